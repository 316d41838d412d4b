"""How the seats of a body are divided: equal, in a ratio, in exact numbers, with qualities."""

import pytest
from attrs import evolve

from overenskommelse.agreement import Holder, Relation, SeatRule, Side, SideSeats, Substitution
from overenskommelse.dates import Period
from overenskommelse.ledger import Appointment, Ground, Organisation, Record
from overenskommelse.standing import Status
from tests.standing.builders import (
    SIDES,
    SOURCE,
    agreement,
    body,
    complete,
    findings,
    promise,
    seats,
    statuses,
)

ALL = complete("2015/..", "seat")
EQUAL = SeatRule(body="radet", relation=Relation.EQUAL, **promise())


def sides(**numbers: int) -> tuple[SideSeats, ...]:
    return tuple(SideSeats(side=side, seats=number) for side, number in numbers.items())


FIVE_FIVE = SeatRule(body="radet", relation=Relation.EQUAL, sides=sides(region=5, civil=5), **promise())
SIXTEEN_EIGHT = SeatRule(body="radet", sides=sides(civil=16, region=8), **promise())
TWO_TO_ONE = SeatRule(body="radet", relation=Relation.RATIO, sides=sides(civil=2, region=1), **promise())


def table(region: int, civil: int, *others: Record) -> tuple[Record, ...]:
    return (*seats("region", region), *seats("civil", civil), *others)


@pytest.mark.parametrize(
    ("rule", "records", "status"),
    [
        (EQUAL, table(6, 6), "unknown"),
        (EQUAL, table(6, 6, ALL), "met"),
        (EQUAL, table(6, 5), "unknown"),
        (EQUAL, table(6, 5, ALL), "not_met"),
        (EQUAL, (), "unknown"),
        (EQUAL, (ALL,), "not_judged"),
        (FIVE_FIVE, table(5, 5), "met"),
        (FIVE_FIVE, table(6, 5), "not_met"),
        (FIVE_FIVE, table(6, 6), "not_met"),
        (FIVE_FIVE, table(5, 4), "unknown"),
        (FIVE_FIVE, table(4, 4, ALL), "not_met"),
        (SIXTEEN_EIGHT, table(8, 16), "met"),
        (SIXTEEN_EIGHT, table(8, 17), "not_met"),
        (SIXTEEN_EIGHT, table(8, 15), "unknown"),
        (SIXTEEN_EIGHT, table(8, 15, ALL), "not_met"),
        (SIXTEEN_EIGHT, (ALL,), "not_met"),
        (TWO_TO_ONE, table(8, 16), "unknown"),
        (TWO_TO_ONE, table(8, 16, ALL), "met"),
        (TWO_TO_ONE, table(3, 6, ALL), "met"),
        (TWO_TO_ONE, table(8, 15), "unknown"),
        (TWO_TO_ONE, table(8, 15, ALL), "not_met"),
        (TWO_TO_ONE, table(8, 17, ALL), "not_met"),
        (TWO_TO_ONE, (ALL,), "not_judged"),
    ],
)
def test_seats_are_held_against_the_rule(rule: SeatRule, records: tuple[Record, ...], status: str) -> None:
    """Too many is judged always; too few, or how two sides relate, only where the seats are complete."""
    assert statuses(agreement(rule, bodies=(body(),)), "2018-06-01", *records) == {"lofte": status}


def test_a_seat_without_a_vote_is_not_counted() -> None:
    """10 + 3 + one non-voting official holds a rule of 10 and 3."""
    rule = SeatRule(body="radet", sides=sides(civil=10, region=3), **promise())
    official = seats("region", 1, "utan-rost-", votes=False)
    assert statuses(agreement(rule, bodies=(body(),)), "2018-06-01", *table(3, 10), *official)["lofte"] == "met"


@pytest.mark.parametrize("whom", ["civil-0", None])
def test_a_substitute_is_not_counted_whether_for_one_seat_or_for_any_of_its_side(whom: str | None) -> None:
    substitute = seats("civil", 1, "ersattare-", substitute_for=whom, order=1)
    assert statuses(agreement(FIVE_FIVE, bodies=(body(),)), "2018-06-01", *table(5, 5), *substitute)["lofte"] == "met"


def test_one_organisation_may_hold_several_seats() -> None:
    """Seats are counted, not those who hold them."""
    since = Period.parse("2015/..")
    paraply = Organisation(id="paraplyet", name="Paraplyet", period=since, source=SOURCE)
    held = tuple(
        Appointment(
            id=f"u-{n}",
            seat=f"civil-{n}",
            organisation="paraplyet",
            ground=Ground.CIVIL_SOCIETY,
            period=since,
            source=SOURCE,
        )
        for n in range(5)
    )
    records = (*table(5, 5), paraply, *held)
    finding = findings(agreement(FIVE_FIVE, bodies=(body(),)), "2018-06-01", *records)["lofte"]
    assert (finding.status, len(finding.counted)) == (Status.MET, 10)


