"""From a chain of variants to the rules that an agreement is judged by."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from ..agreement import Agreement, Obligation
from ..errors import Problem
from ..messages import Template
from ..standing import Rules
from .base import BASE
from .catalog import Catalog, kinds_of
from .removal import Removable, Removal, cut_statute, cut_value
from .variant import Variant

LAST_DAY = "last_day"
"""The name of the rule that moves a statutory last day."""

K = TypeVar("K")
V = TypeVar("V")

VARIANT_GONE = Template(
    "variant-gone",
    "No installed plugin supplies the variant {variant}; what it adds is missing, and the rules of {base} alone apply.",
)
GET_IT_BACK = Template(
    "get-variant-back",
    "Install the distribution that supplies it, or see with `overenskommelse plugins` why it was left out.",
)


def rules_for(agreement: Agreement | str, catalog: Catalog) -> Rules:
    """Return the rules for an agreement, or for the variant of a code; the nearest variant of its chain wins.

    The records of a variant whose plugin is gone stay readable: the rules of the base stand in for its own, and
    `problems_for` says so.
    """
    return rules_of(_chain(agreement, catalog))


def kinds_for(agreement: Agreement | str, catalog: Catalog) -> Mapping[str, type[Obligation]]:
    """Return the obligation kinds that an agreement's files may name; the base's where its variant is gone."""
    return kinds_of(_chain(agreement, catalog))


def problems_for(agreement: Agreement | str, catalog: Catalog) -> tuple[Problem, ...]:
    """Return what a reader of findings must know about the rules behind them: that the variant is gone."""
    code = _code(agreement)
    if code in catalog:
        return ()
    return (Problem(VARIANT_GONE(variant=code, base=BASE.code), remedy=GET_IT_BACK()),)


def rules_of(chain: Sequence[Variant]) -> Rules:
    """Lay the variants of a chain, given nearest first, over each other."""
    rules = Rules(evaluators={})
    for variant in reversed(chain):
        rules = _laid(rules, variant)
    return rules


@frozen(kw_only=True)
class Override:
    """A name that a variant supplies in place of what it inherits, or that it takes away."""

    variant: str
    name: str
    sort: str
    """Evaluator, value, legal_kind, statute, or last_day."""
    of: str
    """The variant whose rule it was."""
    since: date | None = None
    """The first day without it, where it is taken away."""


def overrides(chain: Sequence[Variant]) -> tuple[Override, ...]:
    """Return what the first variant of a chain, given nearest first, changes of what the others supply."""
    own, *rest = chain
    of: dict[str, str] = {}
    for variant in reversed(rest):
        of |= dict.fromkeys(_supplied(variant), variant.code)
    made = [
        Override(variant=own.code, name=name, sort=sort, of=of[name])
        for name, sort in _supplied(own).items()
        if name in of
    ]
    gone = [
        Override(variant=own.code, name=each.name, sort=each.kind.value, of=of[each.name], since=each.since)
        for each in own.removals
        if each.name in of
    ]
    return (*made, *gone)


def _supplied(variant: Variant) -> dict[str, str]:
    """Return the sort of each rule that a variant supplies, by its name."""
    moved = {LAST_DAY: LAST_DAY} if variant.last_day is not None else {}
    return {**dict(variant.supplies()), **moved}


def _code(agreement: Agreement | str) -> str:
    return agreement if isinstance(agreement, str) else agreement.variant


def _chain(agreement: Agreement | str, catalog: Catalog) -> tuple[Variant, ...]:
    code = _code(agreement)
    if code in catalog:
        return catalog.chain(code)
    # Even the built-in base may have been blocked, or have collided.
    return catalog.chain(BASE.code) if BASE.code in catalog else (BASE,)


def _laid(below: Rules, variant: Variant) -> Rules:
    rules = below
    for removal in variant.removals:
        rules = without(rules, removal)
    statutes = {statute.id: statute for statute in (*rules.statutes, *variant.statutes)}
    documents = {document.id: document for document in (*rules.documents, *variant.documents)}
    supplied = dict.fromkeys(_supplied(variant), variant.code)
    return Rules(
        evaluators=_over(rules.evaluators, variant.evaluators),
        values=_over(rules.values, variant.values),
        legal_kinds=_over(rules.legal_kinds, {kind.code: kind for kind in variant.legal_kinds}),
        statutes=tuple(statutes.values()),
        last_day=variant.last_day or rules.last_day,
        documents=tuple(documents.values()),
        supplied=_over(rules.supplied, supplied),
    )


def _over(far: Mapping[K, V], near: Mapping[K, V]) -> Mapping[Any, Any]:
    """Lay one mapping over another; `Rules` takes any mapping and freezes it."""
    return {**far, **near}


def without(rules: Rules, removal: Removal) -> Rules:
    """Take an inherited rule away."""
    if removal.kind is Removable.STATUTE:
        cut = (cut_statute(s, removal.since) if s.id == removal.name else s for s in rules.statutes)
        return evolve(rules, statutes=tuple(statute for statute in cut if statute is not None))
    cut_values = {n: cut_value(v, removal.since) if n == removal.name else v for n, v in rules.values.items()}
    return evolve(rules, values=_over({}, {n: value for n, value in cut_values.items() if value is not None}))
