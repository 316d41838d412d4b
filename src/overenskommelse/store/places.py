"""Where a database is: what a URL or a path says, before anything is opened."""

import os
from pathlib import Path

from attrs import frozen

from ..errors import Place, Problem, StoreError
from ..messages import Message, Template
from .addresses import FILE, is_address, is_readable, is_server, shown

NOT_A_PLACE = Template("not-a-database-url", "This is no database that can be opened.")
CHOOSE_PLACE = Template(
    "choose-database",
    "Give the path of a file, sqlite:///path, or postgresql://user@server/database.",
)
UNREADABLE = Template("unreadable-address", "The address cannot be read, or not in one way alone.")
ENCODE = Template(
    "encode-address",
    "Write postgresql://user@server/database, and in the name or the password of a user @ as %40, : as %3A, / as %2F, "
    "? as %3F, # as %23 and % as %25; "
    "~/.pgpass can hold the password outside the address.",
)
IS_ADDRESS = Template("address-no-file", "This is an address, and no file.")
ON_NETWORK = Template(
    "on-network-drive", "The file lies on a network drive ({kind}), where several writers would harm it."
)
MOVE_TO_DISK = Template(
    "move-to-disk",
    "Put it on a disk of this computer; where several share a database, use PostgreSQL: postgresql://user@server/database.",
)
NO_FOLDER = Template("no-database-folder", "There is no folder {folder}.")
MAKE_FOLDER = Template("make-folder", "Make the folder first, or check how its name is written.")
IS_FOLDER = Template("database-is-folder", "This is a folder and no file.")
NAME_FILE = Template("name-database-file", "Add a name, for example {example}.")
NO_FILE = Template("no-database-file", "There is no database here yet.")
INIT_FILE = Template("init-database", "Make one with the command init, or check how the path is written.")
NO_COPY = Template("no-copy-file", "There is no such file.")
CHECK_NAME = Template("check-copy-name", "Check how the path is written.")
NO_REGULAR = Template("database-no-file", "This is a device, a pipe or a socket, and no file.")
OTHER_FILE_NAME = Template("name-other-file", "Give the path of a file.")

READ_ONLY = Template("database-read-only", "The database can be read but not written.")
MAY_WRITE_FILE = Template("may-write-file", "See to it that you may write the file and its folder, or use a copy.")

NOT_OPENED = Template("database-not-opened", "The database cannot be opened.")
MAY_READ_FILE = Template("may-read-file", "See to it that you may read and write the file and its folder.")

EXISTS = Template("backup-exists", "There is a file of this name already.")
OTHER_NAME = Template("other-backup-name", "Give another name, or move the file away first.")

LEFT = Template("left-of-database", "The database is gone, and {files} is left of it.")
KEEP_LEFT = Template(
    "keep-what-is-left", "Put a backup there with the command restore, which keeps what is left, or move it away."
)
BELONGS = Template("name-of-a-database", "The name belongs to the database {database}, which keeps such a file.")
OTHER_PLACE = Template("give-other-place", "Give another name.")

NAME = "overenskommelse"
_ENDS = ("-wal", "-shm", "-journal", "-queue")
_LOGS = ("-wal", "-journal")
_HEAD = b"SQLite format 3\0"


@frozen
class Site:
    """A place of a database: a file's path, or a server's address as the driver wants it."""

    path: Path | None = None
    address: str | None = None


