"""What plugins bring to the console: shown while they are installed; a broken part is named and stops nobody."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from overenskommelse.cli.page import Card, Heading, Text
from overenskommelse.ledger import Activity
from overenskommelse.messages import Template
from overenskommelse.office.commands import RecordActivity
from overenskommelse.plugins import Entry, hookimpl, load
from overenskommelse.plugins.panels import Begun, ConsoleCommand, Looking, Panel
from overenskommelse_console.app import Console
from overenskommelse_console.forms.form import Form
from overenskommelse_console.plugged.panels import offers, plugins
from overenskommelse_console.screens.reading import Reading
from tests.console.conftest import desk_at, play, press, seen, write

SAYS = Template("says", "Says something")
TALL = (100, 70)


class Bringing:
    """A plugin that brings the panels and commands that it is given."""

    def __init__(self, panels: Iterable[object] = (), commands: Iterable[object] = ()) -> None:
        self._panels, self._commands = panels, commands

    @hookimpl
    def panels(self) -> Iterable[Any]:
        return self._panels

    @hookimpl
    def commands(self) -> Iterable[Any]:
        return self._commands


def panel(show: Callable[[Looking], Iterable[object]], **given: Any) -> Panel:
    return Panel(**{"name": "provet", "title": Template("t", "The trial"), "says": SAYS, "show": show, **given})


def command(run: Callable[[Looking], Any], **given: Any) -> ConsoleCommand:
    return ConsoleCommand(**{"name": "provet", "title": Template("t", "try it"), "says": SAYS, "run": run, **given})


def console_with(database: Path, plugin: Bringing) -> Console:
    """Return a console at a database, with a plugin for it alone."""
    desk = desk_at(database)
    entry = Entry("prov", "overenskommelse-prov", "2.1", lambda: plugin)
    desk.session.__dict__["for_console"] = desk.session.loaded.for_console(entry_points=[entry])
    return Console(desk)


def overview(console: Console) -> str:
    """Return all that the overview holds, on one line."""
    return " ".join(seen(console).split())


def test_the_theme_of_the_year_is_a_panel_and_a_page_while_its_plugin_is_installed(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f4")
        await write(pilot, "2022-06-01")
        await press(pilot, "enter", "v", "end")
        assert "Årets tema 2022 Öppenhet och insyn" in overview(console)
        await press(pilot, "ctrl+p")
        await write(pilot, "temaåren")
        await press(pilot, "enter")
        assert isinstance(console.screen, Reading)
        assert all(word in seen(console) for word in ("2020", "Kunskapsdelning", "2021", "inte känd", "Kvalitet"))
        await press(pilot, "escape")
        assert "Årets tema" in overview(console)

    play(console, played, TALL)


def test_the_command_of_the_theme_year_opens_a_form_by_its_key_and_what_is_saved_stands(database: Path) -> None:
    desk = desk_at(database)
    desk.session.clock = lambda: evolve_year(2023)
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f7")
        assert isinstance(console.screen, Form)
        assert "Aktivitet: Långsiktighet" in seen(console)
        assert console.screen.query_one("#field-areas", Input).value.startswith("Långsiktighet")
        assert console.screen.texts()["areas"] == "handlingsplan-2020/tema-2023"
        await write(pilot, "Konferens")
        await press(pilot, "tab")
        await write(pilot, "2023-05-04")
        await press(pilot, "ctrl+s")
        with console.desk.view() as view:
            found = [view.read(row) for row in view.reading.rows(agreement="halland", kind=Activity.kind)]
        assert [(each.title, each.areas) for each in found if each.title == "Konferens"] == [
            ("Konferens", ("handlingsplan-2020/tema-2023",))
        ]

    play(console, played)


def evolve_year(year: int) -> Any:
    from tools.driving import NOW

    return NOW.replace(year=year, month=6, day=1)


def test_without_the_plugin_neither_panel_nor_command_is_there(database: Path) -> None:
    console = Console(desk_at(database, no_plugins=True))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "v")
        assert "Årets tema" not in seen(console)
        await press(pilot, "v", "f7")
        assert not isinstance(console.screen, Form)
        await press(pilot, "ctrl+p")
        await write(pilot, "temaår")
        choices = console.screen.query_one(OptionList)
        assert [str(each.prompt) for each in choices.options] == ["Inget heter så."]

    play(console, played, TALL)


def test_a_blocked_plugin_brings_nothing_to_the_console() -> None:
    assert [each.item.name for each in load(blocked=["halland"]).for_console().panels] == []
    assert [each.item.name for each in load().for_console().panels] == ["temaar", "alla-temaar"]


def test_a_panel_of_a_variant_is_for_its_own_agreements_and_no_others() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "v")
        assert console.desk.code == "vgr"
        found = offers(console.desk, ())
        assert (found.commands, found.pages) == ((), ())
        assert "Årets tema" not in seen(console)

    play(console, played, TALL)


def going_round(looking: Looking) -> Iterable[object]:
    while True:
        del looking
        looking = None  # type: ignore[assignment]


def sleeping(looking: Looking) -> Iterable[object]:
    del looking
    time.sleep(30)
    return []


def raising(looking: Looking) -> Iterable[object]:
    del looking
    raise ZeroDivisionError("[bold]mitt i\x1b[2J")


@pytest.mark.parametrize(
    ("show", "told"),
    [
        (raising, "Delen provet i tillägget prov (overenskommelse-prov 2.1) gick fel: ZeroDivisionError: [bold]mitt i"),
        (lambda _: None, "Delen provet i tillägget prov (overenskommelse-prov 2.1) lämnade NoneType där block ska stå"),
        (lambda _: ["text"], "lämnade str där block ska stå"),
        (lambda _: [None], "lämnade NoneType där block ska stå"),
        (lambda _: [Card(1, "b")], "lämnade Card där block ska stå"),  # type: ignore[arg-type]
        (lambda _: [Text("x" * 50_000)], "lämnade mer än en skärm rymmer"),
        (lambda _: (Text("x") for _ in iter(int, 1)), "lämnade mer än en skärm rymmer"),
        (going_round, "hade inte svarat efter 0,2 sekunder"),
        (sleeping, "hade inte svarat efter 0,2 sekunder"),
    ],
    ids=["raises", "nothing", "a text", "a none", "a card of numbers", "too long", "endless", "goes round", "sleeps"],
)
def test_a_broken_panel_is_named_on_the_screen_and_among_the_plugins_and_the_console_goes_on(
    show: Any, told: str, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overenskommelse.cli.panels.DEADLINE", 0.2)
    whole = panel(lambda _: [Heading("Det som är helt")], name="hel", title=Template("w", "The whole one"))
    console = console_with(database, Bringing([panel(show), whole]))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "v", "end")
        assert f"! {told}"[2:] in overview(console)
        assert "The whole one Det som är helt" in overview(console)
        await press(pilot, "0", "end")
        assert "× trasigt" in seen(console) or "× trasig" in seen(console)
        assert told[:40] in overview(console)
        await press(pilot, "4")
        assert "Föreningen Ängsund" in seen(console)

    play(console, played, TALL)


def test_a_panel_that_gave_no_answer_in_time_is_not_asked_again(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overenskommelse.cli.panels.DEADLINE", 0.1)
    asked: list[float] = []

    def slow(looking: Looking) -> Iterable[object]:
        del looking
        asked.append(time.monotonic())
        time.sleep(1)
        return []

    console = console_with(database, Bringing([panel(slow)]))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f5", "f5", "v", "end")
        assert "hade inte svarat" in overview(console)

    play(console, played, TALL)
    assert len(asked) == 1


def test_what_a_panel_shows_is_no_markup_and_obeys_no_escape(database: Path) -> None:
    hostile = "[link=https://x]A[/b]\x1b]0;title\x07"
    console = console_with(database, Bringing([panel(lambda _: [Card(hostile, hostile), Text(hostile)])]))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "v", "end")
        assert "[link=https://x]A[/b]" in seen(console)
        assert "\x1b" not in seen(console)

    play(console, played, TALL)


def test_a_command_shows_a_page_or_opens_a_form_and_is_refused_where_it_returns_something_else(database: Path) -> None:
    commands = [
        command(lambda _: [Text("Så här är det")], name="sida", title=Template("a", "show the page"), key="t"),
        command(
            lambda _: Begun(command=RecordActivity, title="Ny", fields={"title": "Från tillägget"}),
            name="formular",
            title=Template("b", "open the form"),
            key="ctrl+t",
        ),
        command(lambda _: Begun(command=int, title="Ny"), name="fel", title=Template("c", "go wrong"), key="f7"),  # type: ignore[arg-type]
    ]
    console = console_with(database, Bringing(commands=commands))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "t")
        assert "Så här är det" in seen(console)
        assert console.crumbs()[-1] == "show the page"
        await press(pilot, "escape", "ctrl+t")
        assert isinstance(console.screen, Form)
        assert "Från tillägget" in seen(console)
        await press(pilot, "escape")
        await press(pilot, "f7")
        assert [each.item.name for each in offers(console.desk, ()).commands] == ["sida", "formular", "fel"]
        (own,) = [each for each in plugins(console.desk) if each.name == "prov"]
        assert [each.message.code for each in own.problems] == ["plugin-panel-no-blocks"]

    play(console, played, TALL)


def test_a_key_that_the_console_has_itself_stays_with_it(database: Path) -> None:
    commands = [command(lambda _: [], name="upptagen", title=Template("a", "be late"), key="f1")]
    console = console_with(database, Bringing(commands=commands))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await write(pilot, "be late")
        assert "prov" in str(console.screen.query_one(OptionList).options[0].prompt)

    play(console, played)


def test_two_parts_of_one_name_and_a_variant_that_is_not_there_are_told_of(database: Path) -> None:
    parts = [panel(lambda _: []), panel(lambda _: []), panel(lambda _: [], name="annat", variant="nowhere")]
    console = console_with(database, Bringing(parts))
    found = console.desk.extras()
    assert (found.panels, [each.message.code for each in found.problems]) == (
        (),
        ["same-contribution", "contribution-unknown-variant"],
    )
    (own,) = [each for each in plugins(console.desk) if each.name == "prov"]
    assert len(own.problems) == 2
    console.desk.close()
