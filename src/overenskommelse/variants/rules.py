"""From a chain of variants to the rules that an agreement is judged by."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve

from ..agreement import Agreement, Obligation
from ..errors import Problem
from ..messages import Template
from ..standing import Rules
from .base import BASE
from .catalog import Catalog, kinds_of
from .removal import Removable, Removal, cut_statute, cut_value
from .variant import Variant

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
    supplied = {name: variant.code for name, _ in variant.supplies()}
    if variant.last_day is not None:
        supplied["last_day"] = variant.code
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
