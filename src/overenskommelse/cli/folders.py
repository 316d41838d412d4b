"""Folders that commands fill: all files whole or none of them, and nothing of somebody's written over unasked."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..errors import Place, Problem, StoreError, UnreadableError
from ..messages import Template
from ..store.places import EXISTS
from ..wording.causes import cause
from .files import OR_REPLACE, check_target, whole_file
from .session import Session

IS_FILE = Template("folder-is-file", "This is a file, and a folder is asked for.")
GIVE_FOLDER = Template("give-folder", "Give the name of a folder; one that is not there is made.")
NOT_MADE = Template("folder-not-made", "The folder cannot be made: {reason}.")
MAY_MAKE = Template("folder-may-make", "Give a folder that you may write in.")


def write_folder(folder: Path, files: Mapping[str, bytes], session: Session) -> tuple[Path, ...]:
    """Write files into a folder, each under its name once all of them are whole; return their paths.

    Raises StoreError with every file that is in the way, unless --replace is given, and UnreadableError where the
    folder is none, or the files cannot be written: then none of them is.
    """
    paths = check_folder(folder, files, session)
    with _made(folder), ExitStack() as stack:
        for path, content in zip(paths, files.values(), strict=True):
            check_target(path, session, may_replace=True)
            stream = stack.enter_context(whole_file(path, session))
            stream.write(content)
            # There may be hundreds, more than a program may hold open.
            stream.close()
    return paths


def check_folder(folder: Path, names: Iterable[str], session: Session) -> tuple[Path, ...]:
    """Return the paths of files that may be written into a folder.  Raises StoreError and UnreadableError."""
    above = next((each for each in (folder, *folder.parents) if _is_there(each)), folder)
    if _is_there(above) and not above.is_dir():
        raise UnreadableError([Problem(IS_FILE(), Place(file=str(above)), GIVE_FOLDER())])
    paths = tuple(folder / name for name in names)
    there = [] if session.flag("replace") else [path for path in paths if _is_there(path)]
    if there:
        raise StoreError(Problem(EXISTS(), Place(file=str(path)), OR_REPLACE()) for path in there)
    return paths


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; where nothing comes to stand in them they are taken away again."""
    new = [each for each in (folder, *folder.parents) if not _is_there(each)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnreadableError([Problem(NOT_MADE(reason=cause(error)), Place(file=str(folder)), MAY_MAKE())]) from error
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for each in new:
                each.rmdir()
        raise
