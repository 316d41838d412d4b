"""Promises counted anew from each time that they were kept: every status, and every day to count from."""

import pytest

from overenskommelse.agreement import Anchor, Bound, Origin
from overenskommelse.dates import PartialDate
from overenskommelse.ledger import Progress, Record
from overenskommelse.standing import Status
from tests.standing.builders import (
    SOURCE,
    agreement,
    complete,
    day,
    done,
    edition,
    findings,
    on_day,
    plan,
    recurring,
    standing,
    statuses,
)

DECIDED = Anchor(origin=Origin.DECIDED)
REVIEW = agreement(recurring("P4Y", DECIDED, bound=Bound.AT_LEAST))
FIRST = "2015-01-01..2019-01-01"
REVISION = recurring("P3Y", Anchor(origin=Origin.PLAN_START))


@pytest.mark.parametrize(
    ("on", "records", "status"),
    [
        ("2018-11-01", (), "upcoming"),
        ("2018-11-02", (), "due_soon"),
        ("2019-01-01", (), "due_soon"),
        ("2019-01-02", (), "unknown"),
        ("2019-01-02", (complete("2015/.."),), "late"),
        ("2019-01-02", (complete("2016/.."),), "unknown"),
        ("2019-01-02", (complete("2015/2018"),), "unknown"),
        ("2019-06-01", (done("oversyn", "2019-01-01"),), "met"),
        ("2019-06-01", (done("oversyn", "2019-01-02"),), "unknown"),
        ("2019-06-01", (done("oversyn", "2019-01-02"), complete("2015/..")), "not_met"),
        ("2019-06-01", (done("oversyn", "2019-01-02"), complete("2015/2018")), "unknown"),
        ("2019-06-01", (done("oversyn", "[2018-12..2019-02]"), complete("2015/..")), "unknown"),
        ("2019-06-01", (done("oversyn", "2019"), complete("2015/..")), "unknown"),
        ("2019-06-01", (done("oversyn", "XXXX-XX-XX"), complete("2015/..")), "unknown"),
        ("2019-06-01", (done("fore", "2014-12-31"), complete("2015/..")), "late"),
        ("2019-06-01", (done("sen", "2019-05-01"), done("nar", "XXXX-XX-XX"), complete("2015/..")), "unknown"),
    ],
)
def test_a_review_at_least_every_fourth_year(on: str, records: tuple[Record, ...], status: str) -> None:
    """Late while it can still be done; not met when it came too late and nothing came before; else unknown."""
    assert statuses(REVIEW, on, *records)[FIRST] == status


def test_a_record_that_may_lie_before_the_day_counted_from_is_not_surely_a_review_since() -> None:
    found = findings(REVIEW, "2016-06-01", done("oversyn", "[2014-06..2015-06]"))
    assert next((f.status, f.reason.code) for f in found.values()) == (Status.UNKNOWN, "maybe-in-period")


def test_the_next_interval_is_counted_from_the_time_it_was_done() -> None:
    found = findings(REVIEW, "2019-06-01", done("tidig", "2017-05-01"), done("sedan", "2018-06-01"))
    assert {key: (f.status, f.counted) for key, f in found.items()} == {
        FIRST: (Status.MET, ("tidig",)),
        "2017-05-01..2021-05-01": (Status.MET, ("sedan",)),
        "2018-06-01..2022-06-01": (Status.UPCOMING, ()),
    }


def test_a_day_partly_known_is_shown_as_it_is_known() -> None:
    """The interval goes on from its latest day, and the finding does not pretend to know it."""
    found = findings(REVIEW, "2019-06-01", done("oversyn", "2017-05"))
    assert found[FIRST].reason.values["done"] == PartialDate("2017-05")
    assert list(found) == [FIRST, "2017-05-31..2021-05-31"]


def test_what_was_planned_may_have_been_done() -> None:
    """A review that was planned and whose outcome nobody recorded is neither done nor missed."""
    planned = done("oversyn", "2018-12-01", progress=Progress.PLANNED)
    found = findings(REVIEW, "2019-06-01", planned, complete("2015/.."))
    assert {key: (f.status, f.counted) for key, f in found.items()} == {FIRST: (Status.UNKNOWN, ())}
    cancelled = done("oversyn", "2018-12-01", progress=Progress.CANCELLED)
    assert statuses(REVIEW, "2019-06-01", cancelled, complete("2015/..")) == {FIRST: "late"}


