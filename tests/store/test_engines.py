"""A database is opened by its URL, its transactions are what they should be, and what is wrong is told."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from overenskommelse.errors import StoreError
from overenskommelse.store import open_store
from overenskommelse.store.engines import Database, open_database
from overenskommelse.store.places import check_file, default_path, site_of
from tools.postgres import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'register.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """Give a database with a table of numbers, where the number 1 has been written."""
    database = open_database(url)
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE number (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)"))
        connection.execute(text("INSERT INTO number VALUES (1, 1)"))
    yield database
    database.close()


def value(database: Database) -> object:
    with database.reading() as connection:
        return connection.execute(text("SELECT value FROM number")).scalar()


@contextmanager
def refused(*codes: str) -> Iterator[None]:
    """Expect a StoreError whose only problem has a code, a place and a remedy; the code is one of those named."""
    with pytest.raises(StoreError) as caught:
        yield
    (problem,) = caught.value.problems
    assert problem.message.code in codes, str(problem)
    assert problem.remedy is not None
    assert problem.place.file
    assert "Traceback" not in str(caught.value)


@contextmanager
def only_read(path: Path, mode: int) -> Iterator[None]:
    """Let nobody write a path for a while, and be nobody if we are root, who may write whatever it wants to."""
    before, is_root = path.stat().st_mode, os.geteuid() == 0
    for folder in path.parents:
        if is_root and not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    path.chmod(mode)
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        path.chmod(before)


def test_what_is_written_is_read(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE number SET value = 2"))
    assert value(database) == 2


def test_what_is_raised_takes_back_all_that_was_written(database: Database) -> None:
    def write_half() -> None:
        with database.writing() as connection:
            connection.execute(text("UPDATE number SET value = 2"))
            connection.execute(text("CREATE TABLE half (id INTEGER)"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert value(database) == 1
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE half (id INTEGER)"))


def test_whoever_reads_sees_one_state_while_another_writes(database: Database) -> None:
    with database.reading() as connection:
        before = connection.execute(text("SELECT value FROM number")).scalar()
        with database.writing() as other:
            other.execute(text("UPDATE number SET value = 2"))
        assert connection.execute(text("SELECT value FROM number")).scalar() == before == 1
    assert value(database) == 2


def test_a_breach_of_a_rule_of_the_tables_stays_what_it_is(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(text("INSERT INTO number VALUES (1, 1)"))


def test_a_reference_to_nothing_is_refused(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE used (id INTEGER REFERENCES number (id))"))
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(text("INSERT INTO used VALUES (7)"))


def test_outside_a_transaction_the_database_can_be_made_compact(database: Database) -> None:
    with database.alone() as connection:
        connection.execute(text("VACUUM"))
    # The connection goes back as it was: its next transaction can still be taken back.
    test_what_is_raised_takes_back_all_that_was_written(database)


def test_a_database_tells_what_it_is(database: Database, url: str) -> None:
    assert database.dialect == url.partition(":")[0].partition("+")[0]
    assert (database.path is None) == (database.dialect == "postgresql")


def test_each_connection_to_a_file_is_careful(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"))
    names = ("synchronous", "journal_mode", "foreign_keys", "busy_timeout", "secure_delete", "encoding")
    with database.reading() as one, database.reading() as other:
        for connection in (one, other):
            said = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in names]
            assert said == [2, "wal", 1, 5000, 1, "UTF-8"]
    database.close()


def test_a_path_may_hold_what_a_url_takes_for_something_else(tmp_path: Path) -> None:
    path = tmp_path / "50% av å?mode=memory#1.db"
    open_database(str(path)).close()
    assert path.exists()


def test_a_link_leads_to_the_same_queue(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "real.db")
    database = open_database(str(tmp_path / "link.db"))
    assert database.path == tmp_path / "real.db"
    database.close()


@pytest.mark.parametrize(
    "given",
    ["postgres://a@b/c", "postgresql://a@b/c", "postgresql+psycopg://a@b/c"],
)
def test_the_driver_is_ours_to_choose(given: str) -> None:
    assert site_of(given).address == "postgresql+psycopg://a@b/c"


@pytest.mark.parametrize(
    "given",
    [
        "",
        "mysql://a@b/c",
        "postgresql+asyncpg://a@b/c",
        "sqlite+aiosqlite:///a.db",
        "sqlite://",
        "sqlite:a.db",
        ":memory:",
        "file:a.db?mode=memory",
        "a\0b.db",
        "a\ud800.db",
    ],
)
def test_whatever_is_no_place_of_a_database_is_refused(given: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_database(given)
    (problem,) = caught.value.problems
    assert problem.message.code == "not-a-database-url"
    assert "postgresql://user@server/database" in str(problem.remedy)


@pytest.mark.parametrize("given", ["postgresql://a@b:port/c", "postgresql://a:b@c@d/e", "postgresql://a:b/c@d/e"])
def test_an_address_that_cannot_be_read_in_one_way_alone_says_how_it_is_written(given: str) -> None:
    with refused("unreadable-address"):
        open_database(given)


def test_blanks_around_an_address_are_no_part_of_it() -> None:
    assert site_of(" postgresql://a@b/c\n").address == "postgresql+psycopg://a@b/c"


@pytest.mark.parametrize("given", ["postgres:a@b/c", "a:b@c/d", "//a:b@c/d", "host=a password=b"])
def test_what_is_meant_for_an_address_is_no_file(given: str) -> None:
    with refused("not-a-database-url"):
        open_database(given)


def test_the_place_when_none_is_named_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_path().parts[-2:] == ("overenskommelse", "overenskommelse.db")
    open_database(str(default_path(may_create=True))).close()


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with refused("no-database-folder"):
        open_database(str(tmp_path / "saknas" / "a.db"))


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with refused("database-is-folder"):
        open_database(str(tmp_path))


def test_a_device_is_no_database() -> None:
    with refused("database-no-file"):
        open_database(os.devnull)


def test_a_name_longer_than_any_file_has_is_told(tmp_path: Path) -> None:
    with refused("database-not-opened"):
        open_database(str(tmp_path / ("a" * 300)))


def test_no_database_is_made_where_none_may_be(tmp_path: Path) -> None:
    with refused("no-database-file"):
        open_database(str(tmp_path / "a.db"), may_create=False)
    assert [*tmp_path.iterdir()] == []


def test_another_file_is_no_database_and_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_text("Hej! " * 500, encoding="utf-8")
    with refused("no-sqlite-file"):
        open_database(str(path))
    assert path.read_text(encoding="utf-8") == "Hej! " * 500
    assert [*tmp_path.iterdir()] == [path]


def test_a_damaged_database_is_told_when_it_is_met(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE number (value INTEGER)")
        raw.executemany("INSERT INTO number VALUES (?)", [(each,) for each in range(5000)])
    raw.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    database = open_database(str(path))
    with refused("database-corrupt"), database.reading() as connection:
        connection.execute(text("SELECT sum(value) FROM number")).scalar()
    database.close()


@pytest.mark.parametrize("is_replaced", [False, True])
def test_what_would_be_written_to_a_file_that_was_taken_away_is_refused(tmp_path: Path, *, is_replaced: bool) -> None:
    path, aside = tmp_path / "a.db", tmp_path / "aside.db"
    database = open_database(str(path))
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE number (value INTEGER)"))
    path.rename(aside)
    if is_replaced:
        shutil.copy(aside, path)
    with refused("database-file-gone"), database.writing() as connection:
        connection.execute(text("INSERT INTO number VALUES (1)"))
    with refused("database-file-gone"), database.reading():
        pass
    assert path.exists() == is_replaced
    aside.rename(path)
    with database.writing() as connection:
        assert connection.execute(text("SELECT count(*) FROM number")).scalar() == 0
    database.close()


def test_what_is_written_while_the_file_is_taken_away_is_taken_back(tmp_path: Path) -> None:
    path, aside = tmp_path / "a.db", tmp_path / "aside.db"
    database = open_database(str(path))
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE number (value INTEGER)"))
    with refused("database-file-gone"), database.writing() as connection:
        connection.execute(text("INSERT INTO number VALUES (1)"))
        path.rename(aside)
    aside.rename(path)
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM number")).scalar() == 0
    database.close()


def test_a_database_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_database(str(path)).close()
    with only_read(path, 0o444), refused("database-read-only"):
        open_database(str(path))


def test_a_folder_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    with only_read(tmp_path, 0o555), refused("database-read-only"):
        open_database(str(tmp_path / "a.db"))


def test_a_database_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_database(str(path)).close()
    with only_read(path, 0o222), refused("database-not-opened"):
        open_database(str(path))


def test_a_database_that_another_program_keeps_is_told(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"), patience=0.1)
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with refused("database-busy"), database.writing():
        pass
    other.close()
    database.close()


def test_a_wrong_statement_stays_a_fault_of_ours(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"))
    with pytest.raises(Exception, match="no such table") as caught, database.reading() as connection:
        connection.execute(text("SELECT * FROM nowhere"))
    assert not isinstance(caught.value, StoreError)
    database.close()


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        with refused("server-unreached"):
            open_database(f"postgresql://somebody:hemligt@127.0.0.1:{port}/a")


@pytest.mark.parametrize("password", ["fel", "å%20ä"])
def test_a_wrong_password_is_told_and_never_shown(postgres_server: Server, password: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_database(postgres_server.network_url(password=password))
    (problem,) = caught.value.problems
    assert problem.message.code == "server-refused"
    assert password not in str(problem)
    assert problem.place.file is not None
    assert ":***@" in problem.place.file


def test_a_password_opens_a_server_over_the_network(postgres_server: Server) -> None:
    database = open_database(postgres_server.network_url())
    assert postgres_server.password not in repr(database)
    database.close()


def test_a_database_that_the_server_does_not_have_is_told(postgres_server: Server) -> None:
    for url in (postgres_server.url("saknas"), postgres_server.network_url("saknas")):
        with refused("no-such-database"):
            open_database(url)


def test_a_server_database_without_every_letter_is_refused(postgres_server: Server) -> None:
    postgres_server.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1")
    with refused("database-not-utf-8"):
        open_database(postgres_server.url("latin"))
    postgres_server.execute("DROP DATABASE latin")


def test_a_user_who_may_do_too_little_on_a_server_is_told_without_a_statement(postgres_server: Server) -> None:
    password = "svagt"  # noqa: S105 - of a role that is gone in a second
    postgres_server.execute(f"CREATE ROLE svag LOGIN PASSWORD '{password}'")
    with postgres_server.database() as name:
        url = postgres_server.network_url(name, password=password).replace("//postgres:", "//svag:")
        with refused("no-rights"):
            open_store(url)
        open_store(postgres_server.url(name)).close()
        with refused("no-rights"):
            open_store(url)
    postgres_server.execute("DROP ROLE svag")


def test_what_an_address_says_and_no_server_understands_is_told(postgres_url: str) -> None:
    with refused("bad-server-option"):
        open_database(f"{postgres_url}&nosuch=1")
    with refused("not-a-database-url"):
        open_database(postgres_url.replace("port=", "port=x"))


def test_a_search_path_that_finds_no_schema_is_told(postgres_url: str) -> None:
    with refused("no-schema"):
        open_database(f"{postgres_url}&options=-csearch_path%3Dsaknas")


def test_a_server_that_cuts_the_line_is_told(postgres_server: Server, postgres_url: str) -> None:
    database = open_database(postgres_url)
    with refused("server-unreached"), database.writing() as connection:
        process = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        postgres_server.execute(f"SELECT pg_terminate_backend({process}, 5000)")
        connection.execute(text("SELECT 1"))
    with database.reading() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
    database.close()


def test_a_server_compiles_no_statement(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with database.reading() as connection:
        assert connection.execute(text("SHOW jit")).scalar() == "off"
    database.close()


def test_what_is_missing_to_speak_with_a_server_is_named() -> None:
    code = """
