"""The words that Swedish sentences are made of: the agreement's own for each concept, inflected as the sentence asks.

A translation asks for a word by concept and form: `{term[plan]:definite_plural}` is planerna, or handlingsplanerna, or
samarbetsplanerna.  A capital asks for one (`{term[plan]:Plural}`), `+s` for the genitive, and choices with strokes for
the one that the word's genus calls for: `{term[plan]:Ingen/Inget} {term[plan]}`.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

# A help text has no agreement, and does not wait for what one is made of.
if TYPE_CHECKING:
    from ..agreement import Term, Vocabulary

LEMMA = "lemma"
EN, ETT = _GENERA = ("en", "ett")
_GENITIVE = "+s"


@frozen(kw_only=True)
class Word:
    """A word with its genus and forms; a form that it does not give is the standard word's."""

    lemma: str
    genus: str = EN
    forms: Mapping[str, str]
    standard: "Word | None" = None

    def __format__(self, form: str) -> str:
        """Return the form asked for.  Raises LookupError for one that no word has."""
        if "/" in form:
            return form.split("/")[_GENERA.index(self.genus)]
        name = form.removesuffix(_GENITIVE) or LEMMA
        text = self.form(name.lower())
        if name[0].isupper():
            text = text[:1].upper() + text[1:]
        return _genitive(text) if form.endswith(_GENITIVE) else text

    def form(self, name: str) -> str:
        """Return a form by its name.  Raises LookupError where neither this word nor the standard one has it."""
        if name == LEMMA:
            return self.lemma
        if name in self.forms:
            return self.forms[name]
        if self.standard is None:
            raise LookupError(name)
        return self.standard.form(name)


def _genitive(text: str) -> str:
    # A help text asks for none, and does not wait for what folds letters.
    from ..swedish import genitive

    return genitive(text)


def _noun(lemma: str, genus: str, definite: str, plural: str, definite_plural: str) -> Word:
    forms = {"definite": definite, "plural": plural, "definite_plural": definite_plural}
    return Word(lemma=lemma, genus=genus, forms=forms)


def _verb(lemma: str, present: str, past: str, supine: str, participle: str) -> Word:
    forms = {"present": present, "past": past, "supine": supine, "participle": participle}
    return Word(lemma=lemma, forms=forms)


STANDARD: Mapping[str, Word] = MappingProxyType(
    {
        "agreement": _noun("överenskommelse", EN, "överenskommelsen", "överenskommelser", "överenskommelserna"),
        "sector": _noun(
            "det civila samhället", ETT, "det civila samhället", "det civila samhället", "det civila samhället"
        ),
        "party": _noun("part", EN, "parten", "parter", "parterna"),
        "side": _noun("sida", EN, "sidan", "sidor", "sidorna"),
        "joiner": _noun(
            "ansluten organisation",
            EN,
            "den anslutna organisationen",
            "anslutna organisationer",
            "de anslutna organisationerna",
        ),
        "join": _verb("ansluta sig", "ansluter sig", "anslöt sig", "anslutit sig", "ansluten"),
        "sign": _verb("underteckna", "undertecknar", "undertecknade", "undertecknat", "undertecknad"),
        "principle": _noun("princip", EN, "principen", "principer", "principerna"),
        "level": _noun("nivå", EN, "nivån", "nivåer", "nivåerna"),
        "plan": _noun("plan", EN, "planen", "planer", "planerna"),
        "area": _noun("område", ETT, "området", "områden", "områdena"),
        "measure": _noun("åtgärd", EN, "åtgärden", "åtgärder", "åtgärderna"),
        "responsibility": _noun("ansvar", ETT, "ansvaret", "ansvar", "ansvaren"),
        "indicator": _noun("indikator", EN, "indikatorn", "indikatorer", "indikatorerna"),
        "follow_up": _noun("uppföljning", EN, "uppföljningen", "uppföljningar", "uppföljningarna"),
        "review": _noun("översyn", EN, "översynen", "översyner", "översynerna"),
        "recommendation": _noun("medskick", ETT, "medskicket", "medskick", "medskicken"),
    }
)
"""The field's usual word for each of `agreement.CONCEPTS`, in every form: spoken where no agreement says otherwise."""


def words_of(vocabulary: "Vocabulary", on: date) -> Mapping[str, Word]:
    """Return the words that an agreement uses on a day, the standard ones where it has none of its own."""
    own = {concept: vocabulary.spoken(concept, on) for concept in STANDARD}
    return {concept: _own(own[concept], standard) for concept, standard in STANDARD.items()}


def _own(term: "Term | None", standard: Word) -> Word:
    if term is None:
        return standard
    return Word(lemma=term.lemma, genus=term.genus or standard.genus, forms=term.forms, standard=standard)
