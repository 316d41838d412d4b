"""The command line reads what ships for Halland, on any day."""

from importlib.resources import files
from pathlib import Path

import pytest

from overenskommelse.cli import main

DATES = ["2020-12-01", "2022-01-15", "2024-06-01"]
FOLDERS = [str(files("overenskommelse_halland") / kind) for kind in ("agreement", "ledger")]
LETTER = "Hej!\n\nVälkommen till samverkanskonferensen. Varje part utser en kontaktperson.\n"


@pytest.fixture(autouse=True)
def _no_database_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read what ships, whatever database the user has."""
    for name in ("OVERENSKOMMELSE_DB", "OVERENSKOMMELSE_AS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Run a command; return its exit code and what it says, on one line."""
    code = main([*words])
    return code, " ".join(capsys.readouterr().out.split())


def test_the_agreement_is_listed_with_its_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = say(capsys, "list")
    assert code == 0
    assert "halland Region Halland overenskommelse-halland" in said


def test_the_files_are_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "validate", *FOLDERS) == (0, "12 filer utan fel.")


def test_the_files_have_the_canonical_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "fmt", "--check", *FOLDERS) == (0, "12 filer, alla redan i den fasta formen.")


@pytest.mark.parametrize("on", DATES)
def test_show_tells_in_the_agreements_own_words(capsys: pytest.CaptureFixture[str], on: str) -> None:
    code, said = say(capsys, "show", "halland", "--on", on)
    assert code == 0
    assert "I kraft: Den halländska överenskommelsen, signerad maj 2019." in said
    assert "1 Dialog 2 Långsiktighet 3 Öppenhet och insyn 4 Självständighet och oberoende 5 Mångfald 6 Kvalitet" in said
    assert "1 Kunskapsdelning Aktiviteter" in said


def test_show_tells_the_seats_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    _, then = say(capsys, "show", "halland", "--on", "2021-06-01")
    _, later = say(capsys, "show", "halland", "--on", "2024-06-01")
    assert "platser Region Halland 4 (tjänstepersoner); Den idéburna sektorn 8 (valda företrädare)" in then
    assert "platser Region Halland 3; Den idéburna sektorn 8 (valda företrädare)" in later


@pytest.mark.parametrize("on", DATES)
def test_lint_finds_no_word_that_the_agreement_has_left_in_a_letter_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], on: str
) -> None:
    letter = tmp_path / "brev.md"
    letter.write_text(LETTER, encoding="utf-8")
    code, said = say(capsys, "lint", "halland", str(letter), "--on", on)
    assert code == 0
    assert said.startswith("Inget ord som inte längre användes")


@pytest.mark.parametrize("on", DATES)
@pytest.mark.parametrize("verb", ["standing", "matrix", "parties", "words"])
def test_every_view_is_given_on_every_day(capsys: pytest.CaptureFixture[str], verb: str, on: str) -> None:
    code, said = say(capsys, verb, "halland", "--on", on)
    assert (code, bool(said)) == (0, True)
