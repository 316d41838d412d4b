"""Promises that return: within each calendar period, or rolling from one time to the next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from ..agreement import Informs, Origin, Recurring
from ..dates import Every, Period
from ..ledger import Activity, Record, Timeline
from ..messages import Message
from . import reasons
from .binding import begins, ends
from .case import EVIDENCE, Case
from .finding import Finding, Status
from .periods import Stretch, first_whole_year, periods
from .rolling import anchor_of, no_anchor, perhaps, rolling, settle_days

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
        asked = [Asked(means.label, _has_act(means.id)) for means in obligation.by] or [
            Asked(reasons.QUOTED(text=obligation.summary), _any)
        ]
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
    start, end = _first(obligation, case), ends(obligation)
    if start is None:
        yield no_anchor(obligation, case)
        return
    records = case.evidence(obligation)
    for stretch in periods(start, every, case.horizon):
        if stretch.hi > end:
            break
        yield _period(obligation, case, stretch, asked, records)


def _period(
    obligation: Recurring | Informs, case: Case, stretch: Stretch, asked: list[Asked], records: Timeline[Record]
) -> Finding:
    found = records.between(stretch.lo, min(stretch.hi, case.day))
    maybe = records.maybe(stretch.lo, stretch.hi)
    missing = tuple([one.label for one in asked if not any(map(one.fits, found))])
    if not missing:
        status, reason = Status.MET, reasons.ALL_DONE(period=stretch.period, done=tuple([one.label for one in asked]))
    elif case.day <= stretch.hi:
        done = tuple(one.label for one in asked if any(map(one.fits, found)))
        status, reason = case.ahead(obligation, stretch.hi), _running(stretch, done, missing)
    else:
        status, reason = _missed(case, stretch, missing, maybe)
    return case.finding(
        obligation,
        status,
        reason,
        key=stretch.key,
        period=stretch.period,
        due=stretch.last,
        counted=tuple([record.id for record in found]),
        settled_by=_settle(status, stretch.period, missing, maybe),
        reading=obligation.counted_from.reading,
    )


def _first(obligation: Recurring | Informs, case: Case) -> date | None:
    if obligation.counted_from.origin is Origin.CALENDAR_YEAR:
        return first_whole_year(begins(obligation, case))
    anchor = anchor_of(obligation, case)
    return None if anchor is None else date.fromordinal(anchor.day)


def _running(stretch: Stretch, done: Labels, missing: Labels) -> Message:
    if done:
        return reasons.RUNNING(period=stretch.period, due=stretch.last, done=done, missing=missing)
    return reasons.RUNNING_EMPTY(period=stretch.period, due=stretch.last, missing=missing)


def _settle(status: Status, period: Period, missing: Labels, maybe: Sequence[Record]) -> tuple[Message, ...]:
    if status is not Status.UNKNOWN:
        return ()
    if maybe:
        return settle_days(maybe)
    return reasons.SETTLE_RECORD(missing=missing, period=period), reasons.SETTLE_COVERAGE(period=period)


def _missed(case: Case, stretch: Stretch, missing: Labels, maybe: Sequence[Record]) -> tuple[Status, Message]:
    if maybe:
        return Status.UNKNOWN, perhaps(maybe, stretch.period)
    if case.covered(EVIDENCE, stretch.lo, stretch.hi):
        return Status.NOT_MET, reasons.NOT_DONE(period=stretch.period, missing=missing)
    return Status.UNKNOWN, reasons.NOT_RECORDED(period=stretch.period, missing=missing)
