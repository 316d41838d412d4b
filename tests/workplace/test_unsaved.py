"""What was being written when the program ended is offered again, and a redaction reaches it."""

import json
import os
import stat
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.office.redaction import GONE
from overenskommelse.workplace.unsaved import Shelf, Swept, Unsaved, shelf_for, state_folder, sweep

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
FORM = "add-contact organisation=korpen"
TEXTS = {"name": "Anna Åkesdotter", "note": "Ringde om lokalen"}


def unsaved(texts: Mapping[str, str] = TEXTS, at: datetime = NOW, id: str | None = None) -> Unsaved:
    return Unsaved(form=FORM, title="Korpen", texts=texts, at=at, kind="contact" if id else None, id=id)


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "register.db")


def left_behind(database: str, draft: Unsaved) -> Path:
    """Keep a draft as a program does that is killed thereafter, and return its file."""
    shelf = shelf_for(database)
    shelf.keep(draft)
    (path,) = [each for each in shelf.folder.glob("*.draft") if not each.name.startswith(".")]
    shelf.close()
    return path


def test_what_a_program_left_is_offered_to_the_next_and_what_is_being_written_to_nobody(database: str) -> None:
    first, second = shelf_for(database), shelf_for(database)
    first.keep(unsaved())
    assert second.left(FORM, now=NOW) is None
    first.close()
    assert second.left(FORM, now=NOW) == unsaved()
    assert second.left("apply organisation=korpen", now=NOW) is None
    assert shelf_for(f"{database}2").left(FORM, now=NOW) is None
    second.discard(FORM)
    assert second.left(FORM, now=NOW) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", "2026-11-28T12:00:00"),
        ("texts", 5),
        ("texts", {"name": 5}),
        ("texts", {"no name": "Anna"}),
        ("id", [1]),
        ("title", None),
        ("seen", "1"),
    ],
)
def test_a_draft_that_is_harmed_is_offered_to_nobody_and_stops_no_redaction(
    database: str, name: str, value: object
) -> None:
    path = left_behind(database, unsaved())
    whole = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**whole, name: value}), encoding="utf-8")
    assert sweep(database, [("contact", "x")], ["Bo Bosson"]).cleaned == 1
    assert not path.exists()
    path.write_text(json.dumps({**whole, name: value}), encoding="utf-8")
    assert shelf_for(database).left(FORM, now=NOW) is None
    path.write_text("[" * 100_000, encoding="utf-8")
    assert shelf_for(database).left(FORM, now=NOW) is None


def test_what_is_half_written_is_taken_away_by_whoever_comes_next_and_by_a_redaction(database: str) -> None:
    path = left_behind(database, unsaved())
    half = path.with_suffix(".new")
    half.write_text("Anna Åkesdotter", encoding="utf-8")
    sweep(database, [], ["Anna Åkesdotter"])
    assert not half.exists()
    half.write_text("Anna Åkesdotter", encoding="utf-8")
    shelf_for(database).left(FORM, now=NOW)
    assert not half.exists()


def test_what_is_too_old_goes_though_its_database_is_opened_no_more(database: str) -> None:
    path = left_behind(database, unsaved())
    shelf_for(f"{database}2").left(FORM, now=NOW + timedelta(days=29))
    assert path.exists()
    shelf_for(f"{database}2").left(FORM, now=NOW + timedelta(days=31))
    assert not path.exists()


def test_the_newest_of_several_is_offered(database: str) -> None:
    left_behind(database, unsaved())
    shelf = shelf_for(database)
    shelf.keep(unsaved({"name": "Bo"}, NOW + timedelta(hours=1)))
    shelf.close()
    found = shelf_for(database).left(FORM, now=NOW)
    assert found is not None
    assert found.texts == {"name": "Bo"}


def test_what_is_saved_leaves_nothing_behind(database: str) -> None:
    shelf = shelf_for(database)
    shelf.keep(unsaved())
    shelf.drop(FORM)
    shelf.close()
    assert list(shelf.folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="NOT RUN: Windows has no modes")
