"""Whether a variant is made of what it should be: mypy says so to those who ask it, this to everybody else."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ..agreement import Obligation
from ..errors import EMPTY, NOT_AN_ID, TWICE, Collector
from ..messages import Template
from ..references import check_ids, is_slug
from ..sources import Dated, Document, Source
from ..standing import LegalKind
from .offer import Demo, Offer, Resource

if TYPE_CHECKING:
    from .variant import Variant

WRONG_TYPE = Template("wrong-type", "{found} stands where {expected} is asked for.")
NOT_A_NAME = Template("not-a-name", "{value} is no name here: write it as {example}.")
NOT_OFFERED = Template("not-offered", "The demo shows {agreement}, which the variant itself does not offer.")

_WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_DOTTED = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+", re.ASCII)

Path = tuple[str | int, ...]
Check = Callable[[Any, Path, Collector], None]


def of(kind: type, *, optional: bool = False) -> Check:
    """Make the check that a value is of a class, or None where it is optional."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, kind) and not (optional and value is None):
            problems.add(WRONG_TYPE(found=_told(value), expected=kind.__name__), *path)

    return check


def tuple_of(item: Check) -> Check:
    """Make the check that a value is a tuple, and each item what it should be."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, tuple):
            problems.add(WRONG_TYPE(found=_told(value), expected="tuple"), *path)
            return
        for index, each in enumerate(value):
            item(each, (*path, index), problems)

    return check


def mapping_of(key: Check, item: Check) -> Check:
    """Make the check that a value is a mapping, and its keys and items what they should be."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, Mapping):
            problems.add(WRONG_TYPE(found=_told(value), expected="dict"), *path)
            return
        for name, each in value.items():
            key(name, path, problems)
            item(each, (*path, getattr(name, "__name__", str(name))), problems)

    return check


def a_kind(value: object, path: Path, problems: Collector) -> None:
    """Check that a value is a class of obligations."""
    if not (isinstance(value, type) and issubclass(value, Obligation)):
        problems.add(WRONG_TYPE(found=_told(value), expected="type[Obligation]"), *path)


def a_function(value: object, path: Path, problems: Collector) -> None:
    """Check that a value can be called."""
    if not callable(value):
        problems.add(WRONG_TYPE(found=_told(value), expected="Callable"), *path)


def an_offer(value: object, path: Path, problems: Collector) -> None:
    """Check that a value is an offer, whole inside."""
    of(Offer)(value, path, problems)
    if isinstance(value, Offer):
        _check(value, OFFER, path, problems)


def _function_or_none(value: object, path: Path, problems: Collector) -> None:
    if value is not None:
        a_function(value, path, problems)


OFFER: Mapping[str, Check] = {
    "agreement": of(str),
    "files": tuple_of(of(Resource)),
    "ledger": tuple_of(of(Resource)),
}
REMOVAL: Mapping[str, Check] = {"kind": of(str), "name": of(str), "since": of(date), "source": of(Source)}
VARIANT: Mapping[str, Check] = {
    "code": of(str),
    "name": of(str),
    "parent": of(str, optional=True),
    "agreements": tuple_of(an_offer),
    "demo": of(Demo, optional=True),
    "evaluators": mapping_of(a_kind, a_function),
    "kinds": mapping_of(of(str), a_kind),
    "values": mapping_of(of(str), of(Dated)),
    "legal_kinds": tuple_of(of(LegalKind)),
    "statutes": tuple_of(of(Obligation)),
    "last_day": _function_or_none,
    "documents": tuple_of(of(Document)),
}


def guard(value: object, shape: Mapping[str, Check]) -> None:
    """Raise InvalidError with every field that is not of its type."""
    problems = Collector()
    _check(value, shape, (), problems)
    problems.close()


def _check(value: object, shape: Mapping[str, Check], path: Path, problems: Collector) -> None:
    for name, check in shape.items():
        check(getattr(value, name), (*path, name), problems)


def guard_names(variant: "Variant") -> None:
    """Raise InvalidError with every id and name that is badly written or used twice."""
    problems = Collector()
    _slugs("code", [variant.code], problems)
    _slugs("parent", [variant.parent] if variant.parent is not None else [], problems)
    if not variant.name.strip():
        problems.add(EMPTY(name="name"), "name")
    _slugs("agreements", [offer.agreement for offer in variant.agreements], problems)
    check_ids(variant.statutes, ("statutes",), problems)
    check_ids(variant.documents, ("documents",), problems)
    _names("kinds", variant.kinds, _WORD, "meetings_per_year", problems)
    _names("values", variant.values, _DOTTED, "minutes.confirmation.days", problems)
    _names("legal_kinds", [kind.code for kind in variant.legal_kinds], _WORD, "joint_group", problems)
    if variant.demo is not None and variant.demo.agreement not in {o.agreement for o in variant.agreements}:
        problems.add(NOT_OFFERED(agreement=variant.demo.agreement), "demo")
    problems.close()


def _slugs(name: str, values: list[str], problems: Collector) -> None:
    for value in values:
        if not is_slug(value):
            problems.add(NOT_AN_ID(value=value), name)
    _once(name, values, problems)


def _names(
    name: str, values: Iterable[str], pattern: re.Pattern[str], example: str, problems: Collector
) -> None:
    for value in values:
        if not pattern.fullmatch(value):
            problems.add(NOT_A_NAME(value=value, example=example), name)
    _once(name, values, problems)


def _once(name: str, values: Iterable[str], problems: Collector) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            problems.add(TWICE(value=value), name)


def _told(value: object) -> str:
    return "None" if value is None else type(value).__name__
