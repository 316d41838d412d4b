"""Names stand where the database has ids: in forms, in what a change did, and on cards."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from overenskommelse.cli import main
from overenskommelse.dates import PartialDate
from overenskommelse.journal import Key
from overenskommelse.ledger import Contact, Meeting, Organisation, Round
from overenskommelse.notation.parts import PART_KINDS
from overenskommelse.office.commands import (
    COMMANDS,
    AddContact,
    AddSeats,
    Edit,
    Leave,
    RecordMeeting,
    RegisterOrganisation,
    Sign,
)
from overenskommelse_console.app import Console
from overenskommelse_console.desk import Desk
from overenskommelse_console.dialogs.chooser import Chooser
from overenskommelse_console.dialogs.offered import Offered
from overenskommelse_console.dialogs.picker import Picker
from overenskommelse_console.dialogs.several import Several
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.forms.opening import edit_record
from overenskommelse_console.forms.plan import Plan, fields_for
from overenskommelse_console.page import Page
from overenskommelse_console.screens.card import Organisation_, open_card
from overenskommelse_console.shown.books import holder, referring
from overenskommelse_console.shown.names import Named
from overenskommelse_console.shown.referring import Book, Style
from overenskommelse_console.shown.registers import Whom
from tests.console.conftest import desk_at, play, press, seen, settle, write

CODE, BODY = "halland", "arbetsgrupp"
HOSTILE = "Förening\x1b[31m [/b][link=x] ; \u202eomvänd \x07" + "mycket lång " * 20


def book(style: Style = Style.ONE, *names: str, may_be_words: bool = False) -> Book:
    """Make a book of names whose ids are their numbers."""
    made = Book(style, may_be_words)
    made.know(Named(id=f"n-{place}", name=name, beside=f"rad {place}") for place, name in enumerate(names))
    return made


def flat(console: Console) -> str:
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", seen(console)).split())


async def mended(pilot: Pilot[None], console: Console, key: Key) -> None:
    """Open the form of a record, and wait until it stands there."""
    assert isinstance(console.screen, Page)
    edit_record(console.screen, key, "Kontakten")
    for _ in range(20):
        await settle(pilot)
        if not isinstance(console.screen, Page):
            return


def field(console: Console, name: str) -> Input:
    return console.screen.query_one(f"#field-{name}", Input)


def test_an_id_stands_as_its_name_and_a_name_gives_its_id() -> None:
    found = book(Style.ONE, "Arbetsgruppen", "Rådet")
    assert (found.shown("n-0"), found.given("Arbetsgruppen"), found.given("n-1")) == ("Arbetsgruppen", "n-0", "n-1")


def test_a_part_of_a_name_is_enough_where_nothing_else_is_called_so() -> None:
    found = book(Style.MANY, "Arbetsgruppen", "Rådet för social ekonomi", "Rådet för kultur")
    assert found.given("arbets; rådet kultur") == "n-0; n-2"
    assert found.wrong("rådet") is not None
    assert found.given("rådet") == "rådet"


def test_those_of_one_name_are_told_apart_and_none_of_them_is_meant_by_it() -> None:
    found = book(Style.ONE, "Ledamot", "Ledamot", "n-0")
    assert [found.shown(each) for each in ("n-0", "n-1", "n-2")] == [
        "Ledamot (rad 0)",
        "Ledamot (rad 1)",
        "n-0 (rad 2)",
    ]
    assert found.given("Ledamot (rad 1)") == "n-1"
    wrong = found.wrong("Ledamot")
    assert wrong is not None
    assert wrong.values["choices"] == ("Ledamot (rad 0)", "Ledamot (rad 1)")


def test_words_of_ones_own_stay_where_they_may_stand() -> None:
    found = book(Style.ONE, "Ordförande", may_be_words=True)
    assert (found.given("ordföranden och sekreteraren"), found.given("ord"), found.given("ordförande")) == (
        "ordföranden och sekreteraren",
        "ord",
        "n-0",
    )
    assert found.wrong("ord") is None


def test_names_stand_before_a_colon_and_before_an_equals_sign() -> None:
    said = book(Style.SAID, "Ordförande", "Ledamot: A, B")
    assert said.given("Ordförande, Ledamot A B: Avslag\nObs: inget") == "n-0, n-1: Avslag\nObs: inget"
    assert said.shown("n-0, n-1: Avslag") == "Ordförande, Ledamot A B: Avslag"
    paired = book(Style.PAIRED, "Region = Halland", "Den idéburna sektorn")
    assert paired.given("Region Halland=5; idéburna=4-6") == "n-0=5; n-1=4-6"
    assert paired.shown("n-0=5; n-1=4") == "Region Halland=5; Den idéburna sektorn=4"


def test_what_stands_already_and_is_not_known_is_left_as_it_is() -> None:
    found = book(Style.MANY, "Bygdens kör")
    found.keep("kor; n-0")
    assert found.given("kor; n-0") == "kor; n-0"


def test_a_hostile_name_is_one_harmless_line_that_gives_its_id() -> None:
    found = book(Style.MANY, HOSTILE)
    shown = found.shown("n-0")
    assert not re.search(r"[\x00-\x1f\u202e;]", shown)
    assert found.given(f"{shown}; n-0") == "n-0; n-0"


ALWAYS_SAID = {"record-attendance", "choose-checkers", "merge-organisations"}
"""What no form is opened for, or where it is said before the form comes."""


@pytest.mark.parametrize("of", [*COMMANDS, *PART_KINDS])
def test_no_field_that_holds_ids_asks_for_an_id(of: str) -> None:
    desk = desk_at()
    command = COMMANDS.get(of, RegisterOrganisation)
    plan = Plan(title="", command=command, kind=None if of in COMMANDS else of)
    if of in ALWAYS_SAID or hasattr(command, "record"):
        return
    fields = fields_for(plan, desk.language)
    held = referring(holder(plan.command, plan.kind), fields)
    asking = [
        each.title
        for each in fields
        if each.name in held and re.search(r"\bid\b|beteckning|kod", each.help, re.IGNORECASE)
    ]
    assert asking == []


def test_what_is_new_is_not_asked_what_it_is_to_be_cited_by() -> None:
    fields = fields_for(Plan(title="", command=RegisterOrganisation), desk_at().language)
    assert "id" not in {each.name for each in fields}


def test_a_round_without_indicators_is_opened_with_plan_and_commitments_from_a_list(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n")
        await write(pilot, "Uppföljning 2023")
        await press(pilot, "tab")
        await write(pilot, "2023")
        await press(pilot, "tab", "tab", "f7")
        assert isinstance(console.screen, Several)
        await write(pilot, "kunskapsd")
        await press(pilot, "space", "ctrl+u")
        await write(pilot, "öppenhet")
        await press(pilot, "space", "enter")
        # A principle is called the same, and so the area says of which plan it is.
        assert field(console, "commitments").value.startswith("Kunskapsdelning; Öppenhet och insyn (Handlingsplan 2020")
        await press(pilot, "ctrl+s")
        assert not isinstance(console.screen, Form), flat(console)

    play(console, played)
    desk = desk_at(database)
    with desk.view() as view:
        (made,) = view.all(Round, CODE)
    desk.close()
    assert made.commitments[0] == "handlingsplan-2020/tema-2020"
    assert len(made.commitments) == 2


def contact(desk: Desk, name: str, id: str = "ny") -> Key:
    """Register an organisation with a contact, and return the key of the contact."""
    desk.opened()
    desk.do(RegisterOrganisation(id=id, name=name))
    desk.do(AddContact(agreement=CODE, id=f"{id}-kontakt", organisation=id, role="kassör", purpose="frågor"))
    return Key(CODE, Contact.kind, f"{id}-kontakt")


def whose(database: Path, key: Key) -> str:
    desk = desk_at(database)
    with desk.view() as view:
        found = view.get(Contact, key.id, CODE)
    desk.close()
    return found.organisation


def test_an_organisation_is_named_in_a_form_and_another_is_written_by_name(database: Path) -> None:
    console = Console(desk_at(database))
    key = contact(console.desk, "Ny förening")

    async def played(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        entry = field(console, "organisation")
        assert entry.value == "Ny förening"
        assert isinstance(console.screen, Form)
        assert not console.screen.is_written
        entry.focus()
        await settle(pilot)
        assert "Avser Ny förening (ny)." in flat(console)
        entry.value = "bygdens"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Page)

    play(console, played)
    assert whose(database, key) == "bygdens-kor"


def test_a_name_that_several_have_or_nobody_has_is_told_and_nothing_is_saved(database: Path) -> None:
    console = Console(desk_at(database))
    key = contact(console.desk, "Ångströms ovänner")

    async def played(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        field(console, "organisation").value = "ångströms"
        await press(pilot, "ctrl+s")
        assert "ångströms kan vara flera: " in flat(console)
        field(console, "organisation").value = "Ingen alls"
        await press(pilot, "ctrl+s")
        assert "Inget här heter Ingen alls." in flat(console)
        await press(pilot, "f7")
        assert isinstance(console.screen, Picker)
        await write(pilot, "föreningen äng")
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(console.screen, Page)

    play(console, played)
    assert whose(database, key) == "foreningen-angsund"


def test_a_hostile_name_stands_harmless_in_a_form_in_the_journal_and_changes_nothing(database: Path) -> None:
    console = Console(desk_at(database))
    key = contact(console.desk, "Vänlig", "ny")
    with console.desk.view() as view:
        assert view.get(Organisation, "ny").name == "Vänlig"
    assert main(["edit", "organisation", "ny", "--name", HOSTILE, "--as", "x", "--db", str(database)]) == 0

    async def played(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        assert field(console, "organisation").value.startswith("Förening")
        field(console, "role").value = "ordförande"
        await press(pilot, "ctrl+s", "9", "down")
        text = seen(console)
        assert "Förening" in text
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", text)

    play(console, played)
    assert whose(database, key) == "ny"


def test_the_journal_tells_by_name_what_a_change_was_about_and_what_it_changed(database: Path) -> None:
    console = Console(desk_at(database))
    key = contact(console.desk, "Ny förening")

    async def played(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        field(console, "organisation").value = "bygdens-kor"
        await press(pilot, "ctrl+s", "9")
        text = flat(console)
        assert "Ny förening → Bygdens kör" in text
        assert "kontakt kassör" in text
        assert "bygdens-kor" not in text
        assert key.id not in text

    play(console, played, (120, 40))


def test_what_was_left_is_offered_by_name(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    console = Console(desk_at(database))
    key = contact(console.desk, "Ny förening")

    async def written(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        field(console, "organisation").value = "Bygdens kör"
        await settle(pilot)
        assert isinstance(console.screen, Form)
        console.screen.keep()

    play(console, written)
    again = Console(desk_at(database))

    async def offered(pilot: Pilot[None]) -> None:
        await mended(pilot, again, key)
        assert isinstance(again.screen, Offered)
        assert "Bygdens kör" in seen(again)
        await press(pilot, "enter")
        assert field(again, "organisation").value == "Bygdens kör"

    play(again, offered)


def test_a_conflict_about_whose_something_is_is_told_by_name(database: Path) -> None:
    console = Console(desk_at(database))
    key = contact(console.desk, "Ny förening")

    async def played(pilot: Pilot[None]) -> None:
        await mended(pilot, console, key)
        with console.desk.view() as view:
            seen_then = view.standing(key).version
        console.desk.do(
            Edit(
                agreement=CODE, kind="contact", id=key.id, fields={"organisation": "foreningen-angsund"}, seen=seen_then
            )
        )
        field(console, "organisation").value = "Bygdens kör"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Differences)
        text = flat(console)
        assert "Bygdens kör" in text
        assert "Föreningen Ängsund" in text

    play(console, played)


def test_the_card_is_at_the_step_that_was_taken_last_by_its_day(database: Path) -> None:
    desk = desk_at(database)
    desk.opened()
    desk.do(RegisterOrganisation(id="ny", name="Ny förening"))
    desk.do(Sign(agreement=CODE, id="z-forst", on=PartialDate("2020-01-01"), organisation="ny", contact_role="kassör"))
    desk.do(Leave(agreement=CODE, organisation="ny", on=PartialDate("2021-01-01")), reason="Flyttade")
    desk.do(Sign(agreement=CODE, id="a-sist", on=PartialDate("2024-01-01"), organisation="ny", contact_role="kassör"))
    desk.close()
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        assert isinstance(console.screen, Page)
        open_card(console.screen, Whom(organisation="ny", name="Ny förening"))
        await settle(pilot)
        assert isinstance(console.screen, Organisation_)
        assert console.screen.whom.state == "signed"

    play(console, played)


def test_all_that_a_form_can_do_is_found_by_a_word_and_so_are_its_fields(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n", "ctrl+p")
        assert isinstance(console.screen, Chooser)
        told = [str(each.prompt).split("  ")[0] for each in console.screen.query_one(OptionList).options]
        assert told[:4] == ["spara", "välj ur en lista", "vad som ska stå i varje fält", "lämna utan att spara"]
        await write(pilot, "svarande")
        await press(pilot, "enter")
        assert field(console, "respondents").has_focus
        await press(pilot, "ctrl+p")
        await write(pilot, "lagra")
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        assert "Det här måste fyllas i." in flat(console)
        await press(pilot, "ctrl+p")
        await write(pilot, "avbryt")
        await press(pilot, "enter")
        assert not isinstance(console.screen, Form)

    play(console, played)


def test_minutes_name_seats_where_somebody_is_said_to_have_said_it(database: Path) -> None:
    desk, day = desk_at(database), PartialDate("2026-10-06")
    desk.opened()
    desk.do(AddSeats(agreement=CODE, id=BODY, since=PartialDate("2025")))
    desk.do(RecordMeeting(agreement=CODE, id="mote", bodies=(BODY,), date=day, items=("§ 1 Budget",)))
    desk.close()
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "down", "enter")
        assert isinstance(console.screen, Form)
        console.screen.query_one("#field-reservations").focus()
        await press(pilot, "f7", "enter")
        await write(pilot, "Avslag")
        assert "Avslag" in seen(console)
        assert BODY not in console.screen.query_one("#field-reservations").text  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        assert not isinstance(console.screen, Form), flat(console)

    play(console, played)
    desk = desk_at(database)
    with desk.view() as view:
        (made,) = view.all(Meeting, CODE)
    desk.close()
    (said,) = made.items[0].reservations
    assert said.text == "Avslag"
    assert len(said.by) == 1
