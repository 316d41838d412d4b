"""The signs of the matrix, and the plan of the day."""

from typing import TYPE_CHECKING

from rich.cells import cell_len

from overenskommelse.messages import Template
from overenskommelse.standing import Cell, CellState, Matrix, matrix
from overenskommelse.standing.plans import plan_of

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

    from ..desk import Desk

SIGNS = {
    CellState.EVIDENCED: "■",
    CellState.AIMED_AT: "▲",
    CellState.NOT_CHOSEN: "×",
    CellState.STATED: "○",
}
"""A sign for each state, the one that says most first."""
SHORT = {
    CellState.EVIDENCED: Template("console-small-evidenced", "on record"),
    CellState.AIMED_AT: Template("console-small-aimed-at", "level aimed at"),
    CellState.STATED: Template("console-small-stated", "indicator only"),
    CellState.NOT_CHOSEN: Template("console-small-not-chosen", "left aside"),
}
"""A word for each, where there is little room."""
NOTHING = "·"
LEGEND = Template("console-small-legend", "{sign} {meaning}")
EMPTY = Template("console-small-empty", "nothing stated")


def sign(cell: Cell) -> str:
    """Return the sign of the state that says most."""
    return next((mark for state, mark in SIGNS.items() if state in cell.states), NOTHING)


def signs(cell: Cell) -> str:
    """Return the signs of all states, the one that says most first."""
    return "".join(mark for state, mark in SIGNS.items() if state in cell.states) or NOTHING


def legend(desk: "Desk", room: int) -> str:
    """Return what the signs mean, in a word each where there is no room for more."""
    empty = desk.say(LEGEND, sign=NOTHING, meaning=desk.language.fill(EMPTY))
    told = "   ".join((*(desk.say(LEGEND, sign=mark, meaning=state) for state, mark in SIGNS.items()), empty))
    return told if cell_len(told) <= room else f"{short_legend(desk)}  {empty}"


def short_legend(desk: "Desk") -> str:
    """Return what the signs mean, in a word each."""
    known = (desk.say(LEGEND, sign=mark, meaning=desk.language.fill(SHORT[state])) for state, mark in SIGNS.items())
    return "  ".join(known)


def plan_then(opened: "Opened") -> str | None:
    """Return the plan of the day; None where there is none."""
    return plan_of(opened.agreement, opened.on).id if opened.agreement.plans else None


def laid_out(opened: "Opened", plan: str | None) -> Matrix | None:
    """Return the matrix of a plan; None where there is no plan."""
    return None if plan is None else matrix(opened.agreement, opened.ledger, opened.on, plan)
