"""What cannot be true beside other records is refused as it is entered, and what is odd but can be true is told."""

from typing import Any

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Meeting, Round, Seat
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    AddSeat,
    AddStep,
    CloseMatter,
    Edit,
    LockRound,
    OpenMatter,
    RecordAttendance,
    RecordItem,
    RecordMeeting,
    RecordOutcome,
)
from overenskommelse.office.office import Office
from overenskommelse.office.undoing import Undo
from tests.office import rounds
from tests.office.agreements import CODE, codes, ledger, office, texts

HELD = "radet-2026-02-20"
ONE: dict[str, Any] = {"agreement": CODE, "id": HELD}
VOTE: dict[str, Any] = {**ONE, "item": "4", "question": "Ja för bifall"}
MATTER: dict[str, Any] = {"agreement": CODE, "id": "rapporten"}


def day(text: str) -> PartialDate:
    return PartialDate(text)


def seat(id: str, body: str = "radet", **given: Any) -> AddSeat:
    return AddSeat(agreement=CODE, id=id, body=body, side="civil", label=id, since=day("2020"), **given)


@pytest.fixture
def at() -> Office:
    """The office after a meeting of rådet with § 4, of whose seats three are known, and one of styrgruppen's."""
    made = office()
    for each in (seat("plats-1"), seat("plats-2"), seat("ersattare-1", order=1), seat("styr-1", "styrgruppen")):
        made.do(each)
    made.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-20"), items=("§ 4 Planen",)))
    made.do(OpenMatter(**MATTER, title="Slutrapport", since=day("2026-01-15")))
    return made


def refused(at: Office, command: Command) -> OverenskommelseError:
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(command)
    assert texts(at) == before
    return error.value


def codes_of(error: OverenskommelseError) -> list[str]:
    return [problem.message.code for problem in error.problems]


def told(at: Office, command: Command) -> list[str]:
    return [each.code for each in at.do(command).told]


def edit(kind: str, id: str, **fields: Any) -> Edit:
    return Edit(agreement=CODE, kind=kind, id=id, fields=fields)


def test_minutes_are_not_edited_into_an_order_that_cannot_be(at: Office) -> None:
    days = {"confirmed": "2026-02-27", "announced": "2026-02-25"}
    assert codes_of(refused(at, edit("meeting", HELD, minutes=days))) == ["out-of-order"]


def test_minutes_are_not_recorded_as_confirmed_on_a_day_that_has_not_come(at: Office) -> None:
    command = RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-27"), confirmed=day("2027-01-01"))
    assert codes_of(refused(at, command)) == ["not-yet"]


def test_an_item_is_minuted_under_a_number_from_1(at: Office) -> None:
    error = refused(at, RecordItem(**ONE, heading="Val", number=-1))
    assert codes_of(error) == ["paragraph-not-from-one"]
    assert "numbers from 1" in str(error)


def test_a_seat_of_a_body_that_does_not_meet_has_no_vote_and_those_that_have_are_told(at: Office) -> None:
    error = refused(at, RecordItem(**VOTE, yes=1, no=0, voted_yes=("styr-1",)))
    assert codes_of(error) == ["seat-of-another-body"]
    assert "plats-1" in str(error)
    assert "styr-1," not in str(error)


def test_where_no_seat_of_the_body_is_known_any_seat_votes() -> None:
    at = office()
    at.do(seat("plats-1"))
    at.do(RecordMeeting(agreement=CODE, bodies=("styrgruppen",), date=day("2026-02-20"), items=("§ 1 Val",), id="styr"))
    at.do(RecordItem(agreement=CODE, id="styr", item="1", question="Ja", yes=1, no=0, voted_yes=("plats-1",)))
    (held,) = ledger(at).of(Meeting)
    assert held.items[0].votes[0].cast[0].seat == "plats-1"


def test_more_votes_than_the_bodies_have_seats_are_told_and_stand(at: Office) -> None:
    assert "vote-more-than-seats" in told(at, RecordItem(**VOTE, yes=2, no=1))
    assert "vote-more-than-seats" not in told(at, RecordItem(**VOTE, yes=2, no=0))


