"""Which meeting comes next, and how far a round of follow-up has come: told by the core, for whoever shows it."""

from datetime import date

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Meeting, Minutes, Progress, Round
from overenskommelse.sources import Source
from overenskommelse.standing.follow_up import RoundState, days_left, round_state
from overenskommelse.standing.minuting import in_order, is_to_record

ON = date(2026, 3, 2)
SOURCE = Source(document="texten")


def meeting(day: str, progress: Progress, minutes: Minutes | None = None) -> Meeting:
    date = PartialDate(day)
    return Meeting(id=day, bodies=("radet",), date=date, progress=progress, minutes=minutes, source=SOURCE)


def opened(due: str | None, locked: str | None = None) -> Round:
    return Round(
        id="runda",
        title="Runda",
        period=Period.parse("2025"),
        opened=PartialDate("2026-01-10"),
        due=PartialDate(due) if due else None,
        locked=PartialDate(locked) if locked else None,
        source=SOURCE,
    )


def test_meetings_that_are_to_be_stand_first_the_next_one_at_the_top_and_the_others_newest_first() -> None:
    planned, held, cancelled = Progress.PLANNED, Progress.DONE, Progress.CANCELLED
    given = [
        *(meeting("2026-05-01", planned), meeting("2026-02-01", planned), meeting("2025-06-01", held)),
        *(meeting("2026-01-15", held), meeting("2025-09-01", cancelled), meeting("2026-04-01", cancelled)),
    ]
    assert [each.id for each in in_order(given, ON)] == [
        *("2026-02-01", "2026-05-01", "2026-04-01", "2026-01-15", "2025-09-01", "2025-06-01"),
    ]


def test_looking_back_a_meeting_that_was_held_later_is_not_known_yet_nor_what_became_of_its_minutes() -> None:
    minutes = Minutes(confirmed=PartialDate("2026-02-20"))
    given = [meeting("2026-01-15", Progress.DONE, minutes), meeting("2026-02-15", Progress.DONE)]
    (found,) = in_order(given, date(2026, 2, 1))
    assert found.minutes is None or found.minutes.confirmed is None


@pytest.mark.parametrize(
    ("day", "progress", "expected"),
    [
        ("2026-03-01", Progress.PLANNED, True),
        ("2026-03-02", Progress.PLANNED, False),
        ("2026-03", Progress.PLANNED, False),
        ("2026-02", Progress.PLANNED, True),
        ("2026-03-01", Progress.DONE, False),
        ("2026-03-01", Progress.CANCELLED, False),
    ],
)
def test_a_planned_meeting_whose_day_has_surely_passed_is_to_be_recorded(
    day: str, progress: Progress, *, expected: bool
) -> None:
    assert is_to_record(meeting(day, progress), ON) is expected


@pytest.mark.parametrize(
    ("due", "locked", "is_complete", "expected"),
    [
        ("2026-02-01", "2026-02-20", False, RoundState.LOCKED),
        ("2026-02-01", None, True, RoundState.READY),
        ("2026-03-01", None, False, RoundState.LATE),
        ("2026-03-02", None, False, RoundState.RUNNING),
        ("2026-03", None, False, RoundState.RUNNING),
        (None, None, False, RoundState.RUNNING),
    ],
)
def test_a_round_is_locked_or_ready_for_it_or_late_or_under_way(
    due: str | None, locked: str | None, expected: RoundState, *, is_complete: bool
) -> None:
    assert round_state(opened(due, locked), ON, is_complete=is_complete) is expected


def test_the_days_left_are_counted_to_the_last_day_that_may_be_meant() -> None:
    assert [days_left(opened(due), ON) for due in ("2026-03-04", "2026-02-28", "2026-03", None)] == [2, -2, 29, None]
