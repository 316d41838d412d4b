"""The columns of a grid: how wide each is, and each row as lines."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from .folding import fold, longest

GAP = "  "
NARROW = 60
"""Below this width cells are not folded."""
NARROWEST = 12
"""No column is folded to less than this."""
TALLEST = 8
"""A grid with a row of more lines than this is hard to read across."""

Row = Sequence[str]


def lay_out(rows: Sequence[Row], width: int) -> list[list[str]] | None:
    """Return the lines of each row; None where the rows do not fit beside each other.

    The first column says what a row is about: it alone is folded as long as it keeps the width of NARROWEST.
    """
    room = width - len(GAP) * (len(rows[0]) - 1)
    natural = [max(map(len, column)) for column in zip(*rows, strict=True)]
    least = [max(map(longest, column)) for column in zip(*rows, strict=True)]
    first = room - sum(natural[1:])
    if first >= natural[0] or (width >= NARROW and first >= max(NARROWEST, least[0])):
        return [_lines(row, [min(natural[0], first), *natural[1:]]) for row in rows]
    widths = _shared(natural, least, room) if width >= NARROW else None
    laid = None if widths is None else [_lines(row, widths) for row in rows]
    return laid if laid and max(map(len, laid)) <= TALLEST else None


def _shared(natural: Sequence[int], least: Sequence[int], room: int) -> list[int] | None:
    """Share the room: every column holds its longest word, and then the narrowest that wants more is widened first."""
    widths = [min(most, max(own, NARROWEST)) for own, most in zip(least, natural, strict=True)]
    if sum(widths) > room:
        return None
    for _ in range(room - sum(widths)):
        _, column = min((own, number) for number, own in enumerate(widths) if own < natural[number])
        widths[column] += 1
    return widths


def _lines(row: Row, widths: Sequence[int]) -> list[str]:
    return list(_beside([fold(cell, width) for cell, width in zip(row, widths, strict=True)], widths))


def _beside(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for parts in zip_longest(*cells, fillvalue=""):
        yield GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
