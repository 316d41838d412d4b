"""The final report of a body for its term: what it was set up to do, what it did, and what it sent along."""

from datetime import date

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Facts, Figure, Note, Points
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Coverage, Passage
from overenskommelse.sources import Source
from tests.documents.shipped import headings, material, paper, table, words

AFTER = date(2018, 12, 31)
SOURCE = Source(document="s3")


def known(name: str) -> str:
    return f"{name}, så vitt känt 31 december 2018"


def test_what_the_body_was_set_up_to_do_stands_with_the_paragraph_that_did_it() -> None:
    made = paper("final-report", material("vgr", AFTER), "beredning")
    assert (made.title, made.subtitle) == (
        "Slutrapport: Beredningen för överenskommelsen med den sociala ekonomin",
        "Mandatperioden 2015–2018",
    )
    facts = dict(next(block.rows for block in made.blocks if isinstance(block, Facts)))
    assert facts["Inrättat"] == "25 november 2014, av Regionfullmäktige"
    assert facts["Uppdrag"].startswith("Hålla ihop arbetet med överenskommelsen")
    _, (item, paragraph, decided, source) = table(made, known("Beslutet som inrättade organet"))
    assert (item, paragraph) == ("Tillfällig beredning", "§ 174")
    assert decided == "En tillfällig beredning inrättas för mandatperioden."
    assert source.endswith("(följer av källan)")


def test_both_registration_numbers_stand_beside_their_decisions() -> None:
    made = paper("final-report", material("vgr", AFTER), "beredning")
    assert [(row[1], row[3]) for row in table(made, known("Beslut"))] == [
        ("§ 10", "RS 2018-00240"),
        ("§ 11", "RS 2018-01416"),
    ]
    way = table(made, known("Gången för ärende RS 2018-00240"))
    assert [(row[0].split()[0], row[1], row[5]) for row in way][1:] == [
        ("Regionstyrelsen", "okänt", "vad som beslutades är inte känt"),
        ("Regionfullmäktige", "29 maj 2018", "enligt förslag"),
    ]


def test_five_recommendations_stand_with_their_receivers() -> None:
    made = paper("final-report", material("vgr", AFTER), "beredning")
    rows = table(made, known("Medskick till nästa mandatperiod"))
    assert sorted(row[1] for row in rows) == ["Det civila samhället", *["Västra Götalandsregionen"] * 4]


def test_what_was_only_planned_is_not_told_as_held() -> None:
    made = paper("final-report", material("vgr", AFTER), "beredning")
    assert [row[0] for row in table(made, known("Möten"))] == ["23 mars 2018"]
    points = [each for block in made.blocks if isinstance(block, Points) for each in block.items]
    assert points == [
        "27 april 2018: planerat; om det hölls är inte känt.",
        "Beredningens slutkonferens, hösten 2018: planerad; om den blev av är inte känt.",
    ]


def test_figures_are_those_of_the_term_and_what_was_told_of_the_same_before_it() -> None:
    made = paper("final-report", material("vgr", AFTER), "beredning")
    assert [row[:2] for row in table(made, "Underskrivare, i siffror")] == [
        ("5 december 2014", "omkring 70"),
        ("våren 2017", "104"),
    ]
    (chart,) = [block for block in made.blocks if isinstance(block, Figure)]
    assert chart.title == "Underskrivare"


def test_a_ledger_that_is_not_complete_says_so_until_somebody_declares_it() -> None:
    says = "Liggaren säger inte att den har alla organets möten: det kan ha varit fler."
    made = paper("final-report", material("vgr", AFTER), "beredning")
    assert [block.text for block in made.blocks if isinstance(block, Note)] == [says]
    declared = Coverage(
        id="hela-mandatperioden",
        period=Period.parse("2015/2018"),
        declared_by="registrator",
        declared=PartialDate("2018-12-31"),
        source=SOURCE,
    )
    made = paper("final-report", material("vgr", AFTER, declared), "beredning")
    assert [block for block in made.blocks if isinstance(block, Note)] == []


def test_what_is_decided_later_is_not_told_of_before() -> None:
    made = paper("final-report", material("vgr", date(2018, 3, 22)), "beredning")
    assert "RS 2018-01416" not in words(made)
    assert "Inget medskick är antecknat." in words(made)


def test_the_editors_own_text_stands_at_its_places_and_only_there() -> None:
    given = {"date": PartialDate("2018-04-01"), "paper": "final-report", "about": "beredning", "source": SOURCE}
    own = [
        Passage(id=place, place=place, text=f"Om {place}.", **given)  # type: ignore[arg-type]  # each of its own type
        for place in ("summary", "experiences", "end")
    ]
    made = paper("final-report", material("vgr", AFTER, *own), "beredning")
    assert headings(made)[0] == "Sammanfattning"
    assert headings(made).index("Erfarenheter") == headings(made).index("Medskick till nästa mandatperiod") - 1
    assert [text for text in ("Om summary.", "Om experiences.", "Om end.") if text not in words(made)] == []
    assert "Sammanfattning" not in headings(paper("final-report", material("vgr", AFTER), "beredning"))


def test_there_is_one_for_each_body_whose_term_has_ended_and_of_which_anything_is_known() -> None:
    assert list(PAPERS["final-report"].each(material("vgr", AFTER))) == ["beredning"]
    with pytest.raises(UnknownError, match="beredning"):
        paper("final-report", material("vgr", AFTER), "beredningen")
