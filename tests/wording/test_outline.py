"""An agreement as a document: what is said of the plans of a day, and what is left unsaid."""

from datetime import date

import pytest

from overenskommelse.agreement import Extent
from overenskommelse.ledger import Ledger
from overenskommelse.wording import language
from overenskommelse.wording.outline import edition_read, outline
from overenskommelse.wording.subject import Subject
from tests.standing.builders import agreement, edition, plan


@pytest.mark.parametrize(
    ("period", "said"), [("2015/2016", ["Ingen plan är känd för 1 juni 2017."]), ("2015/2017?", []), ("2015/", [])]
)
def test_that_no_plan_is_known_is_said_only_where_none_may_hold(period: str, said: list[str]) -> None:
    subject = Subject(agreement(plans=(plan("planen", period),)), Ledger(agreement="exempel"), on=date(2017, 6, 1))
    (plans,) = (each for each in outline(subject, language("sv")) if each.heading == "Planer")
    assert [each.text for each in plans.parts if each.label is None] == said


@pytest.mark.parametrize(
    ("wording", "read"), [(Extent.WHOLE, "antagen"), (Extent.PART, "remiss"), (Extent.NONE, "remiss")]
)
def test_a_stand_in_is_read_only_where_the_wording_is_not_known_in_full(wording: Extent, read: str) -> None:
    editions = (edition("remiss", decided=None), edition(wording=wording, stand_in="remiss"))
    subject = Subject(agreement(editions=editions), Ledger(agreement="exempel"), on=date(2017, 6, 1))
    assert [each and each.id for each in edition_read(subject)] == ["antagen", read]
