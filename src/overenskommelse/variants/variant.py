"""A variant: the rules, kinds and agreements of a country, a region or a municipality, as one frozen value."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import field, frozen

from ..agreement import Obligation
from ..sources import Dated, Document
from ..standing import Evaluator, LegalKind
from . import naming, shape
from .offer import Demo, Offer
from .removal import Removal


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
    evaluators: Mapping[type[Obligation], Evaluator] = field(factory=dict)
    kinds: Mapping[str, type[Obligation]] = field(factory=dict)
    """Its kinds of obligation, by the name that files use (`meetings_per_year`)."""
    values: Mapping[str, Dated[int]] = field(factory=dict)
    """The numbers that rules read, by dotted names (`minutes.confirmation.days`)."""
    legal_kinds: tuple[LegalKind, ...] = ()
    statutes: tuple[Obligation, ...] = ()
    last_day: Callable[[date], date] | None = None
    """Moves a statutory last day that falls on a weekend or holiday; None: as the parent does."""
    documents: tuple[Document, ...] = ()
    """The documents that its rules cite."""
    removals: tuple[Removal, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard types first, since a plugin is seldom type-checked against us, then names; then freeze."""
        shape.guard(self, _SHAPE)
        naming.guard(self)
        for name in ("evaluators", "kinds", "values"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def supplies(self) -> tuple[tuple[str, str], ...]:
        """Return name and sort of each rule it supplies; evaluators go by the name of their obligation class."""
        return (
            *((kind.__name__, "evaluator") for kind in self.evaluators),
            *((name, "value") for name in self.values),
            *((kind.code, "legal_kind") for kind in self.legal_kinds),
            *((statute.id, "statute") for statute in self.statutes),
        )


_SHAPE = {
    "code": shape.of(str),
    "name": shape.of(str),
    "parent": shape.of(str, optional=True),
    "agreements": shape.tuple_of(Offer),
    "demo": shape.of(Demo, optional=True),
    "evaluators": shape.mapping_of(shape.subclass_of(Obligation), shape.function()),
    "kinds": shape.mapping_of(shape.of(str), shape.subclass_of(Obligation)),
    "values": shape.mapping_of(shape.of(str), shape.of(Dated)),
    "legal_kinds": shape.tuple_of(LegalKind),
    "statutes": shape.tuple_of(Obligation),
    "last_day": shape.function(optional=True),
    "documents": shape.tuple_of(Document),
    "removals": shape.tuple_of(Removal),
}
