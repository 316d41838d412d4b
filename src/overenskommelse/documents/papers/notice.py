"""The notice of a meeting (kallelse) with its agenda (föredragningslista), and the list that those present sign."""

from collections.abc import Iterator
from datetime import date

from ...ledger import Action, AgendaItem, Matter, Meeting, Progress, Seat
from ...ledger.outstanding import open_actions
from ...messages import Template
from ..material import Material
from ..printout import Block, Heading, Note, Points, Printout, Table
from ..seating import Seating
from .called import called, substitutes_by_side
from .items import given
from .minutes import hours_of, mark, meeting_of, of_bodies

TITLE = Template("notice-title", "Notice of the meeting of {bodies}, {day}")
LIST_TITLE = Template("attendance-list-title", "Attendance list, {bodies}, {day}")
CANCELLED = Template("notice-cancelled", "The meeting is cancelled.")
HELD = Template("notice-held", "The meeting has been held.")
TIME = Template("notice-time", "Time")
PLACE = Template("notice-place", "Place")
BODIES = Template("notice-bodies", "Body")
DAY = Template("notice-day", "Day")
AGENDA = Template("notice-agenda", "Agenda")
IN_ORDER = Template("notice-items-in-order", "Items in their order")
NO_AGENDA = Template("notice-no-agenda", "There is no agenda yet.")
NUMBER = Template("notice-number", "No.")
ITEM = Template("notice-item", "Agenda item")
REGISTERED = Template("notice-registration-number", "Registration number")
RAPPORTEUR = Template("notice-rapporteur", "Rapporteur")
PAPERS = Template("notice-papers", "Papers")
ACTIONS = Template("notice-actions", "Open actions from before")
NOT_DONE = Template("notice-not-done", "Not known to be done on {day}")
ACTION = Template("notice-action", "Action")
OWNER = Template("notice-owner", "Responsible")
DUE = Template("notice-due", "Due no later than")
OVERDUE = Template("notice-overdue", "{day}, passed")
DECIDED = Template("notice-decided", "Decided")
CALLED = Template("notice-called", "Those called")
NO_SEATS = Template("notice-no-seats", "No seats of the body are recorded for the day.")
PRESENT = Template("attendance-list-present", "Present")
CAME = Template("attendance-list-came", "Came or left")
SERVES_FOR = Template("attendance-list-serves", "Serves for")
SIGNATURE = Template("attendance-list-signature", "Signature")
SEAT = Template("attendance-list-seat", "Seat")
OTHERS = Template("attendance-list-others", "Others present")
NAME = Template("attendance-list-name", "Name and role")
ON_WEEKDAY = Template("notice-on-weekday", "{weekday} {day}")
WEEKDAYS = (
    Template("weekday-monday", "Monday"),
    Template("weekday-tuesday", "Tuesday"),
    Template("weekday-wednesday", "Wednesday"),
    Template("weekday-thursday", "Thursday"),
    Template("weekday-friday", "Friday"),
    Template("weekday-saturday", "Saturday"),
    Template("weekday-sunday", "Sunday"),
)
SUBSTITUTES_OF = Template("notice-substitutes-of", "Substitutes, {side}")
TO_WRITE_ON = "\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}"
"""A cell that there is room to sign in."""
_BLANK_LINES = 3


def notice(material: Material, about: str) -> Printout:
    """Compose the notice of a meeting.  Raises UnknownError where there is no such meeting."""
    meeting = meeting_of(material, about)
    blocks = (
        *_standing(material, meeting),
        *_when(material, meeting),
        *material.passages("notice", "head", meeting.id),
        *_agenda(material, meeting),
        *_actions(material, meeting),
        *_called(material, meeting),
        *material.passages("notice", "absence", meeting.id),
    )
    return _printout(material, meeting, "notice", TITLE, blocks)


def attendance_list(material: Material, about: str) -> Printout:
    """Compose the list that those present sign.  Raises UnknownError where there is no such meeting."""
    meeting = meeting_of(material, about)
    blocks = (
        *_standing(material, meeting),
        *_when(material, meeting),
        *_to_sign(material, meeting),
        *material.passages("attendance-list", "foot", meeting.id),
    )
    return _printout(material, meeting, "attendance-list", LIST_TITLE, blocks)


def meetings_planned(material: Material) -> Iterator[str]:
    """Yield the ids of the meetings that are to be."""
    yield from (each.id for each in material.ledger.of(Meeting) if each.progress is Progress.PLANNED)


def _printout(material: Material, meeting: Meeting, code: str, title: Template, blocks: tuple[Block, ...]) -> Printout:
    told = material.say(title, bodies=of_bodies(material, meeting), day=meeting.date)
    return material.printout(code, told, blocks)


