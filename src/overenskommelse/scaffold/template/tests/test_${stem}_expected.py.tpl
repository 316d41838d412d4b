"""How the promises stood on some days: written by hand from the texts, before anything was assessed."""

from datetime import date

import pytest

from overenskommelse.testing import standing_of

EXPECTED = {
    # Day: the findings by their ids, each with its status, the day it falls due, and the records counted.
    date(2025, 6, 1): {
        # The follow-up of 2 October 2024 is in the minutes.
        "$code/uppfoljning/2024": ("met", date(2024, 12, 31), ("uppfoljning-2024",)),
        # The year is not over, and nothing is recorded of it yet.
        "$code/uppfoljning/2025": ("upcoming", date(2025, 12, 31), ()),
    },
}


@pytest.mark.parametrize("day", EXPECTED, ids=str)
def test_the_findings_are_those_written_before(day: date) -> None:
    found = {each.id: (str(each.status), each.due, each.counted) for each in standing_of("$code", day).findings}
    assert found == EXPECTED[day]
