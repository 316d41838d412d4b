"""observers(): the witness keeps each head of the journal in a file elsewhere, and comes only where one is named."""

from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.journal import Head
from overenskommelse.plugins import load
from overenskommelse.plugins.witness import VARIABLE


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file that the witness writes, and a database of the test's own."""
    monkeypatch.setenv("OVERENSKOMMELSE_DB", str(tmp_path / "register.db"))
    monkeypatch.setenv("OVERENSKOMMELSE_AS", "registrator")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "vittne.txt"))
    return tmp_path / "vittne.txt"


def heads(path: Path) -> list[Head]:
    return [Head.parse(line.split()[0]) for line in path.read_text(encoding="utf-8").splitlines()]


def test_without_a_file_nobody_observes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert load().gather().observers == {}


def test_the_hook_observers_adds_a_head_for_each_change_that_the_journal_still_holds(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "vgr"]) == 0
    assert main(["add", "organisation", "--name", "Föreningen Ängsund"]) == 0
    assert main(["edit", "organisation", "foreningen-angsund", "--note", "Ny"]) == 0
    found = heads(kept)
    assert [head.number for head in found] == [137, 139, 140]
    for head in found:
        assert main(["journal", "verify", "--head", str(head)]) == 0
    capsys.readouterr()


def test_whatever_command_writes_tells_of_a_witness_that_cannot(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.mkdir()
    (tmp_path / "nya.csv").write_text("id;namn\nangsund;Föreningen Ängsund\n", encoding="utf-8")
    decision = ("--decision", "RS 1", "--decided", "2026-01-01", "--decided-by", "arkivarien", "--reason", "Beslut")
    for line in (
        ("init", "vgr"),
        ("import", "organisation", str(tmp_path / "nya.csv")),
        ("update", "vgr"),
        ("undo",),
        ("redo",),
        ("redact", "field", "angsund", "--kind", "organisation", "--field", "name", *decision),
    ):
        assert main([*line, "--language", "en"]) == 0
        told = " ".join("".join(capsys.readouterr()).split())
        assert ("witness/witness failed at entry" in told) is (line[0] != "update")


def test_a_witness_that_cannot_write_is_told_of_and_catches_up(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.mkdir()
    assert main(["init", "vgr", "--language", "en"]) == 0
    assert main(["add", "organisation", "--name", "Föreningen Ängsund", "--language", "en"]) == 0
    assert "witness/witness failed at entry" in " ".join("".join(capsys.readouterr()).split())
    kept.rmdir()
    assert main(["edit", "organisation", "foreningen-angsund", "--note", "Ny"]) == 0
    assert [head.number for head in heads(kept)] == [137, 139, 140]
