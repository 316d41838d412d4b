"""The example that docs/files.md tells newcomers to copy."""

from pathlib import Path

import pytest

from overenskommelse.cli import main

EXAMPLE = str(Path(__file__).parents[2] / "docs" / "example")


def test_the_example_in_the_docs_has_nothing_wrong_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", EXAMPLE]) == 0
    assert capsys.readouterr().out == "2 filer utan fel.\n"


def test_a_finding_of_the_example_is_explained_as_the_docs_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "angsunda/moten/2022", "--in", EXAMPLE, "--on", "2023-03-01"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "1 möte med Föreningsrådet är antecknat för 2022; lovat är 2–4." in out
    assert "fler antecknade möten med Föreningsrådet för 2022" in out


def test_the_readme_shows_what_the_demo_prints(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(EXAMPLE).parents[1] / "README.md").read_text(encoding="utf-8")
    shown = readme.split("it begins like this:\n\n```\n")[1].split("```")[0]
    assert main(["demo"]) == 0
    assert shown in capsys.readouterr().out
