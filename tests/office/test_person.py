"""All that is held about one person: what stands, what stood, and why it was changed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Organisation
from overenskommelse.office.office import Office
from overenskommelse.office.person import Extract, person
from overenskommelse.office.redaction import Redact
from tests.office.conftest import BEGAN
from tests.office.scene import ANNA, BEGINNING, BO, CODE, KORPEN, MOTE, key_of, put, raw, withdraw


@pytest.fixture
def begun(office: Office) -> Office:
    for command in BEGINNING:
        office.do(command)
    return office


def extract(office: Office, name: str) -> Extract:
    with office.view() as view:
        return person(view, name)


def paths(found: Extract) -> list[tuple[str, str, int | None]]:
    return [("" if each.key is None else each.key.id, each.path, each.version) for each in found.traces]


def test_every_version_is_told_with_the_time_it_stood(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(evolve(ANNA, role="kassör")))
    begun.do(put(BO))
    found = extract(begun, "Anna Åkesdotter")
    assert paths(found) == [("kontakt", field, version) for version in (1, 2) for field in ("name", "email")]
    at = [BEGAN + timedelta(minutes=minutes) for minutes in (2, 3, 4)]
    assert [(each.since, each.until) for each in found.traces[::2]] == [(at[0], at[1]), (at[1], at[2])]
    assert found.standing == ()
    assert [each.path for each in extract(begun, "Bo Ek").standing] == ["name"]


def test_what_was_withdrawn_is_told_with_its_last_day(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(withdraw(key_of(ANNA)))
    assert [each.until for each in extract(begun, "Anna").traces] == [BEGAN + timedelta(minutes=3)] * 2


@pytest.mark.parametrize(
    "name",
    ["Anna Åkesdotter", "åkesdotter, ANNA", "anna åkesdotter", "Åkesdotter", "a\u030akesdotter"],
)
def test_a_name_is_found_by_its_words_in_any_order_and_case(begun: Office, name: str) -> None:
    begun.do(put(MOTE))
    assert paths(extract(begun, name)) == [
        ("mote", "items[0].decisions[0].summary", 1),
        ("mote", "minutes.confirmed_by[0]", 1),
    ]


@pytest.mark.parametrize(
    "text", ["Anna Åkesdotters förslag.", "Åkesdotter, Annas ärende.", "Anna Åkesdotter:s svar", "Anna Åkesdotter's"]
)
def test_a_name_is_found_in_the_genitive_too(begun: Office, text: str) -> None:
    begun.do(put(evolve(KORPEN, note=text)), reason=text)
    assert paths(extract(begun, "Anna Åkesdotter")) == [("", "reason", None), ("korpen", "note", 2)]


@pytest.mark.parametrize("name", ["Anna Akesdotter", "Anna Ek", "kesdotter", "Anna Åkesdotters"])
def test_another_name_is_not_found(begun: Office, name: str) -> None:
    begun.do(put(MOTE))
    assert extract(begun, name).traces == ()


def test_an_address_is_found_as_it_is_written(begun: Office) -> None:
    begun.do(put(ANNA), reason="Skrev från ANNA.akesdotter@korpen.example i går.")
    found = extract(begun, "anna.akesdotter@korpen.example")
    assert paths(found) == [("", "reason", None), ("kontakt", "email", 1)]
    assert extract(begun, "akesdotter.anna@korpen.example").traces == ()


def test_an_id_made_of_a_name_is_found(begun: Office) -> None:
    begun.do(put(Organisation(id="asa-o-enskild-firma", source=KORPEN.source, period=KORPEN.period, name="Firman")))
    assert paths(extract(begun, "Åsa Ö")) == [("asa-o-enskild-firma", "id", 1)]


def test_who_made_changes_is_told(begun: Office, office_of: Callable[[str], Office]) -> None:
    office_of("Bo Ek").do(put(ANNA))
    assert extract(begun, "Ek, Bo").acted == (3,)


def test_records_of_the_programs_own_are_looked_through(begun: Office) -> None:
    begun.do(raw("shipped", CODE, CODE, parts={"dal/contact/x": {"name": "Bo Ek", "votes": 1}}))
    assert paths(extract(begun, "Bo Ek")) == [(CODE, "parts.dal/contact/x.name", 1)]


def test_what_is_redacted_is_not_there_and_what_is_left_of_it_says_so(begun: Office) -> None:
    begun.do(put(ANNA))
    decision: dict[str, Any] = {"decision": "RS 1", "decided": date(2026, 1, 1), "decided_by": "arkivarien"}
    begun.do(Redact(agreement=CODE, kind="contact", id="kontakt", field="name", **decision), reason="Beslut.")
    (left,) = extract(begun, "Anna Åkesdotter").traces
    assert (left.path, left.redacted) == ("email", 5)


def test_text_that_json_escapes_is_found(begun: Office) -> None:
    begun.do(put(evolve(MOTE, title='Ring "Cilla\tEk"\n', place="Ce-\ncilia Ek")))
    assert paths(extract(begun, "Cilla Ek")) == [("mote", "title", 1)]
    assert paths(extract(begun, "Cecilia Ek")) == [("mote", "place", 1)]


@pytest.mark.parametrize("name", ["", " ", "–", "@"])
def test_nobody_is_sought_by_no_letter(begun: Office, name: str) -> None:
    with pytest.raises(InvalidError):
        extract(begun, name)
