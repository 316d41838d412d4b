"""What is done with many at once: changed together, taken in from a file, and saved as one."""

from pathlib import Path
from time import monotonic, sleep

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from overenskommelse.exchange import read_sheet
from overenskommelse.exchange.registers import known_heads
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.office import Done
from overenskommelse.office.commands import EditOrganisation
from overenskommelse_console.app import Console
from overenskommelse_console.desk import Desk
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.dialogs.before import Before
from overenskommelse_console.doing.taking_in import TakeIn
from overenskommelse_console.forms.many import ManyForm
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.screens.trial import Trial
from overenskommelse_console.shown.trials import CHANGED, Job, Judged, Progress, Stopped, Tried
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, settle, write

FILE = """Namn;Organisationsnummer;Juridisk form
Föreningen Ängsund;;Stiftelse
Ångströms vänner;802002-1237;
Nya gillet;802002-1238;Stiftelse
Månens vänner;;Stiftelse
"""
"""One row changes a record, one says what stands, one has a number that is none, and one is new."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file of four rows."""
    path = tmp_path / "register.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def organisations(console: Console) -> dict[str, str | None]:
    """Return the legal form of each organisation in the database."""
    with console.desk.view() as view:
        return {each.name: each.legal_form for each in view.all(Organisation)}


def head(console: Console) -> int:
    """Return the number of the last change."""
    with console.desk.view() as view:
        return max(each.number for each in view.reading.changes())


async def take_in(pilot: Pilot[None], file: Path) -> None:
    """Open the preview of a file of organisations."""
    await press(pilot, "4", "i", "enter")
    await put(pilot, str(file))
    await press(pilot, "enter")


async def put(pilot: Pilot[None], text: str) -> None:
    """Write a long text at once."""
    pilot.app.screen.query_one(Input).value = text
    await settle(pilot)


def test_those_marked_are_changed_together_after_a_look_and_undone_as_one(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "space", "space")
        assert "2 markerade" in seen(console)
        await press(pilot, "b", "enter")
        assert isinstance(console.screen, ManyForm)
        await write(pilot, "Stiftelse")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Trial)
        assert "Ändras: 2. Oförändrade: 0. Nekas: 0. Inget är skrivet än." in seen(console)
        assert "Ideell förening → Stiftelse" in seen(console)
        before = organisations(console)
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Joined)
        assert "markerade" not in seen(console)
        after = organisations(console)
        assert (after["Bygdens kör"], after["Föreningen Ängsund"]) == ("Stiftelse", "Stiftelse")
        assert head(console) == 8
        await press(pilot, "ctrl+z", "tab", "enter")
        assert organisations(console) == before

    play(console, played, (120, 40))


def test_what_is_refused_for_some_is_told_and_done_for_the_others_when_that_is_the_answer(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "a", "b")
        await write(pilot, "lämn")
        await press(pilot, "enter")
        await write(pilot, "2026-05-01")
        await press(pilot, "tab")
        await write(pilot, "Alla gick")
        await press(pilot, "ctrl+s")
        assert "Nekas: 1" in seen(console)
        assert "! nekas" in seen(console)
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert head(console) == 7
        await press(pilot, "ctrl+s", "tab", "enter")
        with console.desk.view() as view:
            left = {each.organisation: str(each.left) for each in view.all(Accession, "halland")}
            reason = next(iter(view.reading.changes(8))).header.reason
        assert left == {"bygdens-kor": "2024-01-31", "foreningen-angsund": "2026-05-01"}
        assert reason == "Alla gick"

    play(console, played, (120, 40))


def test_nothing_is_changed_together_before_something_is_marked(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "b")
        assert isinstance(console.screen, Joined)
        assert "Markera först" in seen(console)

    play(console, played)


