"""Whole tasks in a real terminal: each stands on the screen, and in the database when the program is gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.exchange import read_sheet
from overenskommelse.exchange.registers import known_heads
from overenskommelse.ledger import Accession, Contact, Organisation
from overenskommelse.office import View
from overenskommelse.office.office import Office
from overenskommelse.plugins import load
from overenskommelse.store import open_store
from overenskommelse.workplace.opening import all_kinds
from overenskommelse.workplace.place import enter
from tests.console.conftest import NOW
from tests.console.test_terminal import Terminal

ENTER, TAB, NEW, SAVE, UNDO, QUIT = "\r", "\t", "\x0e", "\x13", "\x1a", "\x11"


@contextmanager
def standing(database: Path) -> Iterator[View]:
    """Open what stands in a database."""
    catalog = load().catalog
    store = open_store(str(database), kinds=all_kinds(catalog))
    office: Office = enter(store, catalog, actor="test", clock=lambda: datetime.now(UTC), today=NOW.date).office
    with office.view() as view:
        yield view
    store.close()


def opened(database: Path) -> Terminal:
    """Open the console, and go to those who have joined."""
    terminal = Terminal("console", "--db", str(database), "--as", "handläggaren", "--language", "sv")
    terminal.until("Läget")
    terminal.until("uppfyll")
    terminal.press("4")
    return terminal


@pytest.fixture
def applied_for(tmp_path: Path) -> Path:
    """Make a database of an agreement that one applies to join, and that a body lets one in to."""
    path = tmp_path / "ansokan.db"
    assert main(["init", "vgr", "--as", "registrator", "--db", str(path)], clock=lambda: NOW) == 0
    return path


def step(terminal: Terminal, about: str, *texts: str, number: int) -> None:
    """Record the next step: fill in the first fields of its form, and save."""
    terminal.press("s")
    terminal.until(about)
    for place, text in enumerate(texts):
        terminal.press((TAB if place else "") + text)
        if text.strip():
            terminal.until(text)
    terminal.press(SAVE)
    terminal.until(f"Det är ändring {number} i journalen")


def test_an_organisation_applies_is_approved_and_signs(applied_for: Path) -> None:
    terminal = opened(applied_for)
    terminal.until("Ingen är antecknad ännu")
    terminal.press("n")
    terminal.until("Vilken organisation?")
    terminal.press("Lyktans vänner")
    terminal.until("Lyktans vänner")
    terminal.press(NEW)
    terminal.until("Registrera en organisation")
    terminal.until("ctrl+s spara")
    terminal.press(SAVE)
    terminal.until("ansöker om att ansluta sig")
    terminal.press("2026-02-02")
    terminal.until("2026-02-02")
    terminal.press(SAVE)
    terminal.until("» ansökt")
    step(terminal, "anslutning godkändes", "2026-03-23", number=4)
    terminal.until("» godkän")
    step(terminal, "undertecknat", "2026-04-01", "", "ordförande", number=5)
    terminal.until("✓ ")
    terminal.press(QUIT)
    assert terminal.close() == 0
    with standing(applied_for) as view:
        (record,) = view.all(Accession, "vgr")
        (contact,) = view.all(Contact, "vgr")
        (organisation,) = view.all(Organisation)
        commands = [each.header.command for each in view.reading.changes(2)]
    days = (record.applied, record.approved, record.signed)
    assert [str(each) for each in days] == ["2026-02-02", "2026-03-23", "2026-04-01"]
    assert (record.approved_by, record.organisation, organisation.name) == (
        "styrgrupp",
        organisation.id,
        "Lyktans vänner",
    )
    assert (contact.organisation, contact.role) == (organisation.id, "ordförande")
    assert commands == ["register-organisation", "apply-accession", "approve-accession", "sign-accession"]


def test_those_marked_are_changed_together_and_the_change_is_taken_back(database: Path) -> None:
    terminal = opened(database)
    terminal.until("Föreningen Ängsund")
    terminal.press("  ")
    terminal.until("2 markerade")
    terminal.press("b")
    terminal.until("Vad ska göras med")
    terminal.press(ENTER)
    terminal.until("Juridisk form")
    terminal.press("Stiftelse")
    terminal.until("Stiftelse")
    terminal.press(SAVE)
    terminal.until("Ändras: 2")
    terminal.press(SAVE)
    terminal.until("Det är ändring 8 i journalen")
    with standing(database) as view:
        assert [each.legal_form for each in view.all(Organisation)] == [None, "Stiftelse", "Stiftelse"]
        (change,) = view.reading.changes(8)
        assert (change.size, change.header.actor) == (2, "handläggaren")
    terminal.press(UNDO)
    terminal.until("Ångra din senaste ändring?")
    terminal.press(TAB + ENTER)
    terminal.until("Det är ändring 9 i journalen")
    terminal.press(QUIT)
    assert terminal.close() == 0
    with standing(database) as view:
        assert [each.legal_form for each in view.all(Organisation)] == [None, None, "Ideell förening"]


FAULTS = 20


def rows(count: int) -> Iterator[str]:
    """Yield a heading and rows, of which one in twenty-five has a number that is none."""
    yield "Namn;Organisationsnummer;Juridisk form"
    for number in range(count):
        wrong = "802002-1238" if number % (count // FAULTS) == 0 else ""
        yield f"Förening {number:03};{wrong};Ideell förening"


def test_of_five_hundred_rows_the_good_are_taken_and_the_twenty_faulty_are_kept_with_their_reasons(
    database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "nya.csv"
    file.write_text("\n".join(rows(500)), encoding="utf-8")
    terminal = opened(database)
    terminal.until("Föreningen Ängsund")
    terminal.press("i")
    terminal.until("Vad innehåller filen?")
    terminal.press(ENTER)
    terminal.until("Vilken fil?")
    terminal.press(str(file) + ENTER)
    terminal.until("Nya: 480. Ändras: 0. Oförändrade: 0. Nekas: 20.")
    terminal.until("den sista siffran stämmer inte")
    with standing(database) as view:
        assert len(view.all(Organisation)) == 3
    terminal.press(SAVE)
    terminal.until("20 rader nekas")
    terminal.press(ENTER)
    terminal.until("Det är ändring 8 i journalen")
    terminal.press(QUIT)
    assert terminal.close() == 0
    with standing(database) as view:
        names = {each.name for each in view.all(Organisation)}
        (change,) = view.reading.changes(8)
    assert (len(names), "Förening 000" in names, "Förening 499" in names) == (483, False, True)
    assert change.header.command == "import-register"
    wrong = tmp_path / "nya-nekade.csv"
    kept = [*read_sheet(str(wrong), wrong.read_bytes(), known_heads=known_heads("organisation")).rows]
    assert [row.cells[0] for row in kept] == [f"Förening {number:03}" for number in range(0, 500, 25)]
    assert all("den sista siffran" in row.cells[-1] for row in kept)
