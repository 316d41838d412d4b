"""Time limits: one day in a meeting's life follows another within so many days."""

from collections.abc import Callable, Iterator
from datetime import date

from attrs import frozen

from ..agreement import BodyCharter, MeetingDay, Within
from ..dates import PartialDate
from ..dates.partial import LAST
from ..ledger import EMPTY, Meeting
from ..messages import Message
from . import reasons
from .case import Case
from .deadlines import day_of, has_duty, kind_of, value_on
from .finding import Finding, Status, ValueUsed
from .rules import same_day
from .tenure import Tenure, absent, tenures

NAMES = {
    MeetingDay.HELD: reasons.HELD(),
    MeetingDay.CONFIRMED: reasons.CONFIRMED(),
    MeetingDay.ANNOUNCED: reasons.ANNOUNCED(),
}


@frozen
class Limit:
    """A time limit on one meeting: from a day, so many days, until a last day, and when it ended.

    Where the first day is only partly known, the last lies between `earliest` and `last`.
    An end that surely lies after the day judged is None: it was not yet known.
    """

    start: PartialDate
    days: int
    earliest: int
    last: int
    end: PartialDate | None
    values: tuple[ValueUsed, ...]


def within(obligation: Within, case: Case) -> Iterator[Finding]:
    """Judge the limit for each meeting of the body named, or of each body whose legal kind has the duty."""
    bodies = tuple(map(Tenure, case.agreement.bodies))
    if obligation.body is not None:
        bodies = tenures(case, obligation.body)
        if not bodies:
            yield absent(obligation, case, obligation.body)
    # A joint meeting has one set of minutes: a body with the duty answers for them before one without.
    seen: set[str] = set()
    for body in sorted(bodies, key=lambda body: not _has_duty(obligation, case, body.charter)):
        for meeting in case.ledger.by_body.get(body.charter.id, EMPTY).between(0, case.day):
            if meeting.id not in seen and body.contains(meeting.date) is not False:
                seen.add(meeting.id)
                yield from _meeting(obligation, case, body.charter, meeting)


def _has_duty(obligation: Within, case: Case, charter: BodyCharter) -> bool:
    return obligation.duty is None or has_duty(case.rules, charter, obligation.duty)


def _meeting(obligation: Within, case: Case, charter: BodyCharter, meeting: Meeting) -> Iterator[Finding]:
    start = day_of(meeting, obligation.start)
    if start is None or start.hi > case.day or (meeting.minutes is not None and meeting.minutes.notes_only):
        return
    bound = _has_duty(obligation, case, charter)
    # Only a statutory last day is moved; an agreement's own limit, or a mere observation, stays where it falls.
    move = case.rules.last_day if bound and obligation.duty else same_day
    limit = _limit(obligation, case, meeting, start, move)
    if limit is None:
        yield case.finding(obligation, Status.NOT_JUDGED, reasons.NO_VALUE(name=obligation.days), key=meeting.id)
        return
    if bound:
        yield _judged(obligation, case, charter, meeting, limit)
    elif limit.end is not None and limit.end.hi <= case.day and limit.start.day and limit.end.day:
        kind = kind_of(case.rules, charter)
        # A body without the duty is not judged, but the reader is shown how its days lie beside the statute.
        reason = reasons.NO_DUTY(
            end=NAMES[obligation.end],
            count=(limit.end.day - limit.start.day).days,
            limit=limit.days,
            legal_kind=kind.label if kind else case.name(charter),
        )
        yield case.finding(
            obligation, Status.NOT_JUDGED, reason, key=meeting.id, counted=(meeting.id,), values=limit.values
        )


def _limit(
    obligation: Within, case: Case, meeting: Meeting, start: PartialDate, move: Callable[[date], date]
) -> Limit | None:
    values: tuple[ValueUsed, ...] = ()
    days = obligation.days
    if isinstance(days, str):
        entry = value_on(days, date.fromordinal(start.hi), case.rules)
        if entry is None:
            return None
        values = (ValueUsed(days, entry.value, entry.source, case.rules.supplied.get(days, "core")),)
        days = entry.value
    last = move(date.fromordinal(min(start.hi + days, LAST))).toordinal()
    earliest = last if start.lo == start.hi else move(date.fromordinal(min(start.lo + days, LAST))).toordinal()
    end = day_of(meeting, obligation.end)
    known = end if end is not None and end.lo <= case.day else None
    return Limit(start, days, earliest, last, known, values)


def _judged(obligation: Within, case: Case, charter: BodyCharter, meeting: Meeting, limit: Limit) -> Finding:
    status, reason = _verdict(obligation, case, charter, limit)
    settle = (reasons.SETTLE_MINUTES(end=NAMES[obligation.end]),) if status is Status.UNKNOWN else ()
    return case.finding(
        obligation,
        status,
        reason,
        key=meeting.id,
        due=date.fromordinal(limit.last),
        counted=(meeting.id,),
        values=limit.values,
        settled_by=settle,
    )


def _verdict(obligation: Within, case: Case, charter: BodyCharter, limit: Limit) -> tuple[Status, Message]:
    ended = NAMES[obligation.end]
    if limit.end is not None and limit.end.hi <= case.day:
        return _ended(ended, limit, limit.end)
    due = date.fromordinal(limit.last)
    if case.day <= limit.last:
        return case.ahead(obligation, limit.last), reasons.NOT_ENDED_YET(end=ended, due=due)
    if limit.end is not None:
        # Some day of those it may have been has come, and not all.
        return Status.UNKNOWN, reasons.DAY_NOT_KNOWN(start=limit.start, end=limit.end)
    if case.covered(("meeting",), limit.start.lo, case.day, body=charter.id):
        return Status.LATE, reasons.NOT_ENDED(end=ended, due=due)
    return Status.UNKNOWN, reasons.END_NOT_RECORDED(end=ended, due=due)


def _ended(ended: Message, limit: Limit, end: PartialDate) -> tuple[Status, Message]:
    in_time, too_late = end.hi <= limit.earliest, end.lo > limit.last
    status = Status.MET if in_time else Status.NOT_MET if too_late else Status.UNKNOWN
    if limit.start.lo < limit.start.hi or end.lo < end.hi:
        return status, reasons.DAY_NOT_KNOWN(start=limit.start, end=end)
    count = end.lo - limit.start.lo
    return status, reasons.ENDED_ON_DAY(end=ended, count=count, limit=limit.days, start=limit.start)
