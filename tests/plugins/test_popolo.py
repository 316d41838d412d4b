"""formats(): organisations go out as Popolo and come in again; what is none is refused with its reason."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.errors import UnreadableError
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.plugins import load
from overenskommelse.plugins.popolo import read, write

HEAD = ("id", "name", "number", "legal_form", "period.start", "period.end")


def written(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> bytes:
    stream = BytesIO()
    write(Sheet(head, [Row(number, cells) for number, cells in enumerate(rows, start=2)]), stream)
    return stream.getvalue()


def test_the_hook_formats_brings_popolo_by_the_public_door() -> None:
    assert "popolo" in [each.name for each in load().gather().formats]


def test_an_organisation_has_its_number_as_an_identifier_and_its_days_as_popolo_calls_them() -> None:
    value = json.loads(written(("angsund", "Ängsund", "8020024870", "förening", "2010-03", "2020-01-01")))
    assert value == {
        "organizations": [
            {
                "id": "angsund",
                "name": "Ängsund",
                "classification": "förening",
                "founding_date": "2010-03",
                "dissolution_date": "2020-01-01",
                "identifiers": [{"scheme": "organisationsnummer", "identifier": "8020024870"}],
            }
        ]
    }


def test_a_character_that_no_cell_may_hold_is_told_with_its_row() -> None:
    (found,) = (each for each in load().gather().formats if each.name == "popolo")
    assert found.read is not None
    with pytest.raises(UnreadableError, match=r"a.popolo.json:1: name: The character U\+001B"):
        found.read("a.popolo.json", b'{"organizations": [{"name": "a\\u001b]0;b"}]}')


def test_a_day_that_popolo_cannot_write_is_left_out() -> None:
    (found,) = json.loads(written(("a", "A", "", "", "2010-21", "..")))["organizations"]
    assert found == {"id": "a", "name": "A"}


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DAYS = st.sampled_from(["", "2010", "2010-03", "2010-03-04"])


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, DAYS, DAYS), max_size=4))
def test_what_was_written_is_read_as_it_was(rows: list[tuple[str, ...]]) -> None:
    sheet = read("a.popolo.json", written(*rows))
    assert (sheet.head, [row.cells for row in sheet.rows]) == (HEAD, rows)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "cannot be read as JSON at line 1"),
        (b"{\n\xff}", "cannot be read as JSON at line 2"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b"[]", "no list called organizations"),
        (b'{"organizations": [1]}', "no list called organizations"),
        (b'{"organizations": [{"name": 1}]}', "name of organisation 1 is no text"),
        (b'{"organizations": [{"identifiers": 1}]}', "identifiers of organisation 1 is no text"),
        (b'{"organizations": [{"identifiers": [{"scheme": "organisationsnummer", "identifier": 5}]}]}', "is no text"),
    ],
)
def test_what_is_no_popolo_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read("a.popolo.json", content)
