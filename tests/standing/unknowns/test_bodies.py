"""What is not known of the bodies: existence, seats, meetings."""

import pytest
from attrs import evolve

from overenskommelse.agreement import Composition, MeetingBounds, Relation, Substitution
from overenskommelse.dates import Period
from overenskommelse.sources import Dated
from overenskommelse.standing.unknowns import Kind
from tests.standing.builders import SOURCE, body
from tests.standing.unknowns.inquiries import (
    council,
    dated,
    found,
    ids,
    kinds,
    meets,
    review,
    seat_rule,
    seats,
    told,
    whole,
)

OFTEN = MeetingBounds(minimum=4, maximum=6)


def test_a_body_with_an_uncertain_first_or_last_day_is_told_with_its_period() -> None:
    for period in ("2015?/..", "2015/", "[2014..2015]/2020"):
        always = {"composition": dated(seats(), "../.."), "meetings": dated(OFTEN, "../..")}
        (only,) = found(whole(bodies=(council(period, **always),)))
        assert str(only.message) == f"When Radet was set up, or ended, is known only in part: {period}."


def test_a_body_of_whose_days_nothing_is_known_says_so() -> None:
    always = {"composition": dated(seats(), "../.."), "meetings": dated(OFTEN, "../..")}
    assert told(whole(bodies=(council("/", **always),))) == ["When Radet was set up, or ended, is not known."]


@pytest.mark.parametrize(
    ("composition", "expected"),
    [
        (seats(), []),
        (seats(relation=Relation.EQUAL), []),
        (seats(None, None), [Kind.COMPOSITION]),
        (Composition(note="24 företrädare"), [Kind.COMPOSITION]),
        (seats(None, None, relation=Relation.EQUAL), [Kind.SIZE]),
        (seats(3, None), [Kind.SIZE]),
    ],
)
def test_seats_are_known_by_a_number_for_each_side_and_their_division_by_a_relation_too(
    composition: Composition, expected: list[Kind]
) -> None:
    assert kinds(whole(bodies=(council(composition=dated(composition)),))) == expected


def test_the_side_whose_number_is_not_known_is_named() -> None:
    assert told(whole(bodies=(council(composition=dated(seats(3, None))),))) == [
        "The number of seats in Radet is not known for Civilsamhället."
    ]


def test_a_promise_of_seats_makes_their_number_known_or_their_division() -> None:
    bodies = (council(composition=Dated()),)
    assert ids(whole(review(), seat_rule(), bodies=bodies)) == []
    assert ids(whole(review(), seat_rule(sides=(), relation=Relation.EQUAL), bodies=bodies)) == ["radet/size"]
    assert ids(whole(review(), seat_rule(period=Period.parse("2015/2020")), bodies=bodies)) == ["radet/composition"]


def test_a_promise_of_meetings_makes_their_number_known() -> None:
    bodies = (council(meetings=Dated()),)
    rules = meets(minimum=2), meets(maximum=12), meets()
    assert [ids(whole(review(), rule, bodies=bodies)) for rule in rules] == [[], [], ["radet/meetings"]]


def test_what_was_seen_is_no_rule_of_how_often_a_body_meets() -> None:
    assert told(whole(bodies=(council(meetings=dated(evolve(OFTEN, observed=True))),))) == [
        "No rule is known for the number of meetings a year of Radet, only how many there were."
    ]


def test_a_body_that_stands_for_another_meets_as_often_as_that_one_is_to() -> None:
    statement = Substitution(body="radet", period=Period.parse("2015/.."), source=SOURCE)
    other = body("annat", composition=dated(seats()), stands_for=(statement,))
    assert ids(whole(review(), meets(minimum=4), bodies=(council(), other))) == []
    assert ids(whole(bodies=(council(), other))) == ["annat/meetings"]


def test_a_body_that_is_over_is_asked_about_as_on_its_last_day_and_told_of_last() -> None:
    over = body("annat", "2015/2018", composition=dated(seats(), "2018"))
    assert ids(whole(bodies=(over, council(meetings=Dated())))) == ["radet/meetings", "annat/meetings"]
