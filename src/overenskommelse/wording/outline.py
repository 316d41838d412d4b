"""An agreement as a document: its text, the plan of the day, its bodies and promises, in the order that one reads."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ..agreement import (
    Area,
    BodyCharter,
    Clause,
    Edition,
    Extent,
    Indicator,
    Level,
    Obligation,
    Plan,
    Relationship,
    Responsibility,
    Step,
)
from ..agreement.root import is_over
from ..dates import Period
from ..messages import Template
from . import bodies
from .language import Language, capital
from .standings import NO_PLAN, steps
from .subject import Subject

KIND_AND_HEADING = Template("kind-and-heading", "{kind}: {heading}")
NAMED = Template("named-text", "{name}: {text}")
PRINCIPLES = Template("heading-principles", "Principles")
LEVELS = Template("heading-levels", "Levels of participation")
STEPS = Template("heading-steps", "Steps of the decision")
MEASURES = Template("heading-measures", "Measures")
RESPONSIBILITIES = Template("heading-responsibilities", "Responsibilities")
INDICATORS = Template("heading-indicators", "Indicators")
PLANS = Template("heading-plans", "Plans")
BODIES = Template("heading-bodies", "Bodies")
PROMISES = Template("heading-promises", "Promises that are followed up")
EDITIONS = Template("heading-editions", "Editions")
RESTS_ON = Template("heading-rests-on", "Rests on")
STANDS_BESIDE = Template("heading-stands-beside", "Stands beside")
LATER_SOURCES = Template("heading-later-sources", "What later sources say of the text whose wording is not known")
PLAN_ADOPTED = Template("plan-adopted", "{period}, adopted {day} by {body}.")
PLAN_FOR = Template("plan-for", "{period}.")
PLAN_PART = Template("plan-part-known", "Only part of its text is known.")
PLAN_NOT_KNOWN = Template("plan-text-not-known", "Its text is not known.")
PLAN_ENDED = Template("plan-ended-early", "{title}, ended {day}")
NEVER_SET_UP = Template("body-never-set-up", "Not known to have been set up.")
EXISTED = Template("body-existed", "Existed {period}.")
WORDING = Template("edition-wording", "{days}; wording {extent}")
WORDING_ALONE = Template("edition-wording-alone", "wording {extent}")
DOT = "–"


@frozen(kw_only=True)
class Passage:
    """A part of a document: with a heading a section, with a label an entry of a list, else a paragraph."""

    heading: str | None = None
    label: str | None = None
    text: str | None = None
    citation: str | None = None
    parts: tuple["Passage", ...] = ()


def edition_read(subject: Subject) -> tuple[Edition | None, Edition | None]:
    """Return the edition of the day, and the one whose text is read for it: itself, or its stand-in.

    Where none was in force, the last that was known by then is read, else the first.
    """
    agreement = subject.agreement
    force = agreement.in_force(subject.on)
    if force is not None:
        stand_in = agreement.edition_of(force.stand_in) if force.stand_in else None
        return force, stand_in or force
    drafts = [edition for edition in agreement.editions if _is_known(edition, subject)]
    return None, next(iter(drafts[-1:] or agreement.editions[:1]), None)


def _is_known(edition: Edition, subject: Subject) -> bool:
    days = (step.done for step in (edition.published, edition.referred, edition.decided) if step and step.done)
    return any(day.lo <= subject.on.toordinal() for day in days)


def outline(subject: Subject, language: Language) -> Iterator[Passage]:
    """Yield the sections of an agreement as it stood on the subject's day."""
    force, read = edition_read(subject)
    if read is not None:
        yield from text(read, language)
    if force is not None and force is not read and force.clauses:
        yield section(language.fill(LATER_SOURCES), clauses(force.id, force.clauses, language))
    yield from _plans(subject, language)
    agreement = subject.agreement
    begun = (each for each in agreement.bodies if not _is_ahead(each.existence, subject))
    yield from _listed(BODIES, (body(each, subject, language) for each in begun), language)
    texts = {edition.id for edition in (force, read) if edition}
    promised = (each for each in agreement.obligations if _is_in(each, texts, subject))
    yield from _listed(PROMISES, map(_promise, promised), language)
    yield from _listed(EDITIONS, (_edition(each, language) for each in agreement.editions), language)


def text(edition: Edition, language: Language) -> Iterator[Passage]:
    """Yield the sections of one edition: its clauses, principles, levels, and what it rests on."""
    yield from clauses(edition.id, edition.clauses, language)
    principles = sorted(edition.principles, key=lambda each: each.ordinal)
    labelled = (
        Passage(label=str(each.ordinal), text=each.label, citation=f"{edition.id}/principer/{each.id}")
        for each in principles
    )
    yield from _listed(PRINCIPLES, labelled, language)
    yield from _in_a_row(LEVELS, edition.levels, language)
    yield from _in_a_row(STEPS, edition.steps, language)
    for title, relationship in ((RESTS_ON, Relationship.RESTS_ON), (STANDS_BESIDE, Relationship.STANDS_BESIDE)):
        others = (each for each in edition.related if each.relationship is relationship)
        named = (_dotted(_with_day(each.title, each.date, language)) for each in others)
        yield from _listed(title, named, language)


def _in_a_row(title: Template, found: Sequence[Level | Step], language: Language) -> Iterator[Passage]:
    if found:
        labels = ", ".join(each.label for each in sorted(found, key=lambda each: each.ordinal))
        yield section(language.fill(title), (Passage(text=labels),))


