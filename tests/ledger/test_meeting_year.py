"""The meeting year: §§ that run on, substitutes in their turn, and what one meeting leaves to the next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Action, AgendaItem, Meeting, Minutes, Progress, Seat
from overenskommelse.ledger.minutes import MinutesState
from overenskommelse.ledger.outstanding import left_over, open_actions
from overenskommelse.ledger.paragraphs import holders, last_before, number_for
from overenskommelse.ledger.substitutes import serving, turn
from overenskommelse.sources import Source

SOURCE = Source(document="protokoll")


def meeting(
    day: str,
    *numbers: int | None,
    bodies: tuple[str, ...] = ("radet",),
    progress: Progress = Progress.DONE,
    put_off: bool = False,
) -> Meeting:
    items = tuple(
        AgendaItem(id=f"punkt-{place}", heading=f"Ärende {day} {place}", number=number, put_off=put_off)
        for place, number in enumerate(numbers, 1)
    )
    id = "-".join((*bodies, day))
    return Meeting(id=id, source=SOURCE, date=PartialDate(day), bodies=bodies, items=items, progress=progress)


def seat(id: str, **parts: object) -> Seat:
    given = {
        "body": "radet",
        "side": "civil",
        "label": id,
        "source": SOURCE,
        "period": Period.parse("2018/.."),
        **parts,
    }
    return Seat(id=id, **given)  # type: ignore[arg-type]  # the parts are those of a seat


def action(
    id: str, day: str = "2026-01-10", *, due: str | None = None, done: str | None = None, meeting: str | None = None
) -> Action:
    return Action(
        id=id,
        source=SOURCE,
        title=id,
        owner="sekreteraren",
        date=PartialDate(day),
        meeting=meeting,
        due=PartialDate(due) if due else None,
        done=PartialDate(done) if done else None,
    )


def test_the_first_paragraph_of_a_meeting_is_the_one_after_the_last_of_the_year() -> None:
    earlier = (meeting("2026-01-20", 1, 2), meeting("2026-02-20", 3, 4))
    assert number_for(earlier, meeting("2026-03-20", None), 0) == 5


def test_paragraphs_begin_anew_with_the_calendar_year() -> None:
    assert number_for((meeting("2025-12-10", 40, 41),), meeting("2026-01-20", None), 0) == 1


def test_each_body_has_paragraphs_of_its_own() -> None:
    assert last_before((meeting("2026-01-20", 9, bodies=("styrgruppen",)),), meeting("2026-02-20")) == 0


def test_a_joint_meeting_follows_whichever_of_its_bodies_has_come_further() -> None:
    earlier = (meeting("2026-01-20", 3), meeting("2026-01-21", 9, bodies=("styrgruppen",)))
    both = meeting("2026-02-20", None, bodies=("radet", "styrgruppen"))
    assert number_for(earlier, both, 0) == 10
    assert (
        number_for((*earlier, meeting("2026-02-20", 10, bodies=("radet", "styrgruppen"))), meeting("2026-03-01"), 0)
        == 11
    )


def test_a_gap_is_neither_filled_nor_counted() -> None:
    assert number_for((meeting("2026-01-20", 1, 2, 7),), meeting("2026-02-20", None), 0) == 8


def test_a_later_meeting_and_a_cancelled_one_say_nothing_of_what_comes_next() -> None:
    others = (
        meeting("2026-01-20", 4),
        meeting("2026-05-20", 30),
        meeting("2026-02-01", 9, progress=Progress.CANCELLED),
    )
    assert number_for(others, meeting("2026-03-20", None), 0) == 5


def test_a_meeting_whose_year_is_not_known_continues_no_series() -> None:
    unknown = meeting("XXXX-XX-XX", None)
    assert number_for((meeting("2026-01-20", 4),), unknown, 0) == 1
    assert last_before((unknown,), meeting("2026-03-20")) == 0


def test_items_may_be_minuted_in_any_order_and_are_numbered_in_theirs() -> None:
    here = meeting("2026-03-20", None, None, 12, None)
    assert [number_for((meeting("2026-01-20", 4),), here, place) for place in range(5)] == [5, 6, 12, 13, 14]


@given(st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), min_size=1, max_size=6))
def test_meetings_minuted_one_after_another_number_the_year_through_without_a_gap(sizes: list[list[int]]) -> None:
    done = list[Meeting]()
    for month, items in enumerate(sizes, 1):
        new = meeting(f"2026-{month:02}-10", *([None] * sum(items)))
        numbers = [number_for(done, new, place) for place in range(len(new.items))]
        done.append(meeting(f"2026-{month:02}-10", *numbers))
    given_out = [item.number for each in done for item in each.items]
    assert given_out == list(range(1, len(given_out) + 1))


def test_the_holder_of_a_number_is_any_meeting_of_the_year_earlier_or_later() -> None:
    found = holders((meeting("2026-01-20", 4), meeting("2026-05-20", 30)), meeting("2026-03-20"))
    assert {number: each.id for number, each in found.items()} == {4: "radet-2026-01-20", 30: "radet-2026-05-20"}


def test_a_seats_own_substitute_serves_before_those_of_its_side_and_these_in_their_order() -> None:
    seats = (
        seat("ledamot-1"),
        seat("ledamot-2"),
        seat("a-tvaa", order=2),
        seat("b-etta", order=1),
        seat("c-egen", substitute_for="ledamot-1"),
        seat("andra-sidan", side="offentlig", order=1),
        seat("annat-organ", body="styrgruppen", order=1),
    )
    assert [each.id for each in turn(seats, "ledamot-1")] == ["c-egen", "b-etta", "a-tvaa"]
    assert [each.id for each in turn(seats, "ledamot-2", spent=("b-etta",))] == ["a-tvaa"]
    assert turn(seats, "okand") == ()


def test_substitutes_present_serve_for_the_absent_each_once() -> None:
    seats = (
        *(seat(f"ledamot-{number}") for number in (1, 2, 3)),
        seat("ersattare-1", order=1),
        seat("ersattare-2", order=2),
        seat("egen", substitute_for="ledamot-3"),
    )
    absent = ("ledamot-1", "ledamot-2", "ledamot-3")
    assert serving(seats, absent, ("ersattare-2", "egen")) == {"ledamot-1": "ersattare-2", "ledamot-3": "egen"}
    assert serving(seats, absent, ()) == {}


def test_an_action_is_open_from_its_decision_until_it_is_known_to_be_done() -> None:
    found = (
        action("utan-dag"),
        action("senare", due="2026-06-01"),
        action("snart", due="2026-04-01"),
        action("klar", done="2026-02-01"),
        action("klar-senare", done="2026-09-01"),
        action("beslutas-senare", "2026-08-01"),
    )
    assert [each.id for each in open_actions(found, (), date(2026, 3, 1))] == [
        "snart",
        "senare",
        "klar-senare",
        "utan-dag",
    ]


def test_a_body_sees_its_own_actions_and_those_of_no_meeting() -> None:
    meetings = (meeting("2026-01-10"), meeting("2026-01-11", bodies=("styrgruppen",)))
    found = (action("en", meeting=meetings[0].id), action("tva", meeting=meetings[1].id), action("tre"))
    assert {each.id for each in open_actions(found, meetings, date(2026, 3, 1), ("radet",))} == {"en", "tre"}


def test_what_was_put_off_or_stood_on_a_cancelled_agenda_is_left_until_a_later_meeting_takes_it_up() -> None:
    put_off = meeting("2026-01-20", 1, put_off=True)
    cancelled = meeting("2026-02-20", None, progress=Progress.CANCELLED)
    done = meeting("2026-02-21", 2)
    upcoming = meeting("2026-03-20", progress=Progress.PLANNED)
    assert [item.heading for _, item in left_over((put_off, cancelled, done), upcoming)] == [
        "Ärende 2026-01-20 1",
        "Ärende 2026-02-20 1",
    ]
    taken = Meeting(id="x", source=SOURCE, date=PartialDate("2026-03-01"), bodies=("radet",), items=put_off.items[:0])
    again = AgendaItem(id="p", heading="ärende 2026-01-20 1")
    later = Meeting(id="y", source=SOURCE, date=PartialDate("2026-03-02"), bodies=("radet",), items=(again,))
    assert [item.heading for _, item in left_over((put_off, taken, later), upcoming)] == []


def test_of_minutes_that_nobody_recorded_nothing_is_said() -> None:
    assert meeting("2026-01-20").minutes_on(date(2026, 3, 2)) is MinutesState.NOT_RECORDED


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (Minutes(), MinutesState.DRAFT),
        (Minutes(confirmed=PartialDate("2026-03-03")), MinutesState.DRAFT),
        (Minutes(confirmed=PartialDate("2026-03-01")), MinutesState.CONFIRMED),
        (Minutes(confirmed=PartialDate("2026-02")), MinutesState.CONFIRMED),
        (Minutes(confirmed=PartialDate("2026-02"), announced=PartialDate("2026-03-02")), MinutesState.ANNOUNCED),
        (
            Minutes(
                confirmed=PartialDate("2026-02-01"),
                announced=PartialDate("2026-02-02"),
                taken_down=PartialDate("2026-03-01"),
            ),
            MinutesState.TAKEN_DOWN,
        ),
        (Minutes(notes_only=True), MinutesState.NOTES),
    ],
)
def test_minutes_have_come_as_far_as_their_days_surely_say(minutes: Minutes, state: MinutesState) -> None:
    assert minutes.state_on(date(2026, 3, 2)) is state
