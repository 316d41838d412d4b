"""From when until when: what begins and ends on a day, known or partly known."""

from ...dates import PartialDate, Period
from ...dates.partial import Precision, is_date
from ..view import View

_VAGUE = frozenset({Precision.SPAN, Precision.UNKNOWN})


def day_of(view: View, on: PartialDate | None) -> PartialDate:
    """Return the day given, or today."""
    return PartialDate.of(view.on) if on is None else on


def from_day(day: PartialDate) -> Period:
    """Return the period that began on a day and goes on."""
    return Period(some_day(day), None)


def until(period: Period, day: PartialDate) -> Period:
    """Return a period ended by a day.  Raises InvalidError where that surely lies before it began."""
    return Period(period.start, some_day(day))


def not_before(day: PartialDate) -> Period:
    """Return the period that begins, if it does, on some day from this one on."""
    earliest = day.earliest
    return Period(PartialDate("XXXX-XX-XX" if earliest is None else f"[{earliest.isoformat()}..]"), None)


def some_day(day: PartialDate) -> PartialDate:
    """Return a day as the bound of a period: one in 2019 is some day of that year, not its first or its last."""
    if day.precision is Precision.DAY or day.mark or day.precision in _VAGUE or not is_date(f"{day}?"):
        return day
    return PartialDate(f"{day}?")


def day_before(day: PartialDate) -> PartialDate:
    """Return the day before, where it is known which that is."""
    known = day.day
    if known is None or known.toordinal() == 1:
        return some_day(day)
    return PartialDate.of(known.fromordinal(known.toordinal() - 1))


def is_ended(period: Period, day: PartialDate) -> bool:
    """Tell whether a period surely ends by a day."""
    return period.last[1] <= day.lo


def is_early(period: Period, day: PartialDate) -> bool:
    """Tell whether a day surely lies before a period begins."""
    return day.hi < period.first[0]


def outlasts(period: Period, day: PartialDate) -> bool:
    """Tell whether a period surely goes on after a day."""
    return period.last[0] > day.hi
