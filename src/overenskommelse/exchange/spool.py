"""Plain tuples kept in little memory: a hundred thousand rows are held between the preview and the import."""

import marshal
import zlib
from collections.abc import Container, Iterator
from typing import Any

from attrs import define, field

_BLOCK = 1000


@define
class Spool:
    """Tuples of plain values, in the order in which they were added."""

    _blocks: list[bytes] = field(factory=list, repr=False)
    _open: list[tuple[Any, ...]] = field(factory=list, repr=False)
    _count: int = 0

    def add(self, item: tuple[Any, ...]) -> None:
        """Keep one more."""
        self._count += 1
        self._open.append(item)
        if len(self._open) == _BLOCK:
            # Written and read by this process alone; a fifth of the time and of the room that JSON takes.
            self._blocks.append(zlib.compress(marshal.dumps(self._open), 1))
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
        """Yield each."""
        for block in self._blocks:
            yield from marshal.loads(zlib.decompress(block))  # noqa: S302 - what `add` wrote, and nobody else's
        yield from self._open
