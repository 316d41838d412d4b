"""The questions of a round on paper."""

from datetime import date

import pytest

from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Points
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Fulfilment
from tests.documents.shipped import headings, material, paper, words
from tests.documents.test_yearly_report import KORPEN, the_round

TODAY = date(2018, 2, 1)
FOUND = material("vgr", TODAY, KORPEN, the_round())


def test_a_form_has_a_box_for_each_answer_to_each_commitment() -> None:
    made = paper("questionnaire", FOUND, "r17")
    boxes = [block.items for block in made.blocks if isinstance(block, Points)]
    assert (len(boxes), len(boxes[0])) == (4, len(Fulfilment))
    assert boxes[0][0] == "☐ underlag saknas"


def test_a_form_for_one_respondent_asks_what_it_answers_for_and_then_what_is_voluntary() -> None:
    made = paper("questionnaire", FOUND, "r17/korpen")
    assert made.title == "Frågor för uppföljning: Uppföljning 2017, Korpen"
    told = headings(made)
    assert told.index("Det som ni tillfrågas om") < told.index("Om ni vill: det som den andra sidan svarar för")
    assert "”underlag saknas” är inte detsamma som ”inte påbörjat”" in words(made)


def test_there_is_a_form_for_each_round_that_is_open() -> None:
    assert tuple(PAPERS["questionnaire"].each(FOUND)) == ("r17",)


@pytest.mark.parametrize("about", ["r18", "r17/korpin"])
def test_a_form_of_nothing_is_told_with_what_there_is(about: str) -> None:
    with pytest.raises(UnknownError):
        paper("questionnaire", FOUND, about)
