"""The agreement's own words for the field's concepts."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen

from ..dates import Period
from ..sources import Source


class WordClass(StrEnum):
    """What kind of word it is."""

    NOUN = "noun"
    VERB = "verb"


class Genus(StrEnum):
    """Swedish grammatical gender."""

    EN = "en"
    ETT = "ett"


def _freeze(forms: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(forms))


@frozen(kw_only=True)
class Term:
    """One word for one concept during a period, with the forms that sentences need.

    `forms` maps a form's name (definite, plural, definite_plural, past, supine …) to the word.
    """

    concept: str
    lemma: str
    word_class: WordClass = WordClass.NOUN
    genus: Genus | None = None
    forms: Mapping[str, str] = field(default=MappingProxyType({}), converter=_freeze, hash=False)
    period: Period
    source: Source


@frozen
class Vocabulary:
    """The terms of an agreement."""

    terms: tuple[Term, ...] = ()

    def term(self, concept: str, on: date) -> Term | None:
        """Return the word for a concept on a day; None where none is known."""
        return next((t for t in self.terms if t.concept == concept and t.period.contains(on)), None)
