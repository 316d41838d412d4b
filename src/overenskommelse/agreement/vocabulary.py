"""The agreement's own words for the field's concepts."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen

from ..dates import Period
from ..sources import Source, newest


class WordClass(StrEnum):
    """What kind of word it is."""

    NOUN = "noun"
    VERB = "verb"


class Genus(StrEnum):
    """Swedish grammatical gender."""

    EN = "en"
    ETT = "ett"


FORMS: Mapping[WordClass, tuple[str, ...]] = MappingProxyType(
    {
        WordClass.NOUN: ("definite", "plural", "definite_plural"),
        WordClass.VERB: ("present", "past", "supine", "participle", "participle_plural"),
    }
)
"""The forms that a word may give beside its lemma: planen, planer, planerna; ansluter, anslöt, anslutit, ansluten."""

CONCEPTS = (
    "agreement",
    "sector",
    "party",
    "side",
    "joiner",
    "join",
    "sign",
    "principle",
    "level",
    "plan",
    "area",
    "measure",
    "responsibility",
    "indicator",
    "follow_up",
    "review",
    "recommendation",
)
"""The concepts that the program's own sentences have words for; a vocabulary may have others beside them."""


def _freeze(forms: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(forms))


@frozen(kw_only=True)
class Term:
    """One word for one concept during a period, with the forms that sentences need.

    `forms` maps the name of a form, one of `FORMS`, to the word.
    """

    concept: str
    lemma: str
    word_class: WordClass = WordClass.NOUN
    genus: Genus | None = None
    forms: Mapping[str, str] = field(default=MappingProxyType({}), converter=_freeze, hash=False)
    period: Period
    source: Source

    def spellings(self) -> tuple[str, ...]:
        """Return the word in every form that is known, the lemma first."""
        return tuple(dict.fromkeys((self.lemma, *self.forms.values())))


@frozen
class Vocabulary:
    """The terms of an agreement."""

    terms: tuple[Term, ...] = ()

    def term(self, concept: str, on: date) -> Term | None:
        """Return the word for a concept on a day; None where none is known."""
        return next((t for t in self.terms if t.concept == concept and t.period.contains(on)), None)

    def spoken(self, concept: str, on: date) -> Term | None:
        """Return the word to use for a concept on a day: the last that had surely come into use.

        A change whose day is not known leaves days for which `term` knows no word; the older one is used on them, and
        the first before all of them.  None where the vocabulary has no word for the concept at all.
        """
        return newest((term for term in self.terms if term.concept == concept), on)
