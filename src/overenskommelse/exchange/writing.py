"""What a table must be to be written: the same as it must be to be read."""

from collections.abc import Iterable, Iterator, Sequence

from ..errors import InvalidError, Place, Problem
from .table import LONG_TABLE, MOST_ROWS, SPLIT_ROWS
from .texts import wrong_with


def checked(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Yield the heading and each row, as long as the heading.

    Raises InvalidError for a text that no cell can hold, with the row and heading it stands under, and for a row too
    many.
    """
    for number, row in enumerate(_all(head, rows), start=1):
        if number > MOST_ROWS:
            raise InvalidError([Problem(LONG_TABLE(most=MOST_ROWS), Place(line=number), SPLIT_ROWS())])
        if wrong_with("".join(row)):
            _refuse(number, head, row)
        yield row


def _all(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    yield head
    for row in rows:
        if len(row) != len(head):
            message = f"a row of {len(row)} cells under a heading of {len(head)}"
            raise ValueError(message)
        yield row


def _refuse(number: int, head: Sequence[str], row: Sequence[str]) -> None:
    wrong = [(name, found) for name, cell in zip(head, row, strict=True) if (found := wrong_with(cell))]
    problems = [Problem(message, Place(line=number, path=(name,)), remedy) for name, (message, remedy) in wrong]
    if problems:
        raise InvalidError(problems)
