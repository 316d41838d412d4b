"""An interval counts calendar units; months end on the day of the same number, or on their last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import Every, Unit
from overenskommelse.errors import InvalidError
from overenskommelse.testing.strategies import days, intervals


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("P1Y", "2014-11-25", "2015-11-25"),
        ("P4Y", "2014-11-25", "2018-11-25"),
        ("P1Y", "2016-02-29", "2017-02-28"),
        ("P4Y", "2016-02-29", "2020-02-29"),
        ("P1M", "2018-01-31", "2018-02-28"),
        ("P1M", "2016-01-31", "2016-02-29"),
        ("P3M", "2018-08-31", "2018-11-30"),
        ("P6M", "2018-12-15", "2019-06-15"),
        ("P12M", "2018-12-31", "2019-12-31"),
        ("P2W", "2018-03-23", "2018-04-06"),
        ("P14D", "2018-03-23", "2018-04-06"),
    ],
)
def test_an_interval_ends_on(text: str, start: str, end: str) -> None:
    assert Every(text).after(date.fromisoformat(start)) == date.fromisoformat(end)


@given(days(), st.integers(1, 60))
def test_months_end_on_the_same_number_or_on_the_last_day(day: date, count: int) -> None:
    """Lag 1930:173 § 1."""
    end = Every(f"P{count}M").after(day)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == count
    is_last = (end + timedelta(days=1)).day == 1
    assert end.day == day.day or (is_last and end.day < day.day)


@given(days(), st.integers(1, 500))
def test_weeks_keep_the_weekday_and_years_are_twelve_months(day: date, count: int) -> None:
    assert Every(f"P{count}W").after(day).weekday() == day.weekday()
    assert Every(f"P{count}Y").after(day) == Every(f"P{count * 12}M").after(day)


@given(days(), intervals())
def test_an_interval_ends_after_it_starts(day: date, every: Every) -> None:
    assert every.after(day) > day


@given(days(), days(), intervals())
def test_a_later_start_ends_no_earlier(one: date, other: date, every: Every) -> None:
    first, second = sorted((one, other))
    assert every.after(first) <= every.after(second)


@pytest.mark.parametrize("text", ["P9999Y", "P9999M", "P9999W", "P9999D"])
def test_an_interval_past_the_calendar_stops_at_its_end(text: str) -> None:
    assert Every(text).after(date(9999, 12, 1)) == date.max


@given(intervals())
def test_the_text_is_canonical(every: Every) -> None:
    assert Every(str(every)) == every
    assert every.text == f"P{every.count}{every.unit.value}"


def test_the_parts_of_an_interval() -> None:
    assert (Every("P3Y").count, Every("P3Y").unit) == (3, Unit.YEARS)


@pytest.mark.parametrize(
    "text", ["", "P", "1Y", "P0Y", "P01Y", "P1y", "PT1H", "P1Y2M", "P-1Y", "P1.5Y", "P10000Y", "P\u0661Y", "P1Y\n"]
)
def test_any_other_text_is_refused_with_the_forms(text: str) -> None:
    with pytest.raises(InvalidError) as caught:
        Every(text)
    assert caught.value.problems[0].message.code == "not-an-interval"


def test_several_intervals_are_counted_from_the_first_day_and_do_not_drift() -> None:
    """A month from 31 January ends on 28 February, and two end on 31 March."""
    ends = [Every("P1M").after(date(2015, 1, 31), times=times) for times in (1, 2, 3)]
    assert ends == [date(2015, 2, 28), date(2015, 3, 31), date(2015, 4, 30)]
