"""Two consoles at one server: what both have changed is put side by side, field by field, and one of them chooses."""

import sys
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.office.ports import SHARED
from overenskommelse.store import open_store
from tests.console.conftest import MADE, NOW
from tests.console.test_terminal import Terminal


@pytest.fixture
def on_server(postgres_url: str) -> str:
    """Give a database on a server."""
    for line in MADE:
        assert main([*line, "--as", "registrator", "--db", postgres_url], clock=lambda: NOW) == 0
    return postgres_url


def editing(url: str, who: str) -> Terminal:
    """Open a console with the form that mends an organisation."""
    terminal = Terminal("console", "--db", url, "--as", who, "--language", "sv")
    terminal.until("uppfyll")
    terminal.press("4")
    terminal.until("Föreningen Ängsund")
    terminal.press("\x1b[B\r")
    terminal.until("F2 ändra")
    terminal.press("\x1bOQ")
    terminal.until("Juridisk form")
    terminal.until("Ideell förening")
    return terminal


def row_with(terminal: Terminal, text: str) -> str:
    """Return the line of the screen that holds a text."""
    return next(line for line in terminal.screen.display if text in line)


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows has no such terminals")
def test_what_two_consoles_changed_is_shown_field_by_field_and_one_takes_some_of_each(
    on_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    first, second = editing(on_server, "Registrator"), editing(on_server, "Handläggare")
    first.press(" i norr\t\t, ideburen")
    first.until("ideburen")
    first.press("\x13")
    first.until("Det är ändring 8 i journalen")
    second.press(" i söder\t\t, allmännyttig\t")
    second.until("allmännyttig")
    second.press("\x13")
    second.until("Tas")
    second.until("Registrator")
    second.until("Mitt: Föreningen Ängsund i söder")
    second.until("Deras: Föreningen Ängsund i norr")
    assert "Mitt" in row_with(second, "Namn  ")
    # Of the name theirs is taken, of the legal form mine.
    second.press(" ")
    second.until("Deras: Föreningen")
    second.press("\x1b[B")
    second.until("Mitt: Ideell förening, allmännyttig")
    second.until("Deras: Ideell förening, ideburen")
    assert row_with(second, "Namn  ").rstrip(" │").endswith("Deras")
    assert row_with(second, "Juridisk form  ").rstrip(" │").endswith("Mitt")
    second.press("\x13")
    second.until("Det är ändring 9 i journalen")
    second.until("Föreningen Ängsund i norr")
    second.until("Ideell förening, allmännyttig")
    for each in (first, second):
        each.press("\x11")
        assert each.close() == 0
    store = open_store(on_server)
    with store.reading() as reading:
        row = reading.row(Key(SHARED, Organisation.kind, "foreningen-angsund"))
        changes = [(each.number, each.header.actor) for each in reading.changes(8)]
    store.close()
    assert row is not None
    assert '"name":"Föreningen Ängsund i norr"' in row.text
    assert '"legal_form":"Ideell förening, allmännyttig"' in row.text
    assert changes == [(8, "Registrator"), (9, "Handläggare")]
