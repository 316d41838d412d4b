"""Files that are made under a name of nobody else's until they are whole, and are open to no more than they must be."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from .places import files_of

CLOSED = stat.S_IRUSR | stat.S_IWUSR
"""The mode of a file that holds the register's data, until its maker opens it to others."""

_MADE_UP = re.compile(r"\..+\.[0-9a-f]{12}\.unfinished(-wal|-shm|-journal)?", re.DOTALL)
_READ_WRITE = 0o666
_GROUP = stat.S_IRWXG


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Give a new, empty file beside a target, closed to others; in the end nothing is left of that name.

    Its name is made up each time: whatever stands in the folder already is somebody's, and stays.
    """
    path = target.with_name(f".{target.name}.{token_hex(6)}.unfinished")
    path.touch(mode=CLOSED, exist_ok=False)
    try:
        yield path
    finally:
        for each in files_of(path):
            with suppress(OSError):
                each.unlink(missing_ok=True)


def is_unfinished(name: str) -> bool:
    """Tell whether a file's name is one that was made up here."""
    return _MADE_UP.fullmatch(Path(name).name) is not None


def resemble(new: Path, like: os.stat_result, *, is_successor: bool = False) -> None:
    """Give a new file the mode and the group of what it copies, and the owner too of what it takes the place of.

    Its own owner may always read and write it.  Where it cannot have the group, no other group comes in instead.
    """
    mode = like.st_mode & _READ_WRITE | CLOSED
    is_owned = is_successor and _belongs(new, like.st_uid, like.st_gid)
    if not is_owned and not _belongs(new, -1, like.st_gid):
        mode &= ~_GROUP
    # A drive that knows no modes gives the file the one that it gives all.
    with suppress(OSError):
        new.chmod(mode)


def _belongs(new: Path, owner: int, group: int) -> bool:
    """Give a file an owner and a group where the system has them; tell whether it was allowed."""
    if hasattr(os, "chown"):
        try:
            os.chown(new, owner, group)
        except OSError:
            return False
    return True
