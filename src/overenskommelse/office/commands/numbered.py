"""What is said of several sides at once, written side by side: offentlig=5 civil=4-6."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from ...errors import Collector
from ...messages import Template
from ...references import nearest

NOT_OF_A_SIDE = Template("not-of-a-side", "{text} says nothing of a side; write it as {example}.")
NO_SIDE = Template("no-such-side", "There is no side {side}; the nearest is {nearest}. The sides are: {choices}.")
NO_COUNT = Template("no-count", "{text} is no number; write 5, or 4-6 where there may be from 4 to 6.")
BACKWARDS = Template("count-backwards", "{text} runs backwards; write the smaller number first.")

V = TypeVar("V")
Range = tuple[int, int]
_RANGE = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


def by_side(
    texts: Iterable[str], sides: Iterable[str], problems: Collector, name: str, example: str, read: Callable[[str], V]
) -> dict[str, list[V]]:
    """Return what was said of each side, in the order given; what cannot be read is noted with what could."""
    known, found = tuple(sides), dict[str, list[V]]()
    for text in texts:
        side, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not value:
            problems.add(NOT_OF_A_SIDE(text=text, example=example), name)
        elif side not in known:
            problems.add(NO_SIDE(side=side, nearest=nearest(side, known), choices=known), name)
        else:
            found.setdefault(side, []).append(read(value))
    return found


def reader(problems: Collector, name: str) -> Callable[[str], Range]:
    """Return what reads a number or a range of them, and notes what is neither."""

    def read(text: str) -> Range:
        found = _RANGE.fullmatch(text)
        if found is None:
            problems.add(NO_COUNT(text=text), name)
            return 0, 0
        least, most = int(found[1]), int(found[2] or found[1])
        if most < least:
            problems.add(BACKWARDS(text=text), name)
        return least, most

    return read