import sys
sys.modules["psycopg"] = None
from overenskommelse.errors import StoreError
from overenskommelse.store import open_store
from overenskommelse.store.engines import open_database
try:
    open_database("postgresql://a:hemligt@127.0.0.1:1/b")
except StoreError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("Install overenskommelse[postgresql].\n")
    assert "hemligt" not in done.stdout


def test_the_store_loads_no_database_before_one_is_opened() -> None:
    code = "import sys, overenskommelse.store as store; print({'sqlalchemy', 'sqlmodel'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


OPENING = """
import sys
from overenskommelse.store import open_store
with open_store(sys.argv[1], may_create=False).reading() as reading:
    assert [*reading.rows(kind="organisation")] == []
names = ("store.writing", "store.projecting", "store.differing", "store.scrubbing", "office.command", "office.office")
ours = {f"overenskommelse.{name}" for name in (*names, "notation")}
print({*ours, "alembic", "ruamel"} & {*sys.modules})
"""


def test_opening_a_database_and_reading_it_loads_nothing_that_writes_or_parses(tmp_path: Path) -> None:
    place = str(tmp_path / "a.db")
    open_store(place).close()
    done = subprocess.run([sys.executable, "-c", OPENING, place], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_file_on_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "mountinfo"
    told.write_text(f"1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 0:9 / {tmp_path} rw shared:1 - cifs //s/d rw\n", "utf-8")
    monkeypatch.setattr("overenskommelse.store.drives._MOUNTS", told)
    with refused("on-network-drive"):
        check_file(tmp_path / "a.db", may_create=True)
