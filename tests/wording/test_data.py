"""What the journal keeps is shown in words: no code of an enumeration, no key and no raw structure is left."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from overenskommelse.agreement import Agreement
from overenskommelse.ledger import Ledger
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.notation.parts import PART_KINDS, part_text, take_apart
from overenskommelse.office.commands import COMMANDS
from overenskommelse.office.fields import changed, data_of
from overenskommelse.testing.strategies import agreements_with_ledgers
from overenskommelse.wording import language
from overenskommelse.wording.records import done, key, kind, texts, value
from overenskommelse.wording.shapes import CLASSES
from overenskommelse.wording.terms import SORTS
from tests.wording.rawness import SWEDISH, raw

FORMATS = Path(__file__).parent.parent / "formats"


def parts(agreement: Agreement, ledger: Ledger) -> Iterator[tuple[str, dict[str, Any]]]:
    for part in take_apart(agreement):
        yield part.kind, data_of(part.kind, part.text)
    for record in ledger.records:
        yield record.kind, data_of(record.kind, part_text(record))


@pytest.fixture(scope="module")
def sample() -> tuple[Agreement, Ledger]:
    agreement = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    names = ("ledger-1.yaml", "ledger-1-working-year.yaml")
    ledgers = [read_ledger([load_file(FORMATS / name)], agreement=agreement) for name in names]
    records = [record for ledger in ledgers for record in ledger.records]
    return agreement, Ledger(agreement=agreement.code, documents=ledgers[0].documents, records=tuple(records))


def faults(of: str, data: dict[str, Any]) -> Iterator[str]:
    """Yield each field of a record that is shown with a code in it, on its card or in its history."""
    blank = json.loads(
        json.dumps(data), object_hook=lambda group: {name: emptied(each) for name, each in group.items()}
    )
    for name, inside in data.items():
        told = (key(of, name, SWEDISH), *texts(of, name, inside, SWEDISH))
        if found := raw(" ".join(told)):
            yield f"{of}.{name}: {found} in {told}"
    for each in (*changed(blank, data), *changed({}, data)):
        told = (key(of, each.path, SWEDISH), value(of, each.path, each.new, SWEDISH))
        if found := raw(" ".join(told)):
            yield f"{of}.{each.path}: {found} in {told}"


def emptied(value: object) -> object:
    return value if isinstance(value, dict | list) else None


def test_no_code_is_left_in_any_field_of_every_kind(sample: tuple[Agreement, Ledger]) -> None:
    found = [fault for of, data in parts(*sample) for fault in faults(of, data)]
    assert found == []


def test_the_sample_has_every_kind(sample: tuple[Agreement, Ledger]) -> None:
    assert {of for of, _ in parts(*sample)} == PART_KINDS.keys()


@settings(max_examples=settings().max_examples // 4)
@given(agreements_with_ledgers())
def test_whatever_is_kept_can_be_worded(pair: tuple[Agreement, Ledger]) -> None:
    for of, data in parts(*pair):
        for each in changed({}, data):
            assert value(of, each.path, each.new, SWEDISH)
            assert key(of, each.path, SWEDISH)


def test_a_group_that_says_nothing_is_told_as_nothing() -> None:
    assert value("meeting", "attendance", [{}], SWEDISH) == "inget"


def test_every_kind_that_the_journal_keeps_has_a_name() -> None:
    assert CLASSES.keys() - SORTS.keys() == set()
    assert kind("coverage", SWEDISH) == "täckning"


@pytest.mark.parametrize(
    ("of", "path", "data", "told"),
    [
        ("meeting", "progress", "cancelled", ("läge", "inställt")),
        ("appointment", "ground", "civil_society", ("grund", "det civila samhället")),
        ("edition", "status", "in_force", ("status", "i kraft")),
        ("edition", "decided.done", "2014-11-25", ("beslutad, gjord", "25 november 2014")),
        ("accession", "period", "2018-03-23/..", ("period", "från 23 mars 2018")),
        ("seat", "votes", False, ("rösträtt", "nej")),
        ("observation", "value", "87.5", ("värde", "87,5")),
        ("coverage", "kinds", ["meeting", "seat"], ("slag", "möten, platser")),
        ("plan", "areas[2].measures[0].summary", "Pröva", ("områden 3, åtgärder 1, sammanfattning", "Pröva")),
        ("retention", "counted_from", "agreement", ("räknas från", "överenskommelsens slut")),
        ("retention", "kind", "contact", ("slag", "kontakt")),
        ("organisation", "number", None, ("organisationsnummer", "inget")),
        (
            "organisation",
            "names",
            [{"value": "G", "period": "/..", "used": False, "source": {"document": "brev", "locator": "s. 4"}}],
            ("namn genom tiden", "okänd tid: G, som inte används (brev, s. 4)"),
        ),
        ("obligation", "kind", "seat_rule", ("slag", "platsregel")),
        ("obligation", "every", "P1Y", ("intervall", "varje år")),
    ],
)
def test_a_value_is_told_by_its_type_under_the_title_of_its_key(
    of: str, path: str, data: object, told: tuple[str, str]
) -> None:
    assert (key(of, path, SWEDISH), value(of, path, data, SWEDISH)) == told


def test_the_journal_tells_of_every_command_what_was_done_and_not_what_to_do() -> None:
    told = {code: done(code, language("sv")) for code in COMMANDS}
    orders = {code: language("sv").fill(each.says).removesuffix(".") for code, each in COMMANDS.items()}
    assert [code for code, text in told.items() if text in {code, orders[code]}] == []
