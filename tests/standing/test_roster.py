"""Who held what in a body on a day."""

from typing import Any

import pytest

from overenskommelse.agreement import (
    BodyCharter,
    Chair,
    ChairKind,
    Composition,
    Relation,
    SeatGroup,
)
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Appointment, Attendance, Coverage, Ground, Ledger, Meeting, Post, Record, Seat
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing.roster import Roster, in_turn, roster
from tests.standing.builders import DOCUMENTS, SOURCE, agreement, day

SINCE = Period.parse("2015/..")
ON = day("2020-06-01")


def dated(value: Any) -> Dated[Any]:
    return Dated((Dating(value=value, period=SINCE, source=SOURCE),))


def charter(*groups: SeatGroup, relation: Relation = Relation.EQUAL, **parts: Any) -> BodyCharter:
    return BodyCharter(
        id="radet",
        name="Rådet",
        existence=SINCE,
        composition=dated(Composition(seats=groups, relation=relation)),
        source=SOURCE,
        **parts,
    )


def group(side: str, number: int) -> SeatGroup:
    return SeatGroup(side=side, minimum=number, maximum=number)


def seat(id: str, side: str, period: Period = SINCE, **parts: Any) -> Seat:
    return Seat(id=id, body="radet", side=side, label=id, period=period, source=SOURCE, **parts)


def held(seat: str, period: str = "2019/..", **parts: Any) -> Appointment:
    given = {"ground": Ground.CIVIL_SOCIETY, **parts}
    return Appointment(id=f"{seat}-{period[:4]}", seat=seat, period=Period.parse(period), source=SOURCE, **given)


def complete(*kinds: str) -> Coverage:
    return Coverage(
        id="helt", kinds=kinds, period=SINCE, declared_by="kansliet", declared=PartialDate("2020"), source=SOURCE
    )


def found(body: BodyCharter, *records: Record) -> Roster:
    return roster(
        agreement(bodies=(body,)), Ledger(agreement="exempel", documents=DOCUMENTS, records=records), "radet", ON
    )


def test_seats_come_by_side_and_number_before_substitutes_in_their_turn() -> None:
    substitutes = (seat("e2", "civil", order=2), seat("e1", "civil", order=1))
    seats = (*substitutes, seat("c10", "civil"), seat("c2", "civil"), seat("r", "region"))
    told = found(charter(), *seats)
    assert [each.seat.id for each in told.seats] == ["r", "c2", "c10", "e1", "e2"]
    assert [each.id for each in in_turn(seats, seats[2])] == ["e1", "e2"]
    assert in_turn(seats, seats[4]) == ()


def test_a_seat_is_vacant_only_where_somebody_says_that_the_ledger_is_complete() -> None:
    empty, taken = seat("c", "civil"), seat("r", "region")
    unsure = found(charter(), empty, taken, held("r"))
    assert [each.is_vacant for each in unsure.seats] == [False, None]
    sure = found(charter(), empty, taken, held("r"), complete("appointment"))
    assert [each.is_vacant for each in sure.seats] == [False, True]


def test_full_sides_of_equal_numbers_are_even_and_attendance_says_nothing_of_it() -> None:
    seats = [seat(f"{side}-{n}", side) for side in ("region", "civil") for n in (1, 2)]
    here = tuple(Attendance(seat=each.id) for each in seats[:3])
    met = Meeting(id="mote", date=PartialDate("2020-05-01"), bodies=("radet",), attendance=here, source=SOURCE)
    told = found(charter(group("region", 2), group("civil", 2)), *seats, met)
    assert told.is_even is True
    assert told.attended is not None
    assert told.attended.numbers == (("civil", 1), ("region", 2))


def test_sides_that_may_lack_a_seat_are_neither_even_nor_uneven() -> None:
    body = charter(group("region", 2), group("civil", 2))
    seats = (seat("r-1", "region"), seat("r-2", "region"), seat("c-1", "civil"))
    assert found(body, *seats).is_even is None
    assert found(body, *seats, complete("seat")).is_even is False


def test_a_ratio_is_held_crosswise() -> None:
    body = charter(group("region", 1), group("civil", 2), relation=Relation.RATIO)
    seats = (seat("r-1", "region"), seat("c-1", "civil"), seat("c-2", "civil"))
    assert found(body, *seats).is_even is True
    assert found(body, *seats[:2], complete("seat")).is_even is False


def test_the_chair_that_goes_round_tells_whose_turn_comes_next() -> None:
    body = charter(chair=dated(Chair(kind=ChairKind.ROTATING, sides=("region", "civil"))))
    told = found(body, seat("c", "civil"), held("c", role="Ordförande")).chair
    assert (told.seat, told.side, told.following) == ("c", "civil", "region")
    unknown = found(body, seat("c", "civil"), held("c")).chair
    assert (unknown.side, unknown.following) == (None, None)


def test_what_has_ended_is_left_out_and_what_may_have_been_there_is_marked() -> None:
    gone, maybe = seat("c", "civil", Period.parse("2015/2018")), seat("d", "civil", Period.parse("[..2020-12]/.."))
    post = Post(id="p", title="Sekreterare", body="radet", period=SINCE, source=SOURCE)
    told = found(charter(), gone, maybe, post)
    assert [(each.seat.id, each.is_there) for each in told.seats] == [("d", None)]
    assert [each.id for each in told.posts] == ["p"]


def test_a_body_that_is_none_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownError, match="Its bodies are: radet"):
        roster(agreement(bodies=(charter(),)), Ledger(agreement="exempel"), "rade", ON)
