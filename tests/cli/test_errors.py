"""Bad input: exit code 2, nothing on stdout, and on stderr what is wrong and the way out."""

import json
from pathlib import Path

import pytest

from overenskommelse.cli import main

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")

CASES = {
    "unknown agreement": (
        ["standing", "vgx"],
        "Ingen installerad överenskommelse har koden vgx; installerat är halland, skane och vgr. Menade du vgr?",
    ),
    "an agreement in capitals": (
        ["show", "VGR"],
        "Menade du vgr? Det går också att ange sökvägen till en fil eller mapp.",
    ),
    "nothing like it": (
        ["show", "nope"],
        "installerat är halland, skane och vgr. Det går också att ange sökvägen till en fil eller mapp, till exempel",
    ),
    "a promise without its agreement": (["explain", "arlig-uppfoljning"], "Menade du vgr/arlig-uppfoljning?"),
    "a finding in capitals": (["explain", "VGR/oversyn"], "Menade du vgr/oversyn?"),
    "a finding of an agreement in files": (
        ["explain", "storby/moten/2022"],
        "Om det står i egna filer, ange var: overenskommelse explain storby/moten/2022 --in MAPP",
    ),
    "a finding of another day": (
        ["explain", "vgr/arlig-uppfoljning/2025", "--on", "2018-05-29"],
        "Det finns däremot 31 december 2025: lägg till --on 2025-12-31",
    ),
    "no such file": (["standing", "/finns/inte.yaml"], "/finns/inte.yaml: Filen kan inte läsas: den finns inte."),
    "unknown clause": (
        ["show", ANGSUNDA, "--clause", "text-2020/uppfoljnig"],
        "angsunda har ingen del text-2020/uppfoljnig; närmast är text-2020/uppfoljning.",
    ),
    "unknown plan": (
        ["matrix", ANGSUNDA, "--plan", "plan-2099"],
        "angsunda har ingen plan plan-2099; planerna är plan-2021.",
    ),
    "no day": (
        ["standing", ANGSUNDA, "--on", "nyss"],
        "nyss är ingen dag. Skriv den som 2018-05-29 eller som 29 maj 2018.",
    ),
    "no such day": (
        ["standing", ANGSUNDA, "--on", "2023-02-29"],
        "Dagen 2023-02-29 finns inte i kalendern. Se på dag och månad, och skriv dagen som 2018-05-29",
    ),
    "unknown finding": (
        ["explain", "angsunda/lika-antel", "--in", ANGSUNDA, "--on", "2024-06-01"],
        "Inget utfall 1 juni 2024 har id:t angsunda/lika-antel; närmast är angsunda/lika-antal.",
    ),
    "several findings": (
        ["explain", "angsunda/moten/202", "--in", ANGSUNDA, "--on", "2024-06-01"],
        "angsunda/moten/202 är början på flera utfall 1 juni 2024. Skriv mer av id:t:\n  angsunda/moten/2021\n",
    ),
    "backwards": (
        ["calendar", ANGSUNDA, "--from", "2024-02-01", "--to", "2024-01-01"],
        "Den sista dagen, 1 januari 2024, ligger före den första, 1 februari 2024.",
    ),
}


@pytest.mark.parametrize(("line", "told"), CASES.values(), ids=CASES)
def test_bad_input_is_told_on_stderr_with_exit_code_2(
    line: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("overenskommelse: fel: ")
    assert told in err


def test_an_error_is_told_in_english_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standing", "vgx", "--language", "en"]) == 2
    assert capsys.readouterr().err == (
        "overenskommelse: error: No installed agreement has the code vgx; installed: halland, skane and vgr. "
        "Did you mean vgr? The path of a file or folder may be given too.\n"
    )


def test_an_unknown_finding_is_told_with_the_promises_of_the_day_one_on_each_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "vgr/nope", "--on", "2018-05-29"]) == 2
    first, *promises = capsys.readouterr().err.splitlines()
    assert first == (
        "overenskommelse: fel: Inget utfall 29 maj 2018 har id:t vgr/nope; närmast är vgr/moten. "
        "De här löftena har utfall den dagen:"
    )
    assert {"  vgr/arlig-uppfoljning", "  vgr/oversyn", "  vgr/justering"} < set(promises)
    assert [line for line in promises if len(line.split()) != 1] == []


def test_what_a_reader_of_yaml_says_in_english_is_set_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fil.yaml"
    file.write_text("format: >x\n", encoding="utf-8")
    assert main(["standing", str(file)]) == 2
    assert "Filen är inte YAML (läsaren säger: " in capsys.readouterr().err


