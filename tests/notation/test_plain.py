"""Any value of ours becomes plain data: codes and values, nothing worded."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from overenskommelse.agreement import Agreement
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.errors import Place, Problem
from overenskommelse.ledger import Ledger
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.notation import SourceFile, load_file, plain, read_agreement, read_ledger
from overenskommelse.sources import Certainty, Dated, Dating, Source
from overenskommelse.testing.strategies import agreements_with_ledgers

FORMATS = Path(__file__).parent.parent / "formats"
# Drawing a whole ledger takes longer than what is asked of it here.
FEW = settings(max_examples=settings().max_examples // 3)
SOURCE = Source(document="text")
SAID = Template("said", "It is {day} in {unit}.")
COUNTED = PluralTemplate("counted", "{count} day.", "{count} days.")


@FEW
@given(agreements_with_ledgers())
def test_every_value_is_plain(pair: tuple[Agreement, Ledger]) -> None:
    agreement, ledger = pair
    for value in (agreement, ledger):
        assert json.loads(json.dumps(plain(value), allow_nan=False)) == plain(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("text", "text"),
        (date(2018, 3, 23), "2018-03-23"),
        (PartialDate("2012-24"), "2012-24"),
        (Period.parse("2019/.."), "2019/.."),
        (Every("P1Y"), "P1Y"),
        (Decimal("87.50"), "87.50"),
        (Certainty.DECLARED, "declared"),
        ((1, ("a",)), [1, ["a"]]),
        ({"a": PartialDate("2014")}, {"a": "2014"}),
        (frozenset({"b", "a"}), ["a", "b"]),
        (
            SAID(day=date(2018, 3, 23), unit=SAID(day=1, unit=None)),
            {
                "code": "said",
                "values": {"day": "2018-03-23", "unit": {"code": "said", "values": {"day": 1, "unit": None}}},
            },
        ),
        (COUNTED(count=2), {"code": "counted", "values": {"count": 2}}),
    ],
)
def test_a_value_has_one_plain_form(value: object, expected: object) -> None:
    assert plain(value) == expected


def test_a_history_is_the_list_of_its_entries() -> None:
    history = Dated((Dating(value=3, period=Period.year(2014), source=SOURCE),))
    entries: Any = plain(history)
    (entry,) = entries
    assert (entry["value"], entry["period"], entry["used"]) == (3, "2014", True)


def test_a_record_and_an_obligation_tell_their_kind() -> None:
    agreement: Any = plain(read_agreement([load_file(FORMATS / "agreement-1.yaml")]))
    ledger: Any = plain(read_ledger([load_file(FORMATS / "ledger-1.yaml")]))
    assert [each["kind"] for each in agreement["obligations"]][:2] == ["recurring", "meetings_per_year"]
    assert ledger["records"][0]["kind"] == "organisation"


def test_nothing_is_left_out() -> None:
    assert plain(SOURCE) == {"document": "text", "locator": None, "certainty": "stated", "note": None}


def test_a_problem_tells_code_and_place() -> None:
    problem: Any = plain(Problem(SAID(day=1, unit=2), Place(file="a", line=3, path=("b", 0))))
    assert problem["message"]["code"] == "said"
    assert problem["place"] == {"file": "a", "line": 3, "path": ["b", 0]}


@pytest.mark.parametrize("value", [object(), attrs.NOTHING.__class__, 1.5])
def test_a_value_that_is_not_ours_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no plain form of"):
        plain(value)


def test_a_file_shows_its_name_and_not_its_content() -> None:
    assert repr(SourceFile("a.yaml", b"secret")) == "SourceFile(name='a.yaml', is_json=False)"
