"""The forms of a Swedish word: the declensions and conjugations as endings, and every form that one of them gives.

No word list stands behind this.  A form that does not exist is in no text either, so what counts is that no ending
belongs to two words that are not each other's kin.  Snowball's Swedish stemmer, measured on the families of words in
the tests, joins three pairs of five: område stays apart from områdena, möte from mötena, ansvar from ansvaret.  It
also takes 30 ms to load, and as long again to stem an agreement's text.
"""

from collections.abc import Iterator
from functools import cache

_VOWELS = frozenset("aouåeiyäö")
_SHORTEST = 3
"""Letters in the shortest word that has forms."""

_ENDINGS = {
    # By the letters in the shortest stem: pla is no stem of plan, nor möt of mötas.
    2: ("a an ar ade at ad as ades ats ande",),  # öka; samverka, and samverkan
    3: (
        "a an or orna",  # skola
        "- en ar arna",  # förening, dag
        "e en ar arna",  # pojke
        "- en er erna",  # kommun
        "- n er erna",  # idé, strategi
        "- et en",  # mål, avtal
        "um et er erna a",  # museum, centrum
        "are aren arna",  # medborgare
        "el eln lar larna ler lerna let len",  # regel, nyckel, medel
        "er ern rar rarna ret ren",  # vinter, fönster
        "en et na ne",  # öppen, idéburen
        "el elt la",  # enkel
        "er ert ra",  # vacker
        "a er de t d s as des ts da ande",  # följa, bygga
        "a er te t s as tes ts ta ande",  # stärka
        "d t da de",  # känd
    ),
    4: (
        "- n r rna",  # styrelse
        "- t n na",  # område, ordförande
        "- t et er erna",  # kansli
        "- t a e are ast aste",  # lokal
    ),
}
Paradigm = tuple[int, tuple[str, ...]]
"""The letters of the shortest stem, and the endings."""
_PARADIGMS: tuple[Paradigm, ...] = tuple(
    (shortest, tuple(ending.replace("-", "") for ending in line.split()))
    for shortest, lines in _ENDINGS.items()
    for line in lines
)
_CHANGING = tuple(
    tuple(line.split())
    for line in (
        "stad staden städer städerna",
        "land landet länder länderna",
        "hand handen händer händerna",
        "bok boken böcker böckerna",
        "man mannen män männen",
        "ledamot ledamoten ledamöter ledamöterna",
    )
)
"""Words whose vowel changes; they end compounds too, as tjänsteman does."""

_FIXED = """
    alla allt att av bara blir bland bli da de dem den denna dess det detta dit du dock där efter eller en ens er ett
    fler flera från för får genom ha han har hos hur här i in inom inte ja jag ju kan kom kring man med medan mellan
    men mer mot mycket må nej ni nu när någon något några och också om oss på sig sin sina sitt ska skall som så samt
    sådan såväl till under upp ur ut utan vad var vara vare vars vem vi vid vilka vilken vilket vår våra vårt än är
    åt även över
"""
FIXED = frozenset(_FIXED.split())
"""Words that have no forms of their own, or none that anybody searches for."""


_COLON = tuple(f":{ending}" for ending in ("s", "n", "t", "en", "et", "ar", "er", "arna", "erna"))
"""Endings of abbreviations: EU:s, IOP:er."""


def forms(word: str) -> frozenset[str]:
    """Return every form that a word in its search form may have, itself included."""
    base = word.partition(":")[0]
    short = {word, base, *(base + ending for ending in _COLON)}
    if base != word or len(base) < _SHORTEST or base in FIXED:
        return frozenset(short)
    found = {form for bare in {base, base.removesuffix("s")} for form in _forms(bare)} - FIXED
    return frozenset(short | found | {f"{form}s" for form in (*found, base)})


def stems(word: str) -> tuple[str, ...]:
    """Return what a word may be without an ending, the word itself first."""
    bare = {word: None, word.removesuffix("s"): None}
    return tuple(dict.fromkeys([*bare, *(stem for each in bare for stem, _ in _split(each))]))


def _forms(word: str) -> Iterator[str]:
    for changing in _CHANGING:
        for ending in changing:
            if word.endswith(ending):
                head = word.removesuffix(ending)
                yield from (head + other for other in changing)
    for stem, endings in _split(word):
        for ending in endings:
            yield stem + ending
            if _doubles(stem, ending):
                yield stem + stem[-1] + ending


def _split(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each way to part a word into a stem with a vowel and an ending: the stem, and the paradigm's endings."""
    for ending, paradigms in _by_ending():
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        if _VOWELS.isdisjoint(stem):
            continue
        fitting = [endings for shortest, endings in paradigms if len(stem) >= shortest]
        yield from ((stem, endings) for endings in fitting)
        if stem[-2:] in {"mm", "nn"} and ending[:1] in _VOWELS:
            yield from ((stem[:-1], endings) for endings in fitting)


@cache
def _by_ending() -> tuple[tuple[str, tuple[Paradigm, ...]], ...]:
    """Return each ending with the paradigms that it stands in, the shortest first."""
    endings = sorted({ending for _, paradigm in _PARADIGMS for ending in paradigm}, key=len)
    return tuple((ending, tuple(p for p in _PARADIGMS if ending in p[1])) for ending in endings)


def _doubles(stem: str, ending: str) -> bool:
    """Tell whether a stem's last letter is doubled before an ending: program, programmet; gemensam, gemensamma."""
    return stem[-1] in "mn" and stem[-2:-1] not in {"m", "n"} and ending[:1] in _VOWELS
