"""Promises about a body: how often it meets, and how its seats are divided."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from ..agreement import BodyCharter, Holder, MeetingsPerYear, Obligation, Relation, SeatRule, SideSeats
from ..dates import Period
from ..dates.partial import FIRST
from ..ledger import EMPTY, Seat
from ..messages import Message, PluralTemplate
from . import reasons
from .binding import begins, ends
from .case import Case
from .finding import Finding, Status
from .periods import Stretch, calendar_years, first_whole_year
from .tenure import Tenure, absent, tenures


def meetings_per_year(obligation: MeetingsPerYear, case: Case) -> Iterable[Finding]:
    """Judge how many times a body met in each calendar year that it existed all of."""
    if obligation.minimum is None and obligation.maximum is None:
        return [case.finding(obligation, Status.NOT_JUDGED, reasons.NO_NUMBER())]
    bodies = tenures(case, obligation.body)
    told = promised(obligation)
    found = list(years(obligation, case, bodies, lambda charter, year: _year(obligation, case, charter, year, told)))
    if found or any(body.contains(case.on) for body in bodies):
        return found
    return [absent(obligation, case, obligation.body)]


def years(
    obligation: Obligation, case: Case, bodies: Sequence[Tenure], judge: Callable[[BodyCharter, Stretch], Finding]
) -> Iterator[Finding]:
    """Judge each calendar year that one of the bodies existed all of; one that it existed part of is not judged."""
    for year in _calendar_years(obligation, case, bodies):
        here = [body for body in bodies if body.may_touch(year.period)]
        whole = next((body for body in here if body.covers(year.period, case.day)), None)
        if whole is not None:
            yield judge(whole.charter, year)
        elif here:
            reason = reasons.BODY_PART_OF_YEAR(body=case.name(here[0].charter), period=year.period)
            yield case.finding(obligation, Status.NOT_JUDGED, reason, key=year.key, period=year.period)


def _calendar_years(obligation: Obligation, case: Case, bodies: Sequence[Tenure]) -> Iterator[Stretch]:
    """Return each year that the promise binds all of, from the first that a body may have existed in."""
    promised_from = first_whole_year(begins(obligation, case))
    start = max(
        promised_from.toordinal() if promised_from else FIRST, min((body.start for body in bodies), default=FIRST)
    )
    # Where neither the promise nor the body has a known start, only the running year can be spoken of.
    first = case.on.year if start == FIRST else date.fromordinal(start).year
    last = ends(obligation)
    return (year for year in calendar_years(first, case.horizon.year) if year.hi <= last)


def _year(obligation: MeetingsPerYear, case: Case, charter: BodyCharter, year: Stretch, told: Message) -> Finding:
    meetings = case.ledger.by_body.get(charter.id, EMPTY)
    counted = meetings.between(year.lo, min(year.hi, case.day))
    maybe = len(meetings.maybe(year.lo, year.hi))
    status, template = _count(obligation, case, len(counted), maybe, year, charter.id)
    reason = template(body=case.name(charter), count=len(counted), period=year.period, promised=told)
    return case.finding(
        obligation,
        status,
        reason,
        key=year.key,
        period=year.period,
        due=year.last,
        counted=tuple([meeting.id for meeting in counted]),
        settled_by=_settle(case.name(charter), year.period) if status is Status.UNKNOWN else (),
    )


def _settle(body: str, year: Period) -> tuple[Message, ...]:
    return reasons.SETTLE_MEETINGS(body=body, period=year), reasons.SETTLE_COVERAGE(period=year)


def _count(
    obligation: MeetingsPerYear, case: Case, sure: int, maybe: int, year: Stretch, body: str
) -> tuple[Status, PluralTemplate]:
    least, most = obligation.minimum or 0, obligation.maximum
    if most is not None and sure > most:
        return Status.NOT_MET, reasons.MEETINGS
    if case.day <= year.hi:
        enough = most is None and sure >= least
        return (Status.MET, reasons.MEETINGS) if enough else (case.ahead(obligation, year.hi), reasons.MEETINGS_SO_FAR)
    covered = case.covered(("meeting",), year.lo, year.hi, body=body)
    if sure >= least:
        # Enough is judged always; where nothing is asked but "at most", only a complete ledger shows that it held.
        open_above = most is not None and (sure + maybe > most or not (least or covered))
        return (Status.UNKNOWN, reasons.MEETINGS_RECORDED) if open_above else (Status.MET, reasons.MEETINGS)
    if sure + maybe < least and covered:
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
    charter = next((body.charter for body in tenures(case, obligation.body) if body.contains(case.on)), None)
    if charter is None:
        return [absent(obligation, case, obligation.body)]
    then = [(seat, seat.period.spans(case.day, case.day)) for seat in case.seats.get(charter.id, ())]
    sure = [seat for seat, is_there in then if is_there]
    maybe = any(is_there is None and seat.period.first[0] <= case.day for seat, is_there in then)
    covered = not maybe and case.covered(("seat",), case.day, case.day, body=charter.id)
    if not sure and not covered:
        status, reason = Status.UNKNOWN, reasons.NO_SEATS(body=case.name(charter))
    else:
        status, reason = _seats(obligation, case, charter, sure, covered=covered)
    settle = (reasons.SETTLE_SEATS(body=case.name(charter), on=case.on),) if status is Status.UNKNOWN else ()
    counted = tuple(seat.id for seat in sure)
    return [case.finding(obligation, status, reason, counted=counted, settled_by=settle)]


def _seats(
    obligation: SeatRule, case: Case, charter: BodyCharter, seats: list[Seat], *, covered: bool
) -> tuple[Status, Message]:
    names = {side.id: case.name(side) for side in case.agreement.sides}
    here = [seat.side for seat in seats]
    numbers = {side: here.count(side) for side in _compared(obligation, case, charter)}
    told = tuple(reasons.SIDE_SEATS(side=names[side], seats=number) for side, number in numbers.items())
    wanted = tuple(reasons.SIDE_SEATS(side=names[group.side], seats=group.seats) for group in obligation.sides)
    asked = wanted or (reasons.EQUAL_SEATS(),)
    if not seats and _only_compares(obligation):
        return Status.NOT_JUDGED, reasons.SEATS(body=case.name(charter), seats=told, promised=asked)
    verdict = _verdict(obligation, seats, numbers)
    # Two sides held against each other know no "enough": a seat not recorded would tip them.
    if not covered and (verdict is None or (verdict and _only_compares(obligation))):
        reason = reasons.SEATS_NOT_COMPLETE(body=case.name(charter), seats=told, promised=asked)
        return Status.UNKNOWN, reason
    status = Status.MET if verdict else Status.NOT_MET
    return status, reasons.SEATS(body=case.name(charter), seats=told, promised=asked)


def _compared(obligation: SeatRule, case: Case, charter: BodyCharter) -> tuple[str, ...]:
    """Return the sides that a rule is about: those it names, else those the body is composed of, else every side."""
    composition = charter.composition.on(case.on)
    groups = obligation.sides or (composition.seats if composition else ())
    return tuple(dict.fromkeys([group.side for group in groups] or [side.id for side in case.agreement.sides]))


def _only_compares(obligation: SeatRule) -> bool:
    """Tell whether the rule holds the sides against each other, without asking for any number of seats."""
    return obligation.relation is Relation.RATIO or not obligation.sides


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
