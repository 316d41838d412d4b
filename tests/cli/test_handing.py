"""A handover is one command: it writes a folder, whole or not at all."""

from pathlib import Path

import pytest

from overenskommelse.cli import main

Capture = pytest.CaptureFixture[str]
FILES = ["agreement.yaml", "handover.docx", "handover.html", "ledger.yaml", "year-wheel.docx", "year-wheel.html"]


def test_the_folder_holds_the_papers_and_files_that_can_be_read_again(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "ny" / "mapp"
    assert main(["handover", "vgr", "--into", str(folder), "--on", "2026-11-28"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "6 filer" in out
    assert "Börja med handover.docx" in out
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert "Att göra inom sextio dagar" in (folder / "handover.html").read_text(encoding="utf-8")
    assert main(["validate", str(folder)]) == 0
    assert main(["matters", str(folder), "--on", "2018-04-01"]) == 0
    assert "Regionstyrelsen" in capsys.readouterr().out


def test_a_file_that_is_there_is_not_written_over_unless_that_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "year-wheel.html").write_text("min egen", encoding="utf-8")
    assert main(["handover", "halland", "--into", str(tmp_path)]) == 2
    assert "year-wheel.html" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["year-wheel.html"]
    assert main(["handover", "halland", "--into", str(tmp_path), "--replace"]) == 0
    assert len(list(tmp_path.iterdir())) == 6


def test_it_needs_to_be_told_where(capsys: Capture) -> None:
    assert main(["handover", "vgr"]) == 2
    assert "--into" in capsys.readouterr().err
