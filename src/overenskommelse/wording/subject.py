"""What is spoken about: an agreement, its ledger, and the documents that its rules cite, looked up by id."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from ..agreement import Agreement, Clause, Plan
from ..ledger import Activity, Happening, Lasting, Ledger, Meeting, Organisation, Recommendation, Record
from ..messages import Template
from ..sources import Certainty, Document, Source, name_on
from .language import Language

IN_DOCUMENT = Template("in-document", "{document}, {locator}")
WITH_CERTAINTY = Template("with-certainty", "{source} ({certainty})")
CLAUSE_CITED = Template("clause-cited", "{heading}, {locator} ({citation})")
CLAUSE_WITHOUT_LOCATOR = Template("clause-cited-bare", "{heading} ({citation})")
CLAUSE_WITHOUT_HEADING = Template("clause-cited-place", "{locator} ({citation})")
RECORD_TOLD = Template("record-told", "{title}, {day} ({id})")
MEETING_OF = Template("meeting-of", "meeting of {bodies}")


@frozen(slots=False)
class Subject:
    """An agreement with its ledger; `documents` are those that statutes and values cite."""

    agreement: Agreement
    ledger: Ledger
    documents: tuple[Document, ...] = ()
    on: date = date.max
    """The day whose names are used; the newest names where none is given."""

    @property
    def name(self) -> str:
        """What the agreement is called."""
        return name_on(self.agreement, self.on)

    @cached_property
    def _titles(self) -> dict[str, str]:
        every = (*self.documents, *self.ledger.documents, *self.agreement.documents)
        return {document.id: document.title for document in every}

    @cached_property
    def _records(self) -> dict[str, Record | Plan]:
        plans: dict[str, Record | Plan] = {plan.id: plan for plan in self.agreement.plans}
        return plans | {record.id: record for record in self.ledger.records}

    @cached_property
    def _names(self) -> dict[str, str]:
        organisations = {each.id: each.name for each in self.ledger.of(Organisation)}
        plans = {plan.id: plan.title for plan in self.agreement.plans}
        return organisations | self.agreement.called(self.on) | plans

    def record(self, id: str) -> Record | Plan | None:
        """Return the record or plan counted; None where neither has the id."""
        return self._records.get(id)

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the names of sides, parties, bodies, plans and organisations; an id of none stands for itself."""
        return tuple(self._names.get(id, id) for id in ids)

    def source(self, source: Source, language: Language) -> str:
        """Word a source: document and place, and how sure it is where it is not simply stated."""
        text = self._titles.get(source.document, source.document)
        if source.locator:
            text = language.fill(IN_DOCUMENT, document=text, locator=source.locator)
        if source.certainty is Certainty.STATED:
            return text
        return language.fill(WITH_CERTAINTY, source=text, certainty=language.word(source.certainty))

    def clause(self, citation: str, language: Language) -> str:
        """Word a citation: heading and place in the source, as far as there are any, and the citation itself."""
        part = self.agreement.elements.get(citation)
        heading, locator = getattr(part, "heading", None), part.source.locator if isinstance(part, Clause) else None
        match heading, locator:
            case None, None:
                return citation
            case str(), None:
                return language.fill(CLAUSE_WITHOUT_LOCATOR, heading=heading, citation=citation)
            case None, str():
                return language.fill(CLAUSE_WITHOUT_HEADING, locator=locator, citation=citation)
            case _:
                return language.fill(CLAUSE_CITED, heading=str(heading), locator=str(locator), citation=citation)

    def counted(self, id: str, language: Language) -> str:
        """Word a record that was counted: what it is, its day, and its id."""
        record = self.record(id)
        if record is None:
            return id
        title, day = self.title(record, language), language.word(when(record))
        return language.fill(RECORD_TOLD, title=title, day=day, id=id)

    def title(self, record: Record | Plan, language: Language) -> str:
        """Return what a record calls itself."""
        match record:
            case Plan() | Activity():
                return record.title
            case Meeting():
                bodies = language.join(self.names(record.bodies))
                return record.title or language.fill(MEETING_OF, bodies=bodies)
            case Recommendation():
                return record.summary
            case _:
                return next(_names(record), None) or _kind(record, language)


def heading_of(part: object) -> str | None:
    """Return the heading, title, label or name of a part; None where it has none."""
    found = (getattr(part, name, None) for name in ("heading", "title", "label", "name", "short_name", "summary"))
    return next((text for text in found if isinstance(text, str)), None)


def when(record: Record | Plan) -> object:
    """Return the day or period of a record."""
    match record:
        case Happening():
            return record.date
        case Lasting() | Plan():
            return record.period
        case _:
            return None


def _names(record: Record) -> Iterator[str]:
    for name in ("title", "name", "label", "summary", "measure"):
        found = getattr(record, name, None)
        if isinstance(found, str):
            yield found


def _kind(record: Record, language: Language) -> str:
    from .terms import KINDS

    return language.fill(KINDS[record.kind]) if record.kind in KINDS else record.kind
