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


def test_words_that_would_change_the_verdict_unseen_are_errors_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kind in the plural, an act that no promise asks for, a body of another name: all are told at once."""
    (tmp_path / "agreement.yaml").write_bytes((Path(EXAMPLE) / "agreement.yaml").read_bytes())
    text = (Path(EXAMPLE) / "ledger.yaml").read_text(encoding="utf-8")
    for right, wrong in (
        ("[meeting, activity]", "[meetings]"),
        ("[uppfoljning]", "[upfoljning]"),
        ("[rad]", "[ard]"),
    ):
        text = text.replace(right, wrong, 1)
    (tmp_path / "ledger.yaml").write_text(text, encoding="utf-8")
    assert main(["validate", str(tmp_path), "--plain", "--language", "en"]) == 2
    places = [
        line.split(": ")[0].rpartition(":")[2] for line in capsys.readouterr().out.splitlines() if "refers" in line
    ]
    assert places == ["24", "30", "38"]


def test_a_ledger_checked_alone_says_what_was_not_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(Path(EXAMPLE) / "ledger.yaml"), "--language", "en"]) == 0
    assert "is not checked" in capsys.readouterr().out
