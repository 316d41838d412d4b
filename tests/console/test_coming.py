"""What was just entered is what the next key is about."""

from pathlib import Path

from textual.pilot import Pilot

from overenskommelse_console.app import Console
from overenskommelse_console.screens.card import Organisation_
from tests.console.conftest import desk_at, play, press, seen, settle, write


def test_the_cursor_goes_to_the_signatory_that_was_just_let_in() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        for name in ("Föreningen Först", "Föreningen Sist"):
            await press(pilot, "4", "n")
            await write(pilot, name)
            await press(pilot, "ctrl+n", "ctrl+s", "ctrl+s")
        await press(pilot, "enter")
        assert isinstance(console.screen, Organisation_)
        assert console.screen.whom.name == "Föreningen Sist"

    play(console, played)


def test_the_cursor_goes_to_the_meeting_that_was_just_planned() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "n", "enter")
        await write(pilot, "11 juni 2018")
        await press(pilot, "ctrl+s")
        await press(pilot, "enter")
        assert seen(console).splitlines()[0].split("  ")[0].endswith(" 11 juni 2018")

    play(console, played)


def test_the_cursor_goes_to_the_matter_that_was_just_opened() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        for name in ("Annan lokal", "Gemensam lokal"):
            await press(pilot, "7", "n")
            await write(pilot, "ärende")
            await press(pilot, "enter")
            await write(pilot, name)
            await press(pilot, "ctrl+s")
        await press(pilot, "enter")
        assert seen(console).splitlines()[0].split("  ")[0].endswith(" Gemensam lokal")

    play(console, played)


def test_a_card_is_headed_by_the_name_that_was_just_corrected(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "enter", "f2", "ctrl+e")
        await write(pilot, " med omnejd")
        await press(pilot, "ctrl+s")
        await settle(pilot)
        heading = seen(console).splitlines()[3]
        assert isinstance(console.screen, Organisation_)
        assert heading.strip() == console.screen.crumb
        assert heading.strip().endswith(" med omnejd")

    play(console, played)
