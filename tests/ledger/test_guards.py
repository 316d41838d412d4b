"""What a meeting, a seat and a round say of themselves can be true, or they are not made."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import AgendaItem, Attendance, Capacity, Cast, Choice, Meeting, Minutes, Round, Seat, Vote
from overenskommelse.sources import Source

SOURCE = Source(document="protokoll")


def told(make: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidError) as caught:
        make()
    return [(str(problem.place), problem.message.code) for problem in caught.value.problems]


def minutes(**days: str) -> Minutes:
    given: dict[str, Any] = {name: PartialDate(day) for name, day in days.items()}
    return Minutes(**given)


def meeting(*attendance: Attendance, **given: Any) -> Meeting:
    return Meeting(
        id="mote", source=SOURCE, date=PartialDate("2026-02-20"), bodies=("radet",), attendance=attendance, **given
    )


def seat(**given: Any) -> Seat:
    common: dict[str, Any] = {"id": "plats", "body": "radet", "side": "civil", "label": "Ledamot"}
    return Seat(**common, source=SOURCE, period=Period.parse("2020/.."), **given)


def vote(**given: Any) -> Vote:
    return Vote(**{"question": "Ja för bifall", "yes": 2, "no": 0, **given})


def test_minutes_are_confirmed_before_they_are_announced_and_announced_before_the_notice_is_taken_down() -> None:
    days = {"confirmed": "2026-03-01", "announced": "2026-02-25", "taken_down": "2026-02-24"}
    assert told(lambda: minutes(**days)) == [("announced", "out-of-order"), ("taken_down", "out-of-order")]
    assert told(lambda: minutes(confirmed="2026-03-01", taken_down="2026-02-24")) == [("taken_down", "out-of-order")]


@pytest.mark.parametrize("name", ["announced", "taken_down"])
def test_minutes_that_are_not_confirmed_are_not_announced_nor_their_notice_taken_down(name: str) -> None:
    assert told(lambda: minutes(**{name: "2026-03-01"})) == [(name, "minutes-day-unconfirmed")]


def test_days_of_minutes_that_may_come_in_order_are_let_be() -> None:
    assert str(minutes(confirmed="2026-03", announced="2026-03-01", taken_down="2026-03").confirmed) == "2026-03"


def test_what_follows_upon_a_confirmation_that_was_not_known_yet_was_not_known_either() -> None:
    known = minutes(confirmed="[2026-03-10..2026-03-20]", announced="2026-03").until(date(2026, 3, 5))
    assert (known.confirmed, known.announced) == (None, None)


@pytest.mark.parametrize("number", [0, -1])
def test_the_number_of_a_paragraph_is_a_number_from_1(number: int) -> None:
    assert told(lambda: AgendaItem(id="p", heading="Val", number=number)) == [("number", "paragraph-not-from-one")]


def test_no_two_items_of_a_meeting_have_the_same_number() -> None:
    items = tuple(AgendaItem(id=id, heading="Val", number=number) for id, number in (("a", 7), ("b", None), ("c", 7)))
    assert told(lambda: meeting(items=items)) == [("items[2].number", "paragraph-twice")]


def test_votes_are_counted_from_0_and_each_seat_votes_once() -> None:
    assert told(lambda: vote(yes=-1)) == [("yes", "vote-count-negative")]
    cast = (Cast(seat="plats-1", choice=Choice.YES), Cast(seat="plats-1", choice=Choice.YES))
    assert told(lambda: vote(cast=cast)) == [("cast[1].seat", "vote-cast-twice")]


def test_a_seat_takes_part_once_and_not_both_with_those_who_decide_and_as_a_substitute_who_does_not() -> None:
    one, substitute = Attendance(seat="a"), Attendance(seat="a", capacity=Capacity.SUBSTITUTE)
    assert told(lambda: meeting(one, one)) == [("attendance[1].seat", "attends-twice")]
    assert told(lambda: meeting(one, substitute)) == [("attendance[1].seat", "attends-as-both")]
    assert told(lambda: meeting(substitute, one)) == [("attendance[1].seat", "attends-as-both")]
    assert len(meeting(one, Attendance(seat="a", capacity=Capacity.SECRETARY)).attendance) == 2


def test_no_seat_serves_for_itself_nor_seats_for_each_other() -> None:
    assert told(lambda: meeting(Attendance(seat="a", serves_for="a"))) == [
        ("attendance[0].serves_for", "serves-for-itself")
    ]
    circle = (Attendance(seat="a", serves_for="b"), Attendance(seat="b", serves_for="a"))
    assert told(lambda: meeting(*circle)) == [("attendance[0].serves_for", "serves-in-circle")]


def test_a_seat_is_no_substitute_for_itself_and_substitutes_serve_in_a_turn_from_1() -> None:
    assert told(lambda: seat(substitute_for="plats", order=0)) == [
        ("substitute_for", "seat-own-substitute"),
        ("order", "substitute-order"),
    ]


def test_answers_of_a_round_are_not_due_before_it_is_opened() -> None:
    days: dict[str, Any] = {"opened": PartialDate("2026-02-01"), "due": PartialDate("2026-01-01")}
    assert told(lambda: Round(id="r", source=SOURCE, period=Period.parse("2025"), title="2025", **days)) == [
        ("due", "out-of-order")
    ]
