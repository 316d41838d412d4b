"""A table of one's own names an organisation as people do, and says of an accession only the days that are known."""

import json

import pytest

from overenskommelse.agreement.joining import Procedure
from overenskommelse.dates import PartialDate
from overenskommelse.exchange.exporting import register
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.previews import Preview
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.office.commands import RegisterOrganisation, RenameOrganisation, Sign
from overenskommelse.office.office import Office
from overenskommelse.wording import language
from tests.exchange.registers import table
from tests.office.agreements import CODE, office, policy

HEAD = ("Namn", "Undertecknat", "Lämnat")


@pytest.fixture
def at() -> Office:
    """Open an office where three organisations stand, two of one name, and Korpen has signed."""
    at = office(policy(Procedure.SIGN))
    at.do(RegisterOrganisation(name="Korpen", number="8020022219"))
    at.do(RegisterOrganisation(name="Lärkan i Ängsund", number="8020002484"))
    at.do(RegisterOrganisation(name="Svalan"))
    at.do(RegisterOrganisation(name="Svalan", id="svalan-i-norr"))
    at.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2018-01-01")))
    return at


def look(at: Office, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD, kind: str = "accession") -> Preview:
    with at.view() as view:
        return preview(view, kind, table(head, *rows), agreement=CODE, source_document="texten")


def told(found: Preview) -> list[tuple[int, str | None, str, str | None]]:
    faults = [(row.row, fault) for row in found.refused for fault in row.faults]
    return [(row, each.heading, each.message.code, each.remedy.code if each.remedy else None) for row, each in faults]


def days(at: Office, id: str) -> dict[str, object]:
    with at.view() as view:
        row = view.reading.row(Key(CODE, "accession", id))
    data = json.loads(row.text) if row else {}
    return {key: data[key] for key in ("organisation", "period", "signed", "left") if key in data}


@pytest.mark.parametrize(
    "named", ["Lärkan i Ängsund", "LÄRKAN I  ÄNGSUND", "802000-2484", "168020002484", "8020002484"]
)
def test_a_row_may_name_an_organisation_by_its_name_or_its_number(at: Office, named: str) -> None:
    found = look(at, (named, "2019-02-01"))
    assert (told(found), [each.id for each in found.news()]) == ([], ["anslutning-larkan-i-angsund"])


def test_several_of_a_name_are_told_with_their_ids_and_none_with_what_to_do(at: Office) -> None:
    found = look(at, ("Svalan", "2019"), ("Gladan", "2019"))
    assert told(found) == [
        (2, "Namn", "several-of-that-name", "give-which-id"),
        (3, "Namn", "dangling-reference", "enter-organisation-first"),
    ]


def test_a_contact_and_an_accession_are_entered_by_one_way_of_naming(at: Office) -> None:
    row = ("Lärkan i Ängsund", "ordförande", "kallelser")
    found = look(at, row, head=("Organisation", "Roll", "Ändamål"), kind="contact")
    assert (told(found), [each.id for each in found.news()]) == ([], ["larkan-i-angsund-ordforande"])


def test_an_accession_runs_from_its_signing_until_it_left_where_no_period_is_given(at: Office) -> None:
    at.do(Import(preview=look(at, ("Lärkan i Ängsund", "2019-02-01", "2023"))))
    assert days(at, "anslutning-larkan-i-angsund") == {
        "organisation": "larkan-i-angsund",
        "period": "2019-02-01/2023?",
        "signed": "2019-02-01",
        "left": "2023",
    }


def test_a_new_accession_has_an_open_end_where_the_row_says_so(at: Office) -> None:
    row = ("Lärkan i Ängsund", "2018", "..", "2023")
    at.do(Import(preview=look(at, row, head=("Organisation", "Från och med", "Till och med", "Lämnade"))))
    assert days(at, "anslutning-larkan-i-angsund")["period"] == "2018/.."


def test_the_day_on_which_it_left_ends_an_accession_that_stands(at: Office) -> None:
    row = ("anslutning-korpen", "korpen", "2018-01-01", "..", "2024-05-01")
    found = look(at, row, head=("Id", "Organisation", "Från och med", "Till och med", "Lämnade"))
    at.do(Import(preview=found))
    assert days(at, "anslutning-korpen")["period"] == "2018-01-01/2024-05-01"


def test_the_signing_begins_an_accession_that_was_applied_for(at: Office) -> None:
    at.do(Import(preview=look(at, ("Lärkan i Ängsund", "2020-01-01"), head=("Namn", "Ansökte"))))
    id = "anslutning-larkan-i-angsund"
    assert days(at, id)["period"] == "[2020-01-01..]/.."
    at.do(Import(preview=look(at, (id, "2020-03-01"), head=("Id", "Undertecknade"))))
    assert days(at, id)["period"] == "2020-03-01/.."


def test_a_period_that_is_given_is_kept_beside_other_days(at: Office) -> None:
    head = (*HEAD, "Från och med", "Till och med")
    at.do(
        Import(
            preview=look(at, ("Lärkan i Ängsund", "2019-02-01", "2023-01-01", "2019-01-01", "2023-06-30"), head=head)
        )
    )
    assert days(at, "anslutning-larkan-i-angsund")["period"] == "2019-01-01/2023-06-30"


def test_a_name_mended_in_a_table_is_mended_among_the_names_over_time(at: Office) -> None:
    at.do(RenameOrganisation(id="korpen", name="Korparna", on=PartialDate("2020-01-01")))
    with at.view() as view:
        sheet = register(view, "organisation", agreement=CODE, speech=language("sv"))
        rows = [row.cells for row in sheet.rows]
    mended = [tuple("Korpar" if cell == "Korparna" else cell for cell in cells) for cells in rows]
    at.do(Import(preview=look(at, *mended, head=sheet.head, kind="organisation")))
    with at.view() as view:
        record = view.get(Organisation, "korpen")
    assert (record.name, [each.value for each in record.names]) == ("Korpar", ["Korpen", "Korpar"])


def test_an_older_table_with_a_former_name_does_not_give_it_back(at: Office) -> None:
    at.do(RenameOrganisation(id="korpen", name="Korparna", on=PartialDate("2020-01-01")))
    found = look(at, ("Korpen", "802002-2219"), head=("Namn", "Orgnr"), kind="organisation")
    assert told(found) == [(2, "Namn", "former-name", "write-present-name")]
    assert look(at, ("Korparna", "802002-2219"), head=("Namn", "Orgnr"), kind="organisation").unchanged == 1
