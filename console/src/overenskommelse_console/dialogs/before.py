"""What one ought to know before something is done that is hard to take back; the harmless answer is ready."""

from collections.abc import Iterator, Sequence

from rich.console import Group
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Static

from overenskommelse.cli.page import Block
from overenskommelse.wording import Language

from ..widgets.blocks import drawn
from .asked import Asked, label


class Before(Asked):
    """A question beneath what it rests on."""

    DEFAULT_CSS = """
    Before { align: center middle; background: $background 60%; }
    Before > Vertical { width: 84; max-width: 95%; max-height: 90%; }
    Before #question { max-height: 20vh; }
    Before #rests { height: auto; max-height: 30vh; margin: 1 0 0 0; scrollbar-size-vertical: 1; }
    """

    def __init__(self, question: str, blocks: Sequence[Block], language: Language, *, yes: str) -> None:
        """Take the question, what it rests on, and what is done."""
        super().__init__(question, language, yes=yes)
        self._blocks = blocks

    def compose(self) -> Iterator[Widget]:
        """Show the question, what it rests on, and the answers."""
        with Vertical():
            with VerticalScroll(id="question", can_focus=False):
                yield Static(self._question, markup=False)
            with VerticalScroll(id="rests", can_focus=False):
                yield Static(Group(*drawn(self._blocks)), markup=False)
            with Horizontal():
                yield Button(label(self._no), id="no")
                yield Button(label(self._yes), id="yes")