def _standing(material: Material, meeting: Meeting) -> Iterator[Block]:
    said = {Progress.CANCELLED: CANCELLED, Progress.DONE: HELD}.get(meeting.progress)
    yield from [Note(text=material.language.fill(said))] if said else []


def _when(material: Material, meeting: Meeting) -> Iterator[Block]:
    fill = material.language.fill
    yield from given(
        (fill(BODIES), of_bodies(material, meeting)),
        (fill(DAY), _day(material, meeting)),
        (fill(TIME), hours_of(material, meeting)),
        (fill(PLACE), meeting.place),
    )


def _day(material: Material, meeting: Meeting) -> str:
    """Return the day of a meeting with its weekday, where the very day is known."""
    day = material.language.word(meeting.date)
    if meeting.date.lo != meeting.date.hi:
        return day
    weekday = WEEKDAYS[date.fromordinal(meeting.date.lo).weekday()]
    return material.language.fill(ON_WEEKDAY, weekday=material.language.fill(weekday), day=day)


def _agenda(material: Material, meeting: Meeting) -> Iterator[Block]:
    fill = material.language.fill
    yield Heading(text=fill(AGENDA))
    if not meeting.items:
        yield Note(text=fill(NO_AGENDA))
        return
    head = tuple(map(fill, (NUMBER, ITEM, REGISTERED, RAPPORTEUR, PAPERS)))
    rows = tuple(_row(material, place, each) for place, each in enumerate(meeting.items, 1))
    yield Table(caption=fill(IN_ORDER), head=head, rows=rows)


def _row(material: Material, place: int, item: AgendaItem) -> tuple[str, ...]:
    matter = next((each for each in material.ledger.of(Matter) if each.id == item.matter), None)
    number = matter.number if matter else None
    return (mark(material, item) or str(place), item.heading, number or "", item.rapporteur or "", _list(item.papers))


def _list(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)


def _actions(material: Material, meeting: Meeting) -> Iterator[Block]:
    """Yield what was decided before and is not known to be done."""
    fill, meetings = material.language.fill, material.ledger.of(Meeting)
    found = open_actions(material.ledger.of(Action), meetings, material.on, meeting.bodies)
    if found:
        yield Heading(text=fill(ACTIONS))
        head = tuple(map(fill, (ACTION, OWNER, DUE, DECIDED)))
        seating = Seating(material, meeting.date.lo)
        caption = fill(NOT_DONE, day=material.language.word(material.on))
        yield Table(caption=caption, head=head, rows=tuple(action_row(material, each, seating) for each in found))


def action_row(material: Material, action: Action, seating: Seating) -> tuple[str, ...]:
    """Return what is to be done, by whom, until when, and when that was decided."""
    word = material.language.word
    due = "" if action.due is None else word(action.due)
    if action.due is not None and action.due.hi < material.on.toordinal():
        due = material.language.fill(OVERDUE, day=due)
    return action.title, seating.label(action.owner), due, word(action.date)


def _called(material: Material, meeting: Meeting) -> Iterator[Block]:
    fill, seating = material.language.fill, Seating(material, meeting.date.lo)
    yield Heading(text=fill(CALLED))
    sides = tuple(called(material, meeting))
    if not sides:
        yield Note(text=fill(NO_SEATS))
    for name, seats in sides:
        yield from _listed(name, seats, seating)
    for name, seats in substitutes_by_side(material, meeting):
        yield from _listed(fill(SUBSTITUTES_OF, side=name), seats, seating)


def _listed(heading: str, seats: tuple[Seat, ...], seating: Seating) -> Iterator[Block]:
    if seats:
        yield Heading(text=heading, level=2)
        yield Points(items=tuple(seating.name(each.id) for each in seats))


def _to_sign(material: Material, meeting: Meeting) -> Iterator[Block]:
    """Yield a table for each side, one for substitutes, and one for whoever else is there."""
    fill, seating = material.language.fill, Seating(material, meeting.date.lo)
    head = tuple(map(fill, (SEAT, PRESENT, CAME, SIGNATURE)))
    sides = tuple(called(material, meeting))
    if not sides:
        yield Note(text=fill(NO_SEATS))
    for name, seats in sides:
        yield Table(caption=name, head=head, rows=tuple((seating.name(each.id), "", "", TO_WRITE_ON) for each in seats))
    for name, found in substitutes_by_side(material, meeting):
        rows = tuple((seating.name(each.id), "", "", TO_WRITE_ON) for each in found)
        caption = fill(SUBSTITUTES_OF, side=name)
        yield Table(caption=caption, head=tuple(map(fill, (SEAT, SERVES_FOR, CAME, SIGNATURE))), rows=rows)
    blank = tuple(("", "", TO_WRITE_ON) for _ in range(_BLANK_LINES))
    yield Table(caption=fill(OTHERS), head=tuple(map(fill, (NAME, CAME, SIGNATURE))), rows=blank)
