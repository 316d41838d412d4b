"""What is not known of how organisations join, and of how many have."""

from collections.abc import Iterator

from ...agreement import JoiningPolicy, PartyKind, Procedure
from ...ledger import Accession, Observation
from ..case import Case
from . import sentences
from .unknown import NOTHING_KNOWN, Kind, Unknown

SIGNATORIES = "signatories"
"""The measure by which figures say how many organisations had joined."""


def joining(case: Case) -> Iterator[Unknown]:
    """Yield what is not known of the ways to join that may hold on the day, and of how many have joined."""
    policies = [each for each in case.agreement.joining if each.period.contains(case.on) is not False]
    if not policies:
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.PROCEDURE,
            about=case.agreement.code,
            message=sentences.PROCEDURE(on=case.on),
            settled_by=sentences.SETTLE_PROCEDURE(),
        )
    for policy in policies:
        yield from _policy(policy, case)
    yield from _count(case)


def _policy(policy: JoiningPolicy, case: Case) -> Iterator[Unknown]:
    how = {"procedure": policy.procedure}
    told = {
        Kind.APPROVED_BY: (sentences.APPROVED_BY(), sentences.SETTLE_APPROVED_BY()),
        Kind.CRITERIA: (sentences.CRITERIA(**how), sentences.SETTLE_CRITERIA()),
        Kind.JOINING_PERIOD: (
            sentences.NO_JOINING_PERIOD(**how)
            if policy.period == NOTHING_KNOWN
            else sentences.JOINING_PERIOD(period=policy.period, **how),
            sentences.SETTLE_JOINING_PERIOD(),
        ),
    }
    for kind in _open(policy):
        message, settled = told[kind]
        yield Unknown(
            agreement=case.agreement.code,
            kind=kind,
            about=policy.id,
            message=message,
            settled_by=settled,
            source=policy.source,
        )


def _open(policy: JoiningPolicy) -> Iterator[Kind]:
    if policy.procedure is Procedure.APPLY_AND_BE_APPROVED and policy.approved_by is None:
        yield Kind.APPROVED_BY
    # Of whom nobody asks whether they join, nothing is asked.
    if policy.procedure is not Procedure.COVERED and not policy.criteria:
        yield Kind.CRITERIA
    if not policy.period.is_certain:
        yield Kind.JOINING_PERIOD


def _count(case: Case) -> Iterator[Unknown]:
    """Yield that the number of those who have joined is not known, where any can: neither told nor to be counted."""
    figures = (each for each in case.ledger.of(Observation) if each.measure == SIGNATORIES)
    is_told = any(figure.date.lo <= case.day for figure in figures)
    if _has_joiners(case) and not is_told and not case.covered(("accession",), case.day, case.day):
        yield Unknown(
            agreement=case.agreement.code,
            kind=Kind.SIGNATORIES,
            about=case.agreement.code,
            message=sentences.SIGNATORIES(on=case.on),
            settled_by=sentences.SETTLE_SIGNATORIES(),
        )


def _has_joiners(case: Case) -> bool:
    """Tell whether organisations join at all, by anything that says so."""
    ways = any(each.procedure is not Procedure.COVERED for each in case.agreement.joining)
    listed = any(party.kind is PartyKind.SIGNATORIES for party in case.agreement.parties)
    return ways or listed or any(each.span[0] <= case.day for each in case.ledger.of(Accession))
