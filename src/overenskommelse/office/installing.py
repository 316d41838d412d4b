"""Putting a shipped agreement into the database, which is master from then on; and taking in what ships later.

What was shipped is kept beside what stands, so that a later release can be told from the office's own changes.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field, frozen

from ..agreement import CORE_KINDS, Agreement
from ..errors import Problem, UnknownError, UnreadableError
from ..journal import Key
from ..ledger import Ledger, Organisation
from ..messages import Template
from ..notation import FORMAT
from ..notation.converter import Kinds
from ..notation.formats import AGREEMENT
from ..notation.parts import DOCUMENT, part_text, read_part, take_apart
from .command import Command
from .conflicts import RefusedError
from .drafts import redraft, withdrawal
from .merging import merged
from .ports import SHARED, Draft
from .view import NO_AGREEMENT, View

SHIPPED = "shipped"
"""The kind of record that keeps what was shipped of an agreement: plugin, version, files, and every part."""

INSTALLED = Template(
    "already-installed", "The database holds {code} already; what shipped later is taken in by update."
)
HELD_OTHERWISE = Template(
    "held-otherwise", "The database holds {key} already, and it says something else; rename one of them."
)
NOT_SHIPPED = Template("not-shipped", "No plugin shipped {code} to this database, so nothing can be updated.")
NOT_UNDECIDED = Template("not-undecided", "{key} is not among what both sides changed; these are: {choices}.")


@frozen(kw_only=True)
class Shipment:
    """An agreement and its ledger as a plugin ships them: canonical texts by key, and the digests of the files."""

    agreement: str
    plugin: str
    version: str | None
    files: Mapping[str, str]
    """SHA-256 in hexadecimal, by the file's name."""
    texts: Mapping[Key, str] = field(repr=False)

    @property
    def key(self) -> Key:
        """The key of the record that keeps it."""
        return Key(self.agreement, SHIPPED, self.agreement)

    def draft(self) -> Draft:
        """Return the draft of the record that keeps it."""
        texts = {f"{key.agreement}/{key.kind}/{key.id}": json.loads(text) for key, text in self.texts.items()}
        told = {"format": FORMAT, "plugin": self.plugin, "version": self.version, "files": dict(self.files)}
        return Draft(key=self.key, text=_json({**told, "parts": texts}))


def shipment(
    agreement: Agreement,
    ledger: Ledger,
    *,
    plugin: str,
    version: str | None,
    files: Mapping[str, str],
    kinds: Kinds = CORE_KINDS,
) -> Shipment:
    """Return what ships of an agreement and its ledger, as the database keeps it."""
    texts = dict(_texts(agreement, ledger, kinds))
    return Shipment(agreement=agreement.code, plugin=plugin, version=version, files=files, texts=texts)


def _texts(agreement: Agreement, ledger: Ledger, kinds: Kinds) -> Iterator[tuple[Key, str]]:
    code = agreement.code
    documents = {each.id: each for each in (*ledger.documents, *agreement.documents)}
    for part in take_apart(agreement, kinds=kinds):
        yield Key(code, part.kind, part.id), part.text
    for each in ledger.documents:
        yield Key(code, DOCUMENT, each.id), part_text(documents[each.id])
    for record in ledger.records:
        if not isinstance(record, Organisation):
            yield Key(code, record.kind, record.id), part_text(record)
    for organisation in ledger.of(Organisation):
        yield from _shared(code, organisation, {id: part_text(each) for id, each in documents.items()})


def _shared(code: str, organisation: Organisation, documents: Mapping[str, str]) -> Iterator[tuple[Key, str]]:
    """Yield an organisation and the documents it cites, under ids that no other agreement's documents have."""
    data = json.loads(part_text(organisation))
    cited: set[str] = set()
    yield Key(SHARED, Organisation.kind, organisation.id), _json(_recited(data, code, cited))
    for id in sorted(cited & documents.keys()):
        own = f"{code}-{id}"
        yield Key(SHARED, DOCUMENT, own), _json({**json.loads(documents[id]), "id": own})


def _recited(data: Any, code: str, cited: set[str]) -> Any:  # noqa: ANN401 - plain data
    if isinstance(data, list):
        return [_recited(each, code, cited) for each in data]
    if not isinstance(data, dict):
        return data
    new = {key: _recited(each, code, cited) for key, each in data.items()}
    source = new.get("source")
    if isinstance(source, dict):
        cited.add(source["document"])
        new["source"] = {**source, "document": f"{code}-{source['document']}"}
    return new


