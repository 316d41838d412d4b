"""A shipped agreement put into a database, and what happens when it ships anew."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from overenskommelse.errors import UnknownError
from overenskommelse.journal import Key, verify
from overenskommelse.ledger import Organisation
from overenskommelse.notation import SourceFile, read_agreement, read_ledger
from overenskommelse.office import Office, RefusedError
from overenskommelse.office.aftermath import carry_out
from overenskommelse.office.commands import Edit, RegisterOrganisation, Withdraw
from overenskommelse.office.drafts import withdrawal
from overenskommelse.office.installing import Install, Outcome, Update, update_of
from overenskommelse.office.ports import Store
from overenskommelse.office.redaction import Redact
from overenskommelse.office.shipping import Shipment, shipment
from tests.office.scene import Put

TEXT = """
format: 1
kind: agreement
code: byn
name: Byns överenskommelse
variant: base
documents:
  - {id: text, title: Överenskommelsen}
sides:
  - {id: kommun, name: Kommunen}
  - {id: ideell, name: Föreningarna}
bodies:
  - id: radet
    name: Rådet
    source: {document: text}
"""
LEDGER = """
format: 1
kind: ledger
agreement: byn
documents:
  - {id: text, title: Överenskommelsen}
  - {id: lista, title: Föreningslistan}
organisations:
  - {id: bygdegarden, name: Bygdegården, period: 1950/.., source: {document: lista}}
meetings:
  - {id: mote-1, bodies: [radet], date: 2020-01-10, title: Första mötet, source: {document: text}}
  - {id: mote-2, bodies: [radet], date: 2020-02-10, place: Lokalen, source: {document: text}}
