"""How the parts of a variant are named: what may be written, and that nothing is named twice."""

import re
from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from ..errors import EMPTY, TWICE, Collector
from ..messages import Template
from ..references import check_ids, is_slug, note_no_id

if TYPE_CHECKING:
    from .variant import Variant

NOT_A_NAME = Template("not-a-name", "{value} is no name here: write it as {example}.")
NOT_OFFERED = Template("not-offered", "The demo shows {agreement}, which the variant itself does not offer.")

_WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_DOTTED = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+", re.ASCII)


def guard(variant: "Variant") -> None:
    """Raise InvalidError with every id and name of a variant that is badly written or used twice."""
    problems = Collector()
    if not variant.name.strip():
        problems.add(EMPTY(name="name"), "name")
    parent = [] if variant.parent is None else [variant.parent]
    for name, slugs in (("code", [variant.code]), ("parent", parent), ("agreements", _offered(variant))):
        _slugs(name, slugs, problems)
    check_ids(variant.statutes, ("statutes",), problems)
    check_ids(variant.documents, ("documents",), problems)
    _names("kinds", variant.kinds, _WORD, "meetings_per_year", problems)
    _names("values", variant.values, _DOTTED, "minutes.confirmation.days", problems)
    _names("legal_kinds", [kind.code for kind in variant.legal_kinds], _WORD, "joint_group", problems)
    if variant.demo is not None and variant.demo.agreement not in _offered(variant):
        problems.add(NOT_OFFERED(agreement=variant.demo.agreement), "demo")
    problems.close()


def _offered(variant: "Variant") -> list[str]:
    return [offer.agreement for offer in variant.agreements]


def _slugs(name: str, values: Collection[str], problems: Collector) -> None:
    for value in values:
        if not is_slug(value):
            note_no_id(value, problems, name)
    _once(name, values, problems)


def _names(name: str, values: Collection[str], form: re.Pattern[str], example: str, problems: Collector) -> None:
    for value in values:
        if not form.fullmatch(value):
            problems.add(NOT_A_NAME(value=value, example=example), name)
    _once(name, values, problems)


def _once(name: str, values: Collection[str], problems: Collector) -> None:
    for value, count in Counter(list(values)).items():
        if count > 1:
            problems.add(TWICE(value=value), name)
