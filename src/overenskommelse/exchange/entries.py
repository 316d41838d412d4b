"""A row of a table read: what it gives, and what is wrong with it."""

from collections.abc import Callable
from typing import Any

from attrs import define, field

from ..errors import OverenskommelseError
from ..messages import Message
from ..office.ports import Row as Standing
from .cells import OPEN, UNSURE
from .heads import Heads
from .marks import DASHES
from .previews import Fault
from .registers import Column
from .sheet import Row, Sheet

_WHEN_DASHED = {"period.start": UNSURE, "period.end": OPEN}


@define
class Entry:
    """A row: what it gives by the columns' keys, None where a value is taken away; and what it was matched with."""

    row: int
    given: dict[str, Any]
    faults: list[Fault]
    unread: dict[str, str] = field(factory=dict)
    """The cells that could not be read, by their columns' keys."""
    standing: Standing | None = None
    before: dict[str, Any] | None = None
    """The plain data of what stands."""
    gone: dict[str, Any] | None = None
    """What stands, or stood last, where something is redacted in it."""
    data: dict[str, Any] = field(factory=dict)
    """The plain data of what is to stand."""

    def fault(self, heading: str | None, value: object, message: Message, remedy: Message | None = None) -> None:
        """Note what is wrong."""
        self.faults.append(Fault(heading=heading, value=str(value), message=message, remedy=remedy))


@define
class EntryReader:
    """Reads the rows of a table whose columns are known."""

    sheet: Sheet
    heads: Heads
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
        cells, given = row.cells, entry.given
        for index, key, read in self._plan:
            cell = cells[index].strip()
            if not cell:
                continue
            if cell in DASHES:
                given[key] = _WHEN_DASHED.get(key)
                continue
            try:
                given[key] = read(cell)
            except OverenskommelseError as error:
                entry.unread[key] = cell
                for problem in error.problems:
                    entry.fault(self.titles[key], cell, problem.message, problem.remedy)
        return entry

    def title(self, column: Column) -> str:
        """Return the heading of a column in this table, or the key it goes by where it has none."""
        return self.titles.get(column.key, column.key)
