"""Help for what is in front: what the screen is for, and every key of it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from overenskommelse.cli.page import Block, Entries, Heading, Text
from overenskommelse.swedish import fold
from overenskommelse.wording import Language

from .. import words
from ..widgets.blocks import Facts
from ..widgets.entry import Entry

Told = Sequence[tuple[str, str]]


class Help(ModalScreen[None]):
    """What there is to know of a screen, found by writing a word of it."""

    DEFAULT_CSS = """
    Help { align: center middle; }
    Help > Vertical { width: 76; max-width: 95%; height: 90%; padding: 1 2; background: $surface;
        border: round $primary; }
    Help Facts { background: $surface; }
    """
    BINDINGS: ClassVar = [
        Binding("escape,f1", "close", show=False),
        # The line keeps the focus, so that a word is written at once too.
        *(Binding(key, f"go('{key}')", show=False, priority=True) for key in ("down", "up", "pagedown", "pageup")),
    ]

    def __init__(self, title: str, about: str, parts: Sequence[tuple[str, Told]], language: Language) -> None:
        """Take what the screen is called and for, and the keys under their headings."""
        super().__init__()
        self._title, self._about, self._parts, self._language = title, about, parts, language

    def compose(self) -> Iterator[Widget]:
        """Show a line to write on, and the help."""
        with Vertical():
            yield Entry(placeholder=self._language.fill(words.SEEK))
            yield Facts()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Facts).show(self._blocks(""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what holds the words."""
        self.query_one(Facts).show(self._blocks(fold(event.value)))

    def _blocks(self, sought: str) -> Iterator[Block]:
        yield Heading(self._title)
        yield Text(self._about)
        for heading, told in self._parts:
            found = tuple((key, text) for key, text in told if sought in fold(f"{heading} {key} {text}"))
            if found:
                yield Heading(heading)
                yield Entries((*found, ("", "")))

    def action_go(self, key: str) -> None:
        """Go through the help."""
        facts = self.query_one(Facts)
        ways = {"down": facts.action_scroll_down, "up": facts.action_scroll_up}
        (ways | {"pagedown": facts.action_page_down, "pageup": facts.action_page_up})[key]()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
