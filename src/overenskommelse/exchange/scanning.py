"""A sheet's own XML, looked through before the table is made of it.

The library that reads workbooks shows an error (#N/A) and a formula that was never reckoned as an empty cell, tells
nothing of number formats, and takes memory for every cell up to the last.  All this is seen here first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field

from ..messages import Message, Template
from .columns import column_of, letters
from .faults import Faults, unreadable
from .markup import walk
from .packages import Package
from .styles import Styles, deceptive_styles, hidden_by, kept_by
from .table import MOST_COLUMNS, MOST_ROWS

MOST_CELLS = 22_000_000

ERROR_CELL = Template("error-cell", "The cell {cell} shows an error, such as #N/A, in place of a value.")
MEND_ERROR = Template("mend-error-cell", "Mend the formula, or write the value.")
UNRECKONED = Template("unreckoned-cell", "The cell {cell} has a formula whose value is not in the file.")
RECKON = Template("reckon-cell", "Open the file in your spreadsheet program, let it reckon, and save it anew.")
WIDE_SHEET = Template("wide-sheet", "The sheet reaches to column {column} and row {row}; so much is not read.")
REMOVE_FAR = Template(
    "remove-far-cells", "Delete what stands far out in it (Ctrl+End goes there), or copy the table into a new workbook."
)

_FILLED = re.compile(rb'<c r="([A-Z]+)(\d{1,9})"[^>/]*>')
_FAR = re.compile(rb'<c r="(?:[A-Z]{3}|[H-Z][A-Z]|G[S-Z]|[A-Z]+(?:\d{7}|(?:1[1-9]|[2-9]\d)\d{4}))')
"""A cell past column 200 or row 109,999, empty or not; a sheet without any has less than MOST_CELLS."""
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d{1,9})"[^>]*? t="e"')
_NO_VALUE = re.compile(rb"(?:</f>|<f[^<>]*/>)</c>")
_NUMBER = re.compile(
    rb'<c r="([A-Z]+)(\d{1,9})"(?: t="[nd]")? s="(\d+)"(?: t="[nd]")?>(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?<v>([^<]*)</v>'
)
_CELL = re.compile(rb'<c r="([A-Z]+)(\d{1,9})"')
_REFERENCE = re.compile("([A-Z]{1,7})([0-9]{1,9})")
_OTHER_CELL = re.compile(rb'<c(?! r="[A-Z]+\d{1,9}"|[A-Za-z])')
_PREFIXED = re.compile(rb"""<[^\s<>/"':]+:c[\s/>]""")
_LONGEST_CELL = 4_000_000


@define
class _Extent:
    """How far a sheet's cells reach, counted from 0 and from 1, and what they show otherwise than it is stored."""

    column: int = 0
    row: int = 0
    faults: Faults = field(kw_only=True)
    styles: Styles = field(kw_only=True)
    kept: dict[tuple[int, int], int] = field(factory=dict)
    """By row, from 1, and column, from 0: how much of a day in ISO 8601 is shown, where that is not all of it."""

    def reach(self, column: int, row: int) -> None:
        """Take a cell in."""
        self.column, self.row = max(self.column, column), max(self.row, row)

    def check(self) -> None:
        """Raise UnreadableError where the cells reach too far."""
        is_far = self.column >= MOST_COLUMNS or self.row > MOST_ROWS
        if is_far or (self.column + 1) * self.row > MOST_CELLS:
            message = WIDE_SHEET(column=letters(self.column), row=self.row)
            raise unreadable(self.faults.name, message, REMOVE_FAR())

    def note(self, column: str, row: int, template: Template, remedy: Message) -> None:
        """Note what is wrong with a cell."""
        self.faults.cell(row, column_of(column), template(cell=f"{column}{row}"), remedy)

    def note_shown(self, column: str, row: int, style: str, value: str) -> None:
        """Note a number that is shown otherwise than it is stored."""
        if hidden := hidden_by(self.styles, style, value):
            self.note(column, row, *hidden)
        if kept := kept_by(self.styles, style):
            self.kept[row, column_of(column)] = kept


