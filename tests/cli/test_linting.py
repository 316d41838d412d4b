"""`words` lists an agreement's own words, and `lint` finds those it has left."""

import json
from pathlib import Path

import pytest

from overenskommelse.cli import main

LETTER = "Välkommen!\n\nMötet är till för den sociala ekonomin.\nNågon sade: ”social ekonomi”.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brev.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_lint_tells_where_what_instead_since_when_and_why(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "vgr", str(letter), "--on", "2024-01-01", "--plain"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "1 ord som inte längre användes 1 januari 2024."
    assert f"  var: {letter}, rad 3: ”den sociala ekonomin”, skriv det civila samhället" in said
    (why,) = (line for line in said if line.startswith("  varför: social ekonomi"))
    assert why.endswith("därefter det civila samhället (från någon dag mellan 30 maj 2018 och 17 december 2019)")
    assert "  källa: Överenskommelsen med det civila samhället, Första stycket" in said


def test_lint_finds_nothing_while_the_word_was_in_use(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "vgr", str(letter), "--on", "2016-01-01"]) == 0
    assert capsys.readouterr().out.startswith("Inget ord som inte längre användes 1 januari 2016.")


def test_lint_reads_texts_that_turn_the_order_of_what_is_shown(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter.write_text(f"\u202b\u0645\u0631\u062d\u0628\u0627\u202c\n{LETTER}", encoding="utf-8")
    assert main(["lint", "vgr", str(letter), "--on", "2024-01-01", "--plain"]) == 1
    assert f"{letter}, rad 4: ”den sociala ekonomin”" in capsys.readouterr().out


def test_lint_gives_places_as_data(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "vgr", str(letter), "--on", "2024-01-01", "--json"]) == 1
    (remark,) = json.loads(capsys.readouterr().out)["remarks"]
    found = remark["found"]
    assert LETTER[found["start"] : found["end"]] == "den sociala ekonomin"
    assert (remark["file"], found["line"], found["instead"]["lemma"]) == (str(letter), 3, "det civila samhället")


def test_lint_of_a_file_that_is_no_text_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bild.png"
    path.write_bytes(b"\x89PNG\r\n\xff")
    assert main(["lint", "vgr", str(path)]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_words_lists_each_word_with_forms_days_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "vgr", "--on", "2024-01-01", "--plain"]) == 0
    said = capsys.readouterr().out
    assert "social ekonomi: sektorn\n  former: den sociala ekonomin\n" in said
    assert "underskrivare: den som har anslutit sig" in said


def test_words_says_which_word_is_used_on_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    for on, word in (("2016-01-01", "social ekonomi"), ("2024-01-01", "det civila samhället")):
        assert main(["words", "vgr", "--on", on, "--json"]) == 0
        spoken = json.loads(capsys.readouterr().out)["spoken"]
        assert [each for each in spoken if each in {"social ekonomi", "det civila samhället"}] == [word]
