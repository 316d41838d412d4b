"""What ships for Skåne can be checked, put in form, read and searched for outdated words by the command line."""

from importlib.resources import files
from pathlib import Path

import pytest

from overenskommelse.cli import main

FOLDER = Path(str(files("overenskommelse_skane")))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    status = main([*words, "--language", "sv"])
    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    return " ".join(told.out.split())


def test_every_file_holds_without_fault(capsys: pytest.CaptureFixture[str]) -> None:
    count = len([*FOLDER.glob("*/*.yaml")])
    assert run(capsys, "validate", str(FOLDER)) == f"{count} filer utan fel."


def test_every_file_has_the_canonical_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert "alla redan i den fasta formen" in run(capsys, "fmt", str(FOLDER), "--check")


def test_it_is_listed_as_region_skanes(capsys: pytest.CaptureFixture[str]) -> None:
    assert "skane Region Skåne overenskommelse-skane" in run(capsys, "list")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (
            "2013-06-01",
            [
                "I kraft: Överenskommelse om samverkan mellan Region Skåne och den idéburna sektorn i Skåne, 2010",
                "Ingen utvecklingsplan är känd för 1 juni 2013.",
            ],
        ),
        (
            "2017-11-01",
            [
                "gällande från 1 januari 2015",
                "Paraplyorganisationen Nätverket Idéburen sektor Skåne är part. Den läsningen används inte.",
                "Överenskommelse mellan folkbildningen i Skåne och Region Skåne (september 2016)",
                "Förslag till utvecklingsplan 2015–2018 2015–2018. Bara en del av texten är känd.",
            ],
        ),
        (
            "2022-06-01",
            [
                "I kraft: Överenskommelsen Skåne, reviderad 2021, gällande från 16 februari 2021.",
                "1 Självständighet och oberoende 2 Dialog 3 Kvalitet 4 Långsiktighet 5 Öppenhet och insyn 6 Mångfald",
                "Ingen utvecklingsplan är känd för 1 juni 2022.",
            ],
        ),
    ],
)
def test_it_is_shown_as_it_was_on_a_day(capsys: pytest.CaptureFixture[str], on: str, said: list[str]) -> None:
    shown = run(capsys, "show", "skane", "--on", on)
    assert [words for words in said if words not in shown] == []


def test_a_text_in_its_own_words_holds_none_that_it_has_left(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "inbjudan.txt"
    text.write_text("Den idéburna sektorns aktörer möts på det regionala forumet.\n", encoding="utf-8")
    said = run(capsys, "lint", "skane", str(text), "--on", "2022-06-01")
    assert said == "Inget ord som inte längre användes 1 juni 2022. Citat och namn lämnas som de är."


def test_the_third_text_lacks_the_areas_only_as_far_as_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "diff", "skane", "text-2014", "text-2021")
    assert "inte känd i den nyare Fem utvecklingsområden" in said
    assert "borttagen" not in said
