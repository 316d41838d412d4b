"""The fields of parts of a text, and the values in them, as they are shown beside each other."""

from collections.abc import Iterator

from attrs import field, frozen

from ..agreement import Agreement, Aim, BodyCharter, Level, Milestone, Party, Principle, Side, Step
from ..messages import Template
from .language import Language

FIELDS = {
    "adopted": Template("field-adopted", "adopted"),
    "aims": Template("field-aims", "aims"),
    "bearers": Template("field-bearers", "bearers"),
    "clause": Template("field-clause", "clause"),
    "covers": Template("field-covers", "covers"),
    "date": Template("field-date", "date"),
    "decided": Template("field-decided", "decided"),
    "edition": Template("field-edition", "printed in"),
    "ended": Template("field-ended", "ended"),
    "extent": Template("field-extent", "known extent"),
    "heading": Template("field-heading", "heading"),
    "id": Template("field-id", "id"),
    "kind": Template("field-kind", "kind"),
    "label": Template("field-label", "label"),
    "language": Template("field-language", "language"),
    "legal_weight": Template("field-legal-weight", "legal weight"),
    "level": Template("field-level", "level"),
    "number": Template("field-number", "number"),
    "ordinal": Template("field-ordinal", "order"),
    "part_of": Template("field-part-of", "part of"),
    "period": Template("field-period", "period"),
    "predecessor": Template("field-predecessor", "predecessor"),
    "principles": Template("field-principles", "principles"),
    "published": Template("field-published", "published"),
    "referred": Template("field-referred", "referred"),
    "relationship": Template("field-relationship", "relationship"),
    "scope": Template("field-scope", "scope"),
    "sides": Template("field-sides", "sides"),
    "signed": Template("field-signed", "signed"),
    "source": Template("field-source", "source"),
    "stand_in": Template("field-stand-in", "read instead"),
    "status": Template("field-status", "edition status"),
    "step": Template("field-step", "step"),
    "summary": Template("field-summary", "content"),
    "title": Template("field-title", "title"),
    "valid_from": Template("field-valid-from", "valid from"),
    "wording": Template("field-wording", "wording"),
}
"""The word for each field of a part."""
DONE_BY = Template("milestone-done-by", "{day}, by {by}")
PLANNED = Template("milestone-planned", "planned for {day}")
NOT_STATED = Template("field-not-stated", "not stated")
AIMED_AT = Template("aim-chosen", "{level}: aimed at")
NOT_CHOSEN = Template("aim-not-chosen", "{level}: deliberately not chosen")

_NAMED = frozenset(
    {"bearers", "covers", "edition", "level", "part_of", "predecessor", "principles", "sides", "stand_in", "step"}
)


@frozen(slots=False)
class Values:
    """Words the values of fields, with the names of what they refer to."""

    language: Language
    names: dict[str, str] = field(factory=dict)

    @classmethod
    def of(cls, agreement: Agreement, language: Language) -> "Values":
        """Take the names of an agreement's editions, plans, principles, levels, steps, bodies, parties and sides."""
        return cls(language, dict(_names(agreement)))

    def word(self, name: str, value: object) -> str:
        """Word the value of a field; None is told as not stated, be it that there is none or that it is not known."""
        if value is None or value == ():
            return self.language.fill(NOT_STATED)
        if isinstance(value, tuple):
            return self.language.join(self.word(name, each) for each in value)
        if isinstance(value, Milestone):
            return self._milestone(value)
        if isinstance(value, Aim):
            level = self.names.get(value.level, value.level)
            return self.language.fill(AIMED_AT if value.chosen else NOT_CHOSEN, level=level)
        if name in _NAMED and isinstance(value, str):
            return self.names.get(value, value)
        return self.language.word(value)

    def _milestone(self, value: Milestone) -> str:
        language = self.language
        told = []
        if value.done is not None:
            day = language.word(value.done)
            told.append(language.fill(DONE_BY, day=day, by=self.names.get(value.by, value.by)) if value.by else day)
        if value.planned is not None:
            told.append(language.fill(PLANNED, day=language.word(value.planned)))
        return "; ".join(told) or value.note or language.word(None)


def _names(agreement: Agreement) -> Iterator[tuple[str, str]]:
    for edition in agreement.editions:
        yield edition.id, edition.title
        scales: tuple[Principle | Level | Step, ...] = (*edition.principles, *edition.levels, *edition.steps)
        yield from ((part.id, part.label) for part in scales)
    yield from ((plan.id, plan.title) for plan in agreement.plans)
    named: tuple[Side | Party | BodyCharter, ...] = (*agreement.bodies, *agreement.parties, *agreement.sides)
    yield from ((each.id, each.name) for each in named)
