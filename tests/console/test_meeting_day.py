"""The day of a meeting in a real terminal: from its planning over the agenda to confirmed minutes and their DOCX."""

from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from overenskommelse.cli import main
from overenskommelse.dates import PartialDate
from overenskommelse.ledger import Meeting
from overenskommelse.notation.parts import read_part
from overenskommelse.store import open_store
from tests.console.test_terminal import Terminal

BEFORE = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
SAVE, QUIT, CLEAR, PHRASES, HOME, END = "\x13", "\x11", "\x15", "\x1b[17~", "\x1b[H", "\x1b[F"
ITEMS = ("Val av justerare", "Mötets öppnande", "Konferensen i höst")


def meeting_of(database: Path) -> Meeting:
    store = open_store(str(database))
    with store.reading() as reading:
        (row,) = reading.rows(agreement="halland", kind=Meeting.kind)
    store.close()
    found = read_part(Meeting.kind, row.text)
    assert isinstance(found, Meeting)
    return found


def save(terminal: Terminal) -> None:
    terminal.press(SAVE)
    terminal.gone("ctrl+s spara")


def planned(terminal: Terminal) -> None:
    """Plan the meeting, make its agenda, and put it in order."""
    terminal.press("5")
    terminal.until("Inget möte är infört ännu")
    terminal.press("n")
    terminal.until("ctrl+s spara")
    terminal.press("3 mars 2026")
    for keys, told, text in (("\t\t", "då det börjar", "13:00"), ("\t\t", "Var det hölls", "Rådsrummet")):
        terminal.press(keys)
        terminal.until(told)
        terminal.press(text)
        terminal.until(text)
    save(terminal)
    terminal.until("3 mars 2026 ")
    terminal.press("\r")
    terminal.until("Föredragningslistan är tom")
    for heading in ITEMS:
        terminal.press("n")
        terminal.until("Rubrik")
        terminal.press(heading)
        terminal.until(heading)
        save(terminal)
        terminal.until("○ på listan")
    terminal.press("d")
    terminal.until("1.     Mötets öppnande")


def called(terminal: Terminal, folder: Path) -> None:
    """Write the notice."""
    terminal.press("p")
    terminal.until("2 handlingar kan göras")
    terminal.press("\r")
    terminal.until("Vilken mapp?")
    terminal.press(CLEAR)
    terminal.until("Skriv namnet på en mapp")
    terminal.press(str(folder))
    terminal.until(str(folder)[-30:])
    terminal.press("\r")
    terminal.until("notice-")
    terminal.press("\x1b")
    terminal.until("h mötet hållet")


def minuted(terminal: Terminal) -> None:
    """Record that it was held and who was there, and write the minutes of two items."""
    terminal.press("h")
    terminal.until("13:00")
    save(terminal)
    terminal.until("r närvaro")
    terminal.press("r")
    terminal.until("0 närvarande")
    terminal.press("a")
    terminal.until("11 närvarande")
    save(terminal)
    terminal.until("v välj justerare")
    terminal.press(HOME)
    terminal.press("\r")
    terminal.until("f6 fraser")
    terminal.press(PHRASES)
    terminal.until("Att avslå förslaget.")
    terminal.press("\r")
    terminal.until("Sammanfattning             Ordföranden öppnar mötet.")
    save(terminal)
    terminal.until("· protokollfört")
    terminal.press(END)
    terminal.press("\r")
    terminal.until("f6 fraser")
    terminal.press("\t")
    terminal.until("Beslutspunkterna i ordning")
    terminal.press("Konferensen hålls i oktober.")
    terminal.until("Konferensen hålls i oktober.")
    save(terminal)
    terminal.until("■ beslut")


def confirmed(terminal: Terminal) -> None:
    """Choose checkers, and record that the minutes were confirmed."""
    terminal.press("v")
    terminal.until("Vilka ska justera")
    terminal.press("\r")
    terminal.until("» ej justerat")
    terminal.press("j")
    terminal.until("ctrl+s spara")
    terminal.press("10 mars 2026")
    terminal.until("10 mars 2026")
    save(terminal)
    terminal.until("✓ justerat")


def test_a_meeting_goes_from_its_agenda_to_confirmed_minutes_and_their_docx(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    seats = ("add", "seats", "arbetsgrupp", "--agreement", "halland", "--since", "2025")
    assert main([*seats, "--as", "registrator", "--db", str(database)], clock=lambda: BEFORE) == 0
    folder = tmp_path / "papper"
    terminal = Terminal("console", "--db", str(database), "--as", "sekreteraren", "--language", "sv")
    terminal.until("uppfyll")
    planned(terminal)
    called(terminal, folder)
    minuted(terminal)
    confirmed(terminal)
    terminal.press("p")
    terminal.until("Protokoll")
    terminal.press("f")
    terminal.until("Format: DOCX")
    terminal.press("\r")
    terminal.until("Vilken mapp?")
    terminal.press("\r")
    terminal.until("minutes-")
    terminal.press(QUIT)
    assert terminal.close() == 0
    found = meeting_of(database)
    assert [each.heading for each in found.items] == ["Mötets öppnande", "Val av justerare", "Konferensen i höst"]
    assert (found.starts, found.place, len(found.attendance)) == ("13:00", "Rådsrummet", 11)
    assert found.minutes is not None
    assert (found.minutes.confirmed, len(found.minutes.checkers)) == (PartialDate("2026-03-10"), 1)
    (paper,) = folder.glob("minutes-*.docx")
    text = "\n".join(each.text for each in docx.Document(str(paper)).paragraphs)
    assert "Ordföranden öppnar mötet." in text
    assert "Konferensen hålls i oktober." in text
    assert [each.suffix for each in sorted(folder.glob("notice-*"))] == [".docx", ".html"]
