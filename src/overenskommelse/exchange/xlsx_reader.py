"""XLSX workbooks: which sheet is meant, and its cells as texts; what cannot be read for sure is told."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..errors import UnreadableError
from ..messages import Template
from ..references import nearest
from .columns import letters
from .faults import Faults, broken, unreadable
from .packages import Package, open_package
from .scanning import scan
from .sheet import Row, Sheet, head_key, known_cells
from .sheet_parts import is_1904, sheet_parts
from .table import heading, no_table, sheet_of
from .values import text_of, wrong_value

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

UNKNOWN_SHEET = Template("unknown-sheet", "The workbook has no sheet {sheet}; its sheets: {choices}.")
NAME_SHEET = Template("name-sheet", "Name one of them, for example {nearest}.")
MERGED = Template("merged-cells", "The cells {cells} are merged, so that it is not sure which rows their value is for.")
UNMERGE = Template("unmerge-cells", "Unmerge them, and write the value in each cell it is for.")


@frozen
class _Cells:
    """The rows of a workbook's sheet; what has no sure text is noted each time they are gone through."""

    sheet: "CalamineSheet"
    faults: Faults
    kept: Mapping[tuple[int, int], int]
    """By row and column: how much of a day in ISO 8601 is shown, where that is not all of it."""

    def __iter__(self) -> Iterator[Row]:
        """Yield each row, empty ones too, from the sheet's first."""
        for number, values in enumerate(self.sheet.iter_rows(), start=1):
            yield Row(
                number, tuple([v if v.__class__ is str else self._text(number, i, v) for i, v in enumerate(values)])
            )

    def _text(self, number: int, column: int, value: object) -> str:
        text = text_of(value)
        if text is None:
            self.faults.cell(number, column, *wrong_value(value))
            return ""
        return text[: self.kept.get((number, column))] if isinstance(value, date) else text


@frozen
class _Workbook:
    """An opened workbook, and the parts of those of its sheets that are tables."""

    package: Package
    book: "CalamineWorkbook"
    parts: dict[str, str]
    visible: tuple[str, ...]

    @classmethod
    def of(cls, name: str, content: bytes) -> "_Workbook":
        """Open a workbook.  Raises UnreadableError."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

        package = open_package(name, content)
        parts = sheet_parts(package)
        with telling(name):
            book = load_workbook(BytesIO(content))
        sheets = book.sheets_metadata
        if [each.name for each in sheets] != [each for each, _ in parts]:
            raise broken(name, "its sheets are not told alike")
        tables = {each.name for each in sheets if each.typ == SheetTypeEnum.WorkSheet}
        visible = {each.name for each in sheets if each.visible == SheetVisibleEnum.Visible}
        found = {each: part for each, part in parts if part and each in tables}
        return cls(package, book, found, tuple(each for each in found if each in visible))

    def cells(self, sheet: str) -> _Cells:
        """Return a sheet's cells, looked through.  Raises UnreadableError."""
        faults = Faults(self.package.name)
        kept = scan(self.package, self.parts[sheet], faults)
        with telling(self.package.name):
            return _Cells(self.book.get_sheet_by_name(sheet), faults, kept)


def read_xlsx(name: str, content: bytes, known: Collection[str] = frozenset(), sheet: str | None = None) -> Sheet:
    """Read a sheet of a workbook; `known` are keys of headings.  Raises UnreadableError with every problem.

    Without a name it is the first visible sheet with a known heading, or else the first with anything in it.
    """
    workbook = _Workbook.of(name, content)
    cells = _first(workbook, known) if sheet is None else workbook.cells(_named(workbook, sheet))
    if cells is None or (head := heading(cells, known)) is None:
        raise no_table(name)
    _note_merged(cells, head.number)
    found = sheet_of(cells, known, cells.faults, cells.sheet.name)
    others = tuple(each for each in workbook.parts if each != cells.sheet.name and _is_filled(workbook, each))
    return evolve(found, is_1904=is_1904(workbook.package), others=others)


def _first(workbook: _Workbook, known: Collection[str]) -> _Cells | None:
    first = None
    for each in workbook.visible:
        cells = workbook.cells(each)
        head = heading(cells, known)
        if head and (not known or known_cells(head.cells, known)):
            return cells
        if head and first is None:
            first = cells
    return first


def _is_filled(workbook: _Workbook, sheet: str) -> bool:
    """Tell whether anything stands in a sheet, and also where it cannot be read."""
    try:
        return heading(workbook.cells(sheet), ()) is not None
    except UnreadableError:
        return True


def _named(workbook: _Workbook, sheet: str) -> str:
    choices = tuple(workbook.parts)
    if sheet in choices:
        return sheet
    alike = [each for each in choices if head_key(each) == head_key(sheet)]
    if len(alike) == 1:
        return alike[0]
    if not choices:
        raise no_table(workbook.package.name)
    remedy = NAME_SHEET(nearest=nearest(sheet, choices) or choices[0])
    raise unreadable(workbook.package.name, UNKNOWN_SHEET(sheet=sheet, choices=choices), remedy)


def _note_merged(cells: _Cells, head_number: int) -> None:
    end = cells.sheet.end or (0, 0)
    for (top, left), (bottom, right) in cells.sheet.merged_cell_ranges or ():
        if bottom + 1 > head_number and top <= end[0] and left <= end[1] and (top, left) != (bottom, right):
            message = MERGED(cells=f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}")
            rows = range(max(top + 1, head_number), min(bottom, end[0]) + 2)
            for row, column in product(rows, range(left, min(right, end[1]) + 1)):
                if cells.faults.is_full:
                    return
                cells.faults.cell(row, column, message, UNMERGE())


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Turn whatever the library that reads workbooks raises into an error of ours; it may panic at bytes like these."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        raise broken(name, str(error) or type(error).__name__) from error
