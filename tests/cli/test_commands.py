"""The other commands: each shows what it is for, as text and as data."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.commands import COMMANDS
from overenskommelse.wording.days import zone

EXAMPLE = Path(__file__).parents[2] / "docs" / "example"
ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
ON = ("--on", "2024-06-01")
PLAN = '{{"id": "plan-2027", "title": "Plan 2027", "period": "2027", "source": {{"document": "v1"}}}}'
DECISION = ("--decision", "RS 2024-1", "--decided", "2024-02-01", "--decided-by", "Regionstyrelsen")
EXAMPLES = {
    "demo": (),
    "list": (),
    "show": (ANGSUNDA, *ON),
    "search": (ANGSUNDA, "uppföljning"),
    "standing": (ANGSUNDA, *ON),
    "explain": ("angsunda/lika-antal", "--in", ANGSUNDA, *ON),
    "unknowns": ("vgr", *ON),
    "matrix": (ANGSUNDA, *ON),
    "parties": (ANGSUNDA, *ON),
    "calendar": (ANGSUNDA, *ON),
    "matters": ("vgr", *ON),
    "enquiries": ("vgr",),
    "recommendations": ("vgr", *ON),
    "year": ("vgr", *ON),
    "handover": ("vgr", "--into", "{handed}", *ON),
    "ical": ("vgr", "--to-file", "moten.ics", "--from", "2018-01-01", "--to", "2018-12-31", *ON),
    "minutes": ("vgr", *ON),
    "actions": ("vgr", "--body", "beredning"),
    "bodies": ("vgr", *ON),
    "mailing-list": ("vgr", *ON),
    "questionnaire": ("out", "vgr", "runda", "--into", "{asked}"),
    "follow-up": ("vgr", "runda"),
    "papers": (),
    "paper": ("minutes", "vgr", "--about", "mote-2018-03-23", *ON),
    "diff": ("vgr", "remiss-2014", "antagen-2014"),
    "compare": ("vgr", ANGSUNDA, *ON),
    "validate": (ANGSUNDA,),
    "words": ("vgr", *ON),
    "lint": (ANGSUNDA, str(Path(__file__)), *ON),
    "schema": ("agreement",),
    "fmt": (str(EXAMPLE), "--check"),
    "upgrade": (str(EXAMPLE),),
    "new-variant": ("hamnby", "--parent", "se", "--into", "{folder}"),
    "plugins": ("--trace",),
    "variant": ("vgr", *ON),
    "init": ("vgr", "--db", "{new}"),
    "update": ("vgr",),
    "add": ("organisation", "--name", "Nya föreningen"),
    "edit": ("organisation", "foreningen-angsund", "--legal-form", "ideell förening"),
    "rename": ("organisation", "foreningen-angsund", "--name", "Föreningen Ängsundet"),
    "merge": ("organisation", "--into", "foreningen-angsund", "--other", "angstroms-vanner", "--reason", "Gått samman"),
    "apply": ("accession", "--organisation", "angstroms-vanner"),
    "approve": ("accession", "--organisation", "angstroms-vanner", "--by", "styrgrupp"),
    "sign": ("accession", "--organisation", "angstroms-vanner", "--on", "2018-04-01"),
    "leave": ("accession", "--organisation", "foreningen-angsund", "--reason", "Upphörd"),
    "set-up": ("body", "--name", "Nya rådet", "--seats", "offentlig=2", "civil=2-4", "--on", "2026-01-15"),
    "appoint": ("holder", "--seat", "beredning-opolitisk-1", "--ground", "civil_society", "--since", "2024-01-01"),
    "resign": ("holder", "beredning-opolitisk-1", "--on", "2018-12-31"),
    "plan": ("meeting", "--bodies", "beredning", "--date", "2031-02-03"),
    "record": ("observation", "--measure", "underskrivare", "--value", "121", "--date", "maj 2024"),
    "choose": ("checkers", "nasta-mote", "--seats", "beredning-opolitisk-1"),
    "decline": ("level", "--area", "plan-2015/princip-1", "--level", "partnerskap", "--why", "Inte denna period"),
    "confirm": ("minutes", "fullmaktige-2018-05-29", "--on", "2018-06-08", "--place", "Vänersborg"),
    "announce": ("minutes", "fullmaktige-2018-05-29", "--on", "2018-06-10", "--kept-at", "Kansliet"),
    "take-down": ("notice", "fullmaktige-2018-05-29", "--on", "2018-07-03"),
    "decide": ("action", "--title", "Skicka rapporten", "--owner", "processledaren", "--id", "skicka"),
    "finish": ("action", "skicka", "--outcome", "Skickad"),
    "cancel": ("meeting", "nasta-mote", "--reason", "Inställt"),
    "open": ("matter", "--title", "Ett annat ärende"),
    "enter": ("paper", "arende", "--title", "Tjänsteutlåtande", "--direction", "drawn_up", "--paper", "utlatande"),
    "register": ("paper", "arende", "--paper", "utlatande"),
    "pass": ("enquiry", "fraga", "--passed-to", "kulturnämnden"),
    "close": ("matter", "arende"),
    "lock": ("round", "runda", "--approved-by", "beredning", "--despite", "Svar saknas"),
    "reopen": ("round", "runda", "--reason", "Ett svar kom efteråt"),
    "raise": (
        "disagreement",
        "--round",
        "runda",
        "--about",
        "remiss-2014/plan-2015/princip-1/indikator-dialog",
        "--meeting",
        "nasta-mote",
    ),
    "answer": ("recommendation", "fortsatt", "--answer", "Ja"),
    "declare": ("coverage", "--period", "2026", "--declared-by", "registrator"),
    "draft": ("edition", "--title", "Nästa text"),
    "remove": ("clause", "remiss-2014/inledning"),
    "adopt": (
        "plan",
        "--on",
        "2026-11-20",
        "--plan",
        '{{"id": "plan-2027", "title": "Plan 2027", "period": "2027", "source": {{"document": "v1"}}}}',
    ),
    "write": ("passage", "--paper", "minutes", "--place", "head", "--text", "Mötet hölls på distans."),
    "end": ("contact", "ordforande", "--reason", "Avgått"),
    "withdraw": ("contact", "ordforande", "--reason", "Fel person"),
    "redact": (
        "field",
        "ordforande",
        "--kind",
        "contact",
        "--field",
        "name",
        "--decision",
        "RS 2024-1",
        "--decided",
        "2024-02-01",
        "--decided-by",
        "Regionstyrelsen",
        "--reason",
        "Gallring",
    ),
    "set": ("retention", "--kind", "meeting", "--basis", "Plan 2024"),
    "find": ("organisation",),
    "card": ("organisation/foreningen-angsund",),
    "import": ("organisation", "{csv}"),
    "export": ("organisation", "{out}"),
    "history": ("organisation/foreningen-angsund",),
    "journal": ("list",),
    "undo": (),
    "redo": (),
    "rebuild": ("--check",),
    "ripe": (),
    "person": ("Alva Påhittad",),
    "dump": ("{out}",),
    "load": ("{dump}", "--db", "{new}"),
    "backup": ("{out}",),
    "restore": ("{copy}",),
    "migrate": (),
    "doctor": (),
}
PAGES = [name for name in EXAMPLES if name != "schema"]
"""The commands that lay out a page; a schema is JSON however it is asked for."""
EMPTY_SEAT = ("end", "appointment", "beredning-opolitisk-1-2018", "--on", "2019-12-31", "--reason", "Avgått")
ROUND = ("open", "round", "--title", "Uppföljning 2017", "--period", "2017", "--id", "runda", "--plans", "plan-2015")
INDICATOR = "remiss-2014/plan-2015/princip-1/indikator-dialog"
JUDGED = ("record", "assessment", "--about", INDICATOR, "--round", "runda", "--period", "2017")
FIRST: dict[str, tuple[tuple[str, ...], ...]] = {
    "redo": (("undo",),),
    "approve": (("apply", *EXAMPLES["apply"]),),
    "appoint": (EMPTY_SEAT,),
    "actions": (("decide", *EXAMPLES["decide"]),),
    "announce": (("confirm", *EXAMPLES["confirm"]),),
    "take-down": (
        (
            "edit",
            "meeting",
            "fullmaktige-2018-05-29",
            "--minutes",
            '{{"confirmed": "2018-06-08", "announced": "2018-06-10"}}',
        ),
    ),
    "finish": (("decide", *EXAMPLES["decide"]),),
    "register": (("enter", *EXAMPLES["enter"]),),
    "pass": (
        ("record", "enquiry", "--title", "Om bidrag", "--sender", "en förening", "--on", "2026-01-10", "--id", "fraga"),
    ),
    "questionnaire": (ROUND,),
    "follow-up": (ROUND,),
    "lock": (ROUND,),
    "reopen": (ROUND, ("lock", *EXAMPLES["lock"])),
    "raise": (
        ROUND,
        (*JUDGED, "--by", "civil", "--fulfilment", "not_started", "--made", "2018-02-01"),
        (*JUDGED, "--by", "offentlig", "--fulfilment", "done", "--made", "2018-02-02"),
    ),
    "import": (("export", "organisation", "{csv}"),),
    "load": (("dump", "{dump}"),),
    "restore": (("backup", "{copy}"),),
}
"""What is done before a command that needs it."""


class Run:
    """Runs the program, which is to succeed and to say nothing beside its data."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *line: str) -> str:
        code = main(line)
        out, err = self.capsys.readouterr()
        assert (code, err) == (0, "")
        return str(out)


