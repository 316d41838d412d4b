"""Blocks as lines: aligned where there is room, running on where there is not, one line each with --plain."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from textwrap import wrap

from attrs import evolve, frozen

from .cleaning import clean
from .marking import Marked, bare, embolden
from .page import Block, Card, Entries, Field, Grid, Heading, Pile, Section, Text, Tone

NARROW = 60
"""Below this width a text runs on behind its label instead of standing in a column of its own."""
WIDEST_LABEL = 20
WIDEST_CARD_LABEL = 24
"""A longer one stands on a line of its own above its texts."""
NARROWEST_COLUMN = 12
"""Where the first column of a grid would be narrower, the grid is told row by row."""
_GAP = "  "
_NO_BREAK = "\N{NO-BREAK SPACE}"
# A number stays with the word that it counts, a day with its month, and a year with what stands before it.
_PARTED = re.compile(r"(?<=(?<![\w-])\d) (?=[^\W\d])|(?<=(?<![\w-])\d\d) (?=[^\W\d])|(?<=\w) (?=\d{4}(?![\w-]))")


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
        widest = max(len(clean(label)) for label, _ in block.entries)
        indent = len(_GAP) + min(widest, WIDEST_LABEL)
        for label, text in block.entries:
            if self.width is None:
                yield from self._wrap(f"{label} {text}")
            else:
                yield from self._wrap(text, before=f"{clean(label)}{_GAP}".ljust(indent), after=" " * indent)

    def _section(self, block: Section) -> Iterator[str]:
        yield from (self._paint(line) for line in self._wrap(block.heading))
        if self.width is None:
            yield from self.lines(block.blocks)
        else:
            inner = evolve(self, width=max(self.width - len(_GAP), NARROWEST_COLUMN))
            yield from (f"{_GAP}{line}" if line else "" for line in inner.lines(block.blocks))

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
        said = _behind(f"{label}{_GAP}", card.text) if label and card.text else card.text or label
        first, *rest = self._wrap(said, after=_GAP) or [""]
        yield self._paint(label, card.tone) + first.removeprefix(label)
        yield from rest

    def _field(self, field: Field, column: int) -> Iterator[str]:
        """Yield a label and its texts: side by side, or running on, or each text a line that says what it is."""
        label = clean(field.label)
        for index, text in enumerate(field.texts):
            if self.width is None or self.width < NARROW:
                said = _behind(f"{label}: ", text) if label else text
                yield from self._wrap(said, before=_GAP, after=_GAP * 2)
            else:
                head = "" if index else f"{_GAP}{label}"
                indent = column if label else len(_GAP)
                if label and len(head) >= indent:
                    yield from self._wrap(label, before=_GAP, after=_GAP * 2)
                    head = ""
                yield from self._wrap(text, before=head.ljust(indent), after=" " * (indent if label else len(_GAP * 2)))

    def _grid(self, grid: Grid) -> Iterator[str]:
        rows = [tuple(map(clean, row)) for row in (grid.head, *grid.rows)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        room = (self.width or 0) - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
        if room >= widths[0] or ((self.width or 0) >= NARROW and room >= NARROWEST_COLUMN):
            widths[0] = min(widths[0], room)
            for index, row in enumerate(rows):
                yield from (line if index else self._paint(line) for line in _row(row, widths))
            return
        for row in grid.rows:
            yield from self._wrap(row[0])
            for name, cell in zip(grid.head[1:], row[1:], strict=True):
                yield from self._wrap(f"{name}: {cell}", before=_GAP, after=_GAP * 2)

    def _wrap(self, text: str, *, before: str = "", after: str = "") -> list[str]:
        marked = _clean(text)
        said = bare(marked)
        if self.width is None:
            return [before + said]
        # Dates and ids hold hyphens, and are not to be torn apart at them.
        whole = _PARTED.sub(_NO_BREAK, said)
        lines = wrap(
            whole,
            self.width,
            initial_indent=before,
            subsequent_indent=after,
            break_on_hyphens=False,
            break_long_words=self.breaks_words,
        )
        lines = [line.replace(_NO_BREAK, " ") for line in lines]
        return embolden(lines, marked, before) if self.colour else lines

    def _paint(self, text: str, tone: Tone = Tone.PLAIN) -> str:
        return f"\x1b[{tone.value}m{text}\x1b[0m" if self.colour and text else text


def _clean(text: str) -> str:
    """Return a text made harmless, with the marks that are our own."""
    return text.changed(clean) if isinstance(text, Marked) else clean(text)


def _behind(before: str, text: str) -> str:
    return text.behind(before) if isinstance(text, Marked) else before + text


def _row(row: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    """Yield a row of a grid, its first cell in as many lines as it needs."""
    first, *rest = wrap(row[0], widths[0]) or [""]
    yield _GAP.join(cell.ljust(width) for cell, width in zip((first, *row[1:]), widths, strict=True)).rstrip()
    yield from rest


def _column(blocks: Iterable[Block]) -> int:
    """Return where texts begin beside their labels: behind the longest label of the cards; a pile has its own."""
    cards = (block for block in blocks if isinstance(block, Card))
    widths = (len(clean(each.label)) for card in cards for each in card.fields)
    return len(_GAP) * 2 + min(max(widths, default=0), WIDEST_CARD_LABEL)
