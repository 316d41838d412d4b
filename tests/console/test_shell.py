"""What is the same on every screen: keys, crumbs, hints, the palette, help, colours, days looked back to."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from textual.filter import Monochrome
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from overenskommelse_console.actions import Action
from overenskommelse_console.app import PAGES, Console
from overenskommelse_console.dialogs.chooser import Chooser
from overenskommelse_console.dialogs.help import Help
from overenskommelse_console.page import Page
from overenskommelse_console.screens.card import Organisation_
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.screens.journal import Journal
from overenskommelse_console.screens.matrix import Matrix_
from overenskommelse_console.screens.now import Now
from overenskommelse_console.screens.text import Agreement
from overenskommelse_console.shared_actions import COMMON
from overenskommelse_console.terminal.themes import THEMES
from overenskommelse_console.widgets.bars import Hints, Tabs
from overenskommelse_console.widgets.blocks import Facts
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, settle, write

ALT_GR = frozenset(
    {
        "left_square_bracket",
        "right_square_bracket",
        "left_curly_bracket",
        "right_curly_bracket",
        "at",
        "dollar_sign",
        "backslash",
        "vertical_line",
        "tilde",
        "circumflex_accent",
        "grave_accent",
        "[",
        "]",
        "{",
        "}",
        "@",
        "$",
        "\\",
        "|",
        "~",
        "^",
        "`",
    }
)
"""What a Swedish keyboard writes with AltGr, or with a dead key."""


def every_action() -> list[Action]:
    return [
        *COMMON,
        *(action for page in (Now, Agreement, Matrix_, Joined, Journal, Organisation_) for action in page.ACTIONS),
    ]


def test_no_key_needs_alt_gr_on_a_swedish_keyboard() -> None:
    keys = {key for action in every_action() for key in action.key.split(",")} | {key for key, _ in PAGES}
    assert keys & ALT_GR == set()


@pytest.mark.parametrize("page", [Now, Agreement, Matrix_, Joined, Journal, Organisation_])
def test_no_key_does_two_things_on_a_screen(page: type[Page]) -> None:
    keys = [key for action in (*page.ACTIONS, *COMMON) for key in action.key.split(",")]
    assert sorted(keys) == sorted(set(keys))


def test_each_screen_opens_by_its_key_and_is_told_among_the_tabs() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        told = []
        for key, _ in PAGES:
            await press(pilot, key)
            told.append(str(console.screen.query_one(Tabs).render()).partition("[")[2].partition("]")[0])
        assert told == [
            "1 Läget",
            "2 Överenskommelsen",
            "3 Matrisen",
            "4 Underskrivare",
            "5 Organ och möten",
            "6 Uppföljning",
            "7 Ärenden och medskick",
            "8 Årshjulet",
            "9 Journalen",
            "0 Tillägg",
        ]

    play(console, played, (120, 40))


def test_a_screen_goes_by_one_name_among_the_tabs_whether_it_is_open_or_not() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        for key in ("1", "6"):
            await press(pilot, key)
            assert "6 Uppföljning" in seen(console)

    play(console, played, (120, 40))


def test_every_screen_is_among_the_tabs_also_where_there_is_little_room() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        for key, _ in PAGES:
            await press(pilot, key)
            told = str(console.screen.query_one(Tabs).render())
            assert len(told) <= console.size.width
            assert all(f"{each} " in told for each, _ in PAGES)
            assert all(len(each.strip("[]")) >= len("8 År") for each in re.findall(r"\d [^\d]+", told))
            assert [each for each in ("Läget", "Text", "Matris", "Organ") if each not in told] == []

    play(console, played)


def test_at_most_six_hints_stand_at_the_foot_and_help_and_menu_among_them(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        for key, _ in PAGES:
            await press(pilot, key)
            hints = [hint for hint in str(console.screen.query_one(Hints).render()).split("   ") if hint.strip()]
            assert len(hints) <= 6
            assert hints[-2:] == ["F1 hjälp", "ctrl+p meny"]

    play(console, played)


def test_esc_goes_back_from_a_card_and_the_crumbs_tell_the_way(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "enter")
        assert console.crumbs()[1:] == ["Parter", "Föreningen Ängsund"]
        await press(pilot, "escape")
        assert console.crumbs()[1:] == ["Parter"]

    play(console, played)


def test_the_palette_finds_an_action_by_a_synonym_and_does_it(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await write(pilot, "historik")
        choices = console.screen.query_one(OptionList)
        assert [str(option.prompt).split()[0] for option in choices.options] == ["se"]
        await press(pilot, "enter")
        assert "Vilken dag?" in seen(console)

    play(console, played)


def test_the_palette_opens_screens_and_says_where_nothing_is_called_so() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await write(pilot, "qqq")
        assert "Inget heter så." in seen(console)
        console.screen.query_one(Input).value = "matris"
        await settle(pilot)
        await press(pilot, "enter")
        assert isinstance(console.screen, Matrix_)

    play(console, played)


def test_help_tells_the_keys_of_the_screen_in_front_and_is_searched(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "f1")
        assert isinstance(console.screen, Help)
        assert "visa efter läge" in seen(console)
        await write(pilot, "kontakt")
        assert "visa efter läge" not in seen(console)
        assert "ny kontakt" in seen(console)
        await press(pilot, "f1")
        assert isinstance(console.screen, Joined)

    play(console, played)


def test_a_day_looked_back_to_shows_in_the_bar_and_lets_nothing_be_changed(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "f4")
        await write(pilot, "33 mars")
        assert "33 mars är inget datum" in seen(console)
        console.screen.query_one(Input).value = "1 juni 2021"
        await settle(pilot)
        await press(pilot, "enter")
        assert console.state() == ["tillbakablick: gäller 1 juni 2021", "skrivskyddat"]
        assert "Bygdens kör" not in seen(console)
        await press(pilot, "n")
        assert isinstance(console.screen, Joined)
        await press(pilot, "f4")
        console.screen.query_one(Input).value = ""
        await press(pilot, "enter")
        assert console.state() == []
        assert "Bygdens kör" in seen(console)

    play(console, played)


def test_a_console_opened_to_look_changes_nothing_and_says_so(database: Path) -> None:
    console = Console(desk_at(database, read_only=True))

    async def played(pilot: Pilot[None]) -> None:
        assert console.state() == ["skrivskyddat"]
        await press(pilot, "4", "n", "l", "ctrl+z")
        assert isinstance(console.screen, Joined)
        await press(pilot, "ctrl+p")
        assert "ångra" not in seen(console)

    play(console, played)


def test_colours_have_swedish_names_and_are_chosen_from_a_list() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "f9")
        assert isinstance(console.screen, Chooser)
        assert all(name in seen(console) for name in ("ljust", "mörkt", "hög kontrast"))
        await write(pilot, "kontrast")
        await press(pilot, "enter")
        assert console.theme == "contrast"
        for name in THEMES:
            console.theme = name
            await settle(pilot)

    play(console, played)


def test_without_colours_every_line_is_in_black_and_white_and_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = Console(desk_at())
    kinds = [type(each).__name__ for each in console.get_line_filters()]
    assert kinds[0] == "Guard"
    assert Monochrome.__name__ in kinds


def test_a_database_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    console = Console(desk_at(tmp_path / "borta.db"))

    async def played(pilot: Pilot[None]) -> None:
        for key in ("1", "4", "9"):
            await press(pilot, key)
            assert "borta.db" in " ".join(seen(console).split()), key
        assert isinstance(console.screen, Journal)

    play(console, played, (120, 40))


def test_another_agreement_is_chosen_where_there_are_several(database: Path) -> None:
    from overenskommelse.cli import main

    assert main(["init", "vgr", "--db", str(database)]) == 0
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        assert console.desk.code == "halland"
        await press(pilot, "ctrl+o")
        await write(pilot, "vgr")
        await press(pilot, "enter")
        assert console.desk.code == "vgr"
        assert "4 Underskr" in str(console.screen.query_one(Tabs).render())

    play(console, played, (120, 40))


def test_the_crumbs_name_the_other_agreement_and_lead_to_nothing_of_the_one_that_was_left(database: Path) -> None:
    from overenskommelse.cli import main

    assert main(["init", "vgr", "--db", str(database)]) == 0
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "enter", "ctrl+o")
        await write(pilot, "vgr")
        await press(pilot, "enter")
        assert isinstance(console.screen, Joined)
        assert "Västra Götalandsregionen" in seen(console).splitlines()[0]
        await press(pilot, "9", "ctrl+o")
        await write(pilot, "halland")
        await press(pilot, "enter")
        assert console.crumbs() == ["Den halländska överenskommelsen", "Journalen"]

    play(console, played, (120, 40))


def test_an_organisation_number_is_written_in_the_list_and_on_the_card_alike(database: Path) -> None:
    from overenskommelse.cli import main

    signed = ("sign", "accession", "--organisation", "angstroms-vanner", "--on", "2022", "--contact-role", "ordförande")
    assert main([*signed, "--db", str(database)]) == 0
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        assert "802002-1237" in seen(console)
        await press(pilot, "end", "enter")
        assert "802002-1237" in seen(console)

    play(console, played, (140, 40))


@pytest.mark.parametrize("key", ["4", "9"])
def test_the_crumbs_name_the_agreement_as_it_was_called_on_the_day_looked_back_to(tmp_path: Path, key: str) -> None:
    from overenskommelse.cli import main

    database = tmp_path / "r.db"
    assert main(["init", "vgr", "--db", str(database)]) == 0
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, key, "f4")
        await write(pilot, "2016-05-01")
        await press(pilot, "enter")
        assert "den sociala ekonomin" in seen(console).splitlines()[0]

    play(console, played, (160, 40))


def test_nothing_that_knows_a_database_is_loaded_before_the_first_frame() -> None:
    probe = (
        "import sys; from overenskommelse_console.command import CONSOLE;"
        "assert not [m for m in sys.modules if m.startswith('textual')];"
        "from overenskommelse_console.app import Console;"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & {'sqlmodel', 'sqlalchemy', 'alembic'}))"
    )
    done = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_what_is_shown_is_drawn_from_the_top() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "r", "down", "down", "escape", "down")
        assert console.screen.query_one(Facts).scroll_offset.y == 0
        assert console.screen.query_one(Table).has_focus
        assert console.screen.query_one("#said", Static).display

    play(console, played)
