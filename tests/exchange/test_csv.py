"""CSV is read as its user sees it, and what cannot be read for sure is told with its row."""

import pytest

from overenskommelse.exchange.csv_reader import DELIMITERS
from overenskommelse.exchange.faults import MOST_CELLS
from tests.exchange.reads import read, spared, told

ROWS = "Namn;Ort;Belopp\r\nHopp;Åmål;1,50\r\nTro;Örebro;2,75\r\n"
TABLE = (("Namn", "Ort", "Belopp"), [(2, ("Hopp", "Åmål", "1,50")), (3, ("Tro", "Örebro", "2,75"))])
KNOWN = ("namn", "ORT", "Organisationsnummer")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_same_table_is_read_in_each_encoding_that_programs_write(encoding: str) -> None:
    assert read(ROWS.encode(encoding)) == TABLE


def test_utf_16_with_the_great_end_first_is_read() -> None:
    assert read(b"\xfe\xff" + ROWS.encode("utf-16-be")) == TABLE


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_rows_end_as_any_system_ends_them(end: str) -> None:
    assert read(ROWS.replace("\r\n", end).encode()) == TABLE


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_found_by_looking(delimiter: str) -> None:
    text = delimiter.join(("Namn", "Ort", "Kod")) + "\n" + delimiter.join(("Hopp", "Åmål", "7")) + "\n"
    assert read(text.encode()) == (("Namn", "Ort", "Kod"), [(2, ("Hopp", "Åmål", "7"))])


def test_a_decimal_comma_divides_nothing_where_semicolons_do() -> None:
    text = "Namn;Belopp\nHopp;1,50\nTro;2,75\nFrid;0,25\n"
    assert read(text.encode())[1] == [(2, ("Hopp", "1,50")), (3, ("Tro", "2,75")), (4, ("Frid", "0,25"))]


def test_a_decimal_comma_between_quotes_divides_nothing_where_commas_do() -> None:
    assert read(b'Namn,Belopp\nHopp,"1,50"\nTro,"2;75"\n')[1] == [(2, ("Hopp", "1,50")), (3, ("Tro", "2;75"))]


def test_commas_in_a_single_column_divide_nothing_under_a_known_heading() -> None:
    assert read(b"Namn\nHopp, Borgholm\nTro, Borgholm\n", KNOWN)[1] == [
        (2, ("Hopp, Borgholm",)),
        (3, ("Tro, Borgholm",)),
    ]


def test_known_headings_tell_the_delimiter_before_the_rows_do() -> None:
    assert read(b"Namn;Ort\n1,5\n2,5\n", KNOWN)[1] == [(2, ("1,5", "")), (3, ("2,5", ""))]


def test_the_rows_tell_the_delimiter_where_no_heading_is_known() -> None:
    assert told("Hela länet, 2026\nA;B;C\n1;2;3\n".encode()) == [("long-row", 2, ""), ("long-row", 3, "")]


def test_a_first_line_that_tells_the_delimiter_is_obeyed_and_is_no_row() -> None:
    assert read(b"sep=,\r\nNamn;x,Ort;y\r\n1,2\r\n") == (("Namn;x", "Ort;y"), [(2, ("1", "2"))])


def test_title_rows_stand_above_the_heading_that_is_known() -> None:
    text = "Medlemmar, hela länet;;\r\n;;\r\nUttag 2026-03-01;;\r\n Namn ;ORT;Kod\r\nHopp;Åmål;7\r\n"
    assert read(text.encode(), KNOWN) == ((" Namn ", "ORT", "Kod"), [(5, ("Hopp", "Åmål", "7"))])


def test_the_first_row_with_a_text_is_the_heading_where_none_is_known() -> None:
    assert read(b"\r\n;\r\nA;B\r\n1;2\r\n", KNOWN) == (("A", "B"), [(4, ("1", "2"))])


def test_empty_rows_are_left_out_and_counted() -> None:
    assert read(b"A;B\n\n;\n1;2\n ;\n3;4\n")[1] == [(4, ("1", "2")), (6, ("3", "4"))]


def test_a_line_break_between_quotes_begins_no_new_row() -> None:
    assert read(b'A;B\n"1\r\n2";x\n3;y\n')[1] == [(2, ("1\r\n2", "x")), (3, ("3", "y"))]


def test_a_short_row_is_filled_and_empty_cells_too_many_are_cut() -> None:
    assert read(b"A;B;C\n1\n1;2;3;;\n")[1] == [(2, ("1", "", "")), (3, ("1", "2", "3"))]