def test_a_draft_is_open_to_nobody_else(database: str) -> None:
    path = left_behind(database, unsaved())
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent)] == [0o600, 0o700]


def test_a_draft_older_than_a_month_and_one_that_cannot_be_read_are_taken_away(database: str) -> None:
    old, torn = left_behind(database, unsaved()), None
    shelf = shelf_for(database)
    assert shelf.left(FORM, now=NOW + timedelta(days=31)) is None
    assert not old.exists()
    torn = left_behind(database, unsaved())
    torn.write_text("{", encoding="utf-8")
    assert shelf.left(FORM, now=NOW) is None
    assert not torn.exists()


def test_a_redaction_takes_a_text_out_of_drafts_wherever_it_stands(database: str) -> None:
    left_behind(database, unsaved({"name": "anna  ÅKESDOTTER", "note": "Anna Åkesdotter ringde", "role": "kassör"}))
    assert sweep(database, [], ["Anna Åkesdotter"]) == Swept(cleaned=1)
    found = shelf_for(database).left(FORM, now=NOW)
    assert found is not None
    assert found.texts == {"name": GONE, "note": f"{GONE} ringde", "role": "kassör"}
    assert sweep(database, [], ["Anna Åkesdotter"]) == Swept()


def test_a_redaction_takes_away_what_was_to_mend_the_record(database: str) -> None:
    path = left_behind(database, unsaved({"note": "Något annat"}, id="kontakt"))
    assert sweep(database, [("contact", "annan")], []) == Swept()
    assert sweep(database, [("contact", "kontakt")], []) == Swept(cleaned=1)
    assert not path.exists()


def test_what_a_killed_program_had_half_written_is_taken_away(database: str) -> None:
    half = left_behind(database, unsaved()).with_suffix(".new")
    for look in (lambda: sweep(database, [], ["Anna"]), lambda: shelf_for(database).left(FORM, now=NOW)):
        half.write_text('{"texts": {"name": "Anna', encoding="utf-8")
        look()
        assert not half.exists()


def test_a_draft_that_is_being_written_is_cleaned_and_told_of(database: str) -> None:
    shelf = shelf_for(database)
    shelf.keep(unsaved())
    (path,) = shelf.folder.glob("*.draft")
    assert sweep(database, [], ["Anna Åkesdotter"]) == Swept(cleaned=1, unreached=(path,))
    assert "Anna" not in path.read_text(encoding="utf-8")
    shelf.close()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="NOT RUN: Windows has no such files")
def test_a_draft_that_cannot_be_read_is_told_of(database: str) -> None:
    path = left_behind(database, unsaved())
    path.unlink()
    path.mkdir()
    assert sweep(database, [], ["Anna"]) == Swept(unreached=(path,))


def test_a_password_is_no_part_of_where_a_draft_lies() -> None:
    one, other = (shelf_for(f"{start}@server/db") for start in ("postgresql://bo:hemligt", "postgresql+psycopg://bo"))
    assert one.folder == other.folder
    assert one.folder != shelf_for("postgresql://bo@server/annan").folder
    assert isinstance(one, Shelf)


def test_the_command_line_redacts_drafts_too(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    made = (
        ("init", "halland"),
        ("add", "organisation", "--name", "Korpen"),
        ("edit", "organisation", "korpen", "--note", "Nås hos Anna Åkesdotter"),
    )
    for words in made:
        assert main([*words, "--as", "registrator", "--db", database]) == 0
    left_behind(database, unsaved({"name": "Nås hos Anna Åkesdotter"}))
    where = ("korpen", "--kind", "organisation", "--field", "note")
    by = ("--decision", "RS 1", "--decided", "2026-01-03", "--decided-by", "arkivarien", "--reason", "Gallring")
    capsys.readouterr()
    assert main(["redact", "field", *where, *by, "--as", "x", "--db", database, "--language", "sv"]) == 0
    assert "Den är struken även ur 1 utkast i konsolen" in " ".join(capsys.readouterr().out.split())
    assert state_folder().exists()
    found = shelf_for(database).left(FORM, now=NOW)
    assert found is not None
    assert found.texts == {"name": GONE}
