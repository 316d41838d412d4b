"""The ledger: one agreement's records, and the look-ups that rules count with."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from ..errors import Collector
from ..references import check_ids, check_references, check_texts, walk
from ..sources import Document
from .events import Activity, Coverage, Observation, Passage, Recommendation
from .follow_up import Assessment, Round
from .matters import Action, Enquiry, Matter
from .meetings import Meeting
from .people import Accession, Appointment, Contact, Organisation, Post, Seat
from .record import Record
from .timeline import EMPTY, Timeline, timeline

R = TypeVar("R", bound=Record)

KINDS: Mapping[str, type[Record]] = {
    cls.kind: cls
    for cls in (
        Organisation,
        Contact,
        Accession,
        Seat,
        Appointment,
        Post,
        Meeting,
        Matter,
        Action,
        Enquiry,
        Activity,
        Observation,
        Round,
        Assessment,
        Recommendation,
        Passage,
        Coverage,
    )
}
"""Every kind of record by its name; one more kind is a class and a line here."""


def _kind_by_kind(records: Iterable[Record]) -> tuple[Record, ...]:
    order = {cls: place for place, cls in enumerate(KINDS.values())}
    return tuple(sorted(records, key=lambda record: order.get(type(record), len(order))))


COVERABLE = (*KINDS, "plan", "edition")
"""What a ledger can be declared complete for."""


@frozen(kw_only=True)
class Ledger:
    """What happened, as far as recorded; it is not complete unless a Coverage says so.

    Raises InvalidError with every broken id and reference at once.
    """

    agreement: str
    """The code of the agreement it belongs to."""
    documents: tuple[Document, ...] = ()
    records: tuple[Record, ...] = field(default=(), converter=_kind_by_kind)
    """The records of each kind together, as files have them; within a kind in the order given."""

    def __attrs_post_init__(self) -> None:
        """Guard ids and the references inside the ledger."""
        problems = Collector()
        check_ids(self.documents, ("documents",), problems)
        check_ids(self.records, ("records",), problems)
        known = {kind: {record.id for record in self.of(cls)} for kind, cls in KINDS.items()}
        known["document"] = {document.id for document in self.documents}
        known["record_kind"] = set(COVERABLE)
        check_references(self, known, problems)
        for path, node in walk(self):
            check_texts(node, path, problems)
        problems.close()

    @cached_property
    def by_kind(self) -> Mapping[type[Record], tuple[Record, ...]]:
        """The records of each kind, in the order of their ids."""
        sorts: dict[type[Record], list[Record]] = {}
        for record in self.records:
            sorts.setdefault(type(record), []).append(record)
        return {cls: tuple(sorted(found, key=lambda record: record.id)) for cls, found in sorts.items()}

    @cached_property
    def by_act(self) -> Mapping[str, Timeline[Record]]:
        """The records that are evidence of each act."""
        acts: dict[str, list[Record]] = {}
        for record in self.records:
            # Somebody's word that the ledger is complete is about records, and evidence of nothing else.
            for act in () if isinstance(record, Coverage) else record.acts:
                acts.setdefault(act, []).append(record)
        return {act: timeline(found) for act, found in acts.items()}

    @cached_property
    def _joined(self) -> dict[frozenset[str], Timeline[Record]]:
        # Filled as promises ask, one entry for each that names several acts.
        return {}

    def by_acts(self, acts: frozenset[str]) -> Timeline[Record]:
        """Return the records that are evidence of any of some acts, each once."""
        known = acts.intersection(self.by_act)
        if len(known) <= 1:
            return next((self.by_act[act] for act in known), EMPTY)
        if known not in self._joined:
            records = {record.id: record for act in known for record in self.by_act[act].all()}
            self._joined[known] = timeline(records.values())
        return self._joined[known]

    @cached_property
    def by_body(self) -> Mapping[str, Timeline[Meeting]]:
        """The meetings of each body."""
        bodies: dict[str, list[Meeting]] = {}
        for meeting in self.of(Meeting):
            for body in meeting.bodies:
                bodies.setdefault(body, []).append(meeting)
        return {body: timeline(found) for body, found in bodies.items()}

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in the order of their ids."""
        return self.by_kind.get(kind, ())  # type: ignore[return-value]  # by_kind sorts by exact class

    def with_records(self, records: Iterable[Record]) -> "Ledger":
        """Return the same ledger with other records."""
        return Ledger(agreement=self.agreement, documents=self.documents, records=tuple(records))
