"""An organisation to choose from the register, found as one writes its name."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.messages import Template

from ..asking import Asking
from ..shown import registers
from ..shown.registers import Window
from ..widgets.columns import Column, Rows
from ..widgets.entry import Entry
from ..widgets.table import Table

if TYPE_CHECKING:
    from ..desk import Desk

WHICH = Template("console-picker-which", "Which organisation?")
NAME = Template("console-column-name", "Name")
NUMBER = Template("console-column-number", "Organisation number")
FORM = Template("console-column-legal-form", "Legal form")
HINTS = Template("console-picker-hints", "enter choose   ctrl+n a new one that is not here   esc cancel")
HINTS_KNOWN = Template("console-picker-hints-known", "enter choose   esc cancel")
WRITE = Template("console-picker-write", "Write the beginning of its name, or three letters of it")
PAUSE = 0.6
"""For how many seconds nobody writes before all that are called so are sought."""
NEW = ""
"""What is chosen where the organisation is not in the register yet."""


class Picker(Asking[tuple[str, str] | None], ModalScreen[tuple[str, str] | None]):
    """An organisation's id and what was written; an id of NEW for one that is to be registered."""

    DEFAULT_CSS = """
    Picker { align: center middle; }
    Picker > Vertical { width: 90; max-width: 98%; height: 90%; max-height: 30; padding: 1 2; background: $surface;
        border: round $primary; }
    Picker #keys { color: $secondary; height: 1; }
    Picker Table { height: 1fr; margin: 1 0; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "cancel", show=False),
        Binding("ctrl+n", "new", show=False, priority=True),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

    def __init__(self, desk: "Desk", title: str | None = None) -> None:
        """Take where the register is; with a title of its own, only what is there can be chosen."""
        super().__init__()
        self.desk, self._title = desk, title
        self._later: Timer | None = None

    def compose(self) -> Iterator[Widget]:
        """Show a line to write on, and what is called so."""
        fill = self.desk.language.fill
        with Vertical():
            yield Static(clean(self._title or fill(WHICH)), markup=False)
            yield Entry(placeholder=fill(WRITE))
            yield Table()
            yield Static(fill(HINTS if self._title is None else HINTS_KNOWN), id="keys", markup=False)

    def on_mount(self) -> None:
        """Show all of them."""
        self._seek("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those that are called so."""
        self._seek(event.value)

    def _seek(self, text: str) -> None:
        """Show the first that are called so, and the others when one has stopped writing."""
        if self._later is not None:
            self._later.stop()

        def show(found: Window) -> None:
            self._show(found)
            if not found.is_all:
                self._later = self.set_timer(PAUSE, lambda: self._seek_all(text))

        seen = self.query_one(Table).size.height or registers.SEEN
        self.ask(lambda: registers.first_organisations(self.desk, text, seen), show)

    def _seek_all(self, text: str) -> None:
        self.ask(lambda: registers.organisations(self.desk, text), self.query_one(Table).extend)

    def _show(self, found: Window) -> None:
        fill = self.desk.language.fill
        columns = (
            Column(title=fill(NAME), weight=3),
            Column(title=fill(NUMBER), width=20, weight=2),
            Column(title=fill(FORM), width=20, weight=1),
        )

        def rows(asked: Sequence[int]) -> Rows:
            return registers.organisation_rows(self.desk, asked)

        self.query_one(Table).show(columns, found.numbers, rows, rows=found.rows)

    def on_input_submitted(self) -> None:
        """Choose what is marked."""
        self.query_one(Table).action_choose()

    def on_table_chosen(self, event: Table.Chosen) -> None:
        """Choose."""
        self.ask(lambda: registers.record_at(self.desk, event.number), self._chosen, group="choice")

    def _chosen(self, record: Accession | Organisation | None) -> None:
        if isinstance(record, Organisation):
            self.dismiss((record.id, record.name))

    def action_step(self, step: int) -> None:
        """Go up and down without leaving what is written."""
        self.query_one(Table).cursor += step

    def action_page(self, step: int) -> None:
        """Go as many further as are seen."""
        self.query_one(Table).action_page(step)

    def action_new(self) -> None:
        """Choose one that is not in the register yet, called as it is written."""
        if self._title is None:
            self.dismiss((NEW, self.query_one(Input).value.strip()))

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
