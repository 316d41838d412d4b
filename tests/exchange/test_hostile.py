"""Whatever the bytes are, they become a sheet or are told about; there is nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.errors import UnreadableError
from overenskommelse.exchange import read_sheet
from tests.exchange.books import book, edited, table

WORKBOOK = book(table(("Namn", "Ort"), ("Hopp", "Åmål"), (1, 2.5)))
PARTS = [
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
]
SPLINTERS = [
    b'"',
    b";",
    b",",
    b"\n",
    b"\r",
    b"\t",
    b"\0",
    b"\xe5",
    "å".encode(),
    b"A",
    b"sep=;",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
]


def is_sheet_or_told(content: bytes) -> bool:
    try:
        sheet = read_sheet("register", content, known_heads=("Namn", "Ort"))
    except UnreadableError as error:
        return bool(error.problems)
    return all(len(row.cells) == len(sheet.head) for row in sheet.rows)


@given(st.binary(max_size=200) | st.lists(st.sampled_from(SPLINTERS), max_size=40).map(b"".join))
def test_any_bytes_are_a_sheet_or_told(content: bytes) -> None:
    assert is_sheet_or_told(content)


@given(st.binary(max_size=50))
def test_any_bytes_that_begin_as_a_workbook_are_a_sheet_or_told(content: bytes) -> None:
    assert is_sheet_or_told(b"PK\x03\x04" + content)
    assert is_sheet_or_told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content)


@given(at=st.integers(0, len(WORKBOOK) - 1), length=st.integers(0, 20), instead=st.binary(max_size=20))
def test_a_workbook_with_bytes_exchanged_is_a_sheet_or_told(at: int, length: int, instead: bytes) -> None:
    assert is_sheet_or_told(WORKBOOK[:at] + instead + WORKBOOK[at + length :])


@given(part=st.sampled_from(PARTS), where=st.floats(0, 1), length=st.integers(0, 30), instead=st.binary(max_size=20))
def test_a_workbook_with_a_spoilt_part_is_a_sheet_or_told(part: str, where: float, length: int, instead: bytes) -> None:
    def spoil(xml: bytes) -> bytes:
        at = int(where * len(xml))
        return xml[:at] + instead + xml[at + length :]

    assert is_sheet_or_told(edited(WORKBOOK, spoil, part))
