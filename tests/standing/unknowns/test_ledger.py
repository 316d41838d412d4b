"""For which records a ledger is asked to be complete."""

from attrs import evolve

from overenskommelse.dates import Period
from tests.standing.builders import complete, ledger
from tests.standing.unknowns.inquiries import figure, found, ids, meets, review, seat_rule, whole


def test_only_kinds_by_which_promises_are_judged_are_asked_for() -> None:
    promised = whole(review(), meets(minimum=4), seat_rule())
    (only,) = found(promised, records=ledger(figure(), complete("2015/..", "activity")))
    assert only.message.values["kinds"] == ("meeting", "seat")
    assert ids(promised, records=ledger(figure(), complete("2015/..", "activity", "meeting", "seat"))) == []


def test_a_ledger_complete_for_the_body_is_complete_enough_for_its_seats() -> None:
    covered = complete("2015/..", "seat", bodies=("radet",)), complete("2015/..", "activity", "meeting", identity="b")
    assert ids(whole(review(), seat_rule()), records=ledger(figure(), *covered)) == []


def test_a_ledger_that_was_complete_until_earlier_is_so_no_longer() -> None:
    assert ids(records=ledger(figure(), complete("2015/2023"))) == ["coverage"]


def test_a_promise_that_no_longer_holds_asks_for_no_records() -> None:
    over = whole(review(), evolve(meets(minimum=4), period=Period.parse("2015/2020")))
    assert ids(over, records=ledger(figure(), complete("2015/..", "activity", "meeting"))) == []
    assert ids(whole(evolve(seat_rule(), period=Period.parse("2015/2020"))), records=ledger(figure())) == [
        "antagen/review"
    ]
