"""Two ways to look back: to what was valid on a day, and to what the database knew at a time."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from overenskommelse.errors import OverenskommelseError
from overenskommelse.wording import problem, read_last
from overenskommelse.wording.days import zone

from .. import words
from ..dialogs.line import OneLine
from ..shown.looked_back import is_end, time_told

if TYPE_CHECKING:
    from overenskommelse.messages import Template

    from ..app import Console
    from ..page import Page


def valid_on(console: "Console", page: "Page") -> None:
    """Ask for a day, and show what was valid on it; today where none is given."""
    desk = console.desk

    def read(text: str) -> date | None:
        return day_of(text, desk.today)

    def take(text: str) -> None:
        desk.on = read(text)

    def meant(text: str) -> str:
        day = read(text)
        return "" if day is None else desk.say(words.DAY_MEANT, day=day)

    _ask(console, page, words.DAY_ASKED, meant, take, desk.on.isoformat() if desk.on else "")


def known_on(console: "Console", page: "Page") -> None:
    """Ask for a time, and show what was known then; now where none is given."""
    desk = console.desk

    def read(text: str) -> datetime | None:
        return known_of(text, desk.session.today())

    def take(text: str) -> None:
        desk.known = read(text)

    def meant(text: str) -> str:
        known = read(text)
        if known is None:
            return ""
        told = time_told(known)
        is_time = isinstance(told, datetime)
        return desk.say(words.KNOWN_MEANT_AT, time=told) if is_time else desk.say(words.KNOWN_MEANT, day=told)

    stands = desk.known.astimezone(zone()) if desk.known else None
    text = "" if stands is None else stands.date().isoformat() if is_end(stands) else f"{stands:%Y-%m-%dT%H:%M}"
    _ask(console, page, words.KNOWN_ASKED, meant, take, text)


def _ask(
    console: "Console",
    page: "Page",
    question: "Template",
    meant: Callable[[str], str],
    take: Callable[[str], None],
    stands: str,
) -> None:
    language = console.desk.language

    def wrong(text: str) -> str | None:
        try:
            meant(text)
        except OverenskommelseError as error:
            return problem(error.problems[0], language)
        return None

    def answered(text: str | None) -> None:
        if text is not None:
            take(text)
            show_anew(console, page)

    page.app.push_screen(OneLine(language.fill(question), wrong, stands, meant=meant), answered)


def show_anew(console: "Console", page: "Page") -> None:
    """Let every screen read anew, once it is known what the agreement is called now; they tell what cannot be read."""

    def then(_: object) -> None:
        console.changed()

    page.ask(console.desk.speak, then, then, group="step")


def day_of(text: str, today: date) -> date | None:
    """Return the day that was written, or the last of what was; None where nothing was.  Raises UnreadableError."""
    return read_last(text, today) if text.strip() else None


def known_of(text: str, today: date) -> datetime | None:
    """Return the time that was written, or the end of the day; None where nothing was.  Raises UnreadableError."""
    # What reads a time opens databases too, and is loaded when somebody looks back.
    from overenskommelse.cli.placing import time_of

    return time_of(text.strip(), today) if text.strip() else None
