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
        "9 utfall: 4 inte uppfyllda, 1 okänt, 2 kommande, 2 uppfyllda.",
    ]


def test_under_the_counts_stands_what_is_past_its_day_what_comes_next_and_the_time_without_a_plan(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "demo").split("\n\n")[3] == (
        "Dagen har passerat: Handlingsplanen revideras vart tredje år, 1 januari 2018\n  (okänt).\n"
        "Näst på tur: 25 november 2018, Beslut om översyn av överenskommelsen minst vart\n  fjärde år.\n"
        "Ingen handlingsplan är känd för 1 januari–29 maj 2018."
    )
    assert run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01").split("\n\n")[3] == (
        "Näst på tur: 31 december 2024, Uppföljning varje år; Rådet möts två till fyra\n  gånger om året.\n"
        "Ingen plan är känd för 1 januari 2023–1 juni 2024."
    )


@pytest.mark.parametrize("line", [("demo",), ("standing", ANGSUNDA, "--on", "2024-06-01")])
def test_the_rows_of_the_list_add_up_to_the_number_of_findings(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    text = run(capsys, *line, "--plain")
    rows = text.split("\n\n")[4].splitlines()
    assert len(rows) == len(entries(text))
    folded = [int(found[1]) if (found := re.search(r", (\d+) utfall\)$", row)) else 1 for row in rows]
    assert f"{sum(folded)} utfall: " in text


def test_a_day_that_returns_is_told_as_one_of_every_year(capsys: pytest.CaptureFixture[str]) -> None:
    assert "(31 december varje år 2015–2017, 3 utfall)" in run(capsys, "demo")
    assert "(31 December each year 2015–2017, 3 findings)" in run(capsys, "demo", "--language", "en")


def test_a_standing_ends_with_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    def last(*line: str) -> str:
        return run(capsys, *line, "--plain").splitlines()[-1]

    assert last("demo") == "Allt om ett löfte: overenskommelse explain ID --on 2018-05-29"
    assert last("standing", ANGSUNDA, "--on", "2024-06-01").endswith(f"ID --in {ANGSUNDA} --on 2024-06-01")


def test_files_without_a_ledger_are_told_to_have_none(capsys: pytest.CaptureFixture[str]) -> None:
    told = "Ingen liggare är läst; lägg dess fil i samma mapp, och ange mappen."
    assert told in run(capsys, "standing", f"{ANGSUNDA}/agreement.yaml", "--on", "2024-06-01")
    assert told not in run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01")


def test_each_entry_says_what_why_and_on_what_it_rests(capsys: pytest.CaptureFixture[str]) -> None:
    first, second, *_ = entries(run(capsys, "standing", ANGSUNDA, "--on", "2024-06-01"))
    assert first == (
        "× inte uppfyllt  Uppföljning varje år\n"
        "  senast  31 december varje år 2021–2022\n"
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
    assert "How it stood on 1 June 2024. In force: Överenskommelsen 2020, decided on\n2 March 2020." in text
    assert "× not met Uppföljning varje år due 31 December each year 2021–2022 why" in " ".join(text.split())


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
def test_no_finding_of_vgr_stands_without_clause_and_basis_or_what_was_counted_where_it_rests_on_records(
    on: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = run(capsys, "standing", "vgr", "--on", on)
    told = entries(text)
    shown = {word.strip(" ,") for block in told for word in block.partition("\n  id ")[2].split()}
    data = json.loads(run(capsys, "standing", "vgr", "--on", on, "--json"))
    assert shown == {finding["id"] for finding in data["findings"]}
    for block in told:
        assert "\n  grund     enligt " in block
    for finding in data["findings"]:
        (block,) = [block for block in told if finding["id"] in re.split(r"[\s,]+", block)]
        assert (BASIS in block) is (finding["basis"]["stands_in_for"] == "antagen-2014")
        assert all(clause in block for clause in finding["clauses"])
        is_about_text = finding["obligation"] == "principer-har-atgarder"
        assert finding["status"] == "not_judged" or is_about_text or "\n  räknat " in block


def test_the_demo_is_the_standing_of_vgr_on_29_may_2018(capsys: pytest.CaptureFixture[str]) -> None:
    demo = run(capsys, "demo")
    assert demo == run(capsys, "standing", "vgr", "--on", "2018-05-29")
    assert json.loads(run(capsys, "demo", "--json"))["on"] == "2018-05-29"


def test_the_years_without_a_known_plan_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "standing", "vgr", "--on", "2024-06-01")
    assert "\nIngen handlingsplan är känd för 2018–2019.\nIngen handlingsplan är känd för 2023.\n" in text


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
