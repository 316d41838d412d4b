"""A printout made fit for a format: its characters, the order of its headings, a title that is never empty."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from attrs import evolve, fields, has

from .characters import FORBIDDEN, fit
from .printout import Attestation, Block, Contents, Facts, Heading, Paragraph, Points, Printout, Signatures, Table

DEEPEST = 5
"""The lowest level of headings: the paper's title is above the first, and HTML has six."""
HIGHEST = 32_767
"""The highest number that a list in DOCX may begin with."""
NAMELESS = "–"
_MEASURED = 200
"""How many rows of a table are measured."""
_SHORT, _LONGEST, _LINE, _EDGES = 21, 28, 95, 3
"""Letters of what is short, of the longest word that is kept whole, of a line, and of a column's edges."""
_ALL = 1000

_T = TypeVar("_T")


def fitted(printout: Printout, forbidden: re.Pattern[str] = FORBIDDEN) -> Printout:
    """Return the printout as a format can hold it: see `characters`.

    Headings begin with level 1 and step down one level at a time, as those who navigate by them need.  Rows of a table
    are padded to one length, and a list or a table without anything in it is left out.
    """
    found = _fit(printout, forbidden)
    title = found.title if found.title.strip() else found.code if found.code.strip() else NAMELESS
    blocks = (each for block in found.blocks if (each := _whole(block)) is not None)
    stamp = evolve(found.stamp, title=found.stamp.title if found.stamp.title.strip() else NAMELESS)
    return evolve(found, title=title, stamp=stamp, blocks=tuple(_stepwise(blocks)))


def _fit(value: _T, forbidden: re.Pattern[str]) -> _T:
    if isinstance(value, str):
        return fit(value, forbidden)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_fit(each, forbidden) for each in value)  # type: ignore[return-value]
    kind = type(value)
    if has(kind):
        given = {each.name: _fit(getattr(value, each.name), forbidden) for each in fields(kind)}
        return cast("_T", kind(**given))
    return value


def _whole(block: Block) -> Block | None:
    """Return a block that has something to show, every row of a table as long as the longest."""
    match block:
        case Table():
            width = max(len(row) for row in (block.head, *block.rows))
            rows = tuple(_padded(row, width) for row in block.rows)
            return evolve(block, head=_padded(block.head, width), rows=rows) if width else Paragraph(text=block.caption)
        case Points(items=(_, *_), first=int() as first):
            return evolve(block, first=max(0, min(first, HIGHEST)))
        case Heading() if not block.text.strip():
            return None
        case Points(items=()) | Facts(rows=()) | Signatures(rows=()) | Attestation(labels=()):
            return None
        case _:
            return block


def _padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return row if len(row) == width else row + ("",) * (width - len(row))


def _stepwise(blocks: Iterable[Block]) -> Iterator[Block]:
    above = 0
    for block in blocks:
        if isinstance(block, Heading):
            above = max(1, min(block.level, above + 1, DEEPEST))
            yield evolve(block, level=above)
        else:
            yield block


def targets(blocks: Iterable[Block]) -> dict[tuple[str, str], int]:
    """Return for each entry of a table of contents which heading it leads to, counted from 0.

    An entry leads to the first heading not yet taken that has its text, with its mark in front or without.
    """
    given = tuple(blocks)
    headings = [block.text for block in given if isinstance(block, Heading)]
    places: dict[str, list[int]] = {}
    for number, text in enumerate(headings):
        places.setdefault(_squeezed(text), []).append(number)
    entries = dict.fromkeys(entry for block in given if isinstance(block, Contents) for entry in block.entries)
    found = ((entry, places.get(_squeezed(" ".join(entry))) or places.get(_squeezed(entry[1]))) for entry in entries)
    return {entry: numbers.pop(0) for entry, numbers in found if numbers}


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def shares(table: Table) -> list[int]:
    """Return how much of a table's width each column has, in thousandths.

    What is short stands on one line, and words are whole as far as there is room; what is left goes to long texts.
    """
    columns = [[row[number] for row in (table.head, *table.rows[:_MEASURED])] for number in range(len(table.head))]
    lines = [min(max(map(len, column)), _LINE) + _EDGES for column in columns]
    longest = [min(max(map(_longest_word, column)), _LONGEST) + _EDGES for column in columns]
    words = [max(word, min(line, _SHORT)) for word, line in zip(longest, lines, strict=True)]
    if sum(words) > _LINE:
        # Whole words come before short texts on one line.
        words = longest
    wanted = [max(0, line - word) for word, line in zip(words, lines, strict=True)]
    part = min(1.0, max(0, _LINE - sum(words)) / max(1, sum(wanted)))
    needs = [word + more * part for word, more in zip(words, wanted, strict=True)]
    return [max(1, int(_ALL * each / sum(needs))) for each in needs]


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)