@pytest.mark.parametrize(
    ("origin", "key"),
    [
        (Origin.DECIDED, "2015-01-01..2019-01-01"),
        (Origin.SIGNED, "2015-02-02..2019-02-02"),
        (Origin.VALID_FROM, "2015-03-03..2019-03-03"),
    ],
)
def test_each_of_the_days_of_a_text_may_be_counted_from(origin: Origin, key: str) -> None:
    text = edition(signed=on_day("2015-02-02"), valid_from=on_day("2015-03-03"))
    promised = agreement(recurring("P4Y", Anchor(origin=origin)), editions=(text,))
    assert list(statuses(promised, "2015-06-01")) == [key]


def test_a_day_partly_known_is_counted_from_its_latest() -> None:
    promised = agreement(recurring("P4Y", DECIDED), editions=(edition(decided="2014-11"),))
    assert list(statuses(promised, "2015-06-01")) == ["2014-11-30..2018-11-30"]


def test_a_leap_day_falls_due_on_the_last_of_february() -> None:
    promised = agreement(recurring("P1Y", DECIDED), editions=(edition(decided="2016-02-29"),))
    assert findings(promised, "2016-06-01")["2016-02-29..2017-02-28"].due == day("2017-02-28")


def test_with_no_day_to_count_from_the_first_time_done_is_one() -> None:
    promised = agreement(recurring("P4Y", Anchor(origin=Origin.SIGNED)))
    assert [f.reason.code for f in findings(promised, "2030-01-01").values()] == ["no-anchor"]
    assert statuses(promised, "2017-06-01", done("forsta", "2016-06-01")) == {"2016-06-01..2020-06-01": "upcoming"}


def test_a_day_of_its_own_may_be_partly_known() -> None:
    anchor = Anchor(origin=Origin.DAY, day=PartialDate("2015-21"))
    assert list(statuses(agreement(recurring("P4Y", anchor)), "2016-01-01")) == ["2015-05-31..2019-05-31"]


def test_a_plan_revised_in_time_is_known_from_the_adoption_of_the_next() -> None:
    """Before the next plan is adopted the revision is due soon; from that day it is met and the next is counted."""
    plans = (plan("ett", "2015/2017"), plan("tva", "2018/2020", adopted="2017-12-01"))
    promised = agreement(REVISION, plans=plans)
    assert statuses(promised, "2017-11-30") == {"2015-01-01..2018-01-01": "due_soon"}
    assert statuses(promised, "2017-12-01") == {
        "2015-01-01..2018-01-01": "met",
        "2018-01-01..2021-01-01": "upcoming",
    }


@pytest.mark.parametrize(
    ("records", "status"),
    [((), "unknown"), ((complete("2015/..", "plan"),), "late"), ((complete("2015/..", "activity"),), "unknown")],
)
def test_a_plan_not_revised_is_late_only_where_the_ledger_is_complete_for_plans(
    records: tuple[Record, ...], status: str
) -> None:
    promised = agreement(REVISION, plans=(plan("ett", "2015/2017"),))
    assert statuses(promised, "2018-01-02", *records) == {"2015-01-01..2018-01-01": status}


def test_a_plan_that_came_late_is_not_met_only_where_the_ledger_is_complete_for_plans() -> None:
    promised = agreement(REVISION, plans=(plan("ett", "2015/2017"), plan("tva", "2020/2022")))
    key = "2015-01-01..2018-01-01"
    assert statuses(promised, "2020-06-01")[key] == "unknown"
    assert statuses(promised, "2020-06-01", complete("2015/..", "plan"))[key] == "not_met"


def test_plans_are_not_counted_as_records() -> None:
    promised = agreement(REVISION, plans=(plan("ett", "2015/2017"), plan("tva", "2018/2020")))
    assert [f.counted for f in standing(promised, "2018-06-01").findings] == [(), ()]


