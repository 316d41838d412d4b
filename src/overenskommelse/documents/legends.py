"""What the signs of a chart stand for, written below it in as many lines as it takes."""

from collections.abc import Iterable, Sequence

from .signs import Sign
from .svg import QUIET, Drawing, wide

LINE = 24
"""How high a line of the legend is."""
_BEFORE, _AFTER = 18, 26

Row = list[tuple[Sign, str, float]]


def rows_of(entries: Iterable[tuple[Sign, str]], width: float) -> list[Row]:
    """Return the lines of a legend: each entry with how far from the left it stands."""
    rows, x = [Row()], 0.0
    for sign, text in entries:
        need = _BEFORE + wide(text)
        if rows[-1] and x + need > width:
            rows.append([])
            x = 0.0
        rows[-1].append((sign, text, x))
        x += need + _AFTER
    return rows


def explain(drawing: Drawing, left: float, top: float, rows: Sequence[Row]) -> None:
    """Write a legend."""
    for number, row in enumerate(rows):
        y = top + LINE * number
        for sign, text, x in row:
            sign(drawing, left + x + 6, y)
            drawing.words(left + x + _BEFORE, y + 4, text, fill=QUIET)
