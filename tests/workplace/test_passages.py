"""A paragraph of the editor's own is written only where a paper would print it, however it is written."""

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Passage
from overenskommelse.office import Office
from overenskommelse.office.commands import Add, Edit, Withdraw, WritePassage
from overenskommelse.workplace.passages import has_its_place
from tests.office.agreements import CODE, SOURCE, codes, ledger, office, texts

DAY = PartialDate("2026-02-01")


def place() -> Office:
    return evolve(office(), checks=(has_its_place,))


def test_a_paper_or_place_that_there_is_not_is_refused_with_the_choices() -> None:
    at = place()
    before = texts(at)
    for paper, where, code, choice in (
        ("minuter", "head", "passage-no-paper", "minutes"),
        ("minutes", "hed", "passage-no-place", "head"),
        ("extract", "head", "passage-no-paper", "roster"),
    ):
        with pytest.raises(InvalidError, match=choice) as error:
            at.do(WritePassage(agreement=CODE, paper=paper, place=where, text="Stycke"))
        assert codes(error) == [code]
    assert texts(at) == before


def test_no_other_way_of_writing_puts_a_paragraph_where_no_paper_prints_it() -> None:
    at = place()
    record = Passage(id="stycke", paper="minutes", place="hed", text="Stycke", date=DAY, source=SOURCE)
    with pytest.raises(InvalidError):
        at.do(Add(agreement=CODE, record=record))
    at.do(WritePassage(agreement=CODE, id="stycke", paper="minutes", place="head", text="Stycke", on=DAY))
    with pytest.raises(InvalidError):
        at.do(Edit(agreement=CODE, kind="passage", id="stycke", fields={"place": "hed"}))
    at.do(Edit(agreement=CODE, kind="passage", id="stycke", fields={"text": "Ett annat"}))
    assert [each.text for each in ledger(at).of(Passage)] == ["Ett annat"]
    at.do(Withdraw(agreement=CODE, kind="passage", id="stycke"), reason="Inte längre")
    assert ledger(at).of(Passage) == ()
