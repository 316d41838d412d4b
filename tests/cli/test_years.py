"""The year wheel on the command line."""

import json

import pytest

from overenskommelse.cli import main

Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *line: str) -> str:
    assert main(["year", *line]) == 0, capsys.readouterr().err
    return str(capsys.readouterr().out)


def test_each_month_is_told_with_who_is_to_act_and_by_which_clause(capsys: Capture) -> None:
    text = " ".join(run(capsys, "vgr", "--on", "2018-03-20", "--plain").split())
    assert "Vad som ska göras mars 2018–februari 2020, så vitt det var känt 20 mars 2018." in text
    assert "Juni 2018 Inget är känt." in text
    assert "27 april 2018: Beredningens möte vem: Beredningen för överenskommelsen med den sociala ekonomin" in text
    assert "vem: Samverkansgruppen (inte känt att den har inrättats) punkt: Gruppen beslutar om översyn" in text


def test_it_begins_from_the_day_asked_for(capsys: Capture) -> None:
    found = json.loads(run(capsys, "vgr", "--from", "2019-01-01", "--on", "2018-03-20", "--json"))
    assert [each["first"] for each in found["months"]][:2] == ["2019-01-01", "2019-02-01"]
    assert (found["start"], found["on"], len(found["months"])) == ("2019-01-01", "2018-03-20", 24)