def default_path(*, may_create: bool = False) -> Path:
    """Return where a user's own database lies when none is named, and make its folder if that may be."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False, ensure_exists=may_create) / f"{NAME}.db"


def site_of(url: str) -> Site:
    """Read a URL or a plain path.  Raises StoreError for whatever is neither a file nor a PostgreSQL server."""
    if is_server(url):
        given = url.strip()
        if not _is_name(given):
            raise refusal(url, NOT_A_PLACE(), CHOOSE_PLACE())
        if not is_readable(given):
            raise refusal(url, UNREADABLE(), ENCODE())
        return Site(address=f"postgresql+psycopg://{given.partition('://')[2]}")
    if url.startswith(FILE):
        return _file(url.removeprefix(FILE), url)
    if is_address(url) or url.startswith(("sqlite:", ":memory:")):
        raise refusal(url, NOT_A_PLACE(), CHOOSE_PLACE())
    return _file(url, url)


def files_of(database: Path) -> tuple[Path, ...]:
    """Return the files of a database: its own, and those that SQLite and the queue keep beside it."""
    return tuple(database.with_name(f"{database.name}{end}") for end in ("", *_ENDS))


def logs_of(database: Path) -> tuple[Path, ...]:
    """Return what is there of the logs of a database: SQLite takes what they hold into any file of its name."""
    found = (database.with_name(f"{database.name}{end}") for end in _LOGS)
    return tuple(path for path in found if path.exists() and path.stat().st_size)


def check_new(path: Path, *, may_replace: bool = False, example: str = f"{NAME}.db") -> None:
    """Raise StoreError where no file can be made of the name, or one is there that may not be replaced."""
    problem = _of_address(path) or _of_kind(path, example) or _of_parent(path) or _of_owner(path)
    if problem is None and path.exists() and not may_replace:
        problem = EXISTS(), OTHER_NAME()
    if problem is not None:
        raise refusal(str(path), *problem)


def check_file(path: Path, *, may_create: bool, may_write: bool = True) -> None:
    """Raise StoreError where no database file can be, or none is and none may be made.

    One that nobody is to write may stand on a drive of another machine, as backups do.
    """
    try:
        problem = (
            _of_kind(path)
            or _of_owner(path)
            or (_of_folder(path) if may_write else None)
            or _of_absence(path, may_create=may_create, is_copy=not may_write)
            or _of_rights(path, may_write=may_write)
        )
    except OSError:
        # A folder above it may not be looked into, or a name is longer than any file's.
        problem = NOT_OPENED(), MAY_READ_FILE()
    if problem is not None:
        raise refusal(str(path), *problem)


def _file(text: str, url: str) -> Site:
    if not text or not _is_name(text) or text.startswith((":memory:", "file:")):
        raise refusal(url, NOT_A_PLACE(), CHOOSE_PLACE())
    # One queue and one file, whichever link leads there.
    return Site(path=Path(os.path.realpath(os.path.expanduser(text))))  # noqa: PTH111 - pathlib fails at ~nobody-we-know


def _is_name(text: str) -> bool:
    """Tell whether a file could have the name: one with a NUL, or with half a character, is none."""
    return "\0" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def _of_address(path: Path) -> tuple[Message, Message] | None:
    return (IS_ADDRESS(), OTHER_FILE_NAME()) if is_address(str(path)) else None


def _of_kind(path: Path, example: str = f"{NAME}.db") -> tuple[Message, Message] | None:
    if path.is_dir():
        return IS_FOLDER(), NAME_FILE(example=str(path / example))
    if path.exists() and not path.is_file():
        return NO_REGULAR(), OTHER_FILE_NAME()
    return None


def _of_parent(path: Path) -> tuple[Message, Message] | None:
    return None if path.parent.is_dir() else (NO_FOLDER(folder=str(path.parent)), MAKE_FOLDER())


def _of_folder(path: Path) -> tuple[Message, Message] | None:
    if problem := _of_parent(path):
        return problem
    # It starts programs, which no other way through this module needs.
    from .drives import remote_kind

    kind = remote_kind(path.parent)
    return (ON_NETWORK(kind=kind), MOVE_TO_DISK()) if kind else None


def _of_owner(path: Path) -> tuple[Message, Message] | None:
    """Find the database that keeps a file of this name beside its own."""
    for end in _ENDS:
        owner = path.with_name(path.name.removesuffix(end))
        if owner != path and _is_database(owner):
            return BELONGS(database=owner.name), OTHER_PLACE()
    return None


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def _of_absence(path: Path, *, may_create: bool, is_copy: bool) -> tuple[Message, Message] | None:
    if path.exists():
        return None
    if not may_create:
        return (NO_COPY(), CHECK_NAME()) if is_copy else (NO_FILE(), INIT_FILE())
    left = logs_of(path)
    # Another program may have made it in this moment.
    return (LEFT(files=tuple(each.name for each in left)), KEEP_LEFT()) if left and not path.exists() else None


def _of_rights(path: Path, *, may_write: bool) -> tuple[Message, Message] | None:
    """Find what keeps one from writing: SQLite keeps files of its own beside the database."""
    if not _may(path, os.R_OK):
        return NOT_OPENED(), MAY_READ_FILE()
    if not may_write:
        return None
    return None if _may(path, os.W_OK) and _may(path.parent, os.W_OK) else (READ_ONLY(), MAY_WRITE_FILE())


def _may(path: Path, right: int) -> bool:
    return not path.exists() or os.access(path, right, effective_ids=os.access in os.supports_effective_ids)


def refusal(name: str, message: Message, remedy: Message) -> StoreError:
    """Return the error of a place, which shows no password."""
    return StoreError([Problem(message, Place(file=shown(name)), remedy)])
