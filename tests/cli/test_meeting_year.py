"""The meeting year on the command line: minutes and their days, actions, the calendar file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]

from overenskommelse.cli import main

Run = Callable[..., tuple[int, str, str]]
HELD = "mote-2018-03-23"


@pytest.fixture
def run(register: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    del register
    monkeypatch.chdir(tmp_path)

    def say(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--plain", *words])
        out, err = capsys.readouterr()
        return code, " ".join(out.split()), " ".join(err.split())

    return say


@pytest.fixture
def data(run: Run, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    del run

    def read(*words: str) -> Any:
        capsys.readouterr()
        assert main([*words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return read


def test_an_agenda_is_made_on_the_command_line_and_stands_in_the_notice(run: Run) -> None:
    assert run("plan", "agenda", "nasta-mote", "--items", "Öppnande", "Val av justerare")[0] == 0
    assert run("plan", "item", "nasta-mote", "--heading", "Budget", "--before", "punkt-2", "--matter", "arende")[0] == 0
    _, out, _ = run("paper", "notice", "vgr", "--about", "nasta-mote")
    assert "Kallelse till sammanträde med Beredningen" in out
    order = [out.index(each) for each in ("Öppnande", "Budget", "Val av justerare", "Kallade")]
    assert order == sorted(order)


def test_a_paragraph_gets_its_number_and_one_that_is_taken_is_refused_by_its_option(run: Run) -> None:
    code, out, _ = run("record", "item", HELD, "--heading", "Övrigt", "--information", "Inget.")
    assert (code, "Det blev § 13" in out) == (0, True)
    code, out, err = run("record", "item", HELD, "--heading", "Mer", "--number", "11")
    assert (code, out) == (2, "")
    assert "--number: § 11 för 2018 finns redan: mote-2018-03-23/paragraf-11" in err


def test_what_is_carried_is_said_with_yes_or_no(run: Run, data: Callable[..., Any]) -> None:
    assert (
        run("decide", "action", "--title", "Boka filmteamet", "--owner", "processledaren", "--due", "2030-05-01")[0]
        == 0
    )
    _, out, _ = run("plan", "agenda", "nasta-mote", "--items", "Öppnande")
    assert "--carry ja" in out
    assert run("plan", "agenda", "nasta-mote", "--carry", "ja")[0] == 0
    (meeting,) = [each for each in data("find", "meeting")["records"] if each["id"] == "nasta-mote"]
    assert [each["heading"] for each in meeting["items"]] == ["Öppnande", "Boka filmteamet"]


def test_open_actions_are_listed_until_they_are_done(run: Run, data: Callable[..., Any]) -> None:
    run("decide", "action", "--title", "Boka filmteamet", "--owner", "processledaren", "--id", "film")
    assert [each["id"] for each in data("actions", "vgr")] == ["film"]
    assert "Boka filmteamet" in run("actions", "vgr", "--body", "beredning")[1]
    run("finish", "action", "film", "--outcome", "Bokat.")
    assert data("actions", "vgr") == []
    assert "Inga öppna uppdrag är kända" in run("actions", "vgr")[1]
    assert "Överenskommelsen har inget organ radet" in run("actions", "vgr", "--body", "radet")[2]


def test_minutes_are_listed_with_their_state_and_nobody_is_accused(run: Run, data: Callable[..., Any]) -> None:
    states = {each["meeting"]: each["state"] for each in data("minutes", "vgr")}
    assert states[HELD] == "confirmed"
    assert states["regionstyrelsen-2019-12-17"] == "not_recorded"
    _, out, _ = run("minutes", "vgr", "--meeting", HELD)
    assert "Justerat dag 14 efter sammanträdet" in out
    assert "Sista dag för justering" not in out
    code, _, err = run("minutes", "vgr", "--meeting", "mote-2018-03-32")
    assert (code, "Menade du mote-2018-03-23?" in err) == (2, True)


def test_confirmed_minutes_are_not_confirmed_again(run: Run) -> None:
    code, _, err = run("confirm", "minutes", HELD)
    assert (code, "justerades redan den 6 april 2018" in err) == (2, True)


def test_a_calendar_file_is_read_by_another_program_with_versions_from_the_database(run: Run, tmp_path: Path) -> None:
    run("plan", "agenda", "nasta-mote", "--items", "Öppnande")
    code, out, err = run("ical", "vgr", "--to-file", "moten.ics")
    assert (code, "moten.ics" in out) == (0, True)
    assert "Mötet regionstyrelsen-2012-03 är inte med i kalendern" in err
    found = vobject.readOne((tmp_path / "moten.ics").read_text(encoding="utf-8"))
    events = {each.uid.value: each for each in found.vevent_list}
    assert events["vgr.meeting.nasta-mote@overenskommelse"].sequence.value == "1"
    assert events[f"vgr.meeting.{HELD}@overenskommelse"].sequence.value == "0"


def test_a_calendar_file_needs_its_ending_and_replaces_nothing_unasked(run: Run, tmp_path: Path) -> None:
    assert "slutar inte på .ics" in run("ical", "vgr", "--to-file", "moten.txt")[2]
    (tmp_path / "moten.ics").write_text("mitt", encoding="utf-8")
    assert run("ical", "vgr", "--to-file", "moten.ics")[0] == 2
    assert (tmp_path / "moten.ics").read_text(encoding="utf-8") == "mitt"
    backwards = ("ical", "vgr", "--to-file", "ny.ics", "--from", "2020-01-02", "--to", "2020-01-01")
    assert run(*backwards)[0] == 2