def test_a_column_without_heading_and_values_is_left_out() -> None:
    assert read(b"A;;B\n1;;2\n3; ;4\n") == (("A", "B"), [(2, ("1", "2")), (3, ("3", "4"))])


def test_numbers_stay_as_they_are_written() -> None:
    cells = ("165560000005", "16556000-0005", "0701", "1,50", "1.50", "5,56E+09", "46082")
    assert read(("A;B;C;D;E;F;G\n" + ";".join(cells)).encode())[1] == [(2, cells)]


def test_a_quote_within_a_text_is_part_of_it() -> None:
    assert read(b'A;B\nStallet "Hopp";x\n')[1] == [(2, ('Stallet "Hopp"', "x"))]


def test_the_rows_may_be_gone_through_more_than_once() -> None:
    assert read(ROWS.encode()) == read(ROWS.encode())


def test_every_problem_of_a_file_is_told_at_once() -> None:
    content = b"Namn;namn;;Kod\n1;2;3;4;5\n6;7\x01;;8\n"
    assert told(content) == [
        ("headless-column", 1, "C"),
        ("same-head", 1, "Namn"),
        ("long-row", 2, ""),
        ("forbidden-in-cell", 3, "namn"),
    ]


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (b"", [("no-table", None, "")]),
        (b"\xef\xbb\xbf\r\n;;\r\n", [("no-table", None, "")]),
        (b'A;B\n1;2\n"3;4\n5;6\n', [("unclosed-quote", 3, "")]),
        (b'A;B\n1;2\n"Hopp" i Borgholm;4\n5;6;7\n', [("stray-quote", 3, "")]),
        (b'A;B\n"' + b"x" * 200_000, [("endless-cell", 2, "")]),
        (b"A;B\n1;2\n3;\0\n", [("not-text", 3, "")]),
        (b"A;B\n\xe5;2\n\x81;4\n", [("not-cp1252", 3, "")]),
        (b"\xff\xfeA\0;\0\n", [("not-utf-16", 1, "")]),
        (b"PNG;" * 201 + b"\nA\n", [("wide-table", 1, "")]),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, problems: list[tuple[str, int | None, str]]) -> None:
    assert sorted(told(content)) == problems


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        (b"A;B\n" + b"x" * 32_768 + b";2\n3;4\n", [("long-cell", 2, "A")]),
        (b"A;B\n1;\x0c\n3;4\n", [("forbidden-in-cell", 2, "B")]),
        ("A;B\n1;F\ufffdrening\n3;4\n".encode(), [("lost-letter", 2, "B")]),
        ("A;B\n\x85;\x85\n3;4\n".encode(), [("forbidden-in-cell", 2, "A"), ("forbidden-in-cell", 2, "B")]),
    ],
)
def test_a_cell_that_cannot_be_read_leaves_the_other_rows(content: bytes, cells: list[tuple[str, int, str]]) -> None:
    assert spared(content) == cells
    assert read(content)[1][1] == (3, ("3", "4"))


def test_a_file_with_very_many_wrong_cells_is_refused_as_a_whole() -> None:
    assert len(told(b"A\n" + b"\x01\n" * (MOST_CELLS + 1))) == 100


def test_a_file_in_two_encodings_is_refused_row_by_row() -> None:
    """The rows of which there are fewer are to be mended."""
    lines = ["Namn;Ort", "Hopp;Åmål", "Tro;Örebro", "Frid;Lund", "Ro;Väse"]
    foreign = [line.encode("cp1252" if number == 2 else "utf-8") for number, line in enumerate(lines)]
    ours = [line.encode("utf-8" if number == 4 else "cp1252") for number, line in enumerate(lines)]
    assert told(b"\r\n".join(foreign)) == [("other-encoding", 3, "")]
    assert told(b"\xef\xbb\xbf" + b"\r\n".join(foreign)) == [("other-encoding", 3, "")]
    assert told(b"\r\n".join(ours)) == [("mixed-encodings", 5, "")]


def test_at_most_a_hundred_problems_are_told() -> None:
    assert len(told(b"A\n" + b"1;2\n" * 300)) == 100


def test_a_foreign_apostrophe_is_taken_off_only_where_it_guards() -> None:
    cells = ("'-5", "'=1+1", "''@a", "'t Hart", "'", "-5", "+46 31 00 00 00")
    assert read(("A;B;C;D;E;F;G\n" + ";".join(cells)).encode())[1] == [
        (2, ("-5", "=1+1", "'@a", "'t Hart", "'", "-5", "+46 31 00 00 00"))
    ]
