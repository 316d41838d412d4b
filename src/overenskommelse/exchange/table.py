"""From numbered rows, as a file has them, to a sheet: which row is the heading, and whether all rows fit under it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from attrs import evolve, frozen

from ..errors import UnreadableError
from ..messages import Template
from .columns import letters
from .faults import FILL_TABLE, NO_TABLE, Faults, unreadable
from .guards import bare
from .marks import NOTHING, UNREADABLE
from .sheet import Row, Sheet, WrongCell, head_key, known_cells
from .texts import wrong_with

MOST_COLUMNS = 200
MOST_ROWS = 1_048_576
FIRST_ROWS = 20
"""How far down the heading is looked for, and how much of a file is looked at to tell how it is divided."""

WIDE_TABLE = Template("wide-table", "The table has {columns} columns; at most {most} are read.")
NARROW_TABLE = Template("narrow-table", "Remove the columns that are not needed; formatted empty ones count too.")
LONG_TABLE = Template("long-table", "The table has more than {most} rows.")
SPLIT_ROWS = Template("split-rows", "Split it into several files, each with the row of headings.")
SAME_HEAD = Template("same-head", "The heading {head} stands over more than one column: {columns}.")
RENAME_HEAD = Template("rename-head", "Rename or remove all but one of them.")
NO_COLUMN_HEAD = Template("headless-column", "Column {column} has no heading, but row {row} has a value in it.")
ADD_HEAD = Template("add-column-head", "Write a heading above it, or empty the column.")
LONG_ROW = Template(
    "long-row", "The row has {cells} cells, and the heading only {columns}; the first too many is {value}."
)
MEND_ROW = Template(
    "mend-row", "Remove what is too much; in CSV a text that holds the separator stands between double quotes."
)
SHOWN = 40
"""How much of a text is shown in a problem."""


@frozen
class _Rows:
    """The rows below the heading, cut and filled to its width; read anew by each who goes through them."""

    raw: Iterable[Row]
    head_number: int
    columns: tuple[int, ...]
    wrong: Mapping[int, tuple[WrongCell, ...]]

    def __iter__(self) -> Iterator[Row]:
        """Yield each row with a text in it."""
        columns, width = self.columns, len(self.columns)
        end = columns[-1] + 1
        for row in self.raw:
            number, cells = row
            joined = "".join(cells)
            if number <= self.head_number or not (joined.strip() or number in self.wrong):
                continue
            kept = cells[:end] if len(cells) >= end else cells + ("",) * (end - len(cells))
            if width < end:
                kept = tuple(kept[column] for column in columns)
            if number in self.wrong:
                kept = _marked(kept, self.wrong[number])
            if "'" in joined:
                yield Row(number, tuple(map(bare, kept)))
            else:
                yield row if kept is cells else Row(number, kept)


def sheet_of(raw: Iterable[Row], known: Collection[str], faults: Faults, name: str | None = None) -> Sheet:
    """Return the sheet that rows are; they may be gone through more than once.  `known` are keys of headings.

    Raises UnreadableError with all that is wrong below the heading.
    """
    head = heading(raw, known)
    if head is None:
        # A file that breaks off in its first rows has none for that reason.
        faults.close()
        raise no_table(faults.name)
    _check_width(head, faults)
    looked = _look(raw, head, faults)
    _check_head(head, looked.filled, faults)
    faults.close(head.number, head.cells)
    columns = tuple(index for index, cell in enumerate(head.cells) if cell.strip())
    wrong = _wrong(faults, head.number, columns)
    names = tuple(bare(head.cells[column]) for column in columns)
    blanks = frozenset(place for place, column in enumerate(columns) if column not in looked.full)
    return Sheet(names, _Rows(raw, head.number, columns, wrong), head.number, name, blanks, wrong=wrong)


def _wrong(faults: Faults, head: int, columns: tuple[int, ...]) -> Mapping[int, tuple[WrongCell, ...]]:
    """Return the cells below the heading that could not be read, by row, each with its column in the heading."""
    places = {column: place for place, column in enumerate(columns)}
    found: dict[int, tuple[WrongCell, ...]] = {}
    for (row, column), (message, remedy) in sorted(faults.cells.items(), key=lambda cell: cell[0]):
        if row > head:
            cell = WrongCell(places.get(column), letters(column), message, remedy)
            found[row] = (*found.get(row, ()), cell)
    return found


def _marked(cells: tuple[str, ...], wrong: Iterable[WrongCell]) -> tuple[str, ...]:
    """Return the cells of a row with a mark in those that could not be read: it is refused wherever it is read."""
    places = {each.column for each in wrong}
    return tuple(UNREADABLE if place in places else cell for place, cell in enumerate(cells))


def checked(sheet: Sheet, name: str) -> Sheet:
    """Return a sheet that a plugin's format read, if it is one as ours are.

    Raises UnreadableError with all that is wrong in its cells, ValueError for a row of another width than the heading.
    """
    faults = Faults(name)
    rows = [Row(number, tuple(cells)) for number, cells in sheet.rows]
    for number, cells in rows:
        if len(cells) != len(sheet.head):
            message = f"row {number} has {len(cells)} cells under a heading of {len(sheet.head)}"
            raise ValueError(message)
        if wrong_with("".join(cells)):
            _check_cells(number, cells, faults)
    faults.close(names=sheet.head, is_whole=True)
    return evolve(sheet, rows=[row for row in rows if any(map(str.strip, row.cells))])


def no_table(name: str) -> UnreadableError:
    """Return the error of a file that holds nothing."""
    return unreadable(name, NO_TABLE(), FILL_TABLE())


def heading(raw: Iterable[Row], known: Collection[str]) -> Row | None:
    """Return the row of headings among the first rows, or None where there is no text at all.

    It is the first with half its cells known, else the one with the most known among several cells, else the first with
    a text: above it may stand a title.
    """
    first: Row | None = None
    best, most = None, 0
    for row in islice(raw, FIRST_ROWS):
        filled = sum(1 for cell in row.cells if cell.strip())
        count = known_cells(row.cells, known) if filled else 0
        first = first or (row if filled else None)
        if count and 2 * count >= filled:
            return row
        if count > most and filled > 1:
            best, most = row, count
    return best or first or next((row for row in raw if any(map(str.strip, row.cells))), None)


@frozen
class _Look:
    """What going through the rows once has told of the columns."""

    filled: dict[int, int]
    """By column without a heading: the first row with a value in it."""
    full: set[int]
    """The columns in which every row gives something."""
    width: int

    def take(self, cells: tuple[str, ...]) -> None:
        """Look at a row with a text in it."""
        if len(cells) >= self.width and NOTHING.isdisjoint(map(str.strip, cells)):
            # As most rows are: they say nothing of any column.
            return
        for column in [*self.full]:
            if (cells[column].strip() if column < len(cells) else "") in NOTHING:
                self.full.discard(column)


def _look(raw: Iterable[Row], head: Row, faults: Faults) -> _Look:
    """Note what is wrong in the rows, and tell of the columns."""
    width = len(head.cells)
    empty = [column for column, cell in enumerate(head.cells) if not cell.strip()]
    look = _Look({}, {*range(width)} - {*empty}, width)
    for number, cells in raw:
        if number < head.number:
            continue
        if number > MOST_ROWS:
            faults.stop(number, LONG_TABLE(most=MOST_ROWS), SPLIT_ROWS())
        if faults.is_full or not faults.is_all:
            break
        if len(cells) > width:
            _check_surplus(number, cells, width, faults)
        joined = "".join(cells)
        if wrong_with(joined):
            _check_cells(number, cells, faults)
        if number > head.number and joined.strip():
            look.take(tuple(map(bare, cells)) if "'" in joined else cells)
        for column in empty:
            if column < len(cells) and cells[column].strip():
                look.filled.setdefault(column, number)
    return look


def _check_width(head: Row, faults: Faults) -> None:
    if len(head.cells) > MOST_COLUMNS:
        raise unreadable(
            faults.name, WIDE_TABLE(columns=len(head.cells), most=MOST_COLUMNS), NARROW_TABLE(), head.number
        )


def _check_surplus(number: int, cells: tuple[str, ...], width: int, faults: Faults) -> None:
    surplus = [cell for cell in cells[width:] if cell.strip()]
    if surplus:
        last = max(index for index, cell in enumerate(cells, start=1) if cell.strip())
        message = LONG_ROW(cells=last, columns=width, value=surplus[0][:SHOWN])
        faults.add(number, None, message, MEND_ROW())


def _check_cells(number: int, cells: tuple[str, ...], faults: Faults) -> None:
    for column, cell in enumerate(cells):
        if wrong := wrong_with(cell):
            faults.cell(number, column, *wrong)


def _check_head(head: Row, filled: dict[int, int], faults: Faults) -> None:
    for column, row in filled.items():
        faults.add(head.number, letters(column), NO_COLUMN_HEAD(column=letters(column), row=row), ADD_HEAD())
    columns: dict[str, list[int]] = defaultdict(list)
    for column, cell in enumerate(head.cells):
        if cell.strip():
            columns[head_key(bare(cell))].append(column)
    for same in columns.values():
        if len(same) > 1:
            message = SAME_HEAD(head=head.cells[same[0]][:SHOWN], columns=tuple(map(letters, same)))
            faults.add(head.number, head.cells[same[0]][:SHOWN], message, RENAME_HEAD())
