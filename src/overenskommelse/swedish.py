"""Swedish text made comparable: a search form that keeps å, ä and ö apart from a and o, and the words of a text.

What a Swedish reader holds for one letter is one letter here: é is e, ü is u, and the neighbours' æ and ø are the
Swedish ä and ö.  å, ä and ö are letters of their own, never an a or o with something on top.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category, normalize

_OWN = {"a\u030a": "å", "a\u0308": "ä", "o\u0308": "ö"}
"""The Swedish letters, by base letter and mark."""

_LETTERS = str.maketrans({"æ": "ä", "ø": "ö", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l"})
"""Letters that have no mark to lose; names are written with them, and searched for without."""

_MARKED, _BARE = "éèêëáàâíìîïóòôúùûüñç", "eeeeaaaiiiiooouuuunc"
_ALIKE = str.maketrans(_MARKED, _BARE)
_PLAIN = re.compile(rf"[\r\n\t -~\xa0§–—“”’…»«ÅÄÖåäö{_MARKED}{_MARKED.upper()}]*")
"""Nearly every text: each of its letters becomes one letter, which is known without taking it apart."""

_HAS_MARK = re.compile(f"[{_MARKED}]")

_WORD = re.compile(r"[^\W_]+(?:(?::|[-‐][ \t]*\r?\n[ \t]*(?!(?:och|eller|samt|men)\b))[^\W\d_]+)*")
"""Letters and digits; `EU:s` is one word, and so is one that a hyphen breaks at the end of a line (but `läns- och`)."""

_BREAK = re.compile(r"[-‐]\s+")


def fold(text: str) -> str:
    """Return the search form: small letters in NFC, with å, ä and ö but no other marks, and nothing invisible.

    The length may differ from the text's: `Folded` tells where each letter comes from.
    """
    if _PLAIN.fullmatch(text):
        return _bare(text.lower())
    return "".join(_letter(text[start:end]) for start, end in _clusters(text))


class Folded(NamedTuple):
    """A text's search form, and for each of its letters where in the original it starts and ends."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Folded":
        """Fold a text, and remember where each letter comes from."""
        if _PLAIN.fullmatch(text):
            return cls(_bare(text.lower()), range(len(text)), range(1, len(text) + 1))
        letters, starts, ends = [], [], []
        for start, end in _clusters(text):
            for letter in _letter(text[start:end]):
                letters.append(letter)
                starts.append(start)
                ends.append(end)
        return cls("".join(letters), starts, ends)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original the folded letters from `start` up to `end` stand; there is at least one."""
        return self.starts[start], self.ends[end - 1]


class Word(NamedTuple):
    """A word in its search form, and where in the original it starts and ends."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in their order: IT-stöd is two, and `sam-` before a line break with `verkan` is one."""
    folded = Folded.of(text)
    starts, ends = folded.starts, folded.ends
    for match in _WORD.finditer(folded.text):
        word, (start, end) = match[0], match.span()
        yield Word(word if word.isalnum() else _BREAK.sub("", word), starts[start], ends[end - 1])


def _bare(plain: str) -> str:
    # Few texts have a mark to take away, and to look for one costs a tenth of translating.
    return plain.translate(_ALIKE) if _HAS_MARK.search(plain) else plain


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each letter starts and ends, with the marks and invisible characters that follow it."""
    start = 0
    for index in range(1, len(text)):
        if not _trails(text[index]):
            yield start, index
            start = index
    if text:
        yield start, len(text)


def _trails(char: str) -> bool:
    # The vowels and finals of Korean compose with what stands before them, as marks do.
    return category(char) in {"Mn", "Mc", "Me", "Cf"} or "\u1160" <= char <= "\u11ff"


def _letter(cluster: str) -> str:
    """Fold one letter with its marks; nothing is left of an invisible character that stands alone."""
    apart = normalize("NFD", "".join(char for char in cluster if category(char) != "Cf")).casefold()
    base, marks = apart[:1], [char for char in apart[1:] if "\u0300" <= char <= "\u036f"]
    own = next((_OWN[base + mark] for mark in marks if base + mark in _OWN), base)
    rest = "".join(char for char in apart[1:] if not "\u0300" <= char <= "\u036f")
    return normalize("NFC", (own + rest).translate(_LETTERS))


def genitive(text: str) -> str:
    """Return the genitive of a word or phrase: planens, men Borås."""
    # Swedish puts no further s on these.
    return text if text.endswith(("s", "x", "z")) else f"{text}s"
