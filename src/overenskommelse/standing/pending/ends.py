"""What comes to its end: terms of those who hold seats, seats, bodies and plans."""

from collections.abc import Iterable, Iterator

from ...agreement import Agreement, BodyCharter, Milestone
from ...dates import PartialDate, Period
from ...ledger import Appointment, Ledger, Seat
from ...messages import PluralTemplate, Template
from .dues import Due, Sort, is_bounded

TERMS = PluralTemplate(
    "due-terms", "The term of {count} seat in {body} ends: {seats}", "The terms of {count} seats in {body} end: {seats}"
)
SEATS = PluralTemplate("due-seats", "{count} seat in {body} ends: {seats}", "{count} seats in {body} end: {seats}")
BODY = Template("due-body-ends", "The time of {body} ends")
PLAN = Template("due-plan-ends", "{plan} ends")

Ending = tuple[Seat, Period]


def ends(agreement: Agreement, ledger: Ledger) -> Iterator[Due]:
    """Yield what ends, where some bound of its end is known."""
    seats = {seat.id: seat for seat in ledger.of(Seat)}
    held = [(seats[each.seat], each.period) for each in ledger.of(Appointment)]
    yield from _together(agreement, held, TERMS)
    yield from _together(agreement, [(seat, seat.period) for seat in seats.values()], SEATS)
    for body in agreement.bodies:
        if body.existence is not None and is_bounded(body.existence.last[1]):
            yield Due(
                sort=Sort.BODY,
                id=body.id,
                day=last_day(body.existence),
                what=BODY(body=body.name),
                who=_founders(body),
                clauses=body.clauses,
            )
    for plan in agreement.plans:
        if is_bounded(plan.period.last[1]) and plan.ended is None:
            yield Due(
                sort=Sort.PLAN,
                id=plan.id,
                day=last_day(plan.period),
                what=PLAN(plan=plan.title),
                who=_by(plan.adopted),
                clauses=(plan.citation,),
            )


def _together(agreement: Agreement, found: Iterable[Ending], told: PluralTemplate) -> Iterator[Due]:
    """Yield one for the seats of a body and side that end on one day."""
    groups: dict[tuple[str, str, PartialDate], list[Seat]] = {}
    for seat, period in found:
        day = last_day(period)
        if day is not None and is_bounded(period.last[1]):
            groups.setdefault((seat.body, seat.side, day), []).append(seat)
    for (body, side, day), seats in groups.items():
        charter = agreement.body(body)
        labels = tuple(seat.label for seat in seats)
        yield Due(
            sort=Sort.TERM,
            id=seats[0].id,
            day=day,
            what=told(count=len(seats), body=charter.name if charter else body, seats=labels),
            who=(side,),
            clauses=charter.clauses if charter else (),
        )


def last_day(period: Period) -> PartialDate | None:
    """Return the last day of a period, as far as it is known; None where it is open."""
    known = period.last_day
    return PartialDate.of(known) if known is not None else period.end


def _founders(body: BodyCharter) -> tuple[str, ...]:
    return _by(body.set_up) or ((body.parent,) if body.parent else ())


def _by(milestone: Milestone | None) -> tuple[str, ...]:
    return (milestone.by,) if milestone is not None and milestone.by else ()
