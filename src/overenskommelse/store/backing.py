"""Backups of a database file, whole while others write, and their way back.

A server has tools of its own, and a dump holds a whole journal: this is for files.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from itertools import count
from pathlib import Path

from ..errors import Place, Problem, StoreError
from ..journal import Head
from ..messages import Template
from ..wording.causes import cause
from .addresses import shown
from .engines import Database, open_copy, open_database
from .places import check_file, check_new, files_of, logs_of, site_of
from .queue import PATIENCE, Queue
from .schema import State, refusal, state_of
from .selecting import SqlReading
from .troubles import BUSY, CORRUPT, END_OTHER, NO_DATABASE
from .unfinished import resemble, unfinished

ON_SERVER = Template("backup-on-server", "A database on a server is not backed up as a file.")
DUMP = Template("dump-instead", "Use the command dump, whose file the command load reads, or the server's tools.")
IS_PLACE = Template("backup-is-database", "This is the database itself, and no backup of it.")
GIVE_BACKUP = Template("give-backup", "Give the file of a backup.")
NOT_WRITTEN = Template("backup-not-written", "The backup could not be written: {reason}.")
ROOM = Template("backup-room", "See to it that there is room, and that you may write there.")

_BUSY_SECONDS = 5.0


def back_up(database: Database, target: Path) -> None:
    """Copy a database file as it is now, while others may read and write.  Raises StoreError where it cannot be."""
    with copied(database, target):
        pass


@contextmanager
def copied(database: Database, target: Path) -> Iterator[Path]:
    """Give a copy under an unfinished name, which gets its own in the end; what is raised meanwhile removes it.

    Raises StoreError as above.
    """
    if database.path is None:
        raise StoreError([Problem(ON_SERVER(), Place(file=database.name), DUMP())])
    if Path(os.path.realpath(target)) in files_of(database.path):
        raise StoreError([Problem(IS_PLACE(), Place(file=str(target)), GIVE_BACKUP())])
    with _new(target, database.path.stat()) as new:
        _copy(database.path, new)
        yield new


def restore(backup: Path, target: Path, *, former: os.stat_result | None = None) -> None:
    """Make a new database file of a backup, which must be one of ours; `former` is of the one whose place it takes.

    Raises StoreError where it cannot be.
    """
    with _ours(open_copy(backup)) as opened:
        source = opened.path or backup
        with _new(target, former or source.stat(), is_successor=former is not None) as new:
            _copy(source, new)


def head_of(backup: Path) -> Head:
    """Return the head of the journal in a backup.  Raises StoreError where it is none of ours."""
    with _ours(open_copy(backup)) as opened, opened.reading() as connection:
        return SqlReading(connection).head()


@contextmanager
def _new(target: Path, like: os.stat_result, *, is_successor: bool = False) -> Iterator[Path]:
    """Give a name to write to; what is written there gets its own name once it is whole, and the rights of another."""
    check_new(target)
    for log in logs_of(target):
        check_new(log)
    try:
        with unfinished(target) as new:
            yield new
            resemble(new, like, is_successor=is_successor)
            new.rename(target)
    except (OSError, sqlite3.Error) as error:
        reason = cause(error) if isinstance(error, OSError) else str(error)
        raise StoreError([Problem(NOT_WRITTEN(reason=reason), Place(file=str(target)), ROOM())]) from error


def _copy(source: Path, target: Path) -> None:
    with _connected(source) as old, _connected(target) as new:
        _transfer(old, new, source)
        # One file, without a log beside it that could be forgotten.
        new.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that is there."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, timeout=min(PATIENCE, _BUSY_SECONDS))) as connection:
        yield connection


def _transfer(old: sqlite3.Connection, new: sqlite3.Connection, locked: Path) -> None:
    """Copy one file into another.  Raises StoreError where others keep it locked: the driver would wait for ever."""
    until = time.monotonic() + PATIENCE

    def give_up(status: int, *_: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > until:
            raise StoreError([Problem(BUSY(), Place(file=str(locked)), END_OTHER())])

    # All pages at once: a backup in steps begins anew whenever somebody else writes.
    old.backup(new, progress=give_up)


def put_back(backup: Path, url: str) -> Path | None:
    """Put a backup in the place of a database file; return where what was there is kept, or None where nothing was.

    Others who have the file open see the backup from then on, unless the file was damaged: that is moved aside with
    its logs, and so are logs whose file is gone.  Raises StoreError where either cannot be used.
    """
    place = site_of(url).path
    if place is None:
        raise StoreError([Problem(ON_SERVER(), Place(file=shown(url)), DUMP())])
    if backup.exists() and place.exists() and backup.samefile(place):
        raise StoreError([Problem(IS_PLACE(), Place(file=str(backup)), GIVE_BACKUP())])
    kept = next(path for path in _names(place) if not any(map(os.path.lexists, files_of(path))))
    if not place.exists():
        if logs_of(place):
            return _replace(backup, place, kept)
        restore(backup, place)
        return None
    check_file(place, may_create=False)
    return _replace(backup, place, kept) if _is_damaged(place) else _exchange(backup, place, kept)


def _exchange(backup: Path, place: Path, kept: Path) -> Path:
    """Keep a copy of a database, and put what a backup holds in its file; if that fails, keep none."""
    with (
        _ours(open_copy(backup)),
        _ours(open_database(str(place), may_create=False)) as target,
        target.queue.turn() if target.queue else nullcontext(),
    ):
        back_up(target, kept)
        try:
            _overwrite(backup, place)
        except BaseException:
            with suppress(OSError):
                kept.unlink()
            raise
    return kept


def _is_damaged(place: Path) -> bool:
    """Tell whether a file can no more be read as a database; one with nothing in it has been emptied."""
    if not place.stat().st_size:
        return True
    try:
        with closing(open_copy(place)) as opened, opened.reading() as connection:
            return bool(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok")
    except StoreError as error:
        if any(each.message.template in {CORRUPT, NO_DATABASE} for each in error.problems):
            return True
        raise


def _replace(backup: Path, place: Path, kept: Path) -> Path:
    """Move what is there of a damaged file and its logs aside, and put a backup in its place; return the first of it.

    If that fails, move it back.
    """
    with _ours(open_copy(backup)), Queue(place).turn():
        moved: list[tuple[Path, Path]] = []
        try:
            for end in ("", "-wal", "-journal", "-shm"):
                old, new = (path.with_name(f"{path.name}{end}") for path in (place, kept))
                if old.exists():
                    moved.append((old, old.rename(new)))
            restore(backup, place, former=moved[0][1].stat())
        except BaseException as error:
            for old, new in reversed(moved):
                new.rename(old)
            if isinstance(error, OSError):
                problem = Problem(NOT_WRITTEN(reason=cause(error)), Place(file=str(place)), ROOM())
                raise StoreError([problem]) from error
            raise
        return moved[0][1]


@contextmanager
def _ours(opened: Database) -> Iterator[Database]:
    """See that an open file is a database of ours, of this version or an older one, and close it in the end."""
    try:
        with opened.reading() as connection:
            state = state_of(connection)
            if state in {State.EMPTY, State.FOREIGN, State.NEWER}:
                raise refusal(connection, state, opened.name)
        yield opened
    finally:
        opened.close()


def _names(place: Path) -> Iterator[Path]:
    yield place.with_name(f"{place.stem}-before-restore{place.suffix}")
    yield from (place.with_name(f"{place.stem}-before-restore-{number}{place.suffix}") for number in count(2))


def _overwrite(backup: Path, place: Path) -> None:
    try:
        with _connected(backup) as old, _connected(place) as new:
            _transfer(old, new, place)
    except sqlite3.Error as error:
        raise StoreError([Problem(NOT_WRITTEN(reason=str(error)), Place(file=str(place)), ROOM())]) from error
