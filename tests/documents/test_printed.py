"""What the documents of Västra Götaland give stands in the papers that it belongs in, as the documents give it."""

from datetime import date

import pytest

from tests.documents.shipped import material, paper, words

DEMO = date(2018, 5, 29)
MEETING = "mote-2018-03-23"
PRINTED = (
    ("minutes", MEETING, "§ 10"),
    ("minutes", MEETING, "§ 11"),
    ("minutes", MEETING, "§ 12"),
    ("minutes", MEETING, "RS 2018-00240"),
    ("minutes", MEETING, "RS 2018-01416"),
    ("minutes", MEETING, "6 april 2018 i Göteborg"),
    ("yearly-report", "2018", "dag 14 av 14"),
    ("handover", "", "dag 14 av 14"),
    ("extract", f"{MEETING}/paragraf-10", "RS 2018-00240"),
    ("extract", f"{MEETING}/paragraf-11", "RS 2018-01416"),
    ("final-report", "beredning", "174"),
    ("final-report", "beredning", "RS 2018-00240"),
    ("final-report", "beredning", "RS 2018-01416"),
    ("yearly-report", "2013", "120 personer"),
    ("yearly-report", "2013", "omkring 800 organisationer"),
    ("yearly-report", "2013", "omkring 60 organisationer"),
    ("yearly-report", "2013", "Fyra delregionala dialogmöten"),
    ("yearly-report", "2013", "24 företrädare"),
    ("yearly-report", "2013", "6 möten"),
    ("yearly-report", "2013", "8 möten"),
    ("yearly-report", "2018", "16 platser för sektorn och 8 för politiker"),
    ("bodies", "", "16 + 8"),
    ("bodies", "", "174"),
)


@pytest.mark.parametrize(("code", "about", "said"), PRINTED, ids=lambda each: each or "-")
def test_what_the_documents_give_is_printed_where_it_belongs(code: str, about: str, said: str) -> None:
    assert said in words(paper(code, material("vgr", DEMO), about)).replace("\N{NO-BREAK SPACE}", " ")


def test_six_with_a_party_letter_and_five_without_one_are_printed_as_deciding() -> None:
    said = words(paper("minutes", material("vgr", DEMO), MEETING))
    assert [letter for letter in ("M", "V", "L", "KD", "SD", "C") if f"({letter})" not in said] == []
    assert [number for number in range(1, 6) if f"Opolitisk {number}" not in said] == []
    assert "Opolitisk 6" not in said
    assert "Förtroendevald 7" not in said
