"""A plan as a document: when it was adopted and by whom, its areas, and what each asks for."""

from ..agreement import Area, Extent, Indicator, Plan, Responsibility
from ..messages import Template
from .language import Language, capital
from .passages import DOT, NAMED, Passage, listed
from .subject import Subject

MEASURES = Template("heading-measures", "Measures")
RESPONSIBILITIES = Template("heading-responsibilities", "Responsibilities")
INDICATORS = Template("heading-indicators", "Indicators")
PLAN_ADOPTED = Template("plan-adopted", "{period}, adopted {day} by {body}.")
PLAN_FOR = Template("plan-for", "{period}.")
PLAN_PART = Template("plan-part-known", "Only part of its text is known.")
PLAN_NOT_KNOWN = Template("plan-text-not-known", "Its text is not known.")


def plan(found: Plan, subject: Subject, language: Language) -> Passage:
    """Word a plan: when it was adopted and by whom, and its areas."""
    told = [_adopted(found, subject, language)]
    if found.extent is not Extent.WHOLE:
        told.append(language.fill(PLAN_PART if found.extent is Extent.PART else PLAN_NOT_KNOWN))
    parts = (area(each, f"{found.citation}/{each.id}", found, subject, language) for each in found.areas)
    return Passage(heading=found.title, citation=found.citation, parts=(Passage(text=" ".join(told)), *parts))


def _adopted(found: Plan, subject: Subject, language: Language) -> str:
    adopted = found.adopted
    if adopted is None or adopted.done is None or adopted.by is None:
        return capital(language.say(PLAN_FOR(period=found.period)))
    (by,) = subject.names((adopted.by,))
    return capital(language.say(PLAN_ADOPTED(period=found.period, day=adopted.done, body=by)))


def area(found: Area, citation: str, of: Plan, subject: Subject, language: Language) -> Passage:
    """Word an area: what it is about, its measures, responsibilities and indicators."""
    own = (Passage(text=found.summary),) if found.summary else ()
    measures = (
        Passage(label=each.number or DOT, text=each.summary, citation=f"{citation}/{each.id}")
        for each in found.measures
    )
    duties = (_responsibility(each, citation, subject, language) for each in found.responsibilities)
    signs = (_indicator(each, citation, of, subject) for each in found.indicators)
    lists = (
        *listed(MEASURES, measures, language),
        *listed(RESPONSIBILITIES, duties, language),
        *listed(INDICATORS, signs, language),
    )
    if not own and not lists:
        return Passage(label=str(found.ordinal), text=found.label, citation=citation)
    return Passage(heading=f"{found.ordinal}  {found.label}", citation=citation, parts=(*own, *lists))


def _responsibility(found: Responsibility, citation: str, subject: Subject, language: Language) -> Passage:
    who = language.join(found.bearers or subject.names(found.sides))
    told = language.fill(NAMED, name=capital(who), text=found.summary)
    return Passage(label=DOT, text=told, citation=f"{citation}/{found.id}")


def _indicator(found: Indicator, citation: str, of: Plan, subject: Subject) -> Passage:
    edition = subject.agreement.edition_of(of.edition or "")
    editions = (edition,) if edition else subject.agreement.editions
    labels = (level.label for each in editions for level in each.levels if level.id == found.level)
    return Passage(label=next(labels, found.level), text=found.summary, citation=f"{citation}/{found.id}")
