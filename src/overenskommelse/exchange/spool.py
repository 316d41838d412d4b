"""Plain tuples kept in little memory: a hundred thousand rows are held between the preview and the import."""

import marshal
import zlib
from collections.abc import Container, Iterator, Sequence
from heapq import merge
from operator import itemgetter
from typing import Any

from attrs import define, field

_BLOCK = 250
_RUN = 10_000
"""How many are put in order at a time; to read all in one order, a block of each run is open."""

_ROW, _ID = itemgetter(0), itemgetter(1)


@define
class Spool:
    """Tuples of plain values, each of which begins with the number of a row and an id."""

    _runs: list[tuple[bytes, ...]] = field(factory=list, repr=False)
    _open: list[tuple[Any, ...]] = field(factory=list, repr=False)
    _count: int = 0

    def add(self, item: tuple[Any, ...]) -> None:
        """Keep one more."""
        self._count += 1
        self._open.append(item)
        if len(self._open) == _RUN:
            self._runs.append(_packed(sorted(self._open, key=_ID)))
            self._open = []

    def without(self, firsts: Container[Any]) -> "Spool":
        """Return the same tuples but for those that begin with one of some values."""
        left = Spool()
        for item in self:
            if item[0] not in firsts:
                left.add(item)
        return left

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Yield each as they were added, or nearly so: a run at a time, in the order of its rows."""
        for run in self._runs:
            yield from sorted(_unpacked(run), key=_ROW)
        yield from self._open

    def by_id(self) -> Iterator[tuple[Any, ...]]:
        """Yield each, in the order of their ids."""
        return merge(*map(_unpacked, self._runs), sorted(self._open, key=_ID), key=_ID)


def _packed(items: list[tuple[Any, ...]]) -> tuple[bytes, ...]:
    starts = range(0, len(items), _BLOCK)
    # Written and read by this process alone; a fifth of the time and of the room that JSON takes.
    return tuple(zlib.compress(marshal.dumps(items[start : start + _BLOCK]), 1) for start in starts)


def _unpacked(blocks: Sequence[bytes]) -> Iterator[tuple[Any, ...]]:
    for block in blocks:
        yield from marshal.loads(zlib.decompress(block))  # noqa: S302 - what `_packed` wrote, and nobody else's
