"""What was redacted is in none of a database's files; where they cannot be scrubbed it is told why."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import psycopg
import pytest
from sqlalchemy import event

from overenskommelse.errors import Problem, StoreError
from overenskommelse.office.ports import Store
from overenskommelse.store import open_store
from overenskommelse.store.sql import SqlStore
from tests.store.stock import drafted, header, organisation, redact
from tools.postgres import Server

NAME = "Anna Åkesdotters minnesfond"


@pytest.fixture
def url(url_of: Callable[[str], str]) -> str:
    """Give the URL of a server's database, whose tables are empty."""
    return url_of("postgresql")


@contextmanager
def filled(url: str) -> Iterator[SqlStore]:
    """Open a database with something in it that is to be redacted."""
    with closing(open_store(url)) as store:
        assert isinstance(store, SqlStore)
        fill(store)
        yield store


@contextmanager
def other_program(url: str) -> Iterator[psycopg.Connection[Any]]:
    """Open a transaction in a server's database."""
    with closing(psycopg.connect(url.replace("+psycopg", ""), application_name="psql")) as connection:
        yield connection


def unscrubbed(store: Store) -> Problem:
    with pytest.MonkeyPatch.context() as patch:
        # Longer than the server lets its own housekeeping stand in the way.
        patch.setattr("overenskommelse.store.scrubbing.PATIENCE", 1.5)
        with pytest.raises(StoreError) as caught:
            store.scrub()
    (problem,) = caught.value.problems
    assert problem.remedy is not None
    assert "othing was changed" not in str(problem)
    assert "overenskommelse rebuild" in str(problem.remedy)
    return problem


def folder_of(store: SqlStore) -> Path:
    """Return the folder with the files of a server's database, all of them written."""
    with store.database.alone() as connection:
        connection.exec_driver_sql("CHECKPOINT")
        oid = connection.exec_driver_sql("SELECT oid FROM pg_database WHERE datname = current_database()").scalar()
        return Path(str(connection.exec_driver_sql("SHOW data_directory").scalar()), "base", str(oid))


def test_what_was_redacted_is_in_no_byte_of_the_files(url_of: Callable[[str], str], tmp_path: Path) -> None:
    url = url_of("sqlite")
    with closing(open_store(url)) as store:
        fill(store)
        take_out(store)
        assert secret_in(tmp_path) != set()
        store.scrub()
        assert (secret_in(tmp_path), [*store.projected()]) == (set(), [])
    assert secret_in(tmp_path) == set()


def test_what_was_redacted_is_in_no_relation_of_a_server(url: str) -> None:
    with filled(url) as store:
        take_out(store)
        with store.database.alone() as connection:
            connection.exec_driver_sql("ANALYZE")
        assert secret_in(folder_of(store)) != set()
        store.scrub()
        assert (secret_in(folder_of(store)), [*store.projected()]) == (set(), [])
        with store.database.reading() as connection:
            assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "0"


def test_files_are_not_called_clean_while_another_reads_them_as_they_were(url_of: Callable[[str], str]) -> None:
    url = url_of("sqlite")
    with closing(open_store(url)) as store, closing(sqlite3.connect(url)) as other_program:
        other_program.execute("BEGIN")
        other_program.execute("SELECT count(*) FROM entry").fetchone()
        fill(store)
        take_out(store)
        with pytest.raises(StoreError, match="Another program reads the database"):
            store.scrub()


