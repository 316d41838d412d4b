"""What falls due in a period, as things stood on a day."""

from overenskommelse.agreement import Anchor, Origin
from overenskommelse.dates import Period
from overenskommelse.ledger import Record
from overenskommelse.standing import Status, calendar
from tests.standing.builders import agreement, body, complete, day, done, ledger, meets, recurring

PROMISED = agreement(
    recurring(id="arlig"),
    recurring("P4Y", Anchor(origin=Origin.DECIDED), id="oversyn"),
    meets(4, 12, id="moten"),
    bodies=(body(),),
)


def due(start: str, end: str, on: str, *records: Record) -> list[tuple[str, str]]:
    found = calendar(PROMISED, ledger(*records), day(start), day(end), day(on))
    return [(str(finding.due), finding.obligation) for finding in found]


def test_what_falls_due_comes_in_the_order_of_time() -> None:
    assert due("2018-12-01", "2019-12-31", "2018-06-01") == [
        ("2018-12-31", "arlig"),
        ("2018-12-31", "moten"),
        ("2019-01-01", "oversyn"),
        ("2019-12-31", "arlig"),
        ("2019-12-31", "moten"),
    ]


def test_both_ends_of_the_period_are_included() -> None:
    assert due("2018-12-31", "2018-12-31", "2018-06-01") == [("2018-12-31", "arlig"), ("2018-12-31", "moten")]
    assert due("2019-01-01", "2019-01-01", "2018-06-01") == [("2019-01-01", "oversyn")]
    assert due("2019-01-02", "2019-12-30", "2018-06-01") == []


def test_coming_years_are_upcoming_whatever_the_ledger_covers() -> None:
    found = calendar(PROMISED, ledger(complete("2015/..")), day("2020-01-01"), day("2022-12-31"), day("2018-06-01"))
    assert {finding.status for finding in found} == {Status.UPCOMING}
    assert [finding.due.year for finding in found if finding.due] == [2020, 2020, 2021, 2021, 2022, 2022]


def test_a_review_done_early_moves_the_next_one() -> None:
    assert ("2021-05-01", "oversyn") in due("2018-06-01", "2022-01-01", "2018-06-01", done("o", "2017-05-01"))


def test_a_period_that_is_past_shows_what_fell_due_in_it() -> None:
    assert due("2016-01-01", "2016-12-31", "2018-06-01") == [("2016-12-31", "arlig"), ("2016-12-31", "moten")]


def test_no_year_falls_due_after_the_promise_itself_has_ended() -> None:
    promised = agreement(recurring(period=Period.parse("2015/2018")))
    found = calendar(promised, ledger(), day("2018-01-01"), day("2025-12-31"), day("2018-06-01"))
    assert [finding.id for finding in found] == ["exempel/lofte/2018"]
