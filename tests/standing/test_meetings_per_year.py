"""How many times a body meets each calendar year: a range, an exact number, one bound alone, or none."""

import pytest

from overenskommelse.agreement import Substitution
from overenskommelse.dates import Period
from overenskommelse.ledger import Progress, Record
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing import Status
from tests.standing.builders import (
    SOURCE,
    agreement,
    body,
    complete,
    edition,
    findings,
    meeting,
    meetings,
    meets,
    standing,
    statuses,
)

ALL = complete("2015/..")
VAGUE = meeting("[2016-12..2017-01]")


@pytest.mark.parametrize(
    ("bounds", "on", "records", "status"),
    [
        # A range.
        ((4, 12), "2017-01-01", meetings(2016, 4), "met"),
        ((4, 12), "2017-01-01", meetings(2016, 12), "met"),
        ((4, 12), "2017-01-01", meetings(2016, 13), "not_met"),
        ((4, 12), "2016-06-01", (*meetings(2016, 4), ALL), "upcoming"),
        ((4, 12), "2016-11-01", (*meetings(2016, 4), ALL), "due_soon"),
        ((4, 12), "2017-01-01", meetings(2016, 3), "unknown"),
        ((4, 12), "2017-01-01", (*meetings(2016, 3), ALL), "not_met"),
        ((4, 12), "2017-06-01", (*meetings(2016, 3), VAGUE, ALL), "unknown"),
        ((4, 12), "2017-06-01", (*meetings(2016, 12), VAGUE, ALL), "unknown"),
        ((4, 12), "2017-06-01", (*meetings(2016, 11), VAGUE, ALL), "met"),
        ((4, 12), "2017-06-01", (*meetings(2016, 2), VAGUE, ALL), "not_met"),
        ((4, 12), "2017-01-01", (*meetings(2016, 3), meeting("2016"), ALL), "met"),
        # An exact number.
        ((4, 4), "2017-01-01", meetings(2016, 4), "met"),
        ((4, 4), "2016-06-01", meetings(2016, 4), "upcoming"),
        ((4, 4), "2016-12-31", meetings(2016, 5), "not_met"),
        ((4, 4), "2017-01-01", (*meetings(2016, 3), ALL), "not_met"),
        # At least: enough is enough at once.
        ((2, None), "2016-06-01", meetings(2016, 2), "met"),
        ((2, None), "2016-01-01", meetings(2016, 2), "upcoming"),
        ((2, None), "2017-01-01", (*meetings(2016, 1), ALL), "not_met"),
        ((2, None), "2017-01-01", meetings(2016, 1), "unknown"),
        # At most.
        ((None, 2), "2016-06-01", meetings(2016, 3), "not_met"),
        ((None, 2), "2016-06-01", meetings(2016, 2), "upcoming"),
        ((None, 2), "2017-01-01", meetings(2016, 2), "unknown"),
        ((None, 2), "2017-01-01", (*meetings(2016, 2), ALL), "met"),
        ((None, 2), "2017-06-01", (*meetings(2016, 2), VAGUE), "unknown"),
    ],
)
def test_meetings_in_a_year(
    bounds: tuple[int | None, int | None], on: str, records: tuple[Record, ...], status: str
) -> None:
    """Over the most is judged always; under the least only when the year is over and the ledger complete."""
    assert statuses(agreement(meets(*bounds), bodies=(body(),)), on, *records)["2016"] == status


def test_without_any_number_there_is_nothing_to_judge() -> None:
    found = findings(agreement(meets(), bodies=(body(),)), "2017-01-01", ALL)
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.NOT_JUDGED, "no-number")]


def test_a_meeting_that_was_not_held_is_not_counted() -> None:
    cancelled = meeting("2016-05-05", progress=Progress.CANCELLED)
    finding = findings(agreement(meets(1), bodies=(body(),)), "2017-01-01", cancelled, ALL)["2016"]
    assert (finding.status, finding.counted) == (Status.NOT_MET, ())


def test_a_meeting_that_was_planned_may_have_been_held() -> None:
    """It leaves the year open both ways, and is counted in neither."""
    planned = meeting("2016-12-20", progress=Progress.PLANNED)
    promised = agreement(meets(4, 4), bodies=(body(),))
    assert statuses(promised, "2017-06-01", *meetings(2016, 3), planned, ALL)["2016"] == "unknown"
    assert statuses(promised, "2017-06-01", *meetings(2016, 4), planned, ALL)["2016"] == "unknown"
    assert statuses(promised, "2017-06-01", *meetings(2016, 2), planned, ALL)["2016"] == "not_met"


def test_a_joint_meeting_is_a_meeting_of_each_of_its_bodies() -> None:
    promised = agreement(meets(1, id="rad"), meets(1, id="grupp", body="gruppen"), bodies=(body(), body("gruppen")))
    joint = meeting("2015-05-05", "radet", "gruppen")
    assert [f.counted for f in standing(promised, "2015-06-01", joint).findings] == [(joint.id,), (joint.id,)]