def test_an_argument_cannot_act_on_the_terminal_by_way_of_its_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standing", "vg\x1b[2Jr\u202e\udce4"]) == 2
    err = capsys.readouterr().err
    assert "vg\ufffd[2Jr\ufffd\ufffd" in err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("agreement.yaml", "ledger.yaml"):
        text = Path(ANGSUNDA, name).read_text(encoding="utf-8")
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    return tmp_path


def change(file: Path, old: str, new: str) -> int:
    """Change a file in one place and return the line of that place."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_validate_tells_of_every_problem_of_every_file_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agreement, ledger = folder / "agreement.yaml", folder / "ledger.yaml"
    number = change(agreement, "maximum: 4", "maximum: 4.5")
    key = change(agreement, "purpose:", "purpouse:")
    day = change(ledger, "date: 2021-04-14", "date: 2021-04-31")
    assert main(["validate", str(folder), "--plain"]) == 2
    out, err = capsys.readouterr()
    assert err == ""
    assert f"{agreement}:{number}: obligations[1].maximum: Här väntades ett heltal, men här står talet 4.5." in out
    assert f"{agreement}:{key}: purpouse: purpouse är ingen nyckel som får stå här. Menade du purpose?" in out
    assert f"{ledger}:{day}: meetings[0].date: 2021-04-31 är inget datum." in out
    assert out.endswith("\n\n3 fel.\n\nNär dessa är rättade kan fler fel synas.\n")


def test_validate_tells_of_a_ledger_that_names_what_the_agreement_lacks(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "ledger.yaml", "side: kommunen", "side: kommunem")
    assert main(["validate", str(folder)]) == 2
    assert "kommunem" in capsys.readouterr().out
    assert main(["standing", str(folder), "--on", "2024-06-01"]) == 2
    assert "det närmaste kända är kommunen" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Filen är tom."),
        (b"format: 1\nkind: agreement\ncode: a\ncode: b\n", "Nyckeln code står två gånger, på rad 3 och på rad 4."),
        (b"format: 1\nkind: agreement\nname: \xff\n", "är inte UTF-8. Spara filen med teckenkodningen UTF-8."),
        (b"format: 1\nkind: agreement\na: &x 1\nb: *x\n", "Aliaset *x är inte tillåtet."),
        (b"kind: agreement\na: " + b"[" * 200 + b"]" * 200, "Fler än 100 listor och grupper står inuti varandra."),
        (b"format: 2\nkind: agreement\n", "Filen har format 2; den här versionen läser till och med 1."),
        (b"format: 1\nkind: agrement\n", "agreement och ledger"),
        (b"format: 1\nkind: agreement\n\tcode: a\n", "Gör indrag med mellanslag"),
    ],
)
def test_a_file_that_is_none_is_told_with_the_way_out(
    content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "fil.yaml"
    file.write_bytes(content)
    assert main(["validate", str(file), "--plain"]) == 2
    assert told in capsys.readouterr().out
    assert main(["standing", str(file)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"{file}" in err
    assert file.read_bytes() == content


def test_an_empty_folder_holds_no_agreement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standing", str(tmp_path)]) == 2
    assert "Ingen fil här innehåller en överenskommelse" in capsys.readouterr().err
    assert main(["validate", str(tmp_path)]) == 2
    assert "Det finns ingen fil att kontrollera" in capsys.readouterr().out


def test_a_variant_that_is_gone_is_told_of_and_the_rest_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "agreement.yaml", "variant: se", "variant: angsunda")
    assert main(["standing", str(folder), "--on", "2024-06-01"]) == 0
    out, err = capsys.readouterr()
    assert "9 utfall" in out
    assert "Inget installerat tillägg har varianten angsunda" in err


@pytest.mark.parametrize(
    "line",
    [("standing", ""), ("validate", ""), ("show", "vgr", "--clause", ""), ("matrix", "vgr", "--plan", " ")],
)
def test_an_empty_word_is_refused_and_is_not_this_folder(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    assert (out, "tomt" in err) == ("", True)


def test_a_path_that_no_system_takes_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standing", "x" * 300 + "/a"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "namnet är för långt" in err


def test_what_argparse_quotes_does_not_reach_the_terminal_raw(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["standing", "vgr", "--\x1b]0;x\x07\u202e"]) == 2
    err = capsys.readouterr().err
    assert not {"\x1b", "\x07", "\u202e"} & set(err)


def test_a_file_without_a_kind_is_told_once_beside_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "annat.yaml").write_text("on: 2018-05-29\n", encoding="utf-8")
    assert main(["validate", str(tmp_path), "--plain"]) == 2
    assert (
        capsys.readouterr().out.splitlines()[0].startswith(f"{tmp_path / 'annat.yaml'}:1: kind: Nyckeln kind saknas.")
    )
    (tmp_path / "annat.yaml").unlink()
    assert main(["validate", str(tmp_path)]) == 0


def test_what_a_broken_file_would_have_held_is_not_missed_in_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(GOOD.replace("sides:\n  - {id: s, name: S}\n", ""), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("format: 1\nkind: agreement\nsides:\n  - {id: s, name: S\n", encoding="utf-8")
    assert main(["validate", str(tmp_path), "--plain", "--language", "en"]) == 2
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{tmp_path / 'b.yaml'}:")
    assert rest == ["", "1 problem.", "", MORE]


def remarks(given: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Validate, and return what is said after the number of problems."""
    main(["validate", str(given), "--plain", "--language", "en"])
    lines = capsys.readouterr().out.rstrip().split("\n\n")
    (count,) = (index for index, line in enumerate(lines) if line.endswith((" problem.", " problems.")))
    return lines[count + 1 :]


def test_a_folder_is_not_asked_for_where_it_was_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "agreement.yaml", "side: kommunen", "side: kommunem")
    (folder / "ledger.yaml").unlink()
    assert remarks(folder, capsys) == []
    assert remarks(folder / "agreement.yaml", capsys) == [FOLDER]


