"""A period's bounds are calendar units; what its bounds leave open is answered unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import UNKNOWN, PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.testing.strategies import days, partial_dates, periods


def stretches(period: Period) -> st.SearchStrategy[tuple[int, int]]:
    """First and last day ordinals that a period may have; the last is not before the first."""
    ends = st.tuples(st.integers(*period.first), st.integers(*period.last))
    return ends.filter(lambda pair: pair[0] <= pair[1])


@given(st.integers(2, 9998))
def test_a_year_has_its_days_and_no_other(year: int) -> None:
    period = Period.year(year)
    assert period.first_day == date(year, 1, 1)
    assert period.last_day == date(year, 12, 31)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    assert period.last[0] - period.first[0] + 1 == (366 if is_leap else 365)


def test_2015_to_2017_is_three_whole_years() -> None:
    period = Period.parse("2015/2017")
    assert (period.first_day, period.last_day) == (date(2015, 1, 1), date(2017, 12, 31))
    assert period.contains(date(2014, 12, 31)) is False
    assert period.contains(date(2015, 1, 1)) is True
    assert period.contains(date(2017, 12, 31)) is True
    assert period.contains(date(2018, 1, 1)) is False


def test_an_open_end_goes_on() -> None:
    period = Period.parse("2019/..")
    assert period.contains(date(9999, 12, 31)) is True
    assert (period.first_day, period.last_day, period.is_certain) == (date(2019, 1, 1), None, True)


def test_an_end_that_is_not_known_may_be_any_day() -> None:
    period = Period.parse("2019/")
    assert period.contains(date(2020, 1, 1)) is None
    assert period.contains(date(2018, 12, 31)) is False
    assert period.is_certain is False


def test_an_uncertain_start_is_some_day_in_its_unit() -> None:
    period = Period.parse("2016-21?/..")
    assert period.contains(date(2016, 2, 29)) is False
    assert period.contains(date(2016, 4, 1)) is None
    assert period.contains(date(2016, 5, 31)) is True
    assert period.first_day is None


@pytest.mark.parametrize("text", ["", "x", "2014/x", "2014/2015/2016", "2014--2015", "2014-2015", "…/2015"])
def test_any_other_text_is_refused_with_the_forms(text: str) -> None:
    with pytest.raises(InvalidError) as caught:
        Period.parse(text)
    assert caught.value.problems[0].message.code in {"not-a-period", "not-a-date"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2021-2-2", "2021-2-2 is no date. Write 2021-02-02."),
        ("2021-2-2/..", "2021-2-2 is no date. Write 2021-02-02."),
        ("2019/den 12 juni 2020", "den 12 juni 2020 is no date. Write 2020-06-12."),
        ("2020-04-31/..", "2020-04-31 is no date. There are 30 days in 2020-04."),
    ],
)
def test_a_bound_written_otherwise_is_told_as_it_is_written_here(text: str, told: str) -> None:
    with pytest.raises(InvalidError) as caught:
        Period.parse(text)
    assert str(caught.value) == told


def test_a_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(InvalidError, match=r"The period ends before it starts: it starts 2017 and ends 2015"):
        Period.parse("2017/2015")


def test_a_period_may_end_in_its_uncertain_start() -> None:
    assert Period.parse("2016?/2016-02").contains(date(2016, 3, 1)) is False


@given(periods())
def test_the_text_is_canonical(period: Period) -> None:
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "shown"), [("2015/2015", "2015"), ("../..", "../.."), ("/", "/"), ("XXXX-XX-XX", "/")]
)
def test_one_unit_is_written_once(text: str, shown: str) -> None:
    assert str(Period.parse(text)) == shown


@given(periods(), partial_dates(), st.data())
def test_containing_holds_for_every_day_and_every_bound(period: Period, day: PartialDate, data: st.DataObject) -> None:
    first, last = data.draw(stretches(period))
    exact = data.draw(st.integers(day.lo, day.hi))
    assert period.contains(day) in {first <= exact <= last, None}


@given(periods(), days())
def test_a_certain_period_answers_for_every_day(period: Period, day: date) -> None:
    if period.is_certain:
        assert period.contains(day) is not None


@given(periods(), periods(), st.data())
def test_covering_and_overlapping_hold_for_every_bound(one: Period, other: Period, data: st.DataObject) -> None:
    first, last = data.draw(stretches(one))
    start, end = data.draw(stretches(other))
    if one.covers(other):
        assert first <= start
        assert end <= last
    assert one.overlaps(other) in {start <= last and first <= end, None}


@given(periods(), periods())
def test_what_covers_overlaps(one: Period, other: Period) -> None:
    assert one.overlaps(other) is other.overlaps(one)
    if one.covers(other):
        assert one.overlaps(other) is not False


@given(periods(), periods(), days())
def test_what_covers_contains_each_day_of_the_other(one: Period, other: Period, day: date) -> None:
    if one.covers(other) and other.contains(day):
        assert one.contains(day) is True


@given(periods())
def test_a_certain_period_covers_and_overlaps_itself(period: Period) -> None:
    if period.is_certain:
        assert period.covers(period) is True
        assert period.overlaps(period) is True


def test_no_bound_is_open_and_an_unknown_one_is_not() -> None:
    assert Period(None, None).contains(date(2014, 1, 1)) is True
    assert Period(UNKNOWN, UNKNOWN).contains(date(2014, 1, 1)) is None
