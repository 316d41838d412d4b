"""The words that occur in a text, and which of them are like a word: the same, a form of it, or a compound with it."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from .hit import Closeness
from .inflection import FIXED, forms, stems

_SHORTEST_BEGINNING, _SHORTEST_INSIDE = 3, 4
"""Letters that a compound must begin with, or have inside: råd is in område by chance."""
_SURE_STEM, _SURE_ENDING = 5, 2
"""Letters of a stem and its ending that need no word of the text to vouch for them."""
_SHORTEST_REST = 2
_FOREIGN = ("ik", "is")
"""What makes another word of a beginning and no compound: kommunikation, organisation."""
_NEAR, _MOST = 0.7, 3
_VOWELS = frozenset("aouåeiyäö")


class Lexicon:
    """The words of a text in their search form."""

    def __init__(self, words: Collection[str]) -> None:
        """Take the words, each once."""
        self._words = frozenset(words)
        # One string to look through: a search in it costs a fraction of one in each word.
        self._joined = "\n".join(["", *sorted(self._words), ""])

    def alike(self, word: str) -> dict[str, Closeness]:
        """Return the words of the text that are like a word, and how."""
        every = forms(word)
        found = self._compounds(word, every) if word.isalpha() and word not in FIXED else {}
        found.update(dict.fromkeys(every & self._words, Closeness.INFLECTED))
        return found | self.same(word)

    def same(self, word: str) -> dict[str, Closeness]:
        """Return the word itself where it occurs."""
        return {word: Closeness.WORD} if word in self._words else {}

    def nearest(self, word: str) -> tuple[str, ...]:
        """Return the words of the text that are spelled most like a word."""
        return tuple(get_close_matches(word, sorted(self._words), n=_MOST, cutoff=_NEAR))

    def _compounds(self, word: str, every: frozenset[str]) -> dict[str, Closeness]:
        found: dict[str, Closeness] = {}
        for stem in self._stems(word):
            for other in self._holding(stem):
                closeness = _closeness(other, stem, every)
                if closeness is not None and found.get(other) is not Closeness.BEGINNING:
                    found[other] = closeness
        return found

    def _stems(self, word: str) -> Iterator[str]:
        """Yield the word and those of its stems that are words themselves, or surely are no chance."""
        for stem in stems(word):
            is_sure = len(stem) >= _SURE_STEM and len(word) - len(stem) >= _SURE_ENDING
            is_word = stem in self._words and stem not in FIXED
            if len(stem) >= _SHORTEST_BEGINNING and (stem == word or is_sure or is_word):
                yield stem

    def _holding(self, stem: str) -> Iterator[str]:
        """Yield the words that begin with a stem, or hold it where it is long enough."""
        needle = stem if len(stem) >= _SHORTEST_INSIDE else f"\n{stem}"
        at = self._joined.find(needle)
        while at >= 0:
            end = self._joined.index("\n", at + 1)
            yield self._joined[self._joined.rindex("\n", 0, at + 1) + 1 : end]
            at = self._joined.find(needle, end)


def _closeness(word: str, stem: str, every: frozenset[str]) -> Closeness | None:
    """Return how a word that holds a stem is like it; None where the stem is there by chance."""
    before, _, after = word.partition(stem)
    if not before:
        is_compound = len(after) >= _SHORTEST_REST and not after.startswith(_FOREIGN)
        return Closeness.BEGINNING if is_compound else None
    if _VOWELS.isdisjoint(before):
        return None
    # What ends as the word itself does is a compound of it.  In the middle stands an s behind it, as in handlingsplan;
    # a short stem without one is there by chance, as part in departement.
    is_middle = len(before) > _SHORTEST_REST and (after.startswith("s") or len(stem) >= _SURE_STEM)
    return Closeness.INSIDE if stem + after in every or is_middle else None
