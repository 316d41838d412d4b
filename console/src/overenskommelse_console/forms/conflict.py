"""Two versions of one record, field by field: mine, theirs, and which is to be taken."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.office import ConflictError
from overenskommelse.wording import problem
from overenskommelse.wording.conflicts import differing
from overenskommelse.wording.language import capital

from ..shown.naming import NamesOf
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.office.conflicts import Conflict
    from overenskommelse.wording.conflicts import Differing

    from ..desk import Desk
    from .form import Plan

FIELD = Template("console-conflict-column-field", "Field")
MINE = Template("console-conflict-mine", "Mine")
THEIRS = Template("console-conflict-theirs", "Theirs")
TAKEN = Template("console-conflict-taken", "Taken")
HINTS = Template("console-conflict-hints", "space mine or theirs   ctrl+s save   esc back to the form")


def resolved(
    plan: "Plan", conflict: "Conflict", texts: Mapping[str, str], taken: frozenset[str]
) -> "tuple[Plan, dict[str, str]]":
    """Return the plan upon their version, and what of mine is to be written upon it."""
    into = plan.command.goes_into
    left = {name: text if into.get(name, name) in taken else plan.stands.get(name, "") for name, text in texts.items()}
    return evolve(plan, fixed={**plan.fixed, "seen": conflict.theirs.version}), left


def differs(conflict: "Conflict", desk: "Desk") -> "tuple[Differing, ...]":
    """Return the fields in which the two versions differ, with what ids are called."""
    with desk.view() as view:
        return differing(conflict, NamesOf(desk, view).speech(conflict.key))


class Differences(ModalScreen[frozenset[str] | None]):
    """Which fields are to be as I have them; None to go back to the form."""

    DEFAULT_CSS = """
    Differences { align: center middle; }
    Differences > Vertical { width: 96%; max-width: 110; height: auto; max-height: 90%; padding: 1 2;
        background: $surface; border: round $primary; }
    Differences Table { height: auto; min-height: 3; max-height: 10; margin: 1 0; }
    Differences VerticalScroll { height: auto; max-height: 6; margin: 0 0 1 0; scrollbar-size-vertical: 1; }
    Differences #whole { height: auto; }
    Differences #keys { color: $secondary; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "back", show=False),
        Binding("space", "turn", show=False, priority=True),
        Binding("enter", "turn", show=False, priority=True),
        Binding("ctrl+s", "take", show=False, priority=True),
    ]

    def __init__(self, error: ConflictError, desk: "Desk", found: "Sequence[Differing]") -> None:
        """Take what differs, as `differs` tells it; at first everything is as I have it."""
        super().__init__()
        self._error, self._desk = error, desk
        self._fields = found
        self._mine = {each.name for each in self._fields}

    def compose(self) -> Iterator[Widget]:
        """Show who was there before, and the fields."""
        language = self._desk.language
        with Vertical():
            yield Static(clean(problem(self._error.problems[0], language)), markup=False)
            yield Table()
            with VerticalScroll(can_focus=False):
                yield Static("", id="whole", markup=False)
            yield Static(language.fill(HINTS), id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the fields."""
        self._show()
        self.query_one(Table).focus()

    def _show(self) -> None:
        titles = (self._desk.language.fill(each) for each in (FIELD, MINE, THEIRS))
        columns = [Column(title=title) for title in titles]
        columns.append(Column(title=self._desk.language.fill(TAKEN), width=10, weight=5))
        self.query_one(Table).show(columns, range(len(self._fields)), self._rows)

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: self._line(self._fields[number]) for number in numbers}

    def _line(self, each: "Differing") -> Line:
        taken = self._desk.language.fill(MINE if each.name in self._mine else THEIRS)
        return Line(cells=(capital(each.title), each.mine, each.theirs, taken))

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show both versions of a field whole: they may differ where the columns have no room."""
        fill, made, field = self._desk.language.fill, Text(), self._fields[event.number]
        for title, text in ((MINE, field.mine), (THEIRS, field.theirs)):
            made.append("\n" if made else "").append(f"{fill(title)}: ", "bold").append(clean(text))
        self.query_one("#whole", Static).update(made)

    def action_turn(self) -> None:
        """Take the other version of a field."""
        number = self.query_one(Table).number
        if number is not None:
            self._mine ^= {self._fields[number].name}
            self._show()

    def action_take(self) -> None:
        """Save what was chosen."""
        self.dismiss(frozenset(self._mine))

    def action_back(self) -> None:
        """Go back to the form."""
        self.dismiss(None)
