"""Promises that are counted anew from each time that they were kept."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from ..agreement import Informs, Origin, Plan, Recurring
from ..dates import Every, PartialDate, Period
from ..dates.partial import FIRST, LAST
from ..ledger import Happening, Lasting, Progress, Record
from ..messages import Message
from . import reasons
from .case import EVIDENCE, Case
from .finding import Finding, Status
from .periods import Stretch, interval_from


@frozen
class Occurrence:
    """One time that a rolling promise was kept: between which day ordinals, and by which record or plan.

    `anchor` is the day ordinal to count on from: for a plan the first of its period, whenever it was adopted.
    """

    lo: int
    hi: int
    when: PartialDate | None
    anchor: int
    record: str | None = None
    plan: Plan | None = None


def rolling(obligation: Recurring, case: Case, every: Every) -> Iterator[Finding]:
    """Judge each interval from one time that the promise was kept to the next, and the one outstanding.

    Where plans are counted, a record of the act keeps the promise for the interval it falls in, and the next is counted
    from that interval's end: the plan that follows, and begins before the next is due, is the same revision.
    """
    of_plan = obligation.counted_from.origin is Origin.PLAN_START
    anchor, times = _beginning(obligation, case, of_plan=of_plan)
    if anchor is None:
        yield no_anchor(obligation, case)
        return
    is_revised = False
    for time in times:
        stretch = interval_from(anchor.day, every)
        is_new = time.anchor > anchor.day
        if is_new and not (is_revised and time.plan and time.anchor < stretch.hi):
            yield _done(obligation, case, anchor, stretch, time)
        kept = of_plan and time.plan is None and time.hi <= stretch.hi
        if is_new:
            anchor = Anchored(stretch.hi, None) if kept else _anchored(time)
        is_revised = of_plan and time.plan is None
    yield _outstanding(obligation, case, anchor, interval_from(anchor.day, every))


def _beginning(obligation: Recurring, case: Case, *, of_plan: bool) -> tuple["Anchored | None", list[Occurrence]]:
    """Return what is counted from, the first time it was kept where the text gives no day, and the times after that."""
    times = _occurrences(obligation, case)
    anchor = anchor_of(obligation, case)
    if anchor is None and (first := next((time for time in times if time.plan or not of_plan), None)):
        start = first.plan.period.start if first.plan else first.when
        return Anchored(first.anchor, start), times[times.index(first) + 1 :]
    return anchor, times


@frozen
class Anchored:
    """The day ordinal that an interval is counted from, and the date as it is known, where it is known only partly."""

    day: int
    known: PartialDate | None

    def told(self) -> PartialDate | date:
        """Return the date as it is known: no source gives the last of its possible days, which is counted from."""
        vague = self.known is not None and self.known.lo != self.known.hi
        return self.known if vague and self.known else date.fromordinal(self.day)


def _anchored(time: Occurrence) -> Anchored:
    # A period begins on the first day of the unit that its bound names.
    return Anchored(time.anchor, None if time.plan else time.when)


def no_anchor(obligation: Recurring | Informs, case: Case) -> Finding:
    """Build the finding on a promise whose day to count from is not known."""
    origin = obligation.counted_from.origin
    what = Origin.VALID_FROM if origin is Origin.CALENDAR_YEAR else origin
    settle = (reasons.SETTLE_DAY(what=what.value),)
    return case.finding(obligation, Status.UNKNOWN, reasons.NO_ANCHOR(), settled_by=settle)


def _occurrences(obligation: Recurring, case: Case) -> list[Occurrence]:
    records = case.evidence(obligation).between(0, case.day)
    times = [Occurrence(*record.span, _when(record), record.span[1], record.id) for record in records]
    if obligation.counted_from.origin is Origin.PLAN_START:
        times += [_of_plan(plan) for plan in case.plans if plan.part_of is None]
    known = (t for t in times if FIRST < t.anchor < LAST)
    return sorted(known, key=lambda time: (time.anchor, time.hi, time.record or ""))


def _of_plan(plan: Plan) -> Occurrence:
    """Return the revision that a plan is: done when its period begins, or when it was adopted, if that was later."""
    start, adopted = plan.period.first, plan.adopted.done if plan.adopted else None
    if adopted is None or adopted.hi <= start[0]:
        return Occurrence(*start, plan.period.start, start[1], plan=plan)
    lo, hi = max(start[0], adopted.lo), max(start[1], adopted.hi)
    return Occurrence(lo, hi, adopted, start[1], plan=plan)


def _when(record: Record) -> PartialDate | None:
    if isinstance(record, Happening):
        return record.date
    return record.period.start if isinstance(record, Lasting) else None


def _maybe(obligation: Recurring, case: Case, anchor: int, last: int) -> tuple[Record, ...]:
    """Return what is recorded that may have been done after the anchor and by the last day, or not."""
    return case.evidence(obligation).maybe(anchor + 1, last)


def anchor_of(obligation: Recurring | Informs, case: Case) -> Anchored | None:
    """Return the day to count from: the latest possible one, so that nobody is accused on a vague date."""
    origin, force = obligation.counted_from.origin, case.edition
    if origin is Origin.DAY:
        day = obligation.counted_from.day
        return Anchored(day.hi, day) if day else None
    if force is None or origin is Origin.PLAN_START:
        return None
    milestone = {
        Origin.DECIDED: force.decided,
        Origin.SIGNED: force.signed,
        Origin.VALID_FROM: force.valid_from,
    }[origin]
    done = milestone.done if milestone is not None else None
    return None if done is None else Anchored(done.hi, done)


def _done(obligation: Recurring, case: Case, anchor: Anchored, stretch: Stretch, time: Occurrence) -> Finding:
    status, reason = _verdict(obligation, case, anchor.day, stretch, time)
    return case.finding(
        obligation,
        status,
        reason,
        key=stretch.key,
        period=stretch.period,
        due=stretch.last,
        counted=() if time.record is None else (time.record,),
        settled_by=_settle(status, obligation, stretch),
        reading=obligation.counted_from.reading,
    )


def _verdict(
    obligation: Recurring, case: Case, anchor: int, stretch: Stretch, time: Occurrence
) -> tuple[Status, Message]:
    done, due = time.when, stretch.last
    if time.lo <= anchor or time.lo <= stretch.hi < time.hi:
        return Status.UNKNOWN, reasons.MAYBE_IN_PERIOD(period=stretch.period)
    if time.hi <= stretch.hi:
        if time.plan is None:
            return Status.MET, reasons.DONE_IN_TIME(done=done, due=due)
        return Status.MET, reasons.PLAN_IN_TIME(plan=time.plan.title, start=_start(time.plan), due=due)
    kinds = _kinds(obligation)
    if case.covered(kinds, anchor, time.hi) and not _maybe(obligation, case, anchor, stretch.hi):
        return Status.NOT_MET, reasons.DONE_LATE(done=done, due=due)
    if time.plan is None:
        return Status.UNKNOWN, reasons.NEXT_KNOWN_AFTER(due=due, done=done)
    begins = done == time.plan.period.start
    later = reasons.NEXT_PLAN_AFTER if begins else reasons.NEXT_PLAN_ADOPTED_AFTER
    return Status.UNKNOWN, later(due=due, done=done)


def _start(plan: Plan) -> date | PartialDate | None:
    return plan.period.first_day or plan.period.start


def _outstanding(obligation: Recurring, case: Case, anchor: Anchored, stretch: Stretch) -> Finding:
    due = stretch.last
    maybe = _maybe(obligation, case, anchor.day, case.day)
    if case.day <= stretch.hi:
        status = case.ahead(obligation, stretch.hi)
        reason = reasons.AHEAD(due=due, anchor=anchor.told())
    elif maybe:
        status, reason = Status.UNKNOWN, perhaps(maybe, stretch.period)
    elif case.covered(_kinds(obligation), anchor.day, case.day):
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
        settled_by=settle_days(maybe) if maybe and status is Status.UNKNOWN else _settle(status, obligation, stretch),
        reading=obligation.counted_from.reading,
    )


def _kinds(obligation: Recurring) -> tuple[str, ...]:
    return ("plan",) if obligation.counted_from.origin is Origin.PLAN_START else EVIDENCE


def perhaps(records: Sequence[Record], period: Period) -> Message:
    """Return why a finding is unknown for records that may lie in a period: vague days, or plans nobody has closed."""
    is_planned = all(map(_is_planned, records))
    return (reasons.PLANNED_IN_PERIOD if is_planned else reasons.MAYBE_IN_PERIOD)(period=period)


def settle_days(records: Sequence[Record]) -> tuple[Message, ...]:
    """Return what settles a finding that rests on such records: each one's day, or whether it took place."""
    return tuple(
        (reasons.SETTLE_HELD if _is_planned(record) else reasons.SETTLE_DAY)(
            what=reasons.QUOTED(text=getattr(record, "title", None) or record.id)
        )
        for record in records
    )


def _is_planned(record: Record) -> bool:
    return getattr(record, "progress", Progress.DONE) is Progress.PLANNED


def _settle(status: Status, obligation: Recurring, stretch: Stretch) -> tuple[Message, ...]:
    if status is not Status.UNKNOWN:
        return ()
    coverage = reasons.SETTLE_COVERAGE(period=stretch.period)
    if obligation.counted_from.origin is Origin.PLAN_START:
        return reasons.SETTLE_PLAN(since=stretch.last), coverage
    return reasons.SETTLE_RECORD(missing=(reasons.QUOTED(text=obligation.summary),), period=stretch.period), coverage
