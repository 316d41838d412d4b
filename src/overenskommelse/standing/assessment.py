"""The standing of an agreement on a date: a pure function of promise, record, day and rules."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from attrs import evolve

from ..agreement import (
    Agreement,
    ChairRotates,
    EachAreaHas,
    Informs,
    MeetingsPerYear,
    Obligation,
    Recurring,
    SeatRule,
    Within,
)
from ..agreement.unsupplied import Unsupplied
from ..errors import InvalidError, Problem
from ..ledger import Ledger
from ..messages import Template
from . import reasons
from .binding import is_ahead, last_day, why_not
from .bodies import meetings_per_year, seat_rule
from .case import Case
from .chairs import chair_rotates
from .finding import Finding, Standing, Status
from .limits import within
from .plans import each_area_has, gaps, overlaps
from .recurring import informs, recurring
from .rules import Rules

OTHER_LEDGER = Template(
    "other-ledger", "The ledger belongs to {ledger}, not to {agreement}; give the ledger of {agreement}."
)

CORE = Rules(
    evaluators={
        Recurring: recurring,
        Informs: informs,
        MeetingsPerYear: meetings_per_year,
        SeatRule: seat_rule,
        ChairRotates: chair_rotates,
        Within: within,
        EachAreaHas: each_area_has,
    }
)
"""The core's evaluators, with no country's values."""


def assess(agreement: Agreement, ledger: Ledger, on: date, *, rules: Rules = CORE) -> Standing:
    """Return how every promise stood on a day.

    No clock, database, locale or environment decides anything: same input, same standing.
    What is recorded about later days changes nothing.  Raises InvalidError for another agreement's ledger.
    """
    case = case_of(agreement, ledger, on, rules, on)
    return Standing(
        agreement=agreement.code,
        on=on,
        edition=case.edition.id if case.edition else None,
        findings=tuple(_findings(case)),
        gaps=gaps(case.plans, last_day(agreement, on)),
        overlaps=overlaps(case.plans),
    )


def calendar(
    agreement: Agreement, ledger: Ledger, start: date, end: date, on: date, *, rules: Rules = CORE
) -> tuple[Finding, ...]:
    """Return the findings that fall due from `start` through `end`, as things stood on a day, in the order of time."""
    case = case_of(agreement, ledger, on, rules, max(on, end))
    due = ((finding.due, finding) for finding in _findings(case) if finding.due is not None)
    return tuple(
        f for _, f in sorted(((d, f) for d, f in due if start <= d <= end), key=lambda pair: (pair[0], pair[1].id))
    )


def case_of(agreement: Agreement, ledger: Ledger, on: date, rules: Rules, horizon: date) -> Case:
    """Return what an assessment works on.  Raises InvalidError for another agreement's ledger."""
    if ledger.agreement != agreement.code:
        raise InvalidError([Problem(OTHER_LEDGER(ledger=ledger.agreement, agreement=agreement.code))])
    return Case(agreement, ledger, on, rules, horizon)


def _findings(case: Case) -> Iterator[Finding]:
    for obligation in obligations_of(case.agreement, case.rules).values():
        if is_ahead(obligation, case):
            continue  # To name it would tell the past what came later.
        yield from _judge(obligation, case)


def obligations_of(agreement: Agreement, rules: Rules) -> dict[str, Obligation]:
    """Return every promise and statute that is judged, by the id that its findings have."""
    own = {each.id for each in agreement.obligations}
    apart = (_apart(each, own) for each in rules.statutes)
    return {each.id: each for each in (*agreement.obligations, *apart)}


def _apart(statute: Obligation, own: Collection[str]) -> Obligation:
    """Give a statute an id of its own where the agreement has used it for a promise."""
    return evolve(statute, id=f"lag-{statute.id}") if statute.id in own else statute


def _judge(obligation: Obligation, case: Case) -> Iterable[Finding]:
    reason = why_not(obligation, case)
    if reason is not None:
        return (case.finding(obligation, Status.NOT_JUDGED, reason),)
    evaluator = case.rules.evaluators.get(type(obligation))
    if evaluator is None:
        kind = obligation.kind if isinstance(obligation, Unsupplied) else type(obligation).__name__
        return (case.finding(obligation, Status.NOT_JUDGED, reasons.NO_EVALUATOR(kind=kind)),)
    return evaluator(obligation, case)
