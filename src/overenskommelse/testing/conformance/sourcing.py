"""Data sourced: every statement says which document it comes from, and no document is described in vain."""

from collections.abc import Collection, Iterable, Iterator

from ...errors import dotted
from ...ledger import AgendaItem, Decision
from ...references import Path, references, walk
from ...sources import Source
from ...variants import Variant
from ...workplace.opening import Opened
from ..case import Case
from .holding import Conformance, hold

SAY_SO = "Give each of these a source: the id of a document that is described, and where in it (locator)."
CITE = "Cite the document where a statement comes from it, or take its description away."

Statement = tuple[str, object]
"""What a statement belongs to, in words, and the value that holds it."""


class Sourcing(Conformance):
    """Whoever doubts a statement can look it up."""

    def test_each_statement_has_a_source_whose_document_is_described(self) -> None:
        """It holds for agreement, ledger, and the variant's own rules; a decision may be told where its meeting is."""
        hold(unsourced(self.case, self.opened), SAY_SO)

    def test_each_described_document_is_cited(self) -> None:
        """A document that nothing comes from was left behind, or a source names the wrong one."""
        hold(uncited(self.case, self.opened), CITE)


def unsourced(case: Case, opened: Iterable[Opened]) -> Iterator[str]:
    """Yield each statement without a source, and each source whose document nobody describes."""
    chain = case.catalog.chain(case.code)
    rules = {document.id for variant in chain for document in variant.documents}
    for told, value in _rules(case.variant):
        yield from _faults(told, value, rules)
    for each in opened:
        described = {document.id for document in (*each.agreement.documents, *each.ledger.documents)}
        for told, value in (("agreement", each.agreement), ("ledger", each.ledger)):
            yield from _faults(f"{told} {each.agreement.code}", value, described)


def _rules(variant: Variant) -> Iterator[Statement]:
    """Yield the rules of a variant that come from documents."""
    yield from ((f"value {name}", value.entries) for name, value in variant.values.items())
    yield from ((f"legal kind {kind.code}", kind) for kind in variant.legal_kinds)
    yield from ((f"statute {statute.id}", statute) for statute in variant.statutes)
    yield from ((f"removal of {removal.name}", removal) for removal in variant.removals)


def _faults(told: str, value: object, described: Collection[str]) -> Iterator[str]:
    for path, node in walk(value):
        if hasattr(node, "source") and not isinstance(node.source, Source) and not _is_told_elsewhere(node):
            yield f"{_place(told, path)}{_id(node)} has no source"
    for reference in references(value):
        if reference.kind == "document" and reference.target not in described:
            yield f"{_place(told, reference.path)} names the document {reference.target}, which is not described"


def _is_told_elsewhere(node: object) -> bool:
    """Tell whether a part of a meeting without a source of its own is told where its meeting is."""
    return isinstance(node, AgendaItem | Decision) and node.source is None


def uncited(case: Case, opened: Iterable[Opened]) -> Iterator[str]:
    """Yield each described document that nothing comes from."""
    variant = case.variant
    # A rule about days is a function, and carries no source.
    if variant.last_day is None:
        cited = _cited(value for _, value in _rules(variant))
        yield from (f"variant {variant.code}: {each.id}" for each in variant.documents if each.id not in cited)
    for each in opened:
        cited = _cited((each.agreement, each.ledger))
        documents = dict.fromkeys(document.id for document in (*each.agreement.documents, *each.ledger.documents))
        yield from (f"agreement {each.agreement.code}: {id}" for id in documents if id not in cited)


def _cited(values: Iterable[object]) -> set[str]:
    found = (reference for value in values for reference in references(value))
    return {reference.target for reference in found if reference.kind == "document"}


def _place(told: str, path: Path) -> str:
    return f"{told}: {dotted(path)}" if path else told


def _id(node: object) -> str:
    id = getattr(node, "id", None)
    return f" ({id})" if isinstance(id, str) else ""
