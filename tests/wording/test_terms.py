"""Every member of an enumeration that is shown has a word."""

from enum import StrEnum

import pytest

from overenskommelse.standing import Status
from overenskommelse.wording import language
from overenskommelse.wording.findings import PLAIN_SIGNS, SIGNS
from overenskommelse.wording.folding import WEIGHT
from overenskommelse.wording.terms import COUNTED, TERMS


@pytest.mark.parametrize("enumeration", TERMS, ids=lambda enumeration: enumeration.__name__)
def test_every_member_has_a_word(enumeration: type[StrEnum]) -> None:
    assert list(TERMS[enumeration]) == list(enumeration)


@pytest.mark.parametrize("code", ["sv", "en"])
def test_statuses_are_told_apart_by_word_and_by_sign(code: str) -> None:
    spoken = [language(code).word(status) for status in Status]
    assert len(set(spoken)) == len(set(SIGNS.values())) == len(set(PLAIN_SIGNS.values())) == len(Status)
    assert all(sign.isascii() for sign in PLAIN_SIGNS.values())
    assert set(WEIGHT) == set(SIGNS) == set(PLAIN_SIGNS) == set(Status)


@pytest.mark.parametrize(
    ("status", "one", "two"),
    [
        (Status.UNKNOWN, "1 okänt", "2 okända"),
        (Status.LATE, "1 försenat", "2 försenade"),
        (Status.MET, "1 uppfyllt", "2 uppfyllda"),
        (Status.NOT_MET, "1 inte uppfyllt", "2 inte uppfyllda"),
        (Status.NOT_JUDGED, "1 bedöms inte", "2 bedöms inte"),
    ],
)
def test_a_status_behind_a_number_is_inflected(status: Status, one: str, two: str) -> None:
    swedish = language("sv")
    assert [swedish.say(COUNTED[status](count=number)) for number in (1, 2)] == [one, two]
    assert set(COUNTED) == set(Status)


def test_the_statuses_have_the_words_that_were_agreed() -> None:
    assert {status.value: language("sv").word(status) for status in Status} == {
        "met": "uppfyllt",
        "upcoming": "kommande",
        "due_soon": "snart",
        "late": "försenat",
        "not_met": "inte uppfyllt",
        "not_judged": "bedöms inte",
        "unknown": "okänt",
    }
