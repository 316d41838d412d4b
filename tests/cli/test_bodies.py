"""Bodies on the command line: the chart's words and table, one body with its seats, and their data."""

import json

import pytest

from overenskommelse.cli import main

ENGLISH = ("--language", "en")


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_bodies_of_a_day_are_shown_with_their_seats(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "bodies", "vgr", "--on", "2024-06-01", *ENGLISH)
    assert "By themselves stand: Samverkansgruppen, Regionala överenskommelsegruppen (RÖS)" in told
    assert "4–12 a year" in told


def test_one_body_is_shown_with_who_sits_where(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "bodies", "vgr", "--body", "beredning", "--on", "2018-03-23", *ENGLISH)
    assert "Elected assignment, ordförande (M)" in told


def test_the_data_hold_codes_and_no_names_of_persons(register: object, capsys: pytest.CaptureFixture[str]) -> None:
    del register
    seat = "beredning-opolitisk-1"
    given = ("--seat", seat, "--ground", "civil_society", "--person", "Alva Påhittad", "--since", "2024-01-01")
    assert main(["edit", "seat", seat, "--period", "2018/..", "--note", "Alva Påhittad"]) == 0
    assert main(["edit", "appointment", f"{seat}-2018", "--period", "2018/2019"]) == 0
    assert main(["appoint", "holder", *given]) == 0
    capsys.readouterr()
    (found,) = json.loads(said(capsys, "bodies", "vgr", "--body", "beredning", "--on", "2024-06-01", "--json"))
    held = next(each for each in found["seats"] if each["seat"]["id"] == seat)
    assert (held["appointment"]["ground"], held["appointment"]["person"], held["seat"]["note"]) == (
        "civil_society",
        None,
        None,
    )


def test_a_body_that_is_none_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "vgr", "--body", "rös", *ENGLISH]) == 2
    assert "vgr has no body rös; the nearest is ros." in " ".join(capsys.readouterr().err.split())


def test_a_paper_about_a_body_that_is_not_named_says_where_its_id_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paper", "roster", "vgr", *ENGLISH]) == 2
    assert "`overenskommelse find body`" in " ".join(capsys.readouterr().err.split())
