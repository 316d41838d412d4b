"""How the parts of an agreement are cited: a path of ids that names edition and plan."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from .obligation import Obligation

if TYPE_CHECKING:
    from .plan import Area, Plan
    from .root import Agreement
    from .text import Clause, Edition

SEGMENTS = frozenset({"principer", "nivaer", "steg", "underlag", "former"})
"""What stands between an edition and its principles, levels, steps, related texts and renderings."""


SORTS = {"AreaKind": "area_kind", "BodyCharter": "body", "JoiningPolicy": "joining"}
"""Parts whose class is not called what they are."""


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id, unique among its siblings."""


def cite(agreement: "Agreement") -> Iterator[tuple[str, object]]:
    """Yield every citable part with its citation, without the agreement's code."""
    for edition in agreement.editions:
        yield edition.id, edition
        yield from _edition(edition)
        for plan in agreement.plans:
            if plan.edition == edition.id:
                yield from _plan(plan)
    for plan in agreement.plans:
        if plan.edition is None:
            yield from _plan(plan)
    for group in (agreement.parties, agreement.bodies, agreement.obligations, agreement.joining):
        yield from _named("", group)


def sort_of(part: object) -> str:
    """Return what a part of an agreement is, as one word: clause, area_kind, and obligation whatever its kind."""
    if isinstance(part, Obligation):
        return "obligation"
    name = type(part).__name__
    return SORTS.get(name, name.lower())


def _edition(edition: "Edition") -> Iterator[tuple[str, object]]:
    yield from _clauses(edition.id, edition.clauses)
    yield from _named(f"{edition.id}/principer/", edition.principles)
    yield from _named(f"{edition.id}/nivaer/", edition.levels)
    yield from _named(f"{edition.id}/steg/", edition.steps)
    yield from _named(f"{edition.id}/underlag/", edition.related)
    yield from _named(f"{edition.id}/former/", edition.renderings)


def _clauses(prefix: str, clauses: "Iterable[Clause]") -> Iterator[tuple[str, object]]:
    for clause in clauses:
        citation = f"{prefix}/{clause.id}"
        yield citation, clause
        yield from _clauses(citation, clause.clauses)


def _plan(plan: "Plan") -> Iterator[tuple[str, object]]:
    yield plan.citation, plan
    for area in plan.areas:
        yield f"{plan.citation}/{area.id}", area
        yield from _area(f"{plan.citation}/{area.id}/", area)


def _area(prefix: str, area: "Area") -> Iterator[tuple[str, object]]:
    yield from _named(prefix, area.measures)
    yield from _named(prefix, area.responsibilities)
    yield from _named(prefix, area.indicators)


def _named(prefix: str, parts: Iterable[Identified]) -> Iterator[tuple[str, object]]:
    for part in parts:
        yield f"{prefix}{part.id}", part
