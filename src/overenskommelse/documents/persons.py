"""Names of persons as they stand in texts: whole, turned round, with an initial, in the genitive, or the surname alone.

A name of one word is found only as it is written, since it may be any word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from ..agreement import Agreement
from ..ledger import Appointment, Contact, Ledger, Organisation, Post
from ..office.redaction import GONE
from ..wording.language import Language
from ..wording.records import kind as called
from .folding import folded

WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s_,.'’-]+")
_AFTER = re.compile(r"(?:['’]s(?![^\W\d_]))?(?:\s*\([^\W\d_]{1,5}\))?")
"""A foreign genitive, and the letter of a party right after the name."""
_SEVERAL = re.compile(r"\s*[;/&]\s*|\s+(?:och|and)\s+")
_ASIDE = re.compile(r"\([^()]*\)|\S*\d\S*")
_LEAST = 4
"""The fewest letters of a surname that is looked for alone."""
_LEAST_WORDS = 2


@frozen
class Form:
    """A way to write a name, word by word."""

    words: tuple[str, ...]
    is_capital: bool = False
    """Whether each word begins with a capital."""
    is_exact: bool = False

    def is_at(self, place: int, text: str, words: list[re.Match[str]]) -> bool:
        """Tell whether it stands in a text from one of its words on."""
        found = words[place : place + len(self.words)]
        if len(found) < len(self.words):
            return False
        told = tuple(each[0] if self.is_exact else each[0].casefold() for each in found)
        if told != self.words or (self.is_capital and not all(each[0][0].isupper() for each in found)):
            return False
        between = (text[one.end() : other.start()] for one, other in pairwise(found))
        return all(map(_BETWEEN.fullmatch, between))


@frozen
class Persons:
    """Finds the persons of a ledger in texts."""

    forms: Mapping[str, tuple[Form, ...]]
    """By their first words, the longest first."""

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where names stand in a folded text, with what belongs to each."""
        words, last = [*WORD.finditer(text)], 0
        for place, word in enumerate(words):
            forms = self.forms.get(word[0].casefold(), ()) if word.start() >= last else ()
            found = next((each for each in forms if each.is_at(place, text, words)), None)
            if found is not None:
                end = words[place + len(found.words) - 1].end()
                after = _AFTER.match(text, end)
                last = after.end() if after else end
                yield word.start(), last


def persons_of(agreement: Agreement, ledger: Ledger) -> Persons:
    """Gather the ways to write the names that a ledger holds; what is the name of a body or the like is no person's."""
    known = _names_of_others(agreement, ledger)
    ordinary = frozenset(word.casefold() for name in known for word in WORD.findall(name))
    forms: dict[str, set[Form]] = {}
    for name in names_in(ledger):
        if name.casefold() not in known:
            for form in _forms(name, ordinary):
                forms.setdefault(form.words[0].casefold(), set()).add(form)
    return Persons({word: tuple(sorted(found, key=_longest)) for word, found in forms.items()})


def names_in(ledger: Ledger) -> frozenset[str]:
    """Return the names of persons that a ledger holds, one by one, and without what stands beside them."""
    told = (*(each.person for each in ledger.of(Appointment)), *(each.person for each in ledger.of(Post)))
    given = filter(None, (*told, *(each.name for each in ledger.of(Contact))))
    return frozenset(name for text in given for name in _read(text.replace(GONE, "")) if name)


def redacted(ledger: Ledger, language: Language) -> tuple[str, ...]:
    """Return the records whose persons have been redacted: by them nothing can be masked.

    Each is told by what its kind is called and what it is of, for a name may have been made into its id.
    """
    told = (
        *((each.kind, each.seat, (each.person,)) for each in ledger.of(Appointment)),
        *((each.kind, each.body or each.side, (each.person,)) for each in ledger.of(Post)),
        *((each.kind, each.organisation, (each.name, each.email)) for each in ledger.of(Contact)),
    )
    gone = ((kind, of) for kind, of, texts in told if any(GONE in (it or "") for it in texts))
    return tuple(dict.fromkeys(" ".join(filter(None, (called(kind, language), of))) for kind, of in gone))


def _names_of_others(agreement: Agreement, ledger: Ledger) -> frozenset[str]:
    names = (
        *(each.name for each in agreement.sides),
        *(each.name for each in agreement.parties),
        *(each.name for each in agreement.bodies),
        *(each.name for each in ledger.of(Organisation)),
    )
    return frozenset(folded(each).text.casefold() for each in names)


def _longest(form: Form) -> tuple[int, tuple[str, ...], bool, bool]:
    return -len(form.words), form.words, form.is_capital, form.is_exact


def _read(text: str) -> Iterator[str]:
    """Yield the names in a field: of Persson, Eva (S) it is Eva Persson, and of Eva Persson, chair the same."""
    for each in _SEVERAL.split(folded(text).text):
        before, _, after = (part.strip() for part in _ASIDE.sub(" ", each).partition(","))
        is_turned = before and " " not in before and after[:1].isupper()
        name = f"{after.partition(',')[0]} {before}" if is_turned else before
        # A placeholder such as Politician 1 is nobody.
        if " " in name.strip() or not re.search(r"\d", each):
            yield " ".join(name.split())


def _forms(name: str, ordinary: frozenset[str]) -> Iterator[Form]:
    parts = [found for part in name.split() if (found := tuple(WORD.findall(part)))]
    if not parts:
        return
    if len(parts) == 1:
        if parts[0][0].casefold() not in ordinary:
            yield Form(parts[0], is_exact=True)
        return
    while len(parts) > _LEAST_WORDS and parts[0][0][0].islower() and parts[-1][0][0].isupper():
        parts.pop(0)
    yield from _long_forms([tuple(map(str.casefold, part)) for part in parts], ordinary)


def _long_forms(parts: list[tuple[str, ...]], ordinary: frozenset[str]) -> Iterator[Form]:
    *given, family = parts
    rest = tuple(word for part in given for word in part)
    yield Form((*family, *rest))
    yield from _also_of(Form((*rest, *family)))
    # A soft hyphen may be all that divides them.
    yield from _also_of(Form(("".join((*rest, *family)),)))
    for own in given:
        yield Form((*family, *own))
        yield from _also_of(Form((*own, *family)))
        yield from _also_of(Form((own[0][0], *family), is_capital=True))
    if len("".join(family)) >= _LEAST and not ordinary.intersection(family):
        yield from _also_of(Form(family, is_capital=True))


def _also_of(form: Form) -> Iterable[Form]:
    """Return a form, and that of what is the person's."""
    return form, Form((*form.words[:-1], f"{form.words[-1]}s"), form.is_capital, form.is_exact)
