"""Promises that return: within each calendar period, or rolling from one time to the next."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import frozen

from ..agreement import Informs, Origin, Recurring
from ..dates import Every, Period
from ..ledger import EMPTY, Activity, Record
from ..messages import Message
from . import reasons
from .case import EVIDENCE, Case, begins, ends
from .finding import Finding, Status
from .periods import first_whole_year, key_of, periods, written
from .rolling import anchor_of, no_anchor, rolling

Labels = tuple[str | Message, ...]


@frozen
class Asked:
    """One thing asked for within a period, and which records are evidence of it."""

    label: str | Message
    fits: Callable[[Record], bool]


def recurring(obligation: Recurring, case: Case) -> Iterable[Finding]:
    """Judge something that is to be done every so often."""
    if obligation.every is None:
        return [case.finding(obligation, Status.NOT_JUDGED, reasons.NO_INTERVAL())]
    if obligation.counted_from.origin is Origin.CALENDAR_YEAR:
        asked = [Asked(means.label, _has_act(means.id)) for means in obligation.by] or [Asked(obligation.summary, _any)]
        return _by_period(obligation, case, obligation.every, asked)
    return rolling(obligation, case, obligation.every)


def informs(obligation: Informs, case: Case) -> Iterable[Finding]:
    """Judge that each addressee is informed every calendar period, whoever does it: the promise is owed to them."""
    names = case.names(obligation.whom)
    asked = [Asked(reasons.INFORMATION_TO(whom=names.get(whom, whom)), _informs(whom)) for whom in obligation.whom]
    return _by_period(obligation, case, obligation.every, asked)


def _any(record: Record) -> bool:
    del record
    return True


def _has_act(act: str) -> Callable[[Record], bool]:
    return lambda record: act in record.acts


def _informs(whom: str) -> Callable[[Record], bool]:
    return lambda record: isinstance(record, Activity) and whom in record.informed


def _by_period(obligation: Recurring | Informs, case: Case, every: Every, asked: list[Asked]) -> Iterator[Finding]:
    records = case.ledger.by_act.get(obligation.act, EMPTY)
    start = _first(obligation, case)
    if start is None:
        yield no_anchor(obligation, case)
    for first, last in periods(start, every, case.horizon):
        lo, hi = first.toordinal(), last.toordinal()
        if hi > ends(obligation):
            break
        found = records.between(lo, min(hi, case.day))
        missing = tuple(one.label for one in asked if not any(map(one.fits, found)))
        done = tuple(one.label for one in asked if one.label not in missing)
        period = written(first, last)
        status, reason = Status.MET, reasons.ALL_DONE(period=period, done=done)
        if missing and case.day <= hi:
            status = case.ahead(obligation, hi)
            reason = _running(period, last, done, missing)
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
    anchor = anchor_of(obligation, case)
    return None if anchor is None else date.fromordinal(anchor)


def _running(period: Period, due: date, done: Labels, missing: Labels) -> Message:
    if done:
        return reasons.RUNNING(period=period, due=due, done=done, missing=missing)
    return reasons.RUNNING_EMPTY(period=period, due=due, missing=missing)


def _settle(status: Status, period: Period, missing: Labels) -> tuple[Message, ...]:
    if status is not Status.UNKNOWN:
        return ()
    return reasons.SETTLE_RECORD(missing=missing, period=period), reasons.SETTLE_COVERAGE(period=period)


def _missed(case: Case, period: Period, missing: Labels, *, maybe: bool) -> tuple[Status, Message]:
    if maybe:
        return Status.UNKNOWN, reasons.MAYBE_IN_PERIOD(period=period)
    if case.covered(EVIDENCE, period.first[0], period.last[0]):
        return Status.NOT_MET, reasons.NOT_DONE(period=period, missing=missing)
    return Status.UNKNOWN, reasons.NOT_RECORDED(period=period, missing=missing)
