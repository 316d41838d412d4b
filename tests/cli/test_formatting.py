"""fmt and upgrade: files are written anew, whole or not at all, and only where something changes."""

import json
import os
import signal
import stat
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.rewriting import rewrite
from overenskommelse.cli.session import Session
from overenskommelse.cli.terminal import terminal
from overenskommelse.cli.upgrading import upgrade
from overenskommelse.errors import OverenskommelseError
from overenskommelse.notation import SourceFile
from overenskommelse.notation.formats import Formats
from overenskommelse.notation.replacing import replace_file
from overenskommelse.wording import language

LOOSE = "# top\nkind: ledger\nformat: 1\nagreement: x # code\n"
CANONICAL = "# top\nformat: 1\nkind: ledger\nagreement: x  # code\n"


def session(*paths: Path) -> Session:
    words = Namespace(files=[str(path) for path in paths], json=True)
    return Session(words, language("en"), terminal(plain=True, environment={}), lambda: datetime.now(UTC))


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
        replace_file(folder, b"x", expected=b"")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_program_killed_at_any_time_leaves_the_old_or_the_new(loose: Path) -> None:
    old, new = b"a" * 1_000_000, b"b" * 1_000_000
    code = (
        "import sys, pathlib; from overenskommelse.notation.replacing import replace_file\n"
        "print(flush=True)\n"
        "while True:\n"
        "    for old, new in ('ab', 'ba'):\n"
        "        replace_file(pathlib.Path(sys.argv[1]), new.encode() * 1_000_000, expected=old.encode() * 1_000_000)\n"
    )
    for _ in range(3):
        loose.write_bytes(old)
        with subprocess.Popen([sys.executable, "-c", code, str(loose)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            writer.send_signal(signal.SIGKILL)
        assert loose.read_bytes() in (old, new)
        loose.with_name(".liggare.yaml.new").unlink(missing_ok=True)
    assert list(loose.parent.iterdir()) == [loose]


def test_what_somebody_else_saved_meanwhile_is_never_overwritten(loose: Path) -> None:
    with pytest.raises(OverenskommelseError, match="was changed meanwhile"):
        replace_file(loose, b"new", expected=b"what was read before")
    assert loose.read_text(encoding="utf-8") == LOOSE
    assert list(loose.parent.iterdir()) == [loose]


def test_a_file_saved_while_the_others_are_cast_is_told_and_the_others_are_written(loose: Path) -> None:
    other = loose.with_name("annan.yaml")
    other.write_text(LOOSE, encoding="utf-8")

    def cast(_: SourceFile) -> str:
        loose.write_text("saved by another\n", encoding="utf-8")
        return "new\n"

    found = rewrite(session(loose, other), cast)
    assert found.changed == (str(other),)
    assert [(each.message.code, each.place.file) for each in found.problems] == [("changed-meanwhile", str(loose))]
    assert loose.read_text(encoding="utf-8") == "saved by another\n"


def test_a_file_given_by_two_names_is_written_once(loose: Path) -> None:
    link = loose.with_name("lank.yaml")
    link.symlink_to(loose)
    assert main(["fmt", str(loose), str(link)]) == 0
    assert loose.read_text(encoding="utf-8") == CANONICAL


def test_a_file_keeps_its_owner_and_group(loose: Path) -> None:
    owner = (12345, 54321) if os.geteuid() == 0 else (os.getuid(), [os.getgid(), *os.getgroups()][-1])
    os.chown(loose, *owner)
    loose.chmod(0o4640)
    assert main(["fmt", str(loose)]) == 0
    kept = loose.stat()
    assert (kept.st_uid, kept.st_gid) == owner
    assert stat.S_IMODE(kept.st_mode) == 0o4640


def test_a_file_whose_owner_cannot_be_kept_runs_as_nobody_else() -> None:
    with public_folder() as folder:
        path = folder / "liggare.yaml"
        path.write_text(LOOSE, encoding="utf-8")
        path.chmod(0o6666)
        as_nobody("replace_file(path, b'new', expected=path.read_bytes())", path)
        assert path.read_bytes() == b"new"
        # Who is not root owns it before and after.
        assert stat.S_IMODE(path.stat().st_mode) == (0o666 if os.geteuid() == 0 else 0o6666)


def test_a_file_that_others_may_write_and_you_may_not_is_refused() -> None:
    with public_folder() as folder:
        path = folder / "liggare.yaml"
        path.write_text(LOOSE, encoding="utf-8")
        path.chmod(0o464)
        said = as_nobody("print(*hindrances(path))", path)
    assert (
        said
        == f"{path}: The file is read-only: you may not write it. Give yourself leave to write it, and run again.\n"
    )


def test_a_folder_that_takes_no_new_file_is_told_before_anything_is_written() -> None:
    with public_folder() as folder:
        path = folder / "liggare.yaml"
        path.write_text(LOOSE, encoding="utf-8")
        path.chmod(0o666)
        folder.chmod(0o555)
        said = as_nobody("print(*hindrances(path))", path)
        folder.chmod(0o755)
    assert said.startswith(f"{path}: You may put no new file in its folder {folder}")


@contextmanager
def public_folder() -> Iterator[Path]:
    """Make a folder that everybody may write in; those of pytest are for their owner alone."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def as_nobody(code: str, path: Path) -> str:
    """Run code on a path as somebody who owns nothing, or without being root as whoever runs the tests."""
    start = (
        "import os, pathlib, sys; from overenskommelse.notation.replacing import hindrances, replace_file\n"
        "if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "path = pathlib.Path(sys.argv[1])\n"
    )
    run = subprocess.run([sys.executable, "-c", start + code, str(path)], check=True, capture_output=True, text=True)
    return run.stdout


def test_a_file_with_a_second_hard_link_is_refused_and_no_other_is_written(
    loose: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    linked = tmp_path_factory.mktemp("annan") / "namn.yaml"
    linked.hardlink_to(loose)
    other = loose.with_name("annan.yaml")
    other.write_text(LOOSE, encoding="utf-8")
    assert main(["fmt", str(loose.parent), "--plain", "--language", "en"]) == 2
    assert f"{loose}: The file has 2 names (hard links)" in capsys.readouterr().out
    assert (linked.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == (LOOSE, LOOSE)
    assert main(["fmt", str(loose), "--check"]) == 1


def test_a_read_only_file_is_refused(loose: Path, capsys: pytest.CaptureFixture[str]) -> None:
    loose.chmod(0o444)
    assert main(["fmt", str(loose), "--json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert [(each["message"]["code"], each["place"]["file"]) for each in found["problems"]] == [
        ("read-only-file", str(loose))
    ]
    assert loose.read_text(encoding="utf-8") == LOOSE


def test_what_a_stopped_run_left_is_told_and_never_written_over(
    loose: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = loose.with_name(".liggare.yaml.new")
    left.write_text("half", encoding="utf-8")
    assert main(["fmt", str(loose), "--plain", "--language", "en"]) == 2
    assert f"remove {left}" in capsys.readouterr().out
    with pytest.raises(OverenskommelseError, match="was stopped"):
        replace_file(loose, b"new", expected=loose.read_bytes())
    assert (left.read_text(encoding="utf-8"), loose.read_text(encoding="utf-8")) == ("half", LOOSE)


FULL = """
import resource, signal, sys
from overenskommelse.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("option", ["--json", "--plain"])
def test_a_file_that_cannot_be_written_is_told_by_its_own_name_and_the_others_are_written(
    loose: Path, option: str
) -> None:
    large = loose.with_name("annan.yaml")
    large.write_text(f"{LOOSE}# {'x' * 8000}\n", encoding="utf-8")
    words = ["fmt", str(loose.parent), "--language", "en", option]
    # Compiled modules would be cut off too, and left so.
    run = subprocess.run([sys.executable, "-B", "-c", FULL, *words], check=False, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (2, "")
    assert loose.read_text(encoding="utf-8") == CANONICAL
    assert sorted(loose.parent.iterdir()) == [large, loose]
    if option == "--json":
        found = json.loads(run.stdout)
        assert found["changed"] == [str(loose)]
        assert [(each["message"]["code"], each["place"]["file"]) for each in found["problems"]] == [
            ("file-not-written", str(large))
        ]
    else:
        told = "The file was not written: the system says: File too large. It is as it was; mend that, and run again."
        assert run.stdout.splitlines()[::2] == [
            f"{large}: {told}",
            str(loose),
            "1 file was changed all the same; each file told of above is as it was.",
        ]


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
    assert upgrade(session(loose), Formats(2, MappingProxyType({1: rename}))) == 0
    assert json.loads(capsys.readouterr().out)["changed"] == [str(loose)]
    assert loose.read_text(encoding="utf-8") == (
        "# top\nformat: 2\nkind: ledger\nagreement: x  # code\n\ndocuments:  # all\n  - {id: a, title: b}  # one\n"
    )
