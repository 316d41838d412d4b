"""For which records a ledger is asked to be complete."""

from attrs import evolve

from overenskommelse.dates import Period
from tests.standing.builders import complete, done, ledger, meeting, seats
from tests.standing.unknowns.inquiries import figure, found, ids, meets, review, seat_rule, whole


def test_the_kinds_by_which_promises_are_judged_are_asked_for() -> None:
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


def test_the_kinds_that_the_ledger_holds_are_asked_for_as_well_and_figures_are_not() -> None:
    """Also where nothing is promised, a reader must know whether what is recorded is all there was."""
    held = done("kurs", "2020-01-01"), meeting("2020-02-01"), *seats("civil", 1), figure(), done("senare", "2030-01-01")
    plain = whole(evolve(review(), period=Period.parse("2015/2020")))
    told = found(plain, records=ledger(*held))
    assert [each.message.values.get("kinds") for each in told] == [None, ("seat", "meeting", "activity")]
    covered = complete("2015/..", "meeting", "seat", bodies=("radet",)), complete("2015/..", "activity", identity="b")
    assert ids(plain, records=ledger(*held, *covered)) == ["antagen/review"]
