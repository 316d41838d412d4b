"""The way into an agreement on a day: which step it begins with, which follows, and who approves."""

from datetime import date

from ...agreement import Agreement
from ...agreement.joining import JoiningPolicy, Procedure
from ..command import Command
from .accessions import Apply, Approve, Sign

_AFTER: dict[str, type[Command]] = {"applied": Approve, "approved": Sign, "first_step": Sign}


def ways_in(agreement: Agreement, on: date) -> tuple[JoiningPolicy, ...]:
    """Return the ways to join that may hold on a day."""
    return tuple(each for each in agreement.joining if each.period.contains(on) is not False)


def first_step(agreement: Agreement, on: date) -> type[Command]:
    """Return the command that records the step with which one begins to join on a day."""
    is_applied_for = any(each.procedure is Procedure.APPLY_AND_BE_APPROVED for each in ways_in(agreement, on))
    return Apply if is_applied_for else Sign


def step_after(state: str | None) -> type[Command] | None:
    """Return the command that records the step after the one taken last; None where there is none."""
    return _AFTER.get(state or "")


def approver(agreement: Agreement, on: date) -> str:
    """Return who approves by the way to join of the day; nothing where none is named."""
    named = (each.approved_by for each in ways_in(agreement, on))
    return next((each for each in named if each), "")
