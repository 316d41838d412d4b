"""How far a round of follow-up has come on a day: locked, ready for it, late, or under way."""

from datetime import date
from enum import StrEnum

from ...ledger import Round


class RoundState(StrEnum):
    """How far a round has come."""

    LOCKED = "locked"
    READY = "ready"
    """Every answer that it asks for has come in."""
    LATE = "late"
    """The last day for answers has surely passed, and some are missing."""
    RUNNING = "running"


def round_state(of: Round, on: date, *, is_complete: bool) -> RoundState:
    """Return how far a round has come on a day; `is_complete` tells whether every answer has come in."""
    if of.locked is not None:
        return RoundState.LOCKED
    if is_complete:
        return RoundState.READY
    left = days_left(of, on)
    return RoundState.LATE if left is not None and left < 0 else RoundState.RUNNING


def days_left(of: Round, on: date) -> int | None:
    """Return how many days are left until answers are due, negative once that day has passed; None without one."""
    return None if of.due is None else of.due.hi - on.toordinal()
