"""A folder of files, written whole or not at all."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from ..errors import OverenskommelseError, Place, Problem
from ..messages import Message, Template
from ..wording.causes import cause

NO_FOLDER = Template("no-folder-to-write-in", "There is no folder {folder}.")
MAKE_FOLDER = Template("make-folder", "Make the folder first, or check how its name is written.")
EXISTS = Template("folder-exists", "There is something of this name already.")
MOVE_AWAY = Template("move-folder-away", "Move it away, or write into another folder.")
NOT_WRITTEN = Template("folder-not-written", "The folder cannot be written: {reason}.")
SEE_TO_ROOM = Template("see-to-room", "See to it that there is room, and that you may write there.")


def folder_for(name: str, into: Path) -> Path:
    """Return the folder of a name that may be made in another.  Raises OverenskommelseError where it may not."""
    folder = into / name
    if not into.is_dir():
        raise _refusal(into, NO_FOLDER(folder=str(into)), MAKE_FOLDER())
    if os.path.lexists(folder):
        raise _refusal(folder, EXISTS(), MOVE_AWAY())
    return folder


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files by their paths into a new folder, which is there once all of them are.

    Raises OverenskommelseError where that cannot be; then there is nothing of it.
    """
    beside = None
    try:
        beside = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        unfinished = beside / folder.name
        for path, text in files.items():
            target = unfinished / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        unfinished.rename(folder)
    except OSError as error:
        raise _refusal(folder, NOT_WRITTEN(reason=cause(error)), SEE_TO_ROOM()) from error
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)


def _refusal(path: Path, message: Message, remedy: Message) -> OverenskommelseError:
    return OverenskommelseError([Problem(message, Place(file=str(path)), remedy)])
