"""What plans state and which days they leave out: promises on content, gaps and overlaps, the area × level matrix."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from ..agreement import Agreement, Area, EachAreaHas, Extent, Level, Need, Plan
from ..dates import PartialDate, Period
from ..dates.partial import LAST
from ..errors import Problem, UnknownError
from ..ledger import Activity, Ledger, Progress
from ..messages import Template
from . import reasons
from .binding import begins
from .case import Case
from .finding import Finding, Gap, Status

NO_PLANS = Template("no-plans", "{agreement} has no plan, so there is nothing to lay out.")
NEEDS = {
    Need.MEASURES: reasons.MEASURES,
    Need.RESPONSIBILITIES_OF_EACH_SIDE: reasons.RESPONSIBILITIES,
    Need.INDICATORS: reasons.INDICATORS,
}
"""The words for what an area may have to state."""


def each_area_has(obligation: EachAreaHas, case: Case) -> Iterator[Finding]:
    """Judge, plan by plan, whether each area states what it should; a plan known only in part is unknown.

    A plan made before the promise is not bound by it.
    """
    since = begins(obligation, case)
    for plan in (plan for plan in case.plans if since is None or not _is_older(plan, since)):
        areas = [area for area in plan.areas if obligation.area_kind in {None, area.kind}]
        needs = tuple(NEEDS[need]() for need in obligation.needs)
        lacking = tuple(area.label for area in areas if not _states(area, obligation.needs, case.agreement))
        status = Status.NOT_MET if lacking else Status.MET
        reason = reasons.AREAS_HAVE(count=len(areas), plan=plan.title, needs=needs)
        if lacking:
            reason = reasons.AREAS_LACK(areas=lacking, plan=plan.title, needs=needs)
        if plan.extent is not Extent.WHOLE:
            status, reason = Status.UNKNOWN, reasons.PLAN_PARTLY_KNOWN(plan=plan.title)
        elif not areas:
            status = Status.NOT_JUDGED
            reason = reasons.NO_AREAS(plan=plan.title, kind=obligation.area_kind or "")
        settle = (reasons.SETTLE_TEXT(plan=plan.title),)
        yield case.finding(obligation, status, reason, key=plan.id, period=plan.period, settled_by=settle)


def _is_older(plan: Plan, since: int) -> bool:
    """Tell whether a plan was surely made before a day ordinal; one printed in a text is as old as that text."""
    if plan.edition is not None:
        return False
    adopted = plan.adopted.done if plan.adopted else None
    return (plan.period.first[1] if adopted is None else adopted.hi) < since


def _states(area: Area, needs: Iterable[Need], agreement: Agreement) -> bool:
    stated = {
        Need.MEASURES: bool(area.measures),
        Need.INDICATORS: bool(area.indicators),
        Need.RESPONSIBILITIES_OF_EACH_SIDE: {side.id for side in agreement.sides}
        <= {side for responsibility in area.responsibilities for side in responsibility.sides},
    }
    return all(stated[need] for need in needs)


def gaps(plans: Iterable[Plan], on: date) -> tuple[Gap, ...]:
    """Return the days for which no plan is known, from the first known plan's start through the day.

    A plan with an uncertain bound counts for every day that it may have held.
    """
    found: list[Gap] = []
    reached: int | None = None
    for plan in sorted(plans, key=lambda plan: plan.period.first):
        start, end = plan.period.first[0], _last(plan)[1]
        if start > on.toordinal():
            break
        if reached is not None and start > reached + 1:
            found.append(Gap(_days(reached + 1, start - 1)))
        reached = end if reached is None else max(reached, end)
    if reached is not None and reached < on.toordinal():
        found.append(Gap(_days(reached + 1, on.toordinal())))
    return tuple(found)


def overlaps(plans: Iterable[Plan]) -> tuple[Gap, ...]:
    """Return the days for which several plans of the same rank are known; a plan filling out another is not one."""
    top = sorted((plan for plan in plans if plan.part_of is None), key=lambda plan: plan.period.first)
    found = []
    for index, plan in enumerate(top):
        for other in top[index + 1 :]:
            lo = max(plan.period.first[1], other.period.first[1])
            hi = min(_last(plan)[0], _last(other)[0])
            if lo <= hi:
                found.append(Gap(_days(lo, hi), (plan.id, other.id)))
    return tuple(found)


def _last(plan: Plan) -> tuple[int, int]:
    """Return the earliest and latest day ordinal that a plan's last day can have, also where it was ended early."""
    lo, hi = plan.period.last
    done = plan.ended.done if plan.ended else None
    return (lo, hi) if done is None else (min(lo, done.lo), min(hi, done.hi))


