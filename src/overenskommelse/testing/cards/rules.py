"""What a variant adds to the rules that it inherits, one line for each: values, duties, statutes, kinds, removals."""

from collections.abc import Iterable, Iterator, Mapping

from ...messages import Template
from ...sources import Source
from ...standing import LegalKind
from ...variants import Variant
from ...wording.language import Language
from ...wording.subject import IN_DOCUMENT
from ...workplace.opening import Kinds
from .lines import block, entry, rule_keys

RULES = Template("card-rules", "Rules beside those inherited")
VALUE = Template("card-value", "{name}: {value}, {period} ({source})")
LEGAL_KIND = Template("card-legal-kind", "bodies of the kind {label} ({code}): {duties} ({source})")
NO_DUTY = Template("card-no-duty", "no duty")
STATUTE = Template("card-statute", "{id}: {summary} ({source})")
KIND = Template("card-kind", "promises of the kind {name}")
JUDGED = Template("card-judged", "judges promises of the class {name}")
LAST_DAY = Template("card-last-day", "moves a statutory last day by a rule of its own")
REMOVAL = Template("card-removal", "{name} does not hold from {since} ({source})")

Titles = Mapping[str, str]


def rule_lines(variant: Variant, above: Iterable[Variant], kinds: Kinds, language: Language) -> Iterator[str]:
    """Yield the rules that a variant supplies or takes away; `above` are those it extends."""
    titles = {each.id: each.title for every in (*above, variant) for each in every.documents}
    lines = (*_supplied(variant, titles, kinds, language), *_removed(variant, titles, language))
    yield from block(language.fill(RULES), lines)


def _supplied(variant: Variant, titles: Titles, kinds: Kinds, language: Language) -> Iterator[str]:
    for name, value in variant.values.items():
        for each in value:
            texts = {"value": str(each.value), "period": language.word(each.period)}
            yield language.fill(VALUE, name=name, source=_source(each.source, titles, language), **texts)
    yield from (_legal_kind(kind, titles, language) for kind in variant.legal_kinds)
    for statute in variant.statutes:
        source = _source(statute.source, titles, language)
        head = language.fill(STATUTE, id=statute.id, summary=statute.summary, source=source)
        yield from entry(head, rule_keys(statute, kinds))
    yield from (language.fill(KIND, name=name) for name in variant.kinds)
    yield from (language.fill(JUDGED, name=kind.__name__) for kind in variant.evaluators)
    if variant.last_day is not None:
        yield language.fill(LAST_DAY)


def _removed(variant: Variant, titles: Titles, language: Language) -> Iterator[str]:
    for removal in variant.removals:
        source = _source(removal.source, titles, language)
        yield language.fill(REMOVAL, name=removal.name, since=language.word(removal.since), source=source)


def _legal_kind(kind: LegalKind, titles: Titles, language: Language) -> str:
    duties = language.join(sorted(kind.duties)) if kind.duties else language.fill(NO_DUTY)
    source = _source(kind.source, titles, language)
    return language.fill(LEGAL_KIND, label=kind.label, code=kind.code, duties=duties, source=source)


def _source(source: Source | None, titles: Titles, language: Language) -> str:
    """Word a source; a plugin may leave out what it must not, and another test says so."""
    if source is None:
        return language.word(None)
    title = titles.get(source.document, source.document)
    return language.fill(IN_DOCUMENT, document=title, locator=source.locator) if source.locator else title
