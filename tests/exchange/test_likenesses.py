"""A new id that is nearly one which stands is told of; what blank cells leave is counted."""

from collections.abc import Mapping

import pytest
from attrs import evolve

from overenskommelse.dates import Period
from overenskommelse.exchange.likenesses import likenesses
from overenskommelse.ledger import Organisation
from overenskommelse.office.office import Office
from tests.exchange.registers import SOURCE, look, stocked, table

KORPEN = Organisation(
    id="idrottsforeningen-korpen-2",
    source=SOURCE,
    period=Period.parse("2010/.."),
    name="Korpen",
    number="8020022219",
    legal_form="ideell förening",
    sub_regions=("Fyrbodal",),
)


def alike(office: Office, *ids: str) -> Mapping[str, str]:
    found = look(office, table(("Id", "Namn"), *((id, id) for id in ids)))
    with office.view() as view:
        return likenesses(view, found)


@pytest.mark.parametrize(
    "slip", ["idrottsforeningen-krpen-2", "idrottsforeningen-kroppen-2", "drottsforeningen-korpen-2"]
)
def test_an_id_with_a_slip_in_it_is_like_the_one_that_stands(slip: str) -> None:
    assert alike(stocked(KORPEN), slip) == {slip: KORPEN.id}


@pytest.mark.parametrize("other", ["idrottsforeningen-korpen-3", "idrottsforeningen-korpen", "larkan", "korpen-2"])
def test_another_number_and_another_name_are_no_slips(other: str) -> None:
    assert alike(stocked(KORPEN), other) == {}


def test_nothing_is_like_what_is_not_there() -> None:
    assert alike(stocked(), "korpen") == {}


def test_blank_cells_that_leave_a_value_are_counted_by_heading() -> None:
    head = ("Id", "Namn", "Juridisk form", "Delregioner", "Anmärkning", "Till och med")
    office = stocked(KORPEN, evolve(KORPEN, id="larkan", number=None, legal_form=None))
    sheet = table(head, (KORPEN.id, "Korpen"), ("larkan", "Lärkan"), ("ny", "Ny"))
    assert look(office, sheet).kept == {"Juridisk form": 1, "Delregioner": 2}


def test_a_dash_leaves_nothing_and_neither_does_a_row_that_is_refused() -> None:
    head = ("Id", "Namn", "Juridisk form", "Delregioner", "Organisationsnummer")
    sheet = table(head, (KORPEN.id, "Korpen", "–", "–", "8020022219"))
    assert look(stocked(KORPEN), sheet).kept == {}
    assert look(stocked(KORPEN), table(head, (KORPEN.id, "Korpen", "", "", "123"))).kept == {}
