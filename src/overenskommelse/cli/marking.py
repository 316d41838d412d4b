"""Words marked inside a text: bold on a screen that has colour, and nothing at all elsewhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

_BEGIN, _END = "\ufdd0", "\ufdd1"
MARKS = _BEGIN + _END
"""Codes that Unicode sets aside and gives no letter; a text that holds them all the same is not marked by that."""
_GONE = str.maketrans("", "", MARKS)
_FOREIGN = str.maketrans(dict.fromkeys(MARKS, "\N{REPLACEMENT CHARACTER}"))
_PARTS = re.compile(f"([{MARKS}])")
_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"


class Marked(str):
    """A text whose marks are our own; in any other they are letters like all that may not be shown."""

    __slots__ = ()

    def behind(self, before: str) -> "Marked":
        """Return the same behind another text."""
        return Marked(before.translate(_FOREIGN) + self)

    def changed(self, change: Callable[[str], str]) -> "Marked":
        """Return the same with what stands between its marks changed."""
        return Marked("".join(part if part in MARKS else change(part) for part in _PARTS.split(self)))


def mark(text: str, spans: Iterable[tuple[int, int]]) -> Marked:
    """Mark stretches of a text, each from one letter up to another; they do not overlap."""
    own = text.translate(_FOREIGN)
    parts, reached = [], 0
    for start, end in spans:
        parts += [own[reached:start], _BEGIN, own[start:end], _END]
        reached = end
    return Marked("".join([*parts, own[reached:]]))


def bare(text: str) -> str:
    """Return a text without its marks."""
    return text.translate(_GONE)


def embolden(lines: list[str], text: str, before: str = "") -> list[str]:
    """Make what is marked in a text bold in the lines that it was wrapped to, the first of them behind `before`."""
    # Wrapping moves spaces and nothing else, so that a letter is known by the number of letters in front of it.
    strong = list(_strong(text))
    if True not in strong:
        return lines
    letters = iter([False] * len("".join(before.split())) + strong)
    return [_line(line, letters) for line in lines]


def _strong(text: str) -> Iterator[bool]:
    """Yield of each letter whether it is marked."""
    is_on = False
    for char in text:
        if char in {_BEGIN, _END}:
            is_on = char == _BEGIN
        elif not char.isspace():
            yield is_on


def _line(line: str, letters: Iterator[bool]) -> str:
    """Make the marked letters of a line bold, one stretch for each word."""
    strength = [not char.isspace() and next(letters, False) for char in line]
    runs = groupby(zip(line, strength, strict=True), key=itemgetter(1))
    texts = (("".join(char for char, _ in run), is_on) for is_on, run in runs)
    return "".join(f"{_BOLD}{text}{_NORMAL}" if is_on else text for text, is_on in texts)
