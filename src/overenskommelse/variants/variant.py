"""A variant: the rules, kinds and agreements of a country, a region or a municipality, as one frozen value."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen

from ..agreement import Obligation
from ..sources import Dated, Document, Source
from ..standing import Evaluator, LegalKind
from . import shape
from .offer import Demo, Offer

K = TypeVar("K")
V = TypeVar("V")


def _freeze(mapping: Mapping[K, V]) -> Mapping[K, V]:
    # What is no mapping stays as it is, for the shape check to name beside everything else that is wrong.
    return MappingProxyType(dict(mapping)) if isinstance(mapping, Mapping) else mapping


class Removable(StrEnum):
    """What can be taken away: the rules that hold for a time.

    Evaluators and legal kinds hold for none: a nearer variant replaces them, by the same class or code.
    """

    VALUE = "value"
    STATUTE = "statute"


@frozen(kw_only=True)
class Removal:
    """An inherited rule that does not hold here: from which day, and who says so.

    `since` is the first day without it; before that day it holds as inherited.  Raises InvalidError without a source.
    """

    kind: Removable
    name: str
    since: date
    source: Source

    def __attrs_post_init__(self) -> None:
        """Guard the two things that make a removal accountable."""
        shape.guard(self, shape.REMOVAL)


@frozen(kw_only=True)
class Variant:
    """What one country, region or municipality brings: agreements, and rules beside its parent's.

    `code` is an id; `parent` is the code of the variant it extends, None for a root.  Of what several variants in a
    chain supply under one name, the nearest wins; taking something away needs a `Removal`.
    Raises InvalidError with everything that is wrong with it.
    """

    code: str
    name: str
    """Its name in Swedish, as lists show it."""
    parent: str | None = None
    agreements: tuple[Offer, ...] = ()
    demo: Demo | None = None
    """One of its own agreements."""
    evaluators: Mapping[type[Obligation], Evaluator] = field(factory=dict, converter=_freeze)
    kinds: Mapping[str, type[Obligation]] = field(factory=dict, converter=_freeze)
    """Its kinds of obligation, by the name that files use (`meetings_per_year`)."""
    values: Mapping[str, Dated[int]] = field(factory=dict, converter=_freeze)
    """The numbers that rules read, by dotted names (`minutes.confirmation.days`)."""
    legal_kinds: tuple[LegalKind, ...] = ()
    statutes: tuple[Obligation, ...] = ()
    last_day: Callable[[date], date] | None = None
    """Moves a statutory last day that falls on a weekend or holiday; None: as the parent does."""
    documents: tuple[Document, ...] = ()
    """The documents that its rules cite."""
    removals: tuple[Removal, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard types first, since a plugin is seldom type-checked against us, and then ids and names."""
        shape.guard(self, shape.VARIANT)
        shape.guard_names(self)

    def supplies(self) -> tuple[tuple[str, str], ...]:
        """Return name and sort of each rule it supplies; evaluators go by the name of their obligation class."""
        return (
            *((kind.__name__, "evaluator") for kind in self.evaluators),
            *((name, "value") for name in self.values),
            *((kind.code, "legal kind") for kind in self.legal_kinds),
            *((statute.id, "statute") for statute in self.statutes),
        )
