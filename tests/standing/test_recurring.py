"""Promises for each calendar period: every status, by one means or by several."""

from decimal import Decimal

import attrs
import pytest

from overenskommelse.agreement import Anchor, Bound, Origin
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Activity, Observation, Progress, Record
from overenskommelse.standing import Status, assess
from tests.standing.builders import (
    SOURCE,
    agreement,
    complete,
    day,
    done,
    edition,
    findings,
    ledger,
    recurring,
    standing,
    statuses,
)

WORK, CONFERENCE = done("arbete", "2016-03-01", "grupp"), done("konferens", "2016-09-01", "konferens")
BOTH = agreement(recurring(means=("grupp", "konferens")))


@pytest.mark.parametrize(
    ("on", "records", "status"),
    [
        ("2016-10-31", (), "upcoming"),
        ("2016-11-01", (), "due_soon"),
        ("2016-12-31", (), "due_soon"),
        ("2016-12-31", (done("gjort", "2016-06-01"),), "met"),
        ("2016-06-01", (done("gjort", "2016-06-01"),), "met"),
        ("2017-01-01", (), "unknown"),
        ("2017-01-01", (done("gjort", "2016-06-01"),), "met"),
        ("2017-01-01", (done("gjort", "2016"),), "met"),
        ("2017-01-01", (complete("2016"),), "not_met"),
        ("2017-01-01", (complete("2016", "activity"),), "unknown"),
        ("2017-01-01", (complete("2016", "activity", "meeting"),), "not_met"),
        ("2017-01-01", (complete("2016-01/2016-11"),), "unknown"),
        ("2017-01-01", (complete("2016", bodies=("radet",)),), "unknown"),
        ("2017-06-01", (complete("2016"), done("kanske", "[2016-12..2017-01]")), "unknown"),
        ("2017-06-01", (complete("2016"), done("andra-aret", "2017-01-01")), "not_met"),
    ],
)
def test_a_yearly_promise(on: str, records: tuple[Record, ...], status: str) -> None:
    """60 days before the year is out it is due soon; afterwards silence says something only where it is complete."""
    assert statuses(agreement(recurring()), on, *records)["2016"] == status


def test_what_was_planned_and_never_closed_is_told_as_such_and_not_as_a_day_half_known() -> None:
    planned = attrs.evolve(done("konferens", "2016-11-12"), progress=Progress.PLANNED)
    found = findings(agreement(recurring()), "2017-06-01", planned, complete("2016"))["2016"]
    assert (found.status, found.reason.code) == (Status.UNKNOWN, "planned-in-period")
    assert [each.code for each in found.settled_by] == ["settle-held"]


@pytest.mark.parametrize(("on", "status"), [("2015-12-16", "upcoming"), ("2015-12-17", "due_soon")])
def test_an_obligation_may_give_its_own_notice(on: str, status: str) -> None:
    assert statuses(agreement(recurring(notice=14)), on)["2015"] == status


def test_a_notice_of_no_days_is_no_missing_notice() -> None:
    promised = agreement(recurring(notice=0))
    assert statuses(promised, "2015-12-30")["2015"] == "upcoming"
    assert statuses(promised, "2015-12-31")["2015"] == "due_soon"


@pytest.mark.parametrize(
    ("on", "records", "status"),
    [
        ("2017-01-01", (WORK, CONFERENCE), "met"),
        ("2016-09-01", (WORK, CONFERENCE), "met"),
        ("2016-08-31", (WORK, CONFERENCE), "upcoming"),
        ("2017-01-01", (WORK,), "unknown"),
        ("2017-01-01", (WORK, complete("2016")), "not_met"),
    ],
)
def test_each_of_the_means_that_the_text_names_is_asked_for(on: str, records: tuple[Record, ...], status: str) -> None:
    assert statuses(BOTH, on, *records)["2016"] == status


def test_one_record_may_be_evidence_of_several_means() -> None:
    assert statuses(BOTH, "2017-01-01", done("allt", "2016-05-05", "grupp", "konferens"))["2016"] == "met"


def test_what_is_missing_is_named_and_what_was_counted_is_listed() -> None:
    finding = findings(BOTH, "2017-01-01", WORK)["2016"]
    assert finding.counted == ("arbete",)
    assert finding.reason.values["missing"] == ("konferens",)
    assert [each.code for each in finding.settled_by] == ["settle-record", "settle-coverage"]


def test_a_running_year_says_what_is_recorded_so_far() -> None:
    finding = findings(BOTH, "2016-06-01", WORK)["2016"]
    assert (finding.reason.code, finding.settled_by) == ("running", ())
    assert (finding.reason.values["done"], finding.reason.values["missing"]) == (("grupp",), ("konferens",))


def test_any_kind_of_record_may_be_evidence() -> None:
    seen = Observation(
        id="matning", date=PartialDate("2016-04"), measure="x", value=Decimal(1), acts=("handling",), source=SOURCE
    )
    assert statuses(agreement(recurring()), "2016-06-01", seen)["2016"] == "met"


