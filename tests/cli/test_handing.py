"""A handover is one command: it writes a folder, whole or not at all."""

import errno
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from overenskommelse.cli import main

Capture = pytest.CaptureFixture[str]
FILES = ["agreement.yaml", "handover.docx", "handover.html", "ledger.yaml", "year-wheel.docx", "year-wheel.html"]


def fill(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Leave no room for the file of a name."""
    real = Path.open

    class Full(BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def opened(path: Path, *rest: Any, **more: Any) -> Any:
        return Full() if path.name.startswith(f".{name}.") else real(path, *rest, **more)

    monkeypatch.setattr(Path, "open", opened)


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


def test_every_file_in_the_way_is_named_at_once(tmp_path: Path, capsys: Capture) -> None:
    for name in ("year-wheel.html", "ledger.yaml"):
        (tmp_path / name).write_text("min egen", encoding="utf-8")
    assert main(["handover", "halland", "--into", str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert [name in err for name in ("year-wheel.html", "ledger.yaml", "--replace")] == [True, True, True]


@pytest.mark.parametrize("into", ["fil", "fil/mapp"])
def test_a_file_is_no_folder(tmp_path: Path, capsys: Capture, into: str) -> None:
    (tmp_path / "fil").write_text("min egen", encoding="utf-8")
    assert main(["handover", "halland", "--into", str(tmp_path / into)]) == 2
    assert "Detta är en fil, och här behövs en mapp." in " ".join(capsys.readouterr().err.split())


def test_where_there_is_no_room_for_one_file_none_is_written(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(monkeypatch, "ledger.yaml")
    assert main(["handover", "halland", "--into", str(tmp_path / "ny" / "mapp")]) == 2
    err = " ".join(capsys.readouterr().err.split())
    assert ("ledger.yaml" in err, "det finns ingen plats kvar" in err) == (True, True), err
    assert list(tmp_path.iterdir()) == []


def test_it_needs_to_be_told_where(capsys: Capture) -> None:
    assert main(["handover", "vgr"]) == 2
    assert "--into" in capsys.readouterr().err
