"""Forms are made of the office's commands, look at what is written, and lose nothing."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea

from overenskommelse.cli import main
from overenskommelse.cli.plugged import speaking
from overenskommelse.dates import PartialDate
from overenskommelse.errors import EMPTY, InvalidError, Problem
from overenskommelse.journal import Key
from overenskommelse.ledger import Activity, Organisation
from overenskommelse.office.commands import (
    COMMANDS,
    EditOrganisation,
    Leave,
    LockRound,
    RecordActivity,
    RecordItem,
    RegisterOrganisation,
    Sign,
)
from overenskommelse.wording import language, read_date
from overenskommelse_console.app import Console
from overenskommelse_console.command import CONSOLE
from overenskommelse_console.desk import Desk
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.dialogs.help import Help
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.forms.opening import edit_record
from overenskommelse_console.page import Page
from overenskommelse_console.screens.card import Organisation_
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.shown.fields import command_of, fields_of, in_fields, wrong
from overenskommelse_console.widgets.blocks import Facts
from overenskommelse_console.widgets.drawing import Drawn
from tests.console.conftest import desk_at, play, press, seen, settle, write

SWEDISH = speaking(language("sv"), [CONSOLE])


class Leaving(Console):
    """A console that counts how often it was told to end, and does not."""

    left = 0

    def leave(self) -> None:
        self.left += 1


FORMED = [cls for code, cls in COMMANDS.items() if not hasattr(cls, "record")]


@pytest.mark.parametrize("cls", FORMED, ids=lambda cls: cls.code)
def test_every_field_of_every_command_has_a_title_that_is_not_its_name_in_code(cls: type) -> None:
    fields = fields_of(cls, SWEDISH)
    assert [each.title for each in fields if each.title == each.name or not each.title] == []


def test_what_has_to_be_filled_in_stands_first_and_the_source_last() -> None:
    assert [each.name for each in fields_of(RegisterOrganisation, SWEDISH)] == [
        "name",
        "number",
        "legal_form",
        "sub_regions",
        "fields",
        "period",
        "document",
        "locator",
        "note",
        "id",
    ]


def test_a_command_that_asks_for_a_reason_has_a_field_for_it() -> None:
    assert [each.name for each in fields_of(Leave, SWEDISH, without=("organisation",))] == ["on", "reason"]


@pytest.mark.parametrize("text", ["23 mars 2018", "2018-03-23", "maj 2019", "våren 2016", "2016"])
def test_days_are_written_as_people_write_them(text: str) -> None:
    fields = fields_of(Sign, SWEDISH)
    on = next(each for each in fields if each.name == "on")
    assert wrong(on, text, SWEDISH) is None
    command = command_of(Sign, fields, {"on": text, "organisation": "x"}, {"agreement": "a"})
    assert isinstance(command, Sign)
    assert command.on == read_date(text)
    assert isinstance(command.on, PartialDate)


def test_what_is_wrong_is_said_as_the_command_line_says_it() -> None:
    fields = {each.name: each for each in fields_of(RecordActivity, SWEDISH)}
    assert wrong(fields["title"], " ", SWEDISH) == "Det här måste fyllas i."
    assert "33 mars är inget datum" in (wrong(fields["date"], "33 mars", SWEDISH) or "")
    told = wrong(fields["date"], "23 mars", SWEDISH, date(2018, 5, 29))
    assert told == "23 mars saknar år. Skriv det också; närmast är 23 mars 2018."
    assert wrong(fields["date"], "i går", SWEDISH, date(2018, 5, 29)) is None


def test_several_values_have_semicolons_between_them() -> None:
    fields = fields_of(RegisterOrganisation, SWEDISH)
    command = command_of(RegisterOrganisation, fields, {"name": "Å", "sub_regions": "Norr; Söder ;"}, {})
    assert isinstance(command, RegisterOrganisation)
    assert command.sub_regions == ("Norr", "Söder")


def organisation(desk: Desk, id: str) -> Organisation:
    with desk.view() as view:
        return view.get(Organisation, id)


def test_a_new_organisation_signs_from_the_list_in_one_go(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "n")
        await write(pilot, "Åkes vänner")
        await press(pilot, "ctrl+n")
        assert isinstance(console.screen, Form)
        assert console.screen.texts()["name"] == "Åkes vänner"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        await write(pilot, "våren 2026")
        await press(pilot, "ctrl+s")
        assert "anger den som undertecknar en kontaktperson" in " ".join(seen(console).split())
        console.screen.query_one("#field-contact_role", Input).value = "kassör"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Joined)
        assert "Åkes vänner" in seen(console)
        with console.desk.view() as view:
            assert view.get(Organisation, "akes-vanner").name == "Åkes vänner"
            (signed,) = [row for row in view.reading.rows(agreement="halland", kind="accession") if "akes" in row.text]
        assert '"signed":"2026-21"' in signed.text

    play(console, played)


def test_what_is_missing_is_told_beneath_its_field_and_nothing_is_saved(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter", "ctrl+s")
        assert isinstance(console.screen, Form)
        assert "Det här måste fyllas i." in seen(console)
        assert console.screen.query_one("#field-reason").has_focus
        await write(pilot, "Har flyttat")
        await press(pilot, "ctrl+s")
        assert "har lämnat" in seen(console)

    play(console, played)


def test_a_form_whose_table_cannot_be_read_says_so_and_stays(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter")
        assert isinstance(console.screen, Form)
        console.screen.on_drawn_failed(Drawn.Failed(InvalidError([Problem(EMPTY(name="name"))])))
        await settle(pilot)
        assert isinstance(console.screen, Form)
        assert [each.severity for each in console._notifications] == ["error"]

    play(console, played)


def test_what_is_wrong_is_told_while_one_writes_and_taken_away_when_it_is_mended(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter")
        await write(pilot, "33 mars")
        assert "33 mars är inget datum" in seen(console)
        console.screen.query_one("#field-on", Input).value = "3 mars 2025"
        await settle(pilot)
        assert "inget datum" not in seen(console)

    play(console, played)


def test_what_the_office_refuses_is_told_in_the_form_and_what_was_written_stays(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "n")
        await write(pilot, "Föreningen")
        await press(pilot, "enter")
        await write(pilot, "2025")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        assert "foreningen-angsund" in seen(console)
        assert console.screen.texts()["on"] == "2025"

    play(console, played, (100, 30))


def test_a_form_that_something_is_written_in_is_not_left_without_a_question(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter", "escape")
        assert isinstance(console.screen, Joined)
        await press(pilot, "l", "tab", "enter")
        await write(pilot, "2025")
        await press(pilot, "escape")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        await press(pilot, "escape", "tab", "enter")
        assert isinstance(console.screen, Joined)

    play(console, played)


def test_yes_and_no_and_kinds_are_chosen_from_lists_in_swedish() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "right", "n")
        assert isinstance(console.screen, Form)
        progress = console.screen.query_one("#field-progress", Select)
        assert "genomför" in " ".join(str(prompt) for prompt, _ in progress._options).lower()

    play(console, played)


def test_only_what_was_changed_is_given_and_what_was_emptied_is_cleared(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "enter", "f2")
        assert isinstance(console.screen, Form)
        console.screen.query_one("#field-legal_form", Input).value = ""
        console.screen.query_one("#field-sub_regions", Input).value = "Kusten; Inlandet"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        found = organisation(console.desk, "foreningen-angsund")
        assert (found.legal_form, found.sub_regions, found.name) == (None, ("Kusten", "Inlandet"), "Föreningen Ängsund")

    play(console, played)


EDITED = ("edit", "organisation", "foreningen-angsund", "--legal-form", "Stiftelse", "--note", "Enligt registret")


@pytest.mark.parametrize(("turns", "form"), [((), "Förbund"), (("space",), "Stiftelse")])
def test_a_conflict_is_shown_field_by_field_and_mine_or_theirs_is_taken(
    database: Path, turns: tuple[str, ...], form: str
) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "enter", "f2")
        assert main([*EDITED, "--as", "kollegan", "--db", str(database)]) == 0
        console.screen.query_one("#field-legal_form", Input).value = "Förbund"
        console.screen.query_one("#field-sub_regions", Input).value = "Kusten"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Differences)
        text = seen(console)
        assert all(word in text for word in ("kollegan", "Förbund", "Stiftelse", "Mitt", "Deras"))
        names = [each.name for each in console.screen._fields]
        await press(pilot, *["down"] * names.index("legal_form"), *turns, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        found = organisation(console.desk, "foreningen-angsund")
        assert (found.legal_form, found.sub_regions, found.note) == (form, ("Kusten",), "Enligt registret")

    play(console, played, (120, 36))


def test_edit_forms_know_the_version_that_was_seen() -> None:
    assert "seen" in EditOrganisation.__annotations__


def test_sentences_are_written_on_lines_and_may_hold_semicolons() -> None:
    fields = fields_of(RecordItem, SWEDISH)
    decisions = next(each for each in fields if each.name == "decisions")
    assert decisions.is_prose
    assert decisions.help.endswith("Skriv varje på en egen rad.")
    command = command_of(
        RecordItem,
        fields,
        {"decisions": "att bordlägga frågan;\natt kalla igen\n", "item": "3"},
        {"agreement": "a", "id": "m"},
    )
    assert isinstance(command, RecordItem)
    assert command.decisions == ("att bordlägga frågan;", "att kalla igen")


def test_any_record_is_mended_by_a_form_of_its_own_fields(database: Path) -> None:
    console = Console(desk_at(database))
    key = Key("halland", "activity", "traff")
    made = RecordActivity(
        agreement="halland", id="traff", title="Träff", date=read_date("2024"), summary="Två rader;\nåäö"
    )
    console.desk.do(made)

    async def played(pilot: Pilot[None]) -> None:
        assert isinstance(console.screen, Page)
        edit_record(console.screen, key, "Träff")
        await settle(pilot)
        assert isinstance(console.screen, Form)
        assert console.screen.texts()["summary"] == "Två rader;\nåäö"
        console.screen.query_one("#field-headcount", Input).value = "40"
        console.screen.query_one("#field-summary", TextArea).text = ""
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Page)

    play(console, played)
    with desk_at(database).view() as view:
        activity = view.get(Activity, "traff", "halland")
    assert (activity.title, activity.headcount, activity.summary) == ("Träff", 40, None)


def test_what_is_refused_names_the_fields_of_the_form_and_not_the_options_of_the_command_line() -> None:
    fields = fields_of(LockRound, SWEDISH)
    assert in_fields("Skriv varför: --despite SKÄL. Eller --declare nu.", fields) == (
        "Skriv varför: ”Trots”. Eller ”Förklara” nu."
    )
    assert (
        in_fields("Ange --despite plan/a plan/b-1. Eller inget.", fields)
        == "Ange ”Trots” plan/a; plan/b-1. Eller inget."
    )
    assert in_fields("Ange --reason SKÄL eller --db FIL", fields) == "Ange --reason SKÄL eller --db FIL"


def test_help_in_a_form_tells_every_field_is_searched_and_leaves_what_was_written(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "n")
        await write(pilot, "Åkes vänner")
        await press(pilot, "ctrl+n", "f1")
        assert isinstance(console.screen, Help)
        assert "Vad den heter" in seen(console)
        await write(pilot, "juridisk")
        assert "Juridisk form" in seen(console)
        assert "Vad den heter" not in seen(console)
        await press(pilot, "f1")
        assert isinstance(console.screen, Form)
        assert console.screen.texts()["name"] == "Åkes vänner"

    play(console, played)


def test_that_there_is_nothing_to_choose_from_is_told_of_the_field_and_not_of_the_next(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n", "f7")
        assert "Här finns inget att välja ur" in seen(console)
        await press(pilot, "tab")
        assert "Här finns inget att välja ur" not in seen(console)

    play(console, played)


def test_the_help_of_a_form_is_gone_through_by_arrows_and_searched_at_once(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n", "f1", "down", "down", "pagedown")
        facts = console.screen.query_one(Facts)
        assert facts.scroll_offset.y > facts.size.height
        await press(pilot, "pageup", "up", "up")
        assert facts.scroll_offset.y == 0
        await write(pilot, "svarande")
        assert "Planer" not in seen(console)

    play(console, played)


def test_the_key_that_closes_the_console_does_so_in_dialogs_and_asks_about_what_is_written(database: Path) -> None:
    console = Leaving(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n")
        await write(pilot, "Uppföljning")
        await press(pilot, "tab", "tab", "f7", "ctrl+q")
        assert isinstance(console.screen, Asked)
        assert "inte sparat" in seen(console)
        await press(pilot, "ctrl+q", "enter")
        assert console.left == 0
        await press(pilot, "ctrl+q", "tab", "enter")
        assert console.left == 1

    play(console, played)


@pytest.mark.parametrize(
    "keys", [("ctrl+p",), ("f1",), ("4", "enter", "f2"), ("ctrl+z",), ("f4",), ("6", "n", "ctrl+p")]
)
def test_where_nothing_is_written_the_console_closes_from_any_dialog(database: Path, keys: tuple[str, ...]) -> None:
    console = Leaving(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *keys, "ctrl+q")
        assert console.left == 1

    play(console, played)
