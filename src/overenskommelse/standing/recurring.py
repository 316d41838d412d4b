"""Promises that return: by calendar periods, or rolling from one occurrence to the next."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from ..agreement import Informs, Origin, Recurring
from ..dates import Every, PartialDate, Period
from ..ledger import EMPTY, Activity, Record
from ..messages import Message
from . import reasons
from .case import EVIDENCE, Case, begins
from .finding import Finding, Status


@frozen
class Asked:
    """One thing asked for within a period, and which records are evidence of it."""

    label: str
    fits: Callable[[Record], bool]


def recurring(obligation: Recurring, case: Case) -> Iterable[Finding]:
    """Judge something that is to be done every so often."""
    if obligation.every is None:
        return [case.finding(obligation, Status.NOT_JUDGED, reasons.NO_INTERVAL())]
    if obligation.counted_from.origin is Origin.CALENDAR_YEAR:
        asked = [Asked(means.label, _has_act(means.id)) for means in obligation.by] or [Asked(obligation.summary, _any)]
        return _by_period(obligation, case, obligation.every, asked)
    return _rolling(obligation, case, obligation.every)


def informs(obligation: Informs, case: Case) -> Iterable[Finding]:
    """Judge that each addressee is informed every calendar period, whoever does it: the promise is owed to them."""
    names = case.names(obligation.whom)
    asked = [Asked(names.get(whom, whom), _informs(whom)) for whom in obligation.whom]
    return _by_period(obligation, case, obligation.every, asked)


def _any(record: Record) -> bool:
    del record
    return True


def _has_act(act: str) -> Callable[[Record], bool]:
    return lambda record: act in record.acts


def _informs(whom: str) -> Callable[[Record], bool]:
    return lambda record: isinstance(record, Activity) and whom in record.informed


def periods(first: date | None, every: Every, horizon: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each period from a first day through the period that holds the horizon."""
    while first is not None and first <= horizon:
        after = every.after(first)
        yield first, after - timedelta(days=1)
        first = after


def first_whole_year(start: int | None) -> date | None:
    """Return 1 January of the first calendar year that lies wholly after a day ordinal."""
    if start is None:
        return None
    day = date.fromordinal(start)
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)


def written(first: date, last: date) -> Period:
    """Return the period of whole days, as a calendar year where it is one."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return Period.year(first.year)
    return Period(PartialDate.of(first), PartialDate.of(last))


def key_of(period: Period) -> str:
    """Write a period as the last part of a finding's id."""
    return str(period).replace("/", "..")


def _by_period(obligation: Recurring | Informs, case: Case, every: Every, asked: list[Asked]) -> Iterator[Finding]:
    records = case.ledger.by_act.get(obligation.act, EMPTY)
    for first, last in periods(_first(obligation, case), every, case.horizon):
        lo, hi = first.toordinal(), last.toordinal()
        found = records.between(lo, min(hi, case.day))
        missing = tuple(one.label for one in asked if not any(map(one.fits, found)))
        done = tuple(one.label for one in asked if one.label not in missing)
        period = written(first, last)
        status, reason = Status.MET, reasons.ALL_DONE(period=period, done=done)
        if missing and case.day <= hi:
            status = case.ahead(obligation, hi)
            reason = reasons.RUNNING(period=period, due=last, done=done, missing=missing)
        elif missing:
            status, reason = _missed(case, period, missing, maybe=bool(records.maybe(lo, hi)))
        yield case.finding(
            obligation,
            status,
            reason,
            key=key_of(period),
            period=period,
            due=last,
            counted=tuple(record.id for record in found),
            settled_by=_settle(status, period, missing),
            reading=obligation.counted_from.reading,
        )


def _first(obligation: Recurring | Informs, case: Case) -> date | None:
    if obligation.counted_from.origin is Origin.CALENDAR_YEAR:
        return first_whole_year(begins(obligation, case))
    anchor = _anchor(obligation, case)
    return None if anchor is None else date.fromordinal(anchor)


def _settle(status: Status, period: Period, missing: tuple[str, ...]) -> tuple[Message, ...]:
    if status is not Status.UNKNOWN:
        return ()
    return reasons.SETTLE_RECORD(missing=missing, period=period), reasons.SETTLE_COVERAGE(period=period)


def _missed(case: Case, period: Period, missing: tuple[str, ...], *, maybe: bool) -> tuple[Status, Message]:
    if maybe:
        return Status.UNKNOWN, reasons.MAYBE_IN_PERIOD(period=period)
    if case.covered(EVIDENCE, period.first[0], period.last[0]):
        return Status.NOT_MET, reasons.NOT_DONE(period=period, missing=missing)
    return Status.UNKNOWN, reasons.NOT_RECORDED(period=period, missing=missing)


