"""What is given by mistake or in bad faith: nothing is lost, no password is shown, and all is told in a sentence."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.store.addresses import shown

Said = tuple[int, str, str]
Say = Callable[..., Said]
DECISION = ("--decision", "RS 2024-1", "--decided", "2024-02-01", "--decided-by", "Styrelsen", "--reason", "Gallring")
REDACT = ("redact", "field", "ordforande", "--kind", "contact", "--field", "name", *DECISION)
HALF = "a\udcffb"


@pytest.fixture
def say(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Give a function that runs a command in English at the test's own database, beside its files."""
    del register
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Said:
        capsys.readouterr()
        code = main([*words, "--language", "en"])
        out, err = capsys.readouterr()
        return code, " ".join(out.split()), " ".join(err.split())

    return run


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Give the folder with files that commands read."""
    _rows(tmp_path / "in.csv")
    for name in ("kopia.db", "ut.dump"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def _rows(path: Path) -> None:
    path.write_text("Namn;Organisationsnummer\nEtt;\nTvå;123\n", encoding="utf-8")


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", "-queue"])
@pytest.mark.parametrize(
    "line",
    [
        ("dump", "{file}"),
        ("backup", "{file}"),
        ("export", "organisation", "{file}", "--replace"),
        ("import", "organisation", "in.csv", "--refused", "{file}", "--replace"),
    ],
)
def test_no_command_writes_over_the_database(say: Say, tmp_path: Path, line: tuple[str, ...], end: str) -> None:
    database = tmp_path / "register.csv"
    (tmp_path / "register.db").rename(database)
    _rows(tmp_path / "in.csv")
    before = database.read_bytes()
    link = tmp_path / "lank.csv"
    link.symlink_to(f"{database}{end}")
    for name in (f"{database}{end}", str(link)):
        code, out, err = say(*(word.format(file=name) for word in line), "--db", str(database))
        assert (code, out) == (2, "")
        assert "This is the database itself" in err
    assert database.read_bytes() == before


def test_a_dump_never_replaces_a_file(say: Say, tmp_path: Path) -> None:
    (tmp_path / "mitt.dump").write_text("mitt", encoding="utf-8")
    assert say("dump", "mitt.dump")[0] == 2
    assert (tmp_path / "mitt.dump").read_text(encoding="utf-8") == "mitt"


def test_an_import_never_replaces_its_own_file(say: Say, tmp_path: Path) -> None:
    _rows(tmp_path / "in.csv")
    (tmp_path / "lank.csv").hardlink_to(tmp_path / "in.csv")
    for refused in ("in.csv", "./in.csv", "lank.csv"):
        code, _, err = say("import", "organisation", "in.csv", "--refused", refused)
        assert (code, "This is the file that is read." in err) == (2, True)
    assert (tmp_path / "in.csv").read_text(encoding="utf-8").startswith("Namn;Organisationsnummer")
    assert say("find", "organisation", "--text", "Ett")[1] == "There is none."


@pytest.mark.parametrize("refused", ["ut.txt", "finns-inte/ut.csv", ".", "mapp.csv"])
def test_nothing_is_imported_where_the_refused_rows_could_not_be_written(
    say: Say, tmp_path: Path, refused: str
) -> None:
    _rows(tmp_path / "in.csv")
    (tmp_path / "mapp.csv").mkdir()
    code, out, err = say("import", "organisation", "in.csv", "--refused", refused)
    assert (code, out, bool(err)) == (2, "", True)
    assert say("find", "organisation", "--text", "Ett")[1] == "There is none."


def test_refused_rows_that_cannot_be_written_are_found_out_before_the_others_are(say: Say, tmp_path: Path) -> None:
    _rows(tmp_path / "in.csv")
    refused = f"{'å' * 125}.csv"
    code, _, err = say("import", "organisation", "in.csv", "--refused", refused)
    assert code == 2
    assert f"{refused}: The file cannot be written: its name is too long." in err
    assert say("find", "organisation", "--text", "Ett")[1] == "There is none."


def test_a_failed_import_leaves_no_file_of_refused_rows(say: Say, tmp_path: Path) -> None:
    _rows(tmp_path / "in.csv")
    (tmp_path / "fel.csv").write_text("mitt", encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "register.db")) as connection:
        connection.execute("CREATE TRIGGER no BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'no'); END")
        with pytest.raises(Exception, match="no"):
            say("import", "organisation", "in.csv", "--refused", "fel.csv", "--replace")
    assert (tmp_path / "fel.csv").read_text(encoding="utf-8") == "mitt"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("target", [".", "/", "..", "finns-inte/ut.csv"])
@pytest.mark.parametrize("line", [("export", "organisation"), ("dump",), ("backup",)])
def test_a_folder_is_no_file_to_write(say: Say, line: tuple[str, ...], target: str) -> None:
    code, _, err = say(*line, target)
    assert code == 2
    assert ("This is a folder and no file." in err) or ("There is no folder finns-inte." in err)


def test_what_is_kept_by_a_restore_is_named_by_a_later_redaction(say: Say) -> None:
    say("backup", "kopia.db")
    for number in range(6):
        say("add", "organisation", "--name", f"Senare {number}")
    say("backup", "senare.db")
    say("restore", "kopia.db")
    out = say(*REDACT)[1]
    assert [name in out for name in ("/kopia.db", "/senare.db", "/register-before-restore.db")] == [True, True, True]
    assert "3 older backups hold it" in out


def test_a_restore_tells_which_redactions_are_to_be_carried_out_again(say: Say, tmp_path: Path) -> None:
    say("backup", "kopia.db")
    say(*REDACT)
    say("backup", "sedan.db")
    assert "redact" not in say("restore", "sedan.db")[2]
    code, _, err = say("restore", "kopia.db")
    assert (code, "contact/ordforande name (RS 2024-1)" in err) == (0, True)
    assert "Carry each of them out again" in err
    assert "scrubbed once more" in [say(*REDACT), say(*REDACT)][1][1]
    (tmp_path / "register.db").write_bytes(b"skadad" * 1000)
    code, _, err = say("restore", "kopia.db")
    assert (code, "nobody knows which redactions the backup lacks" in err) == (0, True)


def test_a_newer_backup_put_back_is_named_by_a_later_redaction(say: Say) -> None:
    say("backup", "forst.db")
    say("add", "organisation", "--name", "Senare")
    say("backup", "sist.db")
    say("restore", "forst.db")
    say("restore", "sist.db")
    out = say(*REDACT)[1]
    assert [f"/{name}.db" in out for name in ("forst", "sist", "register-before-restore-2")] == [True, True, True]


def test_a_backup_that_the_journal_cannot_note_is_not_kept(say: Say, tmp_path: Path) -> None:
    code, _, err = say("backup", "kopia.db", "--as", HALF)
    assert (code, "bytes that are no letters" in err) == (2, True)
    assert say("backup", HALF)[0] == 2
    assert [path.name for path in tmp_path.iterdir()] == ["register.db"]


def test_the_doctor_names_what_an_interrupted_command_left(say: Say, tmp_path: Path) -> None:
    for name in (".ut.csv.new", ".kopia.db.0123456789ab.unfinished", ".kopia.db.0123456789ab.unfinished-journal"):
        (tmp_path / name).touch()
        code, out, _ = say("doctor")
        assert (code, name in out) == (1, True)
        (tmp_path / name).unlink()
    assert say("doctor")[0] == 0


def test_the_doctor_takes_neither_the_database_nor_another_file_for_left_over(say: Say, tmp_path: Path) -> None:
    (tmp_path / "uppsats.unfinished").touch()
    own = (tmp_path / "register.db").rename(tmp_path / ".register.db.new")
    assert say("doctor", "--db", str(own))[0] == 0


def test_what_stands_beside_a_file_that_is_written_stays(say: Say, tmp_path: Path) -> None:
    (tmp_path / ".ut.csv.new").write_text("mitt", encoding="utf-8")
    assert say("export", "organisation", "ut.csv")[0] == 0
    assert (tmp_path / ".ut.csv.new").read_text(encoding="utf-8") == "mitt"
    assert {path.name for path in tmp_path.glob("*ut*")} == {"ut.csv", ".ut.csv.new"}


@pytest.mark.parametrize("given", [0o600, 0o640, 0o644])
def test_a_file_is_as_open_as_the_database_that_it_comes_from(say: Say, tmp_path: Path, given: int) -> None:
    (tmp_path / "register.db").chmod(given)
    _rows(tmp_path / "in.csv")
    say("export", "organisation", "ut.csv")
    say("dump", "ut.dump")
    say("import", "organisation", "in.csv", "--refused", "fel.csv")
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("ut.csv", "ut.dump", "fel.csv")] == [given] * 3


def test_an_export_is_as_open_as_the_file_that_it_takes_the_place_of(say: Say, tmp_path: Path) -> None:
    (tmp_path / "ut.csv").touch()
    (tmp_path / "ut.csv").chmod(0o664)
    assert say("export", "organisation", "ut.csv", "--replace")[0] == 0
    assert (tmp_path / "ut.csv").stat().st_mode & 0o777 == 0o664


def test_a_redaction_whose_files_another_program_reads_is_told_as_recorded_with_all_that_holds_it(
    say: Say, tmp_path: Path
) -> None:
    say("backup", "kopia.db")
    say("rename", "organisation", "foreningen-angsund", "--name", "Alva Påhittad", "--on", "2024-01-01")
    with closing(sqlite3.connect(tmp_path / "register.db")) as other_program:
        other_program.execute("BEGIN")
        other_program.execute("SELECT count(*) FROM entry").fetchone()
        code, out, err = say(*REDACT)
        assert (code, "The text is taken out; change" in out) == (2, True)
        assert ["Alva Påhittad" in out, "/kopia.db" in out] == [True, True]
        assert "The redaction is recorded, but the database's files could not be scrubbed" in err
        assert "Another program reads the database" in err
        code, out, err = say(*REDACT)
        assert (code, "It was redacted before" in out, "scrubbed once more" in out) == (2, True, False)
        code, out, err = say("rebuild")
        assert (code, "The tables were made anew" in out, "Another program" in err) == (2, True, True)
    assert say(*REDACT)[0] == 0
    assert say("journal", "verify")[0] == 0


def test_a_clock_behind_the_journal_is_told_by_every_change_and_by_the_doctor(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "clock: It does not lie behind" in say("doctor")[1]
    _rows(tmp_path / "in.csv")
    past = datetime(2001, 1, 1, 8, tzinfo=UTC)
    for line in (
        ("add", "organisation", "--name", "Ny"),
        ("import", "organisation", "in.csv", "--refused", "fel.csv"),
        ("undo",),
        REDACT,
        ("init", "skane"),
        ("doctor",),
    ):
        main([*line, "--language", "en"], clock=lambda: past)
        told = " ".join("".join(capsys.readouterr()).split())
        assert "The clock says 1 January 2001 09:00, but the journal's last change is dated" in told


@pytest.mark.parametrize("line", [("find", "organisation"), ("journal", "list")])
def test_a_limit_is_at_least_one(say: Say, line: tuple[str, ...]) -> None:
    code, out, err = say(*line, "--limit", "0")
    assert (code, out, "0 is below 1." in err) == (2, "", True)


@pytest.mark.parametrize("line", [("init", "vgr"), ("find", "organisation"), ("add", "organisation", "--name", "X")])
def test_no_command_works_in_what_is_gone_when_it_ends(say: Say, line: tuple[str, ...]) -> None:
    code, out, err = say(*line, "--db", "memory://")
    assert (code, out, "This is no database that can be opened." in err) == (2, "", True)


def test_a_dump_that_cannot_be_loaded_makes_no_database(say: Say, tmp_path: Path) -> None:
    (tmp_path / "fel.dump").write_text("{}\n", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    for dump in ("fel.dump", "finns-inte.dump"):
        assert say("load", dump, "--db", "ny.db")[0] == 2
    assert sorted(tmp_path.iterdir()) == before


def test_a_command_that_reads_makes_no_folder(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OVERENSKOMMELSE_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for line in (("find", "organisation"), ("standing", "vgr"), ("doctor",), ("export", "organisation", "ut.csv")):
        say(*line)
        assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://anna:hemlis@server/x", "postgresql://anna:***@server/x"),
        ("postgresql://anna@server:5432/x", "postgresql://anna@server:5432/x"),
        ("postgresql://anna%40s:hemlis@a:1,[::1]:2/x", "postgresql://anna%40s:***@a:1,[::1]:2/x"),
        ("POSTGRESQL://anna:hemlis@server/x", "POSTGRESQL://anna:***@server/x"),
        ("mysql://anna:hem@lis/lis@server/x", "mysql://…"),
        ("postgresql+asyncpg://anna:hem?lis@server/x", "postgresql+asyncpg://…"),
        ("postgresql://anna:1234/5@server/x", "postgresql://…"),
        ("postgresql://anna:1234#5@server/x", "postgresql://…"),
        ("postgresql://anna:hem lis@server/x", "postgresql://…"),
        ("postgresql://anna:hemlis", "postgresql://…"),
        ("postgresql://server:1/x?password=hem@lis", "postgresql://…"),
        ("postgresql://server/x?user=anna&password=hemlis", "postgresql://server/x?…"),
        (" postgresql://anna:hemlis@server/x", "postgresql://anna:***@server/x"),
        ("'postgresql://anna:hemlis@server/x'", "postgresql://anna:***@server/x"),
        ("postgresql:anna:hemlis@server/x", "postgresql:…"),
        ("postgres:hemlis@server/x", "postgres:…"),
        ("anna:hemlis@server/x", "anna:…"),
        ("//anna:hemlis@server/x", "anna:…"),
        ("host=server password='hem lis'", "host=server password=***"),
        ("sqlite:///mapp/a@b:c.db", "sqlite:///mapp/a@b:c.db"),
        ("/mapp/a@b:c.db", "/mapp/a@b:c.db"),
        ("C:\\mapp\\a@b.db", "C:\\mapp\\a@b.db"),
        ("möte 12:30", "möte 12:30"),
    ],
)
def test_a_place_is_shown_without_its_password(url: str, told: str) -> None:
    assert shown(url) == told


ADDRESSES = (
    "mysql://anna:hemlis@server/x",
    "postgresql+asyncpg://anna:hemlis@server/x",
    "POSTGRESQL://anna:hemlis@server/x",
    "postgresql://anna:hemlis@127.0.0.1:1/x",
    "postgresql://127.0.0.1:1/x?user=anna&password=hemlis",
    "postgresql://anna:hemlis@127.0.0.1:x/x",
    "postgresql://anna:x@hemlis@127.0.0.1:1/x",
    "postgresql://anna:x/hemlis@127.0.0.1:1/x",
    "postgresql://anna:hemlis/x@127.0.0.1:1/x",
    "postgresql://anna:hemlis x@127.0.0.1:1/x",
    "postgresql://127.0.0.1:1/x?password=x@hemlis",
    " postgresql://anna:hemlis@127.0.0.1:1/x",
    "'postgresql://anna:hemlis@127.0.0.1:1/x'",
    "postgres:hemlis@127.0.0.1/x",
    "anna:hemlis@127.0.0.1/x",
    "//anna:hemlis@127.0.0.1/x",
    "host=127.0.0.1 password='x hemlis'",
)


LINES = (
    ("--db", "{}", "find", "organisation"),
    ("find", "organisation", "--db", "{}"),
    ("find", "organisation", "--db={}"),
    ("doctor", "--db", "{}"),
    ("restore", "kopia.db", "--db", "{}"),
    ("load", "ut.dump", "--db", "{}"),
    ("backup", "ny.db", "--db", "{}"),
    ("find", "organisation", "{}"),
    ("find", "organisation", "--url", "{}"),
    ("find", "{}"),
    ("init", "{}"),
    ("show", "{}"),
    ("standing", "{}"),
    ("history", "{}"),
    ("validate", "{}"),
    ("import", "organisation", "{}"),
    ("import", "organisation", "in.csv", "--refused", "{}"),
    ("export", "organisation", "{}"),
    ("export", "organisation", "{}.csv"),
    ("dump", "{}"),
    ("load", "{}"),
    ("backup", "{}"),
    ("restore", "{}"),
)
"""What an address is given in; the first of these are tried with each."""


@pytest.mark.parametrize(
    ("line", "url"), [*product(LINES[:3], ADDRESSES), *product(LINES[3:], ("anna:hemlis@127.0.0.1/x", *ADDRESSES[6:9]))]
)
def test_no_password_is_shown(say: Say, beside: Path, line: tuple[str, ...], url: str) -> None:
    del beside
    code, out, err = say(*(word.replace("{}", url) for word in line))
    assert (code, "hemlis" not in out + err) == (code or 2, True)


@pytest.mark.parametrize("url", ADDRESSES)
def test_no_password_is_shown_that_the_environment_holds(say: Say, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OVERENSKOMMELSE_DB", url)
    for line in (("find", "organisation"), ("doctor",), ("add", "organisation", "--name", "X")):
        code, out, err = say(*line)
        assert ("hemlis" not in out + err, code) == (True, code or 2)


def test_an_address_that_can_be_read_in_two_ways_says_how_it_is_written(say: Say) -> None:
    code, out, err = say("find", "organisation", "--db", "postgresql://anna:hem@lis@server/x")
    assert (code, out, "@ as %40" in err) == (2, "", True)


@pytest.mark.parametrize(
    "line",
    [
        ("add", "organisation", "--name", "X", "--as", HALF),
        ("add", "organisation", "--name", HALF),
        ("add", "organisation", "--name", "X", "--reason", HALF),
        ("find", "organisation", "--text", HALF),
        ("find", "organisation", "--text", "\0"),
        ("find", HALF),
        ("history", f"organisation/{HALF}"),
        ("card", f"organisation/{HALF}"),
        ("person", HALF),
        ("find", "organisation", "--db", f"postgresql://server/{HALF}"),
        ("find", "organisation", "--db", HALF),
        ("show", "vgr", "--clause", HALF),
        ("search", "vgr", HALF),
        ("journal", "verify", "--head", HALF),
    ],
)
def test_bytes_that_are_no_letters_are_told(say: Say, line: tuple[str, ...]) -> None:
    code, out, err = say(*line)
    assert (code, out, bool(err)) == (2, "", True)


@pytest.mark.parametrize("name", ["OVERENSKOMMELSE_AS", "OVERENSKOMMELSE_DB"])
def test_bytes_that_are_no_letters_are_told_in_the_environment_too(
    say: Say, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, HALF if name.endswith("AS") else f"postgresql://server/{HALF}")
    assert say("add", "organisation", "--name", "X")[:2] == (2, "")


@pytest.mark.parametrize(
    "line",
    [
        ("undo", "--change", str(2**63)),
        ("redo", "--change", "-1"),
        ("find", "organisation", "--limit", "9" * 20),
        ("journal", "list", "--limit", str(2**63)),
        ("set", "retention", "--kind", "contact", "--years", "9" * 20, "--basis", "Plan"),
        ("edit", "organisation", "foreningen-angsund", "--legal-form", "x", "--seen", "9" * 20),
        ("journal", "verify", "--head", f"{'9' * 30}:{'0' * 64}"),
        ("show", "vgr", "--known", "0001-01-01"),
        ("show", "vgr", "--known", "9999-12-31T23:59-14:00"),
    ],
)
def test_no_number_and_no_time_is_too_large_to_be_answered(say: Say, line: tuple[str, ...]) -> None:
    assert say(*line)[0] in {0, 1, 2}


def test_a_zone_that_there_is_not_keeps_nobody_from_knowing_the_day(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "XYZ+99:99")
    time.tzset()
    try:
        assert say("journal", "list")[0] == 0
        assert say("standing", "vgr")[0] == 0
        assert say("add", "organisation", "--name", "X")[0] == 0
    finally:
        monkeypatch.undo()
        time.tzset()


def test_nothing_is_left_beside_a_backup_that_is_put_back(say: Say, tmp_path: Path) -> None:
    say("backup", "kopia.db")
    mapp = tmp_path / "mapp"
    mapp.mkdir()
    (tmp_path / "kopia.db").rename(mapp / "kopia.db")
    with closing(sqlite3.connect(mapp / "kopia.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    assert say("restore", "mapp/kopia.db")[0] == 0
    assert [path.name for path in mapp.iterdir()] == ["kopia.db"]
    assert say("restore", "mapp/kopia.db", "--db", "ny.db")[0] == 0
    assert [path.name for path in mapp.iterdir()] == ["kopia.db"]


def test_a_database_is_no_backup_of_itself(say: Say, register: Path, tmp_path: Path) -> None:
    before = say("journal", "verify")
    (tmp_path / "lank.db").symlink_to(register)
    for name in ("register.db", "lank.db"):
        code, out, err = say("restore", name)
        assert (code, out, "This is the database itself" in err) == (2, "", True)
    assert say("journal", "verify") == before
    assert list(tmp_path.glob("*before*")) == []


def test_a_backup_that_took_the_name_of_a_destroyed_one_is_named_by_a_later_redaction(say: Say, tmp_path: Path) -> None:
    say("backup", "kopia.db")
    add = ("add", "contact", "--organisation", "angstroms-vanner", "--role", "kassör", "--purpose", "kontakt")
    say(*add, "--name", "Bea Påhittad", "--id", "ordforande-2")
    say("backup", "mellan.db")
    (tmp_path / "kopia.db").unlink()
    say("backup", "kopia.db")
    say("restore", "mellan.db")
    assert "/kopia.db" in say("redact", "field", "ordforande-2", *REDACT[3:])[1]


@pytest.mark.parametrize(
    "line", [("export", "organisation", "min.csv"), ("import", "organisation", "in.csv", "--refused", "min.csv")]
)
def test_a_table_replaces_a_file_only_where_that_is_said(say: Say, tmp_path: Path, line: tuple[str, ...]) -> None:
    _rows(tmp_path / "in.csv")
    (tmp_path / "min.csv").write_text("mitt", encoding="utf-8")
    code, out, err = say(*line)
    assert (code, out) == (2, "")
    assert "min.csv: There is a file of this name already. Give another name, or --replace" in err
    assert (tmp_path / "min.csv").read_text(encoding="utf-8") == "mitt"
    assert say("find", "organisation", "--text", "Ett")[1] == "There is none."
    assert say(*line, "--replace")[0] in {0, 1}
    assert (tmp_path / "min.csv").read_text(encoding="utf-8") != "mitt"


def test_the_database_is_never_replaced(say: Say, tmp_path: Path) -> None:
    before = (tmp_path / "register.db").read_bytes()
    code, _, err = say("export", "organisation", "register.db", "--replace")
    assert (code, "This is the database itself" in err) == (2, True)
    assert (tmp_path / "register.db").read_bytes() == before
