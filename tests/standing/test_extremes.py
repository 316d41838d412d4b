"""Days at the ends of the calendar, and promises that nobody would make."""

from datetime import date

import pytest
from attrs import evolve

from overenskommelse.agreement import Anchor, Informs, MeetingDay, Origin, Recurring, Within
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.standing import Status
from tests.standing.builders import agreement, body, findings, promise


def every(interval: str, day: str) -> Informs:
    anchor = Anchor(origin=Origin.DAY, day=PartialDate(day))
    return Informs(
        act="information", who="radet", whom=("civil",), every=Every(interval), counted_from=anchor, **promise()
    )


def test_a_daily_promise_from_the_year_one_is_judged_for_its_last_thousand_days() -> None:
    found = findings(agreement(every("P1D", "0001-01-01"), bodies=(body(),)), "2018-05-29")
    assert (len(found), "2018-05-29" in str(list(found))) == (1000, True)


@pytest.mark.parametrize("day", ["9999-W52", "9999-12-31", "9999", "9999~", "XXXX-XX-XX"])
def test_the_last_week_of_the_calendar_is_a_day_to_count_from_like_any_other(day: str) -> None:
    for interval in ("P1D", "P9999Y"):
        promised = agreement(every(interval, day), bodies=(body(),))
        for on in ("2018-05-29", "9999-12-31"):
            assert all(f.status is not Status.NOT_MET for f in findings(promised, on).values())


def test_a_promise_by_calendar_year_that_begins_in_the_last_one_has_no_whole_year() -> None:
    yearly = Recurring(act="a", every=Every("P1Y"), counted_from=Anchor(origin=Origin.CALENDAR_YEAR), **promise())
    late = evolve(yearly, period=Period.parse("9999-06-01/.."))
    assert {f.status for f in findings(agreement(late), "9999-12-31").values()} <= {Status.UNKNOWN}


@pytest.mark.parametrize("days", [-1, -1_000_000, 10**17])
def test_a_number_of_days_is_neither_negative_nor_beyond_a_century(days: int) -> None:
    limit = Within(days=days, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, **promise())
    with pytest.raises(InvalidError) as caught:
        agreement(evolve(limit, notice=days))
    assert {p.message.code for p in caught.value.problems} == {"not-so-many-days"}
    assert [str(p.place) for p in caught.value.problems] == ["obligations[0].notice", "obligations[0].days"]


def test_a_promise_that_may_have_begun_is_not_judged_and_does_not_vanish() -> None:
    promised = agreement(evolve(every("P1Y", "2015-01-01"), period=Period.parse("XXXX-XX-XX/..")), bodies=(body(),))
    [finding] = findings(promised, "2018-05-29").values()
    assert (finding.status, finding.reason.code) == (Status.NOT_JUDGED, "period-uncertain")
    assert date(2018, 5, 29).isoformat() not in finding.id
