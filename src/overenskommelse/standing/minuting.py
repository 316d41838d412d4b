"""What comes next after a meeting: who was there, and then what becomes of its minutes; and which meeting is next."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from ..agreement import Agreement, MeetingDay
from ..ledger import Meeting, Minutes, Progress
from .deadlines import deadlines
from .rules import Rules


class Step(StrEnum):
    """What is done after a meeting was held, in its order."""

    ATTENDANCE = "attendance"
    CHECKERS = "checkers"
    CONFIRM = "confirm"
    ANNOUNCE = "announce"
    TAKE_DOWN = "take_down"


def next_step(agreement: Agreement, meeting: Meeting, rules: Rules) -> Step | None:
    """Return what comes next after a meeting that was held; None where all of it is done.

    A notice comes next only where the law asks the body for one; it can be recorded in any case.
    """
    kept = meeting.minutes or Minutes()
    days = deadlines(agreement, meeting, rules)
    is_asked = any(each.which is MeetingDay.ANNOUNCED and each.is_duty for each in days)
    steps = (
        (Step.ATTENDANCE, meeting.attendance),
        (Step.CHECKERS, kept.checkers or kept.confirmed),
        (Step.CONFIRM, kept.confirmed),
        (Step.ANNOUNCE, kept.announced or not is_asked),
        (Step.TAKE_DOWN, kept.taken_down or kept.announced is None),
    )
    return next((step for step, is_done in steps if not is_done), None)


def is_to_record(meeting: Meeting, on: date) -> bool:
    """Tell whether a meeting is planned for a day that has surely passed, and not recorded as held."""
    return meeting.progress is Progress.PLANNED and meeting.date.hi < on.toordinal()


def in_order(meetings: Iterable[Meeting], on: date) -> tuple[Meeting, ...]:
    """Return meetings as they are worked at on a day: those that are to be, the next first, the others newest first.

    Looking back, what was held after the day is not known yet, nor what became of its minutes.
    """
    day = on.toordinal()
    every = [each.until(on) for each in meetings]
    ahead = [each for each in every if each.progress is Progress.PLANNED]
    rest = [each for each in every if each.progress is not Progress.PLANNED and each.date.lo <= day]
    gone = [each for each in every if each.progress is Progress.CANCELLED and each.date.lo > day]
    ahead.sort(key=_day)
    gone.sort(key=_day)
    rest.sort(key=_day, reverse=True)
    return (*ahead, *gone, *rest)


def _day(meeting: Meeting) -> tuple[int, str]:
    return meeting.date.lo, meeting.id