def test_a_plan_that_fills_out_another_is_no_revision_of_it() -> None:
    plans = (plan("ett", "2015/2017"), plan("ar-2016", "2016", part_of="ett"))
    assert list(statuses(agreement(REVISION, plans=plans), "2016-06-01")) == ["2015-01-01..2018-01-01"]


def test_a_plan_whose_start_is_open_gives_no_day_to_count_from() -> None:
    found = findings(agreement(REVISION, plans=(plan("ett", "../2017"),)), "2016-06-01")
    assert [f.reason.code for f in found.values()] == ["no-anchor"]


def test_every_finding_of_a_rolling_promise_shows_its_source() -> None:
    found = standing(REVIEW, "2019-06-01", done("oversyn", "2017-05-01")).findings
    assert {f.source for f in found} == {SOURCE}


def test_a_plan_adopted_after_it_began_was_revised_when_it_was_adopted() -> None:
    """The next interval is counted from its period all the same."""
    plans = plan("forsta", "2020/2022", adopted="2019-12-01"), plan("andra", "2023/2025", adopted="2023-05")
    promised = agreement(REVISION, plans=plans)
    found = findings(promised, "2024-01-01")
    due = found["2020-01-01..2023-01-01"]
    assert (due.status, due.reason.code) == (Status.UNKNOWN, "next-plan-adopted-after")
    assert found["2023-01-01..2026-01-01"].status is Status.UPCOMING
    assert statuses(promised, "2024-01-01", complete("2015/..", "plan"))["2020-01-01..2023-01-01"] == "not_met"


def test_a_plan_that_begins_in_time_is_named_with_its_first_day() -> None:
    promised = agreement(REVISION, plans=(plan("forsta", "2020/2022"), plan("andra", "2023/2025")))
    reason = findings(promised, "2024-01-01")["2020-01-01..2023-01-01"].reason
    assert str(reason) == "andra begins 2023-01-01; it was due 2023-01-01."


def test_a_revision_recorded_and_the_plan_that_follows_are_one() -> None:
    """The record keeps the promise for its interval, and the next is counted from that interval's end."""
    plans = plan("forsta", "2020/2022"), plan("andra", "2023/2025")
    assert statuses(agreement(REVISION, plans=plans), "2024-01-01", done("revidering", "2022-10")) == {
        "2020-01-01..2023-01-01": "met",
        "2023-01-01..2026-01-01": "upcoming",
    }


def test_a_day_to_count_from_is_told_as_it_is_known() -> None:
    """The last of its possible days is counted from, and no source gives that."""
    promised = agreement(recurring("P4Y", DECIDED), editions=(edition(decided="2015-21"),))
    assert (
        str(findings(promised, "2016-01-01")["2015-05-31..2019-05-31"].reason)
        == "Due 2019-05-31, counted from 2015-21."
    )


def test_a_day_that_would_settle_it_is_asked_for_by_the_name_of_what_happened() -> None:
    (found,) = findings(REVIEW, "2019-06-01", done("oversyn", "2019")).values()
    assert [str(message) for message in found.settled_by] == ["the exact day of “oversyn”"]


@pytest.mark.parametrize(
    ("revised", "begins", "status"), [("2022-10", "2023-02-01", "met"), ("2023-05-02", "2023-07-01", "unknown")]
)
def test_a_plan_that_begins_some_time_after_its_revision_is_no_second_one(
    revised: str, begins: str, status: str
) -> None:
    plans = plan("forsta", "2020/2022"), plan("andra", f"{begins}/2025")
    found = statuses(agreement(REVISION, plans=plans), "2024-01-01", done("revidering", revised))
    assert list(found.values()) == [status, "upcoming"]
    assert list(found) == ["2020-01-01..2023-01-01", f"{begins}..{int(begins[:4]) + 3}{begins[4:]}"]


def test_a_plan_that_begins_when_the_next_is_due_is_the_next_revision() -> None:
    plans = plan("forsta", "2020/2022"), plan("tredje", "2026/2028")
    found = statuses(agreement(REVISION, plans=plans), "2027-01-01", done("revidering", "2022-10"))
    assert list(found.values()) == ["met", "met", "upcoming"]
