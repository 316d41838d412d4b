"""Records kept in a database from the command line."""

import json
import re
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.office_verbs import VERBS
from overenskommelse.cli.placing import time_of
from overenskommelse.cli.verbs import every

ENGLISH = ("--language", "en")
Said = tuple[int, str, str]
Say = Callable[..., Said]


@pytest.fixture
def say(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Give a function that runs a command in English at the test's own database, beside its files."""
    del register
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Said:
        capsys.readouterr()
        code = main([*words, *ENGLISH])
        out, err = capsys.readouterr()
        return code, " ".join(out.split()), " ".join(err.split())

    return run


@pytest.fixture
def data(say: Say, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Give a function that runs a command, which must succeed, and returns its data."""

    def run(*words: str) -> Any:
        capsys.readouterr()
        assert main([*words, "--json"]) in {0, 1}
        return json.loads(capsys.readouterr().out)

    del say
    return run


def test_every_verb_of_the_office_is_a_command() -> None:
    assert {name for name, _ in VERBS} == {cls.verb for cls in every()}


def test_what_was_added_is_found_by_the_beginning_of_its_name(say: Say) -> None:
    assert say("find", "organisation", "--text", "äng")[1].startswith("name when id Föreningen Ängsund") is True
    assert "Ångströms vänner" in say("find", "organisation", "--text", "ångs")[1]
    assert "Ångströms" not in say("find", "organisation", "--text", "angs")[1]


def test_a_part_of_a_name_is_sought_from_its_third_letter(say: Say) -> None:
    assert say("find", "organisation", "--text", "än")[1] == "There is none."
    assert "Föreningen Ängsund" in say("find", "organisation", "--text", "äng")[1]


def test_an_end_asks_why(say: Say) -> None:
    code, out, err = say("end", "contact", "ordforande")
    assert (code, out) == (2, "")
    assert "A reason is needed" in err


def test_a_date_may_be_written_by_hand(say: Say, data: Callable[..., Any]) -> None:
    assert say("record", "activity", "--title", "Dialogdag", "--date", "våren 2016", "--id", "dialogdag")[0] == 0
    assert [each["date"] for each in data("find", "activity")["records"] if each["id"] == "dialogdag"] == ["2016-21"]


def test_every_option_that_cannot_be_read_is_told_at_once(say: Say) -> None:
    code, _, err = say("record", "observation", "--measure", "x", "--value", "många", "--date", "nyss")
    assert code == 2
    assert "--date" in err


def test_a_conflict_tells_who_was_there_before_and_what_differs(say: Say) -> None:
    say("edit", "organisation", "foreningen-angsund", "--legal-form", "ideell förening", "--as", "kollegan")
    code, _, err = say("edit", "organisation", "foreningen-angsund", "--legal-form", "stiftelse", "--seen", "1")
    assert code == 2
    assert "changed by kollegan" in err
    assert "legal form: ideell förening stands, stiftelse was given" in err


def test_a_conflict_about_one_paragraph_tells_of_that_alone(say: Say) -> None:
    items = ("--items", "§ 1 Val", "§ 2 Plan")
    say("record", "meeting", "--id", "m", "--bodies", "beredning", "--date", "2018-06-01", *items)
    say("record", "item", "m", "--item", "1", "--summary", "Deras", "--as", "kollegan")
    assert say("record", "item", "m", "--item", "2", "--summary", "Annat", "--seen", "1")[0] == 0
    code, _, err = say("record", "item", "m", "--item", "1", "--summary", "Mitt", "--seen", "1")
    assert code == 2
    assert "vgr/meeting/m/paragraf-1 was changed by kollegan" in err
    assert "summary: Deras stands, Mitt was given" in err
    assert "items" not in err


def test_undo_puts_back_what_was_and_redo_does_it_again(say: Say, data: Callable[..., Any]) -> None:
    def form() -> str | None:
        found = data("find", "organisation", "--text", "Föreningen")["records"]
        legal_form: str | None = found[0]["legal_form"]
        return legal_form

    say("edit", "organisation", "foreningen-angsund", "--legal-form", "stiftelse")
    assert form() == "stiftelse"
    say("undo")
    assert form() is None
    say("redo")
    assert form() == "stiftelse"


def test_undo_and_redo_tell_what_they_took_back_and_did_anew(say: Say, data: Callable[..., Any]) -> None:
    say("edit", "organisation", "foreningen-angsund", "--legal-form", "stiftelse")
    number, at = data("journal", "list")["total"], r"\d+ \w+ \d{4} \d\d:\d\d"
    did = "what is known of an organisation was mended"
    assert re.search(rf"Change {number} of {at} is taken back: {did}$", say("undo")[1])
    assert re.search(rf"Change {number} of {at} is done anew: {did}$", say("redo")[1])
    say("undo")
    say("close", "matter", "arende")
    code, out, err = say("redo")
    assert (code, out) == (2, "")
    assert f"redo --change {number + 3}: {number + 3} (which took back change {number}, {did})." in err


def test_of_an_import_that_is_undone_the_first_records_are_named(say: Say, tmp_path: Path) -> None:
    rows = "\n".join(f"f-{number};Förening {number}" for number in range(100, 125))
    (tmp_path / "nya.csv").write_text(f"id;namn\n{rows}\n", encoding="utf-8")
    assert say("import", "organisation", "nya.csv")[0] == 0
    code, out, _ = say("undo")
    assert (code, "f-119. Change" in out, "f-120" in out) == (0, True, False)
    assert out.startswith("Done: 25 records, the first of them organisation/f-100, ")


def test_what_is_ripe_is_told_with_what_is_left_of_it(say: Say) -> None:
    reason = ("--reason", "Beslut")
    for id in ("kassor", "kansli"):
        who = ("--organisation", "foreningen-angsund", "--role", id, "--purpose", "p", "--id", id)
        say("add", "contact", *who, "--since", "2015-01-01")
        say("end", "contact", id, "--on", "2020-01-01", *reason)
    decision = ("--decision", "RS 1", "--decided", "2026-01-01", "--decided-by", "arkivarien", *reason)
    say("redact", "field", "kassor", "--kind", "contact", "--field", "role", *decision)
    say("withdraw", "contact", "kansli", *reason)
    out = say("ripe", "--on", "2030-01-01")[1]
    assert "vgr/contact/kassor 1 January 2022 standing, redacted in part Plan 2024" in out
    assert "vgr/contact/kansli 1 January 2022 withdrawn, in the journal alone Plan 2024" in out


def test_a_redaction_tells_which_files_it_does_not_reach(say: Say) -> None:
    decision = ("--decision", "RS 1", "--decided", "2026-01-01", "--decided-by", "arkivarien", "--reason", "Beslut")
    out = say("redact", "field", "ordforande", "--kind", "contact", "--field", "name", *decision)[1]
    assert out.endswith(
        "Files that somebody has written of registers, refused rows or papers are not reached: look there."
    )


def test_nobody_undoes_what_another_did(say: Say) -> None:
    code, _, err = say("undo", "--change", "2", "--as", "någon annan")
    assert code == 2
    assert "made by registrator" in err


def test_the_agreement_in_the_database_is_the_one_that_is_shown(say: Say) -> None:
    say("edit", "body", "beredning", "--name", "Den nya beredningen")
    assert "Den nya beredningen" in say("show", "vgr", "--on", "2018-05-29")[1]
    assert "Den nya beredningen" not in say("show", "vgr", "--on", "2018-05-29", "--known", "2001-01-01")[1]


def test_before_it_was_put_there_the_database_knew_no_agreement(say: Say) -> None:
    code, _, err = say("standing", "vgr", "--on", "2018-05-29", "--known", "2001-01-01")
    assert code == 2
    assert "did not know vgr yet" in err


def test_without_a_database_the_installed_agreement_is_read(say: Say, register: Path) -> None:
    register.unlink()
    assert say("standing", "vgr", "--on", "2018-05-29")[0] == 0
    assert not register.exists()


def test_a_command_that_needs_a_database_says_how_one_is_made(say: Say, register: Path) -> None:
    register.unlink()
    code, _, err = say("find", "organisation")
    assert code == 2
    assert "init" in err


@pytest.mark.parametrize("line", [("skane", "skaane"), ("skane", "vgr")])
def test_of_several_agreements_none_is_put_there_where_one_cannot_be(
    line: tuple[str, ...], say: Say, data: Callable[..., Any]
) -> None:
    before = data("journal", "list")
    code, out, err = say("init", *line)
    assert (code, out, line[1] in err) == (2, "", True)
    assert data("journal", "list") == before
    assert say("init", "skane", "halland", "skane")[0] == 0


def test_the_journal_is_held_against_a_head_kept_elsewhere(say: Say, data: Callable[..., Any]) -> None:
    found = data("journal", "verify")["head"]
    head = f"{found['number']}:{found['digest']}"
    assert say("journal", "verify", "--head", head)[0] == 0
    code, out, _ = say("journal", "verify", "--head", f"{found['number']}:{'0' * 64}")
    assert (code, "rewritten" in out) == (1, True)


def test_what_was_changed_past_the_program_is_found(say: Say, register: Path) -> None:
    with sqlite3.connect(register) as connection:
        connection.execute("UPDATE record SET text = replace(text, 'Ängsund', 'Angsund')")
    connection.close()
    code, out, _ = say("rebuild", "--check")
    assert code == 1
    assert "organisation/foreningen-angsund" in out
    assert say("doctor")[0] == 1
    assert say("rebuild")[0] == 0
    assert say("doctor")[0] == 0


def test_a_redacted_name_is_in_no_byte_of_the_files_and_the_older_backup_is_listed(
    say: Say, register: Path, tmp_path: Path
) -> None:
    assert say("backup", "kopia.db")[0] == 0
    decision = ("--decision", "RS 2024-1", "--decided", "2024-02-01", "--decided-by", "Styrelsen")
    line = ("redact", "field", "ordforande", "--kind", "contact", "--field", "name", *decision)
    code, out, _ = say(*line, "--reason", "Gallring")
    assert code == 0
    assert "kopia.db" in out
    assert [path.name for path in tmp_path.iterdir() if "Påhittad".encode() in path.read_bytes()] == ["kopia.db"]
    assert say("journal", "verify")[0] == 0
    assert say("rebuild", "--check")[0] == 0
    assert register.exists()


def test_a_dump_that_holds_a_redacted_name_is_listed_by_the_database_and_by_the_one_made_of_it(say: Say) -> None:
    say("dump", "allt.dump")
    say("load", "allt.dump", "--db", "ny.db")
    decision = ("--decision", "RS 2024-1", "--decided", "2024-02-01", "--decided-by", "Styrelsen")
    line = ("redact", "field", "ordforande", "--kind", "contact", "--field", "name", *decision, "--reason", "Gallring")
    for database in ((), ("--db", "ny.db")):
        assert "1 older backup holds it; destroy it:" in (told := say(*line, *database)[1])
        assert "allt.dump" in told
    say("dump", "rent.dump")
    assert "rent.dump" not in say(*line)[1]


def test_all_that_is_held_about_a_person_is_shown(say: Say) -> None:
    out = say("person", "Alva Påhittad")[1]
    assert "vgr/contact/ordforande, name" in out


def test_a_backup_is_one_file_that_stays_as_it_is(say: Say, tmp_path: Path) -> None:
    say("backup", "kopia.db")
    made = (tmp_path / "kopia.db").read_bytes()
    assert say("restore", "kopia.db")[0] == 0
    assert [path.name for path in tmp_path.glob("kopia*")] == ["kopia.db"]
    assert (tmp_path / "kopia.db").read_bytes() == made


def test_a_backup_put_back_is_what_there_was_and_what_was_there_is_kept(say: Say, tmp_path: Path) -> None:
    say("backup", "kopia.db")
    say("add", "organisation", "--name", "Senare")
    assert say("restore", "kopia.db")[0] == 0
    assert say("find", "organisation", "--text", "Senare")[1] == "There is none."
    assert (tmp_path / "register-before-restore.db").exists()
    assert say("doctor")[0] == 0


def test_what_is_exported_is_taken_back_as_it_is(say: Say, data: Callable[..., Any]) -> None:
    for kind in ("organisation", "accession", "contact", "seat", "appointment", "meeting", "activity", "matter"):
        assert say("export", kind, f"{kind}.csv")[0] == 0
        found = data("import", kind, f"{kind}.csv")
        assert (kind, found["new"], found["changed"], found["refused"]) == (kind, 0, 0, [])
        assert found["change"] is None


def test_a_table_with_a_fault_writes_nothing_but_its_good_rows_can_be_taken(say: Say, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("Namn;Organisationsnummer\nEtt;\nTvå;123\n", encoding="utf-8")
    code, out, _ = say("import", "organisation", "in.csv")
    assert (code, "Nothing was written" in out) == (1, True)
    assert say("find", "organisation", "--text", "Ett")[1] == "There is none."
    assert say("import", "organisation", "in.csv", "--refused", "fel.csv")[0] == 1
    assert "Ett" in say("find", "organisation", "--text", "Ett")[1]
    assert "Två" in (tmp_path / "fel.csv").read_text(encoding="utf-8-sig")


def test_an_export_that_cannot_be_written_leaves_the_file_that_was_there(say: Say, tmp_path: Path) -> None:
    (tmp_path / "ut.txt").write_text("min", encoding="utf-8")
    assert say("export", "organisation", "ut.txt")[0] == 2
    assert (tmp_path / "ut.txt").read_text(encoding="utf-8") == "min"


def test_a_dump_makes_the_same_database_again(say: Say, data: Callable[..., Any]) -> None:
    before = data("journal", "verify")["head"]
    head = f"{before['number']}:{before['digest']}"
    for line in (("dump", "allt.dump"), ("load", "allt.dump", "--db", "ny.db")):
        code, out, _ = say(*line)
        assert (code, head in out) == (0, True)
    # Each notes, after it, that there is a dump.
    assert say("journal", "verify", "--head", head, "--db", "ny.db")[0] == 0
    counts = [data("journal", "verify", *there)["changes"] for there in ((), ("--db", "ny.db"))]
    assert counts[0] == counts[1]


def test_nothing_changes_where_what_was_given_is_what_stands(say: Say) -> None:
    out = say("edit", "organisation", "foreningen-angsund", "--sub-regions", "Fyrbodal")[1]
    assert out == "Nothing would change: what was given is what stands."


def test_what_all_agreements_share_is_withdrawn_and_ended_as_any_other(say: Say) -> None:
    assert say("withdraw", "organisation", "angstroms-vanner", "--reason", "Förd in två gånger")[0] == 0
    assert say("end", "organisation", "angstroms-vanner", "--reason", "Upphörd")[0] == 2


def test_a_fault_in_a_table_names_the_file(say: Say, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("Kolumn;Annan\n1;2\n", encoding="utf-8")
    assert "in.csv:1" in say("import", "organisation", "in.csv")[2]


def test_a_noun_that_there_is_not_is_told_with_what_there_is(say: Say) -> None:
    code, _, err = say("add", "fisk")
    assert code == 2
    assert "overenskommelse add --help" in err


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2018-05-29", "2018-05-29T21:59:59.999999"),
        ("2018-01-29", "2018-01-29T22:59:59.999999"),
        ("2018-05-29T14:00", "2018-05-29T12:00:00"),
        ("2018-05-29T14:00+00:00", "2018-05-29T14:00:00"),
        ("0001-01-01T00:00", "0001-01-01T00:00:00"),
    ],
)
def test_a_time_is_read_as_it_is_told_in_swedish_time(text: str, time: str) -> None:
    assert time_of(text) == datetime.fromisoformat(f"{time}+00:00")


def test_whoever_has_no_table_of_names_is_found_by_name_all_the_same(say: Say) -> None:
    assert say("find", "contact", "--text", "alv")[1].endswith("1 record.") is True
    assert say("find", "contact", "--text", "PÅHITTAD")[1].endswith("1 record.") is True
    assert say("find", "contact", "--text", "på")[1] == "There is none."
    assert say("find", "matter", "--text", "ett ä")[1].endswith("arende 1 record.") is True


@pytest.mark.parametrize("line", [("find", "organisation"), ("journal", "list")])
def test_a_limit_may_be_as_large_as_one_likes_but_not_below_none(say: Say, line: tuple[str, ...]) -> None:
    assert say(*line, "--limit", "9" * 30)[1:] == say(*line)[1:]
    code, out, err = say(*line, "--limit", "-1")
    assert (code, out) == (2, "")
    assert "--limit" in err


def test_a_change_that_no_store_counts_to_is_none(say: Say) -> None:
    code, _, err = say("undo", "--change", "9" * 30)
    assert code == 2
    assert "There is no change" in err
    assert "is no whole number" in say("undo", "--change", "9" * 5000)[2]


@pytest.mark.parametrize("key", ["retention/contact", "vgr/organisation/foreningen-angsund"])
def test_a_history_is_asked_for_by_any_key_that_was_told(say: Say, key: str) -> None:
    code, out, _ = say("history", key)
    assert (code, "version 1" in out) == (0, True)


def test_nothing_is_listed_of_an_agreement_that_there_is_not(say: Say) -> None:
    code, out, err = say("find", "contact", "--agreement", "vrg")
    assert (code, out) == (2, "")
    assert "no agreement vrg" in err


def test_a_side_that_no_agreement_has_is_not_written_into_the_journal(say: Say, data: Callable[..., Any]) -> None:
    before = data("journal", "list")["total"]
    code, _, err = say("open", "matter", "--title", "Ett till", "--speaking-for", "ofentlig")
    assert code == 2
    assert "There is no side ofentlig; the nearest is offentlig. There are: civil and offentlig." in err
    assert data("journal", "list")["total"] == before
    assert say("open", "matter", "--title", "Ett till", "--speaking-for", "offentlig")[0] == 0


def test_what_is_wrong_with_a_command_is_told_at_the_option_that_gave_it(say: Say) -> None:
    assert (
        "--date: 2 May 2099 has not come"
        in say("record", "meeting", "--bodies", "beredning", "--date", "2099-05-02")[2]
    )
    line = ("record", "meeting", "--bodies", "beredning", "--date", "2018-06-01")
    assert "--starts: 25:00 is no time of day" in say(*line, "--starts", "25:00")[2]
    assert "--confirmed: The confirmation" in say(*line, "--confirmed", "2018-01-01")[2]
    assert "--period: The period ends before it" in say("declare", "coverage", "--period", "2018/2017")[2]


def test_with_json_a_conflict_tells_what_differs(say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    say("edit", "organisation", "foreningen-angsund", "--legal-form", "ideell förening", "--as", "kollegan")
    line = ("edit", "organisation", "foreningen-angsund", "--legal-form", "stiftelse", "--seen", "1")
    assert main([*line, "--json", *ENGLISH]) == 2
    (told,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert (told["code"], told["values"]["actor"]) == ("record-changed-meanwhile", "kollegan")
    assert told["choices"] == ["legal form: ideell förening stands, stiftelse was given"]


def test_fields_are_taken_away_by_the_names_of_their_options(say: Say, data: Callable[..., Any]) -> None:
    assert say("edit", "organisation", "foreningen-angsund", "--clear", "sub-regions")[0] == 0
    assert data("find", "organisation", "--text", "äng")["records"][0]["sub_regions"] == []


def test_a_backup_that_there_is_not_is_no_database_to_be_made(say: Say) -> None:
    code, _, err = say("restore", "saknas.db")
    assert code == 2
    assert "saknas.db: There is no such file. Check how the path is written." in err
    assert "init" not in err


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("body", "Beredningen för 2015–2018 beredning"),
        ("side", "Västra Götalandsregionen offentlig"),
        ("edition", "25 November 2014 antagen-2014"),
        ("plans", "Handlingsplan 2015–2017 2015–2017 plan-2015"),
        ("obligation", "oversyn"),
        ("joining", "sign"),
        ("document", "29 May 2018 s0"),
        ("löfte", "arlig-uppfoljning"),
        ("möte", "mote-2018-03-23"),
    ],
)
def test_parts_of_an_agreement_are_found_with_their_ids(say: Say, kind: str, row: str) -> None:
    code, out, _ = say("find", kind)
    assert (code, row in out) == (0, True), out


def test_parts_of_an_agreement_are_found_by_name(say: Say) -> None:
    out = say("find", "body", "--text", "beredning")[1]
    assert "2015–2018 beredning" in out
    assert out.endswith("1 record.")


def test_a_kind_that_there_is_not_is_told_with_every_kind(say: Say) -> None:
    assert "assessment, recommendation, passage, coverage, side, party, edition" in say("find", "fisk")[2]
    assert "side" not in say("export", "fisk", "ut.csv")[2]


def test_a_preview_names_what_is_new_and_what_it_is_nearly_the_same_as(say: Say, tmp_path: Path) -> None:
    rows = ["foreningen-angsnud;Föreningen Ängsund", *(f"ny-{number};Ny {number}" for number in range(24))]
    (tmp_path / "in.csv").write_text("Id;Namn\n" + "\n".join(rows), encoding="utf-8")
    out = say("import", "organisation", "in.csv", "--dry-run")[1]
    assert "25 rows are new: row 2 foreningen-angsnud (Föreningen Ängsund)" in out
    assert "foreningen-angsnud is like foreningen-angsund, which stands already" in out
    assert "row 21 ny-18 (Ny 18) and 5 more" in out
    assert "ny-19" not in out
    assert "1 row is new: row 2 extra (Extra)" in _import(say, tmp_path, "Id;Namn\nextra;Extra\n")


def test_an_import_says_how_many_emptied_cells_took_nothing_away(say: Say, tmp_path: Path) -> None:
    out = _import(say, tmp_path, "Id;Delregioner\nforeningen-angsund;\n")
    assert "1 blank cell under Delregioner left a value that stands; a dash (–) takes one away." in out
    assert "blank cell" not in _import(say, tmp_path, "Id;Delregioner\nforeningen-angsund;–\n")
    assert "a blank cell leaves what stands, a dash (–) takes it away" in say("import", "--help")[1]


def _import(say: Say, tmp_path: Path, table: str) -> str:
    (tmp_path / "in.csv").write_text(table, encoding="utf-8")
    return say("import", "organisation", "in.csv")[1]


def test_what_is_held_about_a_person_is_told_with_the_name_of_its_field_and_its_path(
    say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    del say
    assert main(["person", "Alva Påhittad"]) == 0
    assert "vgr/contact/ordforande, namn (name)" in capsys.readouterr().out


def test_an_organisation_may_be_given_by_its_name_or_its_number(say: Say) -> None:
    say("edit", "organisation", "foreningen-angsund", "--number", "802002-2219")
    code, out, err = say("edit", "organisation", "föreningen ängsund", "--legal-form", "ideell förening")
    assert (code, out.split(".")[0], err) == (0, "Done: organisation/foreningen-angsund", "")
    code, out, err = say(
        "leave", "accession", "--organisation", "802002-2219", "--on", "2024-01-31", "--reason", "brev"
    )
    assert (code, err) == (0, "")
    assert say("card", "Föreningen Ängsund")[1].startswith("organisation/foreningen-angsund ") is True


def test_a_name_that_several_organisations_have_is_told_with_their_ids(say: Say) -> None:
    say("add", "organisation", "--name", "Föreningen Ängsund")
    assert say("edit", "organisation", "Föreningen Ängsund", "--legal-form", "förening")[0::2] == (
        2,
        (
            "overenskommelse: error: id: Several organisations are called Föreningen Ängsund: foreningen-angsund and "
            "foreningen-angsund-2. Give the id of the one that is meant."
        ),
    )


def test_an_organisation_is_found_by_its_number_however_it_is_written(say: Say) -> None:
    say("edit", "organisation", "foreningen-angsund", "--number", "802002-2219")
    for number in ("802002-2219", "8020022219", "16802002-2219", "802002-22"):
        assert "Föreningen Ängsund" in say("find", "organisation", "--text", number)[1]


def test_a_kind_may_be_given_by_the_word_for_it(say: Say) -> None:
    given = ("--decision", "RS 1", "--decided", "2024-02-01", "--decided-by", "Nämnden", "--reason", "skäl")
    say("add", "organisation", "--name", "Kören", "--note", "hemligt")
    code, out, err = say("redact", "field", "koren", "--kind", "Organisation", "--field", "note", *given)
    assert (code, err) == (0, "")
    assert "organisation/koren" in out


def test_an_option_that_there_is_not_is_told_with_those_that_there_are_unless_one_is_meant(say: Say) -> None:
    meeting = ("plan", "meeting", "--bodies", "styrgrupp", "--date", "2027-01-20")
    err = say(*meeting, "--items", "Budget")[2]
    assert "has no option --items; there are --bodies, --date, " in err
    assert "the nearest" not in err
    assert "has no option --plase; the nearest is --place." in say(*meeting, "--plase", "Dal")[2]


def test_a_meeting_and_an_accession_are_listed_by_the_names_of_whose_they_are(say: Say) -> None:
    say("plan", "meeting", "--bodies", "styrgrupp", "--date", "2027-01-20")
    assert "Överenskommelsens styrgrupp 20 January 2027 styrgrupp-2027-01-20" in say("find", "meeting")[1]
    assert "Överenskommelsens styrgrupp" in say("find", "meeting", "--text", "överens")[1]
    say("sign", "accession", "--organisation", "foreningen-angsund", "--on", "2018-03-23")
    assert "Föreningen Ängsund from" in say("find", "accession")[1]


def test_a_body_without_seats_has_an_attendance_of_others(say: Say) -> None:
    say("record", "meeting", "--bodies", "styrgrupp", "--date", "2020-01-20", "--id", "mote")
    code, _, err = say("record", "attendance", "mote", "--others", "processledaren: rapporteur")
    assert (code, err) == (0, "")
    code, _, err = say("record", "attendance", "mote")
    assert (code, "Nobody is given who took part" in err) == (2, True)


def test_what_was_known_at_a_time_of_day_is_asked_for_as_people_write_it(say: Say) -> None:
    assert say("parties", "vgr", "--known", "2100-01-01 13:30")[0] == 0
