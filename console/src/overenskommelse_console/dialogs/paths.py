"""A file's name to write: what lies in the folder is offered, and what is there is not written over unasked."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.suggester import Suggester

from overenskommelse.cli.files import check_sheet
from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template

from .. import words
from ..files import is_there, path_of, writing
from .asked import Asked
from .line import OneLine

if TYPE_CHECKING:
    from ..desk import Desk
    from ..page import Page

NO_FILE = Template("console-path-no-file", "There is no such file.")
WRITE_NAME = Template("console-path-write", "Write the name of a file.")
REPLACE = Template("console-path-replace", "There is a file {file} already. Write over it?")
OVER = Template("console-path-over", "Write over")


class Files(Suggester):
    """Offers what lies in the folder that is written so far."""

    def __init__(self) -> None:
        """Offer anew each time: a folder changes."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name that begins as what is written."""
        folder, _, begun = value.rpartition("/")
        if not begun:
            return None
        try:
            names = sorted(
                each.name + "/" * each.is_dir() for each in path_of(f"{folder}/" if folder else ".").iterdir()
            )
        except (OSError, ValueError):
            return None
        found = next((name for name in names if name.startswith(begun)), None)
        return None if found is None else f"{folder}/{found}" if "/" in value else found


def ask_source(page: "Page", question: str, then: Callable[[Path], None]) -> None:
    """Ask for a file that is there."""
    fill = page.language.fill

    def wrong(text: str) -> str | None:
        if not text.strip():
            return fill(WRITE_NAME)
        try:
            return None if path_of(text).is_file() else fill(NO_FILE)
        except (OSError, ValueError):
            return fill(NO_FILE)

    def answered(text: str | None) -> None:
        if text is not None:
            then(path_of(text))

    page.app.push_screen(OneLine(question, wrong, suggester=Files()), answered)


def ask_target(page: "Page", question: str, name: str, then: Callable[[Path | None], None]) -> None:
    """Ask for the name of a table's file to be written; one that is there is written over only when that is said."""
    desk, fill = page.desk, page.language.fill

    def wrong(text: str) -> str | None:
        return wrong_target(desk, text) if text.strip() else fill(WRITE_NAME)

    def answered(text: str | None) -> None:
        path = None if text is None else path_of(text)
        if path is None or not is_there(path):
            then(path)
            return

        def over(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            then(path if answer else None)

        asked = Asked(desk.say(REPLACE, file=str(path)), page.language, yes=fill(OVER), no=fill(words.CANCEL))
        page.app.push_screen(asked, over)

    page.app.push_screen(OneLine(question, wrong, name, suggester=Files()), answered)


def wrong_target(desk: "Desk", text: str) -> str | None:
    """Return why a table cannot be written to a file; that there is one of the name already is asked about apart."""
    path = path_of(text)
    try:
        check_sheet(path, writing(desk, may_replace=True))
    except OverenskommelseError as error:
        return desk.language.say(error.problems[0].message)
    except (OSError, ValueError):
        return desk.language.fill(NO_FILE)
    return None
