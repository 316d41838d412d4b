"""A question with two answers, of which the harmless one is ready."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.wording import Language

from .. import words


class Asked(ModalScreen[bool]):
    """A question; esc and the button in focus say no."""

    DEFAULT_CSS = """
    Asked { align: center middle; }
    Asked > Vertical { width: 64; max-width: 95%; height: auto; padding: 1 2; background: $surface;
        border: round $primary; }
    Asked #question { height: auto; max-height: 55vh; scrollbar-size-vertical: 1; }
    Asked Horizontal { height: auto; padding: 1 0 0 0; }
    Asked Button { margin: 0 2 0 0; min-width: 12; }
    """
    BINDINGS: ClassVar = [
        Binding("escape", "answer(False)", show=False),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, language: Language, *, yes: str | None = None, no: str | None = None) -> None:
        """Take the question, and what its answers are called."""
        super().__init__()
        self._question = clean(question)
        self._yes, self._no = yes or language.fill(words.YES), no or language.fill(words.CANCEL)

    def compose(self) -> Iterator[Widget]:
        """Show the question and its answers."""
        with Vertical():
            with VerticalScroll(id="question", can_focus=False):
                yield Static(self._question, markup=False)
            with Horizontal():
                yield Button(label(self._no), id="no")
                yield Button(label(self._yes), id="yes")

    def on_mount(self) -> None:
        """Let the harmless answer be ready."""
        self.query_one("#no").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - as the key has it
        """Answer."""
        self.dismiss(answer)


def label(text: str) -> str:
    """Return a text as a button takes it, which reads markup."""
    from rich.markup import escape

    return escape(text)
