"""What is said on a screen is said to whoever sits at it: no command, no way of writing files."""

import re
from pathlib import Path

from textual.pilot import Pilot

from overenskommelse.office.commands import COMMANDS
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.forms.form import Form
from overenskommelse_console.instead import INSTEAD
from overenskommelse_console.screens.edition import Edition_
from overenskommelse_console.shown.fields import fields_of
from tests.console.conftest import desk_at, play, press, seen, write
from tools.tree import ROOT

OF_FILES = re.compile(r"citattecken|\btrue\b|\bfalse\b")


def test_what_is_said_otherwise_is_said_by_the_core() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "overenskommelse").rglob("*.py"))
    assert [code for code in INSTEAD if f'"{code}"' not in sources] == []


def test_no_form_explains_a_field_as_a_file_has_it() -> None:
    desk = desk_at()
    found = {
        f"{cls.code} {each.name}: {each.help}"
        for cls in COMMANDS.values()
        for each in fields_of(cls, desk.language)
        if OF_FILES.search(each.help)
    }
    assert found == set()


def test_a_meeting_planned_on_a_day_gone_by_is_told_by_the_key_that_records_it() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "n", "enter")
        await write(pilot, "11 maj 2018")
        await press(pilot, "ctrl+s")
        (told,) = (each.message for each in console._notifications)
        assert "11 maj 2018 är förbi. Har mötet hållits, öppna det och tryck h." in told

    play(console, played)


def test_a_form_that_was_begun_for_one_is_left_without_a_question_where_nothing_was_written() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        await press(pilot, "escape")
        assert not isinstance(console.screen, Form | Asked)
        await press(pilot, "enter", "a", "escape")
        assert isinstance(console.screen, Asked)

    play(console, played)


def test_a_list_looked_back_to_that_is_empty_asks_for_nothing() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        assert "Tryck n för att lägga till den första." in " ".join(seen(console).split())
        await press(pilot, "f4")
        await write(pilot, "1 juni 2017")
        await press(pilot, "enter")
        assert "Ingen är antecknad." in seen(console)
        assert "Tryck n" not in seen(console)

    play(console, played)


def test_organisations_taken_in_are_told_to_be_in_the_register_and_not_to_have_joined(tmp_path: Path) -> None:
    console = Console(desk_at())
    (tmp_path / "nya.csv").write_text("Namn\nFöreningen Ett\nFöreningen Två\n", encoding="utf-8")

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "i", "enter")
        await write(pilot, str(tmp_path / "nya.csv"))
        await press(pilot, "enter", "ctrl+s")
        (told,) = (each.message for each in console._notifications)
        assert "2 organisationer finns nu i registret, men har inte anslutit sig." in told

    play(console, played)


def test_the_papers_of_one_meeting_have_no_empty_column_that_cuts_their_names() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "p")
        text = seen(console)
        assert "Kallelse till ett möte, med föredragningslista" in text
        assert "Gäller" not in text

    play(console, played)


def test_what_was_told_goes_with_the_screen_and_what_leads_to_another_is_read_there(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "space")
        assert "är markerad" in seen(console)
        await press(pilot, "down")
        assert "är markerad" in seen(console)
        await press(pilot, "escape")
        assert "är markerad" not in seen(console)
        await press(pilot, "v", "b", "ctrl+s")
        assert isinstance(console.screen, Edition_)
        assert "Klart." in seen(console)

    play(console, played)
