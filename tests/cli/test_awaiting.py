"""Matters, enquiries and recommendations that await somebody."""

import json
from pathlib import Path

import pytest

from overenskommelse.cli import main

Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *line: str) -> str:
    capsys.readouterr()
    assert main([*line]) == 0, capsys.readouterr().err
    return " ".join(capsys.readouterr().out.split())


def test_the_final_report_awaited_the_regional_executive_after_the_preparatory_body(capsys: Capture) -> None:
    text = run(capsys, "matters", "vgr", "--on", "2018-04-01", "--plain")
    assert "RS 2018-00240 Slutrapport" in text
    assert "Regionstyrelsen: Föreslå regionfullmäktige att godkänna slutrapporten. sedan: 23 mars 2018" in text


def test_nothing_is_awaited_once_the_assembly_had_decided(capsys: Capture) -> None:
    found = json.loads(run(capsys, "matters", "vgr", "--on", "2018-05-29", "--json"))
    (report,) = [each for each in found["matters"] if each["matter"]["id"] == "rs-2018-00240"]
    assert (report["awaited"], report["since"], report["is_open"]) == (None, "2018-05-29", None)
    assert found["unregistered"] == []


def test_a_paper_is_entered_and_awaits_registration(register: Path, capsys: Capture) -> None:
    del register
    entered = ("enter", "paper", "arende", "--title", "Skrivelse", "--direction", "in", "--on", "2024-05-02")
    run(capsys, *entered, "--correspondent", "Föreningen Ängsund")
    text = run(capsys, "matters", "vgr", "--on", "2024-06-01", "--plain")
    assert "2 maj 2024 in eller ut: in från eller till: Föreningen Ängsund titel: Skrivelse" in text
    run(capsys, "register", "paper", "arende", "--paper", "skrivelse-2024-05-02", "--on", "2024-05-03")
    assert "Handlingar som väntar på att diarieföras Ingen är känd." in run(capsys, "matters", "vgr", "--plain")


def test_an_unknown_paper_is_told_with_those_that_there_are(register: Path, capsys: Capture) -> None:
    del register
    assert main(["register", "paper", "rs-2018-00240", "--paper", "tjansteutlatande"]) == 2
    err = " ".join(capsys.readouterr().err.split())
    assert "det har tjansteutlatande-2018-03-14. Menade du tjansteutlatande-2018-03-14?" in err


def test_an_enquiry_goes_its_way(register: Path, capsys: Capture) -> None:
    del register
    run(capsys, "record", "enquiry", "--title", "Lokaler", "--sender", "en förening", "--on", "2024-05-02")
    run(capsys, "pass", "enquiry", "lokaler", "--passed-to", "kulturnämnden", "--on", "2024-05-06")
    text = run(capsys, "enquiries", "vgr", "--on", "2024-06-01", "--plain")
    assert "Lokaler från: en förening inkom: 2 maj 2024 ålder: 30 dagar lämnad till: kulturnämnden, 6 maj 2024" in text
    run(capsys, "answer", "enquiry", "lokaler", "--answer", "Ja.", "--on", "2024-05-12")
    text = run(capsys, "enquiries", "vgr", "--on", "2024-06-01")
    assert "Ingen öppen fråga är känd." in text
    assert "Av 1 besvarade är dagarna kända för 1: den tog 10 dagar." in text


def test_five_recommendations_of_2018_await_an_answer_until_one_is_answered(register: Path, capsys: Capture) -> None:
    del register
    run(capsys, "answer", "recommendation", "medskick-en-vag-in", "--answer", "Ny ingång", "--fate", "followed")
    told = json.loads(run(capsys, "recommendations", "vgr", "--json"))
    assert [each["recommendation"]["id"] for each in told] == [
        "fortsatt",
        "medskick-begrepp",
        "medskick-hemvist",
        "medskick-organisering",
        "medskick-uppdrag",
    ]
    assert "medskick-hemvist" in run(capsys, "recommendations", "vgr")


def test_an_outcome_of_words_is_its_code_and_what_is_no_word_is_told_with_the_words(
    register: Path, capsys: Capture
) -> None:
    del register
    line = ("answer", "recommendation", "medskick-en-vag-in", "--answer", "Ny ingång", "--fate")
    assert main([*line, "bifall"]) == 2
    assert "followed (" in capsys.readouterr().err
    run(capsys, *line, "Följt")
    assert "medskick-en-vag-in" not in run(capsys, "recommendations", "vgr", "--json")
