"""Text sorted by its sort key, byte by byte as both databases do, stands in the order of a Swedish register."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.swedish import sort_key

LETTERS = st.sampled_from("abdeoouvwxyzåäöABEOÅÄÖéÉüÜæøőß019 -–.,:'’\"()/&[!–\u0301\u0308\u00ad½")
TEXTS = st.text(LETTERS, max_size=8) | st.text(max_size=8)

# Each of them was sorted so by ICU 72 with the rules of CLDR for sv; the tests do not need ICU.
IN_ORDER = [
    ["", " ", "_", "-", ",", ":", ".", "'", '"', "(", ")", "/", "&", "+", "0", "1", "10", "2", "a", "z", "å", "ä", "ö"],
    ["a", "A", "à", "ab", "e", "E", "é", "É", "f"],
    ["u", "v", "V", "va", "w", "wa", "x", "y", "Y", "ü", "Ü", "ű", "z", "å", "Å", "ä", "Ä", "æ", "ö", "Ö", "ø", "Ø"],
    ["a b", "a-b", "a.b", "ab"],
    ["Ida", "idé", "Idéburen", "idefix"],
    ["cote", "coté", "coter"],
    ["Muren", "Mylla", "Müller", "Mz"],
    ["resume", "Resume", "resumé", "résume", "résumé"],
    ["IOGT", "IOGT-NTO", "IOGTs"],
    ["nö", "ŋa", "Ŋb", "o", "tö", "ŧa", "u"],
    ["z", "ä", "ę", "ö", "ô"],
    ["dal", "Đal", "lid", "Łid", "ljus"],
    ["Ann Å", "Anna", "Annå", "Annö", "Aö", "Z", "Åsa", "Ärla", "Öst"],
]


def at_bytes(text: str) -> bytes:
    return sort_key(text).encode("utf-8")


@pytest.mark.parametrize("texts", IN_ORDER)
def test_these_texts_stand_in_order(texts: list[str]) -> None:
    assert sorted({*texts}, key=at_bytes) == texts
    assert len({sort_key(text) for text in texts}) == len(texts)


@given(TEXTS)
def test_composed_and_decomposed_text_have_one_place(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert sort_key(unicodedata.normalize("NFD", composed)) == sort_key(composed)


@given(TEXTS)
def test_a_key_can_be_kept_by_any_database(text: str) -> None:
    key = sort_key(text)
    assert key.encode("utf-8").decode("utf-8") == key
    assert "\0" not in key
    assert key == key.rstrip(" ")


@given(st.text("aåbé -ö", max_size=6), st.text("aåbé -ö", max_size=6))
def test_what_begins_with_a_text_stands_after_it(text: str, rest: str) -> None:
    if rest:
        assert at_bytes(text) < at_bytes(text + rest)


@given(st.text("abcxyzåäöABCXYZÅÄÖ", max_size=6), st.text("abcxyzåäöABCXYZÅÄÖ", max_size=6))
def test_letters_decide_before_capitals(one: str, other: str) -> None:
    if one.lower() != other.lower():
        assert (at_bytes(one) < at_bytes(other)) == (at_bytes(one.lower()) < at_bytes(other.lower()))


@given(st.text("aeouåäö bABÖ", min_size=1, max_size=6))
def test_the_short_way_and_the_long_way_lead_to_one_key(text: str) -> None:
    """A name with a sign from far away takes the long one."""
    long = sort_key(f"{text}☂")
    assert long.partition(" ")[0] == sort_key(text).partition(" ")[0] + "/☂"
    assert long.partition(" ")[2].rstrip("0 ") == sort_key(text).partition(" ")[2].rstrip("0 ")


def test_other_scripts_come_last_and_unknown_signs_first() -> None:
    texts = ["☂", "1", "a", "ö", "Ω", "Ж"]
    assert sorted({*texts}, key=at_bytes) == texts


def test_what_is_unseen_has_no_place() -> None:
    assert sort_key("upp\u00adhandling\u200b") == sort_key("upphandling")
