"""Seats, contacts, appointments and coverage."""

from typing import Any

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Appointment, Contact, Coverage, Ground, Seat
from overenskommelse.office.commands import (
    AddContact,
    AddSeat,
    Appoint,
    DeclareCoverage,
    Edit,
    EditOrganisation,
    EndAppointment,
    EndContact,
    EndCoverage,
    EndOrganisation,
    EndSeat,
    RegisterOrganisation,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Office
from overenskommelse.office.queries import seats
from tests.office.agreements import CODE, codes, ledger, office, texts

APPOINT: dict[str, Any] = {"agreement": CODE, "seat": "radet-ledamot", "ground": Ground.CIVIL_SOCIETY}


def seated() -> Office:
    at = office()
    since = PartialDate("2020-01-01")
    at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot", since=since))
    at.do(RegisterOrganisation(name="Korpen"))
    return at


def test_a_seat_is_held_by_one_at_a_time() -> None:
    at = seated()
    at.do(Appoint(**APPOINT, organisation="korpen", since=PartialDate("2024-01-01")))
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(Appoint(**APPOINT, person="N.N."))
    assert codes(error) == ["seat-is-held"]
    assert texts(at) == before
    at.do(EndAppointment(agreement=CODE, id="radet-ledamot-2024", on=PartialDate("2026-02-28")), reason="Avgick")
    at.do(Appoint(**APPOINT, person="N.N."))
    assert [str(each.period) for each in ledger(at).of(Appointment)] == ["2024-01-01/2026-02-28", "2026-03-02/.."]


def test_an_id_holds_no_name_of_a_person() -> None:
    at = seated()
    at.do(Appoint(**APPOINT, person="Ulla Almgren"))
    at.do(AddContact(agreement=CODE, organisation="korpen", role="Kassör", name="Ulla Almgren", purpose="Avgifter"))
    found = ledger(at)
    assert [each.id for each in (*found.of(Contact), *found.of(Appointment))] == ["korpen-kassor", "radet-ledamot-2026"]


def test_a_party_letter_belongs_to_an_elected_assignment() -> None:
    at = seated()
    with pytest.raises(InvalidError) as error:
        at.do(Appoint(**APPOINT, party="S"))
    assert codes(error) == ["party-letter"]


def test_nobody_is_appointed_to_what_is_not_there_or_has_ended() -> None:
    at = seated()
    with pytest.raises(InvalidError) as missing:
        at.do(AddSeat(agreement=CODE, body="rådet", side="civil", label="Suppleant"))
    assert codes(missing) == ["dangling-reference"]
    at.do(EndOrganisation(id="korpen", on=PartialDate("2026-01-01")), reason="Nedlagd")
    at.do(EndSeat(agreement=CODE, id="radet-ledamot", on=PartialDate("2026-01-01")), reason="Färre platser")
    with pytest.raises(RefusedError) as error:
        at.do(Appoint(**APPOINT, organisation="korpen"))
    assert codes(error) == ["seat-ended", "holder-ended"]


def test_nobody_is_appointed_surely_before_the_seat_or_the_holder_was_there() -> None:
    at = seated()
    at.do(EditOrganisation(id="korpen", period=Period.parse("2022-05-01/..")))
    early = PartialDate("2019-12-31")
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(Appoint(**APPOINT, organisation="korpen", since=early))
    assert codes(error) == ["seat-not-yet", "holder-not-yet"]
    with pytest.raises(RefusedError) as whole:
        at.do(Appoint(**APPOINT, period=Period.parse("2018/2021")))
    assert codes(whole) == ["seat-not-yet"]
    assert texts(at) == before


@pytest.mark.parametrize("period", ["2020", "2019?/2020", "/2020", "../2020"])
def test_an_uncertain_beginning_keeps_nobody_from_a_seat(period: str) -> None:
    at = seated()
    at.do(Edit(agreement=CODE, kind="seat", id="radet-ledamot", fields={"period": "2019-06-01/.."}))
    at.do(Appoint(**APPOINT, period=Period.parse(period)))
    assert len(ledger(at).of(Appointment)) == 1


def test_a_seat_does_not_end_while_somebody_holds_it() -> None:
    at = seated()
    at.do(Appoint(**APPOINT, organisation="korpen"))
    with pytest.raises(RefusedError) as error:
        at.do(EndSeat(agreement=CODE, id="radet-ledamot"), reason="Färre platser")
    assert [str(use.key) for use in error.value.uses] == [f"{CODE}/appointment/radet-ledamot-2026"]


def test_a_body_shows_its_seats_with_who_holds_them_and_substitutes_last() -> None:
    at = seated()
    at.do(
        AddSeat(agreement=CODE, body="radet", side="civil", label="Ersättare", order=1, substitute_for="radet-ledamot")
    )
    at.do(Appoint(**APPOINT, organisation="korpen", role="ordförande"))
    with at.view() as view:
        lines = seats(view, CODE, "radet")
        assert [(line.label, line.organisation, line.role, line.is_substitute) for line in lines] == [
            ("Ledamot", "korpen", "ordförande", False),
            ("Ersättare", None, None, True),
        ]
        assert seats(view, CODE, "styrgruppen") == ()


def test_contacts_and_coverage_begin_and_end() -> None:
    at = seated()
    at.do(AddContact(agreement=CODE, organisation="korpen", role="Kansli", purpose="Kallelser"))
    at.do(EndContact(agreement=CODE, id="korpen-kansli"), reason="Bytt adress")
    at.do(DeclareCoverage(agreement=CODE, period=Period.parse("2020/.."), kinds=("seat",)))
    at.do(EndCoverage(agreement=CODE, id="tackning-2026-03-02", on=PartialDate("2026")), reason="Inte längre")
    found = ledger(at)
    (contact,), (coverage,), (seat,) = found.of(Contact), found.of(Coverage), found.of(Seat)
    assert (str(contact.period), str(seat.period)) == ("2026-03-02", "2020-01-01/..")
    assert (coverage.declared_by, str(coverage.declared), str(coverage.period)) == (
        "registrator",
        "2026-03-02",
        "2020/2026?",
    )


def test_nobody_declares_complete_what_there_is_no_kind_of() -> None:
    with pytest.raises(InvalidError) as error:
        office().do(DeclareCoverage(agreement=CODE, period=Period.parse("2020"), kinds=("seats",)))
    assert error.value.problems[0].message.values["nearest"] == "seat"
