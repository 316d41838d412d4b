"""An agreement as a document: its text, the plan of the day, its bodies and promises, in the order that one reads."""

from collections.abc import Iterable, Iterator, Sequence

from ..agreement import (
    BodyCharter,
    Clause,
    Edition,
    Level,
    Obligation,
    Plan,
    Relationship,
    Step,
)
from ..agreement.root import is_over
from ..dates import Period
from ..messages import Template
from . import bodies
from .language import Language, capital
from .passages import DOT, NAMED, Passage, listed, section
from .plans import plan
from .standings import NO_PLAN, steps
from .subject import Subject

KIND_AND_HEADING = Template("kind-and-heading", "{kind}: {heading}")
PRINCIPLES = Template("heading-principles", "Principles")
LEVELS = Template("heading-levels", "Levels of participation")
STEPS = Template("heading-steps", "Steps of the decision")
PLANS = Template("heading-plans", "Plans")
BODIES = Template("heading-bodies", "Bodies")
PROMISES = Template("heading-promises", "Promises that are followed up")
EDITIONS = Template("heading-editions", "Editions")
RESTS_ON = Template("heading-rests-on", "Rests on")
STANDS_BESIDE = Template("heading-stands-beside", "Stands beside")
LATER_SOURCES = Template("heading-later-sources", "What later sources say of the text whose wording is not known")
PLAN_ENDED = Template("plan-ended-on", "{title}, ended {day}")
NEVER_SET_UP = Template("body-never-set-up", "Not known to have been set up.")
EXISTED = Template("body-existed", "Existed {period}.")
WORDING = Template("edition-wording", "{days}; wording {extent}")
WORDING_ALONE = Template("edition-wording-alone", "wording {extent}")


def edition_read(subject: Subject) -> tuple[Edition | None, Edition | None]:
    """Return the edition of the day, and the one whose text is read for it: itself, or its stand-in.

    Where none was in force, the last that was known by then is read, else the first.
    """
    agreement = subject.agreement
    force = agreement.in_force(subject.on)
    if force is not None:
        return force, agreement.edition_of(force.read_instead or "") or force
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
    yield from listed(BODIES, (body(each, subject, language) for each in begun), language)
    # What rests on no text of the agreement's is promised whichever of them is read.
    promised = (each for each in agreement.obligations if agreement.text_of(each) in (None, force, read))
    yield from listed(PROMISES, map(_promise, promised), language)
    yield from listed(EDITIONS, (_edition(each, language) for each in agreement.editions), language)


def text(edition: Edition, language: Language) -> Iterator[Passage]:
    """Yield the sections of one edition: its clauses, principles, levels, and what it rests on."""
    yield from clauses(edition.id, edition.clauses, language)
    principles = sorted(edition.principles, key=lambda each: each.ordinal)
    labelled = (
        Passage(label=str(each.ordinal), text=each.label, citation=f"{edition.id}/principer/{each.id}")
        for each in principles
    )
    yield from listed(PRINCIPLES, labelled, language)
    yield from _in_a_row(LEVELS, edition.levels, language)
    yield from _in_a_row(STEPS, edition.steps, language)
    for title, relationship in ((RESTS_ON, Relationship.RESTS_ON), (STANDS_BESIDE, Relationship.STANDS_BESIDE)):
        others = (each for each in edition.related if each.relationship is relationship)
        named = (_dotted(_with_day(each.title, each.date, language)) for each in others)
        yield from listed(title, named, language)


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
    """Yield the plans that surely hold on the day, whole; the others by their title and period."""
    day = subject.on.toordinal()
    plans = [each for each in subject.agreement.plans if not _is_unknown_yet(each, subject)]
    left = [each for each in plans if not is_over(each.ended, day)]
    held = [each for each in left if each.period.contains(subject.on)]
    for each in held:
        yield plan(each, subject, language)
    may_hold = any(each.period.contains(subject.on) is not False for each in left)
    none = () if may_hold else (Passage(text=language.say(NO_PLAN(period=subject.on))),)
    others = (
        Passage(label=language.word(each.period), text=_ended_early(each, language), citation=each.citation)
        for each in plans
        if each not in held
    )
    yield from listed(PLANS, (*none, *others), language)


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
