"""What was known is read from the journal once for many looks, and no more of it is looked at than is asked for."""

from datetime import timedelta

import pytest
from attrs import evolve

from overenskommelse.journal import Head, Key
from overenskommelse.ledger import Organisation
from overenskommelse.notation.converter import Kinds
from overenskommelse.office import past
from overenskommelse.office.drafts import redraft
from overenskommelse.office.history import known_on
from overenskommelse.office.office import Office
from overenskommelse.office.past import Kept, PastReading, Stood
from overenskommelse.office.ports import SHARED, Draft, Query
from tests.office.conftest import BEGAN
from tests.office.scene import ANNA, BEGINNING, CODE, KORPEN, put

THEN = BEGAN + timedelta(days=1)


@pytest.fixture
def told(office: Office) -> Office:
    """Give an office that has an organisation and whom it is reached by."""
    for command in (*BEGINNING, put(ANNA)):
        office.do(command)
    return office


def looked(office: Office, kept: Kept) -> str | None:
    """Look back to what was known, and return what the organisation was called."""
    with office.view() as view:
        found = known_on(view, THEN, kept).seek(Organisation, KORPEN.id)
    return found.name if found else None


def test_the_journal_is_read_once_for_many_looks_and_again_where_something_was_written_since(
    told: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    reads = PastReading.read

    def watched(reading: PastReading, head: Head) -> Stood:
        read.append(head.number)
        return reads(reading, head)

    monkeypatch.setattr(PastReading, "read", watched)
    kept = Kept()
    assert {looked(told, kept) for _ in range(3)} == {"Korpen"}
    assert len(read) == 1
    told.do(put(evolve(KORPEN, name="Korpen Dal")))
    assert {looked(told, kept) for _ in range(3)} == {"Korpen Dal"}
    assert len(read) == 2
    kept.forget()
    assert looked(told, kept) == "Korpen Dal"
    assert len(read) == 3


def test_a_query_of_the_past_looks_closely_at_records_of_its_kind_alone(
    told: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def watched(key: Key, text: str | None, *, kinds: Kinds) -> Draft:
        made.append(key.kind)
        return redraft(key, text, kinds=kinds)

    monkeypatch.setattr(past, "redraft", watched)
    with told.view() as view:
        reading = known_on(view, THEN).reading
        found = [reading.find(Query(kind="contact", agreement=CODE)).total for _ in range(2)]
        assert (found, made) == ([1, 1], ["contact"])
        assert reading.find(Query(kind="organisation", agreement=SHARED)).total == 1
    assert made == ["contact", "organisation"]
