"""What the office does not let join, a table does not let join either."""

from typing import Any

import pytest

from overenskommelse.agreement.joining import Procedure
from overenskommelse.dates import PartialDate, Period
from overenskommelse.exchange.exporting import register
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.previews import Preview
from overenskommelse.exchange.sheet import Sheet
from overenskommelse.ledger import Accession
from overenskommelse.office.commands import (
    EditOrganisation,
    EndOrganisation,
    Leave,
    MergeOrganisations,
    RegisterOrganisation,
    Sign,
    WindUp,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import OWN_REGISTER, draft
from overenskommelse.office.office import Office
from overenskommelse.wording import language
from tests.exchange.registers import put_down, table
from tests.office.agreements import CODE, codes, ledger, office, policy

HEAD = ("Id", "Organisation", "Undertecknade", "Från och med", "Till och med", "Utträdde", "Rösträtt")


@pytest.fixture
def at() -> Office:
    """Open an office where two organisations stand, and Korpen has signed."""
    at = office(policy(Procedure.SIGN))
    for name in ("Korpen", "Lärkan"):
        at.do(RegisterOrganisation(name=name))
    at.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2018-01-01")))
    return at


def look(at: Office, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> Preview:
    return looked(at, table(head, *rows))


def looked(at: Office, sheet: Sheet) -> Preview:
    with at.view() as view:
        return preview(view, Accession.kind, sheet, agreement=CODE, source_document="texten")


def told(found: Preview) -> list[tuple[int, str | None, str]]:
    return [(row.row, fault.heading, fault.message.code) for row in found.refused for fault in row.faults]


def test_an_organisation_joins_once_by_a_table_too(at: Office) -> None:
    found = look(at, ("a-1", "korpen", "2019-02-01", "2019-02-01"), ("a-2", "larkan", "2019", "2019"))
    assert told(found) == [(2, "Organisation", "joined-already")]
    assert found.refused[0].faults[0].message.values["accession"] == "anslutning-korpen"
    assert (found.new, [each.id for each in found.news()]) == (1, ["a-2"])
    at.do(Import(preview=found, partly=True))
    assert [each.id for each in ledger(at).of(Accession)] == ["a-2", "anslutning-korpen"]


def test_of_two_rows_by_which_one_organisation_joins_the_second_is_refused(at: Office) -> None:
    found = look(at, ("a-2", "larkan", "2020", "2020"), ("a-1", "larkan", "2019", "2019"))
    assert told(found) == [(3, "Organisation", "joined-already")]


def test_the_row_of_what_was_left_may_come_after_that_of_what_follows_it(at: Office) -> None:
    found = look(
        at,
        ("a-1", "korpen", "2021", "2021"),
        ("anslutning-korpen", "", "", "", "2019-12-31", "2019-12-31"),
        ("a-2", "larkan", "2016", "2016", "2017", "2017"),
        ("a-3", "larkan", "2019", "2019"),
        ("a-4", "larkan", "2018", "2018", "", "", "nej"),
    )
    assert (found.refused, found.new, found.changed) == ((), 4, 1)


def test_the_end_of_one_that_is_refused_frees_no_place_for_another(at: Office) -> None:
    at.do(EditOrganisation(id="larkan", period=Period.parse("2019/..")))
    rows = (("a-1", "korpen", "2021", "2021"), ("anslutning-korpen", "larkan", "2018", "2018"))
    assert told(look(at, *rows)) == [
        (2, "Organisation", "joined-already"),
        (3, "Undertecknade", "organisation-not-yet"),
    ]


@pytest.mark.parametrize(
    ("signed", "end", "column", "code"),
    [
        ("2025-01-01", "", "Undertecknade", "organisation-over"),
        ("2019-01-01", "..", "Till och med", "accession-outlasts"),
        ("2014-12-31", "2016", "Undertecknade", "no-edition-yet"),
    ],
)
def test_nobody_joins_by_a_table_who_was_merged_away_or_before_the_agreement(
    at: Office, signed: str, end: str, column: str, code: str
) -> None:
    at.do(MergeOrganisations(into="korpen", other="larkan", on=PartialDate("2020-01-01")), reason="Sammangående")
    assert told(look(at, ("a-1", "larkan", signed, signed, end))) == [(2, column, code)]
    assert look(at, ("a-1", "larkan", "2019-01-01", "2019-01-01", "2019-12-31", "2019-12-31")).refused == ()


def test_nobody_joins_by_a_table_what_has_ended(at: Office) -> None:
    at.do(WindUp(agreement=CODE, on=PartialDate("2020-01-01")), reason="Uppsagd")
    assert told(look(at, ("a-1", "larkan", "2021", "2021"))) == [(2, "Undertecknade", "agreement-over")]


def test_what_tells_nothing_of_joining_is_changed_whatever_stands(at: Office) -> None:
    at.do(WindUp(agreement=CODE, on=PartialDate("2016-01-01")), reason="Uppsagd")
    found = look(at, ("anslutning-korpen", "rättat"), head=("Id", "Anmärkning"))
    assert (found.refused, found.changed) == ((), 1)


def test_a_register_of_accessions_with_a_merger_goes_to_another_database(at: Office) -> None:
    def enter(other: Office, sheet: Any) -> None:
        other.do(Import(preview=looked(other, sheet)))

    at.do(Sign(agreement=CODE, organisation="larkan", on=PartialDate("2019-01-01")))
    at.do(MergeOrganisations(into="korpen", other="larkan", on=PartialDate("2020-01-01")), reason="Sammangående")
    other = office(policy(Procedure.SIGN))
    other.do(RegisterOrganisation(name="Korpen"))
    put_down(other, draft(CODE, OWN_REGISTER))
    with at.view() as view:
        enter(other, register(view, Accession.kind, agreement=CODE, speech=language("sv")))
    assert ledger(other).of(Accession) == ledger(at).of(Accession)


def test_a_preview_is_refused_where_the_organisation_joined_meanwhile(at: Office) -> None:
    found = look(at, ("a-1", "larkan", "2019", "2019"))
    at.do(Sign(agreement=CODE, organisation="larkan", on=PartialDate("2018-05-01")))
    with pytest.raises(RefusedError) as refused:
        at.do(Import(preview=found))
    assert codes(refused) == ["joined-already"]
    at.do(Leave(agreement=CODE, organisation="larkan", on=PartialDate("2018-12-31")), reason="Lämnar")
    at.do(Import(preview=found))
    assert len(ledger(at).of(Accession)) == 3


def test_an_organisation_that_ended_meanwhile_joins_nothing_by_a_preview(at: Office) -> None:
    found = look(at, ("a-1", "larkan", "2019", "2019"))
    at.do(EndOrganisation(id="larkan", on=PartialDate("2018-12-31")), reason="Nedlagd")
    with pytest.raises(RefusedError) as refused:
        at.do(Import(preview=found))
    assert codes(refused) == ["organisation-over"]
