"""A follow-up round for both sides in a real terminal, from its opening to its lock and the report."""

import zipfile
from pathlib import Path

from overenskommelse.ledger import Assessment, Fulfilment, Round
from tests.console.conftest import desk_at
from tests.console.followed import BOARDS_DUTY, JOINT_DUTY, followed, made_followed
from tests.console.test_terminal import Terminal

__all__ = ["followed", "made_followed"]

SAVE, ENTER, TAB, DOWN, ESCAPE, ERASE = "\x13", "\r", "\t", "\x1b[B", "\x1b", "\x15"


def answer(terminal: Terminal, downs: int, number: int) -> None:
    """Fill in the answer of whoever stands first among those who are asked."""
    terminal.press(ENTER)
    terminal.until("För in hur någon bedömer ett åtagande.")
    terminal.press(ENTER)
    terminal.until("delvis gjort")
    for _ in range(downs):
        terminal.press(DOWN)
        terminal.settle()
    terminal.press(ENTER)
    terminal.settle()
    terminal.press(SAVE)
    terminal.until(f"Det är ändring {number} i journalen")


def test_a_round_is_followed_from_its_opening_to_its_lock_and_the_report(followed: Path, tmp_path: Path) -> None:
    terminal = Terminal("console", "--db", str(followed), "--as", "handläggaren", "--language", "sv")
    open_a_round(terminal)
    terminal.press("b")
    terminal.until("Vem svarar?")
    answer(terminal, 5, 6)
    terminal.until("1 av 2 svar har kommit in")
    try_to_lock_too_early(terminal)
    terminal.press(DOWN)
    terminal.settle()
    terminal.press("b")
    terminal.until("Vem svarar?")
    answer(terminal, 4, 7)
    terminal.until("2 av 2 svar har kommit in")
    lock(terminal)
    terminal.until("godkänd av Beredningen")
    write_the_report(terminal, tmp_path / "rapport.docx")
    terminal.press("\x11")
    assert terminal.close() == 0
    with desk_at(followed).view() as view:
        round_ = view.get(Round, "uppfoljning-2017", "vgr")
        answers = [each for each in view.all(Assessment, "vgr") if each.round == round_.id]
        commands = [each.header.command for each in view.reading.changes(5)]
    assert (round_.approved_by, round_.locked is not None) == ("beredning", True)
    assert {each.by: each.fulfilment for each in answers} == {
        "regionstyrelsen": Fulfilment.DONE,
        "foreningen-angsund": Fulfilment.PARTLY,
    }
    assert commands == ["open-round", "record-assessment", "record-assessment", "lock-round"]
    with zipfile.ZipFile(tmp_path / "rapport.docx") as archive:
        assert "Slutrapport" in archive.read("word/document.xml").decode("utf-8")


def open_a_round(terminal: Terminal) -> None:
    """Open a round that asks a board and an association, and go into it."""
    terminal.until("Läget")
    terminal.until("uppfyll")
    terminal.press("6")
    terminal.until("Ingen uppföljningsomgång är antecknad än.")
    terminal.press("n")
    terminal.until("ctrl+s spara")
    about, whom = f"{BOARDS_DUTY}; {JOINT_DUTY}", "regionstyrelsen; foreningen-angsund"
    for text in ("Uppföljning 2017", "2017", "", about, whom):
        terminal.press(text)
        terminal.until(text[-12:])
        terminal.press(TAB)
        terminal.settle()
    terminal.press(SAVE)
    terminal.until("Det är ändring 5 i journalen")
    terminal.until("2 frågor ställs till 2 som svarar.")
    terminal.until("0 av 2")
    terminal.press(ENTER)
    terminal.until("… 1 väntas")


def try_to_lock_too_early(terminal: Terminal) -> None:
    """Be asked first, with the harmless answer ready; go on, be told who has not answered, and leave."""
    terminal.press("l")
    terminal.until("1 svar har inte kommit in.")
    terminal.press(ENTER)
    terminal.until("b anteckna svar")
    lock(terminal)
    terminal.until("Föreningen Ängsund har inte svarat")
    terminal.press(ESCAPE)
    terminal.until("Kasta")
    terminal.press(TAB + ENTER)
    terminal.until("b anteckna svar")


def lock(terminal: Terminal) -> None:
    """Say that the round is to be locked, and by whose approval."""
    terminal.press("l")
    terminal.until("Gå vidare")
    terminal.press(TAB + ENTER)
    terminal.until("Lås Uppföljning 2017")
    terminal.press("beredning")
    terminal.settle()
    terminal.press(SAVE)


def write_the_report(terminal: Terminal, path: Path) -> None:
    """Choose the final report, and write it to a file."""
    terminal.press("s")
    terminal.until("Årsrapport 2017")
    terminal.press("slutrapport")
    terminal.settle()
    terminal.press(ENTER)
    terminal.until("Vilken fil ska den skrivas till?")
    terminal.press(ERASE)
    terminal.settle()
    terminal.press(str(path))
    terminal.settle()
    terminal.press(ENTER)
    terminal.until("Handlingen finns i")
