"""A database opened by its URL: who reads has one consistent state, who writes has the turn.

SQLite's driver opens transactions at the wrong moment and loses updates without an error, so it is told to open none,
and each begins here: for reading with BEGIN, for writing with BEGIN IMMEDIATE and behind a queue.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from ..messages import Template
from .cutting import Lines
from .places import MOVE_TO_DISK, check_file, refusal, site_of
from .presence import Presence
from .queue import PATIENCE, Queue
from .servers import POSTGRESQL, check_server, engine_of
from .troubles import is_trouble, told
from .unfinished import CLOSED

NO_SHARED_MEMORY = Template("no-shared-memory", "The drive cannot hold a database that several use at once.")

SQLITE = "sqlite"

# FULL, for NORMAL may lose an acknowledged commit at a power cut; secure_delete, for a redacted name must be gone.
_PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
_CACHES: Mapping[str, int] = {"BEGIN": 4_000, "BEGIN IMMEDIATE": 32_000}
"""By how a transaction begins: the kilobytes that pages are kept in.

Random keys wander through all of an index in an import; who reads has the system's own cache, and a program that stays
open keeps every page that it has read once.
"""
# The queue keeps our own writers apart; this is for other programs, and for the moment when the last one closes.
_BUSY_SECONDS = 5.0
_READING: Mapping[str, Mapping[str, Any]] = {
    SQLITE: {"begin_with": "BEGIN"},
    POSTGRESQL: {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}
_WRITING: Mapping[str, Mapping[str, Any]] = {
    SQLITE: {"begin_with": "BEGIN IMMEDIATE"},
    POSTGRESQL: {"isolation_level": "READ COMMITTED"},
}
_ALONE: Mapping[str, Mapping[str, Any]] = {
    # SQLAlchemy's AUTOCOMMIT would hand the beginning of transactions back to SQLite's driver.
    SQLITE: {"begin_with": ""},
    POSTGRESQL: {"isolation_level": "AUTOCOMMIT"},
}


@frozen
class Database:
    """An open database; `name` shows it without its password, `path` is a file's, None for a server."""

    name: str
    dialect: str
    path: Path | None
    engine: Engine = field(repr=False)
    queue: Queue | None = field(repr=False, default=None)
    lines: Lines | None = field(repr=False, default=None)
    """The connections to a server; None for a file."""
    presence: Presence | None = field(repr=False, default=None)
    """Which file it is; None for a server, and for a copy."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read one consistent state, whatever others write meanwhile.  Raises StoreError if that cannot be."""
        with self._transaction(_READING) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write alone (a file) or beside others (a server), all of it or nothing; what is raised takes all back.

        Raises StoreError if the turn does not come, or the database cannot be written.
        """
        with self.queue.turn() if self.queue else nullcontext(), self._transaction(_WRITING) as connection:
            yield connection

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Work outside any transaction, as VACUUM must, in front of a file's other writers."""
        with self.queue.turn() if self.queue else nullcontext(), self._transaction(_ALONE) as connection:
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def _transaction(self, ways: Mapping[str, Mapping[str, Any]]) -> Iterator[Connection]:
        self._see()
        with self._telling(), self.engine.connect() as connection:
            connection = connection.execution_options(**ways[self.dialect])  # noqa: PLW2901 - the same one
            with connection.begin():
                yield connection
                self._see()

    def _see(self) -> None:
        if self.presence:
            self.presence.check()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if is_trouble(error):
                raise told(error, self.name) from error
            raise


def open_database(url: str, *, may_create: bool = True, patience: float = PATIENCE) -> Database:
    """Open a database by a path, `sqlite:///path` or `postgresql://user@server/database`, and see that it answers.

    A writer waits at most `patience` seconds for its turn.  Raises StoreError with what is wrong and what to do.
    """
    site = site_of(url)
    if site.path is not None:
        return _open_file(site.path, may_create=may_create, patience=patience)
    return _open_server(str(site.address))


def open_copy(path: Path) -> Database:
    """Open a database file that is looked at and left as it is, such as a backup.  Raises StoreError as above."""
    place = site_of(str(path)).path or path
    check_file(place, may_create=False, may_write=False)
    address = f"{place.as_uri()}?mode=ro"
    engine = create_engine(
        "sqlite://", creator=partial(sqlite3.connect, address, uri=True, isolation_level=None), poolclass=NullPool
    )
    event.listen(engine, "begin", _begin)
    return _tried(Database(str(place), SQLITE, place, engine), _mode)


def _open_file(path: Path, *, may_create: bool, patience: float) -> Database:
    check_file(path, may_create=may_create)
    # SQLite gives its own files beside it the mode of this one.  Where none can be made it says why.
    with suppress(OSError):
        if may_create:
            path.touch(mode=CLOSED, exist_ok=False)
    engine = create_engine(
        # Made of its parts, for a path may hold what a URL takes for something else.
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None},
    )
    event.listen(engine, "connect", partial(_set_pragmas, min(patience, _BUSY_SECONDS)))
    event.listen(engine, "begin", _begin)
    opened = _tried(Database(str(path), SQLITE, path, engine, Queue(path, patience)), _try_file)
    return evolve(opened, presence=Presence.of(path))


def _set_pragmas(patience: float, connection: DBAPIConnection, record: object) -> None:
    del record
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={round(patience * 1000)}", *_PRAGMAS):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if statement := connection.get_execution_options().get("begin_with", "BEGIN"):
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHES[statement]}")
        connection.exec_driver_sql(statement)


def _try_file(database: Database) -> None:
    """See that the file is a database, and let readers and a writer be there at once."""
    mode = _mode(database)
    if mode != "wal":
        with database.alone() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode=WAL").scalar()
    if mode != "wal":
        raise refusal(database.name, NO_SHARED_MEMORY(), MOVE_TO_DISK())


def _mode(database: Database) -> object:
    """Return how the file keeps what is being written, once it is seen that it is a database."""
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar()
        return connection.exec_driver_sql("PRAGMA journal_mode").scalar()


def _open_server(address: str) -> Database:
    name, engine = engine_of(address)
    return _tried(Database(name, POSTGRESQL, None, engine, lines=Lines().watch(engine)), _try_server)


def _try_server(database: Database) -> None:
    with database.reading() as connection:
        check_server(connection, database.name)


def _tried(database: Database, trying: Callable[[Database], object]) -> Database:
    try:
        trying(database)
    except BaseException:
        database.close()
        raise
    return database
