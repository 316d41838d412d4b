"""A list of which several are chosen: space marks, enter takes those that are marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.wording import Language

from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from .chooser import Choice

HINTS = Template("console-several-hints", "space marks   enter takes those marked   esc cancel")


class Several(ModalScreen[tuple[str, ...] | None]):
    """What was marked, in the order of the list; where nothing is, what the cursor stands on."""

    DEFAULT_CSS = """
    Several { align: center middle; background: $background 60%; }
    Several > Vertical { width: 72; max-width: 96%; height: auto; max-height: 90%; padding: 1 2; background: $surface;
        border: round $primary; }
    Several #title { text-style: bold; color: $primary; height: auto; padding: 0 0 1 0; }
    Several Table { height: auto; }
    Several #keys { color: $secondary; height: 1; margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar = [Binding("escape", "cancel", show=False)]
    _MOST = 14

    def __init__(
        self,
        title: str,
        heads: tuple[str, str],
        choices: Sequence[Choice],
        language: Language,
        *,
        marked: Sequence[str] = (),
    ) -> None:
        """Take the title, the heads of the two columns, what there is to choose, and what is marked already."""
        super().__init__()
        self._title, self._heads, self._choices, self._language = clean(title), heads, choices, language
        self._marked = set(marked)

    def compose(self) -> Iterator[Widget]:
        """Show the list."""
        with Vertical():
            yield Static(self._title, id="title", markup=False)
            yield Table(may_mark=True)
            yield Static(self._language.fill(HINTS), id="keys", markup=False)

    def on_mount(self) -> None:
        """Show everything, and mark what was chosen before."""
        table = self.query_one(Table)
        columns = (Column(title=self._heads[0], weight=2), Column(title=self._heads[1], width=24, weight=1))
        table.show(columns, range(len(self._choices)), self._rows)
        table.marked = {place for place, each in enumerate(self._choices) if each.id in self._marked}
        table.styles.height = min(len(self._choices) + 1, self._MOST)
        table.focus()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        found: Mapping[int, Choice] = dict(enumerate(self._choices))
        return {number: Line(cells=(found[number].title, found[number].beside)) for number in numbers}

    def on_table_chosen(self, event: Table.Chosen) -> None:
        """Take what is marked."""
        event.stop()
        places = sorted(event.table.marked) or [event.number]
        self.dismiss(tuple(self._choices[place].id for place in places))

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
