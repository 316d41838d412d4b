"""Every passage of the five documents is carried by a part or record, or left out for a reason; and the other way."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from ruamel.yaml import YAML

from overenskommelse.agreement import Agreement, Clause, Plan
from overenskommelse.ledger import Ledger
from overenskommelse.notation import load_file, read_agreement, read_ledger

HERE = Path(__file__).parent
COMPLETE = ("s0", "s1", "s2", "s3", "s4")
"""The documents whose every passage is listed."""
COUNTED = {
    # Counted by hand in the draft: heading or list → entries.
    "principer": 6,
    "nivaer": 4,
    "visionens-mal": 5,
    "mal": 6,
    "gemensamt-ansvar/omraden": 10,
    "begrepp": 8,
}
PLAN = {
    # Counted by hand in the draft's plan, principle by principle: measures, responsibilities, indicators.
    1: (2, 3, 4),
    2: (6, 3, 4),
    3: (5, 2, 4),
    4: (4, 2, 4),
    5: (6, 2, 4),
    6: (4, 2, 4),
}
PRIVATE = "(personnamn)"
MOST_WORDS = 5
MOST_OUT = {"s0": 3, "s1": 2, "s2": 3, "s3": 2, "s4": 2}
"""How many entries of each document are left out, most of them page furniture."""


@frozen
class Passage:
    """A paragraph or list entry of a document."""

    document: str
    n: int
    first: str
    carried_by: tuple[str, ...]
    fact: Mapping[str, str]
    left_out: str | None
    count: int

    def __str__(self) -> str:
        """Return document and number."""
        return f"{self.document}-{self.n}"


@cache
def shipped() -> tuple[Agreement, Ledger]:
    home = files("overenskommelse_vgr")
    found = {kind: sorted((home / kind).iterdir(), key=lambda file: file.name) for kind in ("agreement", "ledger")}
    return (
        read_agreement([load_file(file) for file in found["agreement"]]),
        read_ledger([load_file(file) for file in found["ledger"]]),
    )


def _passages() -> tuple[Passage, ...]:
    with (HERE / "passages.yaml").open(encoding="utf-8") as stream:
        told = YAML(typ="safe").load(stream)
    return tuple(
        Passage(
            document,
            each["n"],
            each["first"],
            tuple(each.get("carried_by", ())),
            each.get("fact", {}),
            each.get("left_out"),
            each.get("count", 1),
        )
        for document, entries in told.items()
        for each in entries
    )


PASSAGES = _passages()
CARRIED = [passage for passage in PASSAGES if passage.carried_by]
NAMED = Counter(carrier for passage in PASSAGES for carrier in passage.carried_by)


@cache
def carriers() -> Mapping[str, object]:
    agreement, ledger = shipped()
    records = {record.id: record for record in ledger.records}
    documents = {f"dokument/{document.id}": document for document in agreement.documents}
    return {**records, **agreement.elements, **documents}


def value(node: object, path: str) -> object:
    """Return what a path of field names and places leads to."""
    here: Any = node
    for step in path.split("."):
        here = tuple(here)[int(step)] if step.isdecimal() else getattr(here, step)
    return here


def holds(found: object, told: str) -> bool:
    """Tell whether a value is what was told, or a text that has it in it."""
    return told in found if type(found) is str else str(found) == told


def test_every_passage_is_either_carried_or_left_out_for_a_reason() -> None:
    astray = [str(p) for p in PASSAGES if bool(p.carried_by) == bool(p.left_out) or bool(p.fact) != bool(p.carried_by)]
    assert astray == []


def test_all_five_documents_are_numbered_from_one() -> None:
    assert tuple(dict.fromkeys(p.document for p in PASSAGES)) == COMPLETE
    for document in COMPLETE:
        numbers = [p.n for p in PASSAGES if p.document == document]
        assert numbers == list(range(1, len(numbers) + 1))


def test_no_passage_quotes_more_than_its_first_words() -> None:
    assert [str(p) for p in PASSAGES if len(p.first.split()) > MOST_WORDS] == []


def test_a_passage_that_begins_with_a_name_is_told_without_it() -> None:
    assert Counter(p.document for p in PASSAGES if p.first == PRIVATE) == {"s3": 12}


def test_no_id_names_both_a_part_and_a_record() -> None:
    agreement, ledger = shipped()
    assert {record.id for record in ledger.records} & set(NAMED) & agreement.elements.keys() == set()


@pytest.mark.parametrize("passage", CARRIED, ids=str)
def test_what_carries_a_passage_exists_and_its_fact_holds(passage: Passage) -> None:
    assert set(passage.carried_by) <= carriers().keys()
    node = carriers()[passage.carried_by[0]]
    wrong = {path: value(node, path) for path, told in passage.fact.items() if not holds(value(node, path), told)}
    assert wrong == {}


def test_a_fact_that_does_not_hold_is_seen() -> None:
    assert not holds("Sex principer", "Sju")
    assert not holds(12, "1")
    assert holds(12, "12")


@pytest.mark.parametrize("edition", ["remiss-2014", "antagen-2014"])
def test_every_clause_is_in_some_passage(edition: str) -> None:
    agreement, _ = shipped()
    clauses = {c for c, node in agreement.elements.items() if isinstance(node, Clause) and c.startswith(f"{edition}/")}
    assert clauses - NAMED.keys() == set()


def test_every_part_of_the_drafts_edition_and_plan_is_in_some_passage() -> None:
    agreement, _ = shipped()
    parts = {citation for citation in agreement.elements if citation.startswith("remiss-2014")}
    assert isinstance(agreement.part("remiss-2014/plan-2015"), Plan)
    assert parts - NAMED.keys() == set()


def test_every_record_from_the_five_documents_is_in_some_passage() -> None:
    _, ledger = shipped()
    records = {record.id for record in ledger.records if record.source.document in COMPLETE}
    assert len(records) > 60
    assert records - NAMED.keys() == set()


def rank(citation: str) -> int | None:
    """Return the number that a list entry has, where it has one."""
    part: Any = carriers()[citation]
    told = getattr(part, "ordinal", None) or getattr(part, "number", None)
    return None if told is None else int(told)


@pytest.mark.parametrize("under", COUNTED)
def test_the_document_and_the_files_have_as_many_entries(under: str) -> None:
    start = f"remiss-2014/{under}/"
    listed = list(dict.fromkeys(p.carried_by[0] for p in CARRIED if p.carried_by[0].startswith(start)))
    in_files = [citation for citation in carriers() if citation.startswith(start)]
    assert listed == in_files
    ranks = [rank(citation) for citation in listed]
    if under == "begrepp":
        assert ranks == [None] * COUNTED[under]
    else:
        # The vision's goals are followed by two clauses that are no goals.
        assert [each for each in ranks if each] == list(range(1, COUNTED[under] + 1))


@pytest.mark.parametrize("principle", PLAN)
def test_each_principle_has_its_measures_responsibilities_and_indicators(principle: int) -> None:
    start = f"remiss-2014/plan-2015/princip-{principle}/"
    told = Counter(c.removeprefix(start).partition("-")[0] for c in NAMED if c.startswith(start))
    assert (told["atgard"], told["ansvar"], told["indikator"]) == PLAN[principle]


def test_there_are_twenty_four_indicators() -> None:
    assert len([carrier for carrier in NAMED if "/indikator-" in carrier]) == 24


def test_little_is_left_out() -> None:
    assert Counter(p.document for p in PASSAGES if p.left_out) == MOST_OUT
