"""Pages of the command line, drawn as what a pane shows: the same facts, the same words."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid_
from rich.text import Text as Line
from textual.containers import VerticalScroll
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.cli.page import Block, Card, Entries, Field, Grid, Heading, Pile, Section, Text

if TYPE_CHECKING:
    from overenskommelse.documents.printout import Block as PaperBlock

LABEL = 13
"""How wide the labels are."""
WIDEST = 19
"""How wide they may be, where they are days in a list or hold a long word."""
MARK = 4
"""How wide they are at most where they only mark the points of a list."""


def drawn(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    """Yield what blocks look like, each part under the other."""
    for each in blocks:
        match each:
            case Heading(text):
                yield Line(clean(text), style="bold")
            case Text(text):
                yield Padding(Line(clean(text)), (0, 0, 1, 0))
            case Card():
                yield from _card(each)
            case Pile(cards):
                yield from (part for card in cards for part in _card(card, is_close=True))
            case Grid(_, rows):
                yield from (Line(clean("  ".join(row))) for row in rows)
            case Entries(entries):
                longest = max((0, *(len(label) for label, _ in entries)))
                yield _labelled(entries, longest if longest <= MARK else max(LABEL, longest))
            case Section(heading, parts):
                yield Line(clean(heading), style="bold")
                yield Padding(Group(*drawn(parts)), (0, 0, 0, 1))


def laid(parts: "Iterable[PaperBlock]") -> Iterator[Block]:
    """Yield what the screen shows of a paper's blocks."""
    from overenskommelse.cli.printing import SHOWN

    for part in parts:
        if type(part) in SHOWN:
            yield from SHOWN[type(part)](part)


def _card(card: Card, *, is_close: bool = False) -> Iterator[RenderableType]:
    title = Line(clean(card.label), style="bold")
    if card.text:
        title += Line(("  " if card.label else "") + clean(card.text), style="")
    if title.plain:
        yield title
    words = (word for each in card.fields for word in each.label.split())
    yield _labelled(pairs(card.fields), max((LABEL, *map(len, words))))
    if not is_close:
        yield Line("")


def pairs(fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """Yield each text of fields with its label, which is said once."""
    for each in fields:
        for place, text in enumerate(each.texts):
            yield "" if place else each.label, text


def _labelled(found: Iterable[tuple[str, str]], width: int = LABEL) -> RenderableType:
    grid = Grid_.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=min(width, WIDEST), style="dim")
    grid.add_column(ratio=1)
    for label, text in found:
        grid.add_row(Line(clean(label)), Line(clean(text)))
    return grid


def clean_lines(text: str) -> str:
    """Return a text with every line made harmless."""
    return "\n".join(clean(line) for line in text.splitlines())


class Facts(VerticalScroll, can_focus=True):
    """A pane of blocks, which scrolls."""

    DEFAULT_CSS = """
    Facts { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; background: $background; }
    Facts:focus { background: $surface; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        """Make an empty pane."""
        super().__init__(id=id)
        self._page = Static("", markup=False)

    def compose(self) -> Iterator[Static]:
        """Hold one text."""
        yield self._page

    def show(self, blocks: Iterable[Block]) -> None:
        """Show other blocks, from the top."""
        self._page.update(Group(*drawn(blocks)))
        self.scroll_home(animate=False)
