"""What is wrong with a table, collected by row, and the sentences that more than one reader tells."""

from collections.abc import Iterator, Sequence

from attrs import define, field

from ..errors import MOST, Place, Problem, UnreadableError
from ..messages import Message, Template
from .columns import letters

NO_TABLE = Template("no-table", "There is no table in the file: nothing stands in it.")
FILL_TABLE = Template("fill-table", "Give a file with a row of headings, and a row for each record below it.")
TOO_BIG_FILE = Template("too-big-table-file", "The file is larger than {largest} megabytes.")
SPLIT_TABLE = Template("split-table", "Split it into several files, each with the row of headings.")
BROKEN_WORKBOOK = Template("broken-workbook", "The file begins like a workbook and cannot be read as one: {reason}.")
SAVE_AS_XLSX = Template("save-as-xlsx", "Open it in your spreadsheet program and save it as XLSX or as CSV UTF-8.")


def broken(name: str, reason: str) -> UnreadableError:
    """Return the error of a workbook that is broken."""
    return unreadable(name, BROKEN_WORKBOOK(reason=reason.rstrip(".")), SAVE_AS_XLSX())


def unreadable(name: str, message: Message, remedy: Message, row: int | None = None) -> UnreadableError:
    """Return the error of a file that cannot be looked into any further."""
    return UnreadableError([Problem(message, Place(name, row), remedy)], is_all=False)


MOST_CELLS = 10_000
"""How many cells of a file may be wrong before it is refused as a whole."""


@define
class Faults:
    """Collects the problems of one file; those past the first MOST are let go.

    What is wrong in one cell is kept apart: the other rows can be read all the same.
    """

    name: str
    found: list[Problem] = field(factory=list)
    is_all: bool = True
    cells: dict[tuple[int, int], tuple[Message, Message]] = field(factory=dict)
    """By row and column, counted from 1 and from 0: what is wrong with a cell, and what to do about it."""

    @property
    def is_full(self) -> bool:
        """Tell whether it is of no use to look for more."""
        return len(self.found) > MOST or len(self.cells) > MOST_CELLS

    def cell(self, row: int, column: int, message: Message, remedy: Message) -> None:
        """Note a cell that cannot be read for sure; rows are gone through more than once."""
        if not self.is_full:
            self.cells.setdefault((row, column), (message, remedy))

    def add(self, row: int, column: str | None, message: Message, remedy: Message) -> None:
        """Note a problem in a row, and in the column of a heading or letters where it stands in one.

        Rows are gone through more than once, and each problem is noted once.
        """
        problem = Problem(message, Place(self.name, row, () if column is None else (column,)), remedy)
        if not self.is_full and problem not in self.found:
            self.found.append(problem)

    def stop(self, row: int, message: Message, remedy: Message) -> None:
        """Note a problem that nothing after it can be seen for."""
        self.is_all = False
        self.add(row, None, message, remedy)

    def close(self, head: int = 0, names: Sequence[str] = (), *, is_whole: bool = False) -> None:
        """Raise UnreadableError with every problem from the heading on, by row, where the file cannot be read.

        `names` are the cells of the heading.  Cells below it keep nobody from reading the file, unless it `is_whole` or
        not at all that it is taken.
        """
        inside = [problem for problem in self.found if (problem.place.line or head) >= head]
        if not inside and not self.is_full and not any(row == head or is_whole for row, _ in self.cells):
            return
        told = sorted([*inside, *self._of_cells(head, names)], key=lambda problem: problem.place.line or 0)
        raise UnreadableError(told[:MOST], is_all=self.is_all and len(told) <= MOST)

    def _of_cells(self, head: int, names: Sequence[str]) -> Iterator[Problem]:
        for (row, column), (message, remedy) in self.cells.items():
            if row >= head:
                named = names[column].strip() if column < len(names) else ""
                yield Problem(message, Place(self.name, row, (named or letters(column),)), remedy)
