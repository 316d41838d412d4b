"""fmt and upgrade: files are written anew, whole or not at all, and only where something changes."""

import json
import os
import signal
import stat
import subprocess
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.session import Session
from overenskommelse.cli.terminal import terminal
from overenskommelse.cli.upgrading import upgrade
from overenskommelse.notation.formats import Formats
from overenskommelse.notation.replacing import replace_file
from overenskommelse.wording import language

LOOSE = "# top\nkind: ledger\nformat: 1\nagreement: x # code\n"
CANONICAL = "# top\nformat: 1\nkind: ledger\nagreement: x  # code\n"


@pytest.fixture
def loose(tmp_path: Path) -> Path:
    path = tmp_path / "liggare.yaml"
    path.write_text(LOOSE, encoding="utf-8")
    return path


def test_a_file_is_written_in_canonical_form_and_named(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", str(loose)]) == 0
    assert loose.read_text(encoding="utf-8") == CANONICAL
    assert "liggare.yaml" in capsys.readouterr().out


def test_a_folder_is_gone_through_and_what_is_canonical_is_left_untouched(
    loose: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = loose.with_name("annan.yaml")
    other.write_text(CANONICAL, encoding="utf-8")
    os.utime(other, (1, 1))
    assert main(["fmt", str(loose.parent), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {"files": [str(other), str(loose)], "changed": [str(loose)], "problems": []}
    assert other.stat().st_mtime == 1


def test_a_check_changes_nothing_and_ends_with_1(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", str(loose), "--check", "--plain"]) == 1
    assert str(loose) in capsys.readouterr().out
    assert loose.read_text(encoding="utf-8") == LOOSE
    main(["fmt", str(loose)])
    assert main(["fmt", str(loose), "--check"]) == 0


def test_one_broken_file_keeps_every_file_as_it_is(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = loose.with_name("trasig.yaml")
    broken.write_text("format: [\n", encoding="utf-8")
    for words in (["fmt"], ["fmt", "--check"], ["upgrade"]):
        assert main([*words, str(loose), str(broken), "--language", "en"]) == 2
        assert "trasig.yaml:2" in capsys.readouterr().out
    assert loose.read_text(encoding="utf-8") == LOOSE


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", str(tmp_path / "saknas.yaml")]) == 2
    assert "saknas.yaml" in capsys.readouterr().out
    assert main(["fmt", str(tmp_path)]) == 2


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(loose: Path) -> None:
    loose.chmod(0o640)
    link = loose.with_name("lank.yaml")
    link.symlink_to(loose)
    assert main(["fmt", str(link)]) == 0
    assert link.is_symlink()
    assert loose.read_text(encoding="utf-8") == CANONICAL
    assert stat.S_IMODE(loose.stat().st_mode) == 0o640
    assert sorted(path.name for path in loose.parent.iterdir()) == ["lank.yaml", "liggare.yaml"]


def test_a_file_that_cannot_take_its_name_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "mapp"
    folder.mkdir()
    with pytest.raises(OSError, match="mapp"):
        replace_file(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_program_killed_at_any_time_leaves_the_old_or_the_new(loose: Path) -> None:
    old, new = b"a" * 1_000_000, b"b" * 1_000_000
    code = (
        "import sys, pathlib; from overenskommelse.notation.replacing import replace_file\n"
        "print(flush=True)\n"
        "while True:\n"
        "    for each in b'ab': replace_file(pathlib.Path(sys.argv[1]), bytes([each]) * 1_000_000)\n"
    )
    loose.write_bytes(old)
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", code, str(loose)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            writer.send_signal(signal.SIGKILL)
        assert loose.read_bytes() in (old, new)


def test_the_newest_format_is_left_as_it_is(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["upgrade", str(loose), "--language", "en"]) == 0
    assert "is in format 1 already" in " ".join(capsys.readouterr().out.split())
    assert loose.read_text(encoding="utf-8") == LOOSE


def test_a_newer_format_is_refused(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    loose.write_text(LOOSE.replace("format: 1", "format: 2"), encoding="utf-8")
    assert main(["upgrade", str(loose), "--language", "en", "--plain"]) == 2
    assert "The file has format 2; this version reads up to 1" in " ".join(capsys.readouterr().out.split())


def test_an_older_format_is_brought_to_the_newest(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def rename(_: str, data: dict[str, object]) -> dict[str, object]:
        return {"documents" if key == "papers" else key: value for key, value in data.items()}

    loose.write_text(f"{LOOSE}papers:  # all\n  - {{id: a, title: b}}  # one\n", encoding="utf-8")
    words = Namespace(files=[str(loose)], json=True)
    session = Session(words, language("en"), terminal(plain=True, environment={}), date.today)
    assert upgrade(session, Formats(2, MappingProxyType({1: rename}))) == 0
    assert json.loads(capsys.readouterr().out)["changed"] == [str(loose)]
    assert loose.read_text(encoding="utf-8") == (
        "# top\nformat: 2\nkind: ledger\nagreement: x  # code\n\ndocuments:  # all\n  - {id: a, title: b}  # one\n"
    )
