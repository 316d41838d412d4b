"""Every screen, dialog and form is whole in every size, in every set of colours, and whatever names there are."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.widgets import Static

from overenskommelse.office import View
from overenskommelse.workplace.place import Workplace
from overenskommelse_console.app import PAGES, Console
from overenskommelse_console.page import Page
from overenskommelse_console.terminal.themes import THEMES
from overenskommelse_console.widgets.entry import Entry
from tests.console.conftest import desk_at
from tests.console.fitting import faults
from tests.console.test_guard import HOSTILE
from tools.driving import NOW, play, press, seen, settle

SIZES = ((80, 24), (120, 40), (200, 60))
FULL = os.environ.get("HYPOTHESIS_PROFILE") == "prove"
SOME = SIZES if FULL else SIZES[:1]
"""The sizes in which names and colours are tried; each of them when everything is to be proved."""
DEEPER = (
    ("1", "g"),
    ("1", "o"),
    ("1", "f1"),
    ("1", "ctrl+p"),
    ("1", "f4"),
    ("1", "f6"),
    ("1", "f9"),
    ("3", "right", "n"),
    ("4", "n"),
    ("4", "down", "enter"),
    ("4", "down", "enter", "f2"),
    ("4", "down", "l"),
    ("4", "down", "k"),
    ("4", "c"),
    ("5", "enter"),
    ("5", "n"),
    ("9", "u"),
    ("1", "f12"),
    ("2", "v"),
    ("2", "v", "t"),
    ("2", "v", "t", "n"),
    ("6", "n"),
    ("7", "n"),
    ("8", "enter"),
)
"""Some of what opens from the screens: dialogs, forms, cards."""
WAYS = (*((key,) for key, _ in PAGES), *DEEPER)
NAMES = (
    *HOSTILE,
    "Ordsomaldrigtarslut" * 12,
    "漢字かな交じり文の団体名" * 6,
    "e\u0301\u0302\u0323a\u030a" * 10,
    "👩\u200d👩\u200d👧 förening",
)
_SAID = frozenset(
    {"name", "title", "heading", "summary", "label", "short_name", "locator", "purpose", "note", "legal_form", "text"}
)
_OURS = ("overenskommelse.agreement", "overenskommelse.ledger", "overenskommelse.sources")


async def back(pilot: Pilot[None]) -> None:
    """Go back to the screen of a key, whatever stands before it."""
    while not isinstance(pilot.app.screen, Page) or not pilot.app.screen.KEY:
        await press(pilot, "escape")


async def each_way(pilot: Pilot[None]) -> AsyncIterator[tuple[str, ...]]:
    """Open one after the other."""
    for keys in WAYS:
        await press(pilot, *keys)
        yield keys
        await back(pilot)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_without_a_sign_and_nothing_overlaps(database: Path, size: tuple[int, int]) -> None:
    console, found = Console(desk_at(database)), dict[str, list[str]]()

    async def played(pilot: Pilot[None]) -> None:
        async for keys in each_way(pilot):
            if wrong := faults(console):
                found[" ".join(keys)] = wrong

    play(console, played, size)
    assert found == {}, "\n".join(f"{keys}: {each}" for keys, wrong in found.items() for each in wrong)


def test_what_is_looked_back_to_has_a_sign_where_there_is_no_room_for_all_of_it(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        console.desk.on, console.desk.known = NOW.date(), NOW
        console.changed()
        await settle(pilot)
        first = seen(console).splitlines()[0]
        assert first.startswith(" tillbakablick: gäller 28 november 2026 · som det var känt 28 november 2026")
        assert first.endswith("…")
        assert faults(console) == []

    play(console, played)


@pytest.mark.parametrize("size", SOME, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_set_of_colours_shows_the_same_and_hides_nothing(size: tuple[int, int]) -> None:
    console, found = Console(desk_at()), dict[str, list[str]]()

    async def played(pilot: Pilot[None]) -> None:
        for key, _ in PAGES:
            texts = set()
            await press(pilot, key)
            for theme in THEMES:
                console.theme = theme
                await settle(pilot)
                texts.add(seen(console))
                if wrong := faults(console):
                    found[f"{key} {theme}"] = wrong
            assert len(texts) == 1, key

    play(console, played, size)
    assert found == {}, "\n".join(f"{keys}: {each}" for keys, wrong in found.items() for each in wrong)


def test_without_colours_the_same_is_shown(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = list[list[str]]()
    for value in (None, "1"):
        if value:
            monkeypatch.setenv("NO_COLOR", value)
        console, texts = Console(desk_at(database)), list[str]()

        async def played(pilot: Pilot[None], console: Console = console, texts: list[str] = texts) -> None:
            for key, _ in PAGES:
                await press(pilot, key)
                texts.append(seen(console))
                assert faults(console) == []

        play(console, played)
        shown.append(texts)
    assert shown[0] == shown[1]


def spoilt(value: Any, name: str) -> Any:
    """Return a value with a name put before everything that it says."""
    if isinstance(value, tuple):
        return tuple(spoilt(each, name) for each in value)
    if not attrs.has(type(value)) or not type(value).__module__.startswith(_OURS):
        return value
    changed = {}
    for each in attrs.fields(type(value)):
        found = getattr(value, each.name)
        if each.init and each.name in _SAID and isinstance(found, str):
            changed[each.name] = f"{name} {found}"
        elif each.init and found and (isinstance(found, tuple) or attrs.has(type(found))):
            changed[each.name] = spoilt(found, name)
    return attrs.evolve(value, **changed) if changed else value


@pytest.mark.parametrize("size", SOME, ids=lambda size: f"{size[0]}x{size[1]}")
def test_hostile_names_break_no_screen(database: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    name, opened, read = " ".join(NAMES), Workplace.opened, View.read

    def spoilt_opened(self: Workplace, view: View, code: str) -> Any:
        found = opened(self, view, code)
        return attrs.evolve(found, agreement=spoilt(found.agreement, name), ledger=spoilt(found.ledger, name))

    monkeypatch.setattr(Workplace, "opened", spoilt_opened)
    monkeypatch.setattr(View, "read", lambda self, row: spoilt(read(self, row), name))
    console, found = Console(desk_at(database)), dict[str, list[str]]()

    async def played(pilot: Pilot[None]) -> None:
        async for keys in each_way(pilot):
            if wrong := faults(console):
                found[" ".join(keys)] = wrong
        assert console.is_running

    play(console, played, size)
    assert found == {}, "\n".join(f"{keys}: {each}" for keys, wrong in found.items() for each in wrong)


class Faulty(App[None]):
    """An app with every fault that there can be."""

    CSS = """
    #short { width: 20; height: 1; }
    #below { height: 1; offset: 0 -1; }
    #same { color: red; background: red; height: 1; }
    #line { width: 12; border: none; height: 1; }
    Vertical { height: 3; }
    """

    def compose(self) -> ComposeResult:
        yield Static("en rad som är längre än sin plats", id="short")
        yield Static("ovanpå", id="below")
        yield Static("osynlig", id="same")
        yield Vertical(*(Static(f"rad {number}") for number in range(4)), Static("fler"))
        yield Vertical(Static("x" * 20, classes="wide"))


def test_what_is_cut_overlaps_lies_outside_or_hides_is_found() -> None:
    app, found = Faulty(), list[str]()

    async def whole() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            await settle(pilot)
            app.query_one(".wide").styles.width = 60
            await settle(pilot)
            found.extend(faults(app))

    asyncio.run(whole())
    kinds = ("lacks", "lies on", "hides", "cut above or below", "cut at the side")
    assert [kind for kind in kinds if not any(kind in each for each in found)] == []


class Lines(App[None]):
    """Two lines to write on, of which one has more than it shows."""

    CSS = "Entry { width: 20; border: none; height: 1; padding: 0; }"

    def compose(self) -> ComposeResult:
        yield Entry("Föreningen Ängsund med vänner", id="long")
        yield Entry("Kort", id="short")


def test_a_line_that_holds_more_than_it_shows_has_a_sign_while_nobody_writes_on_it() -> None:
    app, shown = Lines(), list[str]()

    async def whole() -> None:
        async with app.run_test(size=(40, 4)) as pilot:
            for focused in ("#long", "#short"):
                app.query_one(focused).focus()
                await settle(pilot)
                shown.append(seen(app).splitlines()[0])

    asyncio.run(whole())
    assert "…" not in shown[0]
    assert shown[1].startswith("…")
    assert shown[1].endswith("vänner")


def test_a_line_is_cut_at_its_end_where_it_was_never_written_on() -> None:
    app, shown = Lines(), list[str]()

    async def whole() -> None:
        async with app.run_test(size=(40, 4)) as pilot:
            app.query_one("#long", Entry).cursor_position = 0
            app.query_one("#short").focus()
            await settle(pilot)
            shown.append(seen(app).splitlines()[0])

    asyncio.run(whole())
    assert shown == ["Föreningen Ängsund …"]
