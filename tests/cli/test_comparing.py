"""How agreements read side by side."""

import json
from pathlib import Path
from typing import Any

import pytest

from overenskommelse.cli import main

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
EXAMPLE = str(Path(__file__).parents[2] / "docs" / "example")
ON = ("--on", "2024-06-01")


def run(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert main(line) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return str(out).replace(ANGSUNDA, "angsunda").replace(EXAMPLE, "exempel")


def rows(capsys: pytest.CaptureFixture[str], *line: str) -> dict[tuple[str, str, str | None], dict[str, Any]]:
    found = json.loads(run(capsys, *line, "--json"))
    return {(aspect["topic"], row["what"], row["about"]): row for aspect in found["aspects"] for row in aspect["rows"]}


def test_a_comparison_begins_with_names_day_and_how_much_is_alike(capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = run(capsys, "compare", "vgr", EXAMPLE, *ON).split("\n\n")[:3]
    assert first == (
        "Överenskommelsen mellan Västra Götalandsregionen och det civila samhället och\nÖverenskommelsen i Ängsunda"
    )
    assert second.startswith("Den 1 juni 2024: 2 lika, ")
    assert third == "Överenskommelsen"


def test_where_there_is_room_the_two_stand_side_by_side_with_long_cells_in_several_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    text = run(capsys, "compare", "vgr", "tests/cli/data/angsunda", *ON)
    assert (
        "               vgr             tests/cli/data/angsunda\n"
        "= Information  1. Information  1. Information\n"
        "= Samråd       2. Samråd       2. Samråd\n"
        "≠ Dialog       3. Dialog       saknas\n"
    ) in text
    assert "\n≠ variant               vgr                          se\n" in text


def test_without_columns_each_cell_says_whose_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "compare", "vgr", ANGSUNDA, *ON, "--plain")
    assert "\n! variant\n  vgr: vgr\n  angsunda: se\n" in text


def test_three_agreements_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "compare", "vgr", ANGSUNDA, EXAMPLE, *ON, "--plain")
    assert text.splitlines()[0] == (
        "Överenskommelsen mellan Västra Götalandsregionen och det civila samhället, "
        "Överenskommelsen i Ängsunda och Överenskommelsen i Ängsunda"
    )
    assert "\n! Partnerskap\n  vgr: 4. Partnerskap\n  angsunda: saknas\n  exempel: saknas\n" in text


def test_three_agreements_are_three_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """The codes of installed agreements are short, and so are the heads of their columns."""
    text = run(capsys, "compare", "vgr", "vgr", "vgr", *ON)
    assert (
        "                  vgr                   vgr                  vgr\n"
        "= namn            Överenskommelsen      Överenskommelsen     Överenskommelsen\n"
        "                  mellan Västra         mellan Västra        mellan Västra\n"
    ) in text


def test_the_data_names_the_agreements_in_the_order_given(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "compare", EXAMPLE, "vgr", "vgr", *ON, "--json"))
    assert found["agreements"] == ["angsunda", "vgr", "vgr"]
    assert {len(row["cells"]) for aspect in found["aspects"] for row in aspect["rows"]} == {3}


def test_one_agreement_alone_is_compared_with_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "vgr"]) == 2
    assert "följande argument behövs: ANNAN" in capsys.readouterr().err


def test_an_agreement_differs_in_nothing_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert [row for row in rows(capsys, "compare", "vgr", "vgr", *ON).values() if row["is_alike"] is False] == []


def test_levels_of_the_same_id_are_one_row_also_where_one_agreement_reads_a_stand_in(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = rows(capsys, "compare", "vgr", ANGSUNDA, *ON)
    assert found["levels", "item", "samrad"] == {
        "what": "item",
        "about": "samrad",
        "label": "Samråd",
        "cells": [{"knowledge": "known", "value": {"ordinal": 2, "label": "Samråd"}}] * 2,
        "is_alike": True,
    }
    assert found["levels", "item", "partnerskap"]["cells"][1] == {"knowledge": "absent", "value": None}
    assert found["text", "read_instead", None]["cells"][1] == {"knowledge": "absent", "value": None}


def test_what_is_unknown_is_told_apart_from_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "compare", "vgr", EXAMPLE, *ON, "--plain").splitlines()
    assert lines[lines.index("? godkänns av") :][:3] == [
        "? godkänns av",
        "  vgr: Överenskommelsens styrgrupp",
        "  exempel: okänt",
    ]
    assert lines[lines.index("! Partnerskap") :][:3] == ["! Partnerskap", "  vgr: 4. Partnerskap", "  exempel: saknas"]


def test_how_often_what_is_done_is_compared_by_act_and_by_body(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "compare", "vgr", EXAMPLE, *ON, "--plain", "--language", "en").splitlines()
    review = lines.index("= Beslut om översyn av överenskommelsen minst vart fjärde år")
    assert lines[review + 1 :][:2] == [
        "  vgr: every 4 years or more often",
        "  exempel: every 4 years or more often",
    ]
    meetings = lines.index("! Samverkansgruppen möts fyra till tolv gånger per år")
    assert lines[meetings + 1 :][:2] == ["  vgr: 4–12 a year", "  exempel: 2–4 a year"]


def test_the_seats_of_the_regions_group_stand_beside_those_of_the_council(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, "compare", "vgr", EXAMPLE, *ON)
    assert found["promises", "seats", "ros-platser"]["cells"][1]["value"] == {
        "relation": "equal",
        "sides": [
            {"side": "Kommunen", "minimum": 3, "maximum": 3},
            {"side": "Föreningslivet", "minimum": 3, "maximum": 3},
        ],
    }


def test_of_two_agreements_at_once_the_standard_words_are_spoken(capsys: pytest.CaptureFixture[str]) -> None:
    """Västra Götalandsregionen's own word is handlingsplan."""
    text = run(capsys, "compare", EXAMPLE, "vgr", *ON)
    assert "\n? plan   " in text
    assert "handlingsplan   " not in text.split("Orden")[0]


def test_sentences_follow_on_each_other_and_words_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "compare", "vgr", EXAMPLE, *ON, "--plain").splitlines()
    assert lines[lines.index("? villkor") + 1] == (
        "  vgr: En skriftlig ansökan på blankett. Organisationen arbetar ur ett regionalt perspektiv."
    )
    assert lines[lines.index("! sidor") + 2] == "  exempel: Kommunen och Föreningslivet"


def test_another_day_has_another_plan(capsys: pytest.CaptureFixture[str]) -> None:
    plans = [
        rows(capsys, "compare", "vgr", EXAMPLE, "--on", day)["plans", "plan", None]["cells"][0]["value"]
        for day in ("2016-01-01", "2021-01-01", "2024-06-01")
    ]
    assert plans == [["Handlingsplan 2015–2017"], ["Handlingsplan 2020–2022"], ["Plan för samverkan 2024–2026"]]


def test_how_many_have_joined_is_not_compared_by_the_row_that_stands_for_them_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["compare", "vgr", "vgr"]) == 0
    assert "anslutna organisationer" not in capsys.readouterr().out
