"""What is not known of the plans: days without one, their texts, their adoption, and years left out."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from ...agreement import AreaKind, EachAreaHas, Extent, Origin, Plan, Recurring
from ...dates import Period
from .. import reasons
from ..binding import why_not
from ..case import Case
from ..periods import first_whole_year
from ..plans import gaps
from . import sentences
from .editions import is_known
from .unknown import Kind, Unknown


def plans(case: Case) -> Iterator[Unknown]:
    """Yield what is not known of the plans known on the day, those that may hold on it first."""
    yield from _none(case)
    for gap in gaps(case.plans, case.on):
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.GAP,
            about=case.agreement.code,
            # A gap that is not over has another last day tomorrow.
            key=str(gap.period.start),
            message=sentences.GAP(period=gap.period),
            settled_by=sentences.SETTLE_GAP(period=gap.period),
        )
    for plan in sorted(case.plans, key=lambda each: each.period.contains(case.on) is False):
        yield from _text(plan, case)
        yield from _adoption(plan, case)
        yield from _period(plan, case)
        for kind in plan.area_kinds:
            yield from _years(plan, kind, case)


def _none(case: Case) -> Iterator[Unknown]:
    binding = (each for each in case.agreement.obligations if why_not(each, case) is None)
    asked = (each for each in binding if isinstance(each, EachAreaHas) or _is_of_plans(each))
    promise = None if case.plans else next(asked, None)
    if promise is not None:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.PLAN,
            about=promise.id,
            message=sentences.NO_PLAN(promise=reasons.QUOTED(text=promise.summary)),
            settled_by=sentences.SETTLE_NO_PLAN(),
            source=promise.source,
        )


def _is_of_plans(promise: object) -> bool:
    return isinstance(promise, Recurring) and promise.counted_from.origin is Origin.PLAN_START


def _text(plan: Plan, case: Case) -> Iterator[Unknown]:
    if plan.extent is not Extent.WHOLE:
        template = sentences.PLAN_TEXT_PART if plan.extent is Extent.PART else sentences.PLAN_TEXT
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.PLAN_TEXT,
            about=plan.citation,
            message=template(plan=plan.title),
            settled_by=reasons.SETTLE_TEXT(plan=plan.title),
            source=plan.source,
        )


def _adoption(plan: Plan, case: Case) -> Iterator[Unknown]:
    adopted = plan.adopted
    source = adopted.source if adopted else plan.source
    if not is_known(adopted):
        day = adopted.done if adopted else None
        told = sentences.ADOPTED(plan=plan.title)
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.ADOPTED,
            about=plan.citation,
            message=told if day is None else sentences.ADOPTED_PARTLY(plan=plan.title, day=day),
            settled_by=sentences.SETTLE_ADOPTED(plan=plan.title),
            source=source,
        )
    if adopted is None or adopted.by is None:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.ADOPTED_BY,
            about=plan.citation,
            message=sentences.ADOPTED_BY(plan=plan.title),
            settled_by=sentences.SETTLE_ADOPTED_BY(plan=plan.title),
            source=source,
        )


def _period(plan: Plan, case: Case) -> Iterator[Unknown]:
    if not plan.period.is_certain:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.PLAN_PERIOD,
            about=plan.citation,
            message=sentences.PLAN_PERIOD(plan=plan.title, period=plan.period),
            settled_by=sentences.SETTLE_PLAN_PERIOD(plan=plan.title),
            source=plan.source,
        )


def _years(plan: Plan, kind: AreaKind, case: Case) -> Iterator[Unknown]:
    """Yield the years of a plan that have no area of a kind of which every other area is a year's."""
    years = [_year(area.period) for area in plan.areas if area.kind == kind.id]
    known = {year for year in years if year is not None}
    missing = [year for year in _all_years(plan, case) if year not in known]
    if years and None not in years and missing:
        told = {"plan": plan.title, "years": tuple(_joined(missing))}
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.AREA_YEARS,
            about=plan.citation,
            key=kind.id,
            message=sentences.AREA_YEARS(kind=kind.label, **told),
            settled_by=sentences.SETTLE_AREA_YEARS(**told),
            source=plan.source,
        )


def _year(period: Period | None) -> int | None:
    """Return the calendar year that a period is; None where it is anything else."""
    first = period.first_day if period else None
    return first.year if first is not None and period == Period.year(first.year) else None


def _all_years(plan: Plan, case: Case) -> Iterable[int]:
    """Return the calendar years that surely lie wholly in a plan, through the day's where its end is not known."""
    first, done = first_whole_year(plan.period.first[1]), plan.ended.done if plan.ended else None
    ends = [plan.period.last_day or date(case.on.year, 12, 31), *([done.earliest] if done and done.earliest else [])]
    last = min(ends)
    return range(first.year, last.year + ((last.month, last.day) == (12, 31))) if first else ()


def _joined(years: Iterable[int]) -> Iterator[Period]:
    """Yield years in a row as one period."""
    for _, run in groupby(enumerate(years), key=lambda pair: pair[1] - pair[0]):
        numbers = [year for _, year in run]
        first, last = Period.year(numbers[0]), Period.year(numbers[-1])
        yield first if first == last else Period(first.start, last.end)
