"""Bare serial numbers of days, in a workbook that counts them from 1904: made days before anybody reads the cells.

Everywhere else they are counted from 1900, also in the file that refused rows are written to.
"""

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, frozen

from .cells import as_day, read_bound, read_partial
from .heads import Heads
from .sheet import Row, Sheet


def by_one_epoch(sheet: Sheet, heads: Heads) -> Sheet:
    """Return a table whose bare serial numbers, in columns of days, are counted as everywhere else."""
    if not sheet.is_1904:
        return sheet
    places = frozenset(place for place, column in heads.known if column.form.read in (read_partial, read_bound))
    return evolve(sheet, rows=_Rows(sheet.rows, places), is_1904=False)


@frozen
class _Rows:
    """The rows of a table with the days of some columns, read anew by each who goes through them."""

    rows: Iterable[Row]
    places: Collection[int]

    def __iter__(self) -> Iterator[Row]:
        """Yield each."""
        for number, cells in self.rows:
            yield Row(number, tuple(self._cell(place, cell) for place, cell in enumerate(cells)))

    def _cell(self, place: int, cell: str) -> str:
        day = as_day(cell.strip(), is_1904=True) if place in self.places else None
        return cell if day is None else day.isoformat()
