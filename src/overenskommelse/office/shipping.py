"""What a plugin ships of an agreement, as a database keeps it: canonical texts by key."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ..agreement import CORE_KINDS, Agreement
from ..journal import Key
from ..ledger import Ledger, Organisation
from ..notation import FORMAT
from ..notation.converter import Kinds
from ..notation.parts import DOCUMENT, part_text, take_apart
from .ports import SHARED, Draft

SHIPPED = "shipped"
"""The kind of record that keeps what was shipped of an agreement: plugin, version, files, and every part."""


def compact(data: object) -> str:
    """Write plain data as canonical JSON is written."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


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
        return Draft(key=self.key, text=compact({**told, "parts": texts}))


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
    yield Key(SHARED, Organisation.kind, organisation.id), compact(_recited(data, code, cited))
    for id in sorted(cited & documents.keys()):
        own = f"{code}-{id}"
        yield Key(SHARED, DOCUMENT, own), compact({**json.loads(documents[id]), "id": own})


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
