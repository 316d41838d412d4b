"""The models of the tables: the journal's own, and those that are made of it.

A record's row is named by the entry that wrote it.  So a changed record is a new row, what belongs to the old one goes
with it, and tables are compared with the journal entry by entry.

The steps of a migration lead to these models, and `tables` writes out what statements need of them.
"""

from typing import Any, ClassVar, Final

from sqlalchemy import Index, MetaData
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from .tables import TEXT, WHOLE

MODELS: Final = MetaData()


class _Model(SQLModel, registry=registry(metadata=MODELS)):
    """What our tables have in common: a catalogue that is no other program's."""

    # Rows are checked by the domain, and never by these classes: what would check them is not made at each start.
    model_config = {"defer_build": True}


def _text(**given: Any) -> Any:
    return Field(sa_type=TEXT, **given)


def _whole(**given: Any) -> Any:
    return Field(sa_type=WHOLE, **given)


def _numbered(**given: Any) -> Any:
    return _whole(primary_key=True, sa_column_kwargs={"autoincrement": False}, **given)


def _of_record() -> Any:
    return _numbered(foreign_key="record.entry", ondelete="CASCADE")


class ChangeRow(_Model, table=True):
    """A change: who, when and why."""

    __tablename__: ClassVar[str] = "change"

    number: int = _numbered()
    at: str = _text()
    actor: str = _text()
    side: str | None = _text()
    reason: str | None = _text()
    command: str = _text()
    undoes: int | None = _whole(foreign_key="change.number")
    size: int = _whole()
    salt: str = _text()
    sealed: str = _text()
    digest: str = _text()
    redacted: int | None = _whole()


class EntryRow(_Model, table=True):
    """An entry: a record as it was after its change."""

    __tablename__: ClassVar[str] = "entry"
    __table_args__ = (Index("entry_key", "agreement", "kind", "id", "version", unique=True),)

    number: int = _numbered()
    change: int = _whole(foreign_key="change.number", index=True)
    agreement: str = _text()
    kind: str = _text()
    id: str = _text()
    version: int = _whole()
    text: str | None = _text()
    salt: str = _text()
    sealed: str = _text()
    digest: str = _text()
    redacted: int | None = _whole()


class RecordRow(_Model, table=True):
    """A record as it stands."""

    __tablename__: ClassVar[str] = "record"
    __table_args__ = (Index("record_key", "agreement", "kind", "id", unique=True),)

    entry: int = _numbered(foreign_key="entry.number")
    agreement: str = _text()
    kind: str = _text()
    id: str = _text(index=True)
    version: int = _whole()
    first: int | None = _whole()
    last: int | None = _whole()
    text: str = _text()


class ReferenceRow(_Model, table=True):
    """One thing that a record refers to, in the order of its fields."""

    __tablename__: ClassVar[str] = "reference"
    __table_args__ = (Index("reference_target", "kind", "target"), {"sqlite_with_rowid": False})

    entry: int = _of_record()
    place: int = _numbered()
    field: str = _text()
    kind: str = _text()
    target: str = _text()


class OrganisationRow(_Model, table=True):
    """What lists and searches know of an organisation."""

    __tablename__: ClassVar[str] = "organisation"
    # The steps make the second a hash on PostgreSQL; see `tables`.
    __table_args__ = (Index("organisation_name", "name_key", "id"), Index("organisation_number", "number"))

    entry: int = _of_record()
    agreement: str = _text()
    id: str = _text()
    name_key: str = _text()
    search: str = _text()
    number: str | None = _text()
    legal_form: str | None = _text()


class AccessionRow(_Model, table=True):
    """What lists know of an accession."""

    __tablename__: ClassVar[str] = "accession"

    entry: int = _of_record()
    agreement: str = _text()
    id: str = _text()
    organisation: str = _text(index=True)
    state: str = _text()
    applied: int | None = _whole()
    signed: int | None = _whole()
    left_on: int | None = _whole()


class SeatRow(_Model, table=True):
    """What lists know of a seat."""

    __tablename__: ClassVar[str] = "seat"

    entry: int = _of_record()
    agreement: str = _text()
    id: str = _text()
    body: str = _text(index=True)
    side: str = _text()
    label_key: str = _text()
    is_substitute: int = _whole()


class MeetingRow(_Model, table=True):
    """What lists know of a meeting."""

    __tablename__: ClassVar[str] = "meeting"

    entry: int = _of_record()
    agreement: str = _text()
    id: str = _text()
    bodies: str = _text()
    day: int | None = _whole(index=True)
    progress: str = _text()
    title: str | None = _text()


class CursorRow(_Model, table=True):
    """How far an observer has read the journal, sealed so that a cursor moved by hand is found."""

    __tablename__: ClassVar[str] = "cursor"

    name: str = _text(primary_key=True)
    entry: int = _whole()
    digest: str = _text()
