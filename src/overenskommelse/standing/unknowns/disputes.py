"""On what the sources do not agree: statements marked as contested, and histories that keep a reading not used."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from ...agreement import Agreement, BodyCharter, Edition, JoiningPolicy, Obligation, Plan
from ...messages import Message
from ...sources import Certainty, Dated, Dating, Source
from .. import binding, reasons
from ..case import Case
from . import charters, editions, sentences
from .statements import Statement, statements
from .unknown import Kind, Unknown


def disputes(case: Case) -> Iterator[Unknown]:
    """Yield each dispute about the agreement, its parts and its records, as far as they had begun by the day."""
    apart = frozenset(id(part) for part in case.agreement.elements.values())
    documents = (*case.ledger.documents, *case.agreement.documents)
    titles = {document.id: document.title for document in documents}
    for about, part in _begun(case):
        for statement in statements(part, apart):
            source = _open(statement.value)
            if source is not None:
                yield Unknown(
                    agreement=case.agreement.code,
                    kind=Kind.CONTESTED,
                    about=about,
                    key="/".join(statement.path) or None,
                    message=_told(statement, titles),
                    settled_by=sentences.SETTLE_CONTESTED(),
                    source=source,
                )


def _open(value: Source | Dated[object]) -> Source | None:
    """Return the source by which a statement is contested; None where it is not."""
    if isinstance(value, Source):
        return value if value.certainty is Certainty.CONTESTED else None
    contested = (each.source for each in value if not each.used or each.source.certainty is Certainty.CONTESTED)
    return next(contested, None)


def _told(statement: Statement, titles: Mapping[str, str]) -> Message:
    part: Message = reasons.QUOTED(text=statement.called.removesuffix("."))
    what = sentences.STATEMENTS.get(next(iter(statement.path), ""))
    if what is not None:
        part = sentences.OF_PART(what=what(), part=part)
    if isinstance(statement.value, Source):
        return sentences.CONTESTED(documents=_titles([statement.value], titles), part=part)
    kept = [each for each in statement.value if not each.used]
    used = [each for each in statement.value if each.used and _is_beside(each, kept)]
    if not kept:
        return sentences.CONTESTED(documents=_titles((each.source for each in used), titles), part=part)
    sources = ([each.source for each in some] for some in (used, kept))
    told, others = (_titles(each, titles) for each in sources)
    return sentences.READINGS(part=part, used=told, others=others)


def _is_beside(entry: Dating[object], others: Iterable[Dating[object]]) -> bool:
    """Tell whether one of the other readings may hold on a day that an entry does, or it is contested itself."""
    is_contested = entry.source.certainty is Certainty.CONTESTED
    return is_contested or any(each.period.overlaps(entry.period) is not False for each in others)


def _titles(sources: Iterable[Source], titles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(titles.get(source.document, source.document) for source in sources))


def _begun(case: Case) -> Iterator[tuple[str, object]]:
    """Yield the agreement, its parts and its records with what cites them, without what surely began after the day."""
    yield case.agreement.code, case.agreement
    for citation, part in case.agreement.elements.items():
        if not any(_is_ahead(holder, case) for holder in _holders(citation, case.agreement)):
            yield citation, part
    for record in chain.from_iterable(case.ledger.by_kind.values()):
        if record.span[0] <= case.day:
            yield f"{record.kind}/{record.id}", record


def _holders(citation: str, agreement: Agreement) -> Iterator[object]:
    """Yield the part that is cited, and those that hold it."""
    steps = citation.split("/")
    return (agreement.elements.get("/".join(steps[:end])) for end in range(1, len(steps) + 1))


def _is_ahead(part: object, case: Case) -> bool:
    match part:
        case Edition():
            return editions.is_ahead(part, case)
        case BodyCharter():
            return charters.is_ahead(part, case)
        case Obligation():
            return binding.is_ahead(part, case)
        case Plan() | JoiningPolicy():
            return part.period.first[0] > case.day
        case _:
            return False
