"""The register, the mailing list, and figures over time."""

from typing import Any

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Figure, Table
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Accession, Contact, Organisation, Umbrella
from tests.documents.materials import material, material_of_vgr, table_of, text_of
from tests.standing.builders import SOURCE, agreement

ON = "2024-06-01"


def organisation(id: str, name: str, **parts: Any) -> Organisation:
    return Organisation(id=id, name=name, period=Period.parse("2000/.."), source=SOURCE, **parts)


def joined(organisation: str, signed: str, end: str = "..", **parts: Any) -> Accession:
    return Accession(
        id=f"anslutning-{organisation}-{signed}",
        organisation=organisation,
        signed=PartialDate(signed),
        period=Period.parse(f"{signed}/{end}"),
        source=SOURCE,
        **parts,
    )


def contact(organisation: str, purpose: str, period: str = "2020/..", **parts: Any) -> Contact:
    given = {"role": "Ordförande", "name": "Alva Påhittad", "email": f"{organisation}@example.org", **parts}
    return Contact(
        id=f"kontakt-{organisation}-{period[:4]}",
        organisation=organisation,
        purpose=purpose,
        period=Period.parse(period),
        source=SOURCE,
        **given,
    )


SPEAKS = Umbrella(organisation="forbundet", period=Period.parse("2010/.."), source=SOURCE)
ORGANISATIONS = (
    organisation("orrebo", "Örrebo IF", sub_regions=("Norr",), umbrellas=(SPEAKS,)),
    organisation("angsunda", "Ängsunda"),
    organisation("abacken", "Åbacken"),
    organisation("forbundet", "Förbundet"),
    organisation("zebran", "Zebran"),
)
RECORDS = (
    *ORGANISATIONS,
    joined("orrebo", "2015-03-01"),
    joined("angsunda", "2016-01-01"),
    joined("abacken", "2017-01-01"),
    joined("zebran", "2015-01-01", "2018-12-31"),
    joined("forbundet", "2018-01-01", votes=False),
    contact("orrebo", "kallelser"),
    contact("abacken", "kallelser och fakturor"),
    contact("angsunda", "fakturor"),
    contact("zebran", "kallelser", "2015-01-01/2018-12-31"),
    contact("forbundet", "kallelser", "2019/"),
)
MATERIAL = material(agreement(), RECORDS, ON)


def test_the_register_of_a_day_is_in_swedish_order_with_since_when_sub_region_and_umbrella() -> None:
    made = PAPERS["register"].compose(MATERIAL, "")
    assert table_of(made).rows == (
        ("Åbacken", "1 januari 2017", "–", "–"),
        ("Ängsunda", "1 januari 2016", "–", "–"),
        ("Örrebo IF", "1 mars 2015", "Norr", "Förbundet"),
    )
    assert [row[0] for row in table_of(made, 1).rows] == ["Förbundet"]
    assert "3 organisationer i registret" in text_of(made)
    assert "Påhittad" not in text_of(made)


def test_what_sources_counted_stands_beside_the_register_and_is_not_counted_from_it() -> None:
    told = text_of(PAPERS["register"].compose(material_of_vgr(ON, "en"), ""))
    assert "0 organisations are in the register." in told
    assert "121 organisationer (May 2024;" in told
    assert "neither is derived from the other" in told


def test_the_mailing_list_holds_roles_and_addresses_of_contacts_whose_time_has_not_passed() -> None:
    made = PAPERS["mailing-list"].compose(MATERIAL, "kallelser")
    assert table_of(made).rows == (
        ("Åbacken", "Ordförande", "abacken@example.org", "kallelser och fakturor", "ja"),
        ("Örrebo IF", "Ordförande", "orrebo@example.org", "kallelser", "ja"),
    )
    assert "1 kontakt är utelämnad" in text_of(made)
    assert "Påhittad" not in text_of(made)
    assert len(table_of(PAPERS["mailing-list"].compose(MATERIAL, "")).rows) == 3


def test_a_purpose_that_no_contact_has_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownError, match="fakturor, kallelser"):
        PAPERS["mailing-list"].compose(MATERIAL, "inbjudningar")


def test_figures_over_time_stand_in_the_order_of_time_with_how_exact_they_are_and_undated_ones_apart() -> None:
    made = PAPERS["signatories-over-time"].compose(material_of_vgr(ON, "en"), "")
    dated, undated = (block for block in made.blocks if isinstance(block, Table))
    assert [row[1] for row in dated.rows] == ["about 70", "104", "107", "121"]
    assert [row[1] for row in undated.rows] == ["120 organisationer", "more than 110 organisationer"]
    assert any(isinstance(block, Figure) for block in made.blocks)


def test_a_figure_of_a_later_day_stands_in_no_paper_of_an_earlier_one() -> None:
    made = PAPERS["signatories-over-time"].compose(material_of_vgr("2018-01-01", "en"), "")
    assert [row[1] for row in table_of(made).rows] == ["about 70", "104"]
