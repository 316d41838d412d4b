"""Promises that fall due, and who is to see to each: the body that the promise names."""

from collections.abc import Iterator

from ...agreement import (
    Agreement,
    ChairRotates,
    Informs,
    MeetingsPerYear,
    Obligation,
    Recurring,
    SeatRule,
    Within,
)
from ...dates import PartialDate
from ...ledger import Ledger, Meeting
from ...messages import Template
from ..assessment import obligations_of
from ..finding import Finding, Status
from ..reasons import NO_INTERVAL
from ..rules import Rules
from .dues import Due, Sort

PROMISE = Template("due-promise", "{summary}")
PROMISE_ABOUT = Template("due-promise-about", "{summary}: the meeting on {day}")
TO_BE_AGREED = Template("due-to-be-agreed", "{summary}: how often is yet to be agreed")
AWAITED = frozenset({Status.UPCOMING, Status.DUE_SOON, Status.LATE, Status.UNKNOWN})
"""The statuses of what is still to be done, or may be."""


def falling_due(agreement: Agreement, ledger: Ledger, rules: Rules, found: tuple[Finding, ...]) -> Iterator[Due]:
    """Yield the findings of what is still to be done, or may be, each with who is to act."""
    known = obligations_of(agreement, rules)
    meetings = {each.id: each for each in ledger.of(Meeting)}
    for finding in found:
        if finding.status in AWAITED and finding.due is not None:
            obligation = known.get(finding.obligation)
            held = [meetings[id] for id in finding.counted if id in meetings] if _is_limit(obligation) else []
            what = (
                PROMISE_ABOUT(summary=finding.summary, day=held[0].date) if held else PROMISE(summary=finding.summary)
            )
            yield Due(
                sort=Sort.PROMISE,
                id=finding.id,
                day=PartialDate.of(finding.due),
                what=what,
                who=held[0].bodies if held else actors(obligation),
                clauses=finding.clauses,
                finding=finding,
            )


def never_dated(agreement: Agreement, found: tuple[Finding, ...]) -> Iterator[Due]:
    """Yield the promises that bind on the day and whose interval is yet to be agreed."""
    known: dict[str, Obligation] = {each.id: each for each in agreement.obligations}
    for finding in found:
        if finding.reason.template is NO_INTERVAL:
            yield Due(
                sort=Sort.PROMISE,
                id=finding.id,
                day=None,
                what=TO_BE_AGREED(summary=finding.summary),
                who=actors(known.get(finding.obligation)),
                clauses=finding.clauses,
                finding=finding,
            )


def actors(obligation: Obligation | None) -> tuple[str, ...]:
    """Return who is to act by a promise; nobody where it does not say."""
    match obligation:
        case Recurring(decided_by=str(body)) | Informs(who=body) | Within(body=str(body)):
            return (body,)
        case MeetingsPerYear(body=body) | SeatRule(body=body) | ChairRotates(body=body):
            return (body,)
        case _:
            return ()


def _is_limit(obligation: Obligation | None) -> bool:
    return isinstance(obligation, Within)
