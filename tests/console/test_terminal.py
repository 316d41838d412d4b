"""A working day in a real terminal: what is done stands on the screen and in the database."""

import os
import sys
import time
from pathlib import Path

import pexpect
import pyte

from overenskommelse.ledger import Organisation
from overenskommelse.store import open_store

COLUMNS, LINES = 100, 30
QUIET = 4
"""How many tenths of a second nothing is drawn before what was asked for is done."""


class Terminal:
    """The program in a terminal, and what stands on its screen."""

    def __init__(self, *words: str, patience: float = 40, program: str | None = None) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.stream = pyte.ByteStream(self.screen)
        self.patience = patience
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        program = program or str(Path(sys.executable).with_name("overenskommelse"))
        self.child = pexpect.spawn(program, [*words], dimensions=(LINES, COLUMNS), env=environment)
        self.raw = b""

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def read(self) -> None:
        try:
            some = self.child.read_nonblocking(65536, timeout=0.1)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += some
        self.stream.feed(some)

    def has(self, text: str) -> bool:
        """Tell whether a text is on the screen, also where it goes on in the next line."""
        return text in self.text or text in " ".join(self.text.split())

    def until(self, text: str) -> None:
        end = time.monotonic() + self.patience
        while not self.has(text):
            assert time.monotonic() < end, f"{text} is not on the screen:\n{self.text}"
            assert self.child.isalive() or self.has(text), self.text
            self.read()

    def gone(self, text: str) -> None:
        end = time.monotonic() + self.patience
        while text in self.text:
            assert time.monotonic() < end, f"{text} is still on the screen:\n{self.text}"
            self.read()

    def settle(self) -> None:
        """Read until nothing more has been drawn for a while."""
        end, quiet = time.monotonic() + self.patience, 0
        while quiet < QUIET and time.monotonic() < end:
            before = len(self.raw)
            self.read()
            quiet = quiet + 1 if len(self.raw) == before else 0

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def close(self) -> int | None:
        end = time.monotonic() + self.patience
        while self.child.isalive() and time.monotonic() < end:
            self.read()
        self.child.close(force=True)
        status: int | None = self.child.exitstatus
        return status


def begin_application(terminal: Terminal) -> None:
    """Open the form of an application, and write its day."""
    terminal.until("uppfyll")
    terminal.press("4")
    terminal.until("Föreningen Ängsund")
    terminal.press("n")
    terminal.until("Vilken organisation?")
    terminal.press("Ångs")
    terminal.until("802002-1237")
    terminal.press("\r")
    terminal.until("ctrl+s spara")
    terminal.press("23 mars 2026")
    terminal.until("23 mars 2026")


def test_a_signatory_is_let_in_and_taken_back_at_a_terminal(database: Path) -> None:
    terminal = Terminal("console", "--db", str(database), "--as", "handläggaren", "--language", "sv")
    terminal.until("Läget")
    begin_application(terminal)
    terminal.press("\t\t")
    terminal.until("Vad kontaktpersonen är i organisationen.")
    terminal.press("ordförande")
    terminal.until("ordförande")
    terminal.press("\x13")
    terminal.until("Det är ändring 8 i journalen")
    terminal.until("Ångströms vänner")
    terminal.press("\x11")
    assert terminal.close() == 0
    store = open_store(str(database))
    with store.reading() as reading:
        rows = [row.text for row in reading.rows(agreement="halland", kind="accession")]
        (signed,) = [text for text in rows if "angstroms-vanner" in text]
        (change,) = reading.changes(8)
        assert reading.row(next(row.key for row in reading.rows(kind=Organisation.kind))) is not None
    store.close()
    assert '"signed":"2026-03-23"' in signed
    assert (change.header.actor, change.header.command) == ("handläggaren", "sign-accession")


def test_letters_of_a_terminal_that_does_not_speak_utf_8_are_heard_as_what_they_are(database: Path) -> None:
    terminal = Terminal("console", "--db", str(database), "--language", "sv")
    terminal.until("uppfyll")
    terminal.press("4")
    terminal.until("Bygdens kör")
    terminal.press("\x06")
    terminal.settle()
    terminal.child.send("Ängsund".encode("latin-1"))
    terminal.until("1 visas")
    terminal.until("Föreningen Ängsund")
    terminal.press("\x11")
    assert terminal.close() == 0
