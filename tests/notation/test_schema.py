"""The JSON Schema takes whatever we write, and grows with the kinds of obligation that a variant adds."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types of its own

from overenskommelse.agreement import CORE_KINDS, Agreement, Obligation
from overenskommelse.ledger import Ledger
from overenskommelse.notation import agreement_to_json, ledger_to_json, write_agreement, write_ledger
from overenskommelse.notation.schema import schema
from overenskommelse.testing.strategies import agreements_with_ledgers
from tests.notation.judging import SCHEMAS, seen, told
from tools.tree import ROOT, texts


def shipped() -> Iterator[Path]:
    """Yield every file of ours that holds an agreement or a ledger and is no test of what is wrong."""
    folders = ("plugins", "docs/example", "tests/formats", "tests/cli/data")
    for path in texts(".yaml", ".json"):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(folders) and "format:" in path.read_text(encoding="utf-8"):
            yield path


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_a_schema_of_the_2020_12_draft(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_file_may_be_one_of_several_so_only_its_head_is_asked_for(kind: str) -> None:
    assert told({"format": 1, "kind": kind}) == []
    assert told({"kind": kind}) == ["[]: 'format' is a required property"]


@pytest.mark.parametrize("path", [*shipped()], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_of_ours_is_taken(path: Path) -> None:
    assert told(seen(path.read_text(encoding="utf-8"))) == []


@settings(max_examples=settings().max_examples // 4)
@given(agreements_with_ledgers())
def test_whatever_is_written_is_taken_in_yaml_and_in_json(pair: tuple[Agreement, Ledger]) -> None:
    agreement, ledger = pair
    assert told(seen(write_agreement(agreement))) == []
    assert told(seen(write_ledger(ledger))) == []
    assert told(json.loads(agreement_to_json(agreement))) == []
    assert told(json.loads(ledger_to_json(ledger))) == []


def test_a_variant_brings_kinds_of_obligation() -> None:
    @attrs.frozen(kw_only=True)
    class Sings(Obligation):
        song: str
        times: int = 1

    made = schema("agreement", kinds={**CORE_KINDS, "sings": Sings})
    judge = Draft202012Validator({"$ref": "#/$defs/Obligation", "$defs": made["$defs"]})
    assert made["$defs"]["Obligation"]["properties"]["kind"]["enum"] == [*CORE_KINDS, "sings"]
    assert made["$defs"]["Sings"]["properties"]["song"]["title"] == "song"
    assert made["$defs"]["Sings"]["properties"]["times"]["default"] == 1
    assert made["$defs"]["Sings"]["properties"]["summary"]["description"].startswith("The promise in one short")
    assert [error.message for error in judge.iter_errors({"kind": "sung"})][:1] == [
        f"'sung' is not one of {[*CORE_KINDS, 'sings']}"
    ]
