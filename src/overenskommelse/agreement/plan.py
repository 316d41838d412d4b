"""Plans: the middle layer, whose areas are of the kinds that each plan names."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import PartialDate, Period
from ..references import refers
from ..sources import Source
from .text import Extent, Milestone


class Scope(StrEnum):
    """Whom a responsibility falls on."""

    SIDE = "side"
    """A side as a whole."""
    EVERY = "every"
    """Every one of the bearers' kind, for example every board."""
    NAMED = "named"
    """The bearers named."""


@frozen(kw_only=True)
class Measure:
    """What is to be done."""

    id: str
    summary: str
    number: str | None = None
    period: Period | None = None
    source: Source


@frozen(kw_only=True)
class Responsibility:
    """Who answers for it: one side, or several where it is joint."""

    id: str
    sides: tuple[str, ...] = field(metadata=refers("side"))
    scope: Scope = Scope.SIDE
    bearers: tuple[str, ...] = ()
    summary: str
    source: Source


@frozen(kw_only=True)
class Indicator:
    """How it shows, at one level and (optionally) at one step of the decision process."""

    id: str
    level: str = field(metadata=refers("level"))
    step: str | None = field(default=None, metadata=refers("step"))
    summary: str
    source: Source


@frozen(kw_only=True)
class Aim:
    """A choice for one level of an area: aimed at, or deliberately not chosen."""

    level: str = field(metadata=refers("level"))
    chosen: bool
    decided: PartialDate
    note: str | None = None
    source: Source


@frozen(kw_only=True)
class AreaKind:
    """A kind of area that a plan names: principle, focus point, strategic area, theme year, outcome and so on."""

    id: str
    label: str


@frozen(kw_only=True)
class Area:
    """One area of a plan; it may point at several principles, or at none."""

    id: str
    kind: str
    label: str
    ordinal: int
    summary: str | None = None
    period: Period | None = None
    """The days it holds for, where the plan gives it some: a theme year does."""
    part_of: str | None = None
    principles: tuple[str, ...] = field(default=(), metadata=refers("principle"))
    measures: tuple[Measure, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    aims: tuple[Aim, ...] = ()
    source: Source


@frozen(kw_only=True)
class Plan:
    """A plan: a nominal period, who adopted it and when, and its areas of one or more kinds.

    `edition` names the edition that it is printed in, if it is; its citation then runs through that edition.
    """

    id: str
    title: str
    period: Period
    edition: str | None = field(default=None, metadata=refers("edition"))
    part_of: str | None = field(default=None, metadata=refers("plan"))
    """The plan that this one fills out, as a yearly plan does."""
    extent: Extent = Extent.WHOLE
    adopted: Milestone | None = None
    ended: Milestone | None = None
    area_kinds: tuple[AreaKind, ...] = ()
    areas: tuple[Area, ...] = ()
    source: Source

    @property
    def citation(self) -> str:
        """How it is cited in its agreement: through the edition that it is printed in, if it is."""
        return f"{self.edition}/{self.id}" if self.edition else self.id
