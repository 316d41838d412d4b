"""One thing that somebody is to see to: when, what, who, and the clauses that say so."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from attrs import frozen

from ...agreement import Agreement
from ...dates import PartialDate
from ...dates.partial import LAST
from ...ledger import Activity, Ledger, Matter, Meeting, Progress, Record, Round
from ...messages import Message, Template
from ..finding import Finding
from .actions import open_actions
from .matters import is_taken

MEETING = Template("due-meeting", "{title}")
MEETING_OF = Template("due-meeting-of", "Planned meeting: {bodies}")
ACTIVITY = Template("due-activity", "Planned: {title}")
ACTION = Template("due-action", "{title}")
ROUND = Template("due-round", "Answers are asked for: {title}")
STEP = Template("due-step", "Decision in the matter {title}")
MINUTES = Template("due-minutes", "The minutes of the meeting on {day} are to be confirmed")


class Sort(StrEnum):
    """What kind of thing falls due."""

    PROMISE = "promise"
    MEETING = "meeting"
    ACTIVITY = "activity"
    MINUTES = "minutes"
    STEP = "step"
    ACTION = "action"
    ROUND = "round"
    TERM = "term"
    """The term of those who hold seats, or of a seat itself, ends."""
    BODY = "body"
    PLAN = "plan"


@frozen(kw_only=True)
class Due:
    """One thing that somebody is to see to."""

    sort: Sort
    id: str
    """A finding's id, else that of a record, a plan or a body."""
    day: PartialDate | None
    """The day by which or on which, as far as it is known; None where no day is known."""
    what: Message
    who: tuple[str, ...] = ()
    """Ids of bodies, parties and sides, else words; empty where nothing says who."""
    clauses: tuple[str, ...] = ()
    finding: Finding | None = None
    """The finding, where it is a promise that falls due."""


def of_records(agreement: Agreement, ledger: Ledger, on: date) -> Iterator[Due]:
    """Yield what records say is to be, as far as they were known by a day."""
    today = on.toordinal()
    yield from _meetings(ledger, agreement.called(on))
    for activity in ledger.of(Activity):
        if activity.progress is Progress.PLANNED:
            what = ACTIVITY(title=activity.title)
            yield _due(Sort.ACTIVITY, activity, activity.date, what, activity.actors, activity.areas)
    for action in open_actions(ledger, on):
        yield _due(Sort.ACTION, action, action.due, ACTION(title=action.title), (action.owner,))
    for round_ in ledger.of(Round):
        is_open = round_.locked is None or round_.locked.lo > today
        if round_.due is not None and round_.opened.lo <= today and is_open:
            what = ROUND(title=round_.title)
            yield _due(Sort.ROUND, round_, round_.due, what, round_.respondents, round_.commitments)
    yield from _steps(ledger, on)


def _meetings(ledger: Ledger, called: Mapping[str, str]) -> Iterator[Due]:
    for meeting in ledger.of(Meeting):
        if meeting.progress is Progress.PLANNED:
            names = tuple(called.get(body, body) for body in meeting.bodies)
            what = MEETING(title=meeting.title) if meeting.title else MEETING_OF(bodies=names)
            yield _due(Sort.MEETING, meeting, meeting.date, what, meeting.bodies)


def _steps(ledger: Ledger, on: date) -> Iterator[Due]:
    for matter in ledger.of(Matter):
        for step in matter.steps:
            if step.date is not None and not is_taken(step, on):
                what = STEP(title=matter.title)
                yield Due(sort=Sort.STEP, id=matter.id, day=step.date, what=what, who=(step.body,))


def unconfirmed(ledger: Ledger, on: date, judged: Iterable[str]) -> Iterator[Due]:
    """Yield the minutes that are known and not confirmed by a day, of meetings that no promise or law judges."""
    seen, today = frozenset(judged), on.toordinal()
    for meeting in ledger.of(Meeting):
        minutes = meeting.minutes
        if meeting.id in seen or minutes is None or minutes.notes_only or meeting.date.lo > today:
            continue
        if minutes.confirmed is None or minutes.confirmed.lo > today:
            what = MINUTES(day=meeting.date)
            yield _due(Sort.MINUTES, meeting, None, what, meeting.bodies)


def _due(
    sort: Sort,
    record: Record,
    day: PartialDate | None,
    what: Message,
    who: tuple[str, ...],
    clauses: tuple[str, ...] = (),
) -> Due:
    return Due(sort=sort, id=record.id, day=day, what=what, who=who, clauses=clauses)


def is_bounded(ordinal: int) -> bool:
    """Tell whether a last day is one that comes, and not an end that is open or not known at all."""
    return ordinal < LAST
