"""A round of follow-up from the command line: opened, asked about, answered, read beside each other, locked."""

import json
from pathlib import Path

import pytest

from overenskommelse.cli import main
from tests.cli.test_handing import fill
from tests.exchange.test_questionnaires import in_answers, in_marks, text

AREA = "remiss-2014/plan-2015/princip-1"
DUTY = f"{AREA}/ansvar-1"


@pytest.fixture
def at(register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a database in which a round asks about two responsibilities."""
    del register
    monkeypatch.chdir(tmp_path)
    opened = ("open", "round", "--title", "Uppföljning 2017", "--period", "2017", "--id", "r17")
    asked = ("--commitments", DUTY, f"{AREA}/ansvar-3", "--respondents", "regionstyrelsen", "foreningen-angsund")
    assert main([*opened, "--opened", "2018-01-10", *asked]) == 0
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    code = main(list(words))
    out, err = capsys.readouterr()
    return code, " ".join((out + err).split())


def test_a_round_is_answered_and_read_with_both_sides_beside_each_other(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del at
    given = ("record", "assessment", "--round", "r17", "--about", DUTY)
    assert (
        main([*given, "--by", "regionstyrelsen", "--fulfilment", "done", "--evidence", "Beslut", "--grades", "strong"])
        == 0
    )
    assert main([*given, "--by", "foreningen-angsund", "--fulfilment", "not_started"]) == 0
    code, told = said(capsys, "follow-up", "vgr", "r17")
    assert code == 0
    assert "1 av 2 svar har kommit in." in told
    assert "Regionstyrelsen: genomfört; Beslut (starkt underlag)" in told
    assert "Föreningen Ängsund: inte påbörjat" in told
    assert "1 åtagande bedöms olika, och det gemensamma organet har inte avgjort det." in told
    assert "Har inte svarat Föreningen Ängsund: 1 åtagande" in told


def test_a_disagreement_is_raised_at_a_planned_meeting(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    given = ("record", "assessment", "--round", "r17", "--about", DUTY)
    assert main([*given, "--by", "regionstyrelsen", "--fulfilment", "done"]) == 0
    assert main([*given, "--by", "foreningen-angsund", "--fulfilment", "not_started"]) == 0
    raised = ("raise", "disagreement", "--round", "r17", "--about", DUTY, "--meeting", "nasta-mote")
    assert said(capsys, *raised)[0] == 0
    assert "Skilda bedömningar: Bygga upp ett system" in said(capsys, "card", "vgr/meeting/nasta-mote")[1]


def test_a_locked_round_says_who_locked_it_and_how_to_open_it(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    assert said(capsys, "lock", "round", "r17", "--approved-by", "beredning")[0] == 2
    locked = ("lock", "round", "r17", "--approved-by", "beredning", "--on", "2018-03-23", "--despite", "Inga svar.")
    assert said(capsys, *locked)[0] == 0
    given = ("record", "assessment", "--round", "r17", "--about", DUTY, "--by", "regionstyrelsen")
    code, told = said(capsys, *given, "--fulfilment", "done")
    assert code == 2
    assert "Omgången Uppföljning 2017 låstes 23 mars 2018, godkänd av Beredningen" in told
    assert "overenskommelse reopen round r17 --reason" in told
    assert said(capsys, "reopen", "round", "r17", "--reason", "Ett svar kom sent.")[0] == 0
    assert said(capsys, *given, "--fulfilment", "done")[0] == 0


def test_a_round_that_there_is_not_is_told_with_the_nearest(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    code, told = said(capsys, "follow-up", "vgr", "r18")
    assert (code, "Det finns ingen omgång r18; närmast är r17." in told) == (2, True)


def test_questionnaires_go_out_and_the_good_answers_are_taken_while_the_others_are_told(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = said(capsys, "questionnaire", "out", "vgr", "r17", "--into", "utskick")
    assert (code, told) == (0, "2 frågeformulär ligger i utskick.")
    board, association = (at / "utskick" / f"r17-{who}.xlsx" for who in ("regionstyrelsen", "foreningen-angsund"))
    board.write_bytes(in_answers(text("E2", "genomfört"))(board.read_bytes()))
    association.write_bytes(in_answers(text("E3", "delvs"))(association.read_bytes()))
    files = (str(board), str(association))
    code, told = said(capsys, "questionnaire", "in", *files, "--dry-run")
    assert (code, "Nya: 1" in told, "Inget är skrivet: detta är en provkörning" in told) == (1, True, False)
    code, told = said(capsys, "questionnaire", "in", *files)
    assert code == 1
    assert "r17-foreningen-angsund.xlsx" in told
    assert "1 svar är infört som ändring" in told
    assert "blad och cell Svar, E3 värde delvs fel delvs är inget av orden att välja mellan." in told
    assert "Välj delvis gjort, om det är det som menas." in told
    assert "1 av 2 svar har kommit in." in said(capsys, "follow-up", "vgr", "r17")[1]


def test_questionnaires_are_not_written_over_unless_it_is_said(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    out = ("questionnaire", "out", "vgr", "r17", "--into", "utskick", "--format", "json")
    assert said(capsys, *out)[0] == 0
    assert said(capsys, *out)[0] == 2
    assert said(capsys, *out, "--replace")[0] == 0
    data = json.loads(Path("utskick/r17-regionstyrelsen.json").read_text(encoding="utf-8"))
    assert (data["kind"], data["round"], data["respondent"]) == ("questionnaire", "r17", "regionstyrelsen")


def test_a_file_of_another_round_is_told_by_its_cell(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "questionnaire", "out", "vgr", "r17", "--into", "utskick")[0] == 0
    board = at / "utskick" / "r17-regionstyrelsen.xlsx"
    board.write_bytes(in_marks(text("B13", "r16"))(board.read_bytes()))
    code, told = said(capsys, "questionnaire", "in", str(board))
    assert (code, "Det finns ingen omgång r16; närmast är r17." in told) == (1, True)


def test_questionnaires_need_a_round_and_a_folder(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    assert "Ange vilken överenskommelse och vilken omgång" in said(capsys, "questionnaire", "out", "vgr")[1]
    assert "Ange vilken mapp" in said(capsys, "questionnaire", "out", "vgr", "r17")[1]


def test_the_yearly_report_and_the_form_are_printed(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del at
    code, told = said(capsys, "paper", "yearly-report", "vgr", "--about", "2017", "--on", "2018-12-31")
    assert (code, "Årsrapport 2017" in told, "Uppföljning 2017" in told) == (0, True, True)
    code, told = said(capsys, "paper", "questionnaire", "vgr", "--about", "r17")
    assert (code, "☐ underlag saknas" in told) == (0, True)


def test_where_there_is_no_room_no_questionnaire_is_written(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(monkeypatch, "r17-regionstyrelsen.xlsx")
    code, told = said(capsys, "questionnaire", "out", "vgr", "r17", "--into", "utskick")
    assert (code, "det finns ingen plats kvar" in told) == (2, True), told
    assert not (at / "utskick").exists()


def test_an_answer_that_differs_from_what_stands_is_shown_beside_it(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "questionnaire", "out", "vgr", "r17", "--into", "utskick", "--format", "json")[0] == 0
    path = at / "utskick" / "r17-regionstyrelsen.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    for each in data["answers"]:
        each |= {"fulfilment": "done", "evidence": ["Beslut"], "grade": "strong"}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert said(capsys, "questionnaire", "in", str(path))[0] == 0
    data["answers"][0] |= {"fulfilment": "not_started", "comment": "Fel förra gången"}
    path.write_text(json.dumps(data), encoding="utf-8")
    found = json.loads(said(capsys, "--json", "questionnaire", "in", str(path), "--dry-run")[1])["returns"]["files"][0]
    assert (found["changed"], found["changes"][0]["was"]["fulfilment"]) == (1, "done")
    code, told = said(capsys, "questionnaire", "in", str(path), "--dry-run")
    assert (code, "1 svar skiljer sig från det som står:" in told) == (0, True)
    assert "står nu genomfört; Beslut (starkt underlag)" in told
    assert "har kommit in inte påbörjat; Beslut (starkt underlag); Fel förra gången" in told
