"""The stretches of time that a promise is judged by."""

from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from attrs import frozen

from ..dates import Every, PartialDate, Period

YEAR = Every("P1Y")
_MANY = 512
"""How many layouts are kept: the agreements judged on one day share most of theirs."""

LONGEST = 1000
"""How many periods of one promise are judged; a daily one counted from the year 1 has 700,000, which nobody reads."""


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


@lru_cache(maxsize=_MANY)
def periods(first: date, every: Every, horizon: date) -> tuple[Stretch, ...]:
    """Lay out the periods from a first day through the one that holds the horizon, at most the LONGEST last of them."""
    return tuple(
        Stretch.of(start, after - timedelta(days=1)) for start, after in deque(_spans(first, every, horizon), LONGEST)
    )


def _spans(first: date, every: Every, horizon: date) -> Iterator[tuple[date, date]]:
    start, times = first, 0
    while start <= horizon and start < date.max:
        times += 1
        after = every.after(first, times=times)
        yield start, after
        start = after


@lru_cache(maxsize=_MANY)
def interval_from(anchor: int, every: Every) -> Stretch:
    """Return the days from one counted from, by its ordinal, through the one that the interval ends on."""
    first = date.fromordinal(anchor)
    return Stretch.of(first, every.after(first))


def calendar_years(first: int, last: int) -> tuple[Stretch, ...]:
    """Return the calendar years from one through another; none where the last comes first."""
    return periods(date(first, 1, 1), YEAR, date(last, 12, 31)) if first <= last else ()


def first_whole_year(start: int | None) -> date | None:
    """Return 1 January of the first calendar year that lies wholly after a day ordinal."""
    if start is None:
        return None
    day = date.fromordinal(start)
    if day.year == date.max.year:
        return None
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)