def clauses(prefix: str, found: Iterable[Clause], language: Language, *, is_top: bool = True) -> Iterator[Passage]:
    """Yield clauses: those with a heading as sections, numbered ones as entries, the others as paragraphs."""
    for clause in found:
        citation = f"{prefix}/{clause.id}"
        parts = tuple(clauses(citation, clause.clauses, language, is_top=False))
        heading = _heading(clause, language, is_top=is_top)
        if heading is not None:
            own = Passage(text=clause.summary)
            yield Passage(heading=heading, citation=citation, parts=(own, *parts))
        else:
            yield Passage(label=clause.number, text=clause.summary, citation=citation, parts=parts)


def _heading(clause: Clause, language: Language, *, is_top: bool) -> str | None:
    """Return the text's own heading; in another language a section begins with the kind of clause that it is."""
    kind = capital(language.word(clause.kind))
    if clause.heading is None:
        return kind if is_top else None
    numbered = "  ".join(filter(None, (clause.number, clause.heading)))
    if language.code == "sv" or not is_top:
        return numbered
    return language.fill(KIND_AND_HEADING, kind=kind, heading=numbered)


def _plans(subject: Subject, language: Language) -> Iterator[Passage]:
    """Yield the plans that hold on the day, whole; the others by their title and period."""
    day = subject.on.toordinal()
    plans = [each for each in subject.agreement.plans if not _is_unknown_yet(each, subject)]
    held = [plan for plan in plans if plan.period.contains(subject.on) and not is_over(plan.ended, day)]
    for each in held:
        yield plan(each, subject, language)
    none = () if held else (Passage(text=language.say(NO_PLAN(period=subject.on))),)
    others = (
        Passage(label=language.word(each.period), text=_ended_early(each, language), citation=plan_citation(each))
        for each in plans
        if each not in held
    )
    yield from _listed(PLANS, (*none, *others), language)


def _is_ahead(period: Period | None, subject: Subject) -> bool:
    """Tell whether a period surely begins after the day."""
    return period is not None and period.first[0] > subject.on.toordinal()


def _is_unknown_yet(found: Plan, subject: Subject) -> bool:
    """Tell whether a plan was adopted, or began, only after the day."""
    adopted = found.adopted.done if found.adopted else None
    return _is_ahead(found.period, subject) if adopted is None else adopted.lo > subject.on.toordinal()


def _ended_early(found: Plan, language: Language) -> str:
    if found.ended is None or found.ended.done is None:
        return found.title
    return language.say(PLAN_ENDED(title=found.title, day=found.ended.done))


def plan_citation(found: Plan) -> str:
    """Return how a plan is cited: through the edition that it is printed in, if it is."""
    return f"{found.edition}/{found.id}" if found.edition else found.id


def plan(found: Plan, subject: Subject, language: Language) -> Passage:
    """Word a plan: when it was adopted and by whom, and its areas."""
    told = [_adopted(found, subject, language)]
    if found.extent is not Extent.WHOLE:
        told.append(language.fill(PLAN_PART if found.extent is Extent.PART else PLAN_NOT_KNOWN))
    citation = plan_citation(found)
    parts = (area(each, f"{citation}/{each.id}", found, subject, language) for each in found.areas)
    return Passage(heading=found.title, citation=citation, parts=(Passage(text=" ".join(told)), *parts))


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
        *_listed(MEASURES, measures, language),
        *_listed(RESPONSIBILITIES, duties, language),
        *_listed(INDICATORS, signs, language),
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


def body(found: BodyCharter, subject: Subject, language: Language) -> Passage:
    """Word a body: when it existed, what it is for, and what is known of its seats, chair and meetings on the day."""
    seats, chairing = found.composition.prevailing(subject.on), found.chair.prevailing(subject.on)
    bounds = found.meetings.prevailing(subject.on)
    facts = (
        (bodies.SEATS, bodies.composition(seats, subject, language) if seats else ""),
        (bodies.CHAIR, bodies.chair(chairing, subject, language) if chairing else ""),
        (bodies.MEETINGS, bodies.meetings(bounds, language) if bounds else ""),
    )
    existed = language.say(EXISTED(period=found.existence)) if found.existence else language.fill(NEVER_SET_UP)
    (name,) = subject.names((found.id,))
    return Passage(
        heading=f"{name} ({found.short_name})" if found.short_name else name,
        citation=found.id,
        parts=(
            Passage(text=" ".join(filter(None, (existed, found.mandate)))),
            *(Passage(label=language.fill(label), text=told) for label, told in facts if told),
        ),
    )


def _is_in(found: Obligation, texts: set[str], subject: Subject) -> bool:
    """Tell whether a promise is made by one of the texts, or by none of the agreement's at all."""
    edition = subject.agreement.edition_of(found.clauses[0]) if found.clauses else None
    return edition is None or edition.id in texts


def _promise(found: Obligation) -> Passage:
    return Passage(label=DOT, text=found.summary, citation=found.id)


def _edition(found: Edition, language: Language) -> Passage:
    days = ", ".join(steps(found, language))
    extent = language.word(found.wording)
    told = language.fill(WORDING, days=days, extent=extent) if days else language.fill(WORDING_ALONE, extent=extent)
    status = capital(language.word(found.status))
    named = language.fill(NAMED, name=status, text=f"{found.title} ({told})")
    return Passage(label=DOT, text=named, citation=found.id)


def _with_day(title: str, day: object, language: Language) -> str:
    return title if day is None else f"{title} ({language.word(day)})"


def _dotted(said: str) -> Passage:
    return Passage(label=DOT, text=said)


def section(heading: str, parts: Iterable[Passage]) -> Passage:
    """Put parts under a heading."""
    return Passage(heading=heading, parts=tuple(parts))


def _listed(title: Template, parts: Iterable[Passage], language: Language) -> Iterator[Passage]:
    found = tuple(parts)
    if found:
        yield section(language.fill(title), found)
