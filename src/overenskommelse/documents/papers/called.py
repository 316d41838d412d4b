"""Whom a meeting calls: the seats of its bodies on its day, side by side, substitutes for themselves."""

from collections.abc import Iterator

from ...ledger import Meeting, Seat
from ...standing.roster import counted
from ..material import Material


def called(material: Material, meeting: Meeting) -> Iterator[tuple[str, tuple[Seat, ...]]]:
    """Yield each side that has seats in a meeting's bodies on its day, with these as people count them."""
    seats = sorted(_seats(material, meeting), key=lambda seat: counted(seat.label))
    for side in material.agreement.sides:
        if found := tuple(each for each in seats if each.side == side.id and not each.is_substitute):
            (name,) = material.subject.names((side.id,))
            yield name, found


def substitutes(material: Material, meeting: Meeting) -> tuple[Seat, ...]:
    """Return the substitutes of a meeting's bodies on its day, in the turn that they serve in."""
    found = (each for each in _seats(material, meeting) if each.is_substitute)
    return tuple(sorted(found, key=lambda each: (each.side, each.substitute_for is None, each.order or 0, each.id)))


def substitutes_by_side(material: Material, meeting: Meeting) -> Iterator[tuple[str, tuple[Seat, ...]]]:
    """Yield each side that has substitutes there, with these in their turn."""
    every = substitutes(material, meeting)
    for side in material.agreement.sides:
        if found := tuple(each for each in every if each.side == side.id):
            (name,) = material.subject.names((side.id,))
            yield name, found


def _seats(material: Material, meeting: Meeting) -> Iterator[Seat]:
    for each in material.ledger.of(Seat):
        if each.body in meeting.bodies and each.period.contains(meeting.date) is not False:
            yield each
