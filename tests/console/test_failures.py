"""Whatever fails while somebody works is told in a sentence, nothing is lost, and work goes on when it can."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from textual.pilot import Pilot
from textual.widgets import Static

from overenskommelse.cli import main
from overenskommelse.journal import verify
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.store import open_store
from overenskommelse.store.sql import SqlStore
from overenskommelse_console.app import Console
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.card import Organisation_
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.screens.now import Now
from tests.console.conftest import MADE, NOW, desk_at, play, press, seen, settle, write
from tests.console.test_terminal import Terminal
from tools.postgres import Server, leased

EDIT = ("4", "down", "enter", "f2")
SLOW = 30.0


def words(console: Console) -> str:
    """Return what stands on the screen in one line, without the frames around it."""
    return " ".join(seen(console).replace("│", " ").split())


async def until(pilot: Pilot[None], is_so: Callable[[], bool], what: str = "") -> None:
    """Wait for something to be so, while the screen lives."""
    end = time.monotonic() + SLOW
    while not is_so():
        assert time.monotonic() < end, what or seen(pilot.app)
        await pilot.pause(0.1)


def name_in(console: Console) -> str:
    with console.desk.view() as view:
        return view.get(Organisation, "foreningen-angsund").name


@pytest.fixture
def on_server(postgres_url: str) -> str:
    """Give a database on a server, with what the file has."""
    for line in MADE:
        assert main([*line, "--as", "registrator", "--db", postgres_url], clock=lambda: NOW) == 0
    return postgres_url


def test_a_full_disk_is_told_in_the_form_and_what_was_written_is_saved_once_there_is_room(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        await write(pilot, " Norra")
        store = console.desk.place.office.store
        assert isinstance(store, SqlStore)
        engine = store.database.engine

        def fill(connection: sqlite3.Connection, *_: object) -> None:
            connection.execute("PRAGMA max_page_count=1")

        event.listen(engine, "checkout", fill)
        console.screen.query_one("#field-sub_regions").value = "Kusten " * 3000  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        assert "Det finns ingen plats kvar för databasen." in words(console)
        assert console.screen.texts()["name"] == "Föreningen Ängsund Norra"
        event.remove(engine, "checkout", fill)
        event.listen(engine, "checkout", lambda each, *_: each.execute("PRAGMA max_page_count=1000000"))
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        assert name_in(console) == "Föreningen Ängsund Norra"

    play(console, played, (100, 40))


def test_what_is_being_saved_is_not_thrown_away_meanwhile(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        await write(pilot, " Norra")
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("ctrl+s", "escape")
            await pilot.pause(0.2)
            assert isinstance(console.screen, Form)
            other.execute("ROLLBACK")
        await settle(pilot)
        assert isinstance(console.screen, Organisation_)
        assert "Det är ändring" in words(console)
        assert name_in(console) == "Föreningen Ängsund Norra"

    play(console, played, (100, 40))


def test_a_database_file_that_was_taken_away_is_told_of_and_saved_to_once_it_is_put_back(database: Path) -> None:
    console, aside = Console(desk_at(database)), database.with_name("aside.db")

    def move(path: Path, to: Path) -> None:
        assert not to.exists()
        path.rename(to)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        await write(pilot, " Norra")
        move(database, aside)
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        assert "Databasens fil är flyttad eller borttagen" in words(console)
        move(aside, database)
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        assert name_in(console) == "Föreningen Ängsund Norra"

    play(console, played, (100, 40))


def test_a_database_that_another_program_keeps_locked_is_told_of_and_saved_to_when_it_is_let_go(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        await write(pilot, " Norra")
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("ctrl+s")
            await until(pilot, lambda: "väntar på databasen" in words(console))
            await until(pilot, lambda: "Ett annat program håller databasen låst." in words(console))
            other.execute("ROLLBACK")
        assert isinstance(console.screen, Form)
        await press(pilot, "ctrl+s")
        assert name_in(console) == "Föreningen Ängsund Norra"

    play(console, played, (100, 40))


def test_a_connection_that_is_lost_is_made_anew_and_nothing_that_was_written_is_gone(
    on_server: str, postgres_server: Server
) -> None:
    console = Console(desk_at(db=on_server, demo=False))
    name = on_server.partition("@/")[2].partition("?")[0]

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        await write(pilot, " Norra")
        postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        _end_all(postgres_server, name)
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        assert console.screen.query_one("#told", Static).render() != ""
        assert console.screen.texts()["name"] == "Föreningen Ängsund Norra"
        postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        assert name_in(console) == "Föreningen Ängsund Norra"

    play(console, played, (100, 40))


def test_a_screen_that_could_not_be_read_asks_again_by_itself(on_server: str, postgres_server: Server) -> None:
    console = Console(desk_at(db=on_server, demo=False))
    name = on_server.partition("@/")[2].partition("?")[0]

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        _end_all(postgres_server, name)
        await press(pilot, "1")
        assert isinstance(console.screen, Now)
        assert "Konsolen försöker igen efter några sekunder" in words(console)
        postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        await until(pilot, lambda: "Konsolen försöker igen" not in words(console))
        assert "uppfyll" in words(console)

    play(console, played, (100, 40))


def _end_all(server: Server, name: str) -> None:
    import psycopg

    with psycopg.connect(server.url().replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """Give a server that nobody else uses, since it is stopped in the midst of its work."""
    with leased(tmp_path / "postgres") as server:
        yield server


@contextmanager
def stopped(server: Server) -> Iterator[None]:
    """Let a server and all that serves its connections stand still."""
    first = (Path(server.folder) / "data" / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0]
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", first], capture_output=True, text=True, check=True)
    processes = [int(first), *map(int, told.stdout.split())]
    for each in processes:
        os.kill(each, signal.SIGSTOP)
    try:
        yield
    finally:
        for each in processes:
            os.kill(each, signal.SIGCONT)


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows stops no processes")
def test_a_server_that_stands_still_leaves_the_screen_alive_and_is_given_up_and_used_again(own_server: Server) -> None:
    with own_server.database() as name:
        url = own_server.url(name)
        for line in MADE:
            assert main([*line, "--as", "registrator", "--db", url], clock=lambda: NOW) == 0
        console = Console(desk_at(db=url, demo=False))
        console.waits.patience = 5

        async def played(pilot: Pilot[None]) -> None:
            await press(pilot, *EDIT)
            await write(pilot, " Norra")
            with stopped(own_server):
                await pilot.press("ctrl+s")
                await until(pilot, lambda: "väntar på databasen, 3 s" in words(console))
                form = console.screen
                assert isinstance(form, Form)
                await until(pilot, lambda: "Databasen har inte svarat på 5 sekunder." in words(console))
                assert "Det du skrev står kvar." in words(console)
                await write(pilot, "!")
                assert form.texts()["name"] == "Föreningen Ängsund Norra!"
            await pilot.press("ctrl+s")
            await until(pilot, lambda: isinstance(console.screen, Organisation_))
            assert name_in(console) == "Föreningen Ängsund Norra!"
            with stopped(own_server):
                await pilot.press("escape", "1")
                await until(pilot, lambda: "väntar på databasen" in words(console))
                await until(pilot, lambda: "Databasen har inte svarat på 5 sekunder." in words(console))
                await pilot.press("4")
                assert isinstance(console.screen, Joined)
            await until(pilot, lambda: "Ängsund Norra!" in words(console))

        play(console, played, (100, 40))


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows stops no processes")
def test_a_server_that_stands_still_keeps_nobody_from_leaving(own_server: Server) -> None:
    with own_server.database() as name:
        url = own_server.url(name)
        assert main(["init", "halland", "--db", url], clock=lambda: NOW) == 0
        terminal = Terminal("console", "--db", url, "--as", "handläggaren", "--language", "sv")
        terminal.until("uppfyll")
        with stopped(own_server):
            terminal.press("9")
            terminal.until("väntar på databasen")
            terminal.press("\x11")
            assert terminal.close() == 0


def test_a_terminal_made_tiny_and_large_again_shows_what_it_showed(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        for keys in (("1",), ("2",), ("3",), ("4",), ("9",), ("0",), EDIT):
            await press(pilot, *keys)
            before = seen(console)
            await pilot.resize_terminal(20, 5)
            await settle(pilot)
            await press(pilot, "tab")
            await pilot.resize_terminal(80, 24)
            await settle(pilot)
            await press(pilot, "shift+tab")
            assert seen(console).splitlines()[:6] == before.splitlines()[:6]

    play(console, played)


def leaving(terminal: Terminal) -> None:
    """Open the form by which the organisation that is marked leaves."""
    terminal.press("l")
    terminal.until("Avbryt")
    terminal.press("\t\r")
    terminal.until("ctrl+s spara")


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows has no such terminals")
def test_a_console_killed_while_it_saves_leaves_the_database_whole_and_offers_what_was_written(database: Path) -> None:
    words_ = ("console", "--db", str(database), "--as", "handläggaren", "--language", "sv")
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        terminal = Terminal(*words_)
        terminal.until("uppfyll")
        terminal.press("4")
        terminal.until("Föreningen Ängsund")
        terminal.press("\x1b[B")
        leaving(terminal)
        terminal.press("31 mars 2026\t")
        terminal.until("31 mars 2026")
        terminal.press("Lades ner\t")
        terminal.until("Lades ner")
        other.execute("BEGIN IMMEDIATE")
        terminal.press("\x13")
        terminal.until("Sparar")
        terminal.child.kill(signal.SIGKILL)
        terminal.close()
        other.execute("ROLLBACK")
    store = open_store(str(database))
    with store.reading() as reading:
        assert verify(reading.changes(), reading.entries(), head=reading.head()).fault is None
        assert sum(1 for _ in reading.changes()) == 7
        left = [row for row in reading.rows(kind=Accession.kind) if "2026-03-31" in row.text]
    store.close()
    assert left == []
    again = Terminal(*words_)
    again.until("uppfyll")
    again.press("4")
    again.until("Föreningen Ängsund")
    again.press("\x1b[B")
    leaving(again)
    again.until("Du skrev detta här")
    again.until("Lades ner")
    again.press("\r")
    again.until("ctrl+s spara")
    again.press("\x13")
    again.until("Det är ändring 8 i journalen")
    again.press("\x11")
    assert again.close() == 0


FAULTY = """
import sys
from overenskommelse.cli import main
from overenskommelse_console.screens.joined import Joined
def fail(self):
    raise ValueError("Anna Åkesdotter")
Joined.action_leave = fail
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows has no such terminals")
def test_a_fault_of_the_program_gives_the_terminal_back_and_tells_what_to_do(database: Path) -> None:
    terminal = Terminal("-c", FAULTY, "console", "--db", str(database), "--language", "sv", program=sys.executable)
    terminal.until("uppfyll")
    terminal.press("4")
    terminal.until("Föreningen Ängsund")
    terminal.press("l")
    terminal.until("Konsolen stannade av ett eget fel.")
    assert terminal.close() == 70
    assert "Anna" not in terminal.raw.decode()
    assert terminal.raw.rfind(b"\x1b[?1049l") > terminal.raw.rfind(b"\x1b[?1049h")
    assert terminal.raw.rfind(b"\x1b[?25h") > terminal.raw.rfind(b"\x1b[?25l")
