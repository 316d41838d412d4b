"""The rules of a variant as they hold on a day: each value, statute and kind, and the variant that it comes from."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from ..agreement import Obligation
from ..messages import Template
from ..notation.schema.words import of_group
from ..sources import Document, Source
from ..standing import LegalKind, Rules
from ..variants import rules_for
from . import words
from .page import Block, Card, Field, Heading, Text, field, filled
from .session import Session

HEAD = Template("variant-head", "{name} ({code}) on {on}")
CHAIN = Template("variant-chain", "It extends {parents}; of what several supply under one name, the nearest holds.")
ROOT = Template("variant-root", "It extends no other variant.")
SUPPLIED_BY = Template("label-supplied-by", "supplied by")
VALUE_SORT = Template("sort-value", "value")
STATUTE_SORT = Template("sort-statute", "statute")
KIND_SORT = Template("sort-legal-kind", "legal kind")
EVALUATOR_SORT = Template("sort-evaluator", "judges")
LAST_DAY_SORT = Template("sort-last-day", "last day")
MOVES = Template("last-day-moves", "A statutory last day on a day off is moved.")
DUTIES = Template("label-duties", "duties")
NO_DUTIES = Template("no-duties", "none known")
NOT_THEN = Template("no-value-then", "none on that day")
SORTS = {
    "value": VALUE_SORT,
    "statute": STATUTE_SORT,
    "legal_kind": KIND_SORT,
    "evaluator": EVALUATOR_SORT,
    "last_day": LAST_DAY_SORT,
}


@frozen(kw_only=True)
class Effective:
    """One rule as it holds on a day: its sort and name, what it says, and the variant and source that it comes from."""

    sort: str
    name: str
    variant: str
    value: int | None = None
    """The number, of a value that there is on the day."""
    label: str | None = None
    duties: tuple[str, ...] | None = None
    source: Source | None = None


def variant(session: Session) -> int:
    """Print the rules of a variant as they hold on a day."""
    catalog = session.loaded.catalog
    code = session.text("variant") or ""
    chain = catalog.chain(code)
    rules = rules_for(code, catalog)
    found = tuple(_effective(rules, session.on))
    told = {"variant": code, "chain": [each.code for each in chain], "on": session.on, "rules": found}
    parents = tuple(each.code for each in chain[1:])
    title = session.say(HEAD, name=chain[0].name, code=code, on=session.on)
    line = session.say(CHAIN, parents=parents) if parents else session.language.fill(ROOT)
    return session.show(told, lambda: [Heading(title), Text(line), *_cards(found, rules, session)])


def _effective(rules: Rules, on: date) -> Iterator[Effective]:
    """Yield the rules in the order in which somebody looks for them: numbers and statutes before what judges."""
    whose: Mapping[str, str] = rules.supplied
    for name, value in sorted(rules.values.items()):
        held = value.entry(on)
        number, source = (held.value, held.source) if held else (None, None)
        yield Effective(sort="value", name=name, variant=whose[name], value=number, source=source)
    for statute in rules.statutes:
        if statute.period is None or statute.period.contains(on) is not False:
            yield _statute(statute, whose)
    for kind in rules.legal_kinds.values():
        yield _legal_kind(kind, whose)
    if "last_day" in whose:
        yield Effective(sort="last_day", name="last_day", variant=whose["last_day"])
    for cls in sorted(rules.evaluators, key=lambda each: each.__name__):
        yield Effective(sort="evaluator", name=cls.__name__, variant=whose.get(cls.__name__, ""))


def _statute(statute: Obligation, whose: Mapping[str, str]) -> Effective:
    return Effective(
        sort="statute", name=statute.id, variant=whose[statute.id], label=statute.summary, source=statute.source
    )


def _legal_kind(kind: LegalKind, whose: Mapping[str, str]) -> Effective:
    duties = tuple(sorted(kind.duties))
    return Effective(
        sort="legal_kind", name=kind.code, variant=whose[kind.code], label=kind.label, duties=duties, source=kind.source
    )


def _cards(found: tuple[Effective, ...], rules: Rules, session: Session) -> Iterator[Block]:
    documents = {each.id: each for each in rules.documents}
    for each in found:
        yield Card(
            session.language.fill(SORTS[each.sort]), _title(each, rules, session), _fields(each, documents, session)
        )


def _title(each: Effective, rules: Rules, session: Session) -> str:
    if each.sort == "last_day":
        return session.language.fill(MOVES)
    label = each.label or _promise(each.name, rules, session)
    return f"{label} ({each.name})" if label else each.name


def _promise(name: str, rules: Rules, session: Session) -> str | None:
    """Return what a sort of promise is called that an evaluator judges."""
    said = (of_group(cls) for cls in rules.evaluators if cls.__name__ == name)
    return next((session.language.fill(each).partition(":")[0] for each in said if each), None)


def _fields(each: Effective, documents: Mapping[str, Document], session: Session) -> tuple[Field, ...]:
    fill = session.language.fill
    value: Any = None
    if each.sort == "value":
        value = fill(NOT_THEN) if each.value is None else str(each.value)
    duties = None if each.duties is None else (", ".join(each.duties) or fill(NO_DUTIES))
    return filled(
        (
            field(fill(words.VALUE), value),
            field(fill(DUTIES), duties),
            field(fill(SUPPLIED_BY), each.variant),
            field(fill(words.SOURCE), _cited(each.source, documents)),
        )
    )


def _cited(source: Source | None, documents: Mapping[str, Document]) -> str | None:
    if source is None:
        return None
    title = documents[source.document].title if source.document in documents else source.document
    return f"{title}, {source.locator}" if source.locator else title
