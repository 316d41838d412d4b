"""What is wrong with a table, collected by row, and the sentences that more than one reader tells."""

from collections.abc import Callable

from attrs import define, field

from ..errors import MOST, Place, Problem, UnreadableError
from ..messages import Message, Template

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


@define
class Faults:
    """Collects the problems of one file; those past the first MOST are let go."""

    name: str
    found: list[Problem] = field(factory=list)
    is_all: bool = True

    @property
    def is_full(self) -> bool:
        """Tell whether it is of no use to look for more."""
        return len(self.found) > MOST

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

    def close(self, is_told: Callable[[Problem], bool] = lambda _: True) -> None:
        """Raise UnreadableError with every problem that is to be told, by row, if there is one."""
        told = sorted(filter(is_told, self.found), key=lambda problem: problem.place.line or 0)
        if told:
            raise UnreadableError(told[:MOST], is_all=self.is_all and len(told) <= MOST)
