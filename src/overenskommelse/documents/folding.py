"""Texts as they are read aloud: what looks the same is the same, and each sign knows where it stands as written."""

from collections.abc import Iterator
from unicodedata import category, combining, normalize

from attrs import frozen

_UNSEEN = frozenset({"Cf", "Mn", "Me"})
"""Soft hyphens, signs of no width, and marks that are part of no letter."""
_HYPHENS = str.maketrans(dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212), "-"))


@frozen
class Folded:
    """A text without what cannot be seen, and the place in the original of each of its signs."""

    text: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of it begins and ends in the original."""
        return self.places[start][0], self.places[end - 1][1]


def folded(text: str) -> Folded:
    """Fold a text by NFKC, with every hyphen as one and without what has no width."""
    found = [(sign, place) for place, signs in _clusters(text) for sign in signs]
    return Folded("".join(sign for sign, _ in found), tuple(place for _, place in found))


def _clusters(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield each letter with the marks upon it, as one sign or several."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and combining(text[end]):
            end += 1
        signs = normalize("NFKC", text[start:end]).translate(_HYPHENS)
        yield (start, end), "".join(sign for sign in signs if category(sign) not in _UNSEEN)
        start = end
