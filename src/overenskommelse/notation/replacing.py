"""Files written anew: whole or not at all, and never over what somebody else wrote."""

import os
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from ..errors import OverenskommelseError, Place, Problem
from ..messages import Template

CHANGED_MEANWHILE = Template("changed-meanwhile", "The file was changed meanwhile, and is left as it now is.")
RUN_AGAIN = Template("run-again", "Run again.")
READ_ONLY = Template("read-only-file", "The file is read-only: you may not write it.")
ALLOW_WRITING = Template("allow-writing", "Give yourself leave to write it, and run again.")
CLOSED_FOLDER = Template(
    "closed-folder", "You may put no new file in its folder {folder}, as it takes to write it whole."
)
OPEN_FOLDER = Template("open-folder", "Give yourself leave to write in the folder, and run again.")
HARD_LINKED = Template(
    "hard-linked-file", "The file has {count} names (hard links), and by the others it would still hold the old text."
)
LINK_OTHERWISE = Template(
    "link-otherwise", "Let one name be the file and the others symbolic links to it, or copies, and run again."
)
LEFT_OVER = Template("left-over", "Another run is writing the file, or was stopped while it did.")
REMOVE_LEFT_OVER = Template("remove-left-over", "If no other run is at work, remove {left}, and run again.")

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def hindrances(path: Path) -> Iterator[Problem]:
    """Yield why a file may not be written anew, as far as that is seen before it is tried.  Raises OSError."""
    target, place = path.resolve(strict=True), Place(file=str(path))
    found = target.stat()
    # Root may write anything; a file that nobody may write is meant to stay all the same.
    if not (found.st_mode & _WRITABLE and os.access(target, os.W_OK)):
        yield Problem(READ_ONLY(), place, ALLOW_WRITING())
    if not os.access(target.parent, os.W_OK | os.X_OK):
        yield Problem(CLOSED_FOLDER(folder=str(target.parent)), place, OPEN_FOLDER())
    if found.st_nlink > 1:
        yield Problem(HARD_LINKED(count=found.st_nlink), place, LINK_OTHERWISE())
    if os.path.lexists(new := _beside(target)):
        yield _left_over(path, new)


def replace_file(path: Path, content: bytes, *, expected: bytes) -> None:
    """Write a file anew, keeping its mode, and where that is allowed its owner and group; a link is followed and stays.

    The content stands on disk under another name before it takes the file's: whoever reads meanwhile, or after the
    machine stopped, finds all of the old or all of the new.  That name is always the same, so that two runs at once
    know of each other.  `expected` is what was read from the file.
    Raises OverenskommelseError where the file holds something else by now, or another run is at work; OSError where the
    system refuses.  Either leaves the file as it was.
    """
    target = path.resolve(strict=True)
    new = _beside(target)
    try:
        new.touch(mode=stat.S_IRUSR | stat.S_IWUSR, exist_ok=False)
    except FileExistsError as error:
        raise OverenskommelseError([_left_over(path, new)]) from error
    try:
        _store(new, content)
        _resemble(new, target.stat())
        # A file given by two names was written a moment ago.
        _require(target, {expected, content}, Place(file=str(path)))
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _require(target: Path, contents: Collection[bytes], place: Place) -> None:
    """Raise OverenskommelseError where a file holds something else."""
    if target.read_bytes() not in contents:
        raise OverenskommelseError([Problem(CHANGED_MEANWHILE(), place, RUN_AGAIN())])


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _left_over(path: Path, left: Path) -> Problem:
    return Problem(LEFT_OVER(), Place(file=str(path)), REMOVE_LEFT_OVER(left=str(left)))


def _store(new: Path, content: bytes) -> None:
    with new.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _resemble(new: Path, old: os.stat_result) -> None:
    """Give a new file the owner, group and mode of the old, as far as the system permits."""
    mode = stat.S_IMODE(old.st_mode)
    if not _belongs(new, old.st_uid, old.st_gid):
        # The group alone may be given by any of its members; nothing is ever run as somebody else than before.
        _belongs(new, -1, old.st_gid)
        mode &= ~(stat.S_ISUID | stat.S_ISGID)
    new.chmod(mode)


def _belongs(new: Path, owner: int, group: int) -> bool:
    """Give a file an owner and a group where the system has them; tell whether it was allowed."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(new, owner, group)
            return True
        return False
    return True