def test_a_seat_of_another_body_attends_no_meeting_of_this_one(at: Office) -> None:
    for command in (
        RecordAttendance(**ONE, seats=("plats-1", "styr-1")),
        RecordAttendance(**ONE, seats=("plats-1",), substitutes=("styr-1",)),
        RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-27"), attendance=("styr-1",)),
    ):
        error = refused(at, command)
        assert codes_of(error) == ["seat-of-another-body"]
        assert "plats-2" in str(error)


def test_an_ordinary_seat_is_no_substitute_and_those_that_are_one_are_told(at: Office) -> None:
    error = refused(at, RecordAttendance(**ONE, seats=("plats-1",), substitutes=("plats-2",)))
    assert codes_of(error) == ["seat-is-no-substitute"]
    assert "ersattare-1" in str(error)


def test_a_seat_that_is_named_twice_took_part_once(at: Office) -> None:
    assert codes_of(refused(at, RecordAttendance(**ONE, seats=("plats-1", "plats-1")))) == ["attends-twice"]


def test_a_substitute_is_of_the_body_of_the_seat_it_serves_for(at: Office) -> None:
    error = refused(at, seat("ersattare-9", substitute_for="styr-1"))
    assert codes_of(error) == ["substitute-of-other-body"]
    assert "plats-1" in str(error)


def test_no_seats_are_substitutes_for_each_other(at: Office) -> None:
    at.do(edit("seat", "plats-1", substitute_for="plats-2"))
    assert codes_of(refused(at, edit("seat", "plats-2", substitute_for="plats-1"))) == ["substitutes-in-circle"]
    assert codes_of(refused(at, edit("seat", "plats-2", substitute_for="plats-2"))) == ["seat-own-substitute"]
    at.do(edit("seat", "plats-1", label="Ersättare"))
    assert {each.id: each.substitute_for for each in ledger(at).of(Seat)}["plats-1"] == "plats-2"


def test_a_step_is_of_the_day_of_its_meeting(at: Office) -> None:
    assert codes_of(refused(at, AddStep(**MATTER, body="radet", meeting=HELD, date=day("2026-02-21")))) == [
        "step-on-another-day"
    ]
    at.do(AddStep(**MATTER, body="radet", meeting=HELD, date=day("2026-02")))
    assert codes_of(refused(at, RecordOutcome(**MATTER, outcome="Bifall", on=day("2026-02-21")))) == [
        "step-on-another-day"
    ]
    at.do(RecordOutcome(**MATTER, outcome="Bifall", step="radet"))


def test_a_step_after_the_matter_was_closed_is_told(at: Office) -> None:
    at.do(CloseMatter(**MATTER, on=day("2026-02-10")))
    assert told(at, AddStep(**MATTER, body="radet", date=day("2026-02-20"))) == ["step-after-closing"]
    assert told(at, AddStep(**MATTER, body="radet", date=day("2026-02-01"))) == []


def test_a_paragraph_that_the_meeting_does_not_have_is_told(at: Office) -> None:
    assert told(at, AddStep(**MATTER, body="radet", meeting=HELD, paragraph="§ 9")) == ["step-unknown-paragraph"]
    unknown = RecordOutcome(**MATTER, outcome="Bifall", step="radet", paragraph="§ 8")
    assert told(at, unknown) == ["step-unknown-paragraph", "outcome-of-step"]


def test_a_round_is_not_locked_from_a_day_that_has_not_come() -> None:
    at = rounds.opened(*rounds.BOARDS)
    with at.view() as view:
        (found,) = view.all(Round, rounds.CODE)
    lock: dict[str, Any] = {"agreement": rounds.CODE, "id": found.id, "approved_by": "radet", "despite": "Brådskar"}
    with pytest.raises(OverenskommelseError) as error:
        at.do(LockRound(**lock, on=day("2027-01-01")))
    assert codes(error) == ["round-lock-ahead"]
    at.do(LockRound(**lock))
    at.do(Undo())
    with at.view() as view:
        assert [each.locked for each in view.all(Round, rounds.CODE)] == [None]
