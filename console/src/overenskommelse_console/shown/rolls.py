"""The roll of a meeting while it is called: who is present, who absent, and who serves for whom by it."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from overenskommelse.documents.papers.called import called, substitutes
from overenskommelse.documents.seating import Seating
from overenskommelse.ledger import Attendance, Capacity, Meeting, Seat
from overenskommelse.ledger.substitutes import serving
from overenskommelse.messages import Message, Template
from overenskommelse.wording import Language

from ..widgets.columns import Line

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material

PRESENT = Template("console-roll-present", "is present")
ABSENT = Template("console-roll-absent", "is absent")
UNSAID = Template("console-roll-unsaid", "nothing said")
SERVES = Template("console-roll-serves", "serves for {seat}")
AWAY = Template("console-roll-substitute", "substitute, not there")
_MEMBER = {True: ("✓", "kept", PRESENT), False: ("–", "broken", ABSENT), None: ("?", "open", UNSAID)}
HERE = Template("console-roll-substitute-here", "present, not serving")


@frozen(kw_only=True)
class Row:
    """A seat on the roll, or somebody else who was there."""

    seat: str | None
    label: str
    holder: str = ""
    is_substitute: bool = False
    capacity: Capacity | None = None


@define
class Roll:
    """Who took part, as far as it is told; nothing is written by it."""

    seats: tuple[Seat, ...]
    rows: list[Row]
    told: dict[str, bool] = field(factory=dict)
    """Whether the holder of a seat was there, where something is said of it."""
    notes: dict[str, str] = field(factory=dict)
    is_changed: bool = False

    @classmethod
    def of(cls, material: "Material", meeting: Meeting) -> "Roll":
        """Return the roll of a meeting, with what is recorded of it."""
        made = cls(tuple(material.ledger.of(Seat)), [*_rows(material, meeting)])
        for each in meeting.attendance:
            if each.seat is None:
                made.rows.append(Row(seat=None, label=each.role or "", capacity=each.capacity))
                continue
            made.told[each.seat] = True
            if each.serves_for:
                made.told[each.serves_for] = False
            if each.note:
                made.notes[each.seat] = each.note
        return made

    @property
    def serving(self) -> Mapping[str, str]:
        """Which substitute serves for each seat whose holder is absent."""
        return serving(self.seats, self._those(is_here=False), self._those(is_here=True, substitutes=True))

    @property
    def counts(self) -> Mapping[str, int]:
        """How many are present, absent, serving, and how many nothing is said of."""
        members = [each.seat for each in self.rows if each.seat and not each.is_substitute]
        return {
            "present": len(self._those(is_here=True)),
            "absent": len(self._those(is_here=False)),
            "unsaid": sum(each not in self.told for each in members),
            "serving": len(self.serving),
        }

    @property
    def given(self) -> dict[str, Any]:
        """What the office is given to record."""
        here = {*self._those(is_here=True), *self._those(is_here=True, substitutes=True)}
        return {
            "seats": self._those(is_here=True),
            "substitutes": self._those(is_here=True, substitutes=True),
            "absent": self._those(is_here=False),
            "others": tuple(f"{each.label}: {each.capacity}" for each in self.rows if each.capacity),
            "notes": tuple(f"{seat}: {text}" for seat, text in self.notes.items() if text and seat in here),
        }

    def _those(self, *, is_here: bool, substitutes: bool = False) -> tuple[str, ...]:
        found = (each for each in self.rows if each.seat is not None and each.is_substitute is substitutes)
        return tuple(each.seat for each in found if each.seat and self.told.get(each.seat) is is_here)

    def turn(self, row: Row) -> None:
        """Tell a seat present, then absent, then nothing of it; take somebody else off the roll."""
        self.is_changed = True
        if row.seat is None:
            self.rows.remove(row)
        elif row.seat not in self.told:
            self.told[row.seat] = True
        elif self.told[row.seat] and not row.is_substitute:
            self.told[row.seat] = False
        else:
            del self.told[row.seat]

    def fill_up(self) -> None:
        """Tell the seats present that nothing is said of; of substitutes nothing follows."""
        self.is_changed = True
        for each in self.rows:
            if each.seat is not None and not each.is_substitute:
                self.told.setdefault(each.seat, True)

    def add(self, role: str, capacity: Capacity) -> None:
        """Put somebody else on the roll."""
        self.is_changed = True
        self.rows.append(Row(seat=None, label=role, capacity=capacity))

    def note(self, seat: str, text: str) -> None:
        """Write what the minutes are to say of a seat."""
        self.is_changed = True
        self.notes[seat] = text

    def line(self, row: Row, language: Language) -> Line:
        """Return a row as it is shown: state, seat, holder, note."""
        sign, tone, said = self._state(row, language)
        return Line(cells=(f"{sign} {said}", row.label, row.holder, self.notes.get(row.seat or "", "")), tone=tone)

    def _state(self, row: Row, language: Language) -> tuple[str, str, str]:
        if row.seat is None:
            return "✓", "kept", language.word(row.capacity)
        is_here = self.told.get(row.seat)
        if not row.is_substitute:
            sign, tone, word = _MEMBER[is_here]
            return sign, tone, language.fill(word)
        if not is_here:
            return "·", "", language.fill(AWAY)
        served = next((seat for seat, substitute in self.serving.items() if substitute == row.seat), None)
        if served is None:
            return "○", "", language.fill(HERE)
        label = next((each.label for each in self.seats if each.id == served), served)
        return "✓", "kept", language.say(Message(SERVES, (("seat", label),)))


def _rows(material: "Material", meeting: Meeting) -> Iterator[Row]:
    """Yield the seats that a meeting calls, and those that took part though they are not known to be called."""
    members = [seat for _, seats in called(material, meeting) for seat in seats]
    on_roll = (*members, *substitutes(material, meeting))
    attending = {each.seat for each in meeting.attendance}
    more = (each for each in material.ledger.of(Seat) if each.id in attending and each not in on_roll)
    # A substitute who decided without it being said for whom is taken for a member.
    deciding = {each.seat for each in meeting.attendance if _decided(each)}
    for each in (*on_roll, *more):
        is_substitute = each.is_substitute and each.id not in deciding
        yield _row(Seating(material, meeting.date.lo), each, is_substitute=is_substitute)


def _decided(each: Attendance) -> bool:
    return each.capacity is Capacity.DECIDING and each.serves_for is None


def _row(seating: Seating, seat: Seat, *, is_substitute: bool) -> Row:
    held = seating.held(seat.id)
    parts = (seating.holder(held), seating.role(held)) if held else ()
    holder = ", ".join(filter(None, parts))
    return Row(seat=seat.id, label=seat.label, holder=holder, is_substitute=is_substitute)
