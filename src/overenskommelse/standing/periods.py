"""The stretches of time that a promise is judged by."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from attrs import frozen

from ..dates import Every, PartialDate, Period

YEAR = Every("P1Y")
_MANY = 4096
"""How many stretches are kept: agreements share most of theirs, as they are counted in years."""


@frozen
class Stretch:
    """Days from one ordinal through another; `last` is the last day, `key` the end of a finding's id."""

    lo: int
    hi: int
    last: date
    period: Period
    key: str

    @classmethod
    def of(cls, first: date, last: date) -> "Stretch":
        """Make one from its first and last day, as a calendar year where it is one."""
        whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
        period = Period.year(first.year) if whole else Period(PartialDate.of(first), PartialDate.of(last))
        return cls(first.toordinal(), last.toordinal(), last, period, str(period).replace("/", ".."))


def periods(first: date | None, every: Every, horizon: date) -> Iterator[Stretch]:
    """Yield each period from a first day through the one that holds the horizon."""
    while first is not None and first <= horizon:
        stretch = period_from(first, every)
        yield stretch
        after = stretch.last + timedelta(days=1)
        first = after if after < date.max else None


@lru_cache(maxsize=_MANY)
def period_from(first: date, every: Every) -> Stretch:
    """Return the period that begins on a day: the next begins on the day after its last."""
    return Stretch.of(first, every.after(first) - timedelta(days=1))


@lru_cache(maxsize=_MANY)
def interval_from(anchor: int, every: Every) -> Stretch:
    """Return the days from one counted from, by its ordinal, through the one that the interval ends on."""
    first = date.fromordinal(anchor)
    return Stretch.of(first, every.after(first))


def calendar_year(year: int) -> Stretch:
    """Return a calendar year."""
    return period_from(date(year, 1, 1), YEAR)


def first_whole_year(start: int | None) -> date | None:
    """Return 1 January of the first calendar year that lies wholly after a day ordinal."""
    if start is None:
        return None
    day = date.fromordinal(start)
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)
