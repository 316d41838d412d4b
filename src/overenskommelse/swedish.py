"""Swedish text made comparable: its search form, its place in the alphabet, and its words.

What a Swedish reader holds for one letter is one letter here: é is e, ü is u, and the neighbours' æ and ø are the
Swedish ä and ö.  å, ä and ö are letters of their own, never an a or o with something on top.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
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


_PLACES = dict(zip(" _-,:.'\"()/&åäö", "!\"#$%'()*+-.{|}", strict=True))
"""What stands for a sign in a sort key, in the order of Unicode's CLDR; `a` to `z` and `0` to `9` are themselves."""

_GROUPS = {"!": "&0", "?": "&1"} | {sign: f",{place:x}" for place, sign in enumerate("[]{}§@*")}
_LIKE = str.maketrans({";": ",", "\\": "/", "’": "'", "‘": "'", "”": '"', "“": '"', "»": '"', "«": '"'})
_LIKE |= str.maketrans(dict.fromkeys("\t\n\r\v\f\xa0", " ") | dict.fromkeys("\u2010\u2011\u2012–—−", "-"))
_NEIGHBOURS = {"u\u0308": "y", "u\u030b": "y", "e\u0328": "ä", "o\u030b": "ö", "o\u0302": "ö", "œ": "ö", "ħ": "h"}
"""As CLDR has them: German ü and Hungarian ű stand with y, ę with ä, and ő, œ and ô with ö."""

_AFTER = {letter: f"{before}~" for before, letter in zip("eginntz", "əǥıŋɲŧʒ", strict=True)}
"""Sami and other letters of their own, which follow a letter of ours."""

_MARKS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304"
"""Marks in the order in which they decide between words that are otherwise alike."""


def sort_key(text: str) -> str:
    """Return a text whose order by bytes is the Swedish order of the text: å, ä and ö after z, é with e, ü with y.

    Marks decide between texts of the same letters, and after them capitals, the small letter first.
    """
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return _slow_key(text)
    easy, places, marks, capitals = _tables()
    if raw.translate(None, easy):
        return _slow_key(text)
    levels = (raw.translate(places), raw.translate(marks).rstrip(b"0"), raw.translate(capitals).rstrip(b"0"))
    return b" ".join(levels).rstrip(b" ").decode("ascii")


def _slow_key(text: str) -> str:
    composed = normalize("NFKC", text)
    signs = [_sign(composed[start:end]) for start, end in _clusters(composed)]
    places = "".join(place for place, _, _ in signs)
    levels = ("".join(sign[level] for sign in signs).rstrip("0") for level in (1, 2))
    return " ".join((places, *levels)).rstrip(" ")


@lru_cache(maxsize=1024)
def _sign(cluster: str) -> tuple[str, str, str]:
    """Return the place of a sign, its mark, and whether it is a capital; of what is unseen nothing."""
    apart = normalize("NFD", "".join(char for char in cluster if category(char) != "Cf").lower())
    base = _letter(cluster).translate(_LIKE)
    if not base or category(base[0]) == "Cc":
        return "", "", ""
    near = (base[:1] + mark for mark in apart[1:])
    base = next((_NEIGHBOURS[each] for each in (*near, apart) if each in _NEIGHBOURS), base)
    mark = "0" if normalize("NFC", apart) == base else _mark(apart)
    return "".join(map(_place, base)), mark, "01"[cluster != cluster.lower()]


def _place(sign: str) -> str:
    if place := _PLACES.get(sign) or _GROUPS.get(sign) or _AFTER.get(sign):
        return place
    # Letters and figures of other scripts come after ours, all other signs before them.
    return sign if sign.isalnum() else f"/{sign}"


def _mark(apart: str) -> str:
    found = [_MARKS.index(char) for char in apart if char in _MARKS]
    return chr(ord("A") + found[0]) if found else "1"


@cache
def _tables() -> tuple[bytes, bytes, bytes, bytes]:
    """Return the signs of one byte whose place is one letter, as in nearly every name, and tables of their levels."""
    latin = [chr(code) for code in range(256)]
    signs = {char: _sign(char) for char in latin if normalize("NFKC", char) == char}
    easy = {char: sign for char, sign in signs.items() if len(sign[0]) == 1 and sign[0].isascii()}
    places, marks, capitals = ("".join(easy.get(char, "???")[level] for char in latin).encode() for level in range(3))
    return "".join(easy).encode("latin-1"), places, marks, capitals


def genitive(text: str) -> str:
    """Return the genitive of a word or phrase: planens, men Borås."""
    # Swedish puts no further s on these.
    return text if text.endswith(("s", "x", "z")) else f"{text}s"