@frozen
class Occurrence:
    """One time that a rolling promise was kept: between which day ordinals, and which record says so, if one does."""

    lo: int
    hi: int
    id: str | None


def _rolling(obligation: Recurring, case: Case, every: Every) -> Iterator[Finding]:
    times = _occurrences(obligation, case)
    anchor = _anchor(obligation, case)
    if anchor is None and times:
        anchor, times = times[0].hi, times[1:]
    if anchor is None:
        settle = (reasons.SETTLE_DAY(what=obligation.counted_from.origin.value),)
        yield case.finding(obligation, Status.UNKNOWN, reasons.NO_ANCHOR(), settled_by=settle)
        return
    for time in times:
        if time.hi > anchor:
            yield _done(obligation, case, anchor, every, time)
            anchor = time.hi
    yield _outstanding(obligation, case, anchor, every)


def _occurrences(obligation: Recurring, case: Case) -> list[Occurrence]:
    records = case.ledger.by_act.get(obligation.act, EMPTY).between(0, case.day)
    times = [Occurrence(*record.span, record.id) for record in records]
    if obligation.counted_from.origin is Origin.PLAN_START:
        top = (plan for plan in case.plans if plan.part_of is None)
        times += [Occurrence(*plan.period.first, None) for plan in top]
    return sorted(times, key=lambda time: (time.hi, time.id or ""))


def _anchor(obligation: Recurring | Informs, case: Case) -> int | None:
    """Return the day ordinal to count from: the latest possible one, so that nobody is accused on a vague date."""
    origin, force = obligation.counted_from.origin, case.edition
    if origin is Origin.DAY:
        return obligation.counted_from.day.hi if obligation.counted_from.day else None
    if force is None or origin is Origin.PLAN_START:
        return None
    milestone = {
        Origin.DECIDED: force.decided,
        Origin.SIGNED: force.signed,
        Origin.VALID_FROM: force.valid_from,
    }[origin]
    return milestone.done.hi if milestone is not None and milestone.done is not None else None


def _done(obligation: Recurring, case: Case, anchor: int, every: Every, time: Occurrence) -> Finding:
    due, period = _due(anchor, every)
    done = date.fromordinal(time.hi)
    of_plan = obligation.counted_from.origin is Origin.PLAN_START
    if time.hi <= due.toordinal():
        status, reason = Status.MET, reasons.DONE_IN_TIME(done=done, due=due)
    elif case.covered(_kinds(obligation), anchor, time.hi) and time.lo > due.toordinal():
        status, reason = Status.NOT_MET, reasons.DONE_LATE(done=done, due=due)
    else:
        later = reasons.NEXT_PLAN_AFTER if of_plan else reasons.NEXT_KNOWN_AFTER
        status, reason = Status.UNKNOWN, later(due=due, done=done)
    return case.finding(
        obligation,
        status,
        reason,
        key=key_of(period),
        period=period,
        due=due,
        counted=() if time.id is None else (time.id,),
        settled_by=_settle_rolling(obligation, period, due),
        reading=obligation.counted_from.reading,
    )


def _outstanding(obligation: Recurring, case: Case, anchor: int, every: Every) -> Finding:
    due, period = _due(anchor, every)
    if case.day <= due.toordinal():
        status = case.ahead(obligation, due.toordinal())
        reason = reasons.AHEAD(due=due, anchor=date.fromordinal(anchor))
    elif case.covered(_kinds(obligation), anchor, case.day):
        status, reason = Status.LATE, reasons.PASSED_COVERED(due=due, on=case.on)
    elif obligation.counted_from.origin is Origin.PLAN_START:
        status, reason = Status.UNKNOWN, reasons.NO_PLAN_SINCE(due=due, since=due)
    else:
        status, reason = Status.UNKNOWN, reasons.PASSED_UNCOVERED(due=due)
    settled_by = _settle_rolling(obligation, period, due)
    reading = obligation.counted_from.reading
    key = key_of(period)
    return case.finding(
        obligation, status, reason, key=key, period=period, due=due, settled_by=settled_by, reading=reading
    )


def _due(anchor: int, every: Every) -> tuple[date, Period]:
    start = date.fromordinal(anchor)
    due = every.after(start)
    return due, Period(PartialDate.of(start), PartialDate.of(due))


def _kinds(obligation: Recurring) -> tuple[str, ...]:
    return ("plan",) if obligation.counted_from.origin is Origin.PLAN_START else EVIDENCE


def _settle_rolling(obligation: Recurring, period: Period, due: date) -> tuple[Message, ...]:
    coverage = reasons.SETTLE_COVERAGE(period=period)
    if obligation.counted_from.origin is Origin.PLAN_START:
        return reasons.SETTLE_PLAN(since=due), coverage
    return reasons.SETTLE_RECORD(missing=(obligation.summary,), period=period), coverage
