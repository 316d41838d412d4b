"""A row of a table read: what it gives, and what is wrong with it."""

import re
from collections.abc import Callable
from typing import Any

from attrs import define, field

from ..errors import OverenskommelseError
from ..messages import Message, Template
from ..notation.hooks import shorten
from ..office.ports import Row as Standing
from ..wording import Language
from .cells import OPEN, UNSURE
from .figures import read_decimal, read_whole
from .heads import Heads
from .marks import DASHES, NOTHING, UNREADABLE
from .previews import Fault
from .registers import VERSION_KEY, Column
from .sheet import Row, Sheet

NO_VERSION = Template("cell-no-version", "{text} is no version of a record, which is a number from 1.")
KEEP_VERSION = Template("keep-version", "Leave the column {heading} as it was exported, or empty the cell.")

_VERSION = re.compile(r"([1-9]\d{0,8})(?:[.,]0)?", re.ASCII)
_OF_FIGURES = (read_whole, read_decimal)
_WHEN_DASHED = {"period.start": UNSURE, "period.end": OPEN}


@define
class Entry:
    """A row: what it gives by the columns' keys, None where a value is taken away; and what it was matched with."""

    row: int
    given: dict[str, Any]
    faults: list[Fault]
    unread: dict[str, str] = field(factory=dict)
    """The cells that could not be read, by their columns' keys."""
    seen: int | None = None
    """The version of the record that it was exported in, where it says so."""
    standing: Standing | None = None
    before: dict[str, Any] | None = None
    """The plain data of what stands."""
    gone: dict[str, Any] | None = None
    """What stands, or stood last, where something is redacted in it."""
    data: dict[str, Any] = field(factory=dict)
    """The plain data of what is to stand."""

    def forgive(self, key: str, heading: str) -> None:
        """Take a cell that could not be read for blank."""
        del self.unread[key]
        self.faults = [fault for fault in self.faults if fault.heading != heading]

    def fault(self, heading: str | None, value: object, message: Message, remedy: Message | None = None) -> None:
        """Note what is wrong."""
        self.faults.append(Fault(heading=heading, value=str(value), message=message, remedy=remedy))


@define
class EntryReader:
    """Reads the rows of a table whose columns are known."""

    sheet: Sheet
    heads: Heads
    speech: Language | None = None
    """The language in which a column is named that this table has not; by its key where there is none."""
    titles: dict[str, str] = field(init=False)
    """The heading that each column has in this table, by its key."""
    _plan: tuple[tuple[int, str, Callable[[str], Any]], ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once what each row needs."""
        self.titles = {column.key: self.sheet.head[index] for index, column in self.heads.known}
        self._plan = tuple((index, column.key, column.form.read) for index, column in self.heads.known)

    def read(self, row: Row) -> Entry:
        """Read a row; blank cells give nothing."""
        entry = Entry(row.number, {}, [])
        if row.number in self.sheet.wrong:
            row = self._spared(row, entry)
        cells, given = row.cells, entry.given
        for index, key, read in self._plan:
            cell = cells[index].strip()
            if not cell:
                continue
            if cell.__class__ is not str and read not in _OF_FIGURES:
                # Whatever is no number has only the text of one.
                cell = str(cell)
            if len(cell) == 1 and cell in DASHES:
                given[key] = _WHEN_DASHED.get(key)
                continue
            try:
                given[key] = read(cell)
            except OverenskommelseError as error:
                entry.unread[key] = cell
                for problem in error.problems:
                    entry.fault(self.titles[key], cell, problem.message, problem.remedy)
        if self.heads.version is not None:
            entry.seen = self._seen(entry, cells[self.heads.version].strip())
        return entry

    def _spared(self, row: Row, entry: Entry) -> Row:
        """Return a row with the cells blank that nobody could read; in columns of the register they are its faults."""
        wrong = {each.column: each for each in self.sheet.wrong[row.number]}
        for index, key, _ in self._plan:
            if index in wrong:
                entry.unread[key] = UNREADABLE
                entry.fault(self.titles[key], "", wrong[index].message, wrong[index].remedy)
        if self.heads.version in wrong:
            entry.fault(self.version_title, "", *wrong[self.heads.version][2:])
        return Row(row.number, tuple("" if index in wrong else cell for index, cell in enumerate(row.cells)))

    def _seen(self, entry: Entry, cell: str) -> int | None:
        found = _VERSION.fullmatch(cell)
        if found is None and cell not in NOTHING:
            title = self.version_title
            entry.fault(title, cell, NO_VERSION(text=shorten(cell)), KEEP_VERSION(heading=title))
        return None if found is None else int(found[1])

    @property
    def version_title(self) -> str:
        """The heading that the column of versions has in this table."""
        return VERSION_KEY if self.heads.version is None else self.sheet.head[self.heads.version]

    def title(self, column: Column) -> str:
        """Return the heading of a column in this table, or the one it would have."""
        return self.titles.get(column.key) or (column.key if self.speech is None else column.head(self.speech))
