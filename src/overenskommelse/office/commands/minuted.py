"""What commands on a meeting's minutes have in common: the meeting, its items, and why not."""

from collections.abc import Sequence

from attrs import evolve

from ...errors import Place, Problem, UnknownError
from ...ledger import AgendaItem, Meeting, Minutes, Progress, Seat, Statement
from ...messages import Message, Template
from ...references import nearest
from ..conflicts import RefusedError
from ..view import View

MEETING = Template("ask-meeting", "Id: that of the meeting; `find meeting` lists them.")
ITEM = Template("ask-item", "Item: the id of the item, or its § such as 12.")
NOT_HELD = Template("meeting-not-held", "The meeting {id} of {day} is planned and not recorded as held.")
RECORD_IT = Template("record-it-first", "Record it first, when it has taken place: record meeting --id {id}")
RECORD_FROM = Template(
    "record-it-from-then",
    "It is recorded when it has taken place, from {day} on: record meeting --id {id}. Until then its agenda can be "
    "planned: plan agenda, plan item.",
)
WAS_CANCELLED = Template("meeting-was-cancelled", "The meeting {id} was cancelled, so that it has no minutes.")
NO_ITEM = Template("meeting-has-no-item", "The meeting {meeting} has no item {item}; it has {choices}.")
NEAR_ITEM = Template("near-item", "Did you mean {nearest}?")
NOTES_ONLY = Template(
    "minutes-notes-only", "Of the meeting {id} there are notes, which are not confirmed or announced."
)
EDIT_NOTES = Template("edit-notes", "If minutes were kept, edit the meeting: its minutes are then no notes only.")


def held(view: View, agreement: str, id: str) -> Meeting:
    """Return a meeting that was held.  Raises RefusedError where it is only planned, or cancelled; UnknownError."""
    view.require(agreement)
    found = view.get(Meeting, id, agreement)
    if found.progress is Progress.PLANNED:
        is_ahead = found.date.is_after(view.on)
        remedy = RECORD_FROM(day=found.date, id=id) if is_ahead else RECORD_IT(id=id)
        raise refusal(NOT_HELD(id=id, day=found.date), "id", remedy)
    if found.progress is Progress.CANCELLED:
        raise refusal(WAS_CANCELLED(id=id), "id")
    return found


def minutes_of(meeting: Meeting) -> Minutes:
    """Return a meeting's minutes.  Raises RefusedError where they are notes only."""
    found = meeting.minutes or Minutes()
    if found.notes_only:
        raise refusal(NOTES_ONLY(id=meeting.id), "id", EDIT_NOTES())
    return found


def place_of(meeting: Meeting, which: str, at: str) -> int:
    """Return the place of an item given by its id or its §.  Raises UnknownError with the choices."""
    number = which.removeprefix("§").strip()
    for place, each in enumerate(meeting.items):
        if which == each.id or (number.isdecimal() and each.number == int(number)):
            return place
    choices = tuple(each.id for each in meeting.items)
    near = nearest(which, choices)
    message = NO_ITEM(meeting=meeting.id, item=which, choices=choices)
    raise UnknownError([Problem(message, Place(path=(at,)), NEAR_ITEM(nearest=near) if near else None)])


def with_item(meeting: Meeting, place: int, item: AgendaItem) -> Meeting:
    """Return a meeting with an item put in place of another, or added at the end."""
    return evolve(meeting, items=(*meeting.items[:place], item, *meeting.items[place + 1 :]))


def statement(view: View, agreement: str, text: str) -> Statement:
    """Read whose a statement is, and what it says: `plats-1, plats-2: text`; the colon may be the text's own."""
    by, said = spoken(view, agreement, text)
    return Statement(by=by, text=said)


def spoken(view: View, agreement: str, text: str) -> tuple[tuple[str, ...], str]:
    """Return the seats named before the first colon of a text, where all there are seats, and what is said."""
    head, colon, said = text.partition(":")
    seats = tuple(filter(None, (each.strip() for each in head.split(","))))
    if colon and said.strip() and seats and _are_seats(view, agreement, seats):
        return seats, said.strip()
    return (), text


def _are_seats(view: View, agreement: str, ids: Sequence[str]) -> bool:
    return all(view.seek(Seat, id, agreement) is not None for id in ids)


def refusal(message: Message, at: str, remedy: Message | None = None) -> RefusedError:
    """Return why a command is refused, at which of its fields, and what to do instead."""
    return RefusedError([Problem(message, Place(path=(at,)), remedy)])
