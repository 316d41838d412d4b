"""What is being written outlives the program, and a fault of the program's own leaves a report and no personal data."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from overenskommelse.cli import main
from overenskommelse.cli.exits import CRASHED
from overenskommelse.ledger import Organisation
from overenskommelse.workplace.unsaved import Unsaved, state_folder
from overenskommelse_console import command
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.offered import Offered
from overenskommelse_console.failing import crash
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.card import Organisation_
from overenskommelse_console.screens.joined import Joined
from tests.console.conftest import NOW, desk_at, play, press, seen, settle, write

EDIT = ("4", "down", "enter", "f2")


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def drafts() -> list[Path]:
    return sorted(state_folder().rglob("*.draft"))


async def kept(pilot: Pilot[None]) -> None:
    """Let a second pass, in which what is written is kept."""
    await pilot.pause(1.3)
    await settle(pilot)


class Broken(Exception):
    """A fault of the program's own."""


def crashes(database: Path, *keys: str, text: str) -> None:
    """Write something in a form, and let the program fail."""
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *keys)
        await write(pilot, text)

        def fail() -> None:
            raise Broken(text)

        console.call_later(fail)
        await pilot.pause(0.5)

    with pytest.raises(Broken):
        play(console, played)


def test_what_was_written_when_the_program_failed_is_offered_and_taken_up(database: Path) -> None:
    crashes(database, *EDIT, text=" Norra")
    (draft,) = drafts()
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        assert isinstance(console.screen, Offered)
        text = " ".join(seen(console).split())
        assert "Du skrev detta här 28 november 2026 kl. 13.00, och det sparades" in text
        assert "Föreningen Ängsund Norra" in text
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        assert console.screen.texts()["name"] == "Föreningen Ängsund Norra"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Organisation_)
        assert drafts() == []
        with console.desk.view() as view:
            assert view.get(Organisation, "foreningen-angsund").name == "Föreningen Ängsund Norra"

    play(console, played)


def test_what_was_left_is_thrown_away_or_left_for_later(database: Path) -> None:
    crashes(database, *EDIT, text=" Norra")
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT, "escape", "escape")
        assert isinstance(console.screen, Organisation_)
        assert len(drafts()) == 1
        await press(pilot, "f2", "tab", "enter")
        assert isinstance(console.screen, Form)
        assert drafts() == []
        await press(pilot, "escape", "f2")
        assert isinstance(console.screen, Form)

    play(console, played)


def test_what_is_written_is_kept_while_one_writes_and_gone_when_it_is_saved_or_thrown_away(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter")
        await kept(pilot)
        assert drafts() == []
        await write(pilot, "2025")
        await kept(pilot)
        (draft,) = drafts()
        assert "2025" in draft.read_text(encoding="utf-8")
        await press(pilot, "escape", "tab", "enter")
        assert isinstance(console.screen, Joined)
        assert drafts() == []

    play(console, played)


def test_a_demonstration_keeps_nothing() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "right", "n")
        await write(pilot, "Möte")
        await kept(pilot)
        assert drafts() == []

    play(console, played)


def test_what_others_changed_since_is_a_conflict_when_what_was_left_is_saved(database: Path) -> None:
    crashes(database, *EDIT, text=" Norra")
    other = ("edit", "organisation", "foreningen-angsund", "--name", "Ängsunds förening")
    assert main([*other, "--as", "x", "--db", str(database)]) == 0
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT, "enter", "ctrl+s")
        assert isinstance(console.screen, Differences)
        assert "Ängsunds förening" in seen(console)
        assert "Föreningen Ängsund Norra" in seen(console)

    play(console, played, (120, 40))


def test_what_was_to_mend_a_record_that_was_redacted_elsewhere_is_not_offered(database: Path) -> None:
    main(["edit", "organisation", "foreningen-angsund", "--note", "Anna", "--as", "x", "--db", str(database)])
    crashes(database, *EDIT, text=" Norra")
    (draft,) = drafts()
    aside = draft.read_bytes()
    by = ("--decision", "RS 1", "--decided", "2026-01-03", "--decided-by", "arkivarien", "--reason", "Gallring")
    where = ("foreningen-angsund", "--kind", "organisation", "--field", "note")
    clock = datetime(2026, 11, 29, tzinfo=UTC)
    assert main(["redact", "field", *where, *by, "--as", "x", "--db", str(database)], clock=lambda: clock) == 0
    assert drafts() == []
    # As it lies on another computer, which the redaction did not reach.
    draft.write_bytes(aside)
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT)
        assert isinstance(console.screen, Form)
        assert drafts() == []

    play(console, played)


def test_a_draft_that_cannot_be_kept_is_told_of_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(database))
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "down", "l", "tab", "enter")
        await write(pilot, "2025")
        await kept(pilot)
        assert "kan inte läggas undan på disk" in " ".join(seen(console).split())
        assert console.screen.query_one("#field-on", Input).value == "2025"

    play(console, played, (120, 40))


def test_a_report_tells_where_it_went_wrong_and_nothing_that_anybody_wrote() -> None:
    person = "Anna Åkesdotter"

    def fail(name: str) -> None:
        raise Broken(f"no {name}")

    def fail_by_that() -> None:
        try:
            fail(person)
        except Broken as error:
            raise KeyError(person) from error

    with pytest.raises(KeyError) as caught:
        fail_by_that()
    path = crash.written(caught.value, NOW)
    text = path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [
        word for word in ("builtins.KeyError", "test_drafts.Broken", "in fail", "textual 8") if word not in text
    ] == []
    assert person not in text


def test_the_program_tells_where_the_report_lies_and_how_to_go_on(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(console: Console) -> None:
        console._exception = Broken("Anna")

    monkeypatch.setattr(Console, "run", run)
    monkeypatch.setattr(command, "check_terminal", lambda _: None)
    assert main(["console", "--db", str(database), "--language", "sv"]) == CRASHED
    told = capsys.readouterr().err
    assert "Konsolen stannade av ett eget fel." in told
    (path,) = (state_folder() / "reports").iterdir()
    assert str(path) in told
    assert "Anna" not in told


def test_a_draft_is_a_value_with_what_was_changed_alone(database: Path) -> None:
    crashes(database, *EDIT, text=" Norra")
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, *EDIT, "escape")
        assert isinstance(console.screen, Form)
        shelf = console.desk.shelf
        assert shelf is not None
        found = shelf.left(console.screen.plan.form, now=NOW)
        assert isinstance(found, Unsaved)
        assert (found.kind, found.id, found.seen) == ("organisation", "foreningen-angsund", 1)
        assert found.texts == {"name": "Föreningen Ängsund Norra"}

    play(console, played)
