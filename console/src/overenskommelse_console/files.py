"""Files as one writes their names, and the session of a command that writes them; nothing here knows a screen."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from overenskommelse.cli.session import Session

if TYPE_CHECKING:
    from .desk import Desk


def path_of(text: str) -> Path:
    """Return the path that is written; ~ is one's own folder."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def may_be_path(text: str) -> bool:
    """Tell whether a file could have the name; one of a user whom nobody knows would be made where one stands."""
    return bool(text.strip()) and "\0" not in text and not str(path_of(text)).startswith("~")


def is_there(path: Path) -> bool:
    """Tell whether there is something of the name; where that cannot be known, whoever writes to it is told why."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def writing(desk: "Desk", *, may_replace: bool) -> Session:
    """Return the session as a command that writes files has it: of the day looked at."""
    given = {**vars(desk.session.words), "replace": may_replace}
    made = evolve(desk.session, words=Namespace(**given))
    # What is loaded already is not loaded again.
    made.loaded, made.gathered, made.on = desk.session.loaded, desk.session.gathered, desk.day
    return made
