"""Drive the console key by key, as whoever sits at it does, and read what stands on its screen."""

import asyncio
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from textual.app import App
from textual.events import Key
from textual.pilot import Pilot

from overenskommelse.cli.plugged import speaking
from overenskommelse.cli.session import Session
from overenskommelse.cli.terminal import terminal
from overenskommelse.wording import language
from overenskommelse_console.app import Console
from overenskommelse_console.command import CONSOLE
from overenskommelse_console.desk import Desk

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
"""When it is, where nothing else is said."""
Play = Callable[[Pilot[None]], Awaitable[None]]
Run = Callable[[Console, Play], None]

NAMES: Mapping[str, str] = {
    " ": "space",
    "-": "minus",
    ".": "full_stop",
    ",": "comma",
    "@": "at",
    ";": "semicolon",
    "/": "slash",
    ":": "colon",
    "§": "section_sign",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
}
"""The keys of signs, by their names in Textual."""
UNANSWERED = "a question has had no answer for a long time"


def desk_at(database: Path | None = None, *, now: datetime = NOW, **words: object) -> Desk:
    """Take a desk: at a database, or at the demonstration where none is given."""
    given = {"db": str(database) if database else None, "demo": database is None, "as": "registrator", **words}
    speech = speaking(language("sv"), [CONSOLE])
    silent = terminal(plain=True, environment={}, is_json=False)
    return Desk.of(Session(Namespace(command="console", **given), speech, silent, lambda: now, {}))


def play(console: Console, played: Play, size: tuple[int, int] = (80, 24)) -> None:
    """Run a console while something is played on it."""

    async def whole() -> None:
        async with console.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            await played(pilot)

    try:
        asyncio.run(whole())
    finally:
        console.desk.close()


async def settle(pilot: Pilot[None]) -> None:
    """Wait until every question has its answer."""
    for _ in range(200):
        await pilot.pause()
        if not any(worker.is_running for worker in pilot.app.workers):
            await pilot.pause()
            if not any(worker.is_running for worker in pilot.app.workers):
                return
        await asyncio.sleep(0.02)
    raise TimeoutError(UNANSWERED)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each once the one before has had its answer."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Write a text into what has the focus, as fast as a terminal sends it."""
    for char in text:
        pilot.app.post_message(Key(NAMES.get(char, char), char))
    await settle(pilot)


def seen(app: App[None]) -> str:
    """Return what stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - Textual has no other way
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
