"""The editor's own paragraphs: what a paper declares it prints, and what it prints it declares."""

from collections.abc import Iterable
from typing import ClassVar

import pytest
from attrs import evolve, fields

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.material import Material
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Block
from overenskommelse.ledger import Passage, Record, Round
from overenskommelse.sources import Source
from tests.documents.materials import material_of_vgr, text_of

ON = "2018-03-23"
TEXT = "Ett stycke som redaktören har skrivit."
PLACES = [(code, place) for code, kind in PAPERS.items() for place in kind.places]


class Asked(Material):
    """Notes which places papers ask for paragraphs of."""

    asked: ClassVar[set[tuple[str, str]]] = set()

    def passages(self, paper: str, place: str, about: str | None = None) -> Iterable[Block]:
        self.asked.add((paper, place))
        return super().passages(paper, place, about)


def written(material: Material, paper: str, place: str, about: str | None) -> Material:
    """The same material with a paragraph at a place of a paper."""
    passage = Passage(
        id="stycke",
        paper=paper,
        place=place,
        about=about,
        text=TEXT,
        date=PartialDate(ON),
        source=Source(document=material.ledger.documents[0].id),
    )
    return with_record(material, passage)


def with_record(material: Material, record: Record) -> Material:
    ledger = material.ledger.with_records((*material.ledger.records, record))
    return evolve(material, ledger=evolve(ledger, documents=material.ledger.documents))


def with_round(material: Material) -> Material:
    """The same material with an open round of follow-up: no other paper has anything to be about in it."""
    source = Source(document=material.ledger.documents[0].id)
    asked = Round(id="omgang", title="Omgången", opened=PartialDate(ON), period=Period.year(2017), source=source)
    return with_record(material, asked)


@pytest.mark.parametrize(("paper", "place"), PLACES)
def test_every_place_that_a_paper_declares_prints_a_paragraph_written_there(paper: str, place: str) -> None:
    material, kind = with_round(material_of_vgr(ON)), PAPERS[paper]
    about = next(iter(kind.each(material)), "")
    assert TEXT not in text_of(kind.compose(material, about))
    told = text_of(kind.compose(written(material, paper, place, None), about))
    # A paragraph about nothing in particular stands wherever its paper has the place.
    assert TEXT in told


def test_a_paragraph_about_one_thing_stands_in_the_paper_about_it_and_in_no_other() -> None:
    own = written(material_of_vgr(ON), "roster", "introduction", "beredning")
    assert TEXT in text_of(PAPERS["roster"].compose(own, "beredning"))
    material = written(material_of_vgr(ON), "roster", "introduction", "ser")
    assert TEXT not in text_of(PAPERS["roster"].compose(material, "beredning"))


def test_every_place_that_a_paper_prints_is_declared() -> None:
    plain = with_round(material_of_vgr(ON))
    material = Asked(**{each.name: getattr(plain, each.name) for each in fields(Material)})
    for kind in PAPERS.values():
        for about in kind.each(material):
            kind.compose(material, about)
    assert material.asked >= {("minutes", "head"), ("minutes", "item")}
    assert sorted(material.asked - set(PLACES)) == []
