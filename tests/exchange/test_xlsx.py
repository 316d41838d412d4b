"""A workbook's cells are texts as their user sees them, and what has no sure text is told."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from overenskommelse.exchange import read_sheet
from tests.exchange.books import SHEET, book, edited, table
from tests.exchange.reads import read, spared, told

KNOWN = ("Namn", "Ort")


def test_numbers_are_written_in_full() -> None:
    numbers = (87, 5560000000, 165560000005, 0.1, 1e-7, 0.1 + 0.2, -5, 0, 19.99, 999_999_999_999_999)
    texts = ["87", "5560000000", "165560000005", "0.1", "0.0000001", "0.3", "-5", "0", "19.99", "999999999999999"]
    head = tuple("ABCDEFGHIJ")
    assert read(book(table(head, numbers))) == (head, [(2, tuple(texts))])


def test_organisation_numbers_as_text_keep_their_hyphen_and_prefix() -> None:
    cells = ("16556000-0005", "165560000005", "556000-0005", "0701")
    assert read(book(table(tuple("ABCD"), cells)))[1] == [(2, cells)]


@pytest.mark.parametrize("is_1904", [False, True])
def test_days_and_moments_are_written_as_in_iso_8601(is_1904: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    days = (date(2026, 3, 1), datetime(2026, 3, 1, 12, 30), datetime(2026, 3, 1), time(9, 5), timedelta(hours=30))  # noqa: DTZ001 - a sheet knows no zone
    forms = ("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "yyyy-mm-dd hh:mm", "hh:mm", "[h]:mm")

    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, tuple("ABCDE"))
        for column, (day, form) in enumerate(zip(days, forms, strict=True)):
            sheet.write_datetime(1, column, day, made.add_format({"num_format": form}))

    texts = ("2026-03-01", "2026-03-01 12:30", "2026-03-01", "09:05", "30:00")
    assert read(book(fill, date_1904=is_1904))[1] == [(2, texts)]


def test_a_moment_is_told_to_the_nearest_second() -> None:
    def fill(made: Any, sheet: Any) -> None:
        form = made.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_row(0, 0, ("A", "B"))
        sheet.write_row(1, 0, (45000.5208333, 45000.9999999), form)

    assert read(book(fill))[1] == [(2, ("2023-03-15 12:30", "2023-03-16"))]


def test_a_serial_number_stays_a_number() -> None:
    assert read(book(table(("Dag",), (46082,))))[1] == [(2, ("46082",))]


def test_a_table_may_stand_below_titles_and_away_from_the_edge() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 5, "Medlemmar", made.add_format())
        sheet.write_row(1, 3, [True])
        sheet.write_row(3, 2, ("Namn", "Ort"))
        sheet.write_row(5, 2, ("Hopp", "Åmål"))
        sheet.set_row(5, None, None, {"hidden": True})

    assert read(book(fill), KNOWN) == (("Namn", "Ort"), [(6, ("Hopp", "Åmål"))])


def test_the_first_visible_sheet_with_a_known_heading_is_read() -> None:
    def hidden(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Ort", "Dold"))
        sheet.hide()

    notes, data = table(("Läs mig",)), table(("Namn", "Ort"), ("Hopp", "Åmål"))
    content = book(lambda _, sheet: sheet.activate(), hidden, notes, data)
    assert read(content, KNOWN) == (("Namn", "Ort"), [(2, ("Hopp", "Åmål"))])
    assert read(content) == (("Läs mig",), [])
    assert read(content, sheet="sheet2")[0] == ("Namn", "Ort", "Dold")
    assert told(content, sheet="Blad") == [("unknown-sheet", None, "")]
    assert read_sheet("a.xlsx", content, known_heads=KNOWN).others == ("Sheet2", "Sheet3")


def test_a_sheet_is_asked_for_in_vain_in_a_text_file() -> None:
    assert told(b"A;B\n1;2\n", sheet="Blad1") == [("no-sheets", None, "")]


def test_what_has_no_sure_text_is_told_with_its_cell() -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Ort"))
        sheet.write_row(1, 0, [True])
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")
        sheet.write(3, 0, 1234567890123456)
        sheet.write_formula(4, 0, "=1+1", None, 2)
        sheet.write_formula(5, 0, '=""', None, "")
        sheet.write_row(6, 0, ("Hopp", "Åmål", "", "för mycket"))

    cells = [("true-cell", 2, "Namn"), ("error-cell", 3, "Ort"), ("long-number", 4, "Namn")]
    assert told(book(fill)) == [("headless-column", 1, "D"), *cells]


def test_a_formula_that_was_never_reckoned_is_told_and_not_read_as_empty() -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Ort"))
        sheet.write_formula(1, 1, "=A1")

    assert spared(edited(book(fill), lambda xml: xml.replace(b"<v>0</v>", b""))) == [("unreckoned-cell", 2, "B")]


def test_a_number_that_is_shown_otherwise_than_it_is_stored_is_told() -> None:
    numbers = [(0.87, "0%"), (0.875, "0.0 %"), (701234567, "0000000000"), (701, "00000")]
    sure = [(5560000005, "000000-0000"), (5.5, "0.00"), (1000, "#,##0.00"), (1000, '# ##0 "kr"'), (7, "0")]

    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, tuple("ABCDEFGHI"))
        for column, (number, form) in enumerate(numbers + sure):
            sheet.write_number(1, column, number, made.add_format({"num_format": form}))

    found = [("padded-cell", 2, "C"), ("padded-cell", 2, "D"), ("percent-cell", 2, "A"), ("percent-cell", 2, "B")]
    assert sorted(spared(book(fill))) == found
    prefixed = edited(book(fill), lambda xml: xml.replace(b"<c ", b"<c  "))
    assert sorted(spared(prefixed)) == [*found[:2], ("padded-cell", 2, "E"), *found[2:]]


def formed(*cells: tuple[float, str | int]) -> Any:
    """Return what fills a row with numbers, each in its format."""

    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, [f"K{number}" for number in range(len(cells))])
        for column, (number, form) in enumerate(cells):
            sheet.write_number(1, column, number, made.add_format({"num_format": form}))

    return fill


MONTHS = ((43221, 17), (43237, "mmm yyyy"), (43237, "[$-41D]mmmm yyyy;@"), (43237, "yyyy\\-mm"), (43237, "mm/yy"))
YEARS = ((43101, "yyyy"), (43237.5, '"år "yyyy'))
DAYS = ((43237, "yyyy-mm-dd"), (43237, "d/m/yy"), (43237, '"den "d mmmm yyyy'))


@pytest.mark.parametrize("change", [lambda xml: xml, lambda xml: xml.replace(b"<c ", b"<c  ")], ids=["", "unusual"])
def test_a_cell_that_shows_a_month_or_a_year_is_that_and_no_day(change: Callable[[bytes], bytes]) -> None:
    texts = ("2018-05",) * len(MONTHS) + ("2018",) * len(YEARS) + ("2018-05-17",) * len(DAYS)
    assert read(edited(book(formed(*MONTHS, *YEARS, *DAYS)), change))[1] == [(2, texts)]


@pytest.mark.parametrize("form", ["d mmm", "dddd", "mmmm", 16, "d/m hh:mm"])
def test_a_cell_that_shows_a_day_without_its_year_is_told(form: str | int) -> None:
    assert spared(book(formed((43237, form)))) == [("yearless-cell", 2, "A")]


@pytest.mark.parametrize(
    ("number", "form", "code"),
    [
        (3, '"RS 2024-"0', "literal-cell"),
        (46701234567, '"+"0', "literal-cell"),
        (46701234567, "+0", "literal-cell"),
        (5, '0" st"', "literal-cell"),
        (5, '#,##0" tkr"', "literal-cell"),
        (12345678, "####-####", "literal-cell"),
        (5, '[>1]"många";0', "literal-cell"),
        (-5, '0;"minus "0', "literal-cell"),
        (43237, 'yyyy"-01-01"', "literal-cell"),
        (1234567, "0,", "scaled-cell"),
        (1234567, "#,##0.0,,", "scaled-cell"),
        (5, ";;;", "hidden-cell"),
        (0, "0;-0;;@", "hidden-cell"),
        (-0.5, "0;-0%", "percent-cell"),
    ],
)
def test_a_format_that_shows_another_text_than_is_stored_is_told(number: float, form: str, code: str) -> None:
    assert spared(book(formed((number, form)))) == [(code, 2, "A")]


MONEY = '_-* #,##0.00 "kr"_-;-* #,##0.00 "kr"_-;_-* "-"?? "kr"_-;_-@_-'


@pytest.mark.parametrize(
    ("number", "form"),
    [
        *((number, MONEY) for number in (5, -5, 0)),
        *((number, "#,##0 ;[Red](#,##0)") for number in (5, -5)),
        *((number, '0;-0;"-"') for number in (5, -5, 0)),
        (5, "0;-0;;@"),
        (5, "[$kr-41D] #,##0"),
        (5, '0":-"'),
        (0.5, "# ?/?"),
        (5, "0.00E+00"),
        (5, "[Red][<0]-0;0"),
        (5, "@"),
        (5, "General"),
    ],
)
def test_a_format_that_shows_the_number_that_is_stored_is_read(number: float, form: str) -> None:
    assert read(book(formed((number, form))))[1] == [(2, (str(number),))]


def _merged(top: int, bottom: int) -> bytes:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Ort"))
        sheet.write_row(2, 0, ("Tro", "Lund"))
        sheet.write_row(3, 0, ("Frid", "Väse"))
        sheet.merge_range(top, 0, bottom, 0 if top != bottom else 1, "Hopp", made.add_format())

    return book(fill)


@pytest.mark.parametrize(
    ("top", "bottom", "cells"),
    [(1, 2, [(2, "A"), (3, "A")]), (1, 1, [(2, "A"), (2, "B")]), (2, 3, [(3, "A"), (4, "A")])],
)
def test_cells_merged_among_the_rows_are_told_in_each_row(top: int, bottom: int, cells: list[tuple[int, str]]) -> None:
    assert spared(_merged(top, bottom)) == [("merged-cells", *cell) for cell in cells]


def test_a_heading_merged_with_a_row_below_it_is_told() -> None:
    assert ("merged-cells", 1, "Hopp") in told(_merged(0, 1))


def test_a_heading_merged_over_two_columns_leaves_the_second_without() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 1, "Kontakt", made.add_format())
        sheet.write_row(1, 0, ("Hopp", "Åmål"))

    assert told(book(fill)) == [("headless-column", 1, "B")]


def test_workbooks_of_programs_that_name_every_tag_are_read_too() -> None:
    """Some write a prefix before each tag, and leave out where a cell stands."""
    content = book(table(("Namn", "Ort"), ("Hopp", "#N/A")))

    def prefixed(xml: bytes) -> bytes:
        tags = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", xml).replace(b"xmlns=", b"xmlns:x=")
        return re.sub(rb'<x:c r="[A-Z]+\d+"', b"<x:c", tags)

    def erring(xml: bytes) -> bytes:
        return prefixed(xml.replace(b't="s"><v>3<', b't="e"><v>#N/A<'))

    assert read(edited(content, prefixed)) == (("Namn", "Ort"), [(2, ("Hopp", "#N/A"))])
    assert spared(edited(content, erring)) == [("error-cell", 2, "B")]


@pytest.mark.parametrize("reference", [b"XFD2", b"B1048577", b"GR1048576", b"ZZZZZZZ9999999"])
def test_a_cell_far_out_is_told_before_memory_is_taken_for_it(reference: bytes) -> None:
    content = book(table(("Namn", "Ort"), ("Hopp", "Lund")))
    assert told(edited(content, lambda xml: xml.replace(b'"B2"', b'"' + reference + b'"'))) == [
        ("wide-sheet", None, "")
    ]


def test_empty_cells_formatted_far_out_are_no_hindrance() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Ort"))
        sheet.write_row(1, 0, ("Hopp", "Lund"))
        sheet.write_blank(1_048_575, 16_383, None, made.add_format({"bold": True}))

    assert read(book(fill))[1] == [(2, ("Hopp", "Lund"))]


def test_a_workbook_without_a_text_is_told() -> None:
    assert told(book(table())) == [("no-table", None, "")]


ANY = book(table(("Namn", "Ort"), ("Hopp", "Lund")))
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ANY[:-50], "broken-workbook"),
        (ANY[:200], "broken-workbook"),
        (b"PK\x05\x06" + b"\0" * 18, "other-package"),
        (edited(ANY, lambda xml: xml.partition(b"</row>")[0], SHEET), "broken-workbook"),
        (edited(ANY, lambda xml: xml.replace(b"<c ", b"<x:c ").partition(b"</row>")[0], SHEET), "broken-workbook"),
        (
            edited(ANY, lambda xml: b"<!DOCTYPE a>" + xml[xml.index(b"<workbook") :], "xl/workbook.xml"),
            "broken-workbook",
        ),
        (edited(ANY, lambda _: b"<a", "xl/workbook.xml"), "broken-workbook"),
        (edited(ANY, lambda _: b"", "xl/sharedStrings.xml"), "broken-workbook"),
        (edited(ANY, lambda _: b" " * 200_000_001, "xl/theme/theme1.xml"), "zip-bomb"),
        (OLD + b"\0" * 600, "old-workbook"),
        (OLD + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted-workbook"),
        (b"\xef\xbb\xbf <html><table>", "web-page"),
        (b"x" * 50_000_001, "too-big-table-file"),
    ],
)
def test_what_is_no_workbook_that_can_be_read_is_told(content: bytes, code: str) -> None:
    assert told(content) == [(code, None, "")]
