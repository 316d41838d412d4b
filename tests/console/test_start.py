"""What the first screen waits for."""

import subprocess
import sys

import pytest
from rich.text import Text
from textual.pilot import Pilot

from overenskommelse_console.app import Console
from overenskommelse_console.page import Page
from overenskommelse_console.widgets.bars import Bar
from tools.driving import desk_at, play

OTHERS = ("sqlalchemy", "textual.widgets._text_area", "tomllib")
OURS_LATER = ("office", "store", "swedish")
LATER = (*OTHERS, "overenskommelse_console.forms", *(f"overenskommelse.{name}" for name in OURS_LATER))
TOLD = f"""
import sys
import overenskommelse_console.app
import overenskommelse_console.own.settings
print(*(name for name in {LATER} if name in sys.modules))
"""

RULES_OF = (f"overenskommelse.{name}" for name in ("agreement", "ledger", "standing"))
RULES = ("cattrs", "pluggy", "ruamel", *RULES_OF)
BEGUN = f"""
import sys
import overenskommelse_console.app
from overenskommelse.cli import main
overenskommelse_console.app.Console.run = lambda self: print(*(name for name in {RULES} if name in sys.modules))
main(["console", "--demo"])
"""


def test_the_first_screen_is_there_before_forms_what_is_written_on_the_office_and_the_store_are_loaded() -> None:
    found = subprocess.run([sys.executable, "-c", TOLD], capture_output=True, check=True, text=True)
    assert found.stdout.split() == []


def test_the_program_begins_to_draw_before_what_judges_and_what_loads_plugins_are_there() -> None:
    begun = subprocess.run([sys.executable, "-c", BEGUN], capture_output=True, check=True, text=True)
    assert begun.stdout.split() == []


def test_a_bar_that_says_the_same_is_left_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[bool] = []
    console = Console(desk_at())

    def update(bar: Bar, line: Text, *, layout: bool = True) -> None:
        del bar, line
        drawn.append(layout)

    async def played(pilot: Pilot[None]) -> None:
        del pilot
        page = console.screen
        assert isinstance(page, Page)
        page.tell_where()
        monkeypatch.setattr(Bar, "update", update)
        page.tell_where()
        assert drawn == []
        console.desk.is_closed = True
        page.tell_where()
        assert set(drawn) == {False}

    play(console, played)
