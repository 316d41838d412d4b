"""Commands of other distributions come by entry points; a broken one is told of, and none takes another's place."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.plugins import Entry
from overenskommelse.plugins.commands import usable

GREETING = """
from overenskommelse.cli.command import Argument, Command
from overenskommelse.messages import Template

def greet(session):
    return session.show({"greeted": session.text("whom")}, lambda: [])

GREET = Command(name="greet", help=Template("help-greet", "greet somebody"), run=greet,
    arguments=(Argument(name="whom", metavar=Template("metavar-whom", "WHOM"), help=Template("help-whom", "whom")),))
NONE = 1
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder of installed distributions that this process sees."""
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("halsning")]:
        del sys.modules[name]


def put(site: Path, name: str, points: str, module: str = GREETING) -> None:
    (site / f"{name}.py").write_text(module, encoding="utf-8")
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[overenskommelse.commands]\n{points}\n", encoding="utf-8")


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    out, err = capsys.readouterr()
    return " ".join(out.split()), " ".join(err.split())


def test_an_installed_command_is_run_and_listed(install: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(install, "halsning", "greet = halsning:GREET")
    assert main(["greet", "Åsa", "--json", "--language", "en"]) == 0
    assert '"greeted":"Åsa"' in said(capsys)[0].replace(" ", "")
    assert main(["--help", "--language", "en"]) == 0
    assert "greet brought by a plugin" in said(capsys)[0]
    assert main(["greet", "--help", "--language", "en"]) == 0
    assert "Greet somebody." in said(capsys)[0]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none", "The plugin none (halsning 1.0) returned int from its hook none where a Command is asked for"),
        ("lost", "The command lost of lost (halsning 1.0) could not be loaded: ModuleNotFoundError"),
    ],
)
def test_a_command_that_cannot_be_loaded_says_why_and_the_others_are_used(
    install: Path, capsys: pytest.CaptureFixture[str], name: str, reason: str
) -> None:
    put(install, "halsning", "greet = halsning:GREET\nnone = halsning:NONE\nlost = halsning_finns_inte:X")
    assert main(["greet", "Åsa", "--json", "--language", "en"]) == 0
    assert said(capsys)[1] == ""
    assert main([name, "--language", "en"]) == 2
    assert reason in said(capsys)[1]


def test_nobody_waits_for_other_commands_who_names_one_of_the_program(
    install: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(install, "halsning", "lost = halsning_finns_inte:X")
    assert main(["schema", "agreement"]) == 0
    assert said(capsys)[1] == ""


def entry(name: str, distribution: str) -> Entry:
    return Entry(name, distribution, "1.0", lambda: None)


def test_a_command_of_a_name_that_the_program_has_is_not_used(
    install: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(install, "halsning", "schema = halsning:GREET")
    assert main(["schema", "agreement"]) == 0
    assert main(["--help", "--language", "en"]) == 0
    assert "schema brought by" not in said(capsys)[0]


def test_of_two_commands_of_one_name_neither_is_used_and_both_are_named() -> None:
    found, problems = usable([entry("greet", "dist-b"), entry("greet", "dist-a")])
    assert (found, [each.message.code for each in problems]) == ((), ["command-same-name"])
    assert "dist-a" in str(problems[0])
    assert "dist-b" in str(problems[0])
