"""CSV as spreadsheet programs write it: how it is divided and encoded is found by looking."""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from io import BytesIO, TextIOWrapper
from itertools import count, islice

from attrs import evolve, field, frozen

from ..messages import Template
from .decoding import SAVE_AS_CSV, utf8
from .faults import Faults, unreadable
from .sheet import Row, Sheet, known_cells
from .table import FIRST_ROWS, heading, sheet_of

UNCLOSED_QUOTE = Template("unclosed-quote", 'A double quote (") opens in this row and is never closed.')
CLOSE_QUOTE = Template("close-quote", "Close it after the text, or write it twice where it is part of the text.")
STRAY_QUOTE = Template("stray-quote", 'Text stands after a closing double quote (") in this row.')
DOUBLE_QUOTES = Template(
    "double-quotes", "Put the whole text between double quotes, and write those inside it twice, or save it as XLSX."
)
ENDLESS_CELL = Template(
    "endless-cell", "A cell in this row has no end; most likely a double quote opens in it and is not closed."
)
NOT_TEXT = Template("not-text", "The file is no text: it holds {count} bytes of zero.")

DELIMITERS = ";\t,"
"""What cells may be divided by, the likeliest first: a Swedish program writes a semicolon, as the comma is decimal."""

_TOLD = re.compile(b"(?i)sep=([;,\t|])[ ;,\t|]*(?:\r\n|\n|\r|$)")
"""The first line by which a program tells itself how a file is divided; it is no row."""

_row = partial(tuple.__new__, Row)


@frozen
class _Division:
    """The rows of a text, numbered as a spreadsheet program numbers them: a quoted line break begins no new row."""

    content: bytes = field(repr=False)
    delimiter: str
    faults: Faults

    def __iter__(self) -> Iterator[Row]:
        """Yield each row as far as the text can be divided, and note why it cannot be any further."""
        # What is no UTF-8 goes through only where it is looked for.
        text = TextIOWrapper(BytesIO(self.content), "utf-8", "surrogateescape", newline="")
        numbers = count(1)
        try:
            # Each row takes its number before it is read, and no step of it is taken in Python.
            rows = map(tuple, csv.reader(text, delimiter=self.delimiter, strict=True))
            yield from map(_row, zip(numbers, rows, strict=False))
        except csv.Error as error:
            self._note(next(numbers) - 1, str(error))

    def _note(self, row: int, reason: str) -> None:
        if reason == "unexpected end of data":
            self.faults.stop(row, UNCLOSED_QUOTE(), CLOSE_QUOTE())
        elif "expected after" in reason:
            self.faults.stop(row, STRAY_QUOTE(), DOUBLE_QUOTES())
        else:
            self.faults.stop(row, ENDLESS_CELL(), CLOSE_QUOTE())


def read_csv(name: str, content: bytes, known: Collection[str] = frozenset()) -> Sheet:
    """Read CSV; `known` are keys of headings.  Raises UnreadableError with every problem, each with its row."""
    faults = Faults(name)
    content = utf8(name, content, lambda mixed: _divided(mixed, known, Faults(name)))
    if zeros := content.count(b"\0"):
        raise unreadable(name, NOT_TEXT(count=zeros), SAVE_AS_CSV(), content.count(b"\n", 0, content.index(b"\0")) + 1)
    return sheet_of(_divided(content, known, faults), known, faults)


def _divided(content: bytes, known: Collection[str], faults: Faults) -> _Division:
    if told := _TOLD.match(content):
        return _Division(content[told.end() :], told[1].decode(), faults)
    # The likeliest comes first, and stays where another is no better.
    return max((_Division(content, each, faults) for each in DELIMITERS), key=lambda each: _fitness(each, known))


def _fitness(division: _Division, known: Collection[str]) -> tuple[int, int]:
    """Return how many headings a division finds, and how many of the first rows it divides alike."""
    trial = evolve(division, faults=Faults(division.faults.name))
    head = heading(trial, known)
    if head is None:
        return 0, 0
    rows = [len(row.cells) for row in islice(trial, FIRST_ROWS) if any(row.cells)]
    found = known_cells(head.cells, known)
    width, count = (len(head.cells), rows.count(len(head.cells))) if found else _commonest(rows)
    return found, count if width > 1 else 0


def _commonest(widths: list[int]) -> tuple[int, int]:
    return Counter(width for width in widths if width > 1).most_common(1)[0] if max(widths, default=0) > 1 else (0, 0)
