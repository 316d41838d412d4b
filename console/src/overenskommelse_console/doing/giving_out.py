"""What is shown, written to a file: the same rows in the same order, and the same columns."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from overenskommelse.cli.exchanging import EXPORTED
from overenskommelse.cli.files import whole_file, write_sheet
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.messages import Template

from ..dialogs.paths import ask_target
from ..shown import registers
from ..shown.joined_columns import cells_of, head_of
from ..shown.registers import Sought

if TYPE_CHECKING:
    from ..desk import Desk
    from ..page import Page

WHERE = Template("console-export-where", "Write what is shown to which file? Its name ends in .xlsx or .csv.")
_AT_ONCE = 500


def give_out(page: "Page", sought: Sought, name: str) -> None:
    """Ask for a file, and write what is shown to it."""
    desk = page.desk

    def answered(path: Path | None) -> None:
        if path is not None:
            page.ask(lambda: write(desk, sought, path), lambda count: told(count, path), group="export", is_long=True)

    def told(count: int, path: Path) -> None:
        page.notify(desk.language.say(EXPORTED(count=count, file=str(path))), timeout=8, markup=False)

    ask_target(page, page.language.fill(WHERE), f"{name}.xlsx", answered)


def write(desk: "Desk", sought: Sought, path: Path) -> int:
    """Write what is sought to a file; return how many rows there are."""
    numbers = registers.accessions(desk, sought)
    head = tuple(each.title for each in head_of(sought.columns, desk.language))
    with whole_file(path, desk.session) as stream:
        return write_sheet(stream, path, Sheet(head, _Rows(desk, numbers, sought.columns)), desk.session)


class _Rows:
    """The rows of what is sought, some hundreds at a time."""

    def __init__(self, desk: "Desk", numbers: Sequence[int], columns: Sequence[str]) -> None:
        self.desk, self.numbers, self.columns = desk, numbers, columns

    def __iter__(self) -> Iterator[Row]:
        number = 1
        for first in range(0, len(self.numbers), _AT_ONCE):
            for _, each in registers.joiners(self.desk, self.numbers[first : first + _AT_ONCE], is_plain=True):
                number += 1
                yield Row(number, cells_of(self.columns, each))