def scan(package: Package, part: str, faults: Faults) -> Mapping[tuple[int, int], int]:
    """Note each cell whose value cannot be had, and return how much of a day is shown where that is not all of it.

    That is by row, from 1, and column, from 0.  Raises UnreadableError where the sheet is broken or reaches too far.

    The XML that nearly every program writes is looked through by patterns, any other tag by tag, five times slower.
    """
    extent = _Extent(faults=faults, styles=deceptive_styles(package))
    is_far = False
    for piece in _pieces(package.chunks(part)):
        if _is_unusual(piece):
            faults.found.clear()
            faults.cells.clear()
            _walk(package, part, extent)
            break
        is_far = is_far or bool(_FAR.search(piece))
        _look(piece, extent)
    else:
        if is_far:
            _measure(package, part, extent)
    extent.check()
    return extent.kept


def _is_unusual(piece: bytes) -> bool:
    return bool(_OTHER_CELL.search(piece) or (b":c" in piece and _PREFIXED.search(piece)))


def _measure(package: Package, part: str, extent: _Extent) -> None:
    """Find how far the cells reach that are not empty: many sheets are formatted far out."""
    for piece in _pieces(package.chunks(part)):
        for column, row in _FILLED.findall(piece):
            extent.reach(column_of(column.decode()), int(row))


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the XML divided between cells."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        cut = rest.rfind(b"<c ")
        if cut < 0 or len(rest) > _LONGEST_CELL:
            cut = max(rest.rfind(b"<"), 0)
        yield rest[:cut]
        rest = rest[cut:]
    yield rest


def _look(piece: bytes, extent: _Extent) -> None:
    if b't="e"' in piece:
        for error in _ERROR.finditer(piece):
            extent.note(error[1].decode(), int(error[2]), ERROR_CELL, MEND_ERROR())
    for number in _NUMBER.finditer(piece) if extent.styles else ():
        column, row, style, value = (each.decode("ascii", "replace") for each in number.groups())
        extent.note_shown(column, int(row), style, value)
    if b"<f" in piece:
        for end in _NO_VALUE.finditer(piece):
            cell = _CELL.match(piece, piece.rfind(b"<c ", 0, end.start()))
            if cell:
                extent.note(cell[1].decode(), int(cell[2]), UNRECKONED, RECKON())


def _walk(package: Package, part: str, extent: _Extent) -> None:
    """Look through any XML: a cell may lack its place, which then is the next one."""
    at = _Position()

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            at.begin_row(attributes.get("r", ""))
        elif tag == "c":
            at.begin_cell(attributes.get("r", ""), attributes.get("t", "n"), attributes.get("s", ""))
        elif tag in {"v", "f", "is"}:
            at.tags.add(tag)

    def end(tag: str) -> None:
        if tag == "c":
            at.tell(extent)

    walk(package.name, package.chunks(part), start, end)


@define
class _Position:
    """The cell that a walk through a sheet is at."""

    row: int = 0
    column: int = -1
    kind: str = "n"
    style: str = ""
    tags: set[str] = field(factory=set)

    def begin_row(self, number: str) -> None:
        """Go to a row: the one named, or the next."""
        self.row = int(number) if number.isdecimal() else self.row + 1
        self.column = -1

    def begin_cell(self, reference: str, kind: str, style: str) -> None:
        """Go to a cell of a kind and style: the one named, or the next."""
        self.column += 1
        if found := _REFERENCE.fullmatch(reference):
            self.column, self.row = column_of(found[1]), int(found[2])
        self.kind, self.style, self.tags = kind, style, set()

    def tell(self, extent: _Extent) -> None:
        """Tell of the cell that ends here."""
        column = letters(self.column)
        if self.tags:
            extent.reach(self.column, self.row)
        if self.kind == "e":
            extent.note(column, self.row, ERROR_CELL, MEND_ERROR())
        elif self.tags == {"f"}:
            extent.note(column, self.row, UNRECKONED, RECKON())
        elif self.kind in {"n", "d"} and "v" in self.tags:
            # Its value is not at hand here, and taken for the shortest.
            extent.note_shown(column, self.row, self.style, "")
