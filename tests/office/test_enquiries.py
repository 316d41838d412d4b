"""Enquiries by the one way in, and recommendations answered in the next term of office."""

from datetime import date
from typing import Any

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.ledger import Enquiry, Fate, Recommendation
from overenskommelse.office.commands import (
    AnswerEnquiry,
    AnswerRecommendation,
    PassEnquiry,
    Recommend,
    RecordEnquiry,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Office
from overenskommelse.standing.pending.enquiries import AnswerTimes, answer_times, open_enquiries
from overenskommelse.standing.pending.recommendations import unanswered
from tests.office.agreements import CODE, TODAY, codes, ledger, office


def asked(at: Office, id: str, on: str, **more: Any) -> None:
    at.do(RecordEnquiry(agreement=CODE, id=id, title=id.title(), sender="en förening", on=PartialDate(on), **more))


def test_open_enquiries_are_told_by_age_with_where_they_were_passed() -> None:
    at = office()
    asked(at, "lokaler", "2026-02-20")
    asked(at, "bidrag", "2026-02-10", passed_to="kulturnämnden")
    asked(at, "oklar", "2026-01")
    at.do(PassEnquiry(agreement=CODE, id="lokaler", passed_to="fastighetskontoret", on=PartialDate("2026-02-24")))
    told = [(each.enquiry.id, each.age, each.passed_to) for each in open_enquiries(ledger(at), TODAY)]
    assert told == [("oklar", None, None), ("bidrag", 20, "kulturnämnden"), ("lokaler", 10, "fastighetskontoret")]
    before = open_enquiries(ledger(at), date(2026, 2, 22))
    assert [each.passed_to for each in before if each.enquiry.id == "lokaler"] == [None]


def test_the_time_to_an_answer_is_counted_of_known_days_only() -> None:
    at = office()
    for id, on, answered in (
        ("a", "2026-02-01", "2026-02-03"),
        ("b", "2026-02-01", "2026-02-11"),
        ("c", "2026-02-01", "2026-02-21"),
        ("d", "2026-01", "2026-02-21"),
    ):
        asked(at, id, on)
        at.do(AnswerEnquiry(agreement=CODE, id=id, answer="Ja.", on=PartialDate(answered)))
    assert answer_times(ledger(at), TODAY) == AnswerTimes(median=10.0, counted=3, answered=4)
    assert answer_times(ledger(at), date(2026, 2, 2)) == AnswerTimes(median=None, counted=0, answered=0)
    assert open_enquiries(ledger(at), TODAY) == ()


def test_an_answered_enquiry_is_neither_answered_again_nor_passed_on() -> None:
    at = office()
    asked(at, "lokaler", "2026-02-20")
    at.do(AnswerEnquiry(agreement=CODE, id="lokaler", answer="Ja."))
    for command in (
        AnswerEnquiry(agreement=CODE, id="lokaler", answer="Nej."),
        PassEnquiry(agreement=CODE, id="lokaler", passed_to="kulturnämnden"),
    ):
        with pytest.raises(RefusedError) as error:
            at.do(command)
        assert codes(error) == ["enquiry-answered-already"]
    (record,) = ledger(at).of(Enquiry)
    assert (record.answer, str(record.answered)) == ("Ja.", "2026-03-02")


def test_a_recommendation_is_answered_in_the_term_that_it_was_sent_to() -> None:
    at = office()
    given: dict[str, Any] = {"agreement": CODE, "id": "medskick"}
    at.do(
        Recommend(**given, summary="En väg in", given_by="radet", date=PartialDate("2026-02-20"), mandate="2027–2030")
    )
    assert [(each.recommendation.id, each.age) for each in unanswered(ledger(at), TODAY)] == [("medskick", 10)]
    at.do(AnswerRecommendation(**given, answer="Genomförs.", fate=Fate.PARTLY, on=PartialDate("2026-03-01")))
    (record,) = ledger(at).of(Recommendation)
    assert (record.mandate, record.fate) == ("2027–2030", Fate.PARTLY)
    assert unanswered(ledger(at), TODAY) == ()
    assert len(unanswered(ledger(at), date(2026, 2, 28))) == 1
