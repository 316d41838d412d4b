"""What comes next after a meeting: who was there, and then what becomes of its minutes."""

from enum import StrEnum

from ..agreement import Agreement, MeetingDay
from ..ledger import Meeting, Minutes
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