@pytest.mark.parametrize(
    "statements",
    [("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "SELECT 1"), ("CREATE TEMPORARY TABLE own (a INTEGER)",)],
)
def test_a_servers_files_are_not_called_clean_while_another_sees_them_as_they_were(
    url: str, statements: tuple[str, ...]
) -> None:
    with filled(url) as store, other_program(url) as other:
        for each in statements:
            other.execute(each)
        take_out(store)
        problem = unscrubbed(store)
        assert problem.message.code == "old-state-seen"
        assert f"process {other.info.backend_pid} (user postgres, program psql)" in str(problem)
        assert secret_in(folder_of(store)) != set()
        other.rollback()
        store.scrub()
        assert secret_in(folder_of(store)) == set()


def test_a_transaction_that_has_written_in_another_database_of_the_server_is_named_too(
    url: str, postgres_server: Server
) -> None:
    with filled(url) as store, other_program(postgres_server.url()) as other:
        other.execute("CREATE TEMPORARY TABLE own (a INTEGER)")
        take_out(store)
        problem = unscrubbed(store)
        assert problem.message.code == "old-state-seen"
        assert f"process {other.info.backend_pid} (user postgres, program psql)" in str(problem)
        other.rollback()
        store.scrub()
        assert secret_in(folder_of(store)) == set()


def test_somebody_who_is_soon_done_is_waited_for(url: str) -> None:
    with filled(url) as store, other_program(url) as other:
        other.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        other.execute("SELECT 1")
        take_out(store)
        Timer(0.5, other.rollback).start()
        store.scrub()
        assert secret_in(folder_of(store)) == set()


def test_a_table_that_another_holds_keeps_nobody_waiting_for_ever(url: str) -> None:
    with filled(url) as store, other_program(url) as other:
        other.execute("SELECT count(*) FROM entry")
        take_out(store)
        start = time.monotonic()
        problem = unscrubbed(store)
        assert time.monotonic() - start < 60
        assert (problem.message.code, problem.message.values["table"]) == ("table-held", "entry")
        assert f"process {other.info.backend_pid} (user postgres, program psql)" in str(problem)
        other.rollback()
        store.scrub()
        assert secret_in(folder_of(store)) == set()


def test_a_user_who_may_not_scrub_a_servers_tables_is_told_who_may(url: str, postgres_server: Server) -> None:
    postgres_server.execute("CREATE ROLE skrivare LOGIN")
    with filled(url) as store, other_program(url) as other:
        other.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO skrivare")
        other.commit()
        with closing(open_store(url.replace("postgres@", "skrivare@"))) as own:
            take_out(own)
            problem = unscrubbed(own)
        assert problem.message.code == "tables-of-another"
        assert {"change", "entry", "record", "organisation"} <= set(str(problem.message.values["tables"]).split("'"))
        assert (problem.message.values["owners"], problem.message.values["user"]) == (("postgres",), "skrivare")
        assert secret_in(folder_of(store)) != set()
        store.scrub()
        assert secret_in(folder_of(store)) == set()
        other.execute("DROP OWNED BY skrivare")
        other.commit()
    postgres_server.execute("DROP ROLE skrivare")


@pytest.mark.parametrize(
    ("error", "code", "remedy"),
    [("SQLITE_FULL", "disk-full", "scrub-room"), ("SQLITE_IOERR_WRITE", "database-failed", "scrub-anew")],
)
def test_a_file_that_cannot_be_scrubbed_is_told_without_a_word_that_nothing_was_changed(
    url_of: Callable[[str], str], error: str, code: str, remedy: str
) -> None:
    with filled(url_of("sqlite")) as store:
        take_out(store)

        def fail(cursor: object, statement: str, *_: object) -> None:
            del cursor
            if statement == "VACUUM":
                failure = sqlite3.OperationalError("database or disk is full")
                failure.sqlite_errorname = error
                raise failure

        event.listen(store.database.engine, "do_execute", fail)
        problem = unscrubbed(store)
        assert problem.remedy is not None
        assert (problem.message.code, problem.remedy.code) == (code, remedy)


def fill(store: Store) -> None:
    anna = organisation("anna", NAME)
    with store.writing() as writing:
        writing.append(header(reason=NAME), drafted(anna, *(organisation(f"o{n}", f"{NAME} {n}") for n in range(200))))
    with store.writing() as writing:
        writing.append(header(1), drafted(organisation("anna", f"{NAME}, nya")))


def take_out(store: Store) -> None:
    with store.writing() as writing:
        redact(
            writing,
            drafted(organisation("anna", "[gallrat]"), *(organisation(f"o{n}", "[gallrat]") for n in range(200))),
            {1: "[gallrat]"},
        )


def secret_in(folder: Path) -> set[str]:
    """Return the files that hold the secret, as it is written or as it is sought."""
    words = [text.encode() for text in ("kesdotters minnesfond", "anna åkes", "Anna Åkes")]
    return {
        path.name for path in folder.iterdir() if path.is_file() and any(word in path.read_bytes() for word in words)
    }
