"""The columns of a table, and how wide each may be in the room there is."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from overenskommelse.cli.cleaning import clean

CUT = "…"
GAP = "  "
_NARROWEST = 10
_ORDER = 2


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


def widths(columns: Sequence[Column], room: int, wants: Sequence[int] = ()) -> tuple[int, ...]:
    """Return the width of each column in a room; 0 for one that gives way.

    Where it is known how much each `wants`, what one has beyond it goes to those that have less.
    """
    shown = [*range(len(columns))]
    while len(shown) > 1 and _least(columns, shown) > room:
        shown.remove(min(shown, key=lambda place: (columns[place].weight, -place)))
    fixed = sum(columns[place].width or 0 for place in shown) + len(GAP) * (len(shown) - 1)
    flexible = [place for place in shown if columns[place].width is None]
    share, more = divmod(max(room - fixed, 0), len(flexible)) if flexible else (0, 0)
    wide = {place: share + (count < more) for count, place in enumerate(flexible)}
    given = [wide.get(place, columns[place].width or 0) if place in shown else 0 for place in range(len(columns))]
    if wants:
        # First among themselves, so that a column with a width of its own stands still where that is enough.
        _even_out(given, wants, flexible, flexible)
        _even_out(given, wants, [place for place in shown if place not in flexible], flexible)
        _even_out(given, wants, flexible, shown)
    return tuple(given)


def wanted(columns: Sequence[Column], lines: Iterable[Line]) -> tuple[int, ...]:
    """Return how wide each column is with nothing cut: its title, with the sign of an order, and each of its cells."""
    found = [cell_len(clean(each.title)) + (_ORDER if each.order else 0) for each in columns]
    for line in lines:
        found = [max(most, cell_len(clean(cell))) for most, cell in zip(found, line.cells, strict=True)]
    return tuple(found)


def _even_out(given: list[int], wants: Sequence[int], givers: Sequence[int], takers: Sequence[int]) -> None:
    """Move room cell by cell from the column with most to spare to the one that lacks most, while there are both."""
    while takers and givers:
        giver = max(givers, key=lambda place: given[place] - wants[place])
        taker = max(takers, key=lambda place: wants[place] - given[place])
        if given[giver] <= wants[giver] or given[taker] >= wants[taker]:
            return
        given[giver] -= 1
        given[taker] += 1


def _least(columns: Sequence[Column], shown: Sequence[int]) -> int:
    return sum(columns[place].width or _NARROWEST for place in shown) + len(GAP) * (len(shown) - 1)


def fit(text: str, width: int) -> str:
    """Return a text in exactly so many cells; one that is cut ends with a sign that says so."""
    shown = clean(text)
    if cell_len(shown) <= width:
        return set_cell_size(shown, width)
    return set_cell_size(shown, width - 1) + CUT if width else ""