def test_faults_of_form_may_hide_more_and_others_do_not(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the agreement lacks is told with all the rest; what does not fit cannot be looked into."""
    ledger = folder / "ledger.yaml"
    change(ledger, "side: kommunen", "side: kommunem")
    assert remarks(folder, capsys) == []
    change(ledger, "date: 2021-04-14", "date: 2021-4-14")
    assert remarks(folder, capsys) == [MORE]


def test_a_ledger_that_is_not_held_against_its_agreement_may_have_more(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "agreement.yaml", "side: kommunen", "side: kommunem")
    assert remarks(folder, capsys) == [MORE]


def test_a_file_that_cannot_be_read_may_hide_more(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ledger.yaml").write_text("format: 1\nkind: ledger\nagreement\n", encoding="utf-8")
    assert remarks(folder, capsys) == [MORE]


def test_a_text_torn_at_its_comma_says_to_put_it_in_quotes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    torn = GOOD.replace("{id: d, title: D}", "{id: d, title: Möten, beslut}")
    (tmp_path / "a.yaml").write_text(torn, encoding="utf-8")
    assert main(["validate", str(tmp_path / "a.yaml"), "--plain"]) == 2
    assert (
        "beslut är ingen nyckel som får stå här. Hör det till texten före: sätt hela den texten inom citattecken."
        in (capsys.readouterr().out)
    )


MORE = "Once these are mended, more may come to light."
FOLDER = (
    "What is missing may stand in another file of the agreement; give the folder, and all its files are read together."
)
GOOD = """\
format: 1
kind: agreement
code: x
name: X
variant: base
documents:
  - {id: d, title: D}
sides:
  - {id: s, name: S}
parties:
  - {id: p, name: P, kind: other, side: s, source: {document: d}}
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["record"], ["overenskommelse record: fel: följande argument behövs: VAD"]),
        (
            ["edit", "organisation"],
            ["overenskommelse edit organisation: fel: följande argument behövs: ID"],
        ),
        (["show"], ["overenskommelse show: fel: följande argument behövs: ÖVERENSKOMMELSE"]),
        (["list", "--nej"], ["overenskommelse list: fel: okända argument: --nej"]),
    ],
)
def test_what_is_missing_comes_first_and_then_where_more_is_told(
    line: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    program = told[0].partition(":")[0]
    assert (out, err.splitlines()) == ("", [*told, f"Läs mer: {program} --help"])


@pytest.mark.parametrize(
    ("option", "remedy"), [("--legal-form", "det som står tas bort med --clear legal-form"), ("--name", "utelämna det")]
)
def test_an_empty_value_says_how_what_stands_is_taken_away(
    option: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["edit", "organisation", "x", option, ""]) == 2
    assert capsys.readouterr().err.splitlines()[0].endswith(remedy)


def test_help_says_how_a_whole_part_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["adopt", "edition", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "--id ID Id: för en version som redan finns" in said
    assert "--edition FIL|JSON Version: i stället för --id en hel ny version" in said
    assert "Ange sökvägen till en fil i YAML eller JSON, eller JSON inom enkla citattecken." in said
    assert "--on DATUM" in said


@pytest.mark.parametrize(
    ("line", "code", "values", "place", "remedy"),
    [
        (
            ["show", "vgr", "--clause", "x"],
            "no-such-part",
            {"agreement": "vgr", "citation": "x", "nearest": None},
            [],
            None,
        ),
        (["standing", "vgr", "--on", "2018-02-30"], "no-such-day", {"text": "2018-02-30"}, [], "check-day"),
        (["show"], "words-not-read", {"text": "följande argument behövs: ÖVERENSKOMMELSE"}, [], "more-help"),
        (["visa"], "no-command", {"command": "visa", "nearest": None, "program": "overenskommelse"}, [], None),
        (["record", "activity", "--title", "x", "--date", "nyss"], "not-a-date", {"text": "nyss"}, ["--date"], None),
    ],
)
def test_with_json_an_error_is_an_object(
    line: list[str],
    code: str,
    values: dict[str, object],
    place: list[str],
    remedy: str | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*line, "--json"]) == 2
    out, err = capsys.readouterr()
    (told,) = map(json.loads, err.splitlines())
    assert (out, told["code"], told["values"], told["is_error"]) == ("", code, values, True)
    assert told["place"] == {"file": None, "line": None, "path": place}
    assert told["message"]
    assert remedy in {None, (told["remedy"] or {}).get("code")}


def test_with_json_each_problem_has_a_line_and_choices_stand_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "vgr/x", "--on", "2018-05-29", "--json"]) == 2
    (told,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert "vgr/arlig-uppfoljning" in told["choices"]