def test_meetings_of_another_body_are_not_counted() -> None:
    promised = agreement(meets(1), bodies=(body(), body("annat")))
    assert statuses(promised, "2016-01-01", meeting("2015-05-05", "annat"), ALL)["2015"] == "not_met"


def test_completeness_for_another_body_says_nothing() -> None:
    promised = agreement(meets(1), bodies=(body(), body("annat")))
    assert statuses(promised, "2016-01-01", complete("2015", bodies=("annat",)))["2015"] == "unknown"
    assert statuses(promised, "2016-01-01", complete("2015", "meeting", bodies=("radet",)))["2015"] == "not_met"


@pytest.mark.parametrize(
    ("existence", "expected"),
    [
        ("2015-02/..", {"2015": "not_judged", "2016": "not_met", "2017": "upcoming"}),
        ("2015/2016-11", {"2015": "not_met", "2016": "not_judged"}),
        ("2016-21?/..", {"2016": "not_judged", "2017": "upcoming"}),
        ("2016/", {"2016": "not_judged", "2017": "not_judged"}),
        ("../2016", {"2015": "not_met", "2016": "not_met"}),
    ],
)
def test_only_years_that_the_body_existed_all_of_are_judged(existence: str, expected: dict[str, str]) -> None:
    assert statuses(agreement(meets(1), bodies=(body(existence=existence),)), "2017-06-01", ALL) == expected


def test_a_body_that_was_gone_before_the_promise_is_not_judged() -> None:
    found = findings(agreement(meets(1), bodies=(body(existence="2010/2012"),)), "2017-06-01", ALL)
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.NOT_JUDGED, "no-such-body-then")]


def test_where_no_beginning_is_known_only_the_running_year_is_spoken_of() -> None:
    promised = agreement(meets(1, clauses=()), bodies=(body(existence="../.."),))
    assert statuses(promised, "2017-06-01") == {"2017": "upcoming"}


def test_a_promise_with_a_period_of_its_own_is_judged_within_it() -> None:
    promised = agreement(meets(1, period=Period.parse("2016/2017-08")), bodies=(body(),))
    assert statuses(promised, "2017-06-01", ALL) == {"2016": "not_met"}


def test_a_body_stands_for_another_in_the_years_that_the_statement_covers() -> None:
    """What the other did before it stood for the one promised is not counted for it."""
    statement = Substitution(body="radet", period=Period.parse("2016-07/.."), source=SOURCE)
    never, other = body(existence=None), body("beredning", existence="2014/..", stands_for=(statement,))
    held = (meeting("2015-05-05", "beredning"), meeting("2017-05-05", "beredning"))
    found = statuses(agreement(meets(1), bodies=(never, other)), "2018-01-01", *held, ALL)
    assert found == {"2016": "not_judged", "2017": "met", "2018": "upcoming"}


def test_a_successor_stands_for_a_body_from_the_day_that_one_ended() -> None:
    statement = Substitution(body="radet", period=Period.parse("2016/.."), source=SOURCE)
    bodies = (body(existence="2014/2015"), body("efterfoljare", existence="2016/..", stands_for=(statement,)))
    held = (meeting("2015-05-05"), meeting("2016-05-05", "efterfoljare"))
    assert statuses(agreement(meets(1), bodies=bodies), "2016-06-01", *held) == {"2015": "met", "2016": "met"}


def test_a_meeting_late_in_the_year_is_not_yet_counted_before_its_day() -> None:
    promised = agreement(meets(1), bodies=(body(),), editions=(edition(),))
    assert statuses(promised, "2015-12-01", meeting("2015-12-02"))["2015"] == "due_soon"
    assert statuses(promised, "2015-12-02", meeting("2015-12-02"))["2015"] == "met"


def test_that_a_body_ended_later_in_the_year_is_no_news_on_a_day_before() -> None:
    promised = agreement(meets(4), bodies=(body(existence="2015-01-01/2018-06-30"),))
    assert statuses(promised, "2018-06-29")["2018"] == "upcoming"
    assert statuses(promised, "2018-07-01")["2018"] == "not_judged"


@pytest.mark.parametrize(("on", "name"), [("2017-06-01", "Rådet"), ("2022-06-01", "Samverkansrådet")])
def test_a_finding_calls_the_body_what_it_was_called_on_its_day(on: str, name: str) -> None:
    since = {"Rådet": Period.parse("../2019"), "Samverkansrådet": Period.parse("2020/..")}
    names = Dated(tuple(Dating(value=text, period=period, source=SOURCE) for text, period in since.items()))
    promised = agreement(meets(4, 12), bodies=(body(names=names),))
    assert findings(promised, on)["2016"].reason.values["body"] == name
