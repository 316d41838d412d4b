"""What was known at a time is shown on every screen as the command line tells it, and nothing is changed meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from overenskommelse.cli import main
from overenskommelse.journal import Head
from overenskommelse.office.past import PastReading, Stood
from overenskommelse_console.app import Console
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.shown import registers
from overenskommelse_console.shown.registers import Sought
from tests.console.conftest import NOW, desk_at
from tools.driving import play, press, seen, settle, write

LATER = ("edit", "organisation", "foreningen-angsund", "--name", "Ängsunds förening")


@pytest.fixture
def changed(database: Path) -> Path:
    """Change something the day after."""
    assert main([*LATER, "--as", "x", "--db", str(database)], clock=lambda: NOW + timedelta(days=1)) == 0
    return database


async def know(pilot: Pilot[None], text: str) -> None:
    """Ask for what was known at a time."""
    await press(pilot, "f6")
    pilot.app.screen.query_one(Input).value = text
    await settle(pilot)
    await press(pilot, "enter")


def test_what_was_known_then_is_shown_on_the_screens_and_told_in_the_bar(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        assert "Ängsunds förening" in seen(console)
        await know(pilot, "28 november 2026")
        assert console.state() == ["som det var känt 28 november 2026", "skrivskyddat"]
        assert "Föreningen Ängsund" in seen(console)
        assert "Ängsunds förening" not in seen(console)
        await press(pilot, "n")
        assert isinstance(console.screen, Joined)
        assert "Du ser det som var känt 28 november 2026." in " ".join(seen(console).split())
        await press(pilot, "9")
        assert "Ängsunds förening" not in seen(console)
        await press(pilot, "4", "down", "enter")
        assert "Föreningen Ängsund" in seen(console)
        await know(pilot, "")
        assert console.state() == []
        assert "Ängsunds förening" in seen(console)

    play(console, played, (120, 40))
    capsys.readouterr()
    assert main(["parties", "halland", "--known", "2026-11-28", "--db", str(changed), "--plain"]) == 0
    told = capsys.readouterr().out
    assert ("Föreningen Ängsund" in told, "Ängsunds förening" in told) == (True, False)


def test_a_time_is_asked_for_and_what_is_none_is_told_while_one_writes(changed: Path) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f6")
        await write(pilot, "33 mars")
        assert "33 mars är inget datum" in seen(console)
        await press(pilot, "escape")
        await know(pilot, "2026-11-28T13:30")
        assert console.state()[0].startswith("som det var känt 28 november 2026")
        await press(pilot, "f6")
        assert console.screen.query_one(Input).value == "2026-11-28T13:30"

    play(console, played, (120, 40))


def test_what_was_valid_on_a_day_and_what_was_known_are_two_switches(changed: Path) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        await know(pilot, "28 november 2026")
        await press(pilot, "f4")
        console.screen.query_one(Input).value = "1 juni 2021"
        await settle(pilot)
        await press(pilot, "enter")
        assert console.state()[:2] == ["tillbakablick: gäller 1 juni 2021", "som det var känt 28 november 2026"]
        assert "Föreningen Ängsund" in seen(console)
        assert "Bygdens kör" not in seen(console)

    play(console, played, (120, 40))


def test_a_time_before_the_agreement_was_put_there_is_told_with_what_to_choose(changed: Path) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await know(pilot, "1 maj 2020")
        assert "Välj en senare dag" in " ".join(seen(console).split())
        await know(pilot, "")
        assert "uppfyll" in seen(console)

    play(console, played, (120, 40))


def test_what_was_known_is_read_once_for_all_that_is_looked_at_and_let_go_of_after(
    changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    reads = PastReading.read

    def watched(reading: PastReading, head: Head) -> Stood:
        read.append(head.number)
        return reads(reading, head)

    monkeypatch.setattr(PastReading, "read", watched)
    desk = desk_at(changed)
    desk.speak()
    desk.known = NOW + timedelta(hours=1)
    desk.standing()
    for text in ("", "f", "fö"):
        assert registers.first_accessions(desk, Sought(text=text)).rows
    assert len(read) == 1
    desk.known = None
    desk.speak()
    desk.known = NOW + timedelta(hours=1)
    desk.standing()
    assert len(read) == 2
    desk.close()


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("f4", "2017", "Visar hur det var 31 december 2017."),
        ("f4", "i går", "Visar hur det var 27 november 2026."),
        ("f4", "25 maj", "25 maj saknar år. Skriv det också; närmast är 25 maj 2027."),
        ("f6", "2025", "Visar det som var känt vid slutet av 31 december 2025."),
        ("f6", "2026", "Visar det som var känt vid slutet av 28 november 2026."),
        ("f6", "2026-11-28T12:00", "Visar det som var känt 28 november 2026 12:00."),
    ],
)
def test_a_day_looked_back_to_may_be_known_partly_and_which_it_is_stands_beneath(
    changed: Path, key: str, text: str, told: str
) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, key)
        pilot.app.screen.query_one(Input).value = text
        await settle(pilot)
        assert told in " ".join(seen(console).replace("│", " ").split())

    play(console, played)


def test_a_year_alone_is_looked_back_to_as_its_last_day(changed: Path) -> None:
    console = Console(desk_at(changed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f4")
        await write(pilot, "2023")
        await press(pilot, "enter")
        assert console.state() == ["tillbakablick: gäller 31 december 2023", "skrivskyddat"]

    play(console, played)
