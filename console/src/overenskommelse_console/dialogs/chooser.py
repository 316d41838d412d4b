"""A list to choose from, which grows shorter as one writes: the palette, the agreements, the colours."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import frozen
from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from overenskommelse.cli.cleaning import clean
from overenskommelse.swedish import fold
from overenskommelse.wording import Language

from .. import words
from ..widgets.columns import fit
from ..widgets.entry import Entry

_TITLE = 44


@frozen(kw_only=True)
class Choice:
    """One thing to choose: its name, what stands beside it, and all that it is sought by."""

    id: str
    title: str
    beside: str = ""
    sought: str = ""

    def is_called(self, text: str) -> bool:
        """Tell whether it is called by every word of a text."""
        called = fold(f"{self.title} {self.sought}")
        return all(word in called for word in fold(text).split())


class Chooser(ModalScreen[str | None]):
    """A list to choose from."""

    DEFAULT_CSS = """
    Chooser { align: center middle; }
    Chooser > Vertical { width: 68; max-width: 95%; height: auto; max-height: 90%; padding: 1 2; background: $surface;
        border: round $primary; border-title-color: $primary; }
    Chooser OptionList { height: auto; max-height: 16; border: none; background: $surface; padding: 0;
        text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "cancel", show=False),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], language: Language, *, room: int = _TITLE) -> None:
        """Take the title, what there is to choose, and how many cells a choice has before what stands beside it."""
        super().__init__()
        self._room = room
        self._title, self._choices, self._language = clean(title), choices, language

    def compose(self) -> Iterator[Widget]:
        """Show a line to write on, and the list."""
        with Vertical() as box:
            box.border_title = Text(self._title).markup
            yield Entry(placeholder=self._language.fill(words.SEEK), id="sought")
            yield OptionList(id="choices", markup=False)

    def on_mount(self) -> None:
        """Show everything."""
        self._list("")
        self.query_one(Input).focus()

    def _list(self, text: str) -> None:
        shown = self.query_one(OptionList)
        shown.clear_options()
        found = [each for each in self._choices if each.is_called(text)]
        found.sort(key=lambda each: not fold(each.title).startswith(fold(text)))
        shown.add_options(
            Option(Text.assemble(fit(each.title, self._room), " ", (clean(each.beside), "dim")), id=each.id)
            for each in found
        )
        if not found:
            shown.add_option(Option(self._language.fill(words.NOTHING_FOUND), disabled=True))
        shown.highlighted = 0 if found else None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what is called so."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Choose what is marked."""
        shown = self.query_one(OptionList)
        if shown.highlighted is not None:
            self.dismiss(shown.get_option_at_index(shown.highlighted).id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what was clicked."""
        self.dismiss(event.option.id)

    def action_step(self, step: int) -> None:
        """Mark the next or the one before."""
        shown = self.query_one(OptionList)
        if step > 0:
            shown.action_cursor_down()
        else:
            shown.action_cursor_up()

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
