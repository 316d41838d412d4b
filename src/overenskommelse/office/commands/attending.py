"""Who took part in a meeting: members, substitutes who served in their turn, and who came late or left."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...journal import Key
from ...ledger import Attendance, Capacity, Meeting, Seat
from ...ledger.substitutes import serving, turn
from ...messages import Message, Template
from ...references import refers
from ..command import asked
from ..view import View
from .changing import check_part_seen
from .drafting import Drafting
from .meetings import SEATS
from .minuted import MEETING, held, refusal, spoken
from .recording import AGREEMENT, SEEN_WITH, Drafted
from .seated import check_of_bodies, check_substitutes

HERE = Template("ask-substitutes-here", "Substitutes: the ids of the substitutes' seats that were present.")
ABSENT = Template(
    "ask-absent", "Absent: the ids of the seats whose holders were not there; substitutes serve for them in their turn."
)
OTHERS = Template(
    "ask-others-present", 'Others: who else was there, by role and capacity: "processledare: rapporteur".'
)
NOTES = Template(
    "ask-attendance-notes", 'Notes: what the minutes say of a seat, after a colon: "plats-3: kom till § 11".'
)
NO_NOTE = Template("attendance-note-of-nobody", "{text} names no seat that took part.")
WRITE_NOTE = Template(
    "write-attendance-note", 'Write the seat, a colon and the note, in quotes: "plats-3: came at § 11".'
)
NOBODY_GIVEN = Template("attendance-of-nobody", "Nobody is given who took part, or who was absent.")
GIVE_OTHERS = Template("give-others-present", "Those who have no seat in the body are given as others, by their roles.")
BOTH = Template("present-and-absent", "{seat} is given both as present and as absent.")
SERVES = Template("substitute-serves", "{substitute} serves for {seat}.")
NOBODY = Template("nobody-serves", "Nobody serves for {seat}; the turn would be {turn}.")
NO_SUBSTITUTE = Template("seat-has-no-substitute", "Nobody serves for {seat}: no substitute of it is known.")
UNSAID = Template("attendance-unsaid", "Nothing is said of {seats}.")


@frozen(kw_only=True)
class RecordAttendance(Drafted):
    """Record who took part in a held meeting; it takes the place of what stood."""

    code: ClassVar[str] = "record-attendance"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "attendance"
    says: ClassVar[Template] = Template("do-record-attendance", "Record who took part in a meeting, and who served.")
    keys_of: ClassVar[type[Meeting]] = Meeting

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MEETING))
    seats: tuple[str, ...] = field(default=(), metadata=asked(SEATS, **refers("seat")))
    substitutes: tuple[str, ...] = field(default=(), metadata=asked(HERE, **refers("seat")))
    absent: tuple[str, ...] = field(default=(), metadata=asked(ABSENT, **refers("seat")))
    others: tuple[str, ...] = field(default=(), metadata=asked(OTHERS))
    notes: tuple[str, ...] = field(default=(), metadata=asked(NOTES))
    seen: int | None = field(default=None, metadata=asked(SEEN_WITH))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its attendance.

        Raises RefusedError for seats that cannot be it, ConflictError where somebody has told of it since it was seen.
        """
        view, key = drafting.view, Key(self.agreement, Meeting.kind, self.id)
        meeting = held(view, self.agreement, self.id)
        if not (self.seats or self.substitutes or self.absent or self.others):
            raise refusal(NOBODY_GIVEN(), "seats", GIVE_OTHERS())
        both = [each for each in self.absent if each in {*self.seats, *self.substitutes}]
        if both:
            raise refusal(BOTH(seat=both[0]), "absent")
        named = ((name, seat) for name in ("seats", "substitutes", "absent") for seat in getattr(self, name))
        check_of_bodies(view, self.agreement, meeting, named)
        check_substitutes(view, self.agreement, meeting, self.substitutes)
        notes = dict(self._notes(view))
        present = tuple(_noted(each, notes) for each in self._present(view))
        known = {each.seat for each in present}
        astray = [seat for seat in notes if seat not in known]
        if astray:
            raise refusal(NO_NOTE(text=astray[0]), "notes", WRITE_NOTE())
        made = attrs.evolve(meeting, attendance=present)
        check_part_seen(drafting, key, self.seen, ("attendance", ""), made)
        drafting.put(self.agreement, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell who serves for whom, for whom nobody does, and of which seats nothing is said."""
        seats = view.all(Seat, self.agreement)
        served = self._serving(view)
        for seat in self.absent:
            may = turn(seats, seat, spent=(*self.absent, *served.values()))
            if seat in served:
                yield SERVES(substitute=served[seat], seat=seat)
            else:
                yield NOBODY(seat=seat, turn=may[0].id) if may else NO_SUBSTITUTE(seat=seat)
        unsaid = tuple(self._unsaid(view, seats))
        yield from [UNSAID(seats=unsaid)] if unsaid else []

    def _present(self, view: View) -> Iterator[Attendance]:
        served = {substitute: seat for seat, substitute in self._serving(view).items()}
        yield from (Attendance(seat=each) for each in self.seats)
        yield from (Attendance(seat=each, serves_for=served[each]) for each in self.substitutes if each in served)
        rest = (each for each in self.substitutes if each not in served)
        yield from (Attendance(seat=each, capacity=Capacity.SUBSTITUTE) for each in rest)
        stood = view.get(Meeting, self.id, self.agreement).attendance
        yield from (_as_it_stood(_other(each), stood) for each in self.others)

    def _serving(self, view: View) -> Mapping[str, str]:
        return serving(view.all(Seat, self.agreement), self.absent, self.substitutes)

    def _notes(self, view: View) -> Iterator[tuple[str, str]]:
        for text in self.notes:
            seats, said = spoken(view, self.agreement, text)
            if not seats:
                raise refusal(NO_NOTE(text=text), "notes", WRITE_NOTE())
            yield from ((seat, said) for seat in seats)

    def _unsaid(self, view: View, seats: Iterable[Seat]) -> Iterator[str]:
        meeting = view.get(Meeting, self.id, self.agreement)
        said = {*self.seats, *self.absent}
        for each in seats:
            is_member = each.body in meeting.bodies and each.votes and not each.is_substitute
            if is_member and each.id not in said and each.period.contains(meeting.date):
                yield each.id


def _noted(each: Attendance, notes: Mapping[str, str]) -> Attendance:
    note = notes.get(each.seat or "")
    return attrs.evolve(each, note=note) if note else each


def _as_it_stood(each: Attendance, stood: Iterable[Attendance]) -> Attendance:
    """Return somebody without a seat, with the note that stood on whoever it is: there is no other way to keep it."""
    alike = (other for other in stood if (other.seat, other.role, other.capacity) == (None, each.role, each.capacity))
    return next(alike, each)


def _other(text: str) -> Attendance:
    """Read who else was there: a role, and its capacity after the last colon where that is one."""
    role, colon, capacity = text.rpartition(":")
    capacities = {each.value: each for each in Capacity}
    if colon and capacity.strip() in capacities:
        return Attendance(role=role.strip(), capacity=capacities[capacity.strip()])
    return Attendance(role=text, capacity=Capacity.OBSERVER)
