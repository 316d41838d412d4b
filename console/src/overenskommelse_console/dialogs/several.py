"""A list of which several are chosen: space marks, enter takes those that are marked; a long one is searched."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.wording import Language

from .. import words
from ..widgets.columns import Column, Line, Rows
from ..widgets.entry import Entry
from ..widgets.table import Table
from .chooser import Choice

HINTS = Template("console-several-hints", "space marks   enter takes those marked   esc cancel")
MARKED = PluralTemplate("console-several-marked", "{count} marked", "{count} marked")
_FEW = 10
"""As many as are seen at once on the smallest screen; more are searched."""


class Sought(Entry):
    """A line for one word or the beginning of it: the space bar marks, also while one writes."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave the space bar to the list."""
        return key != "space" and super().check_consume_key(key, character)


class Several(ModalScreen[tuple[str, ...] | None]):
    """What was marked, in the order of the list; where nothing is, what the cursor stands on."""

    DEFAULT_CSS = """
    Several { align: center middle; background: $background 60%; }
    Several > Vertical { width: 72; max-width: 96%; height: auto; max-height: 90%; padding: 1 2; background: $surface;
        border: round $primary; }
    Several #title { text-style: bold; color: $primary; height: auto; padding: 0 0 1 0; }
    Several Table { height: auto; }
    Several #keys { color: $secondary; height: 1; margin: 1 0 0 0; }
    Several Entry { display: none; margin: 0 0 1 0; }
    Several.-long > Vertical { width: 90; height: 90%; max-height: 30; }
    Several.-long Entry { display: block; }
    Several.-long Table { height: 1fr; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "cancel", show=False),
        Binding("space", "mark", show=False, priority=True),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

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
        """Show a line to write on where there are many, and the list."""
        with Vertical():
            yield Static(self._title, id="title", markup=False)
            yield Sought(placeholder=self._language.fill(words.SEEK))
            yield Table(may_mark=True)
            yield Static(self._language.fill(HINTS), id="keys", markup=False)

    def on_mount(self) -> None:
        """Show everything, and mark what was chosen before."""
        table, is_long = self.query_one(Table), len(self._choices) > _FEW
        self.set_class(is_long, "-long")
        table.marked = {place for place, each in enumerate(self._choices) if each.id in self._marked}
        if not is_long:
            table.styles.height = len(self._choices) + 1
        self._list("")
        self.on_table_marked()
        self.query_one(Input if is_long else Table).focus()

    def _list(self, text: str) -> None:
        columns = (Column(title=self._heads[0], weight=2), Column(title=self._heads[1], width=24, weight=1))
        places = [place for place, each in enumerate(self._choices) if each.is_called(text)]
        self.query_one(Table).show(columns, places, self._rows)

    def _rows(self, numbers: Sequence[int]) -> Rows:
        found: Mapping[int, Choice] = dict(enumerate(self._choices))
        return {number: Line(cells=(found[number].title, found[number].beside)) for number in numbers}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what is called so; what is marked stays marked."""
        self._list(event.value)

    def on_table_marked(self) -> None:
        """Tell how many are marked, also of those that are not seen."""
        marked = len(self.query_one(Table).marked)
        told = [self._language.say(MARKED(count=marked))] if marked else []
        self.query_one("#title", Static).update("  ·  ".join((self._title, *told)))

    def on_input_submitted(self) -> None:
        """Take what is marked."""
        self._take(self.query_one(Table).number)

    def on_table_chosen(self, event: Table.Chosen) -> None:
        """Take what is marked."""
        event.stop()
        self._take(event.number)

    def _take(self, here: int | None) -> None:
        places = sorted(self.query_one(Table).marked) or ([] if here is None else [here])
        if places:
            self.dismiss(tuple(self._choices[place].id for place in places))

    def action_mark(self) -> None:
        """Mark what the cursor stands on."""
        self.query_one(Table).action_mark()

    def action_step(self, step: int) -> None:
        """Go up and down without leaving what is written."""
        self.query_one(Table).cursor += step

    def action_page(self, step: int) -> None:
        """Go as many further as are seen."""
        self.query_one(Table).action_page(step)

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
