"""A table as an office has it: what is doubtful in it is told at once, and once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from overenskommelse.cli import main
from tests.exchange.books import book, table

Look = Callable[..., str]


@pytest.fixture
def look(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Look:
    """Give a function that tells in English what would become of a table's lines."""
    del register
    monkeypatch.chdir(tmp_path)

    def run(*lines: str, kind: str = "organisation", file: str = "in.csv") -> str:
        if file == "in.csv":
            (tmp_path / file).write_text("\n".join(lines), encoding="utf-8")
        capsys.readouterr()
        main(["import", kind, file, *(lines if file != "in.csv" else ()), "--dry-run", "--language", "en"])
        out, err = capsys.readouterr()
        return " ".join((out + err).split())

    return run


def test_a_row_that_is_only_a_name_among_rows_that_are_more_is_told(look: Look) -> None:
    rows = [f"Förening {number};ideell förening" for number in range(30)]
    out = look("Namn;Juridisk form", *rows, "", "Kommentar: listan gäller från 2016.;")
    assert (
        "1 new row says nothing but a name: row 33 (Kommentar: listan gäller från 2016.). If that is a remark and no "
        "organisation, remove the row from the file."
    ) in out
    assert "nothing but a name" not in look("Namn;Juridisk form", "Ett;", "Två;", "Tre;ideell förening")


def test_a_legal_form_that_is_nearly_a_more_common_one_is_told_with_its_row(look: Look) -> None:
    out = look(
        "Namn;Bolagsform", "Ett;ideell förening", "Två;idell förening", "Tre;ideell förening", "Fyra;Ideell förening"
    )
    assert "Row 3: idell förening is nearly ideell förening, which is more common; mend it if it is a slip." in out
    assert out.count("is nearly") == 1


def test_what_is_wrong_in_the_same_way_with_many_rows_is_told_once(look: Look) -> None:
    out = look("Organisationsnummer;Delregioner", ";Fyrbodal", ";Skaraborg", ";Sjuhärad", ";Skaraborg", ";Fyrbodal")
    assert out.count("Name is not given") == 1
    assert "rows 2, 3, 4, 5 and 6" in out


def test_columns_of_another_register_are_told_with_the_command_that_takes_them_in(look: Look) -> None:
    out = look("Namn;Undertecknat;Lämnat;Bil.", "Kören;2018-05-01;;x")
    assert "Left out, since the register has no such columns (Undertecknat, Lämnat and Bil.)." in out
    assert (
        "Undertecknat and Lämnat belong to another register, accession. Take them in from the same file with: " in out
    )
    assert "overenskommelse import accession in.csv" in out


def test_a_new_accession_is_shown_with_the_name_of_its_organisation(look: Look) -> None:
    main(["add", "organisation", "--name", "Kören i Dal", "--number", "802002-2219"])
    out = look("Förening;Undertecknat", "Kören i Dal;2018-05-01", kind="accession")
    assert "row 2 anslutning-koren-i-dal (Kören i Dal)" in out


def test_sheets_that_were_not_read_are_told_and_each_may_be_named(register: Path, look: Look, tmp_path: Path) -> None:
    del register
    both = [table(("Namn", "Organisationsnummer"), ("Kören", "")), table(("Namn", "Lämnat"), ("Laget", "2024-01-01"))]
    (tmp_path / "in.xlsx").write_bytes(book(*both))
    out = look(file="in.xlsx")
    assert "The sheet Sheet1 was read, and not Sheet2." in out
    assert "Another is read with: --sheet NAME" in out
    assert "row 2 laget (Laget)" in look("--sheet", "sheet2", file="in.xlsx")


def test_a_day_of_an_accession_that_cannot_be_read_is_told_alone(look: Look) -> None:
    main(["add", "organisation", "--name", "Kören"])
    out = look("Förening;Undertecknat", "Kören;2018-13-01", kind="accession")
    assert "2018-13-01" in out
    assert "is not given" not in out