"""
Change = Callable[[str], str]
MEETING = Key("byn", "meeting", "mote-2")


def shipped(text: str = TEXT, ledger: str = LEDGER, version: str = "1.0") -> Shipment:
    agreement = read_agreement([SourceFile("byn.yaml", text.encode())])
    records = read_ledger([SourceFile("liggare.yaml", ledger.encode())], agreement=agreement)
    return shipment(agreement, records, plugin="overenskommelse-byn", version=version, files={"byn.yaml": "0" * 64})


def later(old: str, new: str) -> Shipment:
    """Ship anew, with something in the ledger written otherwise."""
    assert old in LEDGER
    return shipped(ledger=LEDGER.replace(old, new), version="1.1")


@pytest.fixture
def office(store: Store) -> Office:
    return office_at(store, shipped())


def office_at(store: Store, ready: Shipment) -> Office:
    """Open an office where a shipment stands."""
    ticks = count()
    start = datetime(2024, 1, 1, tzinfo=UTC)
    office = Office(
        store=store,
        actor="registrator",
        clock=lambda: start + timedelta(minutes=next(ticks)),
        today=lambda: date(2024, 1, 1),
    )
    office.do(Install(shipment=ready))
    return office


def text_of(office: Office, key: Key) -> Mapping[str, object]:
    with office.view() as view:
        row = view.reading.row(key)
    assert row is not None
    found: Mapping[str, object] = json.loads(row.text)
    return found


def items(office: Office, ready: Shipment) -> dict[str, Outcome]:
    with office.view() as view:
        return {str(item.key): item.outcome for item in update_of(view, ready)}


def test_what_was_shipped_stands_in_the_database(office: Office) -> None:
    with office.view() as view:
        assert view.codes == ("byn",)
        assert view.agreement("byn").name == "Byns överenskommelse"
        assert [record.id for record in view.ledger("byn").records] == ["mote-1", "mote-2"]


def test_an_organisation_is_shared_and_its_document_comes_along_under_an_id_of_its_own(office: Office) -> None:
    with office.view() as view:
        assert view.get(Organisation, "bygdegarden").source.document == "byn-lista"
        assert view.reading.row(Key("", "document", "byn-lista")) is not None


def test_an_agreement_is_put_there_once(office: Office) -> None:
    with pytest.raises(RefusedError, match="holds byn already"):
        office.do(Install(shipment=shipped()))


def test_a_shared_organisation_that_says_something_else_is_told_before_anything_is_written(
    new_store: Callable[[], Store],
) -> None:
    office = Office(
        store=new_store(), actor="a", clock=lambda: datetime(2024, 1, 1, tzinfo=UTC), today=lambda: date(2024, 1, 1)
    )
    office.do(RegisterOrganisation(id="bygdegarden", name="En annan bygdegård"))
    with pytest.raises(RefusedError, match="organisation/bygdegarden"):
        office.do(Install(shipment=shipped()))
    with office.view() as view:
        assert view.codes == ()


def test_what_ships_as_before_changes_nothing(office: Office) -> None:
    assert items(office, shipped()) == {}
    assert office.do(Update(shipment=shipped())).change is None


def test_what_only_the_plugin_changed_is_taken(office: Office) -> None:
    ready = later("place: Lokalen", "place: Stora salen")
    assert items(office, ready) == {str(MEETING): Outcome.TAKEN}
    office.do(Update(shipment=ready))
    assert text_of(office, MEETING)["place"] == "Stora salen"


def test_different_fields_that_both_changed_hold_both(office: Office) -> None:
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"title": "Andra mötet"}))
    ready = later("place: Lokalen", "place: Stora salen")
    assert items(office, ready) == {str(MEETING): Outcome.MERGED}
    office.do(Update(shipment=ready))
    found = text_of(office, MEETING)
    assert (found["title"], found["place"]) == ("Andra mötet", "Stora salen")


def test_of_a_field_that_both_changed_ours_stays(office: Office) -> None:
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Biblioteket"}))
    ready = later("place: Lokalen", "place: Stora salen")
    assert items(office, ready) == {str(MEETING): Outcome.UNDECIDED}
    office.do(Update(shipment=ready))
    assert text_of(office, MEETING)["place"] == "Biblioteket"


def test_what_is_undecided_stays_so_until_somebody_takes_the_plugins(office: Office) -> None:
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Biblioteket"}))
    ready = later("place: Lokalen", "place: Stora salen")
    office.do(Update(shipment=ready))
    assert items(office, ready) == {str(MEETING): Outcome.UNDECIDED}
    assert office.do(Update(shipment=ready)).change is None
    with office.view() as view:
        (taken,) = update_of(view, ready, take=(str(MEETING),))
        assert (taken.outcome, taken.becomes) == (Outcome.TAKEN, taken.now)
    office.do(Update(shipment=ready, take=(str(MEETING),)))
    assert text_of(office, MEETING)["place"] == "Stora salen"
    assert items(office, ready) == {}


def test_what_is_undecided_is_settled_by_writing_what_the_plugin_ships(office: Office) -> None:
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Biblioteket"}))
    ready = later("place: Lokalen", "place: Stora salen")
    office.do(Update(shipment=ready))
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Stora salen"}))
    assert items(office, ready) == {}


def test_what_was_withdrawn_here_and_shipped_otherwise_can_be_taken_later(office: Office) -> None:
    office.do(Withdraw(agreement="byn", kind="meeting", id="mote-2"), reason="Aldrig hållet")
    ready = later("place: Lokalen", "place: Stora salen")
    office.do(Update(shipment=ready))
    assert items(office, ready) == {str(MEETING): Outcome.UNDECIDED}
    office.do(Update(shipment=ready, take=(str(MEETING),)))
    assert text_of(office, MEETING)["place"] == "Stora salen"


def test_of_a_field_that_both_changed_the_plugins_is_taken_where_that_is_said(office: Office) -> None:
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Biblioteket"}))
    office.do(Update(shipment=later("place: Lokalen", "place: Stora salen"), take=(str(MEETING),)))
    assert text_of(office, MEETING)["place"] == "Stora salen"


def test_only_what_is_undecided_can_be_taken(office: Office) -> None:
    with pytest.raises(UnknownError, match="mote-9 is not among"):
        office.do(Update(shipment=later("place: Lokalen", "place: Salen"), take=("byn/meeting/mote-9",)))
    assert text_of(office, MEETING)["place"] == "Lokalen"


def test_what_no_longer_ships_is_withdrawn_where_nobody_changed_it(office: Office) -> None:
    line = next(line for line in LEDGER.splitlines(keepends=True) if "mote-1" in line)
    office.do(Update(shipment=later(line, "")))
    with office.view() as view:
        assert view.reading.row(Key("byn", "meeting", "mote-1")) is None


def test_what_the_office_withdrew_is_not_brought_back(office: Office) -> None:
    office.do(Withdraw(agreement="byn", kind="meeting", id="mote-1"), reason="Aldrig hållet")
    office.do(Update(shipment=later("place: Lokalen", "place: Stora salen")))
    with office.view() as view:
        assert view.reading.row(Key("byn", "meeting", "mote-1")) is None


def test_a_body_that_the_plugin_added_stands_after_those_there_were(office: Office) -> None:
    added = TEXT + "  - {id: kretsen, name: Kretsen, source: {document: text}}\n"
    office.do(Update(shipment=shipped(text=added, version="1.1")))
    with office.view() as view:
        assert [each.id for each in view.agreement("byn").bodies] == ["radet", "kretsen"]


def redacted(office: Office, field: str, id: str = "mote-2") -> None:
    redact = Redact(
        agreement="byn",
        kind="meeting",
        id=id,
        field=field,
        decision="RS 2024-1",
        decided=date(2024, 1, 1),
        decided_by="Styrelsen",
    )
    carry_out(office, redact, reason="Beslut")


def holding(office: Office, text: str) -> list[str]:
    """Return all that a database holds with a text in it: what stands, and what stood."""
    with office.view() as view:
        every = [*(row.text for row in view.reading.rows()), *(entry.text or "" for entry in view.reading.entries())]
    return [each for each in every if text in each]


def test_what_ships_as_before_is_nothing_new_where_something_was_redacted(office: Office) -> None:
    redacted(office, "place")
    assert items(office, shipped(version="1.1")) == {}
    office.do(Update(shipment=shipped(version="1.1")))
    assert text_of(office, MEETING)["place"] == "[gallrat]"
    assert holding(office, "Lokalen") == []


def test_what_ships_otherwise_where_something_was_redacted_is_taken_when_somebody_says_so(office: Office) -> None:
    redacted(office, "place")
    ready = later("2020-02-10", "2020-02-11")
    with office.view() as view:
        (item,) = update_of(view, ready)
    assert (item.outcome, item.is_redacted, item.becomes) == (Outcome.UNDECIDED, True, item.ours)
    office.do(Update(shipment=ready))
    assert text_of(office, MEETING)["date"] == "2020-02-10"
    assert items(office, ready) == {str(MEETING): Outcome.UNDECIDED}
    office.do(Update(shipment=ready, take=(str(MEETING),)))
    found = text_of(office, MEETING)
    assert (found["date"], found["place"]) == ("2020-02-11", "[gallrat]")
    assert items(office, ready) == {}
    assert holding(office, "Lokalen") == []


@pytest.mark.parametrize(
    ("field", "then", "now"),
    [
        (
            "minutes.confirmed_by[0]",
            "minutes: {confirmed_by: [Alva P, Bo B]}",
            "minutes: {confirmed_by: [Bo B, Alva P]}",
        ),
        ("minutes.confirmed_by[0]", "minutes: {confirmed_by: [Alva P]}", "minutes: {confirmed_by: [Bo B, Alva P]}"),
        ("attendance[0].role", "attendance: [{role: Alva P}]", "attendance: [{role: Bo B}, {role: Alva P}]"),
        (
            "attendance[0].role",
            "attendance: [{role: Alva P}, {role: Bo B}]",
            "attendance: [{role: Bo B}, {role: Alva P}]",
        ),
        ("place", "place: Alva P", "title: Alva P"),
    ],
)
def test_a_redacted_text_does_not_come_back_wherever_in_the_record_it_ships(
    new_store: Callable[[], Store], field: str, then: str, now: str
) -> None:
    office = office_at(new_store(), later("place: Lokalen", then))
    redacted(office, field)
    office.do(Update(shipment=later("place: Lokalen", now)))
    assert items(office, later("place: Lokalen", now)) == {str(MEETING): Outcome.UNDECIDED}
    assert holding(office, "Alva") == []


def test_a_redacted_text_does_not_come_back_under_a_new_id(office: Office) -> None:
    redacted(office, "place")
    ready = later("id: mote-2", "id: mote-3")
    assert items(office, ready) == {str(MEETING): Outcome.TAKEN, "byn/meeting/mote-3": Outcome.UNDECIDED}
    office.do(Update(shipment=ready))
    assert holding(office, "Lokalen") == []


def test_what_the_office_wrote_where_something_was_redacted_stands_and_nothing_is_new(office: Office) -> None:
    redacted(office, "place")
    office.do(Edit(agreement="byn", kind="meeting", id="mote-2", fields={"place": "Biblioteket"}))
    assert items(office, shipped(version="1.1")) == {}
    office.do(Update(shipment=shipped(version="1.1")))
    assert text_of(office, MEETING)["place"] == "Biblioteket"
    assert holding(office, "Lokalen") == []


def test_an_agreement_put_there_anew_brings_nothing_back(office: Office) -> None:
    redacted(office, "place")
    with office.view() as view:
        keys = [row.key for row in view.reading.rows() if row.key.kind != "redaction"]
    office.do(Put(drafts=tuple(withdrawal(key) for key in keys)))
    office.do(Install(shipment=shipped()))
    assert text_of(office, MEETING)["place"] == "[gallrat]"
    assert holding(office, "Lokalen") == []


def test_an_update_is_one_change_of_a_chain_that_verifies(office: Office) -> None:
    done = office.do(Update(shipment=later("place: Lokalen", "place: Stora salen")))
    assert done.change is not None
    assert done.change.number == 2
    with office.view() as view:
        assert verify(view.reading.changes(), view.reading.entries()).fault is None


def test_an_agreement_that_no_plugin_shipped_cannot_be_updated(office: Office) -> None:
    with office.view() as view:
        other = shipped(text=TEXT.replace("code: byn", "code: annan"), ledger=LEDGER.replace(": byn", ": annan"))
        with pytest.raises(UnknownError, match="holds no agreement"):
            update_of(view, other)
