"""Words marked inside a text: bold on a screen that has colour, and nothing at all elsewhere."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

_BEGIN, _END = "\ufdd0", "\ufdd1"
"""Codes that Unicode sets aside and gives no letter, so that no text needs them."""
_GONE = str.maketrans("", "", _BEGIN + _END)
_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"


def mark(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Mark stretches of a text, each from one letter up to another; they do not overlap."""
    parts, reached = [], 0
    for start, end in spans:
        parts += [text[reached:start], _BEGIN, text[start:end], _END]
        reached = end
    return "".join([*parts, text[reached:]])


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
