"""Promises that are counted anew from each time that they were kept."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ..agreement import Informs, Origin, Recurring
from ..dates import Every, PartialDate
from ..dates.partial import FIRST, LAST
from ..ledger import EMPTY, Happening, Lasting, Record
from ..messages import Message
from . import reasons
from .case import EVIDENCE, Case
from .finding import Finding, Status
from .periods import Stretch, interval_from


@frozen
class Occurrence:
    """One time that a rolling promise was kept: between which day ordinals, and which record says so, if one does."""

    lo: int
    hi: int
    id: str | None
    when: PartialDate | None


def rolling(obligation: Recurring, case: Case, every: Every) -> Iterator[Finding]:
    """Judge each interval from one time that the promise was kept to the next, and the one outstanding."""
    times = _occurrences(obligation, case)
    anchor = anchor_of(obligation, case)
    if anchor is None and times:
        anchor, times = times[0].hi, times[1:]
    if anchor is None:
        yield no_anchor(obligation, case)
        return
    for time in times:
        if time.hi > anchor:
            yield _done(obligation, case, anchor, every, time)
            anchor = time.hi
    yield _outstanding(obligation, case, anchor, every)


def no_anchor(obligation: Recurring | Informs, case: Case) -> Finding:
    """Build the finding on a promise whose day to count from is not known."""
    origin = obligation.counted_from.origin
    what = Origin.VALID_FROM if origin is Origin.CALENDAR_YEAR else origin
    settle = (reasons.SETTLE_DAY(what=what.value),)
    return case.finding(obligation, Status.UNKNOWN, reasons.NO_ANCHOR(), settled_by=settle)


def _occurrences(obligation: Recurring, case: Case) -> list[Occurrence]:
    records = case.ledger.by_act.get(obligation.act, EMPTY).between(0, case.day)
    times = [Occurrence(*record.span, record.id, _when(record)) for record in records]
    if obligation.counted_from.origin is Origin.PLAN_START:
        top = (plan for plan in case.plans if plan.part_of is None)
        times += [Occurrence(*plan.period.first, None, plan.period.start) for plan in top]
    return sorted((t for t in times if FIRST < t.hi < LAST), key=lambda time: (time.hi, time.id or ""))


def _when(record: Record) -> PartialDate | None:
    if isinstance(record, Happening):
        return record.date
    return record.period.start if isinstance(record, Lasting) else None


def _is_open(obligation: Recurring, case: Case, anchor: int, last: int) -> bool:
    """Tell whether something is recorded that may have been done after the anchor and by the last day, or not."""
    return bool(case.ledger.by_act.get(obligation.act, EMPTY).maybe(anchor + 1, last))


def anchor_of(obligation: Recurring | Informs, case: Case) -> int | None:
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
    stretch = interval_from(anchor, every)
    done, due = time.when, stretch.last
    of_plan = obligation.counted_from.origin is Origin.PLAN_START
    if time.lo <= anchor or time.lo <= stretch.hi < time.hi:
        status, reason = Status.UNKNOWN, reasons.MAYBE_IN_PERIOD(period=stretch.period)
    elif time.hi <= stretch.hi:
        status, reason = Status.MET, reasons.DONE_IN_TIME(done=done, due=due)
    elif case.covered(_kinds(obligation), anchor, time.hi) and not _is_open(obligation, case, anchor, stretch.hi):
        status, reason = Status.NOT_MET, reasons.DONE_LATE(done=done, due=due)
    else:
        later = reasons.NEXT_PLAN_AFTER if of_plan else reasons.NEXT_KNOWN_AFTER
        status, reason = Status.UNKNOWN, later(due=due, done=done)
    return case.finding(
        obligation,
        status,
        reason,
        key=stretch.key,
        period=stretch.period,
        due=due,
        counted=() if time.id is None else (time.id,),
        settled_by=_settle_rolling(status, obligation, stretch),
        reading=obligation.counted_from.reading,
    )


def _outstanding(obligation: Recurring, case: Case, anchor: int, every: Every) -> Finding:
    stretch = interval_from(anchor, every)
    due = stretch.last
    if case.day <= stretch.hi:
        status = case.ahead(obligation, stretch.hi)
        reason = reasons.AHEAD(due=due, anchor=date.fromordinal(anchor))
    elif _is_open(obligation, case, anchor, case.day):
        status, reason = Status.UNKNOWN, reasons.MAYBE_IN_PERIOD(period=stretch.period)
    elif case.covered(_kinds(obligation), anchor, case.day):
        status, reason = Status.LATE, reasons.PASSED_COVERED(due=due, on=case.on)
    elif obligation.counted_from.origin is Origin.PLAN_START:
        status, reason = Status.UNKNOWN, reasons.NO_PLAN_SINCE(due=due, since=due)
    else:
        status, reason = Status.UNKNOWN, reasons.PASSED_UNCOVERED(due=due)
    return case.finding(
        obligation,
        status,
        reason,
        key=stretch.key,
        period=stretch.period,
        due=due,
        settled_by=_settle_rolling(status, obligation, stretch),
        reading=obligation.counted_from.reading,
    )


def _kinds(obligation: Recurring) -> tuple[str, ...]:
    return ("plan",) if obligation.counted_from.origin is Origin.PLAN_START else EVIDENCE


def _settle_rolling(status: Status, obligation: Recurring, stretch: Stretch) -> tuple[Message, ...]:
    if status is not Status.UNKNOWN:
        return ()
    coverage = reasons.SETTLE_COVERAGE(period=stretch.period)
    if obligation.counted_from.origin is Origin.PLAN_START:
        return reasons.SETTLE_PLAN(since=stretch.last), coverage
    return reasons.SETTLE_RECORD(missing=(reasons.QUOTED(text=obligation.summary),), period=stretch.period), coverage
