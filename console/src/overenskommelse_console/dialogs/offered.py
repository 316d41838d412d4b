"""What was written and never saved, to be taken up, thrown away, or left where it lies."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.wording import Language

from .asked import label

TAKE_UP = Template("console-draft-take-up", "Take it up")
THROW = Template("console-draft-throw", "Throw it away")
HINTS = Template("console-draft-hints", "tab the other answer   esc leave it for later")


class Offered(ModalScreen[bool | None]):
    """A draft: True to take it up, False to throw it away, None to leave it for later."""

    DEFAULT_CSS = """
    Offered { align: center middle; background: $background 60%; }
    Offered > Vertical { width: 72; max-width: 95%; height: auto; max-height: 90%; padding: 1 2; background: $surface;
        border: round $primary; }
    Offered VerticalScroll { height: auto; max-height: 30vh; margin: 1 0; scrollbar-size-vertical: 1; }
    Offered #written { height: auto; }
    Offered Horizontal { height: auto; }
    Offered Button { margin: 0 2 0 0; min-width: 12; }
    Offered #keys { color: $secondary; height: auto; padding: 1 0 0 0; }
    """
    BINDINGS: ClassVar = [Binding("escape", "later", show=False)]

    def __init__(self, said: str, written: Mapping[str, str], language: Language) -> None:
        """Take when it was written, and what, by what the fields are called."""
        super().__init__()
        self._said, self._written, self._language = clean(said), written, language

    def compose(self) -> Iterator[Widget]:
        """Show what was written, and the answers."""
        fill = self._language.fill
        with Vertical():
            yield Static(self._said, markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(self._text(), id="written", markup=False)
            with Horizontal():
                yield Button(label(fill(TAKE_UP)), id="yes")
                yield Button(label(fill(THROW)), id="no")
            yield Static(fill(HINTS), id="keys", markup=False)

    def _text(self) -> Text:
        made = Text()
        for title, text in self._written.items():
            made.append("\n" if made else "")
            made.append(f"{clean(title)}: ", "dim").append(clean(text))
        return made

    def on_mount(self) -> None:
        """Let the answer be ready that loses nothing."""
        self.query_one("#yes").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id == "yes")

    def action_later(self) -> None:
        """Leave it where it lies."""
        self.dismiss(None)
