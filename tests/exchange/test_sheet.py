"""What a table is made of, told apart from where it comes from."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.exchange import head_key, read_sheet, serial_date
from overenskommelse.exchange.columns import column_of, letters

PROBE = """
import sys
from overenskommelse.exchange import read_sheet
read_sheet("register.csv", b"A;B")
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("61", date(1900, 3, 1)),
        ("46082", date(2026, 3, 1)),
        ("2958465", date(9999, 12, 31)),
        ("60", None),
        ("0", None),
        ("2958466", None),
        ("9999999", None),
        ("46082.5", None),
        ("046082", None),
        ("-5", None),
        ("", None),
        ("2026-03-01", None),
    ],
)
def test_a_serial_number_is_a_day_where_all_programs_agree(text: str, day: date | None) -> None:
    assert serial_date(text) == day


def test_a_serial_number_may_be_counted_from_1904() -> None:
    assert serial_date("44620", is_1904=True) == date(2026, 3, 1)
    assert serial_date("1", is_1904=True) == date(1904, 1, 2)


@given(st.dates(date(1900, 3, 1)))
def test_each_day_has_one_serial_number(day: date) -> None:
    assert serial_date(str((day - date(1900, 3, 1)) // timedelta(days=1) + 61)) == day


@given(st.integers(0, 20_000))
def test_letters_name_one_column_each(column: int) -> None:
    assert column_of(letters(column)) == column


@pytest.mark.parametrize(
    ("column", "text"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
)
def test_columns_have_the_letters_that_programs_show(column: int, text: str) -> None:
    assert letters(column) == text


def test_headings_are_one_that_a_reader_takes_for_one() -> None:
    assert head_key(" ORG.\u00a0 nr\n") == head_key("Org. nr")
    assert head_key("Ar") != head_key("År")


def test_a_sheet_tells_where_its_heading_stands() -> None:
    assert read_sheet("register", b"\nLista\n\nNamn;Ort\n", known_heads=["Namn"]).head_number == 4


def test_reading_csv_loads_nothing_that_workbooks_need() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], check=True, capture_output=True, text=True)
    assert {"python_calamine", "xlsxwriter", "zipfile", "pyexpat"} & set(done.stdout.split()) == set()
