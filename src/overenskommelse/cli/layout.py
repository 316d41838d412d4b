"""Blocks as lines: aligned where there is room, running on where there is not, one line each with --plain."""

from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import evolve, frozen

from .cleaning import clean
from .columns import GAP, lay_out
from .folding import fold
from .marking import Marked, bare, embolden
from .page import Block, Card, Entries, Field, Grid, Heading, Pile, Section, Text, Tone

NARROW = 60
"""Below this width a text runs on behind its label instead of standing in a column of its own."""
WIDEST_LABEL = 20
NARROWEST = 12
"""What stands in a section is laid out at least so wide."""
WIDEST_CARD_LABEL = 24
"""A longer one stands on a line of its own above its texts."""


@frozen(kw_only=True)
class Layout:
    """How to lay out: `width` in columns, None where lines are left as long as they are; with colour or without.

    A word longer than a line is broken on a screen; elsewhere it stays whole, since it is a path that may be copied.
    """

    width: int | None = 80
    colour: bool = False
    breaks_words: bool = True

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the lines of a page, an empty one between its blocks."""
        page = list(blocks)
        column = _column(page)
        for index, block in enumerate(page):
            if index:
                yield ""
            yield from self._block(block, column)

    def _block(self, block: Block, column: int) -> Iterator[str]:
        match block:
            case Heading():
                yield from (self._paint(line) for line in self._wrap(block.text))
            case Text():
                yield from self._wrap(block.text)
            case Card():
                yield from self._card(block, column)
            case Pile():
                own = _column(block.cards)
                yield from chain.from_iterable(self._card(card, own) for card in block.cards)
            case Grid():
                yield from self._grid(block)
            case Entries():
                yield from self._entries(block)
            case Section():
                yield from self._section(block)

    def _entries(self, block: Entries) -> Iterator[str]:
        """Yield entries with their texts in one column, where the labels leave room for it."""
        widest = max((len(clean(label)) for label, _ in block.entries), default=0)
        indent = len(GAP) + min(widest, WIDEST_LABEL)
        for label, text in block.entries:
            if self.width is None:
                yield from self._wrap(f"{label} {text}")
            else:
                yield from self._wrap(text, before=f"{clean(label)}{GAP}".ljust(indent), after=" " * indent)

    def _section(self, block: Section) -> Iterator[str]:
        yield from (self._paint(line) for line in self._wrap(block.heading))
        if self.width is None:
            yield from self.lines(block.blocks)
        else:
            inner = evolve(self, width=max(self.width - len(GAP), NARROWEST))
            yield from (f"{GAP}{line}" if line else "" for line in inner.lines(block.blocks))

    def _card(self, card: Card, column: int) -> Iterator[str]:
        yield from self._head(clean(card.label), card)
        for each in card.fields:
            yield from self._field(each, column)

    def _head(self, label: str, card: Card) -> Iterator[str]:
        """Yield the first line of a card, and what does not fit in it indented; a nameless card has none."""
        if not label and not card.text:
            return
        if self.width is None:
            yield ": ".join(part for part in (label, bare(_clean(card.text))) if part)
            return
        said = _behind(f"{label}{GAP}", card.text) if label and card.text else card.text or label
        first, *rest = self._wrap(said, after=GAP) or [""]
        yield self._paint(label, card.tone) + first.removeprefix(label)
        yield from rest

    def _field(self, field: Field, column: int) -> Iterator[str]:
        """Yield a label and its texts: side by side, or running on, or each text a line that says what it is."""
        label = clean(field.label)
        for index, text in enumerate(field.texts):
            if self.width is None or self.width < NARROW:
                said = _behind(f"{label}: ", text) if label else text
                yield from self._wrap(said, before=GAP, after=GAP * 2)
            else:
                head = "" if index else f"{GAP}{label}"
                indent = column if label else len(GAP)
                if label and len(head) >= indent:
                    yield from self._wrap(label, before=GAP, after=GAP * 2)
                    head = ""
                yield from self._wrap(text, before=head.ljust(indent), after=" " * (indent if label else len(GAP * 2)))

    def _grid(self, grid: Grid) -> Iterator[str]:
        """Yield the rows under each other where they fit; else each cell of a row in a line that says what it is of."""
        rows = [[clean(cell) for cell in row] for row in (grid.head, *grid.rows)]
        laid = lay_out(rows, self.width or 0)
        if laid is not None:
            yield from (self._paint(line) for line in laid[0])
            yield from chain.from_iterable(laid[1:])
            return
        for row in grid.rows:
            yield from self._wrap(row[0])
            for name, cell in zip(grid.head[1:], row[1:], strict=True):
                yield from self._wrap(f"{name}: {cell}", before=GAP, after=GAP * 2)

    def _wrap(self, text: str, *, before: str = "", after: str = "") -> list[str]:
        marked = _clean(text)
        said = bare(marked)
        if self.width is None:
            return [before + said]
        lines = fold(said, self.width, before=before, after=after, breaks_words=self.breaks_words)
        return embolden(lines, marked, before) if self.colour else lines

    def _paint(self, text: str, tone: Tone = Tone.PLAIN) -> str:
        return f"\x1b[{tone.value}m{text}\x1b[0m" if self.colour and text else text


def _clean(text: str) -> str:
    """Return a text made harmless, with the marks that are our own."""
    return text.changed(clean) if isinstance(text, Marked) else clean(text)


def _behind(before: str, text: str) -> str:
    return text.behind(before) if isinstance(text, Marked) else before + text


def _column(blocks: Iterable[Block]) -> int:
    """Return where texts begin beside their labels: behind the longest label of the cards; a pile has its own."""
    cards = (block for block in blocks if isinstance(block, Card))
    widths = (len(clean(each.label)) for card in cards for each in card.fields)
    return len(GAP) * 2 + min(max(widths, default=0), WIDEST_CARD_LABEL)
