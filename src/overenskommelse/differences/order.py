"""Which siblings stayed where they were when others came, went, or changed places."""

from bisect import bisect_left
from collections.abc import Sequence


def staying(places: Sequence[int]) -> frozenset[int]:
    """Return as many of the old places as can be, in the new order, still following each other.

    The places are all different; whatever is not returned has moved.
    """
    ends: list[int] = []
    """The place that the best row of each length ends with."""
    at: list[int] = []
    before: list[int | None] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(at[length - 1] if length else None)
        ends[length:] = [place, *ends[length + 1 :]]
        at[length:] = [number, *at[length + 1 :]]
    kept: set[int] = set()
    last = at[-1] if at else None
    while last is not None:
        kept.add(places[last])
        last = before[last]
    return frozenset(kept)
