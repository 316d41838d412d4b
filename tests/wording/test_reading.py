"""Days as people write them."""

from datetime import date

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.errors import InvalidError, UnreadableError
from overenskommelse.wording import language, problems, read_date, read_day, read_period


@pytest.mark.parametrize(
    "text", ["2018-05-29", "29 maj 2018", "den 29 maj 2018", "29 May 2018", " 29  MAJ 2018 ", "29 may 2018"]
)
def test_a_day_is_read_in_either_language(text: str) -> None:
    assert read_day(text) == date(2018, 5, 29)


@pytest.mark.parametrize(
    "text", ["", "igår", "2018", "2018-05", "29/5 2018", "20180529", "29 mai 2018", "2018-05-29T12"]
)
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_day(text)
    assert problems(caught.value, language("sv")) == (
        f"{text} är ingen dag. Skriv den som 2018-05-29 eller som 29 maj 2018.",
    )


@pytest.mark.parametrize("text", ["2018-02-30", "30 februari 2018", "2018-13-01", "0000-01-01"])
def test_a_day_that_the_calendar_lacks_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_day(text)
    (told,) = problems(caught.value, language("en"))
    assert told == (
        f"There is no day {text} in the calendar. "
        "Look at its day and month, and write it as 2018-05-29 or as 29 May 2018."
    )


@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize(
    "text", ["2018-05-29", "2018-05", "2018-21", "2018-22", "2018-23", "2012-24", "1999-24", "2018", "XXXX-XX-XX"]
)
def test_a_date_is_read_as_it_is_told(code: str, text: str) -> None:
    day = PartialDate(text)
    assert read_date(language(code).word(day)) == day


@pytest.mark.parametrize("text", ["vintern 2012–2013", "vintern 2012/13", "vintern 2012-2013", "Vinter 2012"])
def test_a_winter_goes_by_its_first_year_or_by_both(text: str) -> None:
    assert read_date(text) == PartialDate("2012-24")


def test_a_winter_of_two_years_that_do_not_meet_is_none() -> None:
    with pytest.raises(UnreadableError):
        read_date("vintern 2012/14")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1 mars 2001/..", "2001-03-01/.."),
        ("våren 2001", "2001-21"),
        ("våren 2001 / hösten 2003", "2001-21/2003-23"),
        ("../29 maj 2018", "../2018-05-29"),
        ("mars 2001/", "2001-03/"),
        ("/2005", "/2005"),
        ("vintern 2012/13", "2012-24"),
        ("vintern 2012/13/våren 2014", "2012-24/2014-21"),
        ("2015/2017", "2015/2017"),
        ("2019/..", "2019/.."),
        ("[2012-12..2013-02]/..", "[2012-12..2013-02]/.."),
        ("2016-21?/..", "2016-21?/.."),
    ],
)
def test_a_period_has_words_on_both_sides(text: str, period: str) -> None:
    assert str(read_period(text)) == period


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i fjol/i år", "i fjol/i år är ingen period. Skriv den första och den sista dagen med snedstreck emellan"),
        ("2015/2016/2017", "2015/2016/2017 är ingen period."),
        ("30 februari 2018/..", "Dagen 30 februari 2018 finns inte i kalendern."),
        ("förr", "förr är inget datum. Skriv en dag som 2018-05-29 eller 29 maj 2018"),
    ],
)
def test_what_is_no_period_is_refused_with_words(text: str, told: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_period(text)
    (said,) = problems(caught.value, language("sv"))
    assert said.startswith(told)


def test_a_period_that_ends_before_it_starts_is_told_in_words() -> None:
    with pytest.raises(InvalidError) as caught:
        read_period("vintern 2012–2013/1 mars 2001")
    assert problems(caught.value, language("sv")) == (
        "Perioden slutar innan den börjar: den börjar vintern 2012–2013 och slutar 1 mars 2001.",
    )
