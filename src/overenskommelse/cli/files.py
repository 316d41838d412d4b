"""Files that commands write: each whole or not at all, and never in place of the database or of what is read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from attrs import evolve, frozen

from ..errors import Place, Problem, StoreError, UnreadableError
from ..exchange import write_csv, write_xlsx
from ..exchange.sheet import Row, Sheet
from ..messages import Template
from ..plugins import Format
from ..store.places import EXISTS, check_new, files_of, site_of
from ..store.unfinished import is_unfinished, resemble, unfinished
from ..wording.causes import cause
from .placing import url_of
from .session import Session
from .tables import check_ending

IS_DATABASE = Template("target-is-database", "This is the database itself, or a file that it keeps beside it.")
IS_READ = Template("target-is-source", "This is the file that is read.")
GIVE_OTHER = Template("give-other-file", "Give another name.")
OR_REPLACE = Template("or-replace-file", "Give another name, or --replace if the file may be replaced.")
NOT_WRITTEN = Template("target-not-written", "The file cannot be written: {reason}.")
ROOM = Template("target-room", "See to it that there is room, and that you may write in its folder.")


def check_target(path: Path, session: Session, *, may_replace: bool | None = None, read: Path | None = None) -> None:
    """See that a file may be written before anything else is done.

    `may_replace` is whether --replace was given, None for a command that has none.
    Raises UnreadableError for the database and for what is `read`, StoreError where no file can be made.
    """
    database = site_of(url_of(session)).path
    if database is not None and any(_is_same(path, own) for own in files_of(database)):
        raise UnreadableError([Problem(IS_DATABASE(), Place(file=str(path)), GIVE_OTHER())])
    check_new(path, may_replace=True, example=f"overenskommelse{path.suffix}")
    if read is not None and _is_same(path, read):
        raise UnreadableError([Problem(IS_READ(), Place(file=str(path)), GIVE_OTHER())])
    if may_replace is False and path.exists():
        raise StoreError([Problem(EXISTS(), Place(file=str(path)), OR_REPLACE())])
    check_new(path, may_replace=bool(may_replace))


def check_sheet(path: Path, session: Session, *, kind: str | None = None, read: Path | None = None) -> Format | None:
    """See that a table may be written to a file; return the plugins' format it is in.

    Raises as `check_target` and `check_ending` do, and StoreError for a file that is there, unless --replace is given.
    """
    check_target(path, session, may_replace=True, read=read)
    found = check_ending(path, kind, lambda: session.gathered.formats)
    if path.exists() and not session.flag("replace") and not session.flag("dry_run"):
        raise StoreError([Problem(EXISTS(), Place(file=str(path)), OR_REPLACE())])
    return found


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two names lead to one file, or would if it were made."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def write_sheet(stream: IO[bytes], path: Path, sheet: Sheet, session: Session, chosen: Format | None = None) -> int:
    """Write a table in a format of plugins, or as the file's name asks for; return how many rows there are."""
    counted = _Counted(sheet, [])
    if chosen is not None and chosen.write is not None:
        chosen.write(evolve(sheet, rows=counted.rows()), stream)
    elif path.suffix.lower() == ".csv":
        write_csv(stream, sheet.head, counted)
    else:
        write_xlsx(stream, sheet.head, counted, created=session.clock())
    # Where there is no room it is found out now, and not after something else is done.
    stream.flush()
    return counted.count


@frozen(slots=False)
class _Counted:
    """The cells of a table's rows, counted as they are written."""

    sheet: Sheet
    counts: list[int]

    @property
    def count(self) -> int:
        """How many rows were gone through."""
        return len(self.counts)

    def rows(self) -> Iterator[Row]:
        """Yield each row."""
        for row in self.sheet.rows:
            self.counts.append(row.number)
            yield row

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Yield the cells of each row."""
        return (row.cells for row in self.rows())


@contextmanager
def whole_file(path: Path, session: Session) -> Iterator[IO[bytes]]:
    """Give a stream whose content becomes the file once it is whole; until then nothing of that name is touched.

    It is as open to others as what it takes the place of, else as the database that it comes from.
    Raises UnreadableError where it cannot be written.
    """
    try:
        with unfinished(path) as new:
            with new.open("wb") as stream:
                yield stream
            _open_up(new, path, site_of(url_of(session)).path)
            new.replace(path)
    except OSError as error:
        if error.filename is not None and not is_unfinished(str(error.filename)):
            raise
        raise UnreadableError([Problem(NOT_WRITTEN(reason=cause(error)), Place(file=str(path)), ROOM())]) from error


def _open_up(new: Path, path: Path, database: Path | None) -> None:
    """Give a new file the rights of the first of these that is there; that of a server's data stays its maker's."""
    for former in filter(None, (path, database)):
        if former.exists():
            resemble(new, former.stat(), is_successor=former == path)
            return