def _days(lo: int, hi: int) -> Period:
    end = None if hi == LAST else PartialDate.of(date.fromordinal(hi))
    return Period(PartialDate.of(date.fromordinal(lo)), end)


class CellState(StrEnum):
    """What can be said of one level of one area; a cell may be several of these."""

    STATED = "stated"
    """The plan states an indicator for it."""
    AIMED_AT = "aimed_at"
    EVIDENCED = "evidenced"
    """The ledger holds an activity at it."""
    NOT_CHOSEN = "not_chosen"
    """Deliberately left aside: a choice, not a fault."""


@frozen
class Cell:
    """One level of one area: its states, the indicators stated and the activities recorded."""

    level: str
    states: frozenset[CellState]
    indicators: tuple[str, ...]
    activities: tuple[str, ...]


@frozen
class Row:
    """One area of the matrix: its citation, its label, and a cell per level."""

    area: str
    label: str
    cells: tuple[Cell, ...]


@frozen
class Matrix:
    """A plan's areas by the levels of participation, on a day."""

    plan: str
    title: str
    on: date
    levels: tuple[Level, ...]
    rows: tuple[Row, ...]


def plan_of(agreement: Agreement, on: date) -> Plan:
    """Return the plan of a day: the last begun by then, else the first of all.  Raises UnknownError where none is."""
    if not agreement.plans:
        raise UnknownError([Problem(NO_PLANS(agreement=agreement.code))])
    plans = sorted(agreement.plans, key=lambda plan: plan.period.first)
    begun = [plan for plan in plans if plan.period.first[1] <= on.toordinal()]
    return begun[-1] if begun else plans[0]


def matrix(agreement: Agreement, ledger: Ledger, on: date, plan: str) -> Matrix:
    """Lay out a plan's areas by level; `plan` is its citation.  Raises UnknownError for a part that is no plan."""
    found = agreement.plan(plan)
    levels = _levels(agreement, found)
    done = [a for a in ledger.of(Activity) if a.date.hi <= on.toordinal() and a.progress is Progress.DONE]
    rows = tuple(
        Row(
            f"{found.citation}/{area.id}",
            area.label,
            tuple(_cell(area, f"{found.citation}/{area.id}", level, done, on) for level in levels),
        )
        for area in sorted(found.areas, key=lambda area: area.ordinal)
    )
    return Matrix(found.citation, found.title, on, levels, rows)


def _levels(agreement: Agreement, plan: Plan) -> tuple[Level, ...]:
    own = agreement.edition_of(plan.edition) if plan.edition else None
    named = [own] if own is not None and own.levels else [e for e in agreement.editions if e.levels]
    return tuple(sorted(named[-1].levels, key=lambda level: level.ordinal)) if named else ()


def _cell(area: Area, citation: str, level: Level, done: list[Activity], on: date) -> Cell:
    indicators = tuple(f"{citation}/{i.id}" for i in area.indicators if i.level == level.id)
    activities = tuple(a.id for a in done if a.level == level.id and citation in a.areas)
    aims = [aim for aim in area.aims if aim.level == level.id and aim.decided.hi <= on.toordinal()]
    newest = max(aims, key=lambda aim: aim.decided, default=None)
    states = {
        CellState.STATED: bool(indicators),
        CellState.EVIDENCED: bool(activities),
        CellState.AIMED_AT: newest is not None and newest.chosen,
        CellState.NOT_CHOSEN: newest is not None and not newest.chosen,
    }
    return Cell(level.id, frozenset(state for state, holds in states.items() if holds), indicators, activities)
