"""Days as people write them."""

from datetime import date

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.errors import InvalidError, UnreadableError
from overenskommelse.wording import language, problems, read_date, read_day, read_last, read_period


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


TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("25 juni", "25 juni 2026"),
        ("25 maj", "25 maj 2027"),
        ("den 2 januari", "2 januari 2027"),
        ("24/12", "24 december 2026"),
        ("29 februari", "29 februari 2028"),
        ("juli", "juli 2026"),
        ("May", "maj 2027"),
        ("10 mars", "10 mars 2027"),
    ],
)
def test_a_day_without_its_year_is_told_as_that_and_the_nearest_one_is_proposed(text: str, nearest: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_date(text, TODAY)
    assert problems(caught.value, language("sv")) == (f"{text} saknar år. Skriv det också; närmast är {nearest}.",)


def test_where_nobody_tells_today_a_day_without_its_year_is_told_with_how_days_are_written() -> None:
    for read in (read_date, read_day):
        with pytest.raises(UnreadableError) as caught:
            read("25 maj")
        assert problems(caught.value, language("sv"))[0].startswith("25 maj saknar år.")


@pytest.mark.parametrize("text", ["31 april", "31/4", "25 majsan", "13/13", "Ängsund"])
def test_what_no_year_has_is_no_day_without_a_year(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_date(text, TODAY)
    assert "saknar år" not in problems(caught.value, language("sv"))[0]


def test_a_period_tells_that_a_year_is_missing_in_it() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_period("25 maj/1 juni 2026", TODAY)
    assert problems(caught.value, language("sv")) == ("25 maj saknar år. Skriv det också; närmast är 25 maj 2027.",)


@pytest.mark.parametrize(
    ("text", "day"), [("i går", 27), ("Igår", 27), ("idag", 28), ("i  dag", 28), ("i förrgår", 26), ("i morgon", 29)]
)
def test_a_day_is_told_from_today(text: str, day: int) -> None:
    assert read_day(text, TODAY) == date(2026, 11, day)
    assert read_date(text, TODAY) == PartialDate(f"2026-11-{day}")
    with pytest.raises(UnreadableError):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017", date(2017, 12, 31)),
        ("maj 2018", date(2018, 5, 31)),
        ("våren 2018", date(2018, 5, 31)),
        ("2026", TODAY),
        ("2027", date(2027, 12, 31)),
        ("i går", date(2026, 11, 27)),
        ("2018-05-29", date(2018, 5, 29)),
    ],
)
def test_of_a_time_known_partly_the_last_day_is_meant_and_today_where_it_lies_within(text: str, day: date) -> None:
    assert read_last(text, TODAY) == day


@pytest.mark.parametrize("text", ["okänt", "[2018..]", "hej"])
def test_what_has_no_last_day_is_no_day(text: str) -> None:
    with pytest.raises(UnreadableError):
        read_last(text, TODAY)


@pytest.mark.parametrize("text", ["29 maj 2018", "9 nov 2018", "9 nov. 2018", "den 9 sept 2018", "9 Sep. 2018"])
def test_a_month_may_be_shortened_as_people_shorten_it(text: str) -> None:
    month = {"m": 5, "n": 11, "s": 9}[text.lower().removeprefix("den ").lstrip("29 ")[0]]
    assert read_date(text).text == f"2018-{month:02}-{'29' if month == 5 else '09'}"
    assert read_day(text) == date(2018, month, 29 if month == 5 else 9)


def test_a_shortened_month_stands_without_a_day_too() -> None:
    assert [read_date(text).text for text in ("nov 2018", "Dec. 2018")] == ["2018-11", "2018-12"]
