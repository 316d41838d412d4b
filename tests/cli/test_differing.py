"""How a difference reads, on Västra Götalandsregionen's texts and on texts that nobody ever wrote."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from overenskommelse.cli import main

CHAIN = """
format: 1
kind: agreement
code: prov
name: Provöverenskommelsen
variant: se
sides: [{id: en, name: En}]
documents: [{id: d, title: Texten}]
editions:
  - id: gammal
    title: Den gamla texten
    status: superseded
    source: {document: d}
    clauses:
      - {id: syfte, kind: purpose, heading: Syfte, summary: Att mötas., source: {document: d, locator: s. 1}}
      - {id: rad, kind: body, heading: Rådet, number: "2", summary: Ett råd., source: {document: d}}
      - {id: borta, kind: other, heading: Bilagor, summary: Två bilagor., source: {document: d}}
  - id: ny
    title: Den nya texten
    status: in_force
    wording: part
    source: {document: d}
    clauses:
      - id: syfte
        kind: purpose
        heading: Syfte
        summary: Att mötas som jämbördiga.
        source: {document: d, locator: s. 2}
        clauses:
          - {id: rad, kind: body, heading: Rådet, number: "3", summary: Ett råd., source: {document: d}}
"""


@pytest.fixture
def chain(tmp_path: Path) -> str:
    path = tmp_path / "prov.yaml"
    path.write_text(CHAIN, encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert main(line) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return str(out)


def refused(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert main(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return str(err)


def test_a_difference_reads_part_by_part_with_what_was_and_what_is(
    chain: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "diff", chain, "gammal", "ny") == (
        "Provöverenskommelsen\n\n"
        "Punkter: 1 inte känd i den nyare, 1 flyttad, 1 omnumrerad och 1 ändrad. Av\n"
        "uppgifterna om texten själv skiljer sig 3. Från Den gamla texten till Den nya\n"
        "texten.\n\n"
        "Den nya texten är känd bara till en del: det som inte står där kan vara okänt\n"
        "snarare än struket.\n\n"
        "≠ ändrad  Syfte\n"
        "  var           Att mötas.\n"
        "  är            Att mötas som jämbördiga.\n"
        "  punkt         ny/syfte\n\n"
        "→ flyttad och omnumrerad  Rådet\n"
        "  plats, var    nr 2 i texten\n"
        "  plats, är     nr 1 i ”Syfte”\n"
        "  nummer, var   2\n"
        "  nummer, är    3\n"
        "  punkt         ny/syfte/rad, tidigare: gammal/rad\n\n"
        "− inte känd i den nyare  Bilagor\n"
        "  var           Två bilagor.\n"
        "  punkt         gammal/borta\n\n"
        "≠ ändrad  Den nya texten\n"
        "  titel, var    Den gamla texten\n"
        "  titel, är     Den nya texten\n"
        "  status, var   ersatt\n"
        "  status, är    i kraft\n"
        "  lydelse, var  känd i sin helhet\n"
        "  lydelse, är   känd till en del\n"
        "  version       ny\n\n"
        "Dessutom skiljer sig 1 källhänvisning.\n"
    )


def test_with_plain_each_statement_is_a_line_and_each_sign_ascii(
    chain: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = run(capsys, "diff", chain, "gammal", "ny", "--plain", "--language", "en").splitlines()
    assert "> moved and renumbered: Rådet" in lines
    assert lines[lines.index("- not known in the newer: Bilagor") + 1 :][:2] == [
        "  was: Två bilagor.",
        "  clause: gammal/borta",
    ]
    assert [line for line in lines if re.search("[→−≠]", line)] == []


def test_where_both_texts_are_known_whole_a_part_is_removed_and_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hela.yaml"
    path.write_text(CHAIN.replace("    wording: part\n", ""), encoding="utf-8")
    assert "\n− borttagen  Bilagor\n" in run(capsys, "diff", str(path), "gammal", "ny")
    assert "\n+ tillagd  Bilagor\n" in run(capsys, "diff", str(path), "ny", "gammal")


def test_turned_round_what_was_removed_is_added(chain: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "diff", chain, "ny", "gammal")
    assert "+ inte känd i den äldre  Bilagor\n  är            Två bilagor.\n  punkt         gammal/borta\n" in text
    assert "Punkter: 1 inte känd i den äldre, 1 flyttad, 1 omnumrerad och 1 ändrad." in " ".join(text.split())


def test_a_text_differs_in_nothing_from_itself(chain: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "diff", chain, "gammal", "prov/gammal").split("\n\n", 1)[1] == (
        "Ingen del skiljer sig. Från Den gamla texten till Den gamla texten.\n"
    )


def test_json_holds_every_change_as_codes_and_values(chain: str, capsys: pytest.CaptureFixture[str]) -> None:
    found: dict[str, Any] = json.loads(run(capsys, "diff", chain, "gammal", "ny", "--json"))
    assert (found["old"], found["new"]) == ("gammal", "ny")
    assert [(each["kind"], each["sort"], each["new"], each["field"]) for each in found["changes"]] == [
        ("changed", "edition", "", "id"),
        ("changed", "edition", "", "title"),
        ("changed", "edition", "", "status"),
        ("changed", "edition", "", "wording"),
        ("changed", "clause", "syfte", "summary"),
        ("changed", "clause", "syfte", "source"),
        ("moved", "clause", "syfte/rad", None),
        ("renumbered", "clause", "syfte/rad", "number"),
        ("removed", "clause", None, None),
    ]
    assert [each["field"] for each in found["changes"] if each["is_about_source"]] == ["source"]
    assert found["changes"][6]["place"] == {"parent": "syfte", "slot": "clauses", "index": 0}


def test_of_the_referral_draft_two_clauses_moved_into_what_later_sources_tell_of_the_adopted_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found: dict[str, Any] = json.loads(run(capsys, "diff", "vgr", "remiss-2014", "antagen-2014", "--json"))
    assert [(each["old"], each["new"]) for each in found["changes"] if each["kind"] == "moved"] == [
        ("gemensamt-ansvar/omraden/halso-och-sjukvard", "prioriterade-omraden/halso-och-sjukvard"),
        ("det-goda-livet/sektorns-roll", "gemensam-grund/sektorns-roll"),
    ]


def test_a_text_whose_wording_is_not_known_is_said_to_be_so(capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(run(capsys, "diff", "vgr", "remiss-2014", "antagen-2014").split())
    assert (
        "Lydelsen är inte känd (Överenskommelsen mellan Västra Götalandsregionen och den sociala ekonomin): "
        "det som inte står där kan vara okänt snarare än struket."
    ) in text


def test_between_two_plans_areas_and_their_kinds_come_and_go(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = [" ".join(block.split()) for block in run(capsys, "diff", "vgr", "plan-2015", "plan-2020").split("\n\n")]
    assert blocks[1].startswith("Delar: 7 tillagda och 7 inte kända i den nyare.")
    assert "period, var 2015–2017 period, är 2020–2022" in blocks[-2]
    assert "+ tillagd Inköp och upphandling område plan-2020/fokus-4" in blocks
    assert [block for block in blocks if block.endswith("med 9 delar inuti område remiss-2014/plan-2015/princip-1")]


def test_what_a_text_does_not_state_is_said_to_be_so_and_a_body_is_told_by_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = run(capsys, "diff", "vgr", "plan-2015", "plan-2020", "--plain").splitlines()
    assert "  tryckt i, är: anges inte" in lines
    assert "  antagen, är: 17 december 2019, av Regionstyrelsen" in lines


def test_an_edition_and_a_plan_are_refused_with_the_texts_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    lines = refused(capsys, "diff", "vgr", "plan-2015", "antagen-2014").splitlines()
    assert lines[0] == (
        "overenskommelse: fel: antagen-2014 är en version och remiss-2014/plan-2015 är en handlingsplan. "
        "Ange två versioner eller två handlingsplaner av dessa:"
    )
    assert [line.split(":")[0].strip() for line in lines[1:]] == [
        "remiss-2014 (version)",
        "antagen-2014 (version)",
        "remiss-2014/plan-2015 (handlingsplan)",
        "plan-2020 (handlingsplan)",
        "plan-2024 (handlingsplan)",
    ]


def test_a_text_that_is_not_there_is_told_with_the_nearest(chain: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "diff", chain, "gamal", "ny") == (
        "overenskommelse: fel: prov har varken någon version eller någon plan som heter gamal; närmast är gammal. "
        "Ange två versioner eller två planer av dessa:\n"
        "  gammal (version): Den gamla texten\n"
        "  ny (version): Den nya texten\n"
    )
