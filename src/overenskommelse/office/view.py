"""What is read, as the domain's values: one agreement, its ledger, one record; as it stands or as it was known."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from attrs import define, field, frozen

from ..agreement import Agreement
from ..errors import Problem, UnknownError
from ..journal import Change, Entry, Key
from ..ledger import KINDS, Ledger, Organisation, Record
from ..messages import Template
from ..notation.converter import Kinds
from ..notation.parts import DOCUMENT, ELEMENTS, Part, put_together, read_part
from ..references import nearest, references
from ..standing import CORE, Rules
from .ports import SHARED, Reading, Row

R = TypeVar("R", bound=Record)

NO_RECORD = Template("no-record", "There is no {kind} {id}; the nearest is {nearest}.")
NO_AGREEMENT = Template(
    "no-agreement-stored", "The database holds no agreement {code}; it holds {choices}. Put it there with: init {code}"
)
PARTS = frozenset({"agreement", DOCUMENT, *(kind for kind, _ in ELEMENTS.values())})
"""The kinds of row that an agreement is put together of."""


def space(agreement: str, kind: str) -> str:
    """Return the agreement under which a kind is kept: organisations are shared by all."""
    return SHARED if kind == Organisation.kind else agreement


@frozen(kw_only=True)
class Stored(Generic[R]):
    """A record, its version, and the entry that wrote it."""

    key: Key
    version: int
    entry: int
    record: R


@define(slots=False)
class View:
    """A reading of the store in the domain's values; `on` is the day that commands and queries take for today."""

    reading: Reading
    kinds: Kinds
    on: date
    actor: str | None = None
    """Who asks, where a command is given."""
    reason: str | None = None
    """Why, where a command is given with a reason."""
    rules_of: Callable[[Agreement], Rules] = field(default=lambda _: CORE)
    """What an agreement is judged by."""
    _agreements: dict[str, Agreement] = field(factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of the agreements that the store holds."""
        return tuple(row.key.id for row in self.reading.rows(kind="agreement"))

    def agreement(self, code: str) -> Agreement:
        """Return an agreement by its code.  Raises UnknownError with the choices."""
        if code not in self._agreements:
            self.require(code)
            rows = self.reading.rows(agreement=code)
            parts = (Part(row.key.kind, row.key.id, row.text) for row in rows if row.key.kind in PARTS)
            self._agreements[code] = put_together(parts, kinds=self.kinds)
        return self._agreements[code]

    def require(self, code: str) -> None:
        """Raise UnknownError with the choices where the store holds no such agreement."""
        if self.reading.row(Key(code, "agreement", code)) is None:
            raise UnknownError([Problem(NO_AGREEMENT(code=code, choices=self.codes))])

    def ledger(self, code: str) -> Ledger:
        """Return an agreement's ledger: its records, and the organisations that they refer to."""
        records = [self.read(row) for row in self.reading.rows(agreement=code) if row.key.kind in KINDS]
        own = {row.key.id: self.read(row) for row in self.reading.rows(agreement=code, kind=DOCUMENT)}
        organisations = self._organisations(records)
        shared = {row.key.id: self.read(row) for row in self.reading.rows(agreement=SHARED, kind=DOCUMENT)}
        cited = _cited("document", organisations)
        documents = {**{id: shared[id] for id in cited if id in shared}, **own}
        return Ledger(agreement=code, documents=tuple(documents.values()), records=(*organisations, *records))

    def _organisations(self, records: list[Record]) -> list[Record]:
        """Return the organisations that records refer to, and those that these refer to."""
        found: dict[str, Record] = {}
        sought = _cited("organisation", records)
        while sought:
            new = [one for id in sought if (one := self.seek(Organisation, id)) is not None]
            found |= {one.id: one for one in new}
            sought = [id for id in _cited("organisation", new) if id not in found]
        return [found[id] for id in sorted(found)]

    def read(self, row: Row) -> Any:  # noqa: ANN401 - of whatever kind the row is
        """Return a row as the value that it holds."""
        return read_part(row.key.kind, row.text, kinds=self.kinds)

    def seek(self, cls: type[R], id: str, agreement: str = SHARED) -> R | None:
        """Return a record by its id, or None."""
        row = self.reading.row(Key(space(agreement, cls.kind), cls.kind, id))
        return None if row is None else cast("R", self.read(row))

    def get(self, cls: type[R], id: str, agreement: str = SHARED) -> R:
        """Return a record by its id.  Raises UnknownError with the nearest."""
        return self.stored(cls, id, agreement).record

    def stored(self, cls: type[R], id: str, agreement: str = SHARED) -> Stored[R]:
        """Return a record with its version.  Raises UnknownError with the nearest."""
        row = self.standing(Key(space(agreement, cls.kind), cls.kind, id))
        return Stored(key=row.key, version=row.version, entry=row.entry, record=self.read(row))

    def standing(self, key: Key) -> Row:
        """Return what stands under a key.  Raises UnknownError with the nearest."""
        row = self.reading.row(key)
        if row is None:
            known = [each.key.id for each in self.reading.rows(agreement=key.agreement, kind=key.kind)]
            raise UnknownError([Problem(NO_RECORD(kind=key.kind, id=key.id, nearest=nearest(key.id, known)))])
        return row

    def last(self, key: Key) -> tuple[Entry, Change] | None:
        """Return the last entry about a key, also one that withdrew it, and its change; None where there is none."""
        entry = self.reading.at(self.reading.head().number, key)
        return None if entry is None else (entry, next(iter(self.reading.changes(entry.change, entry.change))))

    def all(self, cls: type[R], agreement: str = SHARED) -> tuple[R, ...]:
        """Return every record of a kind, in the order of their ids."""
        rows = self.reading.rows(agreement=space(agreement, cls.kind), kind=cls.kind)
        return tuple(self.read(row) for row in rows)


def _cited(kind: str, records: Iterable[object]) -> list[str]:
    cited = (each.target for record in records for each in references(record) if each.kind == kind)
    return list(dict.fromkeys(cited))
