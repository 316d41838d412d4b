"""The stretches of time that a promise is judged by."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ..dates import Every, PartialDate, Period


def periods(first: date | None, every: Every, horizon: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each period from a first day through the period that holds the horizon."""
    while first is not None and first <= horizon:
        after = every.after(first)
        yield first, after - timedelta(days=1)
        first = after if after < date.max else None


def first_whole_year(start: int | None) -> date | None:
    """Return 1 January of the first calendar year that lies wholly after a day ordinal."""
    if start is None:
        return None
    day = date.fromordinal(start)
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)


def written(first: date, last: date) -> Period:
    """Return the period of whole days, as a calendar year where it is one."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return calendar_year(first.year)
    return Period(PartialDate.of(first), PartialDate.of(last))


@cache
def calendar_year(year: int) -> Period:
    """Return a calendar year, read from text once."""
    return Period.year(year)


def key_of(period: Period) -> str:
    """Write a period as the last part of a finding's id."""
    return str(period).replace("/", "..")
