"""One body: its seats, who holds them, how the sides stand and who is in the chair; seats filled and given up."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.widget import Widget

from overenskommelse.journal import Key
from overenskommelse.ledger import Appointment, Seat
from overenskommelse.messages import Template
from overenskommelse.office import Command
from overenskommelse.office.commands import AddSeat, AddSeats, Appoint, EndAppointment, EndSeat, Resign
from overenskommelse.standing.roster import SeatHeld

from ..actions import Action, bindings
from ..dialogs.chooser import Choice
from ..forms.aided import Aided
from ..forms.opening import edit_record, open_form
from ..page import Page
from ..shown import bodies
from ..widgets.blocks import Facts, laid
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material

ABOUT = Template(
    "console-about-body",
    "The seats of a body, who holds each of them and since when. Names stand here for the office's own use: the list "
    "without them is among the papers.",
)
TITLED = Template("console-screen-body", "Body")
STATE = Template("console-column-seat-state", "State")
SEAT = Template("console-column-seat", "Seat")
SIDE = Template("console-column-seat-side", "Side")
HOLDER = Template("console-column-seat-holder", "Holder")
SINCE = Template("console-column-seat-since", "Since")
REMARK = Template("console-column-seat-remark", "Remark")
NO_SEAT = Template("console-body-no-seat", "No seat is entered yet: n adds one, a all that the charter gives the body.")
NOT_HELD = Template("console-seat-not-held", "Nobody is known to hold {seat}.")
APPOINT = Template("console-action-appoint", "appoint")
RESIGN = Template("console-action-resign", "holder gives up the seat")
END = Template("console-action-end-appointment", "end the appointment")
ADD = Template("console-action-add-seat", "new seat")
ADD_ALL = Template("console-action-add-seats", "all seats of the charter")
EDIT = Template("console-action-edit-seat", "edit the seat")
EDIT_HELD = Template("console-action-edit-appointment", "edit the appointment")
END_SEAT = Template("console-action-end-seat", "end the seat")
APPOINT_WORDS = Template("console-words-appoint", "elect, fill, choose, member, holder")
RESIGN_WORDS = Template("console-words-resign", "resignation, leaves, by-election")
SEAT_WORDS = Template("console-words-seat", "chair, member, substitute, add")


class Body(Page):
    """The seats of one body."""

    DEFAULT_CSS = """
    Body #both { height: 1fr; }
    Body #seats { height: 1fr; }
    Body #facts { height: 1fr; border-top: solid $panel; padding: 1 1 0 1; }
    Body.-wide #both { layout: horizontal; }
    Body.-wide #seats { width: 2fr; }
    Body.-wide #facts { width: 1fr; border-top: none; border-left: solid $panel; padding: 0 1; }
    """
    TITLED = TITLED
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="appoint", key="t", title=APPOINT, synonyms=APPOINT_WORDS, is_hint=True, writes=True),
        Action(name="resign", key="g", title=RESIGN, synonyms=RESIGN_WORDS, is_hint=True, writes=True),
        Action(name="add", key="n", title=ADD, synonyms=SEAT_WORDS, is_hint=True, writes=True),
        Action(name="edit", key="f2", title=EDIT, is_hint=True, writes=True),
        Action(name="edit_held", key="f8", title=EDIT_HELD, writes=True),
        Action(name="end", key="l", title=END, writes=True),
        Action(name="add_all", key="a", title=ADD_ALL, synonyms=SEAT_WORDS, writes=True),
        Action(name="end_seat", key="x", title=END_SEAT, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, body: str) -> None:
        """Take the body's id."""
        super().__init__()
        self.id_ = body
        self._found: tuple[Material, bodies.Seated] | None = None

    @property
    def crumb(self) -> str:
        """What it is called."""
        return self._found[1].name if self._found else self.language.fill(TITLED)

    def body(self) -> Iterator[Widget]:
        """Yield the seats, and what is known of the body."""
        yield Container(Table(id="seats"), Facts(id="facts"), id="both")

    def load(self) -> None:
        """Ask for the seats."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Material, bodies.Seated]":
        material = self.desk.material()
        return material, bodies.seated(material, self.id_)

    def _show(self, found: "tuple[Material, bodies.Seated]") -> None:
        self._found, fill = found, self.language.fill
        columns = (
            Column(title=fill(STATE), width=12, weight=5),
            Column(title=fill(SEAT), width=18, weight=6),
            Column(title=fill(SIDE), width=23, weight=3),
            Column(title=fill(HOLDER), weight=4),
            Column(title=fill(SINCE), width=16, weight=2),
            Column(title=fill(REMARK), width=24, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(found[1].rows)), self._rows)
        self.query_one(Facts).show(laid(found[1].blocks))
        if self.focused is None:
            table.focus()
        if not found[1].rows:
            self.notify(fill(NO_SEAT), markup=False)
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: line for number in numbers if (line := self._line(number)) is not None}

    def _line(self, number: int) -> Line | None:
        if self._found is None or number >= len(self._found[1].rows):
            return None
        material, found = self._found
        return bodies.seat_line(material, found.roster.seats[number], found.rows[number])

    def _seat(self) -> SeatHeld | None:
        number = self.query_one(Table).number
        return None if self._found is None or number is None else self._found[1].roster.seats[number]

    def _form(self, command: type[Command], title: str, **fixed: object) -> None:
        made = partial(Aided, choices=self._choices())
        open_form(self, command, title, made=made, fixed={"agreement": self.desk.code, **fixed})

    def _choices(self) -> dict[str, list[Choice]]:
        """Return the sides and seats that forms choose among."""
        if self._found is None:
            return {}
        material, found = self._found
        sides = [Choice(id=each.id, title=material.subject.names((each.id,))[0]) for each in material.agreement.sides]
        seats = [Choice(id=each.seat.id, title=each.seat.label) for each in found.roster.seats]
        return {"side": sides, "substitute_for": seats}

    def action_appoint(self) -> None:
        """Give the seat to somebody."""
        if (held := self._seat()) is not None:
            self._form(Appoint, held.seat.label, seat=held.seat.id)

    def action_resign(self) -> None:
        """Record that its holder gives it up."""
        if (held := self._held()) is not None:
            self._form(Resign, held.seat.label, id=held.seat.id)

    def action_end(self) -> None:
        """End the appointment."""
        if (held := self._held()) is not None and held.appointment is not None:
            self._form(EndAppointment, held.seat.label, id=held.appointment.id)

    def _held(self) -> SeatHeld | None:
        held = self._seat()
        if held is not None and held.appointment is None:
            self.notify(self.desk.say(NOT_HELD, seat=held.seat.label), markup=False)
            return None
        return held

    def action_add(self) -> None:
        """Add a seat."""
        self._form(AddSeat, self.crumb, body=self.id_)

    def action_add_all(self) -> None:
        """Add the seats that the charter gives the body."""
        self._form(AddSeats, self.crumb, id=self.id_)

    def action_end_seat(self) -> None:
        """End the seat."""
        if (held := self._seat()) is not None:
            self._form(EndSeat, held.seat.label, id=held.seat.id)

    def action_edit(self) -> None:
        """Mend what is said of the seat."""
        if (held := self._seat()) is not None:
            edit_record(self, Key(self.desk.code or "", Seat.kind, held.seat.id), held.seat.label)

    def action_edit_held(self) -> None:
        """Mend what is said of who holds it."""
        if (held := self._held()) is not None and held.appointment is not None:
            edit_record(self, Key(self.desk.code or "", Appointment.kind, held.appointment.id), held.seat.label)