def test_a_file_is_looked_at_row_by_row_and_nothing_is_written(database: Path, file: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await take_in(pilot, file)
        text = seen(console)
        assert "Nya: 1. Ändras: 1. Oförändrade: 1. Nekas: 1." in text
        assert "den sista siffran stämmer inte" in text
        assert next(line for line in text.splitlines() if "Månens vänner" in line).split()[:3] == ["+", "ny", "5"]
        assert head(console) == 7
        await press(pilot, "f", "f")
        assert "Månens vänner" not in seen(console)
        await press(pilot, "escape")
        assert isinstance(console.screen, Joined)
        assert head(console) == 7

    play(console, played, (120, 40))


def test_the_good_rows_are_taken_as_one_change_and_the_refused_are_kept_in_a_file(database: Path, file: Path) -> None:
    console = Console(desk_at(database))
    wrong = file.with_name("register-nekade.csv")

    async def played(pilot: Pilot[None]) -> None:
        await take_in(pilot, file)
        await press(pilot, "ctrl+s", "enter")
        assert isinstance(console.screen, Joined)
        found = organisations(console)
        assert (found["Föreningen Ängsund"], found["Månens vänner"]) == ("Stiftelse", "Stiftelse")
        assert "Nya gillet" not in found
        assert head(console) == 8

    play(console, played, (120, 40))
    sheet = read_sheet(str(wrong), wrong.read_bytes(), known_heads=known_heads("organisation"))
    (row,) = sheet.rows
    assert row.cells[0] == "Nya gillet"
    assert "den sista siffran" in row.cells[-1]


def test_a_file_that_is_no_table_is_told_and_one_that_is_not_there_is_not_asked_for(
    database: Path, tmp_path: Path
) -> None:
    console = Console(desk_at(database))
    (tmp_path / "bild.xlsx").write_bytes(b"PNG")

    async def played(pilot: Pilot[None]) -> None:
        await take_in(pilot, tmp_path / "saknas.csv")
        assert "Det finns ingen sådan fil." in seen(console)
        await press(pilot, "escape")
        await take_in(pilot, tmp_path / "bild.xlsx")
        assert "bild.xlsx" in seen(console)
        assert "! " in seen(console)

    play(console, played, (120, 40))


def test_what_is_shown_is_saved_with_its_filter_order_and_columns_and_never_over_a_file_unasked(
    database: Path, tmp_path: Path
) -> None:
    console = Console(desk_at(database))
    path = tmp_path / "parter.csv"

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "o", "o", "o", "e")
        await put(pilot, str(path))
        await press(pilot, "enter")
        assert "2 rader är skrivna till" in seen(console)
        first = path.read_bytes()
        await press(pilot, "f", "f", "f", "f", "e")
        await put(pilot, str(path))
        await press(pilot, "enter")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert path.read_bytes() == first
        await press(pilot, "e")
        await put(pilot, str(path))
        await press(pilot, "enter", "tab", "enter")

    play(console, played, (120, 40))
    text = path.read_text(encoding="utf-8-sig").splitlines()
    assert text == ['"Läge";"Namn";"Org.nr";"Sedan"', '"signerad";"Föreningen Ängsund";"";"23 mars 2021"']


def test_what_uses_an_organisation_is_told_before_it_is_merged_and_the_reason_is_kept(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "m")
        await write(pilot, "Ängs")
        await press(pilot, "enter")
        assert isinstance(console.screen, Before)
        assert "Bygdens kör ska gå upp i Föreningen Ängsund" in seen(console)
        assert "anslutning" in seen(console)
        await press(pilot, "enter")
        assert isinstance(console.screen, Joined)
        await press(pilot, "m")
        await write(pilot, "Ängs")
        await press(pilot, "enter", "tab", "enter")
        await press(pilot, "ctrl+s")
        assert "Detta behöver fyllas i" in seen(console) or head(console) == 7
        await write(pilot, "2026-01-01")
        console.screen.query_one("#field-reason").focus()
        await write(pilot, "Samma")
        await press(pilot, "ctrl+s")
        with console.desk.view() as view:
            gone, kept = view.get(Organisation, "bygdens-kor"), view.get(Organisation, "foreningen-angsund")
            ways = {each.organisation for each in view.all(Accession, "halland")}
        assert gone.period.end is not None
        assert [each.value for each in kept.names.entries] == ["Bygdens kör"]
        assert ways == {"foreningen-angsund"}

    play(console, played, (120, 40))


def test_a_contact_is_ended_from_the_card_after_what_uses_it_is_told(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "enter", "t")
        assert isinstance(console.screen, Before)
        assert "Inget hänvisar hit." in seen(console)
        await press(pilot, "tab", "enter")
        await write(pilot, "2026-01-01")
        console.screen.query_one("#field-reason").focus()
        await write(pilot, "Slutade")
        await press(pilot, "ctrl+s")
        assert "Slutade" in seen(console)

    play(console, played, (120, 50))
    assert head_of(database) == "end-contact"


