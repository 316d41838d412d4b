"""What stands outside the program: no terminal, a dumb one, the system that ends it, a key that is held down."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from overenskommelse_console.app import Console
from overenskommelse_console.page import Page
from tests.console.conftest import desk_at, play, press, seen, settle
from tests.console.test_terminal import Terminal, begin_application

PROGRAM = str(Path(sys.executable).with_name("overenskommelse"))
GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l")
"""The screen that was there before, the cursor, and the mouse."""


def test_without_a_terminal_the_console_says_so_and_does_not_wait() -> None:
    line = [PROGRAM, "console", "--demo", "--language", "sv"]
    found = subprocess.run(line, check=False, input="", capture_output=True, text=True, timeout=60)
    assert found.returncode == 2
    assert "Konsolen behöver en terminal" in " ".join(found.stderr.split())


def test_a_terminal_that_says_it_cannot_move_its_cursor_is_told_what_to_do() -> None:
    terminal = Terminal("TERM=dumb", PROGRAM, "console", "--demo", "--language", "sv", program="env")
    terminal.until("TERM=xterm-256color före kommandot")
    assert terminal.close() == 2


def writing(database: Path, state: Path) -> Terminal:
    """Return a terminal where somebody writes in a form, some of it just now."""
    given = (f"XDG_STATE_HOME={state}", PROGRAM, "console", "--db", str(database), "--language", "sv")
    terminal = Terminal(*given, program="env")
    begin_application(terminal)
    return terminal


def drafts(state: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in state.rglob("*.draft"))


def test_ended_by_the_system_the_console_keeps_what_is_written_and_gives_the_terminal_back(
    database: Path, tmp_path: Path
) -> None:
    terminal = writing(database, tmp_path)
    os.kill(terminal.child.pid, signal.SIGTERM)
    assert terminal.close() == 143
    assert "Konsolen avslutades av systemet." in terminal.text
    assert [each for each in GIVEN_BACK if each not in terminal.raw] == []
    assert "23 mars 2026" in drafts(tmp_path)


def test_what_was_written_just_before_the_line_was_cut_is_kept(database: Path, tmp_path: Path) -> None:
    terminal = writing(database, tmp_path)
    os.kill(terminal.child.pid, signal.SIGHUP)
    terminal.close()
    assert terminal.child.signalstatus == signal.SIGHUP
    assert "23 mars 2026" in drafts(tmp_path)


def test_a_key_that_is_held_down_opens_its_screen_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console, opened, show = Console(desk_at(database)), list[str](), Console.show_page

    def shown(self: Console, key: str, page: Page) -> None:
        opened.append(key)
        show(self, key, page)

    monkeypatch.setattr(Console, "show_page", shown)

    async def played(pilot: Pilot[None]) -> None:
        for key in "49":
            for _ in range(4):
                console.action_open(key)
            await settle(pilot)
        await asyncio.sleep(0.5)
        await press(pilot, "9")

    play(console, played)
    assert opened == ["4", "9", "9"]


@pytest.mark.parametrize("width", [1, 2, 3])
def test_a_list_outlives_a_terminal_of_hardly_any_width(database: Path, width: int) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await pilot.resize_terminal(width, 24)
        await press(pilot, "down", "a")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "Allt som kan göras" in seen(console)

    play(console, played)


def test_whoever_presses_ctrl_c_is_told_how_the_console_is_left(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+c")
        assert "ctrl+q stänger konsolen." in seen(console)

    play(console, played)
