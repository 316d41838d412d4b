"""A plan's areas by the levels of participation."""

from ..agreement import Agreement, Extent
from ..messages import Template
from ..sources import name_on
from ..standing import Cell, CellState, Matrix
from ..standing import matrix as lay_out
from ..standing.plans import plan_of
from ..wording.plans import PLAN_PART
from .cells import drill
from .page import Block, Grid, Heading, Text
from .session import Session

PLAN_ON = Template("plan-on", "{plan}, as known on {on}.")
PLAN_PERIOD = Template("plan-period", "The plan holds for {period}.")
PLAN_ENDED = Template("plan-ended", "The plan held for {period}, and had ended by then.")
PLAN_ENDED_EARLY = Template("plan-ended-early", "The plan was to hold for {period}, but ended {ended}.")
PLAN_AHEAD = Template("plan-ahead", "The plan holds for {period}, and had not begun then.")
NO_AREAS = Template("matrix-without-areas", "The areas of the plan are not known.")
AREA = Template("column-area", "area")
NONE_SAID, NONE_SAID_PLAIN = "·", "-"
NOTHING_SAID = Template("cell-empty", "nothing stated")
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
    plan = session.text("plan") or plan_of(opened.agreement, session.on).id
    cell = session.text("cell")
    if cell is not None:
        return drill(session, opened, plan, cell)
    found = lay_out(opened.agreement, opened.ledger, session.on, plan)
    return session.show(found, lambda: page(found, opened.agreement, session))


def page(found: Matrix, agreement: Agreement, session: Session) -> list[Block]:
    """Lay a matrix out, with a legend of its letters."""
    plan = session.say(PLAN_ON, plan=found.title, on=session.on)
    head: list[Block] = [Heading(name_on(agreement, session.on)), Text(f"{plan} {_period(found, agreement, session)}")]
    if not found.rows:
        return [*head, Text(session.language.fill(NO_AREAS))]
    columns = (session.language.fill(AREA), *(level.label for level in found.levels))
    rows = tuple((row.label, *(_cell(cell, session) for cell in row.cells)) for row in found.rows)
    partly = [Text(session.language.fill(PLAN_PART))] if agreement.plan(found.plan).extent is Extent.PART else []
    return [*head, Grid(columns, rows), *partly, Text(_legend(session))]


def _period(found: Matrix, agreement: Agreement, session: Session) -> str:
    """Word the plan's period, and whether the day surely lies outside it."""
    plan, day = agreement.plan(found.plan), session.on.toordinal()
    ended = plan.ended.done if plan.ended else None
    if ended is not None and ended.hi < min(day, plan.period.last[0]):
        return session.say(PLAN_ENDED_EARLY, period=plan.period, ended=ended)
    is_over = plan.period.last[1] < day or (ended is not None and ended.hi < day)
    state = PLAN_ENDED if is_over else PLAN_AHEAD if day < plan.period.first[0] else PLAN_PERIOD
    return session.say(state, period=plan.period)


def _legend(session: Session) -> str:
    fill = session.language.fill
    lettered = (CellState.STATED, CellState.AIMED_AT, CellState.EVIDENCED)
    known = [(fill(STATES[state]), session.language.word(state)) for state in lettered]
    signs = [*known, (_nothing(session), fill(NOTHING_SAID))]
    told = "; ".join(session.say(LEGEND, sign=sign, meaning=meaning) for sign, meaning in signs)
    return f"{told}. {fill(CHOICE)}"


def _nothing(session: Session) -> str:
    return NONE_SAID_PLAIN if session.flag("plain") else NONE_SAID


def _cell(cell: Cell, session: Session) -> str:
    marks = [session.language.fill(mark) for state, mark in STATES.items() if state in cell.states]
    return " ".join(marks) or _nothing(session)