def test_an_empty_seat_is_still_a_seat() -> None:
    assert statuses(agreement(EQUAL, bodies=(body(),)), "2018-06-01", *table(5, 5), ALL)["lofte"] == "met"


def test_a_quality_asked_of_a_seat_is_counted_by_itself() -> None:
    asked = (SideSeats(side="civil", seats=1, qualities=("ungdom",)),)
    promised = agreement(SeatRule(body="radet", sides=asked, **promise()), bodies=(body(),))
    young = seats("civil", 1, "ung-", qualities=("ungdom", "hela-lanet"))
    assert statuses(promised, "2018-06-01", *table(5, 4), *young)["lofte"] == "met"
    assert statuses(promised, "2018-06-01", *table(5, 5))["lofte"] == "unknown"
    assert statuses(promised, "2018-06-01", *table(5, 5), ALL)["lofte"] == "not_met"


def test_seats_for_politicians_are_not_filled_by_officials() -> None:
    asked = (SideSeats(side="region", seats=2, holder=Holder.POLITICIAN),)
    promised = agreement(SeatRule(body="radet", sides=asked, **promise()), bodies=(body(),))
    assert statuses(promised, "2018-06-01", *seats("region", 2, holder=Holder.POLITICIAN))["lofte"] == "met"
    assert statuses(promised, "2018-06-01", *seats("region", 2, holder=Holder.OFFICIAL), ALL)["lofte"] == "not_met"


def test_a_change_of_composition_needs_no_new_body() -> None:
    """Seats have periods: 5 + 5 until 2017, 5 + 6 from 2018."""
    late = seats("civil", 1, "sen-", period="2018/..")
    promised = agreement(EQUAL, bodies=(body(),))
    assert statuses(promised, "2017-12-31", *table(5, 5), *late, ALL)["lofte"] == "met"
    assert statuses(promised, "2018-01-01", *table(5, 5), *late, ALL)["lofte"] == "not_met"


def test_a_seat_that_may_have_ended_leaves_it_open() -> None:
    doubtful = seats("civil", 1, "oviss-", period="2015/")
    promised = agreement(EQUAL, bodies=(body(),))
    finding = findings(promised, "2018-06-01", *table(5, 4), *doubtful, ALL)["lofte"]
    assert (finding.status, len(finding.counted)) == (Status.UNKNOWN, 9)


def test_seats_of_another_body_are_not_counted() -> None:
    other = seats("civil", 1, "annat-", body="annat")
    promised = agreement(EQUAL, bodies=(body(), body("annat")))
    assert statuses(promised, "2018-06-01", *table(5, 5), *other, ALL)["lofte"] == "met"


@pytest.mark.parametrize(
    ("existence", "on", "code"),
    [
        (None, "2018-06-01", "never-set-up"),
        ("2019/..", "2018-06-01", "no-such-body-then"),
        ("2015/2017", "2018-06-01", "no-such-body-then"),
        ("[2018-05..2018-07]/..", "2018-06-01", "body-part-of-year"),
    ],
)
def test_a_body_that_did_not_surely_exist_on_the_day_is_not_judged(existence: str | None, on: str, code: str) -> None:
    found = findings(agreement(EQUAL, bodies=(body(existence=existence),)), on, *table(6, 5), ALL)["lofte"]
    assert (found.status, found.reason.code) == (Status.NOT_JUDGED, code)


def test_a_stand_in_is_judged_for_the_days_that_the_statement_covers() -> None:
    statement = Substitution(body="radet", period=Period.parse("2016/.."), source=SOURCE)
    bodies = (body(existence=None), body("beredning", stands_for=(statement,)))
    chairs = (*seats("region", 6, body="beredning"), *seats("civil", 6, body="beredning"))
    promised = agreement(EQUAL, bodies=bodies)
    assert statuses(promised, "2015-12-31", *chairs) == {"lofte": "not_judged"}
    assert statuses(promised, "2016-01-01", *chairs, ALL) == {"lofte": "met"}


def test_what_would_settle_it_is_the_seats_on_the_day() -> None:
    finding = findings(agreement(EQUAL, bodies=(body(),)), "2018-06-01", *table(6, 5))["lofte"]
    assert [each.code for each in finding.settled_by] == ["settle-seats"]


def test_a_side_that_the_rule_does_not_name_is_not_held_against_the_others() -> None:
    """The state has no seat in a body of two sides, and that is no breach of parity."""
    sides = (*SIDES, Side(id="staten", name="Staten"))
    promised = evolve(agreement(FIVE_FIVE, bodies=(body(),)), sides=sides)
    assert statuses(promised, "2018-06-01", *table(5, 5)) == {"lofte": "met"}
