"""The words that are chosen from: read in either language, or as codes, with the nearest where none is meant."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from ...references import nearest
from ...swedish import fold
from ...wording import Language, language

C = TypeVar("C", bound=StrEnum)
_LEAST = 0.45
"""How like a word must be: delvs is delvis gjort."""
_BEGUN = 3
"""How many letters of a word must be there for it to be begun."""


def words(of: type[C], speech: Language) -> tuple[str, ...]:
    """Return the words to choose from, in their order."""
    return tuple(speech.word(each) for each in of)


def read(of: type[C], text: str) -> C | None:
    """Return what a word means, or the first words of one alone; None where it is none of those to choose from."""
    known, sought = _meanings(of), key(text)
    if sought in known:
        return known[sought]  # type: ignore[return-value]  # of its own enumeration
    begun = {meant for word, meant in known.items() if word.startswith(f"{sought} ")}
    return begun.pop() if len(begun) == 1 else None  # type: ignore[return-value]  # as above


def near(of: type[C], text: str, speech: Language) -> str | None:
    """Return the word that is most like a text, or begins as it does."""
    known = {key(word): word for word in words(of, speech)}
    begun = [word for folded, word in known.items() if len(key(text)) >= _BEGUN and folded.startswith(key(text))]
    found = nearest(key(text), known, least=_LEAST)
    return begun[0] if len(begun) == 1 else known[found] if found else None


def several(of: type[C], text: str) -> tuple[str, ...]:
    """Return the words that a text holds, where somebody wrote more than one of them."""
    parts = [part for mark in "/,;|\n" for part in text.split(mark) if mark in text]
    return tuple(dict.fromkeys(part.strip() for part in parts if read(of, part) is not None))


def key(text: str) -> str:
    """Return what two ways of writing a word have in common."""
    return " ".join(fold(text).split())


@cache
def _meanings(of: type[StrEnum]) -> Mapping[str, StrEnum]:
    told = {key(language(code).word(each)): each for code in ("sv", "en") for each in of}
    return told | {key(each.value): each for each in of}
