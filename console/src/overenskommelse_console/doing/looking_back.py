"""Two ways to look back: to what was valid on a day, and to what the database knew at a time."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from overenskommelse.errors import OverenskommelseError
from overenskommelse.wording import read_day
from overenskommelse.wording.days import zone

from .. import words
from ..dialogs.line import OneLine
from ..shown.looked_back import is_end

if TYPE_CHECKING:
    from overenskommelse.messages import Template

    from ..app import Console
    from ..page import Page


def valid_on(console: "Console", page: "Page") -> None:
    """Ask for a day, and show what was valid on it; today where none is given."""
    desk = console.desk

    def take(text: str) -> None:
        desk.on = day_of(text)

    _ask(console, page, words.DAY_ASKED, day_of, take, desk.on.isoformat() if desk.on else "")


def known_on(console: "Console", page: "Page") -> None:
    """Ask for a time, and show what was known then; now where none is given."""
    desk = console.desk

    def take(text: str) -> None:
        desk.known = known_of(text)

    stands = desk.known.astimezone(zone()) if desk.known else None
    text = "" if stands is None else stands.date().isoformat() if is_end(stands) else f"{stands:%Y-%m-%dT%H:%M}"
    _ask(console, page, words.KNOWN_ASKED, known_of, take, text)


def _ask(
    console: "Console",
    page: "Page",
    question: "Template",
    read: Callable[[str], object],
    take: Callable[[str], None],
    stands: str,
) -> None:
    language = console.desk.language

    def wrong(text: str) -> str | None:
        try:
            read(text)
        except OverenskommelseError as error:
            return language.say(error.problems[0].message)
        return None

    def answered(text: str | None) -> None:
        if text is not None:
            take(text)
            console.changed()

    page.app.push_screen(OneLine(language.fill(question), wrong, stands), answered)


def day_of(text: str) -> date | None:
    """Return the day that was written; None where nothing was.  Raises UnreadableError."""
    return read_day(text) if text.strip() else None


def known_of(text: str) -> datetime | None:
    """Return the time that was written, or the end of the day; None where nothing was.  Raises UnreadableError."""
    # What reads a time opens databases too, and is loaded when somebody looks back.
    from overenskommelse.cli.placing import time_of

    return time_of(text.strip()) if text.strip() else None
