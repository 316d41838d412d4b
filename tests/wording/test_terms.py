"""Every member of an enumeration that is shown has a word."""

from enum import StrEnum

import pytest

from overenskommelse.standing import Status
from overenskommelse.wording import language
from overenskommelse.wording.findings import PLAIN_SIGNS, SIGNS
from overenskommelse.wording.folding import WEIGHT
from overenskommelse.wording.terms import TERMS


@pytest.mark.parametrize("enumeration", TERMS, ids=lambda enumeration: enumeration.__name__)
def test_every_member_has_a_word(enumeration: type[StrEnum]) -> None:
    assert list(TERMS[enumeration]) == list(enumeration)


@pytest.mark.parametrize("code", ["sv", "en"])
def test_statuses_are_told_apart_by_word_and_by_sign(code: str) -> None:
    spoken = [language(code).word(status) for status in Status]
    assert len(set(spoken)) == len(set(SIGNS.values())) == len(set(PLAIN_SIGNS.values())) == len(Status)
    assert all(sign.isascii() for sign in PLAIN_SIGNS.values())
    assert set(WEIGHT) == set(SIGNS) == set(PLAIN_SIGNS) == set(Status)


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
