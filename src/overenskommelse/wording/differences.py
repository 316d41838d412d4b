"""A difference as what is to be shown of it: counts, what was and what is, and where each stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from attrs import field, frozen

from ..agreement import Agreement, Edition, Extent, Plan
from ..differences import Change, ChangeKind, Difference, Place
from ..differences.parts import grow
from ..messages import PluralTemplate, Template
from .language import Language
from .subject import heading_of
from .terms import SORTS
from .values import FIELDS, Values

COUNTED = {
    ChangeKind.ADDED: PluralTemplate("counted-added", "{count} added", "{count} added"),
    ChangeKind.REMOVED: PluralTemplate("counted-removed", "{count} removed", "{count} removed"),
    ChangeKind.MOVED: PluralTemplate("counted-moved", "{count} moved", "{count} moved"),
    ChangeKind.RENUMBERED: PluralTemplate("counted-renumbered", "{count} renumbered", "{count} renumbered"),
    ChangeKind.CHANGED: PluralTemplate("counted-changed", "{count} changed", "{count} changed"),
}
"""In the order that they are counted; Swedish inflects them."""
KINDS_OF_CHANGE = {
    ChangeKind.ADDED: Template("change-added", "added"),
    ChangeKind.REMOVED: Template("change-removed", "removed"),
    ChangeKind.MOVED: Template("change-moved", "moved"),
    ChangeKind.RENUMBERED: Template("change-renumbered", "renumbered"),
    ChangeKind.CHANGED: Template("change-changed", "changed"),
}
COUNTED_UNSURE = {
    ChangeKind.ADDED: PluralTemplate(
        "counted-not-known-before", "{count} not known in the older", "{count} not known in the older"
    ),
    ChangeKind.REMOVED: PluralTemplate(
        "counted-not-known-since", "{count} not known in the newer", "{count} not known in the newer"
    ),
}
UNSURE = {
    ChangeKind.ADDED: Template("change-not-known-before", "not known in the older"),
    ChangeKind.REMOVED: Template("change-not-known-since", "not known in the newer"),
}
"""What stands in one text alone, where not all of the other is known: that it came or went is not known either."""
CLAUSES = Template("difference-clauses", "Clauses: {kinds}.")
PARTS = Template("difference-parts", "Parts: {kinds}.")
NO_PARTS = Template("difference-no-parts", "No part differs.")
OF_THE_TEXT = PluralTemplate(
    "difference-of-the-text", "Of the text itself {count} field differs.", "Of the text itself {count} fields differ."
)
ABOUT_SOURCES = PluralTemplate(
    "difference-about-sources", "Besides, {count} source differs.", "Besides, {count} sources differ."
)
PARTLY_KNOWN = Template(
    "difference-partly-known",
    "{title} is known only in part: what is not there may be unknown, rather than left out.",
)
NOT_KNOWN = Template(
    "difference-not-known",
    "The wording is not known ({title}): what is not there may be unknown, rather than left out.",
)
IN_PART = Template("place-in-part", "no. {number} in “{parent}”")
AT_TOP = Template("place-at-top", "no. {number} at the top of the text")
CITED = Template("cited-now-and-then", "{new}, before: {old}")
INSIDE = PluralTemplate("parts-inside", "with {count} part inside", "with {count} parts inside")
TOP = Template("difference-at-top", "directly in the text")
PLACE = Template("field-place", "stands")


@frozen(kw_only=True)
class Compared:
    """One of two texts, and its citation in the agreement."""

    text: Edition | Plan
    citation: str

    def cite(self, inside: str) -> str:
        """Return the whole citation of a part of it."""
        return f"{self.citation}/{inside}" if inside else self.citation


@frozen(kw_only=True)
class FieldWords:
    """What one field said and says; None where the part was not there, or is not."""

    name: str
    before: str | None = None
    after: str | None = None


@frozen(kw_only=True)
class PartWords:
    """What happened to one part."""

    kinds: tuple[ChangeKind, ...]
    label: str
    sort: str
    title: str
    fields: tuple[FieldWords, ...]
    inside: str | None = None
    citation: str
    above: str | None = None
    """The heading that it stands under; None for the text itself."""


@frozen(kw_only=True)
class DifferenceWords:
    """A difference in words."""

    counts: str
    remarks: tuple[str, ...]
    """That a wording is not known in full."""
    parts: tuple[PartWords, ...]
    about_sources: str | None


def difference(
    found: Difference, old: Compared, new: Compared, agreement: Agreement, lang: Language
) -> DifferenceWords:
    """Word a difference between two texts of an agreement."""
    about_sources = len(found.about_sources)
    return DifferenceWords(
        counts=" ".join(_counts(found, _unsure(old, new), lang)),
        remarks=tuple(_remarks((old, new), lang)),
        parts=tuple(_Wording(old, new, Values.of(agreement, lang)).parts(found)),
        about_sources=lang.say(ABOUT_SOURCES(count=about_sources)) if about_sources else None,
    )


def _unsure(old: Compared, new: Compared) -> frozenset[ChangeKind]:
    """Return the kinds of change that are not known to be one, because not all of one text is known."""
    unsure = {ChangeKind.ADDED: old, ChangeKind.REMOVED: new}
    return frozenset(kind for kind, other in unsure.items() if _extent(other) is not Extent.WHOLE)


def _extent(compared: Compared) -> Extent:
    return compared.text.wording if isinstance(compared.text, Edition) else compared.text.extent


def _counts(found: Difference, unsure: frozenset[ChangeKind], language: Language) -> Iterator[str]:
    told = _told(found)
    words = {**COUNTED, **{kind: COUNTED_UNSURE[kind] for kind in unsure}}
    parts = {(change.kind, change.old, change.new): change.sort for change in told if _cited(change)}
    counts = Counter(kind for kind, _, _ in parts)
    kinds = language.join(language.say(words[kind](count=counts[kind])) for kind in words if counts[kind])
    lead = CLAUSES if set(parts.values()) == {"clause"} else PARTS
    yield language.fill(lead, kinds=kinds) if counts else language.fill(NO_PARTS)
    if own := sum(not _cited(change) for change in told):
        yield language.say(OF_THE_TEXT(count=own))


def _told(found: Difference) -> list[Change]:
    """Return the changes that are told one by one: sources are counted, and the ids of the texts are in the title."""
    return [change for change in found.changes if not change.is_about_source and not _is_own_id(change)]


def _is_own_id(change: Change) -> bool:
    return change.field == "id" and not change.new


def _cited(change: Change) -> str:
    """Return the citation of a change's part inside its text: empty for the text itself."""
    return change.new or change.old or ""


