"""The work of a term: meetings held, decisions with their registration numbers, follow-up, and figures over time."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from ...ledger import Activity, AgendaItem, Capacity, Matter, Meeting, Observation, Progress
from ...messages import PluralTemplate, Template
from ...wording.language import capital
from ...wording.measures import MEASURES
from ..charts import Mark, course
from ..printout import Block, Heading, Note, Paragraph, Points
from .chain import chain
from .laying import laid
from .minutes import mark
from .term import Term

MEETINGS = Template("term-meetings", "Meetings")
COUNT = PluralTemplate("term-meetings-counted", "{count} meeting is recorded.", "{count} meetings are recorded.")
INCOMPLETE = Template(
    "term-incomplete", "The ledger does not say that it holds all of the body's meetings: there may have been more."
)
PLANNED = Template("term-planned-meeting", "{day}: planned; whether it was held is not known.")
MEETING_HEAD = (
    Template("term-meeting-day", "Day"),
    Template("term-meeting-place", "Place"),
    Template("term-meeting-present", "Took part"),
    Template("term-meeting-confirmed", "Minutes confirmed"),
    Template("term-meeting-source", "Source"),
)
NO_MEETINGS = Template("term-no-meetings", "No meeting is recorded.")
DECISIONS = Template("term-decisions", "Decisions")
DECISION_HEAD = (
    Template("term-decision-day", "Day"),
    Template("term-decision-paragraph", "§"),
    Template("term-decision-item", "Heading of the item"),
    Template("term-decision-number", "Registration number"),
    Template("term-decision-decided", "Decision"),
)
NO_DECISIONS = Template("term-no-decisions", "No decision is recorded.")
FOLLOW_UP = Template("term-follow-up", "Follow-up")
FOLLOW_UP_HEAD = (
    Template("term-follow-up-day", "Day"),
    Template("term-follow-up-what", "What"),
    Template("term-follow-up-summary", "In short"),
    Template("term-follow-up-source", "Source"),
)
NO_FOLLOW_UP = Template("term-no-follow-up", "Nothing is recorded.")
ALSO_PLANNED = Template("term-also-planned", "{title}, {day}: planned; whether it took place is not known.")
FIGURES = Template("term-figures", "Figures over time")
NO_FIGURES = Template("term-no-figures", "No figure is recorded.")
ABOUT = Template("term-figure-about", "{measure}: {about}")


def meetings(term: Term) -> Iterator[Block]:
    """Yield the meetings held, and those that were planned only."""
    found, material = term.meetings(), term.material
    yield Heading(text=term.fill(MEETINGS))
    if found:
        yield Paragraph(text=material.language.say(COUNT(count=len(found))))
    yield laid(material, MEETINGS, MEETING_HEAD, [_meeting(term, each) for each in found], NO_MEETINGS)
    if planned := term.meetings(Progress.PLANNED):
        yield Points(items=tuple(term.material.say(PLANNED, day=each.date) for each in planned))
    if not term.is_complete:
        yield Note(text=term.fill(INCOMPLETE))


def _meeting(term: Term, meeting: Meeting) -> tuple[str, ...]:
    word = term.material.language.word
    present = sum(each.capacity is Capacity.DECIDING for each in meeting.attendance)
    confirmed = meeting.minutes.confirmed if meeting.minutes is not None else None
    # Nobody present is nobody known to have been.
    counted = word(present or None)
    return word(meeting.date), word(meeting.place), counted, word(confirmed), term.source(meeting.source)


def decisions(term: Term) -> Iterator[Block]:
    """Yield what was decided, and the way of the matters that went on to other bodies."""
    matters = {each.id: each for each in term.material.ledger.of(Matter)}
    rows = [_decided(term, each, item, matters) for each in term.meetings() for item in each.items if item.decisions]
    yield Heading(text=term.fill(DECISIONS))
    yield laid(term.material, DECISIONS, DECISION_HEAD, rows, NO_DECISIONS)
    for matter in matters.values():
        if len(matter.steps) > 1 and any(step.body == term.charter.id for step in matter.steps):
            yield Heading(text=matter.title, level=2)
            yield chain(term.material, matter)


def _decided(term: Term, meeting: Meeting, item: AgendaItem, matters: Mapping[str, Matter]) -> tuple[str, ...]:
    matter = matters.get(item.matter or "")
    number = matter.number if matter is not None else None
    told = "\n".join(each.summary for each in item.decisions)
    return term.material.language.word(meeting.date), mark(term.material, item), item.heading, number or "", told


def follow_up(term: Term) -> Iterator[Block]:
    """Yield what was done that is evidence of a promise, or that the body did itself."""
    word = term.material.language.word
    own = [each for each in term.happened(Activity) if each.acts or term.charter.id in each.actors]
    done = [each for each in own if each.progress is Progress.DONE]
    rows = [(word(each.date), each.title, each.summary or "", term.source(each.source)) for each in done]
    yield Heading(text=term.fill(FOLLOW_UP))
    yield laid(term.material, FOLLOW_UP, FOLLOW_UP_HEAD, rows, NO_FOLLOW_UP)
    if planned := [each for each in own if each.progress is Progress.PLANNED]:
        told = (term.material.say(ALSO_PLANNED, title=each.title, day=each.date) for each in planned)
        yield Points(items=tuple(told))


def figures(term: Term) -> Iterator[Block]:
    """Yield the figures that were told of in the term, each with what had been told of the same before it."""
    last = min(term.period.last[1], term.material.on.toordinal())
    # A figure of an unknown day is of no term.
    every = [each for each in term.material.ledger.of(Observation) if each.date.latest is not None]
    told = {each.measure for each in every if each.date.earliest is not None and term.period.contains(each.date)}
    found = [each for each in every if each.measure in told and each.date.hi <= last]
    yield Heading(text=term.fill(FIGURES))
    if not found:
        yield Paragraph(text=term.fill(NO_FIGURES))
    # Figures of one thing are one course; those about two meetings are none.
    for (measure, _), those in groupby(sorted(found, key=_course_of), key=_course_of):
        yield from _course(term, measure, tuple(those))


def _course_of(figure: Observation) -> tuple[str, str]:
    return figure.measure, figure.about or ""


def _course(term: Term, measure: str, those: tuple[Observation, ...]) -> Iterator[Block]:
    name = term.fill(MEASURES[measure]) if measure in MEASURES else measure
    about = next((each.about for each in those if each.about), None)
    title = name if about is None else term.fill(ABOUT, measure=name, about=_called(term, about))
    marks = (
        Mark(day=each.date, value=each.value, exactness=each.exactness, source=term.source(each.source))
        for each in those
    )
    unit = next((each.unit for each in those if each.unit), name)
    yield from course(capital(title), unit, marks, term.material.language)


def _called(term: Term, id: str) -> str:
    record = term.material.subject.record(id)
    if record is None:
        return term.material.subject.names((id,))[0]
    return term.material.subject.title(record, term.material.language)
