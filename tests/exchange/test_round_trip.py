"""Out is in: what is written in either format is read again letter for letter, and a formula never gets out."""

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overenskommelse.errors import InvalidError
from overenskommelse.exchange import head_key, write_csv, write_xlsx
from tests.exchange.reads import read

CREATED = datetime(2026, 3, 1, tzinfo=UTC)
Rows = Iterable[Sequence[str]]


def as_csv(head: Sequence[str], rows: Rows, delimiter: str = ";") -> bytes:
    stream = BytesIO()
    write_csv(stream, head, rows, delimiter=delimiter)
    return stream.getvalue()


def as_xlsx(head: Sequence[str], rows: Rows, days: Sequence[int] = ()) -> bytes:
    stream = BytesIO()
    write_xlsx(stream, head, rows, created=CREATED.replace(tzinfo=None), days=days)
    return stream.getvalue()


Write = Callable[[Sequence[str], Rows], bytes]
FORMATS: dict[str, Write] = {
    "semicolons": as_csv,
    "commas": lambda head, rows: as_csv(head, rows, ","),
    "tabs": lambda head, rows: as_csv(head, rows, "\t"),
    "xlsx": as_xlsx,
    "xlsx with days": lambda head, rows: as_xlsx(head, rows, range(len(head))),
}
IN_EACH = pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS)

WIDE = "\uff1d\uff0b\uff0d\uff20"
FORBIDDEN = [*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\ufffd", "\ufffe", "\uffff"]
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters=set(FORBIDDEN) - set("\t\n\r"))
PIECES = st.sampled_from(
    ["'", '"', ";", ",", "\t", "\r", "\n", "=", "+46", "-5", "@", *WIDE, " ", "å", "🌍", "_x000D_"]
)
TEXTS = st.text(LETTERS, max_size=8) | st.lists(PIECES, max_size=6).map("".join) | st.dates().map(str)
WORDS = TEXTS.filter(lambda text: bool(text.strip()))


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Draw a heading of unlike words and rows that are not empty."""
    head = tuple(draw(st.lists(WORDS.filter(head_key), min_size=1, max_size=4, unique_by=head_key)))
    row = st.tuples(*[TEXTS] * len(head)).filter(lambda cells: any(map(str.strip, cells)))
    return head, draw(st.lists(row, max_size=5))


@IN_EACH
@given(table=tables())
@example(table=(("sep=,",), [("A;B",)]))
@example(table=(("A,B", "C"), [("1,2", "'=1"), ("''-", "'")]))
def test_every_table_is_read_as_it_was_written(
    write: Write, table: tuple[tuple[str, ...], list[tuple[str, ...]]]
) -> None:
    head, rows = table
    assert read(write(head, rows)) == (head, list(enumerate(rows, start=2)))


@given(text=TEXTS)
def test_no_cell_of_a_written_csv_begins_a_formula(text: str) -> None:
    content = as_csv(("Namn", "Kod"), [(text, "x")]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(content, newline=""), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r" + WIDE))] == []


@IN_EACH
def test_the_same_table_gives_the_same_bytes(write: Write) -> None:
    head, rows = ("Namn", "Dag"), [("Hopp", "2026-03-01"), ("Tro", "1899-01-01")]
    assert write(head, rows) == write(head, iter(rows))


def test_csv_is_as_a_swedish_spreadsheet_program_opens_it() -> None:
    assert as_csv(("Namn", "Kod"), [("Åmål", "-5")]) == '\ufeff"Namn";"Kod"\r\n"Åmål";"\'-5"\r\n'.encode()


@IN_EACH
@pytest.mark.parametrize("text", ["\ud800", "\0", "\x1b", "\x85", "\uffff", "x" * 32_768, "🌍" * 16_384])
def test_what_no_cell_can_hold_is_refused_with_its_place(write: Write, text: str) -> None:
    with pytest.raises(InvalidError) as caught:
        write(("Namn", "Kod"), [("Hopp", "1"), ("Tro", text)])
    assert [(each.place.line, each.place.path) for each in caught.value.problems] == [(3, ("Kod",))]


@IN_EACH
def test_the_longest_cell_goes_out_and_in(write: Write) -> None:
    assert read(write(("Namn",), [("å" * 32_767,)]))[1] == [(2, ("å" * 32_767,))]


def test_a_row_of_another_length_than_its_heading_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under a heading of 2"):
        as_csv(("Namn", "Kod"), [("Hopp",)])
