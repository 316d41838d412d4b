"""Files that a screen writes: where to is asked for, and nothing that is there is written over unasked."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from overenskommelse.cli.session import Session
from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.store.places import EXISTS

from ..dialogs.asked import Asked
from ..dialogs.line import OneLine
from ..dialogs.paths import OVER
from ..files import may_be_path, path_of, writing

if TYPE_CHECKING:
    from ..page import Page

NO_PATH = Template("console-no-path", "Write the name of the file or folder, with the folders above it if need be.")
REPLACE = Template("console-ask-replace", "There is something of that name already. Write over it?")

Write = Callable[[Path, Session], str]
"""Writes to a path by a session, and returns what is to be told of it."""


def ask_path(page: "Page", question: Template, begun: str, then: Callable[[Path], None]) -> None:
    """Ask for a path; `begun` is what stands ready."""
    language = page.language

    def wrong(text: str) -> str | None:
        return None if may_be_path(text) else language.fill(NO_PATH)

    def answered(text: str | None) -> None:
        if text is not None:
            then(path_of(text))

    page.app.push_screen(OneLine(language.fill(question), wrong, begun), answered)


def write_to(page: "Page", question: Template, begun: str, write: Write) -> None:
    """Ask where to write and do it; where something is in the way, ask before it is written over."""

    def asked(path: Path) -> None:
        _write(page, path, write, may_replace=False)

    ask_path(page, question, begun, asked)


def _write(page: "Page", path: Path, write: Write, *, may_replace: bool) -> None:
    def told(text: str) -> None:
        page.notify(text, timeout=8, markup=False)

    def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
        if answer:
            _write(page, path, write, may_replace=True)

    def refused(error: OverenskommelseError) -> None:
        if may_replace or not any(each.message.template is EXISTS for each in error.problems):
            page.refused(error)
            return
        fill = page.language.fill
        page.app.push_screen(Asked(fill(REPLACE), page.language, yes=fill(OVER)), answered)

    def work() -> str:
        return write(path, writing(page.desk, may_replace=may_replace))

    page.ask(work, told, refused, group="writing", is_long=True)
