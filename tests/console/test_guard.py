"""Whatever a name holds, nothing of it is obeyed by the terminal of whoever reads it."""

from typing import Any

import attrs
import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.color import Color
from textual.pilot import Pilot
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.workplace.opening import Opened
from overenskommelse_console.app import PAGES, Console
from overenskommelse_console.desk import Desk
from overenskommelse_console.terminal.guard import Guard, harmless
from tests.console.conftest import desk_at, play, press, seen, settle

HOSTILE = (
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;titel\x07\x1b[2J",
    "\x9b31m\x9d0;x\x9c",
    "\u202egnp.eno\u202c\u2066x\u2069",
    "[/b]A[Z",
    "[link=https://example.org]x[/link]",
    "[@click=app.quit]x[/]",
    "rad\nett\ttvå\r\x00\x7f",
    "\ufeff\u200b\u2028\U000e0041",
)
SAID = frozenset({"name", "title", "heading", "summary", "label", "short_name", "locator", "purpose"})


@pytest.mark.parametrize("name", HOSTILE)
def test_the_guard_keeps_the_width_and_lets_nothing_through(name: str) -> None:
    (made,) = Guard().apply([Segment(f"a{name}b")], Color.parse("black"))
    assert clean(made.text.replace("\n", " ")) == made.text.replace("\n", " ")
    assert cell_len(made.text) <= cell_len(f"a{name}b")


def test_what_is_harmless_passes_as_it_is() -> None:
    assert harmless("Åsa, Ängens byalag ✓ – 漢字") == "Åsa, Ängens byalag ✓ – 漢字"


class Raw(Console):
    """A console that somebody has put a widget into which draws a text as it is."""

    def compose(self) -> ComposeResult:
        yield Static("\x1b]52;c;ZXZpbA==\x07 efter", markup=False)


def test_a_widget_that_draws_a_text_as_it_is_is_cleaned_too() -> None:
    console = Raw(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await console.pop_screen()
        await pilot.pause()
        text = seen(console)
        assert "efter" in text
        assert "\x1b" not in text

    play(console, played)


def spoilt(value: Any, name: str) -> Any:
    """Return a value with a name put into everything that it says."""
    if isinstance(value, tuple):
        return tuple(spoilt(each, name) for each in value)
    if not attrs.has(type(value)) or not type(value).__module__.startswith("overenskommelse.agreement"):
        return value
    changed = {}
    for each in attrs.fields(type(value)):
        found = getattr(value, each.name)
        if each.init and each.name in SAID and isinstance(found, str):
            changed[each.name] = f"{name} {found}"
        elif each.init and isinstance(found, tuple) and found:
            changed[each.name] = spoilt(found, name)
    return attrs.evolve(value, **changed) if changed else value


class Spoilt(Desk):
    """A desk whose agreement has a name put into everything that it says."""

    name_put: str = ""

    def opened(self) -> Opened:
        found = super().opened()
        return attrs.evolve(found, agreement=spoilt(found.agreement, self.name_put))


def test_no_screen_lets_a_hostile_name_out() -> None:
    given = desk_at()
    desk = Spoilt(given.session, is_demo=True)
    desk.name_put = " ".join(HOSTILE)
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        for key, _ in PAGES:
            await press(pilot, key)
            text = seen(console)
            assert [char for char in text if char != "\n" and clean(char) != char] == [], key
        await press(pilot, "1", "f1")
        await press(pilot, "escape", "ctrl+p")
        await settle(pilot)
        assert console.is_running

    play(console, played)
