"""Agreements and ledgers part by part, each as canonical JSON of its own: what the journal keeps and seals."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from attrs import field, frozen
from cattrs import BaseValidationError

from ..agreement import CORE_KINDS, Agreement, BodyCharter, Edition, JoiningPolicy, Obligation, Party, Plan, Side
from ..errors import UnreadableError
from ..ledger import KINDS, Record
from ..sources import Document
from .converter import Kinds, converter_for
from .formats import AGREEMENT, FORMAT, LEDGER, Formats, current
from .problems import problems_of
from .tree import Numeral
from .writing import keepable_json

V = TypeVar("V")

ELEMENTS: Mapping[str, tuple[str, type[Any]]] = {
    "sides": ("side", Side),
    "parties": ("party", Party),
    "editions": ("edition", Edition),
    "plans": ("plan", Plan),
    "bodies": ("body", BodyCharter),
    "obligations": ("obligation", Obligation),
    "joining": ("joining", JoiningPolicy),
}
"""The lists of an agreement whose items are parts of their own: the kind and the class of each."""

DOCUMENT = "document"

PART_KINDS: Mapping[str, type[Any]] = {AGREEMENT: Agreement, DOCUMENT: Document, **dict(ELEMENTS.values()), **KINDS}
"""Every kind of part and its class; the part `agreement` is what is left of one when its elements are taken out."""

_PLURALS = {
    AGREEMENT: "agreement",
    DOCUMENT: "documents",
    **{kind: name for name, (kind, _) in ELEMENTS.items()},
    **{kind: cls.plural for kind, cls in KINDS.items()},
}


@frozen
class Part:
    """One part by kind and id, and its canonical JSON text."""

    kind: str
    id: str
    text: str = field(repr=False)


def part_text(value: object, *, kinds: Kinds = CORE_KINDS) -> str:
    """Write one record, document or element as canonical JSON: the fields in their order, defaults left out.

    Raises InvalidError as `write_agreement` does.
    """
    return _text(converter_for(kinds).unstructure(value))


def read_part(kind: str, text: str, *, kinds: Kinds = CORE_KINDS, formats: Formats | None = None) -> Any:
    """Read one record, document or element from its text, of whatever format.  Raises UnreadableError with paths.

    A promise of a kind that is not among `kinds` is read as `Unsupplied`: its plugin may be gone.
    """
    data = part_data(kind, text, formats=formats)
    try:
        return converter_for(kinds, keeps_strangers=True).structure(data, PART_KINDS[kind])
    except BaseValidationError as error:
        raise UnreadableError(problems_of(error)) from error


def part_data(kind: str, text: str, *, formats: Formats | None = None) -> dict[str, Any]:
    """Return the plain data of a part's text in the newest format."""
    formats = formats or current()
    data = json.loads(text, parse_int=Numeral, parse_float=Numeral)
    number = int(data.pop("format"))
    if number == formats.newest:
        return dict(data)
    # The steps between formats take whole files: one of this part alone.
    file = LEDGER if kind in KINDS else AGREEMENT
    name = _PLURALS[kind]
    whole: Any = data if kind == AGREEMENT else {name: [data]}
    for each in range(number, formats.newest):
        whole = formats.upcasters[each](file, whole)
    return dict(whole if kind == AGREEMENT else whole[name][0])


def take_apart(agreement: Agreement, *, kinds: Kinds = CORE_KINDS) -> tuple[Part, ...]:
    """Return an agreement's parts: what it is as a whole, its documents, and each of its elements.

    The whole keeps the order of each list.  Raises InvalidError as `write_agreement` does.
    """
    data = converter_for(kinds).unstructure(agreement)
    order: dict[str, list[str]] = {}
    parts: list[Part] = []
    for name, kind in {"documents": DOCUMENT, **{name: kind for name, (kind, _) in ELEMENTS.items()}}.items():
        items = data.pop(name, ())
        order[name] = [item["id"] for item in items]
        parts += (Part(kind, item["id"], _text(item)) for item in items)
    whole = {**data, "order": {name: ids for name, ids in order.items() if ids}}
    return (Part(AGREEMENT, agreement.code, _text(whole)), *parts)


def put_together(parts: Iterable[Part], *, kinds: Kinds = CORE_KINDS, formats: Formats | None = None) -> Agreement:
    """Make an agreement of its parts.  Raises UnreadableError with every problem, each with its path.

    Elements that the order does not name come last, by their ids; other documents are the ledger's.
    Promises of unknown kinds are read as `read_part` does.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for part in parts:
        found.setdefault(part.kind, {})[part.id] = part_data(part.kind, part.text, formats=formats)
    (data,) = found.pop(AGREEMENT).values()
    order = data.pop("order", {})
    documents = found.get(DOCUMENT, {})
    data["documents"] = [documents[id] for id in order.get("documents", ()) if id in documents]
    for name, (kind, _) in ELEMENTS.items():
        data[name] = _ordered(found.get(kind, {}), order.get(name, ()))
    try:
        agreement: Agreement = converter_for(kinds, keeps_strangers=True).structure(data, Agreement)
    except BaseValidationError as error:
        raise UnreadableError(problems_of(error)) from error
    return agreement


def _ordered(items: dict[str, dict[str, Any]], order: Iterable[str]) -> list[dict[str, Any]]:
    named = [id for id in order if id in items]
    return [items[id] for id in (*named, *sorted(items.keys() - set(named)))]


def _text(data: dict[str, Any]) -> str:
    text = json.dumps({"format": FORMAT, **data}, ensure_ascii=False, separators=(",", ":"))
    return keepable_json(text)


def kind_of_part(value: object) -> str:
    """Return the kind of a part: a record's own, or that of an element."""
    if isinstance(value, Record):
        return value.kind
    return next(kind for kind, cls in PART_KINDS.items() if isinstance(value, cls))


def with_fields(value: Any, fields: Mapping[str, object], *, kinds: Kinds = CORE_KINDS) -> Any:
    """Return a value with other fields, given as plain data; None takes a field away.

    Raises UnreadableError with every problem, each with its path.
    """
    # Through its text, for what is written is plain and what unstructures is not: codes are members there.
    data = {**part_data(kind_of_part(value), part_text(value, kinds=kinds)), **fields}
    # An obligation says of which kind it is, and may become one of another.
    cls = Obligation if isinstance(value, Obligation) else type(value)
    return value_of(cls, {name: each for name, each in data.items() if each is not None}, kinds=kinds)


def value_of(cls: type[V], data: Mapping[str, object], *, kinds: Kinds = CORE_KINDS) -> V:
    """Make a value of plain data, strictly.  Raises UnreadableError with every problem, each with its path."""
    try:
        made: V = converter_for(kinds).structure(dict(data), cls)
    except BaseValidationError as error:
        raise UnreadableError(problems_of(error)) from error
    return made
