"""The tables of the models, as statements name them: the journal's own, and those that are made of it.

They are written out, for the models take a third of the time that a database takes to open; a test says that the two
are the same.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, Table, Text

SCHEMA: Final = "0001"
"""The revision of the tables that this program reads and writes."""

METADATA: Final = MetaData()

# Bytewise, as Python compares, whatever language the server speaks: the keys are made for Swedish order already.
TEXT: Final = Text().with_variant(Text(collation="C"), "postgresql")
# A key of whole numbers is SQLite's own only by this name.
WHOLE: Final = BigInteger().with_variant(Integer(), "sqlite")


def _text(name: str, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    return Column(name, TEXT, nullable=nullable, index=index)


def _whole(name: str, target: str | None = None, *, nullable: bool = False, index: bool = False) -> Column[Any]:
    points = () if target is None else (ForeignKey(target),)
    return Column(name, WHOLE, *points, nullable=nullable, index=index)


def _number(name: str, target: str | None = None, *, ondelete: str | None = None) -> Column[Any]:
    points = () if target is None else (ForeignKey(target, ondelete=ondelete),)
    return Column(name, WHOLE, *points, primary_key=True, autoincrement=False)


def _of_record() -> Column[Any]:
    return _number("entry", "record.entry", ondelete="CASCADE")


CHANGE: Final = Table(
    "change",
    METADATA,
    _number("number"),
    _text("at"),
    _text("actor"),
    _text("side", nullable=True),
    _text("reason", nullable=True),
    _text("command"),
    _whole("undoes", "change.number", nullable=True),
    _whole("size"),
    *(_text(name) for name in ("salt", "sealed", "digest")),
    _whole("redacted", nullable=True),
)

ENTRY: Final = Table(
    "entry",
    METADATA,
    _number("number"),
    _whole("change", "change.number", index=True),
    *(_text(name) for name in ("agreement", "kind", "id")),
    _whole("version"),
    _text("text", nullable=True),
    *(_text(name) for name in ("salt", "sealed", "digest")),
    _whole("redacted", nullable=True),
    Index("entry_key", "agreement", "kind", "id", "version", unique=True),
)

RECORD: Final = Table(
    "record",
    METADATA,
    _number("entry", "entry.number"),
    _text("agreement"),
    _text("kind"),
    _text("id", index=True),
    _whole("version"),
    _whole("first", nullable=True),
    _whole("last", nullable=True),
    _text("text"),
    Index("record_key", "agreement", "kind", "id", unique=True),
)

REFERENCE: Final = Table(
    "reference",
    METADATA,
    _of_record(),
    _number("place"),
    *(_text(name) for name in ("field", "kind", "target")),
    Index("reference_target", "kind", "target"),
    sqlite_with_rowid=False,
)

ORGANISATION: Final = Table(
    "organisation",
    METADATA,
    _of_record(),
    *(_text(name) for name in ("agreement", "id", "name_key", "search")),
    _text("number", nullable=True),
    _text("legal_form", nullable=True),
    Index("organisation_name", "name_key", "id"),
    # The steps make it a hash on PostgreSQL, whose trees take no text of any length; to say so would load its dialect.
    Index("organisation_number", "number"),
)

_ACCESSION: Final = Table(
    "accession",
    METADATA,
    _of_record(),
    _text("agreement"),
    _text("id"),
    _text("organisation", index=True),
    _text("state"),
    *(_whole(name, nullable=True) for name in ("applied", "signed", "left_on")),
)

_SEAT: Final = Table(
    "seat",
    METADATA,
    _of_record(),
    _text("agreement"),
    _text("id"),
    _text("body", index=True),
    _text("side"),
    _text("label_key"),
    _whole("is_substitute"),
)

_MEETING: Final = Table(
    "meeting",
    METADATA,
    _of_record(),
    *(_text(name) for name in ("agreement", "id", "bodies")),
    _whole("day", nullable=True, index=True),
    _text("progress"),
    _text("title", nullable=True),
)

CURSOR: Final = Table(
    "cursor", METADATA, Column("name", TEXT, primary_key=True, nullable=False), _whole("entry"), _text("digest")
)

TYPED: Final[Mapping[str, Table]] = {table.name: table for table in (_ACCESSION, _MEETING, ORGANISATION, _SEAT)}
"""By kind: the tables of the kinds that lists and searches know more of."""

PROJECTED: Final[tuple[Table, ...]] = (RECORD, REFERENCE, *TYPED.values())
"""The tables that are made of the journal, each after those that it points at."""

OWN: Final = ("entry", "agreement", "id")
"""The columns that each of the typed tables begins with; those that follow are the cells of its kind."""
