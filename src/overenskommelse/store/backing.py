"""Backups of a database file, whole while others write, and their way back.

A server has tools of its own, and a dump holds a whole journal: this is for files.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ..errors import Place, Problem, StoreError
from ..messages import Template
from .engines import Database, open_database
from .schema import State, refusal, state_of

ON_SERVER = Template("backup-on-server", "A database on a server is not backed up as a file.")
DUMP = Template("dump-instead", "Use the command dump, whose file the command load reads, or the server's own tools.")
EXISTS = Template("backup-exists", "There is a file of this name already.")
OTHER_NAME = Template("other-backup-name", "Give another name, or move the file away first.")
NOT_WRITTEN = Template("backup-not-written", "The backup could not be written: {reason}.")
ROOM = Template("backup-room", "See to it that there is room, and that you may write there.")


def back_up(database: Database, target: Path) -> None:
    """Copy a database file as it is now, while others may read and write.  Raises StoreError where it cannot be."""
    if database.path is None:
        raise StoreError([Problem(ON_SERVER(), Place(file=database.name), DUMP())])
    with _new(target) as unfinished:
        _copy(database.path, unfinished)


def restore(backup: Path, target: Path) -> None:
    """Make a new database file of a backup, once it is seen to be one of ours.  Raises StoreError where it cannot be."""
    opened = open_database(str(backup), may_create=False)
    try:
        with opened.reading() as connection:
            state = state_of(connection)
            if state in {State.EMPTY, State.FOREIGN, State.NEWER}:
                raise refusal(connection, state, opened.name)
        back_up(opened, target)
    finally:
        opened.close()


@contextmanager
def _new(target: Path) -> Iterator[Path]:
    """Give a name to write to; what is written there gets its own name once it is whole."""
    if target.exists():
        raise StoreError([Problem(EXISTS(), Place(file=str(target)), OTHER_NAME())])
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        yield unfinished
        unfinished.rename(target)
    except (OSError, sqlite3.Error) as error:
        problem = Problem(NOT_WRITTEN(reason=str(error)), Place(file=str(target)), ROOM())
        raise StoreError([problem]) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        # All pages at once: a backup in steps begins anew whenever somebody else writes.
        old.backup(new)
        # One file, without a log beside it that could be forgotten.
        new.execute("PRAGMA journal_mode=DELETE")
