"""What is not known is printed under headings, each with what would settle it."""

import json
from pathlib import Path

import pytest

from overenskommelse.cli import main

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
ON = ("--on", "2024-06-01")


def run(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert main(["unknowns", *line]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return str(out)


def test_a_list_begins_with_the_count_and_the_weightiest(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "vgr", *ON)
    assert text.startswith(
        "Överenskommelsen mellan Västra Götalandsregionen och det civila samhället\n\n"
        "Inte känt 1 juni 2024: 32 saker.\n\n"
        "Texten\n"
        "  ?  Lydelsen av Överenskommelsen mellan Västra Götalandsregionen och den\n"
    )
    titles = [line for line in text.splitlines()[3:] if line and not line.startswith(" ")]
    assert titles == [
        "Texten",
        "Liggaren",
        "Handlingsplanerna",
        "Organen",
        "Hur organisationer ansluter sig",
        "Det som källor inte är överens om",
    ]


def test_each_is_told_with_what_would_settle_it_its_source_and_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "vgr", *ON, "--plain")
    assert (
        "?: Vilken dag Plan för samverkan 2024–2026 antogs är inte känt.\n"
        "  avgör: beslutet att anta Plan för samverkan 2024–2026, med dag\n"
        "  källa: Plan för samverkan med civilsamhället stärker demokratin, Första stycket\n"
        "  id: vgr/plan-2024/adopted\n"
    ) in text


def test_the_agreements_own_words_are_spoken_and_kinds_of_record_are_words(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "vgr", *ON, "--plain")
    assert "?: Ingen handlingsplan är känd för 2018–2019.\n" in text
    assert "\nHandlingsplanerna\n" in text
    assert "för dessa slag av anteckningar: aktivitet, möte, handlingsplan, " in text


def test_the_list_is_told_in_english_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "vgr", *ON, "--plain", "--language", "en")
    assert "Not known on 1 June 2024: 32 things.\n" in text
    assert "?: No plan is known for 2018–2019.\n  settled by: a plan for 2018–2019, or a source that says" in text


def test_the_data_holds_codes_and_values(capsys: pytest.CaptureFixture[str]) -> None:
    found = {each["id"]: each for each in json.loads(run(capsys, "vgr", *ON, "--json"))}
    assert found["vgr/gap/2018-01-01"] == {
        "agreement": "vgr",
        "kind": "gap",
        "about": "vgr",
        "key": "2018-01-01",
        "id": "vgr/gap/2018-01-01",
        "message": {"code": "unknown-gap", "values": {"period": "2018-01-01/2019-12-31"}},
        "settled_by": {"code": "settle-gap", "values": {"period": "2018-01-01/2019-12-31"}},
        "source": None,
    }


def test_files_of_ones_own_are_asked_about_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert "  id: angsunda/coverage\n" in run(capsys, ANGSUNDA, *ON, "--plain")


def test_where_nothing_is_unknown_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, ANGSUNDA, "--on", "1990-01-01")
    assert text == "Överenskommelsen i Ängsunda\n\nAv det som efterfrågas här var inget okänt 1 januari 1990.\n"


def test_a_database_is_asked_about_as_well(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "vgr", *ON, "--db", str(register), "--plain")
    assert "Inte känt 1 juni 2024: 32 saker.\n" in text
