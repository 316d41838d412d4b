"""Several things to choose from a list, and their order."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.wording import Language

HINTS = Template("console-ticking-hints", "space show or hide   u up   n down   enter take   esc cancel")
TICK, NO_TICK = "✓ ", "  "


class Ticking(ModalScreen[tuple[str, ...] | None]):
    """The ids of what was ticked, in their order; at least one is."""

    DEFAULT_CSS = """
    Ticking { align: center middle; background: $background 60%; }
    Ticking > Vertical { width: 72; max-width: 95%; height: auto; max-height: 90%; padding: 1 2; background: $surface;
        border: round $primary; border-title-color: $primary; }
    Ticking OptionList { height: auto; max-height: 55vh; border: none; background: $surface; padding: 0; }
    Ticking OptionList:focus { border: none; }
    Ticking #keys { color: $secondary; height: auto; padding: 1 0 0 0; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "cancel", show=False),
        Binding("space", "tick", show=False, priority=True),
        Binding("enter", "take", show=False, priority=True),
        Binding("u,shift+up", "shift(-1)", show=False, priority=True),
        Binding("n,shift+down", "shift(1)", show=False, priority=True),
    ]

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], ticked: Sequence[str], language: Language
    ) -> None:
        """Take the title, ids and names, and the ids that are ticked already, which come first."""
        super().__init__()
        named = dict(choices)
        self._title, self._language = clean(title), language
        self._choices = [(id_, named[id_]) for id_ in (*ticked, *(each for each in named if each not in ticked))]
        self._ticked = set(ticked)

    def compose(self) -> Iterator[Widget]:
        """Show the list."""
        with Vertical() as box:
            box.border_title = Text(self._title).markup
            yield OptionList(id="choices", markup=False)
            yield Static(self._language.fill(HINTS), id="keys", markup=False)

    def on_mount(self) -> None:
        """Show what is ticked."""
        self._list(0)
        self.query_one(OptionList).focus()

    def _list(self, place: int) -> None:
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options(
            Option(Text((TICK if id_ in self._ticked else NO_TICK) + clean(name)), id=id_)
            for id_, name in self._choices
        )
        shown.highlighted = place

    def action_tick(self) -> None:
        """Tick it, or no longer; the last one stays."""
        place = self.query_one(OptionList).highlighted or 0
        ticked = self._ticked ^ {self._choices[place][0]}
        self._ticked = ticked or self._ticked
        self._list(place)

    def action_shift(self, step: int) -> None:
        """Move it."""
        place = self.query_one(OptionList).highlighted or 0
        other = place + step
        if 0 <= other < len(self._choices):
            choices = self._choices
            choices[place], choices[other] = choices[other], choices[place]
            self._list(other)

    def on_option_list_option_selected(self) -> None:
        """Tick what was clicked."""
        self.action_tick()

    def action_take(self) -> None:
        """Take what is ticked."""
        self.dismiss(tuple(id_ for id_, _ in self._choices if id_ in self._ticked))

    def action_cancel(self) -> None:
        """Leave all as it was."""
        self.dismiss(None)