def test_coverage_may_be_laid_of_several_pieces() -> None:
    """Adjoining words cover together; one missing day between them does not."""
    promised = agreement(recurring())
    first, second = complete("2016-01/2016-06"), complete("2016-07/2016-12", identity="andra")
    assert statuses(promised, "2017-01-01", first, second)["2016"] == "not_met"
    second = complete("2016-07-02/2016-12", identity="andra")
    assert statuses(promised, "2017-01-01", first, second)["2016"] == "unknown"


def test_a_coverage_with_an_uncertain_start_covers_from_its_latest_first_day() -> None:
    """Also where an earlier word reaches over the doubt: the order of the two does not matter."""
    promised = agreement(recurring())
    doubtful = complete("[2015-12-01..2016-03-31]/2016-12-31", identity="a")
    assert statuses(promised, "2017-01-01", doubtful)["2016"] == "unknown"
    assert statuses(promised, "2017-01-01", doubtful, complete("2016-01/2016-06", identity="b"))["2016"] == "not_met"


def test_an_interval_yet_to_be_agreed_is_not_judged() -> None:
    found = findings(agreement(recurring(None, bound=Bound.TO_BE_AGREED)), "2030-01-01", complete("2015/.."))
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.NOT_JUDGED, "no-interval-agreed")]


def test_the_first_year_judged_is_the_first_whole_year_in_force() -> None:
    """A text signed in December is not judged on that December's year."""
    late = agreement(recurring(), editions=(edition(decided="2014-12-05"),))
    assert list(statuses(late, "2014-12-20")) == []
    assert list(statuses(late, "2016-02-01")) == ["2015", "2016"]
    assert list(statuses(agreement(recurring()), "2015-01-01")) == ["2015"]


def test_an_edition_in_force_from_a_year_partly_known_is_counted_from_its_last_day() -> None:
    assert list(statuses(agreement(recurring(), editions=(edition(decided="2014"),)), "2016-02-01")) == ["2015", "2016"]


def test_a_promise_without_a_text_or_a_period_has_no_known_beginning() -> None:
    """It does not fall silent: what would settle it is the day that it binds from."""
    found = findings(agreement(recurring(clauses=())), "2016-06-01")
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.UNKNOWN, "no-anchor")]


def test_a_promise_of_half_a_year_is_judged_twice_a_year() -> None:
    found = statuses(agreement(recurring("P6M")), "2015-08-01", done("host", "2015-07-15"))
    assert found == {"2015-01-01..2015-06-30": "unknown", "2015-07-01..2015-12-31": "met"}


def test_every_second_calendar_year_is_counted_in_whole_years() -> None:
    assert list(statuses(agreement(recurring("P2Y")), "2017-06-01")) == [
        "2015-01-01..2016-12-31",
        "2017-01-01..2018-12-31",
    ]


def test_a_promise_with_a_period_of_its_own_binds_within_it() -> None:
    """Not before, not after, and for no year that it holds only part of."""
    promised = agreement(recurring(period=Period.parse("2016/2017-06")))
    assert statuses(promised, "2015-12-31") == {}
    assert list(statuses(promised, "2017-06-30")) == ["2016"]
    found = findings(promised, "2017-07-01")
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.NOT_JUDGED, "period-over")]


def test_judging_ends_with_the_calendar() -> None:
    last = standing(agreement(recurring(), editions=(edition(decided="9998-01-01"),)), "9999-12-31")
    assert [f.period for f in last.findings] == [Period.year(9998), Period.parse("9999-01-01/9999-12-30")]


def test_a_period_counted_from_a_day_of_its_own() -> None:
    anchor = Anchor(origin=Origin.DAY, day=PartialDate("2015-07-01"))
    promised = agreement(recurring("P1Y", anchor))
    finding = assess(promised, ledger(), day("2015-08-01")).findings[0]
    assert finding.id == "exempel/lofte/2015-07-01..2016-07-01"


def test_a_record_of_one_of_the_means_is_evidence_without_the_act() -> None:
    """Who writes `acts: [enkat]` has said what was done; nobody is accused for leaving the promise's own code out."""
    promised = agreement(recurring(means=("enkat", "arsmote")))
    survey, meeting = (
        Activity(id=act, title=act, date=PartialDate("2016-11"), acts=(act,), source=SOURCE)
        for act in ("enkat", "arsmote")
    )
    found = findings(promised, "2017-02-01", survey, meeting, complete("2015/.."))["2016"]
    assert (found.status, found.counted) == (Status.MET, ("arsmote", "enkat"))
    assert statuses(promised, "2017-02-01", survey, complete("2015/.."))["2016"] == "not_met"


def test_what_would_settle_a_vague_day_is_that_day() -> None:
    promised = agreement(recurring())
    found = findings(promised, "2017-02-01", done("arsmote", "2016-24"))["2016"]
    assert [str(message) for message in found.settled_by] == ["the exact day of “arsmote”"]
