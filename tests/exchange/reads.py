"""A file read, as plain tuples, or what is told of it."""

from collections.abc import Iterable

import pytest

from overenskommelse.errors import UnreadableError
from overenskommelse.exchange import read_sheet

Table = tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]


def read(content: bytes, known: Iterable[str] = (), sheet: str | None = None) -> Table:
    """Return the heading, and the rows with their numbers."""
    found = read_sheet("register", content, known_heads=known, sheet=sheet)
    return found.head, [(row.number, row.cells) for row in found.rows]


def told(content: bytes, known: Iterable[str] = (), sheet: str | None = None) -> list[tuple[str, int | None, str]]:
    """Return the code, the row and the column of each problem."""
    with pytest.raises(UnreadableError) as caught:
        read_sheet("register", content, known_heads=known, sheet=sheet)
    problems = caught.value.problems
    assert all(problem.remedy and problem.place.file == "register" for problem in problems)
    return [(each.message.code, each.place.line, ".".join(map(str, each.place.path))) for each in problems]


def spared(content: bytes, known: Iterable[str] = ()) -> list[tuple[str, int, str]]:
    """Return the code, the row and the column of each cell that could not be read, of a file that can."""
    found = read_sheet("register", content, known_heads=known)
    cells = [(row, cell) for row, cells in found.wrong.items() for cell in cells]
    assert all(cell.remedy for _, cell in cells)
    return [(cell.message.code, row, cell.letters) for row, cell in cells]
