"""The register of each kind of record as a table: which columns it has, and a record's cells in them."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import frozen

from ..ledger import KINDS, Organisation, Record
from ..messages import Template
from ..notation.keys import key_order, types_of
from ..notation.schema.words import of_key
from ..office.fields import data_of
from ..sources import Source
from ..wording import CODES, Language, language
from .cells import BOUND, FORMS, GROUP, ORGANISATION_NUMBER, TEXTS, Form, bounds_of, code_form
from .sheet import head_key

FROM = Template("head-period-start", "From")
UNTIL = Template("head-period-end", "Until")
SOURCE = Template("head-source-document", "Source")
SOURCE_NOTE = Template("head-source-note", "Note on the source")
VERSION = Template("head-version", "Version")
"""What heads the column that tells of which version a row is, behind the columns of the kind; people leave it alone."""
VERSION_KEY = "version"
_PARTS: Mapping[str, Mapping[str, Template | None]] = {
    "period": {"start": FROM, "end": UNTIL},
    "source": {"document": SOURCE, "locator": None, "certainty": None, "note": SOURCE_NOTE},
}
"""The fields that have a column for each of their parts, and what these are headed by."""
_FIRST, _LAST = ("id", "name", "title"), ("acts", "source", "note")
_NAMED = ("namn", "förening", "föreningens namn", "föreningsnamn", "organisationens namn")
_ALSO: Mapping[str, tuple[str, ...]] = {
    "organisation.name": ("organisation", *_NAMED),
    "accession.organisation": _NAMED,
    "contact.organisation": ("förening", "föreningens namn", "föreningsnamn", "organisationens namn"),
    "legal_form": ("associationsform", "bolagsform", "organisationsform"),
    "signed": ("anslöt sig", "anslöts", "undertecknad", "undertecknat"),
    "left": ("lämnat", "utträdde", "utträde"),
    "email": ("e-postadress", "epost", "mejl"),
    "number": ("orgnr", "org.nr", "org nr", "org.nummer", "organisationsnr"),
    "sub_regions": ("delregion", "delregioner"),
    "fields": ("verksamhet", "verksamhetsområde", "verksamhetsområden"),
    "note": ("anm", "anm.", "anmärkningar", "kommentar", "kommentarer", "anmärkning"),
    "period.start": ("från och med", "fr.o.m.", "bildad"),
    "period.end": ("till och med", "t.o.m."),
}
"""What else columns are often headed by, by their keys; those of one kind alone by the kind and the key."""


@frozen
class Column:
    """One column: the key it is known by (`period.start`), the field it belongs to, and how its cells are written."""

    key: str
    field: str
    form: Form
    says: Template
    """What it is headed by, before the first colon."""
    is_asked: bool
    """Whether a record cannot be without it."""
    default: Any = None
    """What holds where it is left out, as plain data."""
    kind: str = ""
    """The kind of record whose register it is in."""

    def head(self, speech: Language) -> str:
        """Return its heading in a language."""
        return speech.fill(self.says).partition(":")[0]

    @property
    def heads(self) -> frozenset[str]:
        """The keys of every heading that it is known by."""
        titles = (self.head(language(code)) for code in CODES)
        also = (*_ALSO.get(self.key, ()), *_ALSO.get(f"{self.kind}.{self.key}", ()))
        return frozenset(map(head_key, (self.key, *titles, *also)))


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """Return the columns of a kind's register, in their order."""
    cls = KINDS[kind]
    attrs.resolve_types(cls)
    return tuple(column for name in sorted(key_order(cls), key=_place) for column in _columns(cls, name))


def _place(name: str) -> int:
    """Return where a field's column stands: what the record is called first, what it rests on last."""
    return (*_FIRST, "", *_LAST).index(name if name in {*_FIRST, *_LAST} else "")


def _columns(cls: type[Record], name: str) -> Iterator[Column]:
    type_ = types_of(cls)[name]
    if name not in _PARTS:
        given = attrs.fields_dict(cls)[name].default
        form = ORGANISATION_NUMBER if (cls, name) == (Organisation, "number") else form_of(type_)
        yield Column(name, name, form, _said(cls, name), given is attrs.NOTHING, _plain(given), cls.kind)
        return
    for part, says in _PARTS[name].items():
        key = f"{name}.{part}"
        if name == "period":
            yield Column(key, name, BOUND, says or FROM, is_asked=part == "start", kind=cls.kind)
        else:
            given = attrs.fields_dict(Source)[part].default
            form, said = form_of(types_of(Source)[part]), says or _said(Source, part)
            yield Column(key, name, form, said, given is attrs.NOTHING, _plain(given), cls.kind)


def _said(cls: type[Any], name: str) -> Template:
    said = of_key(cls, name)
    if said is None:
        msg = f"no words are written for the field {name}"
        raise LookupError(msg)
    return said


def _plain(default: Any) -> Any:  # noqa: ANN401 - plain data
    """Return the default of a field as plain data; nothing for what is made anew each time, or is empty."""
    if isinstance(default, StrEnum):
        return default.value
    return default if isinstance(default, bool | int | str) else None


def form_of(type_: Any) -> Form:  # noqa: ANN401 - types have none that says it
    """Return the form of a field's type."""
    if get_origin(type_) in {Union, UnionType}:
        type_ = next(each for each in get_args(type_) if each is not type(None))
    if type_ in FORMS:
        return FORMS[type_]
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return code_form(type_)
    return TEXTS if get_origin(type_) is tuple and get_args(type_)[0] is str else GROUP


def known_heads(kind: str) -> tuple[str, ...]:
    """Return every heading that a kind's columns are known by: keys, and titles in each language."""
    return tuple(sorted([*version_heads(), *(head for column in columns(kind) for head in column.heads)]))


@cache
def version_heads() -> frozenset[str]:
    """Return the keys of every heading that the column of versions is known by."""
    return frozenset(map(head_key, (VERSION_KEY, *(language(code).fill(VERSION) for code in CODES))))


def heading(kind: str, speech: Language) -> tuple[str, ...]:
    """Return the headings of a kind's register."""
    return tuple(column.head(speech) for column in columns(kind))


def cells_of(kind: str, text: str, speech: Language) -> tuple[str, ...]:
    """Return a record's cells, of its text in the journal."""
    data = data_of(kind, text)
    return tuple(cell(column, data, speech) for column in columns(kind))


def cell(column: Column, data: Mapping[str, Any], speech: Language) -> str:
    """Return the cell of one column, of a record's plain data."""
    value = value_in(column, data)
    return "" if value is None else column.form.show(value, speech)


def shown(column: Column, data: Mapping[str, Any]) -> frozenset[str]:
    """Return the cell of one column in every language, without blanks around it."""
    return frozenset(cell(column, data, language(code)).strip() for code in CODES)


def value_in(column: Column, data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - plain data
    """Return what a record's plain data hold for a column; what holds where it is left out, or None."""
    if column.field == "period":
        return bounds_of(data["period"])[column.key == "period.end"]
    if column.field == "source":
        return data["source"].get(column.key.partition(".")[2], column.default)
    return data.get(column.field, column.default)
