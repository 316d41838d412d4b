"""Boundary days: around every date that the agreement names it can be asked how it stood, and each answer is whole."""

from collections import Counter
from collections.abc import Collection, Iterator

from attrs import frozen

from ...messages import Message, Template
from ...sources import Source
from ...standing import Finding
from ...workplace.opening import Opened
from ..case import attempted, boundaries, tried
from .holding import Conformance, hold

RUN = "An evaluator answers on every day; one that cannot judge says so by a finding that is unknown or not judged."
CARRY = "Build findings with case.finding(obligation, …), and give each promise of the agreement its clause and source."


class BoundaryDays(Conformance):
    """On the day before, of and after every dated boundary the promises can be judged."""

    def test_the_standing_can_be_asked_for_around_every_boundary(self) -> None:
        """Nothing raises on the day before, of and after each date in the agreement and its rules."""
        hold((fault for each in self.opened for fault in failing(each)), RUN)

    def test_each_finding_carries_its_clause_its_source_and_its_reason(self) -> None:
        """A promise is tied to a clause of the agreement, a statute to its place in the law; each finding says why."""
        hold((fault for each in self.opened for fault in bare(each)), CARRY)


def failing(opened: Opened) -> Iterator[str]:
    """Yield each day on which an assessment raises, with what it raised."""
    for on in boundaries(opened):
        found = attempted(opened, on)
        if isinstance(found, str):
            yield f"{opened.agreement.code} on {on}: {found}"


@frozen
class _Known:
    """What findings may rest on."""

    promises: Collection[str]
    clauses: Collection[str]
    documents: Collection[str]


def bare(opened: Opened) -> Iterator[str]:
    """Yield what findings lack, of every finding on every boundary day."""
    agreement = opened.agreement
    described = (*agreement.documents, *opened.ledger.documents, *opened.rules.documents)
    known = _Known(
        {promise.id for promise in agreement.obligations},
        agreement.elements.keys(),
        {document.id for document in described},
    )
    for on in boundaries(opened):
        standing = tried(opened, on)
        ids = Counter(finding.id for finding in standing.findings) if standing else {}
        yield from (f"{id} is the id of {count} findings on {on}" for id, count in ids.items() if count > 1)
        for finding in standing.findings if standing else ():
            yield from (f"{finding.id} {fault}" for fault in _faults(finding, known))


def _faults(finding: Finding, known: _Known) -> Iterator[str]:
    if finding.obligation in known.promises and not finding.clauses:
        yield "cites no clause"
    astray = (clause for clause in finding.clauses if clause not in known.clauses)
    yield from (f"cites {clause}, which is no part of the agreement" for clause in astray)
    # The annotations are promises that a plugin may have broken.
    sources: tuple[object, object] = (finding.source, finding.basis.source)
    for source in sources:
        if not isinstance(source, Source) or source.document not in known.documents:
            yield "has no source whose document is described"
    if _is_silent(finding.reason):
        yield "has no reason"


def _is_silent(reason: object) -> bool:
    """Tell whether what should be a reason says nothing."""
    if not isinstance(reason, Message):
        return True
    template = reason.template
    return not (template.text if isinstance(template, Template) else template.plural).strip()
