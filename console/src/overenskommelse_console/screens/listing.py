"""A list, with how much there is above it and what is known of one of it beneath."""

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from ..page import Page
from ..widgets.blocks import Facts
from ..widgets.table import Table


class Listing(Page):
    """A screen with a list."""

    DEFAULT_CSS: ClassVar[str] = """
    Listing #table { height: 1fr; }
    Listing #facts { height: 1fr; border-top: solid $panel; }
    """
    MAY_MARK: ClassVar[bool] = False

    def body(self) -> Iterator[Widget]:
        """Yield how much there is, the list, and what is known of one."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Table(id="table", may_mark=self.MAY_MARK)
        yield Facts(id="facts")

    def say(self, text: str) -> None:
        """Tell how much there is."""
        self.query_one("#said", Static).update(text)
