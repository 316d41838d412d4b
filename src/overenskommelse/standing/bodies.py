"""Promises about a body: how often it meets, and how its seats are divided."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ..agreement import BodyCharter, Holder, MeetingsPerYear, Obligation, Relation, SeatRule, SideSeats
from ..dates import Period
from ..ledger import EMPTY, Seat
from ..messages import Message, PluralTemplate
from . import reasons
from .case import Case, begins
from .finding import Finding, Status
from .recurring import first_whole_year


def _absent(obligation: Obligation, case: Case, id: str) -> Finding | None:
    """Return the finding on a body that never was, or was not on the day; None where it existed."""
    charter = case.body(id)
    if charter is None or charter.existence is None:
        name = charter.name if charter else id
        return case.finding(obligation, Status.NOT_JUDGED, reasons.NEVER_SET_UP(body=name))
    if not charter.existence.contains(case.on):
        reason = reasons.NO_SUCH_BODY_THEN(body=charter.name, on=case.on, period=charter.existence)
        return case.finding(obligation, Status.NOT_JUDGED, reason)
    return None


def meetings_per_year(obligation: MeetingsPerYear, case: Case) -> Iterable[Finding]:
    """Judge how many times a body met in each calendar year that it existed all of."""
    if obligation.minimum is None and obligation.maximum is None:
        return [case.finding(obligation, Status.NOT_JUDGED, reasons.NO_NUMBER())]
    charter = case.body(obligation.body)
    if charter is None or charter.existence is None:
        absent = _absent(obligation, case, obligation.body)
        return [absent] if absent else []
    return _years(obligation, case, charter, charter.existence)


def _years(obligation: MeetingsPerYear, case: Case, charter: BodyCharter, existence: Period) -> Iterator[Finding]:
    start = begins(obligation, case)
    first = first_whole_year(existence.first[0] if start is None else max(start, existence.first[0]))
    years = range(first.year if first else case.horizon.year, case.horizon.year + 1)
    for year in map(Period.year, years):
        if existence.overlaps(year) is False:
            continue
        if existence.covers(year):
            yield _year(obligation, case, charter, year)
        else:
            reason = reasons.BODY_PART_OF_YEAR(body=charter.name, period=year)
            yield case.finding(obligation, Status.NOT_JUDGED, reason, key=str(year), period=year)


def _year(obligation: MeetingsPerYear, case: Case, charter: BodyCharter, year: Period) -> Finding:
    lo, hi = year.first[0], year.last[0]
    meetings = case.ledger.by_body.get(charter.id, EMPTY)
    counted = meetings.between(lo, min(hi, case.day))
    maybe = len(meetings.maybe(lo, hi))
    status, template = _count(obligation, case, len(counted), maybe, hi, charter.id)
    reason = template(body=charter.name, count=len(counted), period=year, promised=promised(obligation))
    missing = (reasons.HELD(),)
    return case.finding(
        obligation,
        status,
        reason,
        key=str(year),
        period=year,
        due=date.fromordinal(hi),
        counted=tuple(meeting.id for meeting in counted),
        settled_by=(
            reasons.SETTLE_RECORD(missing=missing, period=year),
            reasons.SETTLE_COVERAGE(period=year),
        ),
    )


def _count(
    obligation: MeetingsPerYear, case: Case, sure: int, maybe: int, last: int, body: str
) -> tuple[Status, PluralTemplate]:
    least, most = obligation.minimum or 0, obligation.maximum
    if most is not None and sure > most:
        return Status.NOT_MET, reasons.MEETINGS
    if case.day <= last:
        enough = most is None and sure >= least
        return (Status.MET, reasons.MEETINGS) if enough else (case.ahead(obligation, last), reasons.MEETINGS_SO_FAR)
    if sure >= least:
        open_above = most is not None and sure + maybe > most
        return (Status.UNKNOWN, reasons.MEETINGS_RECORDED) if open_above else (Status.MET, reasons.MEETINGS)
    year = date.fromordinal(last).year
    if sure + maybe < least and case.covered(("meeting",), date(year, 1, 1).toordinal(), last, body=body):
        return Status.NOT_MET, reasons.MEETINGS
    return Status.UNKNOWN, reasons.MEETINGS_RECORDED


def promised(bounds: MeetingsPerYear) -> Message:
    """Return the number of meetings promised, as a sentence part."""
    if bounds.maximum is None:
        return reasons.AT_LEAST(minimum=bounds.minimum)
    if bounds.minimum is None:
        return reasons.AT_MOST(maximum=bounds.maximum)
    return reasons.FROM_TO(minimum=bounds.minimum, maximum=bounds.maximum)


def seat_rule(obligation: SeatRule, case: Case) -> Iterable[Finding]:
    """Judge the seats of a body on the day: voting seats are counted, neither attendance nor substitutes."""
    absent = _absent(obligation, case, obligation.body)
    charter = case.body(obligation.body)
    if absent is not None or charter is None:
        return [absent] if absent else []
    here = [s for s in case.ledger.of(Seat) if s.body == charter.id and s.substitute_for is None and s.votes]
    sure = [seat for seat in here if seat.period.contains(case.on)]
    maybe = [seat for seat in here if seat.period.contains(case.on) is None and seat.period.first[0] <= case.day]
    covered = not maybe and case.covered(("seat",), case.day, case.day, body=charter.id)
    if not sure:
        status, reason = Status.UNKNOWN, reasons.NO_SEATS(body=charter.name)
    else:
        status, reason = _seats(obligation, case, charter, sure, covered=covered)
    settle = (reasons.SETTLE_SEATS(body=charter.name, on=case.on),)
    counted = tuple(seat.id for seat in sure)
    return [case.finding(obligation, status, reason, counted=counted, settled_by=settle)]


def _seats(
    obligation: SeatRule, case: Case, charter: BodyCharter, seats: list[Seat], *, covered: bool
) -> tuple[Status, Message]:
    names = case.names(side.id for side in case.agreement.sides)
    numbers = {side: sum(seat.side == side for seat in seats) for side in names}
    told = tuple(reasons.SIDE_SEATS(side=names[side], seats=number) for side, number in numbers.items())
    wanted = tuple(reasons.SIDE_SEATS(side=names[group.side], seats=group.seats) for group in obligation.sides)
    asked = wanted or (reasons.EQUAL_SEATS(),)
    verdict = _verdict(obligation, seats, numbers)
    if verdict is None and not covered:
        reason = reasons.SEATS_NOT_COMPLETE(body=charter.name, seats=told, promised=asked)
        return Status.UNKNOWN, reason
    status = Status.MET if verdict else Status.NOT_MET
    return status, reasons.SEATS(body=charter.name, seats=told, promised=asked)


def _verdict(obligation: SeatRule, seats: list[Seat], numbers: dict[str, int]) -> bool | None:
    """Tell whether the seats hold to the rule; None where they do not, but further seats could mend it."""
    groups = [(group.seats, sum(map(_fits(group), seats))) for group in obligation.sides]
    if obligation.relation is Relation.RATIO:
        (asked, first), *rest = groups
        return True if all(has * asked == wants * first for wants, has in rest) else None
    if any(has > wants for wants, has in groups):
        return False
    equal = obligation.relation is not Relation.EQUAL or len(set(numbers.values())) == 1
    return True if equal and all(has == wants for wants, has in groups) else None


def _fits(group: SideSeats) -> Callable[[Seat], bool]:
    def fits(seat: Seat) -> bool:
        held = group.holder is Holder.ANY or seat.holder is group.holder
        return seat.side == group.side and held and set(group.qualities) <= set(seat.qualities)

    return fits
