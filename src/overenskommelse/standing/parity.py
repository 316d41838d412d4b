"""How the numbers of the sides' seats in a body stand to each other: seats are counted, and never attendance."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..agreement import Composition, Relation, SeatGroup
from ..ledger import Seat


@frozen(kw_only=True)
class SideSeats:
    """One side's ordinary seats with a vote: how many the charter says, how many stand, and their qualities."""

    side: str
    least: int | None
    most: int | None
    sure: int
    maybe: int
    """How many more it may have had, whose days are not known."""
    qualities: tuple[tuple[str, int], ...]

    @property
    def is_full(self) -> bool:
        """Tell whether it surely had the exact number that the charter gives it."""
        return self.least is not None and self.least == self.most == self.sure and not self.maybe


def side_seats(composition: Composition | None, seats: Iterable[tuple[Seat, bool | None]]) -> Iterator[SideSeats]:
    """Yield the sides that the charter names, then others that have seats; each seat with whether it was there."""
    groups: dict[str, list[SeatGroup]] = {}
    for group in composition.seats if composition else ():
        if group.votes:
            groups.setdefault(group.side, []).append(group)
    counted = [(seat, is_there) for seat, is_there in seats if seat.votes and not seat.is_substitute]
    for side in dict.fromkeys((*groups, *(seat.side for seat, _ in counted))):
        here = [(seat, is_there) for seat, is_there in counted if seat.side == side]
        named = Counter(quality for seat, is_there in here if is_there for quality in seat.qualities)
        asked = groups.get(side, [])
        yield SideSeats(
            side=side,
            least=_total([group.minimum for group in asked]),
            most=_total([group.maximum for group in asked]),
            sure=sum(is_there is True for _, is_there in here),
            maybe=sum(is_there is None for _, is_there in here),
            qualities=tuple(sorted(named.items())),
        )


def _total(numbers: list[int | None]) -> int | None:
    """Return the sum of numbers; None where there is none, or one of them is not known."""
    known = [each for each in numbers if each is not None]
    return sum(known) if known and len(known) == len(numbers) else None


def is_even(relation: Relation, sides: tuple[SideSeats, ...], *, covered: bool) -> bool | None:
    """Tell whether seats stand in their relation: only full sides, or a complete ledger, can say so."""
    told = covered and not any(side.maybe for side in sides)
    if relation is Relation.NONE or not sides or not (told or all(side.is_full for side in sides)):
        return None
    if relation is Relation.EQUAL:
        return len({side.sure for side in sides}) == 1
    asked = [(side.least, side.sure) for side in sides if side.least is not None]
    # Each side against the first, crosswise: a ratio of whole numbers needs no division.
    return all(asked[0][0] * has == wants * asked[0][1] for wants, has in asked)
