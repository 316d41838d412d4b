"""Time limits: one day in a meeting's life follows another within so many days."""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from ..agreement import BodyCharter, MeetingDay, Within
from ..dates import PartialDate
from ..ledger import EMPTY, Meeting
from ..messages import Message
from . import reasons
from .case import Case
from .finding import Finding, Status, ValueUsed

NAMES = {
    MeetingDay.HELD: reasons.HELD,
    MeetingDay.CONFIRMED: reasons.CONFIRMED,
    MeetingDay.ANNOUNCED: reasons.ANNOUNCED,
}


@frozen
class Limit:
    """A time limit on one meeting: from a day, so many days, until a last day; and when it ended, if known."""

    start: PartialDate
    days: int
    last: date
    end: PartialDate | None
    values: tuple[ValueUsed, ...]


def within(obligation: Within, case: Case) -> Iterator[Finding]:
    """Judge the limit for each meeting of the body named, or of each body whose legal kind has the duty."""
    # A joint meeting has one set of minutes: a body with the duty answers for them before one without.
    answers: dict[str, tuple[Meeting, BodyCharter]] = {}
    for charter in case.agreement.bodies:
        if obligation.body in {None, charter.id}:
            for meeting in case.ledger.by_body.get(charter.id, EMPTY).between(0, case.day):
                if meeting.id not in answers or _has_duty(obligation, case, charter):
                    answers[meeting.id] = (meeting, charter)
    for meeting, charter in answers.values():
        yield from _meeting(obligation, case, charter, meeting)


def _has_duty(obligation: Within, case: Case, charter: BodyCharter) -> bool:
    kind = case.rules.legal_kinds.get(charter.legal_kind or "")
    return obligation.duty is None or (kind is not None and obligation.duty in kind.duties)


def day_of(meeting: Meeting, which: MeetingDay) -> PartialDate | None:
    """Return a day in a meeting's life; None where it is not recorded."""
    if which is MeetingDay.HELD:
        return meeting.date
    if meeting.minutes is None:
        return None
    return meeting.minutes.confirmed if which is MeetingDay.CONFIRMED else meeting.minutes.announced


def _meeting(obligation: Within, case: Case, charter: BodyCharter, meeting: Meeting) -> Iterator[Finding]:
    start = day_of(meeting, obligation.start)
    if start is None or start.hi > case.day or (meeting.minutes is not None and meeting.minutes.notes_only):
        return
    limit = _limit(obligation, case, meeting, start)
    if limit is None:
        return
    if _has_duty(obligation, case, charter):
        yield _judged(obligation, case, charter, meeting, limit)
    elif limit.end is not None and limit.start.day and limit.end.day:
        kind = case.rules.legal_kinds.get(charter.legal_kind or "")
        # A body without the duty is not judged, but the reader is shown how its days lie beside the statute.
        reason = reasons.NO_DUTY(
            end=NAMES[obligation.end](),
            count=(limit.end.day - limit.start.day).days,
            limit=limit.days,
            legal_kind=kind.label if kind else charter.name,
        )
        yield case.finding(
            obligation, Status.NOT_JUDGED, reason, key=meeting.id, counted=(meeting.id,), values=limit.values
        )


def _limit(obligation: Within, case: Case, meeting: Meeting, start: PartialDate) -> Limit | None:
    values: tuple[ValueUsed, ...] = ()
    days = obligation.days
    if isinstance(days, str):
        dated = case.rules.values.get(days)
        entry = dated.entry(date.fromordinal(start.hi)) if dated else None
        if entry is None:
            return None
        values = (ValueUsed(days, entry.value, entry.source, case.rules.supplied.get(days, "core")),)
        days = entry.value
    last = date.fromordinal(start.hi) + timedelta(days=days)
    end = day_of(meeting, obligation.end)
    known = end if end is not None and end.hi <= case.day else None
    return Limit(start, days, case.rules.last_day(last) if obligation.duty else last, known, values)


def _judged(obligation: Within, case: Case, charter: BodyCharter, meeting: Meeting, limit: Limit) -> Finding:
    status, reason = _verdict(obligation, case, charter, limit)
    settle = (reasons.SETTLE_MINUTES(end=NAMES[obligation.end]()),)
    finding = case.finding(
        obligation, status, reason, key=meeting.id, due=limit.last, counted=(meeting.id,), settled_by=settle
    )
    return evolve(finding, values=limit.values)


def _verdict(obligation: Within, case: Case, charter: BodyCharter, limit: Limit) -> tuple[Status, Message]:
    ended, last = NAMES[obligation.end](), limit.last.toordinal()
    if limit.end is not None:
        if limit.start.day is None or limit.end.day is None:
            sure = limit.end.hi <= limit.last.toordinal() - (limit.start.hi - limit.start.lo)
            reason = reasons.DAY_NOT_KNOWN(start=limit.start, end=limit.end)
            return (Status.MET if sure else Status.UNKNOWN), reason
        count = (limit.end.day - limit.start.day).days
        status = Status.MET if limit.end.hi <= last else Status.NOT_MET
        reason = reasons.ENDED_ON_DAY(end=ended, count=count, limit=limit.days, start=limit.start)
        return status, reason
    if case.day <= last:
        return case.ahead(obligation, last), reasons.NOT_ENDED_YET(end=ended, due=limit.last)
    if case.covered(("meeting",), limit.start.lo, case.day, body=charter.id):
        return Status.LATE, reasons.NOT_ENDED(end=ended, due=limit.last)
    return Status.UNKNOWN, reasons.END_NOT_RECORDED(end=ended, due=limit.last)
