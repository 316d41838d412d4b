"""Keys and language are the user's own choice: what is wrong is told by line, and the console opens anyway."""

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot

from overenskommelse.wording import language, problem
from overenskommelse.wording.causes import cause
from overenskommelse_console.app import PAGES, Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.keys import check, every_page, known
from overenskommelse_console.own import phrases
from overenskommelse_console.own.settings import read
from overenskommelse_console.screens.reading import Reading
from overenskommelse_console.shared_actions import COMMON
from overenskommelse_console.widgets.bars import Hints
from tests.console.conftest import desk_at, play, press, seen, settle, write
from tests.console.test_terminal import Terminal

SCREENS = dict(PAGES)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the path of a file of settings."""
    return tmp_path / "console.toml"


def test_a_key_that_is_chosen_does_what_it_is_chosen_for_and_stands_in_hints_and_help(
    database: Path, file: Path
) -> None:
    file.write_text('[keys]\nundo = "f10"\nbegin = "å"\nhelp = "f11"\n', encoding="utf-8")
    console = Console(desk_at(database), read(file))

    async def played(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, "4")
        hints = str(console.screen.query_one(Hints).render())
        assert "å ny" in hints
        assert "F11 hjälp" in hints
        await press(pilot, "ctrl+z")
        assert not isinstance(console.screen, Asked)
        await press(pilot, "f10")
        assert isinstance(console.screen, Asked)
        await press(pilot, "escape", "f11")
        assert "å" in seen(console)

    play(console, played, (120, 40))


@pytest.mark.parametrize("name", ["console.toml", "phrases.txt"])
def test_a_pipe_in_the_place_of_a_file_of_ones_own_is_told_of_and_not_waited_for(tmp_path: Path, name: str) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    if name.endswith(".toml"):
        (found,) = read(pipe).problems
        told = problem(found, language("sv"))
    else:
        with pytest.raises(OSError, match=name) as caught:
            phrases.own(pipe)
        told = language("sv").say(cause(caught.value))
    assert "det är en enhet, ett rör (pipe) eller en socket" in told


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[keys]\nundoo = "f8"\n', 2, "Det finns ingen åtgärd undoo; närmast är undo."),
        ('[keys]\n\nundo = "@"\n', 3, "@ går inte att använda"),
        ('[keys]\nundo = "hopp"\n', 2, "hopp är ingen tangent"),
        ('[keys]\nundo = "f1"\n', 2, "Tangenten f1 är redan upptagen av help."),
        ('[keys]\nbegin = "f"\n', 2, "Tangenten f är redan upptagen av filter."),
        ('[keys]\nbegin = "4"\n', 2, "Tangenten 4 är redan upptagen av"),
        ('[keys]\nbegin = "tab"\n', 2, "Tangenten tab är den som man går genom listor och fält med."),
        ('language = "tyska"\n', 1, "tyska är inget av konsolens språk"),
        ('färg = "blå"\n', 1, "raden är inte skriven som TOML"),
        ('colour = "blue"\n', 1, "Det finns ingen inställning colour"),
        ("keys = 3\n", 1, "Tangenterna skrivs som en tabell"),
        ('language = "sv"\n[keys\n', 2, "raden är inte skriven som TOML"),
    ],
)
def test_what_is_wrong_is_told_by_its_line_and_the_console_opens_anyway(
    text: str, line: int, told: str, database: Path, file: Path
) -> None:
    file.write_text(text, encoding="utf-8")
    console = Console(desk_at(database), read(file))

    async def played(pilot: Pilot[None]) -> None:
        await settle(pilot)
        found = check(console.settings, SCREENS).problems
        assert [each.place.line for each in found] == [line]
        await press(pilot, "f12")
        assert isinstance(console.screen, Reading)
        assert told in " ".join(seen(console).split())
        await press(pilot, "escape", "4")
        assert "Föreningen Ängsund" in seen(console)

    play(console, played, (120, 50))


def test_two_actions_of_a_screen_cannot_have_one_key_and_of_two_screens_they_can(file: Path) -> None:
    file.write_text('[keys]\nundo = "f10"\nredo = "f10"\nverify = "f7"\nfilter = "f7"\n', encoding="utf-8")
    found = check(read(file), SCREENS)
    assert found.keys == {"undo": "f10", "verify": "f7", "filter": "f7"}
    assert [(each.message.code, each.place.line) for each in found.problems] == [("console-keys-taken", 3)]


def test_a_file_that_is_not_there_chooses_nothing_and_one_that_is_no_text_is_told_of(tmp_path: Path) -> None:
    assert (read(tmp_path / "none.toml").problems, read(tmp_path / "none.toml").keys) == ((), {})
    (tmp_path / "latin.toml").write_bytes('language = "sv" # å'.encode("latin-1"))
    assert [each.message.code for each in read(tmp_path / "latin.toml").problems] == ["console-settings-not-utf-8"]
    assert [each.message.code for each in read(tmp_path).problems] == ["console-settings-not-read"]


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "9" * 10_000])
def test_what_no_reader_of_toml_can_hold_is_told_of(text: str, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    assert [each.message.code for each in read(file).problems] == ["console-settings-not-toml"]


def test_a_file_that_an_editor_began_with_a_mark_is_read(file: Path) -> None:
    file.write_text('language = "en"\n', encoding="utf-8-sig")
    assert (read(file).language, read(file).problems) == ("en", ())


def test_the_menu_leads_to_the_names_of_all_actions(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await write(pilot, "genvägar")
        await press(pilot, "enter")
        assert all(f"{each.id} " in f"{seen(console)} " for each in COMMON)

    play(console, played, (120, 140))


def test_each_action_of_each_screen_has_one_name_there() -> None:
    for page in every_page():
        names = [each.id for each in (*COMMON, *page.ACTIONS)]
        own = {each.key: each.id for each in page.ACTIONS}
        assert len({*own.values()}) <= len(names), page
    assert {"undo", "begin", "settle"} <= {*known()}


def test_the_language_is_chosen_in_the_file_and_an_option_comes_first(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "config" / "overenskommelse" / "console.toml"
    file.parent.mkdir(parents=True)
    file.write_text('language = "en"\n[keys]\nhelp = "f10"\n', encoding="utf-8")
    terminal = Terminal("console", "--db", str(database))
    terminal.until("Where things stand")
    terminal.until("see to it")
    terminal.until("F10 help")
    terminal.press("\x11")
    assert terminal.close() == 0
