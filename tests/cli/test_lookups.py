"""Whom to write to, what lies behind a cell, and paragraphs of one's own, on the command line."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from overenskommelse.cli import main

ENGLISH = ("--language", "en")
Say = Callable[..., tuple[int, str, str]]
CONTACT = ("add", "contact", "--organisation", "foreningen-angsund", "--since", "2024-01-01")


@pytest.fixture
def said(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    del register
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([*words])
        out, err = capsys.readouterr()
        return code, " ".join(out.split()), " ".join(err.split())

    return run


def test_a_mailing_list_is_shown_and_written_without_names_of_persons(said: Say, tmp_path: Path) -> None:
    given = ("--role", "kassör", "--purpose", "avgifter", "--name", "Nils Påhittad", "--email", "kassor@example.org")
    assert said(*CONTACT, *given)[0] == 0
    told = said("mailing-list", "vgr", "--purpose", "avgift", *ENGLISH)[1]
    assert "kassor@example.org" in told
    assert "Påhittad" not in told
    assert said("mailing-list", "vgr", "--purpose", "avgift", "--to", "lista.csv", *ENGLISH)[:2] == (
        0,
        "1 row is in lista.csv.",
    )
    with (tmp_path / "lista.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, row = csv.reader(stream, delimiter=";")
    assert dict(zip(head, row, strict=True))["E-mail"] == "kassor@example.org"
    assert said("mailing-list", "vgr", "--purpose", "avgift", "--to", "lista.xlsx")[0] == 0
    assert (tmp_path / "lista.xlsx").read_bytes().startswith(b"PK")


def test_who_has_joined_and_cannot_be_reached_is_told_on_the_screen_and_beside_a_table(said: Say) -> None:
    assert said("add", "organisation", "--name", "Kören")[0] == 0
    assert said("sign", "accession", "--organisation", "Kören", "--on", "2018-03-23")[0] == 0
    assert said("add", "contact", "--organisation", "Kören", "--role", "kassör", "--purpose", "avgifter")[0] == 0
    told = "1 organisation that has joined has no contact for this: Föreningen Ängsund. 1 contact has no e-mail"
    assert told in said("mailing-list", "vgr", "--purpose", "avgift", *ENGLISH)[1]
    assert told in said("mailing-list", "vgr", "--purpose", "avgift", "--to", "lista.csv", *ENGLISH)[1]


def test_where_nobody_is_to_be_written_to_the_command_that_enters_contacts_is_told(said: Say) -> None:
    assert "add contact" not in said("mailing-list", "vgr", *ENGLISH)[1]
    assert said("withdraw", "contact", "ordforande", "--reason", "Fel")[0] == 0
    assert "entered as contacts of organisations: add contact." in said("mailing-list", "vgr", *ENGLISH)[1]


def test_a_file_in_the_way_of_a_paper_may_be_replaced_and_that_is_told(said: Say) -> None:
    line = ("paper", "mailing-list", "vgr", "--to", "lista.html", *ENGLISH)
    assert said(*line)[0] == 0
    code, _, err = said(*line)
    assert (code, "Give another name, or --replace" in err) == (2, True)
    assert said(*line, "--replace")[0] == 0


def test_a_purpose_that_no_contact_has_is_answered_and_nothing_is_written(said: Say, tmp_path: Path) -> None:
    code, _, err = said("mailing-list", "vgr", "--purpose", "inbjudan", "--to", "lista.csv", *ENGLISH)
    assert (code, "No contact is for inbjudan; there are contacts for kontakt." in err) == (2, True)
    assert not (tmp_path / "lista.csv").exists()


def test_behind_a_cell_stand_indicator_choice_and_activity_with_their_sources(said: Say) -> None:
    area, why = "plan-2015/princip-1", "Tar sikte på samtal"
    assert said("choose", "level", "--area", area, "--level", "dialog", "--on", "2016-01-01", "--why", why)[0] == 0
    known = ("--level", "dialog", "--areas", f"remiss-2014/{area}", "--invited", "40", "--headcount", "31")
    assert said("record", "activity", "--title", "Dialogdag", "--date", "2016-05-04", *known)[0] == 0
    cell = ("matrix", "vgr", "--plan", "plan-2015", "--cell", "princip-1/dialog", "--on", "2017-01-01")
    told = said(*cell, *ENGLISH)[1]
    for each in ("indicator stated", f"aimed at since 1 January 2016: {why}", "Dialogdag", "invited: 40", "came: 31"):
        assert each in told
    data = json.loads(said(*cell, "--json")[1])
    assert (sorted(data["states"]), data["activities"][0]["headcount"]) == (["aimed_at", "evidenced", "stated"], 31)


def test_a_paragraph_is_written_at_a_place_that_its_paper_has_and_printed_there(said: Say) -> None:
    line = ("write", "passage", "--paper", "bodies", "--text", "Organen är under översyn.")
    code, _, err = said(*line, "--place", "inledning", *ENGLISH)
    assert (code, "Its places are: introduction and end." in err) == (2, True)
    assert said(*line, "--place", "introduction")[0] == 0
    assert "Organen är under översyn." in said("paper", "bodies", "vgr")[1]
