"""A table as its user sees it: a heading, and numbered rows of text."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from attrs import field, frozen

from ..messages import Message
from ..swedish import fold


class Row(NamedTuple):
    """A row of text, and its number as the user's program shows it."""

    number: int
    cells: tuple[str, ...]


class WrongCell(NamedTuple):
    """A cell that could not be read for sure: its column in the heading or else its letters, why, and the remedy."""

    column: int | None
    letters: str
    message: Message
    remedy: Message


@frozen
class Sheet:
    """A heading and the rows below it, each as long as the heading; rows without any text are left out.

    `rows` may be gone through more than once; they are read again each time, so that they need not be kept.
    `head_number` is the number of the heading's row, `name` that of the workbook's sheet.
    """

    head: tuple[str, ...]
    rows: Iterable[Row] = field(repr=False)
    head_number: int = 1
    name: str | None = None
    blanks: frozenset[int] | None = None
    """The columns in which a row gives nothing, where whoever read the file has noted them."""
    is_1904: bool = False
    """Whether a bare serial number of a day is counted from 1904."""
    wrong: Mapping[int, tuple[WrongCell, ...]] = field(factory=dict, repr=False)
    """By row: the cells that could not be read for sure; `marks.UNREADABLE` stands in them."""
    others: tuple[str, ...] = ()
    """The other sheets of the workbook that hold anything, hidden or not."""


def head_key(text: str) -> str:
    """Return what two headings have in common that are one to a reader: `Org. nr` and ` ORG.  NR`."""
    return " ".join(fold(text).split())


def head_keys(heads: Iterable[str]) -> frozenset[str]:
    """Return the keys of several headings."""
    return frozenset(map(head_key, heads))


def known_cells(cells: Iterable[str], known: Collection[str]) -> int:
    """Count the cells that are known headings, by their keys."""
    return sum(head_key(cell) in known for cell in cells if cell) if known else 0


_SERIAL = re.compile(r"[1-9]\d{0,6}", re.ASCII)
_BEFORE_DAY_1 = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
"""The day that is 0, by whether the days are counted from 1904."""
_FIRST_SURE = 61
"""1 March 1900: spreadsheet programs count a 29 February before it that there never was."""


def serial_date(text: str, *, is_1904: bool = False) -> date | None:
    """Return the day that a bare serial number of a spreadsheet means, or None where it is none.

    Days before March 1900 are none: programs do not agree about them.
    """
    if not _SERIAL.fullmatch(text) or (not is_1904 and int(text) < _FIRST_SURE):
        return None
    try:
        return _BEFORE_DAY_1[is_1904] + timedelta(days=int(text))
    except OverflowError:
        return None
