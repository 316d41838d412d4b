"""A database's tables are made, brought up to date, or left alone with the reason why."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import column, inspect, table, update

from overenskommelse.errors import StoreError
from overenskommelse.office.ports import Query, Store
from overenskommelse.store import open_store
from overenskommelse.store.backing import back_up, put_back, restore
from overenskommelse.store.engines import Database, open_database
from overenskommelse.store.migrating import migrate
from overenskommelse.store.schema import CURRENT, OWN_FOLDER, VERSIONS, Schema, revision_of
from overenskommelse.store.sql import SqlStore
from overenskommelse.store.tables import METADATA, SCHEMA
from tests.store.stock import drafted, header, organisation

STEP = '''
"""A made-up step: a column more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("organisation", sa.Column("made_up", sa.Text()))
    op.execute("DELETE FROM organisation")
'''


@pytest.fixture
def later(tmp_path: Path) -> Schema:
    """Give the schema of a made-up later program."""
    folder = tmp_path / "steps 100%"
    folder.mkdir()
    (folder / "v0002.py").write_text(STEP, encoding="utf-8")
    return Schema("0002", (*CURRENT.folders, folder))


def database(store: Store) -> Database:
    assert isinstance(store, SqlStore)
    return store.database


def set_revision(store: Store, revision: str) -> None:
    with database(store).writing() as connection:
        connection.execute(update(table(VERSIONS, column("version_num"))).values(version_num=revision))


def test_the_steps_lead_to_the_tables_that_the_program_uses(base: Store) -> None:
    with database(base).reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSIONS})
        assert compare_metadata(context, METADATA) == []
        indexes = {name: {each["name"] for each in inspect(connection).get_indexes(name)} for name in METADATA.tables}
        assert indexes == {name: {each.name for each in own.indexes} for name, own in METADATA.tables.items()}
        assert revision_of(connection) == SCHEMA


def test_the_newest_step_is_the_revision_that_the_program_uses() -> None:
    assert ScriptDirectory(str(OWN_FOLDER)).get_current_head() == SCHEMA


def test_a_server_keeps_no_samples_of_what_may_be_redacted(url_of: Callable[[str], str]) -> None:
    with closing(open_store(url_of("postgresql"))) as store:
        with store.writing() as writing:
            writing.append(header(reason="Ansökan"), drafted(*(organisation(f"o{n}", f"Åkes {n}") for n in range(500))))
        with database(store).alone() as connection:
            connection.exec_driver_sql("ANALYZE")
            told = (
                connection.exec_driver_sql("SELECT s::text FROM pg_stats s WHERE schemaname = 'public'").scalars().all()
            )
    assert [line for line in told if "kes" in line.casefold() or "ansökan" in line.casefold()] == []
    assert told != []


def test_an_older_database_asks_to_be_migrated(base: Store) -> None:
    set_revision(base, "0000")
    with pytest.raises(StoreError) as caught:
        open_store(name_of(base))
    assert [problem.message.code for problem in caught.value.problems] == ["database-older"]
    assert "migrate" in str(caught.value)


def name_of(store: Store) -> str:
    return database(store).engine.url.render_as_string(hide_password=False)


@pytest.mark.parametrize(("revision", "code"), [("0002", "database-newer"), ("9f3c", "database-of-others")])
def test_a_newer_or_foreign_revision_is_refused(base: Store, revision: str, code: str) -> None:
    set_revision(base, revision)
    for attempt in (lambda: open_store(name_of(base)), lambda: migrate(database(base))):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert [problem.message.code for problem in caught.value.problems] == [code]


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "annat.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recept (namn TEXT)")
    with pytest.raises(StoreError, match="recept"):
        open_store(str(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("recept",)]


def test_an_empty_database_is_left_alone_unless_it_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "tom.db"
    path.touch()
    with pytest.raises(StoreError) as caught:
        open_store(str(path), may_create=False)
    assert [problem.message.code for problem in caught.value.problems] == ["database-empty"]


def test_migrating_backs_a_file_up_and_makes_the_tables_anew(base: Store, later: Schema) -> None:
    with base.writing() as writing:
        writing.append(header(), drafted(organisation("korpen", "Korpen")))
        head = writing.head()
    backup = migrate(database(base), schema=later)
    with base.reading() as reading, database(base).reading() as connection:
        assert (reading.head(), reading.find(Query(kind="organisation", text="korp")).total) == (head, 1)
        assert revision_of(connection) == "0002"
    assert (backup is None) == (database(base).path is None)
    if backup is not None:
        with closing(open_store(str(backup))) as before, before.reading() as reading:
            assert reading.head() == head
    assert migrate(database(base), schema=later) is None


def test_a_step_that_fails_leaves_everything_as_it_was(base: Store, later: Schema) -> None:
    with base.writing() as writing:
        writing.append(header(), drafted(organisation("korpen", "Korpen")))
    step = later.folders[-1] / "v0002.py"
    step.write_text(f"{STEP}    raise LookupError('halfway')\n", encoding="utf-8")
    with pytest.raises(LookupError, match="halfway"):
        migrate(database(base), schema=later)
    with database(base).reading() as connection:
        assert revision_of(connection) == "0001"
        assert "made_up" not in {each["name"] for each in inspect(connection).get_columns("organisation")}
    assert [*base.projected()] == []


def test_a_backup_is_whole_and_comes_back(url_of: Callable[[str], str], tmp_path: Path) -> None:
    with closing(open_store(url_of("sqlite"))) as store:
        with store.writing() as writing:
            writing.append(header(), drafted(organisation("korpen", "Korpen")))
            head = writing.head()
        with store.writing() as writing:
            writing.append(header(), drafted(organisation("ugglan", "Ugglan")))
            # What is not yet written is in no backup.
            back_up(database(store), tmp_path / "kopia.db")
    restore(tmp_path / "kopia.db", tmp_path / "åter.db")
    with closing(open_store(str(tmp_path / "åter.db"))) as store, store.reading() as reading:
        assert (reading.head(), [*store.projected()]) == (head, [])


def test_a_backup_never_replaces_a_file(url_of: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "kopia.db").write_text("min uppsats", encoding="utf-8")
    with closing(open_store(url_of("sqlite"))) as store, pytest.raises(StoreError) as caught:
        back_up(database(store), tmp_path / "kopia.db")
    assert [problem.message.code for problem in caught.value.problems] == ["backup-exists"]
    assert (tmp_path / "kopia.db").read_text(encoding="utf-8") == "min uppsats"


def test_only_a_database_of_ours_is_restored(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "annat.db")) as connection:
        connection.execute("CREATE TABLE recept (namn TEXT)")
    with pytest.raises(StoreError, match="recept"):
        restore(tmp_path / "annat.db", tmp_path / "åter.db")
    assert not (tmp_path / "åter.db").exists()


@pytest.mark.parametrize("damage", ["head", "pages", "half", "all"])
def test_a_damaged_file_is_kept_and_a_backup_takes_its_place(
    url_of: Callable[[str], str], tmp_path: Path, damage: str
) -> None:
    path = Path(url_of("sqlite"))
    with closing(open_store(str(path))) as store:
        with store.writing() as writing:
            writing.append(header(), drafted(*(organisation(f"o{n}", "Korpen") for n in range(50))))
            head = writing.head()
        back_up(database(store), tmp_path / "kopia.db")
    whole = path.read_bytes()
    broken = {
        "head": bytes(100) + whole[100:],
        "pages": whole[:4096] + b"\xff" * (len(whole) - 4096),
        "half": whole[: len(whole) // 2],
        "all": b"",
    }[damage]
    path.write_bytes(broken)
    kept = tmp_path / "store-before-restore.db"
    for end, content in (("", broken), ("-wal", b"rest"), ("-shm", b"")):
        path.with_name(f"store.db{end}").write_bytes(content)
    assert put_back(tmp_path / "kopia.db", str(path)) == kept
    assert kept.read_bytes() == broken
    assert kept.with_name(f"{kept.name}-wal").exists()
    with closing(open_store(str(path))) as store, store.reading() as reading:
        assert (reading.head(), [*store.projected()]) == (head, [])


def test_a_damaged_file_stays_where_it_is_when_what_is_to_be_restored_is_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(b"skadad" * 1000)
    (tmp_path / "kopia.db").write_bytes(b"brev" * 1000)
    with pytest.raises(StoreError):
        put_back(tmp_path / "kopia.db", str(path))
    assert path.read_bytes() == b"skadad" * 1000
    assert not (tmp_path / "store-before-restore.db").exists()


def test_a_server_is_not_backed_up_as_a_file(url_of: Callable[[str], str], tmp_path: Path) -> None:
    opened = open_database(url_of("postgresql"))
    with closing(opened), pytest.raises(StoreError, match="dump"):
        back_up(opened, tmp_path / "kopia.db")
