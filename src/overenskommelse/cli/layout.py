"""Blocks as lines: aligned where there is room, stacked on a narrow screen, one line each with --plain."""

from collections.abc import Callable, Iterable, Iterator
from textwrap import wrap

from attrs import frozen

from ..standing import Status
from .cleaning import clean
from .page import Block, Card, Grid, Heading, Text

COLUMN = 17
"""Where text begins beside labels: the longest status word and its sign, and two spaces."""
NARROW = 60
"""Below this width labels stand above their texts instead of beside them."""

_BOLD = "1"
_COLOURS = {
    Status.NOT_MET: "31",
    Status.LATE: "31",
    Status.DUE_SOON: "33",
    Status.UNKNOWN: "36",
    Status.MET: "32",
}


@frozen(kw_only=True)
class Layout:
    """How to lay out: `width` in columns, None where lines are left as long as they are; with colour or without."""

    width: int | None = 80
    colour: bool = False

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the lines of a page, an empty one between its blocks."""
        for index, block in enumerate(blocks):
            if index:
                yield ""
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from (self._paint(line, _BOLD) for line in self._wrap(block.text))
            case Text():
                yield from self._wrap(block.text)
            case Card():
                yield from self._card(block)
            case Grid():
                yield from self._grid(block)

    def _card(self, card: Card) -> Iterator[str]:
        colour = _COLOURS.get(card.status, _BOLD) if card.status else _BOLD
        yield from self._row(card.label, card.text, "", lambda label: self._paint(label, colour))
        for each in card.fields:
            for index, text in enumerate(each.texts):
                yield from self._row("" if index else each.label, text, "  ", _as_it_is)

    def _row(self, label: str, text: str, indent: str, paint: Callable[[str], str]) -> Iterator[str]:
        """Yield a label and its text: side by side, stacked, or on one line."""
        name = clean(label)
        if self.width is None:
            yield f"{indent}{name}: {clean(text)}" if name else f"{indent}{clean(text)}"
        elif self.width < NARROW:
            if name:
                yield from (indent + paint(line) for line in self._wrap(name, len(indent)))
            yield from (f"{indent}  {line}" for line in self._wrap(text, len(indent) + 2))
        else:
            head = indent + name
            first, *rest = self._wrap(text, COLUMN) or [""]
            if len(head) > COLUMN - 2:
                yield indent + paint(name)
            else:
                yield (indent + paint(name) + " " * (COLUMN - len(head)) + first).rstrip()
            shown = (first, *rest) if len(head) > COLUMN - 2 else rest
            yield from (" " * COLUMN + line for line in shown)

    def _grid(self, grid: Grid) -> Iterator[str]:
        rows = [tuple(map(clean, row)) for row in (grid.head, *grid.rows)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        if self.width is not None and sum(widths) + 2 * (len(widths) - 1) <= self.width:
            for index, row in enumerate(rows):
                line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
                yield self._paint(line, _BOLD) if not index else line
            return
        for row in grid.rows:
            yield from self._wrap(row[0])
            for name, cell in zip(grid.head[1:], row[1:], strict=True):
                yield from (f"  {line}" for line in self._wrap(f"{name}: {cell}", 2))

    def _wrap(self, text: str, taken: int = 0) -> list[str]:
        if self.width is None:
            return [clean(text)]
        # Dates and ids hold hyphens, and are not to be torn apart at them.
        return wrap(clean(text), max(self.width - taken, 10), break_on_hyphens=False)

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _as_it_is(text: str) -> str:
    return text
