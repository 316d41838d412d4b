"""The matrix in small: a line for each area, a sign for each level."""

from typing import TYPE_CHECKING

from attrs import frozen
from rich.text import Text

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.standing import Cell, CellState, Matrix, matrix

from ..columns import fit

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

    from ..desk import Desk

SIGNS = {
    CellState.EVIDENCED: "■",
    CellState.AIMED_AT: "▲",
    CellState.STATED: "○",
    CellState.NOT_CHOSEN: "×",
}
"""A sign for each state, the one that says most first."""
NOTHING = "·"
LEGEND = Template("console-small-legend", "{sign} {meaning}")
EMPTY = Template("console-small-empty", "nothing stated")
_AREA = 30


@frozen
class Small:
    """The matrix in small, as text."""

    text: Text


def sign(cell: Cell) -> str:
    """Return the sign of the state that says most."""
    return next((mark for state, mark in SIGNS.items() if state in cell.states), NOTHING)


def legend(desk: "Desk") -> str:
    """Return what the signs mean."""
    known = [desk.say(LEGEND, sign=mark, meaning=state) for state, mark in SIGNS.items()]
    return "   ".join((*known, desk.say(LEGEND, sign=NOTHING, meaning=desk.language.fill(EMPTY))))


def plan_then(opened: "Opened") -> str | None:
    """Return the plan of the day: the last begun by then, else the first of all; None where there is none."""
    plans = sorted(opened.agreement.plans, key=lambda plan: plan.period.first)
    begun = [plan for plan in plans if plan.period.first[1] <= opened.on.toordinal()]
    chosen = begun[-1:] or plans[:1]
    return chosen[0].id if chosen else None


def laid_out(opened: "Opened", plan: str | None) -> Matrix | None:
    """Return the matrix of a plan; None where there is no plan."""
    return None if plan is None else matrix(opened.agreement, opened.ledger, opened.on, plan)


def small(opened: "Opened", desk: "Desk") -> Small | None:
    """Draw the matrix of the day in small; None where its plan has no areas."""
    found = laid_out(opened, plan_then(opened))
    if found is None or not found.rows:
        return None
    text = Text(clean(found.title), style="bold", no_wrap=True, overflow="ellipsis")
    for row in found.rows:
        text.append(f"\n{fit(row.label, _AREA)}  {'  '.join(map(sign, row.cells))}", "not bold")
    text.append(f"\n{legend(desk)}", "dim not bold")
    return Small(text)
