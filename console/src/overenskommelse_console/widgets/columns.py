"""The columns of a table, and how wide each may be in the room there is."""

from collections.abc import Mapping, Sequence

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from overenskommelse.cli.cleaning import clean

CUT = "…"
GAP = "  "
_NARROWEST = 10


@frozen(kw_only=True)
class Column:
    """A column: its title, its width where it is fixed, and the name it sorts by where it can."""

    title: str
    width: int | None = None
    """None for one that shares the room that is left."""
    order: str | None = None
    weight: int = 0
    """Columns of less weight give way first where there is no room."""


@frozen(kw_only=True)
class Line:
    """One row as it is shown: a text for each column, and how the row is to look."""

    cells: tuple[str, ...]
    tone: str = ""
    """`kept`, `soon`, `broken`, `open` or nothing; told by sign and word as well."""


Rows = Mapping[int, Line]


def widths(columns: Sequence[Column], room: int) -> tuple[int, ...]:
    """Return the width of each column in a room; 0 for one that gives way."""
    shown = [*range(len(columns))]
    while len(shown) > 1 and _least(columns, shown) > room:
        shown.remove(min(shown, key=lambda place: (columns[place].weight, -place)))
    fixed = sum(columns[place].width or 0 for place in shown) + len(GAP) * (len(shown) - 1)
    flexible = [place for place in shown if columns[place].width is None]
    share, more = divmod(max(room - fixed, 0), len(flexible)) if flexible else (0, 0)
    wide = {place: share + (count < more) for count, place in enumerate(flexible)}
    return tuple(wide.get(place, columns[place].width or 0) if place in shown else 0 for place in range(len(columns)))


def _least(columns: Sequence[Column], shown: Sequence[int]) -> int:
    return sum(columns[place].width or _NARROWEST for place in shown) + len(GAP) * (len(shown) - 1)


def fit(text: str, width: int) -> str:
    """Return a text in exactly so many cells; one that is cut ends with a sign that says so."""
    shown = clean(text)
    if cell_len(shown) <= width:
        return set_cell_size(shown, width)
    return set_cell_size(shown, width - 1) + CUT if width else ""
