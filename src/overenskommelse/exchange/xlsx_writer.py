"""A table as XLSX in which every cell is a text, days excepted where they are asked for as days."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from itertools import islice
from typing import IO, TYPE_CHECKING

from .guards import escape
from .sheet import Row
from .writing import checked

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

# Rows go to disk as they come.
_OPTIONS = {"constant_memory": True}
_NARROWEST, _WIDEST = 8, 60
_MEASURED = 200
"""How many rows decide how wide the columns are."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FIRST_SURE = date(1900, 3, 1)
"""Spreadsheet programs do not agree about the days before it."""


def write_xlsx(
    stream: IO[bytes],
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    created: datetime,
    name: str = "Blad1",
    days: Collection[int] = (),
) -> None:
    """Write a heading and rows of text; the same table and `created` give the same bytes.

    In the columns `days` (counted from 0) an ISO day is written as a day, which the program can sort and reckon with;
    it is read back as the same text.  Raises InvalidError at the first row with what may not stand in a cell.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    book = Workbook(stream, _OPTIONS)
    book.set_properties({"created": created})
    sheet = book.add_worksheet(name)
    day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
    given = enumerate(checked(head, rows))
    try:
        first = [Row(number, tuple(row)) for number, row in islice(given, _MEASURED)]
        _fit_columns(sheet, first)
        for column, text in enumerate(first[0].cells):
            sheet.write_string(0, column, escape(text), bold)
        last = max(_write(sheet, first[1:], days, day), _write(sheet, given, days, day))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(head) - 1)
    finally:
        book.close()


def _fit_columns(sheet: "Worksheet", rows: Sequence[Row]) -> None:
    for column in range(len(rows[0].cells)):
        widest = max(len(row.cells[column]) for row in rows)
        sheet.set_column(column, column, min(max(widest + 2, _NARROWEST), _WIDEST))


def _write(sheet: "Worksheet", rows: Iterable[tuple[int, Sequence[str]]], days: Collection[int], day: "Format") -> int:
    """Write rows with their numbers (counted from 0); return the last one's."""
    number = 0
    for number, row in rows:
        for column, text in enumerate(row):
            written = _day(text) if column in days else None
            if written is not None:
                sheet.write_datetime(number, column, written, day)
            else:
                # Unlike `write`, this takes no text for a formula, a number or a link.
                sheet.write_string(number, column, escape(text))
    return number


def _day(text: str) -> date | None:
    if not _DAY.fullmatch(text):
        return None
    try:
        written = date.fromisoformat(text)
    except ValueError:
        return None
    return written if written >= _FIRST_SURE else None
