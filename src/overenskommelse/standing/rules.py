"""The rules of a standing: an evaluator for each kind of obligation, and the dated, cited values they read."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ..agreement import Obligation
from ..sources import Dated, Document, Source
from .finding import Finding

Evaluator = Callable[..., Iterable[Finding]]
"""Takes an obligation of its kind and a Case; returns the findings."""


def _freeze(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(mapping))


def same_day(day: date) -> date:
    """Leave a last day where it is: without statutory rules nothing moves it."""
    return day


@frozen(kw_only=True)
class LegalKind:
    """A legal kind of body, and the statutory duties that come with it.

    A duty that is absent means that no such rule was found for the kind; `note` may say so.
    """

    code: str
    label: str
    duties: frozenset[str] = frozenset()
    source: Source
    note: str | None = None


@frozen(kw_only=True)
class Rules:
    """What `assess` judges by; frozen, and the same for the same variant chain.

    `supplied` names the variant behind each evaluator (by obligation class name), value, legal kind and statute.
    """

    evaluators: Mapping[type[Obligation], Evaluator] = field(converter=_freeze)
    values: Mapping[str, Dated[int]] = field(factory=dict, converter=_freeze)
    legal_kinds: Mapping[str, LegalKind] = field(factory=dict, converter=_freeze)
    statutes: tuple[Obligation, ...] = ()
    """Statutory obligations: each falls on the bodies whose legal kind has the duty it names."""
    last_day: Callable[[date], date] = same_day
    """Moves a statutory last day that falls on a weekend or holiday."""
    documents: tuple[Document, ...] = ()
    """The documents that values, legal kinds and statutes cite."""
    supplied: Mapping[str, str] = field(factory=dict, converter=_freeze)