def head_of(database: Path) -> str:
    """Return which command the last change of a database was."""
    from overenskommelse.store import open_store

    store = open_store(str(database))
    with store.reading() as reading:
        *_, last = reading.changes()
    store.close()
    return last.header.command


def test_marks_stay_while_one_seeks_others(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "space", "f3")
        await write(pilot, "äng")
        assert "1 visas: alla  ■ 1 markerad" in seen(console)
        await press(pilot, "enter", "space", "escape")
        assert "2 visas: alla  ■ 2 markerade" in seen(console)
        await press(pilot, "a")
        assert console.screen.query_one(Table).marked == set()

    play(console, played)


SOON = 30
"""How many seconds a program takes at most to end; what is slow would go on for a hundred."""


class Slow(Job):
    """Something that is never done, and stops when it is told to."""

    title = "Långsamt"

    def look(self, desk: Desk, progress: Progress) -> Tried:
        """Find one thing to be done."""
        del desk, progress
        return Tried(counts={CHANGED: 1}, rows=[Judged(state=CHANGED, name="Allt")])

    def take(self, desk: Desk, tried: Tried, progress: Progress, wrong: Path | None) -> Done:
        """Go on until somebody stops it."""
        del desk, tried, wrong
        for number in range(10_000):
            progress(number, 10_000)
            sleep(0.01)
        raise AssertionError


def test_what_is_being_written_is_stopped_by_esc_and_can_be_begun_anew(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        await console.push_screen(Trial(Slow()))
        await settle(pilot)
        await pilot.press("ctrl+s")
        for _ in range(200):
            await pilot.pause(0.02)
            if "esc avbryter" in seen(console):
                break
        assert "av 10000 … esc avbryter" in seen(console).replace("\N{NO-BREAK SPACE}", "")
        await press(pilot, "escape")
        assert isinstance(console.screen, Trial)
        assert "Avbrutet. Inget skrevs." in seen(console)
        assert "Ändras: 1" in seen(console)

    play(console, played)


class Long(Slow):
    """Something that takes longer than a silent database is waited for, and is done then."""

    def __init__(self, console: Console) -> None:
        self.console, self.given_up = console, list[bool]()

    def look(self, desk: Desk, progress: Progress) -> Tried:
        """Take one's time, and then find one thing to be done."""
        self._wait()
        return super().look(desk, progress)

    def take(self, desk: Desk, tried: Tried, progress: Progress, wrong: Path | None) -> Done:
        """Take one's time."""
        del tried, progress, wrong
        self._wait()
        return desk.do(EditOrganisation(id="bygdens-kor", name="Bygdens kör och orkester"))

    def _wait(self) -> None:
        sleep(0.6)
        self.given_up.append(self.console.waits.is_over)


def test_what_takes_long_is_not_given_up_and_closes_what_was_opened_upon_it(database: Path) -> None:
    console = Console(desk_at(database))
    console.waits.patience = 0.2
    job = Long(console)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        await console.push_screen(Trial(job))
        await settle(pilot)
        await pilot.press("ctrl+s")
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(console.screen, Joined)
        assert "Bygdens kör och orkester" in seen(console)

    play(console, played)
    assert job.given_up == [False, False]


def test_what_is_being_written_when_the_program_ends_is_stopped(database: Path) -> None:
    console, job = Console(desk_at(database)), Slow()
    began = monotonic()

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        await console.push_screen(Trial(job))
        await settle(pilot)
        await pilot.press("ctrl+s")
        for _ in range(200):
            await pilot.pause(0.02)
            if "esc avbryter" in seen(console):
                break
        await pilot.press("ctrl+q")

    play(console, played)
    assert monotonic() - began < SOON


def test_an_import_that_is_stopped_leaves_nothing_behind(database: Path, file: Path) -> None:
    desk = desk_at(database)
    job = TakeIn(desk, "organisation", file)
    wrong = file.with_name("nekade.csv")

    def stopped(done: int, total: int) -> None:
        del done, total
        raise Stopped

    desk.speak()
    tried = job.look(desk, lambda *_: None)
    with pytest.raises(Stopped):
        job.look(desk, stopped)
    with pytest.raises(Stopped):
        job.take(desk, tried, stopped, wrong)
    assert not wrong.exists()
    with desk.view() as view:
        assert max(each.number for each in view.reading.changes()) == 7
    desk.close()
