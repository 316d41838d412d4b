"""Which values of several agreements are one and the same thing, and so stand in one row."""

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from typing import TypeVar

V = TypeVar("V")
Keyed = Callable[[V], Hashable]
"""What tells a value from others, so far as anything does; None is no key."""


def align(columns: Sequence[Sequence[V]], *keys: Keyed[V]) -> list[tuple[V | None, ...]]:
    """Return rows with a place for each column: in the order of the first, then what only the second has, and so on.

    Column by column, each key in turn places what only one value left has it among those of the column, in the only row
    left that holds a value with that key.  Of several that a row holds a key of, the first column's comes first.
    """
    rows: list[list[V | None]] = []
    for column, values in enumerate(columns):
        found = _places(rows, values, keys)
        for number, value in enumerate(values):
            if number not in found:
                found[number] = len(rows)
                rows.append([None] * len(columns))
            rows[found[number]][column] = value
    return [tuple(row) for row in rows]


def _places(rows: Iterable[Iterable[V | None]], values: Sequence[V], keys: Iterable[Keyed[V]]) -> dict[int, int]:
    """Return the row of each value that has one already, by their numbers."""
    found: dict[int, int] = {}
    for key in keys:
        held = _alone(([key(each) for each in row if each is not None] for row in rows), set(found.values()))
        own = _alone(([key(value)] for value in values), set(found))
        claims: dict[int, int] = {}
        for name, row in held.items():
            if name in own:
                claims.setdefault(row, own[name])
        found |= {number: row for row, number in claims.items()}
    return found


def _alone(keyed: Iterable[Iterable[Hashable]], done: Container[int]) -> dict[Hashable, int]:
    """Return the numbers of those not yet done that alone have a key, in their order."""
    pairs = [(key, number) for number, own in enumerate(keyed) if number not in done for key in dict.fromkeys(own)]
    counts = Counter(key for key, _ in pairs)
    return {key: number for key, number in pairs if key is not None and counts[key] == 1}
