"""Meetings and last days written to an iCalendar file."""

from datetime import date
from pathlib import Path

from ..dates import Every
from ..documents.calendar import deadline_events, due_events, meeting_events, without_day, write_calendar
from ..errors import InvalidError, Place, Problem, UnknownError
from ..ledger import Meeting
from ..messages import PluralTemplate, Template
from ..standing import calendar as falls_due
from ..workplace.opening import Opened
from .calendars import BACKWARDS, SWAP
from .files import check_target, whole_file
from .page import Text
from .printing import material_of
from .session import Session

WRITTEN = PluralTemplate("calendar-written", "{count} event is in {file}.", "{count} events are in {file}.")
NO_PLACE = Template(
    "meeting-no-place", "The meeting {meeting} is not in the calendar: its day is known only in part ({day})."
)
GIVE_DAY = Template("meeting-give-day", "Edit it when the day is known.")
NOT_ICS = Template("not-ics", "{file} does not end in .ics.")
NAME_ICS = Template("name-ics", "Give the file a name that ends in .ics.")
A_YEAR = Every("P1Y")


def ical(session: Session) -> int:
    """Write the meetings, and what falls due, to a file that calendars take in."""
    path = Path(session.text("to_file") or "")
    check_ics(path)
    check_target(path, session, may_replace=session.flag("replace"))
    opened = session.open(session.text("agreement") or "")
    first, last = session.day("from"), session.day("to")
    content, count, left = calendar_of(opened, session, first, last)
    with whole_file(path, session) as stream:
        stream.write(content)
    session.tell(Problem(NO_PLACE(meeting=each.id, day=each.date), remedy=GIVE_DAY()) for each in left)
    data = {"file": str(path), "events": count, "left_out": [each.id for each in left]}
    told = session.language.say(WRITTEN(count=count, file=str(path)))
    return session.show(data, lambda: [Text(told)])


def check_ics(path: Path) -> None:
    """Raise UnknownError for a name that calendars do not know by its end."""
    if path.suffix.lower() != ".ics":
        raise UnknownError([Problem(NOT_ICS(file=str(path)), Place(path=("--to-file",)), NAME_ICS())])


def calendar_of(
    opened: Opened, session: Session, first: date | None = None, last: date | None = None
) -> tuple[bytes, int, tuple[Meeting, ...]]:
    """Return the file's content, how many events are in it, and the meetings that have no day to stand on.

    Raises InvalidError where the last day lies before the first.
    """
    start, end = first or session.on, last or A_YEAR.after(first or session.on)
    if end < start:
        raise InvalidError([Problem(BACKWARDS(start=start, end=end), remedy=SWAP())])
    material = material_of(session, opened)
    # All meetings are of interest where no period is asked for; what falls due has no end.
    within = (first or date.min, last or date.max)
    found = falls_due(opened.agreement, opened.ledger, start, end, session.on, rules=opened.rules)
    events = (
        *meeting_events(material, opened.versions, *within),
        *deadline_events(material, found),
        *due_events(material, end, opened.versions, start),
    )
    content = write_calendar(opened.subject.name, session.on, events)
    return content, len(events), tuple(without_day(material, *within))
