"""Days as people write them."""

from datetime import date

import pytest

from overenskommelse.errors import UnreadableError
from overenskommelse.wording import language, problems, read_day


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
