"""Text is compared as a Swedish reader compares it, and what is found is pointed out in the text as it was written."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse import swedish
from overenskommelse.swedish import Folded, Word, fold, words

LETTERS = st.sampled_from("aAåÅäÄöÖoOeEéÉüÜßæØﬁİ\u0301\u0308\u030a\u0327\u00ad\u200b -‐\n:'_½²1가가")
TEXTS = st.text(LETTERS | st.characters(exclude_categories=["Cs"]), max_size=25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÖVERENSKOMMELSE", "överenskommelse"),
        ("Idéburen", "ideburen"),
        ("à la carte", "a la carte"),
        ("Müller", "muller"),
        ("Ærø", "ärö"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("A\u030a, a\u0308 och o\u0308", "å, ä och ö"),
        ("e\u0301", "e"),
        ("ǻ", "å"),
        ("upp\u00adhandling", "upphandling"),
        ("upp\u200bhandling", "upphandling"),
        ("a\u00ad\u0308", "ä"),
        ("ﬁnska", "finska"),
        ("", ""),
    ],
)
def test_a_text_is_folded_to(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_a_and_o_are_never_their_swedish_neighbours() -> None:
    assert len({fold(letter) for letter in "aåäoö"}) == 5
    assert len({fold(letter) for letter in "AÅÄOÖ"}) == 5


def test_a_letter_is_folded_the_same_alone_and_beside_one_that_is_taken_apart() -> None:
    """Most texts take a short way, and a text with one rare letter the long one."""
    every = [chr(code) for code in range(0x250) if chr(code) != "\u00ad"]
    assert [fold(each + "-ő") for each in every] == [fold(each) + "-o" for each in every]


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_the_search_form_is_composed(text: str) -> None:
    assert unicodedata.is_normalized("NFC", fold(text))


@given(TEXTS)
def test_decomposed_text_is_the_same_text(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(TEXTS, st.data())
def test_a_span_holds_what_the_folded_letters_came_from(text: str, data: st.DataObject) -> None:
    folded = Folded.of(text)
    assert folded.text == fold(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        begin, stop = folded.span(start, end)
        assert folded.text[start:end] in fold(text[begin:stop])


@given(TEXTS)
def test_a_word_is_the_folding_of_what_stands_at_its_span(text: str) -> None:
    for word in words(text):
        own = fold(text[word.start : word.end])
        assert word.text in swedish._BREAK.sub("", own)


@given(TEXTS)
def test_words_stand_in_their_order_and_do_not_overlap(text: str) -> None:
    found = list(words(text))
    assert all(word.start < word.end for word in found)
    assert all(one.start < other.end and one.start <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU:s IT-stöd", ["eu:s", "it", "stöd"]),
        ("2015–2017, 5:69", ["2015", "2017", "5", "69"]),
        ("sam-\nverkan", ["samverkan"]),
        ("sam‐\r\n  verkan", ["samverkan"]),
        ("läns-\noch kommunråd", ["läns", "och", "kommunråd"]),
        ("läns- och", ["läns", "och"]),
        ("två  mellanslag\toch\nny rad", ["två", "mellanslag", "och", "ny", "rad"]),
        ("_understruket_", ["understruket"]),
        ("…, –", []),
    ],
)
def test_the_words_of_a_text_are(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_a_word_tells_where_it_stands_in_the_text_as_written() -> None:
    text = "I upp\u00adhandlingen"
    assert list(words(text)) == [Word("i", 0, 1), Word("upphandlingen", 2, 16)]
    assert text[2:16] == "upp\u00adhandlingen"
