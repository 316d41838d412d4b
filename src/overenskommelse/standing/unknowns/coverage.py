"""For which kinds of record nobody has said that the ledger is complete."""

from collections.abc import Iterator
from itertools import chain

from ...agreement import Informs, MeetingsPerYear, Obligation, Origin, Recurring, SeatRule, Within
from ...ledger import Coverage, Meeting, Observation, Record, Seat
from ..binding import why_not
from ..case import EVIDENCE, Case
from . import sentences
from .unknown import Kind, Unknown

Asked = tuple[str, str | None]
"""A kind of record, and of which body; None of any."""


def coverage(case: Case) -> Iterator[Unknown]:
    """Yield the one unknown that names every kind of record asked for and not covered on the day.

    Those by which promises are judged come first, and then those of which the ledger holds something.
    """
    binding = (each for each in case.agreement.obligations if why_not(each, case) is None)
    begun = (each for each in case.ledger.records if each.span[0] <= case.day)
    asked = dict.fromkeys(chain(*map(_judged, binding), *map(_of, begun)))
    open_kinds = dict.fromkeys(kind for kind, body in asked if not case.covered((kind,), case.day, case.day, body=body))
    if open_kinds:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.COVERAGE,
            about=case.agreement.code,
            message=sentences.COVERAGE(on=case.on, kinds=tuple(open_kinds)),
            settled_by=sentences.SETTLE_COVERED(),
        )


def _judged(promise: Obligation) -> Iterator[Asked]:
    """Yield what must be complete before its absence says anything of a promise."""
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


def _of(record: Record) -> Iterator[Asked]:
    """Yield what a record is one of; a figure stands beside all others, and is never counted."""
    match record:
        case Coverage() | Observation():
            return
        case Meeting():
            yield from ((record.kind, body) for body in record.bodies)
        case Seat():
            yield record.kind, record.body
        case _:
            yield record.kind, None
