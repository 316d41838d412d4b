"""The program as others start it: real processes, real pipes, a real terminal."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
PROGRAM = [sys.executable, "-c", "import sys; from overenskommelse.cli import main; sys.exit(main())"]
STANDING = ("standing", ANGSUNDA, "--on", "2024-06-01")


def start(*line: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*PROGRAM, *line], env={**os.environ, **environment}, capture_output=True, check=False)


@pytest.fixture(scope="module")
def usual() -> bytes:
    done = start(*STANDING)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "Pacific/Pago_Pago", "PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"},
        {"LC_ALL": "C", "LANGUAGE": "de", "PYTHONHASHSEED": "3"},
        {"LANG": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii:strict", "COLUMNS": "40", "TERM": "dumb"},
        {"COLUMNS": "200", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm-256color"},
    ],
    ids=lambda environment: ",".join(f"{name}={value}" for name, value in environment.items()),
)
def test_a_pipe_gets_the_same_bytes_whatever_the_machine_is_set_to(environment: dict[str, str], usual: bytes) -> None:
    done = start(*STANDING, **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == usual


def test_what_is_printed_is_utf_8_with_line_feeds(usual: bytes) -> None:
    assert "Överenskommelsen i Ängsunda\n".encode() in usual
    assert b"\r" not in usual
    assert b"\x1b" not in usual


def test_json_is_the_same_bytes_too() -> None:
    one = start(*STANDING, "--json", PYTHONHASHSEED="1", LC_ALL="C", PYTHONIOENCODING="latin-1")
    other = start(*STANDING, "--json", PYTHONHASHSEED="2", TZ="Asia/Tokyo", COLUMNS="40")
    assert one.stdout == other.stdout
    assert json.loads(one.stdout.decode("utf-8"))["agreement"] == "angsunda"


def test_errors_are_utf_8_too() -> None:
    done = start("standing", "örebro", LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="1")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "överenskommelse har koden örebro" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("line", "code"),
    [(STANDING, 0), ((*STANDING, "--strict"), 1), (("standing", "vgx"), 2), (("--nej",), 2), (("--help",), 0)],
)
def test_the_exit_code_says_how_it_went(line: tuple[str, ...], code: int) -> None:
    assert start(*line).returncode == code


def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run([*PROGRAM, *STANDING, "--strict"], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("line", [STANDING, (*STANDING, "--json"), ("--help",), ("--version",)])
def test_what_cannot_be_printed_is_told_in_one_line_with_exit_code_2(line: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *line], stdout=full, stderr=subprocess.PIPE, check=False)
    (told,) = done.stderr.decode("utf-8").splitlines()
    said = json.loads(told)["message"] if "--json" in line else told.removeprefix("overenskommelse: fel: ")
    assert (done.returncode, said) == (2, "Utskriften går inte att skriva: det finns ingen plats kvar.")


def test_a_help_text_loads_neither_the_agreement_nor_a_plugin_nor_a_reader_of_files() -> None:
    ours = "overenskommelse.agreement overenskommelse.standing overenskommelse.swedish"
    watched = f"pluggy cattrs ruamel holidays babel {ours}"
    code = (
        "import sys\nfrom overenskommelse.cli import main\nmain(['--help'])\n"
        f"print(*[name for name in '{watched}'.split() if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_a_standing_loads_neither_babel_nor_a_database_nor_a_screen_nor_what_other_commands_answer_with() -> None:
    others = ("differences", "notation.canonical", "notation.schema", "proofing", "search")
    ours = " ".join(f"overenskommelse.{name}" for name in others)
    watched = f"babel sqlmodel sqlalchemy textual pytest hypothesis shtab {ours}"
    code = (
        f"import sys\nfrom overenskommelse.cli import main\nmain({STANDING!r})\n"
        f"print(*[name for name in '{watched}'.split() if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr.split() == []


def plugin(tmp_path: Path, source: str) -> str:
    """Install a plugin whose module has this source, and return the folder that Python is to look in."""
    (tmp_path / "trasig_variant.py").write_text(source, encoding="utf-8")
    metadata = tmp_path / "trasig-0.1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: trasig\nVersion: 0.1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(
        "[overenskommelse.variants]\ntrasig = trasig_variant\n", encoding="utf-8"
    )
    return str(tmp_path)


def test_a_broken_plugin_is_told_of_in_one_line_and_the_rest_works(tmp_path: Path, usual: bytes) -> None:
    folder = plugin(tmp_path, "raise RuntimeError('trasig {0} \\x1b[2J')\n")
    done = start(*STANDING, PYTHONPATH=folder)
    assert (done.returncode, done.stdout) == (0, usual)
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert "Tillägget trasig (trasig 0.1) kunde inte läsas in: RuntimeError: trasig {0} \ufffd[2J." in line
    listed = start("plugins", PYTHONPATH=folder).stdout.decode("utf-8")
    assert "trasig  trasig 0.1\n  läge" in listed


def test_ctrl_c_ends_with_130_and_says_nothing(tmp_path: Path) -> None:
    # Tests that run in the background may ignore ctrl+c, and what they start would, too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    done = start(*STANDING, PYTHONPATH=plugin(tmp_path, "import signal\nsignal.raise_signal(signal.SIGINT)\n"))
    signal.signal(signal.SIGINT, before)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_the_caller_closed_is_no_fault(closed: str) -> None:
    script = f'"$0" "$@" list {closed}'
    done = subprocess.run(["sh", "-c", script, *PROGRAM], capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
