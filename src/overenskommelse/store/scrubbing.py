"""Files that hold no byte of what was redacted; where they cannot be scrubbed, why not, and who can see to it.

What is redacted is written by then, so nothing here says that nothing was changed.
"""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from attrs import evolve
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from ..errors import Place, Problem, StoreError
from ..messages import Message, Template
from .engines import Database
from .queue import WAIT_OR_END
from .servers import POSTGRESQL
from .tables import METADATA
from .troubles import END_OTHER, MAKE_ROOM, TRY_AGAIN

OTHERS_READ = Template(
    "others-read", "Another program reads the database, so what was redacted may still stand in {file}."
)
CLOSE_THEM = Template(
    "close-them",
    "Close the other program, and scrub the files anew: the same redaction again, or overenskommelse rebuild",
)
OLD_SEEN = Template(
    "old-state-seen",
    "Others on the server see the database as it was, so what was redacted still stands in its files: {sessions}.",
)
HELD = Template(
    "table-held", "Others on the server hold the table {table}, so what was redacted may still stand there: {sessions}."
)
END_SESSIONS = Template(
    "end-sessions",
    "Let them end what they do, or have it ended by whoever keeps the server; then scrub the files anew: "
    "the same redaction again, or overenskommelse rebuild",
)
NOT_OURS = Template(
    "tables-of-another",
    "The tables {tables} belong to {owners}, and the server does not let {user} scrub them: "
    "what was redacted still stands in their files.",
)
LET_OWNER = Template(
    "let-owner-scrub", "Let {owners}, or whoever keeps the server, scrub them: overenskommelse rebuild"
)
SESSION = Template("server-session", "process {process} (user {user}, program {program})")
NO_SESSION = Template("no-server-session", "a prepared transaction, a replica, or a session that has ended since")
SCRUB_ANEW = Template(
    "scrub-anew", "Scrub the files anew when that is mended: the same redaction again, or overenskommelse rebuild"
)
SCRUB_LATER = Template(
    "scrub-later",
    "Wait until it is done, or end that program, and scrub the files anew: the same redaction again, "
    "or overenskommelse rebuild",
)
SCRUB_ROOM = Template(
    "scrub-room",
    "Make room for as much again as the database takes, also among the temporary files, and scrub the files anew: "
    "the same redaction again, or overenskommelse rebuild",
)

PATIENCE = 5.0
"""How long others on a server are waited for, in seconds: whoever comes meanwhile waits behind us."""

_REMEDIES: Mapping[Template, Template] = {
    MAKE_ROOM: SCRUB_ROOM,
    TRY_AGAIN: SCRUB_ANEW,
    END_OTHER: CLOSE_THEM,
    WAIT_OR_END: SCRUB_LATER,
}
"""By what is to be done where nothing was changed: what is to be done here."""
_BEAT = 0.1
_LOCK_TIMEOUT = "55P03"
_NUMBER = re.compile(r"\D*(\d+)")
# Who writes in any database of the server is reckoned with by what others see in this one.
_OLD = text(
    "SELECT pid, usename, application_name FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    " AND (age(backend_xid) > age(CAST(:start AS xid)) OR age(backend_xmin) > age(CAST(:start AS xid))"
    " AND coalesce(datname, current_database()) = current_database()) ORDER BY pid"
)
_HOLDING = text(
    "SELECT pid, usename, application_name FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND pid IN"
    " (SELECT pid FROM pg_locks WHERE granted AND relation = to_regclass(:name)"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) ORDER BY pid"
)
_FILES = text(
    "SELECT relname, relfilenode, pg_get_userbyid(relowner) FROM pg_class"
    " WHERE relname = ANY(:names) AND relkind = 'r' AND pg_table_is_visible(oid) ORDER BY relname"
)


