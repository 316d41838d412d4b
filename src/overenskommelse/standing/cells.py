"""All that lies behind one cell of the matrix: what the plan states, what was chosen, what was done and counted."""

from datetime import date

from attrs import frozen

from ..agreement import Agreement, Aim, Area, Indicator
from ..errors import Place, Problem, UnknownError
from ..ledger import Activity, Ledger, Observation
from ..messages import Template
from ..references import nearest
from .plans import CellState, Matrix, Row, matrix

NO_CELL = Template("no-such-cell", "The plan {plan} has no cell {cell}; the nearest is {nearest}.")
CELLS = Template("cells-are", "A cell is an area and a level: {areas}, each with {levels}.")


@frozen(kw_only=True)
class Behind:
    """One cell with its records: aims in the order of their days, the last of them holds."""

    plan: str
    area: str
    label: str
    level: str
    on: date
    states: frozenset[CellState]
    indicators: tuple[Indicator, ...]
    aims: tuple[Aim, ...]
    activities: tuple[Activity, ...]
    figures: tuple[Observation, ...]
    """What sources count of these activities: it stands beside their own counts."""


def behind(agreement: Agreement, ledger: Ledger, on: date, plan: str, cell: str) -> Behind:
    """Return what lies behind a cell, written as `princip-1/dialog`.  Raises UnknownError with the choices."""
    found = matrix(agreement, ledger, on, plan)
    row, level = _named(found, cell)
    own = next(each for each in row.cells if each.level == level)
    area = _area(agreement, found.plan, row.area)
    activities = tuple(each for each in ledger.of(Activity) if each.id in own.activities)
    return Behind(
        plan=found.plan,
        area=row.area,
        label=row.label,
        level=level,
        on=on,
        states=own.states,
        indicators=tuple(each for each in area.indicators if each.level == level),
        aims=tuple(
            sorted(
                (aim for aim in area.aims if aim.level == level and aim.decided.hi <= on.toordinal()),
                key=lambda aim: aim.decided,
            )
        ),
        activities=activities,
        figures=figures_of(ledger, activities),
    )


def figures_of(ledger: Ledger, activities: tuple[Activity, ...]) -> tuple[Observation, ...]:
    """Return the figures that sources give of some activities."""
    ids = {each.id for each in activities}
    return tuple(each for each in ledger.of(Observation) if each.about in ids)


def _named(found: Matrix, cell: str) -> tuple[Row, str]:
    """Return the row and the level of a cell, whose area may be written in full or by its own id."""
    area, _, level = cell.rpartition("/")
    levels = tuple(each.id for each in found.levels)
    rows = {name: row for row in found.rows for name in (row.area, row.area.rpartition("/")[2])}
    short = {row.area.partition("/")[2]: row for row in found.rows}
    row = rows.get(area) or short.get(area)
    if row is None or level not in levels:
        own = tuple(each.area.rpartition("/")[2] for each in found.rows)
        near = nearest(cell, [f"{each}/{name}" for each in own for name in levels])
        message = NO_CELL(plan=found.plan, cell=cell, nearest=near)
        raise UnknownError([Problem(message, Place(path=("cell",)), CELLS(areas=own, levels=levels))])
    return row, level


def _area(agreement: Agreement, plan: str, citation: str) -> Area:
    return next(each for each in agreement.plan(plan).areas if f"{plan}/{each.id}" == citation)