Line = Callable[[str], list[str]]


@pytest.fixture
def line(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    """Give a function that makes ready for a command's example, at a database of the test's own, and returns it."""
    monkeypatch.setenv("OVERENSKOMMELSE_DB", register.name)
    monkeypatch.chdir(tmp_path)
    names = {name: f"fil-{name}" for name in ("new", "copy", "dump")} | {
        "out": "ut.csv",
        "csv": "in.csv",
        "folder": ".",
        "handed": "overlamning",
        "asked": "enkater",
    }

    def ready(name: str) -> list[str]:
        for first in FIRST.get(name, ()):
            assert main([word.format_map(names) for word in first]) == 0
            capsys.readouterr()
        return [name, *(word.format_map(names) for word in EXAMPLES[name])]

    return ready


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


def test_each_command_has_an_example_here() -> None:
    assert list(EXAMPLES) == [command.name for command in COMMANDS]


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_command_prints_data_as_json(name: str, run: Run, line: Line) -> None:
    assert json.loads(run(*line(name), "--json"))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_command_prints_a_page_within_80_columns(name: str, language: str, run: Run, line: Line) -> None:
    lines = run(*line(name), "--language", language).splitlines()
    assert lines
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


def test_list_shows_code_variant_and_distribution(run: Run) -> None:
    head, *rows = run("list").splitlines()
    assert head.split() == ["överenskommelse", "variant", "distribution"]
    assert any(row.split()[0] == "vgr" and "overenskommelse-vgr" in row for row in rows)


def test_plugins_shows_each_with_what_it_brings(run: Run) -> None:
    found = {each["name"]: each for each in json.loads(run("plugins", "--json"))}
    assert {"base", "se", "vgr"} <= found.keys()
    assert found["vgr"]["variants"] == ["vgr"]
    assert "vgr  overenskommelse-vgr" in run("plugins")


def test_show_as_json_is_a_file_that_can_be_read_again(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_text(run("show", ANGSUNDA, "--json"), encoding="utf-8")
    assert run("show", str(copy), "--json") == copy.read_text(encoding="utf-8")
    shown = [run("show", path, *ON).partition("\nHur varje del citeras")[0] for path in (str(copy), ANGSUNDA)]
    assert shown[0] == shown[1]


def test_show_clause_tells_what_it_says_where_and_what_is_followed_up(run: Run) -> None:
    text = run("show", ANGSUNDA, "--clause", "text-2020/uppfoljning", *ON)
    assert text == (
        "Överenskommelsen i Ängsunda\n"
        "\n"
        "7  Uppföljning\n"
        "  säger      Parterna följer upp överenskommelsen varje år.\n"
        "  slag       uppföljning\n"
        "  version    Överenskommelsen 2020, i kraft 1 juni 2024\n"
        "  källa      Överenskommelsen i Ängsunda, s. 4\n"
        "  följs upp  Uppföljning varje år (arlig-uppfoljning)\n"
        "  id         angsunda/text-2020/uppfoljning\n"
        "\n"
        "Rådet möts två till fyra gånger om året, med lika många från varje sida.\n"
        "[text-2020/uppfoljning/moten]\n"
    )
    assert text == run("show", ANGSUNDA, "--clause", "angsunda/text-2020/uppfoljning", *ON)
    assert json.loads(run("show", ANGSUNDA, "--clause", "text-2020/uppfoljning", "--json"))["number"] == "7"


def test_explain_shows_all_that_lies_behind_a_finding(run: Run) -> None:
    text = run("explain", "vgr/oversyn/2014-11-25..2018-11-25", "--on", "2018-05-29")
    flat = " ".join(text.split())
    for part in (
        "Läget 29 maj 2018.",
        "… kommande Beslut om översyn av överenskommelsen minst vart fjärde år",
        "senast 25 november 2018",
        "(remiss-2014/uppfoljning/oversyn)",
        "säger Gruppen beslutar om översyn",
        "grund enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd",
        "tolkning Texten anger ingen dag att räkna från",
        "räknat inget",
        "regel från Gemensam grund (base)",
    ):
        assert part in flat


def test_explain_shows_the_statute_and_the_source_of_what_was_counted(run: Run) -> None:
    flat = " ".join(run("explain", "vgr/justering/mote-2018-03-23", "--on", "2018-05-29").split())
    assert "protokollet justerat dag 14 av 14" in flat
    assert "Ingen regel om en tidsgräns hittades för detta organ (fullmäktigeberedning)." in flat
    assert "14 dagar: Kommunallag (2017:725), 5 kap. 69 § (minutes.confirmation.days), regel från Sverige (se)" in flat
    assert "23 mars 2018 (mote-2018-03-23): Protokoll" in flat


def test_a_finding_is_found_by_its_id_by_its_beginning_and_with_or_without_the_code(run: Run) -> None:
    whole = run("explain", "angsunda/lika-antal", "--in", ANGSUNDA, *ON)
    assert whole == run("explain", "angsunda/lika", "--in", ANGSUNDA, *ON)
    assert whole == run("explain", "lika-antal", "--in", ANGSUNDA, *ON)


def test_a_promise_stands_for_all_its_findings(run: Run) -> None:
    found = json.loads(run("explain", "angsunda/moten", "--in", ANGSUNDA, *ON, "--json"))
    assert [each["finding"]["id"] for each in found] == [f"angsunda/moten/{year}" for year in range(2021, 2025)]


def test_matrix_shows_the_four_states_in_letters_with_a_legend(run: Run) -> None:
    assert run("matrix", ANGSUNDA, *ON).split("\n\n")[1:] == [
        "Plan 2021–2022, enligt vad som är känt 1 juni 2024. Planen gällde 2021–2022 och\nhade löpt ut då.",
        "område        Information  Samråd\nMötesplatser  i b          valt bort",
        (
            "i indikator angiven; m mål som eftersträvas; b belagt i liggaren; · inget\n"
            "angivet. Att en nivå inte eftersträvas är ett val, inte en brist.\n"
        ),
    ]


def test_matrix_has_signs_of_ascii_with_plain(run: Run) -> None:
    assert "; - inget angivet." in run("matrix", ANGSUNDA, *ON, "--plain")


def test_matrix_says_when_its_plan_holds_and_whether_it_had_begun_or_ended(run: Run) -> None:
    def told(*line: str) -> str:
        return " ".join(run("matrix", ANGSUNDA, *line).split())

    assert "Planen gäller 2021–2022." in told("--on", "2022-12-31")
    assert "Planen gällde 2021–2022 och hade löpt ut då." in told("--on", "2023-01-01")
    assert "Planen gäller 2021–2022 och hade inte börjat då." in told("--on", "2020-12-31")


@pytest.mark.parametrize(
    ("citation", "sort"),
    [("arlig-uppfoljning", "löfte"), ("radet", "organ"), ("plan-2021", "plan"), ("text-2020", "version")],
)
def test_show_clause_is_headed_by_what_the_part_is(citation: str, sort: str, run: Run) -> None:
    assert run("show", ANGSUNDA, "--clause", citation).split("\n\n")[1].startswith(f"{sort}  ")


def test_matrix_takes_the_plan_of_the_day_or_the_one_asked_for(run: Run) -> None:
    of_the_day = json.loads(run("matrix", "vgr", "--on", "2016-01-01", "--json"))
    assert of_the_day == json.loads(run("matrix", "vgr", "--plan", "plan-2015", "--on", "2016-01-01", "--json"))
    assert len(of_the_day["rows"]) == 6


def test_parties_shows_sides_seats_and_figures_but_no_names_of_people(run: Run) -> None:
    text = run("parties", ANGSUNDA, *ON)
    assert "Föreningslivet\n  Ängsunda hembygdsförening (ansluten senare)" in text
    assert "Föreningsrådet  Ängsunda kommun\n  Ordförande (innehavaren inte känd)" in text
    assert "december 2022  omkring 12 föreningar: anslutna organisationer" in text


def test_calendar_shows_what_falls_due_in_the_order_of_time(run: Run) -> None:
    text = run("calendar", "vgr", "--from", "2018-11-01", "--to", "2018-12-31", "--on", "2018-05-29")
    assert "Vad som ska vara klart från 1 november 2018 till och med 31 december 2018" in text
    assert [block.split("\n")[0] for block in text.split("\n\n")[2:]] == [
        "25 november 2018  Beslut om översyn av överenskommelsen minst vart fjärde år",
        "31 december 2018  Samverkansgruppen informerar varje part en gång om året",
        "31 december 2018  Uppföljning varje år genom arbetsgrupper, utvärderingar och",
    ]


def test_calendar_runs_a_year_from_the_day_where_no_days_are_given(run: Run) -> None:
    assert "från 1 juni 2024 till och med 1 juni 2025" in run("calendar", ANGSUNDA, *ON)


def test_validate_says_that_nothing_is_wrong(run: Run) -> None:
    assert run("validate", ANGSUNDA) == "2 filer utan fel.\n"


def test_the_day_is_that_of_sweden_whatever_zone_the_machine_keeps(
    capsys: pytest.CaptureFixture[str],
) -> None:
    late = datetime(2024, 5, 31, 22, 30, tzinfo=UTC)
    assert main(["standing", ANGSUNDA, "--json"], clock=lambda: late) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2024-06-01"


def test_without_a_date_the_output_says_which_day_it_is_about(run: Run) -> None:
    before = datetime.now(zone()).date().isoformat()
    asked = json.loads(run("standing", ANGSUNDA, "--json"))["on"]
    assert before <= asked <= datetime.now(zone()).date().isoformat()
