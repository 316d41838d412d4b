"""Promises about the chair of a body: that it goes round between the sides, a calendar year with each."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from ..agreement import BodyCharter, ChairKind, ChairRotates
from ..dates import Period
from ..ledger import Appointment, Seat
from ..messages import Message
from . import reasons
from .bodies import years
from .case import Case
from .finding import Finding, Status
from .periods import Stretch, calendar_years
from .tenure import absent, tenures


@frozen
class Held:
    """A side that held the chair, and the appointment that says so."""

    side: str
    appointment: Appointment


def chair_rotates(obligation: ChairRotates, case: Case) -> Iterable[Finding]:
    """Judge whether the chair was with the side whose turn it was, each calendar year that the body existed all of.

    The order is the one in the body's charter; whose turn it was follows from the year before.
    """
    bodies = tenures(case, obligation.body)
    found = list(years(obligation, case, bodies, lambda charter, year: _year(obligation, case, charter, year)))
    if found or any(body.contains(case.on) for body in bodies):
        return found
    return [absent(obligation, case, obligation.body)]


def _year(obligation: ChairRotates, case: Case, charter: BodyCharter, year: Stretch) -> Finding:
    held = _held(obligation, case, charter, year)
    status, reason, settle = _verdict(obligation, case, charter, year, held)
    return case.finding(
        obligation,
        status,
        reason,
        key=year.key,
        period=year.period,
        due=None if status is Status.NOT_JUDGED else year.last,
        counted=tuple(one.appointment.id for one in held),
        settled_by=tuple(reasons.SETTLE_CHAIR(body=case.name(charter), period=period) for period in settle),
    )


def _held(obligation: ChairRotates, case: Case, charter: BodyCharter, year: Stretch) -> list[Held]:
    """Return who surely held the chair some day of a year, as far as it had begun, in the order of time."""
    seats = {seat.id: seat.side for seat in case.ledger.of(Seat) if seat.body == charter.id}
    hi = min(year.hi, case.day)
    found = (a for a in case.ledger.of(Appointment) if obligation.act in a.acts and a.seat in seats)
    here = (a for a in found if a.period.first[1] <= hi and a.period.last[0] >= year.lo)
    return [Held(seats[a.seat], a) for a in sorted(here, key=lambda a: (a.period.first, a.id))]


def _verdict(
    obligation: ChairRotates, case: Case, charter: BodyCharter, year: Stretch, held: list[Held]
) -> tuple[Status, Message, tuple[Period, ...]]:
    """Return status, reason, and the years whose chair would settle it."""
    order = _order(charter, min(year.last, case.on))
    if len(order) <= 1:
        return Status.NOT_JUDGED, reasons.NO_ROTATION(body=case.name(charter)), ()
    before = _year_before(year)
    earlier = _held(obligation, case, charter, before)
    asked = (before, earlier), (year, held)
    unknown = tuple(one.period for one, chairs in asked if not chairs or chairs[-1].side not in order)
    if unknown:
        status = Status.UNKNOWN if case.day > year.hi else case.ahead(obligation, year.hi)
        return status, reasons.CHAIR_NOT_KNOWN(body=case.name(charter), periods=unknown), unknown
    turn = order[(order.index(earlier[-1].side) + 1) % len(order)]
    names = case.names((turn, earlier[-1].side, *(one.side for one in held)))
    reason = reasons.CHAIR_HELD(
        body=case.name(charter),
        period=year.period,
        held=tuple(dict.fromkeys(names[one.side] for one in held)),
        before=names[earlier[-1].side],
        turn=names[turn],
    )
    status = _status(year, held, turn, case, obligation)
    return status, reason, (year.period,) if status is Status.UNKNOWN else ()


def _status(year: Stretch, held: list[Held], turn: str, case: Case, obligation: ChairRotates) -> Status:
    sides = {one.side for one in held}
    # A year that runs is not judged yet: the chair may still change hands.
    if case.day <= year.hi:
        return case.ahead(obligation, year.hi)
    if sides == {turn}:
        return Status.MET
    # Where one of another side held it all year, nobody else can have: that is judged also in an incomplete ledger.
    if any(one.side != turn and one.appointment.period.covers(year.period) for one in held):
        return Status.NOT_MET
    return Status.UNKNOWN


def _order(charter: BodyCharter, on: date) -> tuple[str, ...]:
    chair = charter.chair.on(on)
    return chair.sides if chair is not None and chair.kind is ChairKind.ROTATING else ()


def _year_before(year: Stretch) -> Stretch:
    number = year.last.year - 1
    return calendar_years(number, number)[0]