@frozen(kw_only=True)
class Install(Command):
    """Put a shipped agreement, with its ledger, into the database."""

    code: ClassVar[str] = "init"

    shipment: Shipment

    def decide(self, view: View) -> Iterable[Draft]:
        """Return everything shipped, and the record that keeps what was shipped."""
        code = self.shipment.agreement
        if code in view.codes:
            raise RefusedError([Problem(INSTALLED(code=code))])
        problems = [Problem(HELD_OTHERWISE(key=str(key))) for key, text in self._held(view) if text != self._text(key)]
        if problems:
            raise RefusedError(problems)
        drafts = [redraft(key, text, kinds=view.kinds) for key, text in self.shipment.texts.items()]
        return [*drafts, self.shipment.draft()]

    def _text(self, key: Key) -> str:
        return self.shipment.texts[key]

    def _held(self, view: View) -> Iterator[tuple[Key, str]]:
        for key in self.shipment.texts:
            if key.agreement == SHARED and (row := view.reading.row(key)) is not None:
                yield key, row.text


class Outcome(StrEnum):
    """What an update means for one part."""

    TAKEN = "taken"
    """Only the plugin changed it: what ships now is taken."""
    MERGED = "merged"
    """Both changed it, in different fields: both changes hold."""
    UNDECIDED = "undecided"
    """Both changed the same fields: ours stays until somebody takes theirs."""


@frozen(kw_only=True)
class Item:
    """One part that shipped otherwise than before: what was shipped then, what ships now, ours, and what it becomes."""

    key: Key
    outcome: Outcome
    then: str | None = field(repr=False)
    now: str | None = field(repr=False)
    ours: str | None = field(repr=False)
    becomes: str | None = field(repr=False)


def update_of(view: View, shipment: Shipment) -> tuple[Item, ...]:
    """Return what taking in a newer shipment means, in the order of keys.  Raises UnknownError, RefusedError."""
    code = shipment.agreement
    if code not in view.codes:
        raise UnknownError([Problem(NO_AGREEMENT(code=code, choices=view.codes))])
    row = view.reading.row(shipment.key)
    if row is None:
        raise RefusedError([Problem(NOT_SHIPPED(code=code))])
    parts = json.loads(row.text)["parts"]
    then = {Key(*name.split("/", 2)): _json(data) for name, data in parts.items()}
    items = (_item(view, key, then.get(key), shipment.texts.get(key)) for key in sorted({*then, *shipment.texts}))
    return tuple(item for item in items if item is not None)


def _item(view: View, key: Key, then: str | None, now: str | None) -> Item | None:
    row = view.reading.row(key)
    ours = None if row is None else row.text
    if now in {then, ours}:
        return None
    both = {"key": key, "then": then, "now": now, "ours": ours}
    if ours == then:
        return Item(**both, outcome=Outcome.TAKEN, becomes=now)
    joined = None if then is None or now is None or ours is None else merged(then, now, ours)
    joined = joined and _canonical(key, joined, view.kinds)
    if joined is not None:
        return Item(**both, outcome=Outcome.MERGED, becomes=joined)
    return Item(**both, outcome=Outcome.UNDECIDED, becomes=ours)


def _canonical(key: Key, text: str, kinds: Kinds) -> str | None:
    """Return a merged text as it is kept, or None where the two changes do not go together."""
    if key.kind == AGREEMENT:
        return text
    try:
        return part_text(read_part(key.kind, text, kinds=kinds), kinds=kinds)
    except UnreadableError:
        return None


@frozen(kw_only=True)
class Update(Command):
    """Take in what a plugin ships now, as one change; of what both changed, `take` names what is taken from it."""

    code: ClassVar[str] = "update"

    shipment: Shipment
    take: tuple[str, ...] = ()
    """Keys as they are written, of undecided parts."""

    def decide(self, view: View) -> Iterable[Draft]:
        """Return what becomes of each part, and the record that keeps what was shipped."""
        items = update_of(view, self.shipment)
        undecided = {str(item.key) for item in items if item.outcome is Outcome.UNDECIDED}
        wrong = [
            Problem(NOT_UNDECIDED(key=key, choices=tuple(sorted(undecided))))
            for key in self.take
            if key not in undecided
        ]
        if wrong:
            raise UnknownError(wrong)
        drafts = []
        for item in items:
            text = item.now if str(item.key) in self.take else item.becomes
            drafts.append(withdrawal(item.key) if text is None else redraft(item.key, text, kinds=view.kinds))
        return [*drafts, self.shipment.draft()]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
