"""Whose turn it is to serve: the substitutes of a seat, in their order."""

from collections.abc import Iterable, Mapping

from .people import Seat


def turn(seats: Iterable[Seat], absent: str, *, spent: Iterable[str] = ()) -> tuple[Seat, ...]:
    """Return the substitutes that may serve for a seat, whoever's turn it is first.

    A seat's own substitutes come before those of its whole side, and each kind in its order.  Those that are spent
    serve already, or are absent themselves.
    """
    known = {each.id: each for each in seats}
    seat, gone = known.get(absent), set(spent)
    if seat is None:
        return ()
    may = (each for each in known.values() if each.id not in gone and _serves(each, seat))
    return tuple(sorted(may, key=lambda each: (each.substitute_for is None, each.order or 0, each.id)))


def serving(seats: Iterable[Seat], absent: Iterable[str], present: Iterable[str]) -> Mapping[str, str]:
    """Return which of the substitutes present serves for each absent seat, in the order that the seats are named.

    Seats with a substitute of their own are filled first, so that nobody of a whole side serves where another must.
    """
    known, here, found = tuple(seats), set(present), dict[str, str]()
    gone = [each.id for each in known if each.id not in here]
    own = {each.substitute_for for each in known if each.substitute_for and each.id in here}
    for seat in sorted(dict.fromkeys(absent), key=lambda id: id not in own):
        if may := turn(known, seat, spent=(*gone, *found.values())):
            found[seat] = may[0].id
    return found


def _serves(substitute: Seat, seat: Seat) -> bool:
    if not substitute.is_substitute or substitute.body != seat.body:
        return False
    if substitute.substitute_for is not None:
        return substitute.substitute_for == seat.id
    return substitute.side == seat.side
