"""How a standing reads, on an agreement that nobody ever made and on the installed demo."""

import json
import re
from pathlib import Path

import pytest

from overenskommelse.cli import main

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
BASIS = "enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd"


def run(capsys: pytest.CaptureFixture[str], *line: str, code: int = 0) -> str:
    assert main(line) == code
    out, err = capsys.readouterr()
    assert err == ""
    return str(out)


def entries(text: str) -> list[str]:
    """Return what is said of each finding: the blocks that have an id."""
    return [block for block in text.split("\n\n") if "\n  id " in block or "\n  id:" in block]


def test_a_standing_begins_with_name_day_edition_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "standing", ANGSUNDA, "--on", "1 juni 2024")
    assert text.split("\n\n")[:3] == [
        "Överenskommelsen i Ängsunda",
        "Läget 1 juni 2024. I kraft: Överenskommelsen 2020, beslutad 2 mars 2020.",
        "9 utfall: 4 inte uppfyllt, 2 kommande, 3 uppfyllt.",
    ]
    brief, gaps = text.split("\n\n")[3:5]
    assert brief.startswith("  × inte uppfyllt  Uppföljning varje år (31 december 2021–2022)\n")
    assert len(brief.splitlines()) == len(entries(text))
    assert gaps == "Ingen plan är känd för 1 januari 2023–1 juni 2024."


def test_each_entry_says_what_why_and_on_what_it_rests(capsys: pytest.CaptureFixture[str]) -> None:
    first, second, *_ = entries(run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01"))
    assert first == (
        "× inte uppfyllt  Uppföljning varje år\n"
        "  senast  31 december 2021–2022\n"
        "  varför  Liggaren är fullständig för 2021–2022 och har inget om ”Uppföljning\n"
        "          varje år”.\n"
        "  räknat  inget\n"
        "  punkt   text-2020/uppfoljning\n"
        "  grund   enligt den gällande texten 2020-03-02\n"
        "  id      angsunda/arlig-uppfoljning/2021, angsunda/arlig-uppfoljning/2022"
    )
    assert "  varför  Föreningsrådet möttes 1 gång 2021; lovat är 2–4." in second
    assert "  räknat  möte med Föreningsrådet, 14 april 2021 (mote-2021-04-14)" in second


def test_a_standing_is_said_in_english_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01", "--language", "en")
    assert "How it stood on 1 June 2024. In force: Överenskommelsen 2020, decided on 2 March\n2020." in text
    assert "× not met  Uppföljning varje år\n  due      31 December in 2021–2022" in text


def test_strict_ends_with_1_where_something_is_late_or_not_met(capsys: pytest.CaptureFixture[str]) -> None:
    strict = run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01", "--strict", code=1)
    assert strict == run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01")


def test_strict_ends_with_0_where_nothing_is(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "standing", ANGSUNDA, "--on", "2021-06-01", "--strict", code=0)


def test_json_holds_codes_and_values_of_every_finding_unfolded(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01", "--json"))
    assert (data["agreement"], data["on"], data["edition"]) == ("angsunda", "2024-06-01", "text-2020")
    assert [finding["id"] for finding in data["findings"]] == [
        "angsunda/arlig-uppfoljning/2021",
        "angsunda/arlig-uppfoljning/2022",
        "angsunda/arlig-uppfoljning/2023",
        "angsunda/arlig-uppfoljning/2024",
        "angsunda/moten/2021",
        "angsunda/moten/2022",
        "angsunda/moten/2023",
        "angsunda/moten/2024",
        "angsunda/lika-antal",
    ]
    assert data["findings"][0]["reason"]["code"] == "not-done"
    assert data["findings"][0]["reason"]["values"]["period"] == "2021"


def test_json_is_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    line = ("standing", ANGSUNDA, "--on", "2024-06-01", "--json")
    assert run(capsys, *line) == run(capsys, *line, "--language", "en")


def test_plain_is_a_line_for_each_statement_with_signs_of_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01", "--plain").splitlines()
    assert "x inte uppfyllt: Uppföljning varje år" in lines
    assert "  varför: Liggaren är fullständig för 2021–2022 och har inget om ”Uppföljning varje år”." in lines
    assert sum(line.startswith("  räknat: möte med Föreningsrådet") for line in lines) == 3


@pytest.mark.parametrize("on", ["2015-06-01", "2018-05-29", "2021-01-01", "2024-06-01"])
def test_no_finding_of_vgr_stands_without_clause_basis_and_what_was_counted(
    on: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = run(capsys, "standing", "vgr", "--on", on)
    told = entries(text)
    shown = {word.strip(" ,") for block in told for word in block.partition("\n  id ")[2].split()}
    data = json.loads(run(capsys, "standing", "vgr", "--on", on, "--json"))
    assert shown == {finding["id"] for finding in data["findings"]}
    for block in told:
        assert "\n  räknat " in block
        assert "\n  grund     enligt " in block
    for finding in data["findings"]:
        (block,) = [block for block in told if finding["id"] in re.split(r"[\s,]+", block)]
        assert (BASIS in block) is (finding["basis"]["stands_in_for"] == "antagen-2014")
        assert all(clause in block for clause in finding["clauses"])


def test_the_demo_is_the_standing_of_vgr_on_29_may_2018(capsys: pytest.CaptureFixture[str]) -> None:
    demo = run(capsys, "demo")
    assert demo == run(capsys, "standing", "vgr", "--on", "2018-05-29")
    assert json.loads(run(capsys, "demo", "--json"))["on"] == "2018-05-29"


def test_the_years_without_a_known_plan_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "standing", "vgr", "--on", "2024-06-01")
    assert "\nIngen plan är känd för 2018–2019.\nIngen plan är känd för 2023.\n" in text


def test_what_a_terminal_would_obey_is_shown_as_replaced_characters(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (("standing", ANGSUNDA), ("explain", "angsunda/arlig-uppfoljning/2023", "--in", ANGSUNDA)):
        text = run(capsys, *command, "--on", "2024-06-01")
        assert "Genomgång \ufffd]0;kapad\ufffd {missing} {0} \ufffdbaklänges" in " ".join(text.split())
        assert not set(text) & set("\x1b\x07\u202e")


def test_json_escapes_what_a_terminal_would_obey_and_reads_back_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "explain", "angsunda/arlig-uppfoljning/2023", "--in", ANGSUNDA, "--on", "2024-06-01", "--json")
    assert r"\u001b]0;kapad\u0007 {missing} {0} \u202ebaklänges" in text
    title = json.loads(text)[0]["counted"][0]["title"]
    assert title == "Genomgång \x1b]0;kapad\x07 {missing} {0} \u202ebaklänges"
