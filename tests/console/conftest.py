"""The console over a demonstration or a database of its own, driven key by key."""

import asyncio
import shutil
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from overenskommelse.cli import main
from overenskommelse.cli.plugged import speaking
from overenskommelse.cli.session import Session
from overenskommelse.cli.terminal import terminal
from overenskommelse.wording import language
from overenskommelse_console.app import Console
from overenskommelse_console.command import CONSOLE
from overenskommelse_console.desk import Desk

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
CONTACT = ("--contact-role", "ordförande")
MADE = (
    ("init", "halland"),
    ("add", "organisation", "--name", "Föreningen Ängsund", "--legal-form", "Ideell förening"),
    ("add", "organisation", "--name", "Ångströms vänner", "--number", "802002-1237"),
    ("add", "organisation", "--name", "Bygdens kör"),
    ("sign", "accession", "--organisation", "foreningen-angsund", "--on", "23 mars 2021", *CONTACT),
    ("sign", "accession", "--organisation", "bygdens-kor", "--on", "maj 2022", *CONTACT),
    ("leave", "accession", "--organisation", "bygdens-kor", "--on", "2024-01-31", "--reason", "Lades ner"),
)
"""What is done in the database, in this order."""

Play = Callable[[Pilot[None]], Awaitable[None]]
Run = Callable[[Console, Play], None]


def pytest_configure(config: pytest.Config) -> None:
    """Let warnings of a screen that closes in the midst of its work be none of ours."""
    config.addinivalue_line("filterwarnings", "ignore::ResourceWarning")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database that is copied."""
    path = tmp_path_factory.mktemp("console") / "register.db"
    for line in MADE:
        assert main([*line, "--as", "registrator", "--db", str(path)], clock=lambda: NOW) == 0
    return path


@pytest.fixture
def database(made: Path, tmp_path: Path) -> Path:
    """Give a database of one's own."""
    return Path(shutil.copy(made, tmp_path / "register.db"))


def desk_at(database: Path | None = None, **words: object) -> Desk:
    """Take a desk: at a database, or at the demonstration where none is given."""
    given = {"db": str(database) if database else None, "demo": database is None, "as": "registrator", **words}
    speech = speaking(language("sv"), [CONSOLE])
    silent = terminal(plain=True, environment={}, is_json=False)
    return Desk.of(Session(Namespace(command="console", **given), speech, silent, lambda: NOW, {}))


@pytest.fixture
def run() -> Run:
    """Give what runs a console, at 80 × 24 cells."""
    return play


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
    pytest.fail("a question has had no answer for a long time")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each once the one before has had its answer."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Write a text into what has the focus."""
    for char in text:
        await pilot.press(NAMES.get(char, char))
    await settle(pilot)


NAMES: Mapping[str, str] = {" ": "space", "-": "minus", ".": "full_stop", ",": "comma", "@": "at", ";": "semicolon"}


def seen(console: Console) -> str:
    """Return what stands on the screen, line by line."""
    strips = console.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
