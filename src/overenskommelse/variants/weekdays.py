"""On which days a statutory act may wait: lag (1930:173) om beräkning av lagstadgad tid, 2 §."""

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5


def next_weekday(day: date) -> date:
    """Move a statutory last day that falls on a weekend or holiday to the next weekday; leave any other where it is.

    Lag (1930:173) 2 §: Saturdays, Sundays, public holidays, midsommarafton, julafton and nyårsafton.  Depends on
    nothing but the day.  Holidays are known for 1953 through 2100; beyond, weekends alone move a day.
    """
    while _is_free(day):
        day += timedelta(days=1)
    return day


def _is_free(day: date) -> bool:
    return day.weekday() >= _SATURDAY or day in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    # 110 ms: paid by those who meet a statutory last day on a Monday to Friday, and by nobody else.
    from holidays import DE_FACTO, PUBLIC, country_holidays

    # DE_FACTO holds midsommarafton, julafton and nyårsafton.
    return frozenset(country_holidays("SE", years=year, categories=(PUBLIC, DE_FACTO)))
