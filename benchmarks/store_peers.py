"""What others would do with the same checked rows: their tables, and a second one for what was changed.

None of them seals or chains.  Django is in the dependency group `peers`: `uv run --group peers` brings it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, create_engine, insert
from store_floor import read

CHUNK = 2000
_CELLS = ("id", "text", "first", "name_key", "search", "number", "form")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [dict(zip(_CELLS, each, strict=True)) for each in read(path, {})]


def _audited(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    at = datetime.now(UTC).isoformat()
    return ({"of": row["id"], "at": at, "actor": "registrator", "text": row["text"]} for row in rows)


def core(url: str) -> Callable[[Path], int]:
    """SQLAlchemy Core with an audit table."""
    meta = MetaData()
    kinds = {"first": Integer}
    columns = [Column(name, kinds.get(name, Text), index=name in {"name_key", "number"}) for name in _CELLS[1:]]
    records = Table("peer", meta, Column("id", Text, primary_key=True), *columns)
    told = [Column(name, Text, index=name == "of") for name in ("of", "at", "actor", "text")]
    audit = Table("peer_audit", meta, Column("number", Integer, primary_key=True), *told)
    engine = create_engine(f"sqlite:///{url}")
    meta.create_all(engine)

    def take(path: Path) -> int:
        rows = _rows(path)
        with engine.begin() as connection:
            for start in range(0, len(rows), CHUNK):
                some = rows[start : start + CHUNK]
                connection.execute(insert(records), some)
                connection.execute(insert(audit), [*_audited(some)])
        return len(rows)

    return take


def models(url: str) -> Callable[[Path], int]:
    """SQLModel, whose `add_all` is what its manual shows."""
    import store_models
    from sqlmodel import Session

    engine = create_engine(f"sqlite:///{url}")
    store_models.METADATA.create_all(engine)

    def take(path: Path) -> int:
        rows = _rows(path)
        with Session(engine) as session:
            session.add_all(store_models.Peer(**row) for row in rows)
            session.add_all(store_models.PeerAudit(**row) for row in _audited(rows))
            session.commit()
        return len(rows)

    return take


def django(url: str) -> Callable[[Path], int]:
    """Django's `bulk_create` with a table of its history."""
    settings = import_module("django.conf").settings
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": url}
    settings.configure(
        DATABASES={"default": database}, INSTALLED_APPS=[], DEFAULT_AUTO_FIELD="django.db.models.AutoField"
    )
    import_module("django").setup()
    db, transaction = import_module("django.db.models"), import_module("django.db.transaction")
    peer, history = _models(db)
    with import_module("django.db").connection.schema_editor() as editor:
        editor.create_model(peer)
        editor.create_model(history)

    def take(path: Path) -> int:
        rows = _rows(path)
        with transaction.atomic():
            peer.objects.bulk_create((peer(**row) for row in rows), batch_size=CHUNK)
            history.objects.bulk_create((history(**row) for row in _audited(rows)), batch_size=CHUNK)
        return len(rows)

    return take


def _models(db: Any) -> tuple[Any, Any]:  # noqa: ANN401 - Django may be missing
    meta = type("Meta", (), {"app_label": "peers"})
    text, indexed = db.TextField, partial(db.TextField, db_index=True)
    cells = {"text": text(), "first": db.IntegerField(), "search": text(), "form": text()}
    named = {"id": db.TextField(primary_key=True), "name_key": indexed(), "number": indexed()}
    told = {"of": indexed(), "at": text(), "actor": text(), "text": text()}
    base = {"__module__": __name__, "Meta": meta}
    return type("Peer", (db.Model,), {**base, **named, **cells}), type("History", (db.Model,), {**base, **told})


PEERS: Mapping[str, Callable[[str], Callable[[Path], int]]] = {"core": core, "sqlmodel": models, "django": django}
TITLES = {
    "core": "SQLAlchemy Core, an audit table",
    "sqlmodel": "SQLModel add_all, an audit table",
    "django": "Django bulk_create, a history",
}
