"""Swedish and English: every sentence of a finding is worded in both, and the plugin's own catalogue is whole."""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from ...agreement import CONCEPTS
from ...messages import Message, PluralTemplate, Template
from ...wording import CODES, Language
from ...wording.terms import TERMS
from ...workplace.opening import Opened
from ..case import Case, boundaries, tried
from .catalogues import Sentences, faults, ours, own_catalogues, translated, unnamed
from .holding import Conformance, hold

WORD_IT = (
    "Fill each place of a sentence that a finding says, and translate it in a catalogue that the hook catalogues() "
    "names, or use the library's own sentences (overenskommelse.standing.reasons)."
)
SAY_A_CONCEPT = (
    "Write the concept as the library does, so that its sentences use the word; other concepts may stand beside."
)
TRANSLATE = (
    "Write what is missing in the .po file, compile it, commit both, and return Domain(package, name) from the hook "
    "catalogues()."
)

_ALIKE = 0.8
"""How alike two concepts are of which one is a slip of the pen; other concepts may stand beside ours."""


class Languages(Conformance):
    """Whoever reads Swedish and whoever reads English reads the same."""

    def test_every_finding_is_worded_in_both_languages(self) -> None:
        """Reasons, what would settle them, and what checks say have no open place and no untranslated sentence."""
        known = {**ours(), **translated(self.case)}
        speeches = [self.case.speech(code) for code in CODES]
        hold(unsaid(self.case, known), WORD_IT)
        hold((fault for each in self.opened for fault in unworded(each, known, speeches, type(self).days)), WORD_IT)

    def test_the_agreements_own_words_stand_for_concepts_that_sentences_know(self) -> None:
        """A word for a concept that is nearly one of the library's is for that one, misspelt, and never used."""
        hold((fault for each in self.opened for fault in misnamed(each)), SAY_A_CONCEPT)

    def test_its_own_catalogue_says_everything_in_both_languages(self) -> None:
        """Where the plugin has compiled catalogues, both languages have each sentence, and each of its places."""
        hold((*unnamed(self.case), *faults(own_catalogues(self.case))), TRANSLATE)


def unworded(opened: Opened, known: Sentences, speeches: Iterable[Language], days: Iterable[date]) -> Iterator[str]:
    """Yield each sentence of a finding that cannot be said, or is not in Swedish; `known` are those that are."""
    vocabulary = opened.agreement.vocabulary
    spoken = [speech.speaking(vocabulary, on) for speech in speeches for on in _ends(opened)]
    for message in _said(opened, days):
        # What says nothing at all is told by the test of boundary days.
        if _forms(message) not in known and any(_forms(message)):
            yield f"not translated: {_forms(message)[-1]!r}"
        yield from (f"no word is known for {word}" for word in _strange(message))
        for speech in spoken:
            try:
                speech.say(message)
            except Exception as error:  # noqa: BLE001 - whatever a stranger's sentence and values lead to
                yield f"cannot be said ({speech.code}): {_forms(message)[-1]!r}: {type(error).__name__}: {error}"


def unsaid(case: Case, known: Sentences) -> Iterator[str]:
    """Yield each check of the variant whose one line about itself is not in Swedish."""
    for check in case.loaded.gather().checks:
        if check.variant == case.code and (check.says.text,) not in known:
            yield f"the check {check.code} says what is not translated: {check.says.text!r}"


def _ends(opened: Opened) -> tuple[date, ...]:
    """Return the first and the last of the boundary days: the words may differ."""
    found = boundaries(opened)
    return tuple(dict.fromkeys((*found[:1], *found[-1:]))) or (date.max,)


def _said(opened: Opened, days: Iterable[date]) -> Iterable[Message]:
    """Return the sentences of every finding on every day, each once."""
    found: dict[str, Message] = {}
    for on in (*days, *boundaries(opened)):
        standing = tried(opened, on)
        for finding in standing.findings if standing else ():
            for message in (finding.reason, *finding.settled_by):
                if isinstance(message, Message):
                    found |= {repr(each): each for each in _inside(message)}
    return found.values()


def _inside(message: Message) -> Iterator[Message]:
    """Yield a message and those among its values."""
    yield message
    for value in message.values.values():
        for each in value if isinstance(value, tuple | list) else (value,):
            if isinstance(each, Message):
                yield from _inside(each)


def _forms(message: Message) -> tuple[str, ...]:
    match message.template:
        case Template(text=text):
            return (text,)
        case PluralTemplate(singular=singular, plural=plural):
            return (singular, plural)


def _strange(message: Message) -> Iterator[str]:
    """Yield the codes among a message's values that nobody has a word for."""
    for value in message.values.values():
        if isinstance(value, StrEnum) and value not in TERMS.get(type(value), {}):
            yield f"{type(value).__name__}.{value.name}"


def misnamed(opened: Opened) -> Iterator[str]:
    """Yield each concept that is nearly one which sentences have a word for."""
    for term in opened.agreement.vocabulary.terms:
        near = [] if term.concept in CONCEPTS else get_close_matches(term.concept, CONCEPTS, 1, _ALIKE)
        for each in near:
            yield f"the word {term.lemma} stands for {term.concept}, which no sentence asks for; the nearest is {each}"
