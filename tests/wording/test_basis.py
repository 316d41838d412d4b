"""The text that a finding rests on, in words, made from the edition and nothing that names a region."""

import pytest

from overenskommelse.agreement import Agreement, Edition, EditionStatus
from overenskommelse.dates import PartialDate
from overenskommelse.ledger import Ledger
from overenskommelse.sources import Certainty, Document, Source
from overenskommelse.standing import Basis
from overenskommelse.wording import language
from overenskommelse.wording.basis import basis
from overenskommelse.wording.subject import Subject

SOURCE = Source(document="lag", locator="5 kap. 69 §")
AGREEMENT = Agreement(
    code="angsunda",
    name="Överenskommelsen i Ängsunda",
    variant="se",
    editions=(Edition(id="text", title="Text", status=EditionStatus.REFERRAL, source=SOURCE),),
    documents=(Document(id="lag", title="Kommunallag (2017:725)"),),
)
SUBJECT = Subject(AGREEMENT, Ledger(agreement="angsunda"))


def told(
    status: EditionStatus | None, day: str | None = None, *, known: bool = True, instead: str | None = None
) -> str:
    dated = PartialDate(day) if day else None
    return basis(
        Basis("text" if status else None, status, dated, wording_known=known, stands_in_for=instead, source=SOURCE),
        SUBJECT,
        language("sv"),
    )


def test_a_draft_that_stands_in_says_that_the_adopted_wording_is_not_known() -> None:
    assert told(EditionStatus.REFERRAL, "2014-02-28", known=False, instead="antagen-2014") == (
        "enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd"
    )


def test_a_text_known_in_part_says_so() -> None:
    assert told(EditionStatus.ADOPTED, "2019-06", known=False) == (
        "enligt den antagna texten 2019-06; hela lydelsen är inte känd"
    )


def test_a_date_that_no_register_writes_is_in_words() -> None:
    assert told(EditionStatus.ADOPTED, "2009-24") == "enligt den antagna texten från vintern 2009–2010"


def test_a_text_without_a_date_is_called_by_its_status_alone() -> None:
    assert told(EditionStatus.REFERRAL) == "enligt remissförslaget"


def test_a_rule_outside_the_texts_is_told_by_its_source() -> None:
    assert told(None) == "enligt Kommunallag (2017:725), 5 kap. 69 §"


@pytest.mark.parametrize("status", EditionStatus)
def test_each_status_has_its_own_words(status: EditionStatus) -> None:
    others = [told(other, "2020") for other in EditionStatus if other is not status]
    assert told(status, "2020").startswith("enligt ")
    assert told(status, "2020") not in others


def test_a_source_says_how_sure_it_is_where_it_is_not_simply_stated() -> None:
    source = Source(document="okand", certainty=Certainty.DECLARED)
    assert SUBJECT.source(source, language("sv")) == "okand (vald tolkning)"
    assert SUBJECT.source(SOURCE, language("en")) == "Kommunallag (2017:725), 5 kap. 69 §"
