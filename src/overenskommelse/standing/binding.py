"""Whether a promise binds on a day, and from when until when."""

from datetime import date

from ..agreement import Agreement, Obligation
from ..agreement.root import is_over
from ..dates import Period
from ..dates.partial import LAST
from ..messages import Message
from . import reasons
from .case import Case


def why_not(obligation: Obligation, case: Case) -> Message | None:
    """Return why a promise does not bind on the day; None where it binds.

    The law binds whether or not an agreement does.
    """
    outside = _outside(obligation.period, case.day)
    return outside or (None if case.is_statute(obligation) else _not_in_force(obligation, case))


def is_ahead(obligation: Obligation, case: Case) -> bool:
    """Tell whether a promise was not yet made on the day: its period, or a text that followed, had not begun.

    Before the first text came into force there is nothing that another could follow.
    """
    if obligation.period is not None and obligation.period.first[0] > case.day:
        return True
    text = case.agreement.text_of(obligation)
    step = text.in_force_from if text is not None and case.edition is not None else None
    return step is not None and step.done is not None and step.done.lo > case.day


def _outside(period: Period | None, day: int) -> Message | None:
    if period is None or period.spans(day, day):
        return None
    return (reasons.PERIOD_OVER if period.last[1] < day else reasons.PERIOD_UNCERTAIN)(period=period)


def _not_in_force(obligation: Obligation, case: Case) -> Message | None:
    force, ended = case.edition, case.agreement.ended
    if ended is not None and is_over(ended, case.day):
        return reasons.WOUND_UP(ended=ended.done)
    edition = case.agreement.text_of(obligation)
    if edition is None:
        return None
    if force is None:
        return reasons.NOT_IN_FORCE(on=case.on)
    if edition.id in {force.id, force.read_instead}:
        return None
    return reasons.SUPERSEDED(edition=edition.title, on=case.on)


def begins(obligation: Obligation, case: Case) -> int | None:
    """Return the first day ordinal on which a promise surely binds; None where that is not known."""
    start = case.since if case.agreement.text_of(obligation) is not None else None
    if obligation.period is not None:
        start = max(start or 0, obligation.period.first[1])
    return start


def ends(obligation: Obligation) -> int:
    """Return the last day ordinal on which a promise can bind by its own period."""
    return LAST if obligation.period is None else obligation.period.last[1]


def last_day(agreement: Agreement, on: date) -> date:
    """Return the day, or the one on which the agreement had ended before it."""
    done = agreement.ended.done if agreement.ended else None
    return on if done is None else min(on, date.fromordinal(done.lo))
