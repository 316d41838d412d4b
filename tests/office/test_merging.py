"""Two organisations made one."""

from datetime import date
from typing import Any

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Accession, Appointment, Contact, Ground, Organisation
from overenskommelse.office.commands import (
    AddContact,
    AddSeat,
    Appoint,
    Edit,
    EndOrganisation,
    MergeOrganisations,
    RegisterOrganisation,
    RenameOrganisation,
    Sign,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.lines import Asked
from overenskommelse.office.office import Office
from overenskommelse.office.queries import organisations, used_by
from overenskommelse.office.undoing import Undo
from overenskommelse.sources import name_on
from tests.office.agreements import CODE, codes, ledger, office, texts, verdict

MERGE = MergeOrganisations(into="korpen", other="ornen", on=PartialDate("2026-03-01"))


def twins(*, signed: bool = False) -> Office:
    """Korpen, and Örnen with something of every kind that refers to it."""
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(RegisterOrganisation(name="Örnen", number="802002-2219"))
    at.do(RegisterOrganisation(name="Sparven"))
    umbrella = {"organisation": "ornen", "period": "2019/..", "source": {"document": "eget-register"}}
    at.do(Edit(kind="organisation", id="sparven", fields={"umbrellas": [umbrella]}))
    at.do(Edit(kind="organisation", id="korpen", fields={"umbrellas": [umbrella]}))
    at.do(Sign(agreement=CODE, organisation="ornen", on=PartialDate("2020-01-01")))
    at.do(AddContact(agreement=CODE, organisation="ornen", role="Kansli", purpose="Kallelser"))
    at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot"))
    at.do(Appoint(agreement=CODE, seat="radet-ledamot", ground=Ground.CIVIL_SOCIETY, organisation="ornen"))
    if signed:
        at.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2021-01-01")))
    return at


def test_every_reference_moves_and_none_is_left() -> None:
    at = twins()
    at.do(MERGE, reason="Samma förening")
    with at.view() as view:
        assert used_by(view, "organisation", "ornen") == ()
        assert {str(use.key) for use in used_by(view, "organisation", "korpen")} == {
            f"{CODE}/accession/anslutning-ornen",
            f"{CODE}/appointment/radet-ledamot-2026",
            f"{CODE}/contact/ornen-kansli",
            "organisation/sparven",
        }
    found = ledger(at)
    moved: list[Any] = [*found.of(Accession), *found.of(Appointment), *found.of(Contact)]
    assert [each.organisation for each in moved] == ["korpen"] * 3
    assert verdict(at).fault is None


def test_the_other_ends_with_a_note_and_is_found_by_its_name_and_so_is_the_one_that_stays() -> None:
    at = twins()
    at.do(MERGE, reason="Samma förening")
    with at.view() as view:
        into, other = view.get(Organisation, "korpen"), view.get(Organisation, "ornen")
        assert [line.id for line in organisations(view, Asked(text="örnen")).lines] == ["ornen", "korpen"]
    assert (other.name, str(other.period), other.note) == ("Örnen", "/2026-03-01", "Uppgått i korpen.")
    assert (into.name, into.number, other.number, into.umbrellas) == ("Korpen", "8020022219", None, ())


def test_a_name_given_after_a_merger_keeps_the_one_before_it() -> None:
    at = twins()
    at.do(MERGE, reason="Samma förening")
    at.do(RenameOrganisation(id="korpen", name="Falken", on=PartialDate("2026-03-02")))
    with at.view() as view:
        into = view.get(Organisation, "korpen")
        assert [line.id for line in organisations(view, Asked(text="korp")).lines] == ["korpen"]
    assert [(each.value, each.used) for each in into.names] == [("Örnen", False), ("Korpen", True), ("Falken", True)]
    assert name_on(into, date(2020, 1, 1)) == "Korpen"


def test_two_running_accessions_become_one_and_that_is_told() -> None:
    at = twins(signed=True)
    told = [str(each) for each in at.do(MERGE, reason="Samma förening").told]
    assert f"Both had joined {CODE}: anslutning-ornen goes on, and anslutning-korpen ends on 2026-03-01." in told
    assert [(each.id, each.organisation, each.left and str(each.left)) for each in ledger(at).of(Accession)] == [
        ("anslutning-korpen", "korpen", "2026-03-01"),
        ("anslutning-ornen", "korpen", None),
    ]


def test_a_merger_tells_that_the_organisation_number_moves() -> None:
    at = twins()
    assert [str(each) for each in at.do(MERGE, reason="Samma förening").told] == [
        "The organisation number 8020022219 is now that of korpen, which had none, and no more that of ornen."
    ]
    other = office()
    for name, number in (("Korpen", "802002-1237"), ("Örnen", "802002-2219")):
        other.do(RegisterOrganisation(name=name, number=number))
    assert other.do(MERGE, reason="Samma förening").told == ()


def test_a_merger_can_be_undone() -> None:
    at = twins(signed=True)
    before = texts(at)
    at.do(MERGE, reason="Samma förening")
    at.do(Undo())
    assert texts(at) == before
    assert verdict(at).fault is None


def test_a_merger_asks_for_a_reason_and_for_two_organisations_of_which_the_first_goes_on() -> None:
    at = twins()
    before = texts(at)
    with pytest.raises(InvalidError) as error:
        at.do(MERGE)
    assert codes(error) == ["no-reason"]
    with pytest.raises(RefusedError) as refused:
        at.do(MergeOrganisations(into="ornen", other="ornen"), reason="Samma")
    assert codes(refused) == ["merge-with-itself"]
    assert texts(at) == before
    at.do(RegisterOrganisation(name="Falken", period=Period.parse("2010/2020")))
    with pytest.raises(RefusedError) as over:
        at.do(MergeOrganisations(into="falken", other="ornen"), reason="Samma")
    assert codes(over) == ["merge-into-ended"]


def test_what_has_ended_goes_up_in_another_all_the_same() -> None:
    at = office()
    for name in ("Korpen", "Örnen"):
        at.do(RegisterOrganisation(name=name))
    at.do(EndOrganisation(id="ornen", on=PartialDate("2025-01-01")), reason="Nedlagd")
    at.do(MERGE, reason="Samma förening")
    with at.view() as view:
        assert str(view.get(Organisation, "ornen").period) == "/2025-01-01"


@pytest.mark.parametrize("on", ["2026-03-01", "2026", "2019-05-01"])
def test_what_has_gone_up_in_another_takes_nothing_in_and_does_not_go_up_once_more(on: str) -> None:
    at = twins()
    at.do(MergeOrganisations(into="korpen", other="ornen", on=PartialDate("2026")), reason="Samma förening")
    before = texts(at)
    for into, other, code in (
        ("ornen", "korpen", "merge-into-ended"),
        ("ornen", "sparven", "merge-into-ended"),
        ("sparven", "ornen", "merged-already"),
        ("korpen", "ornen", "merged-already"),
    ):
        with pytest.raises(RefusedError) as refused:
            at.do(MergeOrganisations(into=into, other=other, on=PartialDate(on)), reason="Samma")
        assert codes(refused) == [code]
    assert texts(at) == before
    at.do(Undo())
    at.do(MergeOrganisations(into="sparven", other="ornen", on=PartialDate(on)), reason="Samma")
