"""A day known partly: its bounds, its three answers, its text and its order."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overenskommelse.dates import UNKNOWN, PartialDate, Precision
from overenskommelse.errors import InvalidError
from overenskommelse.testing.strategies import days, partial_dates
from overenskommelse.wording import language, problems

YEARS_OF_FOUR_DIGITS = 1000
"""From this one on."""


def within(partial: PartialDate) -> st.SearchStrategy[date]:
    """Days that a day known partly may be."""
    return st.integers(partial.lo, partial.hi).map(date.fromordinal)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2018-03-23", "day", "2018-03-23", "2018-03-23"),
        ("2016-02-29", "day", "2016-02-29", "2016-02-29"),
        ("2013-W43", "week", "2013-10-21", "2013-10-27"),
        ("2015-W01", "week", "2014-12-29", "2015-01-04"),
        ("2020-W53", "week", "2020-12-28", "2021-01-03"),
        ("2012-02", "month", "2012-02-01", "2012-02-29"),
        ("2012-12", "month", "2012-12-01", "2012-12-31"),
        ("2012-21", "season", "2012-03-01", "2012-05-31"),
        ("2012-22", "season", "2012-06-01", "2012-08-31"),
        ("2012-23", "season", "2012-09-01", "2012-11-30"),
        ("2012-24", "season", "2012-12-01", "2013-02-28"),
        ("2018-33", "part", "2018-01-01", "2018-03-31"),
        ("2018-36", "part", "2018-10-01", "2018-12-31"),
        ("2018-38", "part", "2018-05-01", "2018-08-31"),
        ("2018-41", "part", "2018-07-01", "2018-12-31"),
        ("2014", "year", "2014-01-01", "2014-12-31"),
        ("2014?", "year", "2014-01-01", "2014-12-31"),
        ("2014~", "year", "2013-01-01", "2015-12-31"),
        ("2014-05-10~", "day", "2014-05-09", "2014-05-11"),
        ("[2012-12..2013-02]", "span", "2012-12-01", "2013-02-28"),
        ("[2012-24..2014~]", "span", "2012-12-01", "2015-12-31"),
        ("[..2013]", "span", None, "2013-12-31"),
        ("[2013..]", "span", "2013-01-01", None),
        ("XXXX-XX-XX", "unknown", None, None),
    ],
)
def test_a_text_has_these_bounds(text: str, precision: str, first: str | None, last: str | None) -> None:
    read = PartialDate(text)
    assert read.precision is Precision(precision)
    assert read.earliest == (date.fromisoformat(first) if first else None)
    assert read.latest == (date.fromisoformat(last) if last else None)


MISSPELT = """2014-1 2014-13 2014-00 2014-20 2014-25 2014-42 2014-02-30 2014-W00 2014-W53 2014-W1 14 20145 0000
    2014-01-01T12:00 2014/2015 2014% 2014?~ [2014] [..] [2015..2014] [[2014..]..2015] XXXX 201X"""


@pytest.mark.parametrize("text", ["", " 2014", "2014 ", "2014\n", "\u0662\u0660\u0661\u0664", *MISSPELT.split()])
def test_any_other_text_is_refused_with_the_forms(text: str) -> None:
    with pytest.raises(InvalidError) as caught:
        PartialDate(text)
    assert caught.value.problems[0].message.code == "not-a-date"


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2021-2-2", "Write 2021-02-02."),
        ("2021-6", "Write 2021-06."),
        ("2021/06/12", "Write 2021-06-12."),
        ("2021.6.12", "Write 2021-06-12."),
        ("20210612", "Write 2021-06-12."),
        ("12.6.2019", "Write 2019-06-12."),
        ("12/6 2019", "Write 2019-06-12."),
        ("12 juni 2019", "Write 2019-06-12."),
        ("den 3 Maj 2020", "Write 2020-05-03."),
        ("3 okt. 2020", "Write 2020-10-03."),
        ("augusti 2020", "Write 2020-08."),
        ("May 3, 2020", "Write 2020-05-03."),
        ("2021-02-30", "There are 28 days in 2021-02."),
        ("30 februari 2024", "There are 29 days in 2024-02."),
        ("31.4.2024", "There are 30 days in 2024-04."),
    ],
)
def test_a_day_written_otherwise_is_told_as_it_is_written_here(text: str, remedy: str) -> None:
    assert refusal(text) == f"{text} is no date. {remedy}"


@pytest.mark.parametrize("text", ["i morgon", "6/12/2019", "2021-13-01", "2021-00-31", "0000-02-30", "12 mö 2019", ""])
def test_a_text_that_can_be_several_days_or_none_is_answered_with_the_forms(text: str) -> None:
    assert refusal(text).startswith(f"{text} is no date. Write a day 2018-03-23, a month 2012-03, a year 2014,")


@pytest.mark.parametrize("text", ["2021-13", "2014-25", "2014-00", "2014-42?"])
def test_a_part_of_a_year_that_there_is_not_is_answered_with_the_codes(text: str) -> None:
    assert refusal(text).startswith(f"{text} is no date. After the year stands a month 01–12, a season 21–24")


def test_the_days_of_a_month_are_told_in_swedish() -> None:
    with pytest.raises(InvalidError) as caught:
        PartialDate("2021-02-30")
    assert problems(caught.value, language("sv")) == ("2021-02-30 är inget datum. Det finns 28 dagar i februari 2021.",)


@given(days(), st.sampled_from(("{0.year}-{0.month}-{0.day}", "{0.day}.{0.month}.{0.year}", "{0:%Y%m%d}")))
def test_what_is_proposed_can_be_read(day: date, form: str) -> None:
    text = form.format(day)
    if text != day.isoformat() and day.year > YEARS_OF_FOUR_DIGITS:
        assert refusal(text) == f"{text} is no date. Write {day.isoformat()}."


def refusal(text: str) -> str:
    with pytest.raises(InvalidError) as caught:
        PartialDate(text)
    return str(caught.value)


def test_winter_crosses_the_year() -> None:
    assert PartialDate("2012-24").is_before(date(2013, 3, 1)) is True
    assert PartialDate("2012-24").is_before(date(2013, 1, 1)) is None


def test_about_a_year_is_surely_before_the_year_after_next() -> None:
    assert PartialDate("2014~").is_before(PartialDate("2016")) is True
    assert PartialDate("2014~").is_before(PartialDate("2015")) is None


@given(partial_dates())
def test_the_earliest_day_is_not_after_the_latest(partial: PartialDate) -> None:
    assert partial.lo <= partial.hi


@given(partial_dates())
def test_the_text_is_canonical(partial: PartialDate) -> None:
    assert PartialDate(str(partial)) == partial
    assert str(PartialDate(str(partial))) == partial.text


@given(days())
def test_a_day_that_is_known_is_that_day(day: date) -> None:
    partial = PartialDate.of(day)
    assert (partial.day, partial.earliest, partial.latest) == (day, day, day)


@given(partial_dates(), partial_dates())
def test_before_and_after_mirror_each_other(one: PartialDate, other: PartialDate) -> None:
    assert one.is_before(other) is other.is_after(one)
    assert one.is_same_day(other) is other.is_same_day(one)


@given(partial_dates(), partial_dates())
def test_two_days_are_not_each_before_the_other(one: PartialDate, other: PartialDate) -> None:
    assert not (one.is_before(other) and other.is_before(one))
    assert not one.is_before(one)


@given(partial_dates(), partial_dates(), st.data())
def test_an_answer_holds_for_every_pair_of_days(one: PartialDate, other: PartialDate, data: st.DataObject) -> None:
    day, second = data.draw(within(one)), data.draw(within(other))
    for answer, fact in (
        (one.is_before(other), day < second),
        (one.is_after(other), day > second),
        (one.is_same_day(other), day == second),
    ):
        assert answer in {fact, None}


@given(partial_dates(), partial_dates())
def test_unknown_is_answered_only_where_both_answers_are_possible(one: PartialDate, other: PartialDate) -> None:
    if one.is_before(other) is None:
        assert one.lo < other.hi
        assert one.hi >= other.lo
    if one.is_same_day(other) is None:
        assert max(one.lo, other.lo) <= min(one.hi, other.hi)
        assert not one.lo == one.hi == other.lo == other.hi


@given(partial_dates(), days())
def test_a_plain_day_is_compared_like_a_known_one(one: PartialDate, day: date) -> None:
    assert one.is_before(day) is one.is_before(PartialDate.of(day))
    assert one.is_after(day) is one.is_after(PartialDate.of(day))
    assert one.is_same_day(day) is one.is_same_day(PartialDate.of(day))


@example(PartialDate("2014"), PartialDate("2014?"))
@given(partial_dates(), partial_dates())
def test_sorting_is_total(one: PartialDate, other: PartialDate) -> None:
    assert [one < other, one == other, other < one].count(True) == 1
    assert (one <= other) is (not one > other)


@given(st.lists(partial_dates(), max_size=6), st.randoms(use_true_random=False))
def test_sorting_does_not_depend_on_the_order_given(dates: list[PartialDate], random: object) -> None:
    shuffled = list(dates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert sorted(shuffled) == sorted(dates)


@given(partial_dates(), partial_dates())
def test_what_surely_comes_before_sorts_before(one: PartialDate, other: PartialDate) -> None:
    if one.is_before(other):
        assert one < other


def test_a_day_of_which_nothing_is_known_may_be_any() -> None:
    assert UNKNOWN.is_before(date(2014, 1, 1)) is None
    assert (UNKNOWN.day, UNKNOWN.earliest, UNKNOWN.latest) == (None, None, None)


def test_a_date_does_not_compare_with_a_text() -> None:
    with pytest.raises(TypeError):
        sorted([PartialDate("2014"), "2014"])  # type: ignore[type-var]  # the point


def test_the_calendar_ends_at_its_ends() -> None:
    assert PartialDate("9999-12-31~").latest is None
    assert PartialDate("0001-01-01~").earliest is None
    assert PartialDate("2014-05-10~").latest == date(2014, 5, 10) + timedelta(days=1)
