"""Who held what in a body on a day: seats and their holders, posts, the chair, and how the sides' numbers stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from ..agreement import Agreement, BodyCharter, ChairKind, Relation
from ..errors import Problem, UnknownError
from ..ledger import Appointment, Ledger, Meeting, Post, Seat
from ..ledger.meetings import Capacity
from ..messages import Template
from ..references import nearest
from .assessment import CORE
from .case import Case
from .parity import SideSeats, is_even, side_seats

NO_BODY = Template("no-such-body", "{agreement} has no body {id}; the nearest is {nearest}. Its bodies are: {choices}.")
CHAIRING = frozenset({"ordförande", "chair"})
"""What the role of an appointment says where its holder is in the chair."""


@frozen(kw_only=True)
class SeatHeld:
    """A seat on a day, and who held it as far as known; what may be shown of a holder is for papers to say."""

    seat: Seat
    is_there: bool | None
    """None where it is not known whether the body had it that day."""
    appointment: Appointment | None
    is_vacant: bool | None
    """None where no holder is known, and nobody has said that the ledger is complete."""


@frozen(kw_only=True)
class ChairThen:
    """Who was in the chair on a day, and which side's turn comes next where it goes round."""

    kind: ChairKind | None
    sides: tuple[str, ...]
    seat: str | None
    side: str | None
    """The side in the chair: of who holds it, else the one side where it stays; None where that is not known."""
    following: str | None


@frozen(kw_only=True)
class Attended:
    """How many of each side took part in deciding at the last meeting with an attendance: no measure of seats."""

    meeting: str
    numbers: tuple[tuple[str, int], ...]


@frozen(kw_only=True)
class Roster:
    """A body on a day; seats before substitutes, and those in their turn."""

    body: str
    on: date
    exists: bool | None
    """None where it is not known; false also where it is not known to have been set up at all."""
    seats: tuple[SeatHeld, ...]
    posts: tuple[Post, ...]
    sides: tuple[SideSeats, ...]
    relation: Relation
    is_even: bool | None
    """Whether the seats stand as the relation asks; None where none is asked for, or seats may be missing."""
    chair: ChairThen
    attended: Attended | None

    @property
    def public(self) -> "Roster":
        """The same without the names of persons, and without notes, which may hold them."""
        seats = (
            evolve(
                each,
                seat=evolve(each.seat, note=None),
                appointment=each.appointment and evolve(each.appointment, person=None, note=None),
            )
            for each in self.seats
        )
        posts = (evolve(each, person=None, note=None) for each in self.posts)
        return evolve(self, seats=tuple(seats), posts=tuple(posts))


def roster(agreement: Agreement, ledger: Ledger, body: str, on: date) -> Roster:
    """Return who held what in a body on a day.  Raises UnknownError with the choices for a body that is none."""
    charter = charter_of(agreement, body)
    case = Case(agreement, ledger, on, CORE, on)
    seats = tuple(_seats(case, body))
    composition = charter.composition.on(on)
    sides = tuple(side_seats(composition, ((each.seat, each.is_there) for each in seats)))
    covered = case.covered(("seat",), case.day, case.day, body=body)
    relation = composition.relation if composition else Relation.NONE
    return Roster(
        body=body,
        on=on,
        exists=False if charter.existence is None else charter.existence.contains(on),
        seats=seats,
        posts=tuple(p for p in ledger.of(Post) if p.body == body and p.period.contains(on) is not False),
        sides=sides,
        relation=relation,
        is_even=is_even(relation, sides, covered=covered),
        chair=_chair(charter, seats, on),
        attended=_attended(ledger, body, on),
    )


def charter_of(agreement: Agreement, id: str) -> BodyCharter:
    """Return the charter of a body.  Raises UnknownError with the nearest and the choices."""
    found = agreement.body(id)
    if found is None:
        known = tuple(each.id for each in agreement.bodies)
        told = NO_BODY(agreement=agreement.code, id=id, nearest=nearest(id, known), choices=known)
        raise UnknownError([Problem(told)])
    return found


