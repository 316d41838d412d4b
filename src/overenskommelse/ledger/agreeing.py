"""Whether a ledger and an agreement fit each other: what the one refers to, the other has."""

from collections.abc import Collection, Iterator, Mapping

from ..agreement import Agreement, Means
from ..errors import Collector, Problem
from ..messages import Template
from ..references import check_references, walk
from ..sources import Document
from .record import Record
from .root import Ledger

OTHER_AGREEMENT = Template(
    "other-agreement", "The ledger says that it belongs to {ledger}; the agreement is {agreement}."
)
OTHER_DOCUMENT = Template(
    "other-document",
    "The document {id} is {here} in the ledger but {there} in the agreement; give one of them another id.",
)


def check_against(ledger: Ledger, agreement: Agreement) -> tuple[Problem, ...]:
    """Return everything in a ledger that does not fit an agreement, as `astray` does."""
    return astray(ledger.agreement, ledger.documents, ledger.records, agreement)


def astray(
    code: str, documents: tuple[Document, ...], records: tuple[Record, ...], agreement: Agreement
) -> tuple[Problem, ...]:
    """Return everything in the parts of a ledger that does not fit an agreement.

    That is: another agreement's code, a reference without a target, an act that no promise asks for, and a document
    that the agreement describes otherwise.  Paths are those of the ledger.
    """
    problems = Collector()
    if code != agreement.code:
        problems.add(OTHER_AGREEMENT(ledger=code, agreement=agreement.code), "agreement")
    check_references(records, known_parts(agreement), problems, ("records",))
    described = {document.id: document for document in agreement.documents}
    for index, document in enumerate(documents):
        other = described.get(document.id, document)
        if document != other:
            message = OTHER_DOCUMENT(id=document.id, here=document.title, there=other.title)
            problems.add(message, "documents", index)
    return tuple(problems.problems)


def known_parts(agreement: Agreement) -> Mapping[str, Collection[str]]:
    """Return what records may refer to in an agreement, by the kind that references name."""
    sides = {side.id for side in agreement.sides}
    bodies, parties = {body.id for body in agreement.bodies}, {party.id for party in agreement.parties}
    return {
        "side": sides,
        "body": bodies,
        "actor": bodies | parties,
        "addressee": bodies | parties | sides,
        "level": {level.id for edition in agreement.editions for level in edition.levels},
        "clause": agreement.elements.keys(),
        "act": acts(agreement),
    }


def acts(agreement: Agreement) -> tuple[str, ...]:
    """Return the acts that some promise asks for, of the core's kinds or of a variant's, each once."""
    return tuple(dict.fromkeys(_acts(agreement)))


def _acts(agreement: Agreement) -> Iterator[str]:
    for _, node in walk(agreement.obligations):
        if isinstance(node, Means):
            yield node.id
        elif isinstance(act := getattr(node, "act", None), str):
            yield act
