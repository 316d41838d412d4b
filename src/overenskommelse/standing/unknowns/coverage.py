"""For which of the records that promises are judged by nobody has said that the ledger is complete."""

from collections.abc import Iterator

from ...agreement import Informs, MeetingsPerYear, Obligation, Origin, Recurring, SeatRule, Within
from ..binding import why_not
from ..case import EVIDENCE, Case
from . import sentences
from .unknown import Kind, Unknown


def coverage(case: Case) -> Iterator[Unknown]:
    """Yield the one unknown that names every kind of record asked for and not covered on the day."""
    binding = (each for each in case.agreement.obligations if why_not(each, case) is None)
    asked = dict.fromkeys(pair for promise in binding for pair in _asked(promise))
    open_kinds = dict.fromkeys(kind for kind, body in asked if not case.covered((kind,), case.day, case.day, body=body))
    if open_kinds:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.COVERAGE,
            about=case.agreement.code,
            message=sentences.COVERAGE(on=case.on, kinds=tuple(open_kinds)),
            settled_by=sentences.SETTLE_COVERED(),
        )


def _asked(promise: Obligation) -> Iterator[tuple[str, str | None]]:
    """Yield the kinds of record that must be complete before their absence says anything, and of which body."""
    match promise:
        case Recurring() if promise.counted_from.origin is Origin.PLAN_START:
            yield "plan", None
        case Recurring() | Informs():
            yield from ((kind, None) for kind in EVIDENCE)
        case MeetingsPerYear() | Within():
            yield "meeting", promise.body
        case SeatRule():
            yield "seat", promise.body
        case _:
            return
