"""Days, periods and intervals as running text has them."""

from datetime import date

import pytest

from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.wording import language

SWEDISH, ENGLISH = language("sv"), language("en")


def test_a_day_is_written_with_the_name_of_its_month() -> None:
    assert SWEDISH.word(date(2018, 5, 29)) == "29 maj 2018"
    assert ENGLISH.word(date(2018, 5, 29)) == "29 May 2018"


def test_each_month_has_its_own_name() -> None:
    names = [SWEDISH.word(date(2018, month, 1)).split()[1] for month in range(1, 13)]
    assert " ".join(names) == ("januari februari mars april maj juni juli augusti september oktober november december")


@pytest.mark.parametrize(
    ("edtf", "swedish", "english"),
    [
        ("2018-03-23", "23 mars 2018", "23 March 2018"),
        ("2013-W43", "vecka 43 2013", "week 43 of 2013"),
        ("2013-W03", "vecka 3 2013", "week 3 of 2013"),
        ("2012-03", "mars 2012", "March 2012"),
        ("2016-21", "våren 2016", "the spring of 2016"),
        ("2012-24", "vintern 2012–2013", "the winter of 2012–2013"),
        ("1999-24", "vintern 1999–2000", "the winter of 1999–2000"),
        ("2018-33", "första kvartalet 2018", "the first quarter of 2018"),
        ("2018-41", "andra halvåret 2018", "the second half of 2018"),
        ("2014", "2014", "2014"),
        ("2014~", "omkring 2014", "about 2014"),
        ("2016-21?", "våren 2016 (osäkert)", "the spring of 2016 (uncertain)"),
        ("[2012-12..2013-02]", "mellan december 2012 och februari 2013", "between December 2012 and February 2013"),
        ("[..2013-02-01]", "senast 1 februari 2013", "no later than 1 February 2013"),
        ("[2013..]", "tidigast 2013", "no earlier than 2013"),
        ("XXXX-XX-XX", "okänd dag", "unknown day"),
    ],
)
def test_a_day_known_only_partly_says_how_much_is_known(edtf: str, swedish: str, english: str) -> None:
    assert SWEDISH.word(PartialDate(edtf)) == swedish
    assert ENGLISH.word(PartialDate(edtf)) == english


@pytest.mark.parametrize(
    ("edtf", "swedish", "english"),
    [
        ("2015", "2015", "2015"),
        ("2015/2017", "2015–2017", "2015–2017"),
        ("2018-01-01/2019-12-31", "2018–2019", "2018–2019"),
        ("2018-01-01/2018-05-29", "1 januari–29 maj 2018", "1 January–29 May 2018"),
        ("2014-11-25/2018-11-25", "25 november 2014–25 november 2018", "25 November 2014–25 November 2018"),
        ("2019/..", "från 2019", "from 2019"),
        ("2019/", "från 2019, okänt slut", "from 2019, end unknown"),
        ("../2017", "till och med 2017", "until the end of 2017"),
        ("../2017-06-30", "till och med 30 juni 2017", "until 30 June 2017"),
        ("/2017", "till och med 2017, okänd början", "until the end of 2017, start unknown"),
        ("../..", "hela tiden", "all the time"),
        ("/", "okänd tid", "unknown time"),
        ("2016-21?/..", "från våren 2016 (osäkert)", "from the spring of 2016 (uncertain)"),
        (
            "[..2018-03-23]/[2018-03-23..]",
            "från senast 23 mars 2018 till tidigast 23 mars 2018",
            "from no later than 23 March 2018 to no earlier than 23 March 2018",
        ),
    ],
)
def test_a_period_is_written_from_its_first_to_its_last(edtf: str, swedish: str, english: str) -> None:
    assert SWEDISH.word(Period.parse(edtf)) == swedish
    assert ENGLISH.word(Period.parse(edtf)) == english


@pytest.mark.parametrize(
    ("text", "swedish", "english"),
    [("P1Y", "varje år", "every year"), ("P3Y", "med 3 års mellanrum", "every 3 years")],
)
def test_an_interval_is_written_in_its_unit(text: str, swedish: str, english: str) -> None:
    assert SWEDISH.word(Every(text)) == swedish
    assert ENGLISH.word(Every(text)) == english
