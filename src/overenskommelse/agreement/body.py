"""Bodies as they were chartered: composition, mandate, and how their seats are filled."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import Period
from ..references import refers
from ..sources import Dated, Source
from .text import Milestone


class Relation(StrEnum):
    """How the numbers of seats on the sides stand to each other."""

    EQUAL = "equal"
    RATIO = "ratio"
    NONE = "none"


class Holder(StrEnum):
    """What the holder of a seat is to its side."""

    POLITICIAN = "politician"
    OFFICIAL = "official"
    REPRESENTATIVE = "representative"
    ANY = "any"


@frozen(kw_only=True)
class SeatGroup:
    """Seats of one kind: how many (None: no bound known), and what is asked of them."""

    side: str = field(metadata=refers("side"))
    minimum: int | None = None
    maximum: int | None = None
    holder: Holder = Holder.ANY
    votes: bool = True
    qualities: tuple[str, ...] = ()
    filled_by: str | None = None
    """How they are filled, in words: elected by those present, appointed internally …"""
    term: str | None = None
    substitutes: int | None = None


@frozen(kw_only=True)
class Composition:
    """The seats of a body, and the relation between its sides."""

    seats: tuple[SeatGroup, ...] = ()
    relation: Relation = Relation.NONE
    note: str | None = None


class ChairKind(StrEnum):
    """Whether the chair stays or rotates."""

    FIXED = "fixed"
    ROTATING = "rotating"


@frozen(kw_only=True)
class Chair:
    """Which sides hold the chair: one where it is fixed, in their order where it rotates."""

    kind: ChairKind
    sides: tuple[str, ...] = field(metadata=refers("side"))
    vice_on_other_side: bool = False


@frozen(kw_only=True)
class MeetingBounds:
    """How many meetings a year; a bound of None is not known, never zero."""

    minimum: int | None = None
    maximum: int | None = None
    observed: bool = False
    """True where no rule is known and this is what was seen."""


@frozen(kw_only=True)
class Secretariat:
    """Who serves the body; one side may pay and another employ."""

    side: str | None = field(default=None, metadata=refers("side"))
    paid_by: str | None = field(default=None, metadata=refers("side"))
    employed_by: str | None = None


@frozen(kw_only=True)
class Substitution:
    """A sourced statement that this body stands for another; never inferred."""

    body: str = field(metadata=refers("body"))
    period: Period
    source: Source


class ElectionMethod(StrEnum):
    """How seats are voted on."""

    SLATE = "slate"
    NAMES = "names"
    SLATE_THEN_NAMES = "slate_then_names"


@frozen(kw_only=True)
class ElectionRule:
    """How one side elects its seats.

    `nominated_before` is a month and day, MM-DD: the first on which a nomination for the next term is too late.
    """

    side: str = field(metadata=refers("side"))
    electorate: str
    method: ElectionMethod
    nominated_before: str | None = None
    source: Source


@frozen(kw_only=True)
class BodyCharter:
    """A body of the agreement, as decided or promised.

    `legal_kind` is a code that a variant's rules give duties to.
    `existence` is None where the body is not known to have been set up.
    """

    id: str
    name: str
    names: Dated[str] = Dated()
    """What it was called when, where its name has changed."""
    short_name: str | None = None
    legal_kind: str | None = None
    mandate: str | None = None
    clauses: tuple[str, ...] = field(default=(), metadata=refers("clause"))
    set_up: Milestone | None = None
    money: str | None = None
    existence: Period | None = None
    composition: Dated[Composition] = Dated()
    chair: Dated[Chair] = Dated()
    meetings: Dated[MeetingBounds] = Dated()
    secretariat: Dated[Secretariat] = Dated()
    elections: tuple[ElectionRule, ...] = ()
    parent: str | None = field(default=None, metadata=refers("actor"))
    predecessor: str | None = field(default=None, metadata=refers("body"))
    stands_for: tuple[Substitution, ...] = ()
    source: Source
