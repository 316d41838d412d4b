"""Words that only look like others: a letter of another script, a mark set apart, a character that nobody sees."""

import unicodedata
from collections.abc import Iterable

from attrs import frozen

from ..errors import DANGLING, NOT_AN_ID, Place, Problem
from ..messages import Template

LOOK_ALIKE = Template(
    "look-alike", "“{word}” only looks like the word {plain}: character {number} of it is {code}, {name}."
)
WRITE_PLAIN = Template("write-plain", "Write {plain} anew, letter by letter.")

_LONGEST = 200
# Drawn as our letters, beside those that Unicode itself takes for variants of them.
_CYRILLIC = "авеѕіјкӏмнорсԛтухԝһьѵАВЕЅІЈКМНОРСТУХԌԚԜ"
_AS_LATIN = "abesijklmhopcqtyxwhbvABESIJKMHOPCTYXGQW"
_GREEK = "αβιηκνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_AND_LATIN = "abinkvoptuxwABEZHIKMNOPTYX"
_OTHERS = "ıɑɡ‐‑‒–—―−⁃"  # noqa: RUF001 - as above
_AND_PLAIN = "iag--------"
_ALIKE = str.maketrans(_CYRILLIC + _GREEK + _OTHERS, _AS_LATIN + _AND_LATIN + _AND_PLAIN)
_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN_KINDS = frozenset(("Cc", "Cf", "Me", "Mn", "Zl", "Zp", "Zs"))


@frozen
class Disguise:
    """A word that is not what it looks like: the plain word, and the first character that is another."""

    word: str
    plain: str
    index: int

    def problem(self, place: Place) -> Problem:
        """Name the character, where it stands in the word, and the plain word."""
        character = self.word[self.index]
        message = LOOK_ALIKE(
            word="".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in self.word),
            plain=self.plain,
            number=self.index + 1,
            code=f"U+{ord(character):04X}",
            name=unicodedata.name(character, "?"),
        )
        return Problem(message, place, WRITE_PLAIN(plain=self.plain))


def disguised(word: str) -> Disguise | None:
    """Return what a word only looks like; None for a word that is what it looks like, or like no plain one."""
    if word.isascii() or len(word) > _LONGEST:
        return None
    plain = [_plain(each) for each in word]
    meant = "".join(plain)
    if not meant or not meant.isascii():
        return None
    return Disguise(word, meant, next(index for index, each in enumerate(word) if plain[index] != each))


def unmask(problems: Iterable[Problem]) -> list[Problem]:
    """Tell each disguised word as such, once: what its plain form is missing for goes without saying."""
    told, plain = [], set()
    for problem in problems:
        worn = _worn(problem)
        told.append(worn.problem(problem.place) if worn else problem)
        if told[-1].message.template is LOOK_ALIKE:
            plain.add(told[-1].message.values["plain"])
    return [problem for problem in told if _lacks(problem) not in plain]


def _worn(problem: Problem) -> Disguise | None:
    if problem.message.template in (NOT_AN_ID, DANGLING):
        return disguised(str(problem.message.values["value"]))
    return None


def _lacks(problem: Problem) -> object:
    """Return the word that a problem says is not there."""
    if problem.message.template is DANGLING:
        return problem.message.values["value"]
    return problem.message.values["key"] if problem.message.code == "missing-key" else None


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if character in _UNSEEN or unicodedata.category(character) in _UNSEEN_KINDS:
        return ""
    return unicodedata.normalize("NFKC", character).translate(_ALIKE)
