"""The first tables."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_TYPED: Mapping[str, str] = {
    "organisation": "name_key! search! number legal_form",
    "accession": "organisation! state! applied# signed# left_on#",
    "seat": "body! side! label_key! is_substitute!#",
    "meeting": "bodies! day# progress! title",
}
_INDEXED = {"accession": "organisation", "seat": "body", "meeting": "day"}


def upgrade() -> None:
    """Make the journal, the tables that are made of it, and the cursors of its readers."""
    _make(
        "change",
        "number!# at! actor! side reason command! undoes# size!# salt! sealed! digest! redacted#",
        {"undoes": "change.number"},
    )
    _make(
        "entry",
        "number!# change!# agreement! kind! id! version!# text salt! sealed! digest! redacted#",
        {"change": "change.number"},
    )
    op.create_index("entry_key", "entry", ["agreement", "kind", "id", "version"], unique=True)
    op.create_index("ix_entry_change", "entry", ["change"])
    _make_records()
    for name, columns in _TYPED.items():
        _make(name, f"entry!# agreement! id! {columns}", {"entry": "record.entry"}, ondelete="CASCADE")
    for name, column in _INDEXED.items():
        op.create_index(f"ix_{name}_{column}", name, [column])
    op.create_index("organisation_name", "organisation", ["name_key", "id"])
    op.create_index("organisation_number", "organisation", ["number"], postgresql_using="hash")
    _make("cursor", "name! entry!# digest!")
    if op.get_bind().dialect.name == "postgresql":
        _keep_no_samples()


def _make_records() -> None:
    _make("record", "entry!# agreement! kind! id! version!# first# last# text!", {"entry": "entry.number"})
    op.create_index("record_key", "record", ["agreement", "kind", "id"], unique=True)
    op.create_index("ix_record_id", "record", ["id"])
    columns = "entry!# place!# field! kind! target!"
    _make(
        "reference", columns, {"entry": "record.entry"}, ("entry", "place"), ondelete="CASCADE", sqlite_with_rowid=False
    )
    op.create_index("reference_target", "reference", ["kind", "target"])


def _make(
    name: str,
    columns: str,
    foreign: Mapping[str, str] | None = None,
    key: Sequence[str] = (),
    *,
    ondelete: str | None = None,
    **given: Any,
) -> None:
    """Make a table; a column's name ends in # where it holds whole numbers, in ! where it is always filled."""
    made = [_column(each) for each in columns.split()]
    op.create_table(
        name,
        *made,
        sa.PrimaryKeyConstraint(*(key or (made[0].name,))),
        *(sa.ForeignKeyConstraint([own], [other], ondelete=ondelete) for own, other in (foreign or {}).items()),
        **given,
    )


def _column(told: str) -> "sa.Column[Any]":
    kind = _WHOLE if "#" in told else _TEXT
    return sa.Column(told.rstrip("!#"), kind, nullable="!" not in told, autoincrement=False)


def _keep_no_samples() -> None:
    """Let the server keep no samples of texts for its planner: what is redacted would stand there still."""
    tables = sa.inspect(op.get_bind())
    for name in ("change", "entry", "record", "reference", *_TYPED, "cursor"):
        for column in tables.get_columns(name):
            if isinstance(column["type"], sa.Text) and column["name"] not in {"agreement", "kind", "command"}:
                op.execute(f'ALTER TABLE "{name}" ALTER COLUMN "{column["name"]}" SET STATISTICS 0')
