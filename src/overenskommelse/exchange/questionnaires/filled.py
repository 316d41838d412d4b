"""A questionnaire that has come back, as it stands in the file: nothing of it is believed yet."""

from collections.abc import Mapping

from attrs import field, frozen

from ...messages import Message, Template
from ..values import text_of
from .form import Column, Mark

Wrong = tuple[Message, Message | None]
"""Why something cannot be taken, and what to do about it."""
FILL_ANEW = Template(
    "questionnaire-fill-anew", "Take the questionnaire that was sent out, and write the answers into that one."
)
TOO_MANY_ROWS = Template("questionnaire-too-many-rows", "More than {most} rows are used, which no questionnaire has.")
MOST_ROWS = 20_000
"""So many rows are looked through; one stray cell at the end of a sheet makes a million."""


@frozen(kw_only=True)
class Fault:
    """One thing that is wrong with a file: in which sheet and cell, the value there, why, and what to do about it."""

    file: str
    sheet: str | None = None
    cell: str | None = None
    value: str = ""
    message: Message
    remedy: Message | None = None


@frozen(kw_only=True)
class Cell:
    """One cell: where it is, and its value as the file has it; `wrong` where that cannot be read for sure."""

    place: str
    value: object = None
    wrong: Wrong | None = None

    @property
    def text(self) -> str:
        """The text in it, as its user sees it; empty for a blank cell."""
        return "" if self.value is None else (text_of(self.value) or str(self.value)).strip()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.wrong is None and not self.text


@frozen(kw_only=True)
class Written:
    """One row of answers."""

    number: int
    cells: Mapping[Column, Cell]

    def __getitem__(self, column: Column) -> Cell:
        """Return the cell in a column."""
        return self.cells[column]


@frozen(kw_only=True)
class Filled:
    """A file that has come back."""

    file: str
    sheet: str | None
    """The sheet of the answers."""
    marks_sheet: str | None
    marks: Mapping[Mark, Cell]
    rows: tuple[Written, ...] = field(repr=False)

    def fault(self, cell: Cell, message: Message, remedy: Message | None = None) -> Fault:
        """Return what is wrong with a cell of the answers."""
        return Fault(file=self.file, sheet=self.sheet, cell=cell.place, value=cell.text, message=message, remedy=remedy)


class UnreadableQuestionnaireError(Exception):
    """A file that cannot be looked into as a questionnaire, with everything that is wrong with it."""

    def __init__(self, faults: list[Fault]) -> None:
        """Take the faults; there is at least one."""
        self.faults = tuple(faults)
        super().__init__(faults)