def scrub(database: Database) -> None:
    """Leave no byte of what was redacted in a database's own files.

    A server's write-ahead log and its archive are not ours to clean: they end when the server recycles them.
    Raises StoreError with whatever may hold it still.
    """
    with _telling_of_scrubbing(), database.alone() as connection:
        found = tuple((_server if database.dialect == POSTGRESQL else _file)(connection, database.name))
    if found:
        raise StoreError([Problem(message, Place(file=database.name), remedy) for message, remedy in found])


@contextmanager
def _telling_of_scrubbing() -> Iterator[None]:
    try:
        yield
    except StoreError as error:
        raise StoreError([evolve(each, remedy=_remedy(each.remedy)) for each in error.problems]) from error


def _remedy(usual: Message | None) -> Message | None:
    own = _REMEDIES.get(usual.template) if usual is not None and isinstance(usual.template, Template) else None
    return usual if own is None else own()


def _file(connection: Connection, name: str) -> Iterator[tuple[Message, Message]]:
    connection.exec_driver_sql("VACUUM")
    if connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]:
        yield OTHERS_READ(file=f"{name}-wal"), CLOSE_THEM()


def _server(connection: Connection, name: str) -> Iterator[tuple[Message, Message]]:
    """Write every table anew, and yield what keeps what was redacted in the files all the same."""
    del name
    # What is set for this session ends with it.
    connection.detach()
    connection.exec_driver_sql(f"SET lock_timeout = {round(PATIENCE * 1000)}")
    start = str(connection.exec_driver_sql("SELECT mod(txid_current(), 4294967296)").scalar_one())
    _await_others(connection, start)
    before = _files(connection)
    is_seen = False
    for table in METADATA.tables:
        dead = _write_anew(connection, table)
        if dead is None:
            holding = connection.execute(_HOLDING, {"name": table}).all()
            yield HELD(table=table, sessions=_sessions(holding)), END_SESSIONS()
            return
        is_seen |= dead > 0
    if is_seen:
        yield OLD_SEEN(sessions=_sessions(_others(connection, start))), END_SESSIONS()
    after = _files(connection)
    if left := tuple(each for each in before if before[each] == after.get(each)):
        owners = tuple(dict.fromkeys(before[each][1] for each in left))
        user = str(connection.exec_driver_sql("SELECT current_user").scalar())
        yield NOT_OURS(tables=left, owners=owners, user=user), LET_OWNER(owners=owners)


def _await_others(connection: Connection, start: str) -> None:
    """Wait a while for sessions that see the database as it was before: most are done in a moment."""
    until = time.monotonic() + PATIENCE
    while _others(connection, start) and time.monotonic() < until:
        time.sleep(_BEAT)


def _others(connection: Connection, start: str) -> Sequence[Any]:
    return connection.execute(_OLD, {"start": start}).all()


def _write_anew(connection: Connection, table: str) -> int | None:
    """Write a table's files anew; return how many dead rows others still see in them, None if others hold the table."""
    told: list[str] = []

    def hear(notice: Any) -> None:
        told.append(notice.message_detail or "")

    driver: Any = connection.connection.dbapi_connection
    driver.add_notice_handler(hear)
    try:
        connection.exec_driver_sql(f'VACUUM (FULL, VERBOSE) "{table}"')
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _LOCK_TIMEOUT:
            raise
        return None
    finally:
        driver.remove_notice_handler(hear)
    # Whatever language the server speaks, its detail begins with the number of dead rows that had to be kept.
    return sum(int(found[1]) for found in map(_NUMBER.match, told) if found)


def _files(connection: Connection) -> dict[str, tuple[int, str]]:
    """Return, by table, which file it is in and whose it is; a table that was written anew is in a new one."""
    rows = connection.execute(_FILES, {"names": [*METADATA.tables]})
    return {str(name): (int(number), str(owner)) for name, number, owner in rows}


def _sessions(rows: Sequence[Any]) -> tuple[Message, ...]:
    told = tuple(SESSION(process=pid, user=user or None, program=program or None) for pid, user, program in rows)
    return told or (NO_SESSION(),)