def in_turn(seats: Iterable[Seat], seat: Seat) -> tuple[Seat, ...]:
    """Return the substitutes of a seat in the order in which they serve: its own, and those for any of its side's."""
    found = (
        each
        for each in seats
        if each.is_substitute
        and each.body == seat.body
        and each.side == seat.side
        and each.substitute_for in {None, seat.id}
    )
    return tuple(sorted(found, key=lambda each: (each.order is None, each.order or 0, each.id)))


def _seats(case: Case, body: str) -> Iterator[SeatHeld]:
    covered = case.covered(("appointment",), case.day, case.day, body=body)
    held = _holders(case)
    sides = [side.id for side in case.agreement.sides]
    own = (seat for seat in case.ledger.of(Seat) if seat.body == body)
    for seat in sorted(own, key=lambda seat: _turn(seat, sides)):
        is_there = seat.period.contains(case.on)
        if is_there is False:
            continue
        holders = held.get(seat.id, [])
        holder = max(holders, key=lambda each: each.period.first, default=None)
        is_vacant = False if holder and holder.period.contains(case.on) else True if covered and not holder else None
        yield SeatHeld(seat=seat, is_there=is_there, appointment=holder, is_vacant=is_vacant)


def _holders(case: Case) -> dict[str, list[Appointment]]:
    """Return who surely held each seat; where nobody did, who may have."""
    sure: dict[str, list[Appointment]] = {}
    maybe: dict[str, list[Appointment]] = {}
    for each in case.ledger.of(Appointment):
        is_held = each.period.contains(case.on)
        if is_held is not False:
            (sure if is_held else maybe).setdefault(each.seat, []).append(each)
    return maybe | sure


def _turn(seat: Seat, sides: list[str]) -> tuple[bool, int, int, tuple[tuple[str, int], ...]]:
    """Sort seats before substitutes, by side, and by label as people count: Ledamot 2 before Ledamot 10."""
    place = sides.index(seat.side) if seat.side in sides else len(sides)
    return seat.is_substitute, place, seat.order or 0, counted(seat.label)


def counted(label: str) -> tuple[tuple[str, int], ...]:
    """Return what a label is sorted by as people count: Ledamot 2 before Ledamot 10."""
    return tuple((word, int(number or 0)) for word, number in re.findall(r"([^0-9]*)([0-9]{0,9})", label))


def _chair(charter: BodyCharter, seats: tuple[SeatHeld, ...], on: date) -> ChairThen:
    chair = charter.chair.on(on)
    held = next((each for each in seats if each.appointment and is_chairing(each.appointment)), None)
    sides = chair.sides if chair else ()
    is_fixed = chair is not None and chair.kind is ChairKind.FIXED
    side = held.seat.side if held else sides[0] if is_fixed and len(sides) == 1 else None
    following = None
    if chair is not None and chair.kind is ChairKind.ROTATING and side in sides:
        following = sides[(sides.index(side) + 1) % len(sides)]
    return ChairThen(
        kind=chair.kind if chair else None,
        sides=sides,
        seat=held.seat.id if held else None,
        side=side,
        following=following,
    )


def is_chairing(appointment: Appointment) -> bool:
    """Tell whether who holds a seat is in the chair by it."""
    return (appointment.role or "").lower() in CHAIRING


def _attended(ledger: Ledger, body: str, on: date) -> Attended | None:
    """Return the attendance at the last meeting by a day whose attendance is known."""
    side = {seat.id: seat.side for seat in ledger.of(Seat)}
    met = [m for m in ledger.of(Meeting) if body in m.bodies and m.attendance and m.date.hi <= on.toordinal()]
    if not met:
        return None
    last = max(met, key=lambda meeting: (meeting.date.lo, meeting.id))
    here = (each.seat for each in last.attendance if each.seat and each.capacity is Capacity.DECIDING)
    numbers = Counter(side[seat] for seat in here if seat in side)
    return Attended(meeting=last.id, numbers=tuple(sorted(numbers.items())))
