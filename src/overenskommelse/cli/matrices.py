"""A plan's areas by the levels of participation."""

from datetime import date

from ..agreement import Agreement, Plan
from ..errors import Problem, UnknownError
from ..messages import Template
from ..standing import Cell, CellState, Matrix
from ..standing import matrix as lay_out
from .page import Block, Grid, Heading, Text
from .session import Session

NO_PLANS = Template("no-plans", "{agreement} has no plan, so there is nothing to lay out.")
PLAN_ON = Template("plan-on", "{plan}, as known on {on}.")
NO_AREAS = Template("matrix-without-areas", "The areas of the plan are not known.")
AREA = Template("column-area", "area")
NONE_SAID = Template("cell-empty", "·")
CHOICE = Template("matrix-choice", "A level that nobody aimed at is a choice, not a fault.")
LEGEND = Template("matrix-legend", "{sign} {meaning}")
STATES = {
    CellState.STATED: Template("mark-stated", "i"),
    CellState.AIMED_AT: Template("mark-aimed-at", "a"),
    CellState.EVIDENCED: Template("mark-evidenced", "e"),
    CellState.NOT_CHOSEN: Template("mark-not-chosen", "not chosen"),
}
"""The letters of the states: the first of the word in the legend."""


def matrix(session: Session) -> int:
    """Print a plan's areas by level: what is stated, aimed at, evidenced, or deliberately not chosen."""
    opened = session.open(session.text("agreement") or "")
    plan = session.text("plan") or _plan_of(opened.agreement, session.on).id
    found = lay_out(opened.agreement, opened.ledger, session.on, plan)
    return session.show(found, lambda: page(found, opened.agreement, session))


def _plan_of(agreement: Agreement, on: date) -> Plan:
    """Return the plan of a day: the last begun by then, else the first of all.  Raises UnknownError where none is."""
    if not agreement.plans:
        raise UnknownError([Problem(NO_PLANS(agreement=agreement.code))])
    plans = sorted(agreement.plans, key=lambda plan: plan.period.first)
    begun = [plan for plan in plans if plan.period.first[1] <= on.toordinal()]
    return begun[-1] if begun else plans[0]


def page(found: Matrix, agreement: Agreement, session: Session) -> list[Block]:
    """Lay a matrix out, with a legend of its letters."""
    head: list[Block] = [Heading(agreement.name), Text(session.say(PLAN_ON, plan=found.title, on=session.on))]
    if not found.rows:
        return [*head, Text(session.language.fill(NO_AREAS))]
    columns = (session.language.fill(AREA), *(level.label for level in found.levels))
    rows = tuple((row.label, *(_cell(cell, session) for cell in row.cells)) for row in found.rows)
    legend = (
        session.say(LEGEND, sign=session.language.fill(STATES[state]), meaning=session.language.word(state))
        for state in (CellState.STATED, CellState.AIMED_AT, CellState.EVIDENCED)
    )
    choice = session.language.fill(CHOICE)
    return [*head, Grid(columns, rows), Text(f"{'; '.join(legend)}. {choice}")]


def _cell(cell: Cell, session: Session) -> str:
    marks = [session.language.fill(mark) for state, mark in STATES.items() if state in cell.states]
    return " ".join(marks) or session.language.fill(NONE_SAID)
