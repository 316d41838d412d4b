"""A page that is only read: blocks under a title, asked for anew when something was changed."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget

from overenskommelse.cli.page import Block, Text
from overenskommelse.messages import Template

from ..page import Page
from ..widgets.blocks import Facts

TITLED = Template("console-screen-reading", "To read")
ABOUT = Template("console-about-reading", "A page to read; esc goes back to where you came from.")
NOTHING = Template("console-reading-nothing", "There is nothing to show.")


class Reading(Page):
    """Blocks under a title."""

    TITLED = TITLED
    ABOUT = ABOUT
    DEFAULT_CSS: ClassVar[str] = "Reading #facts { height: 1fr; }"

    def __init__(self, title: str, ask: Callable[[], Sequence[Block]], about: str | None = None) -> None:
        """Take the title, what gives the blocks, and what the help says of them."""
        super().__init__()
        self._title, self._ask, self._about = title, ask, about

    @property
    def crumb(self) -> str:
        """What it is called."""
        return self._title

    @property
    def told_about(self) -> str:
        """What it is for."""
        return self._about or super().told_about

    def body(self) -> Iterator[Widget]:
        """Yield the pane."""
        yield Facts(id="facts")

    def load(self) -> None:
        """Ask for the blocks."""
        self.read(self._ask, self._show)

    def _show(self, blocks: Sequence[Block]) -> None:
        facts = self.query_one(Facts)
        facts.show(blocks or [Text(self.language.fill(NOTHING))])
        facts.focus()
        self.tell_where()
