"""Lag (1930:173) 2 §: a statutory last day on a weekend, holiday or one of three eves moves to the next weekday."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.variants.se import SE
from overenskommelse.variants.weekdays import next_weekday

MOVES = [
    ("2018-03-30", "2018-04-03", "långfredag, over the whole of Easter"),
    ("2018-03-31", "2018-04-03", "påskafton, a Saturday"),
    ("2018-04-01", "2018-04-03", "påskdagen"),
    ("2018-04-02", "2018-04-03", "annandag påsk"),
    ("2018-05-01", "2018-05-02", "första maj"),
    ("2018-05-10", "2018-05-11", "Kristi himmelsfärdsdag, the Friday after is a weekday"),
    ("2018-06-06", "2018-06-07", "nationaldagen"),
    ("2018-06-22", "2018-06-25", "midsommarafton"),
    ("2018-06-23", "2018-06-25", "midsommardagen"),
    ("2018-12-24", "2018-12-27", "julafton, over Christmas"),
    ("2015-12-24", "2015-12-28", "julafton, with a weekend after Christmas"),
    ("2018-12-31", "2019-01-02", "nyårsafton, into the next year"),
    ("2015-12-31", "2016-01-04", "nyårsafton, with a weekend after New Year's Day"),
    ("2020-01-06", "2020-01-07", "trettondedag jul"),
    ("2018-11-03", "2018-11-05", "alla helgons dag"),
    ("2018-04-07", "2018-04-09", "a Saturday"),
    ("2018-04-08", "2018-04-09", "a Sunday"),
    ("2004-05-31", "2004-06-01", "annandag pingst, until 2004"),
]
STAYS = [
    ("2018-04-06", "an ordinary Friday: the fourteenth day after 23 March 2018"),
    ("2018-03-29", "skärtorsdag"),
    ("2018-04-30", "valborgsmässoafton"),
    ("2018-06-21", "the day before midsommarafton"),
    ("2018-11-02", "allhelgonaafton"),
    ("2018-12-27", "a day between Christmas and New Year"),
    ("2017-01-05", "trettondagsafton"),
    ("2005-05-16", "annandag pingst, which is no holiday from 2005"),
]


@pytest.mark.parametrize(("day", "moved"), [(day, moved) for day, moved, _ in MOVES], ids=[why for *_, why in MOVES])
def test_a_last_day_moves(day: str, moved: str) -> None:
    assert next_weekday(date.fromisoformat(day)) == date.fromisoformat(moved)


@pytest.mark.parametrize("day", [day for day, _ in STAYS], ids=[why for _, why in STAYS])
def test_a_last_day_on_a_weekday_stays(day: str) -> None:
    assert next_weekday(date.fromisoformat(day)) == date.fromisoformat(day)


def test_6_june_was_an_ordinary_day_until_2004() -> None:
    assert next_weekday(date(2003, 6, 6)) == date(2003, 6, 6)
    assert next_weekday(date(2005, 6, 6)) == date(2005, 6, 7)


def test_the_fourteenth_day_after_16_march_2018_is_good_friday_and_waits_until_the_tuesday() -> None:
    assert next_weekday(date(2018, 3, 16) + timedelta(days=14)) == date(2018, 4, 3)


@given(st.dates(date(1953, 1, 1), date(2100, 12, 1)))
def test_the_day_found_is_a_weekday_at_most_five_days_on_and_stays_where_it_is(day: date) -> None:
    found = next_weekday(day)
    assert 0 <= (found - day).days <= 5
    assert found.weekday() < 5
    assert next_weekday(found) == found


def test_beyond_the_years_whose_holidays_are_known_weekends_alone_move_a_day() -> None:
    assert next_weekday(date(2101, 12, 24)) == date(2101, 12, 26)
    assert next_weekday(date.max) == date.max


def test_the_swedish_variant_moves_last_days_by_this_rule() -> None:
    assert SE.last_day is next_weekday


def test_the_holidays_are_not_loaded_before_a_weekday_asks_for_them() -> None:
    probe = """
import sys
from datetime import date
from overenskommelse.variants.se import SE
print("holidays" in sys.modules)
SE.last_day(date(2018, 3, 30))
print("holidays" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True"]