def _remarks(texts: tuple[Compared, ...], language: Language) -> Iterator[str]:
    for each in texts:
        extent = _extent(each)
        if extent is not Extent.WHOLE:
            template = NOT_KNOWN if extent is Extent.NONE else PARTLY_KNOWN
            yield language.fill(template, title=each.text.title)


@frozen(slots=False)
class _Wording:
    """Words the changes of two texts."""

    old: Compared
    new: Compared
    values: Values
    _parts: tuple[Mapping[str, object], ...] = field(init=False)
    _words: Mapping[ChangeKind, Template] = field(init=False)

    @_words.default
    def _sure(self) -> Mapping[ChangeKind, Template]:
        return {**KINDS_OF_CHANGE, **{kind: UNSURE[kind] for kind in _unsure(self.old, self.new)}}

    @_parts.default
    def _known(self) -> tuple[Mapping[str, object], ...]:
        return tuple({part.citation: part.value for part in grow(each.text).walk()} for each in (self.old, self.new))

    def parts(self, found: Difference) -> Iterator[PartWords]:
        for (old, new), changes in groupby(_told(found), key=lambda change: (change.old, change.new)):
            yield self._part(tuple(changes), old, new)

    def _part(self, changes: tuple[Change, ...], old: str | None, new: str | None) -> PartWords:
        language, sort = self.values.language, changes[0].sort
        part = self._parts[0][old or ""] if new is None else self._parts[1][new]
        kinds = tuple(dict.fromkeys(change.kind for change in changes))
        inside = len(list(grow(changes[0].part).walk())) - 1 if changes[0].part else 0
        return PartWords(
            kinds=kinds,
            label=language.join(language.fill(self._words[kind]) for kind in kinds),
            sort=language.fill(SORTS[sort]),
            title=heading_of(part) or new or old or "",
            fields=tuple(each for change in changes for each in self._fields(change)),
            inside=language.say(INSIDE(count=inside)) if inside else None,
            citation=self._citation(old, new),
            above=self._above(*((0, old) if new is None else (1, new))),
        )

    def _above(self, which: int, inside: str | None) -> str | None:
        if not inside:
            return None
        parent = inside.rpartition("/")[0]
        above = self._parts[which].get(parent) if parent else None
        return (heading_of(above) if above is not None else None) or self.values.language.fill(TOP)

    def _fields(self, change: Change) -> Iterator[FieldWords]:
        language = self.values.language
        if change.kind is ChangeKind.MOVED and change.was and change.place:
            before, after = self._place(change.was, 0), self._place(change.place, 1)
            yield FieldWords(name=language.fill(PLACE), before=before, after=after)
        elif change.field is not None:
            before, after = (self.values.word(change.field, value) for value in (change.before, change.after))
            yield FieldWords(name=language.fill(FIELDS[change.field]), before=before, after=after)
        elif (said := getattr(change.part, "summary", None)) and said != heading_of(change.part):
            is_new = change.kind is ChangeKind.ADDED
            told = {"after": said} if is_new else {"before": said}
            yield FieldWords(name=language.fill(FIELDS["summary"]), **told)

    def _place(self, place: Place, which: int) -> str:
        """Word a place: as which, and in what."""
        language, number = self.values.language, str(place.index + 1)
        if not place.parent:
            return language.fill(AT_TOP, number=number)
        parent = heading_of(self._parts[which][place.parent]) or place.parent
        return language.fill(IN_PART, number=number, parent=parent)

    def _citation(self, old: str | None, new: str | None) -> str:
        if new is None:
            return self.old.cite(old or "")
        if old is None or old == new:
            return self.new.cite(new)
        return self.values.language.fill(CITED, new=self.new.cite(new), old=self.old.cite(old))
