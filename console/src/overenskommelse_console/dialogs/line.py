"""A question that is answered in one line, looked at while one writes."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Static

from overenskommelse.cli.cleaning import clean

from ..widgets.entry import Entry


class OneLine(ModalScreen[str | None]):
    """A line to write on; None where nothing was answered."""

    DEFAULT_CSS = """
    OneLine { align: center middle; }
    OneLine > Vertical { width: 64; max-width: 95%; height: auto; padding: 1 2; background: $surface;
        border: round $primary; }
    OneLine #told { color: $warning; height: auto; min-height: 1; }
    OneLine #told.meant { color: $secondary; }
    """
    BINDINGS: ClassVar = [Binding("escape", "cancel", show=False)]

    def __init__(
        self,
        question: str,
        check: Callable[[str], str | None],
        value: str = "",
        *,
        suggester: Suggester | None = None,
        meant: Callable[[str], str] = lambda _: "",
    ) -> None:
        """Take the question, what tells what is wrong with an answer, and the answer that stands ready.

        `suggester` offers how what is written may go on; the right arrow takes it.  `meant` tells how an answer with
        which nothing is wrong is understood.
        """
        super().__init__()
        self._meant = meant
        self._question, self._check, self._value, self._suggester = clean(question), check, value, suggester

    def compose(self) -> Iterator[Widget]:
        """Show the question, the line, and what is wrong with it."""
        with Vertical():
            yield Static(self._question, markup=False)
            yield Entry(self._value, suggester=self._suggester)
            yield Static("", id="told", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is wrong."""
        wrong = self._check(event.value)
        told = self.query_one("#told", Static)
        told.update(clean(self._meant(event.value) if wrong is None else wrong))
        told.set_class(wrong is None, "meant")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, if nothing is wrong."""
        if self._check(event.value) is None:
            self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
