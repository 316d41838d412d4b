"""Promises that can be followed up: rules in time or composition, each tied to the clause that states it."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import Every, PartialDate, Period
from ..references import refers
from ..sources import Source
from .body import Holder, Relation


class Bound(StrEnum):
    """How an interval binds."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    TO_BE_AGREED = "to_be_agreed"


class Origin(StrEnum):
    """What an interval is counted from."""

    CALENDAR_YEAR = "calendar_year"
    DECIDED = "decided"
    SIGNED = "signed"
    VALID_FROM = "valid_from"
    PLAN_START = "plan_start"
    DAY = "day"


@frozen(kw_only=True)
class Anchor:
    """The day to count from; a text that gives none needs a reading, declared and shown."""

    origin: Origin
    day: PartialDate | None = None
    reading: str | None = None


@frozen(kw_only=True)
class Means:
    """One of the means by which a thing is to be done; `id` is the act that evidences it."""

    id: str
    label: str


@frozen(kw_only=True)
class Obligation:
    """What every obligation carries.

    `clauses` are citations inside the agreement (`remiss-2014/uppfoljning`); the first decides the basis.
    `notice` is the number of days before the due day from which it is due soon (60 where None).
    """

    id: str
    summary: str
    clauses: tuple[str, ...] = field(metadata=refers("clause"))
    notice: int | None = None
    period: Period | None = None
    """The days it applies to, where fewer than its edition's."""
    source: Source


@frozen(kw_only=True)
class Recurring(Obligation):
    """Something is done every so often: follow-up every year, revision of the plan every third year."""

    act: str
    """The code by which records say that they are evidence of it."""
    every: Every | None = None
    """The interval; None where it is yet to be agreed."""
    bound: Bound = Bound.EXACTLY
    counted_from: Anchor
    by: tuple[Means, ...] = ()
    """The means named by the text; each of them is asked for."""
    decided_by: str | None = field(default=None, metadata=refers("actor"))
    """The body that does or decides it."""


@frozen(kw_only=True)
class MeetingsPerYear(Obligation):
    """A body meets so many times a calendar year."""

    body: str = field(metadata=refers("body"))
    minimum: int | None = None
    maximum: int | None = None


@frozen(kw_only=True)
class SideSeats:
    """How many seats a side is to have."""

    side: str = field(metadata=refers("side"))
    seats: int
    holder: Holder = Holder.ANY
    qualities: tuple[str, ...] = ()


@frozen(kw_only=True)
class SeatRule(Obligation):
    """The seats of a body: equal numbers, a ratio, exact numbers, or qualities asked of them."""

    body: str = field(metadata=refers("body"))
    relation: Relation = Relation.NONE
    sides: tuple[SideSeats, ...] = ()
    """Exact numbers, or the terms of the ratio."""


@frozen(kw_only=True)
class ChairRotates(Obligation):
    """The chair of a body goes round between the sides, a calendar year with each, in the order of its charter."""

    body: str = field(metadata=refers("body"))
    act: str
    """The code by which appointments say that they are to the chair."""


@frozen(kw_only=True)
class Informs(Obligation):
    """Somebody informs somebody, every so often."""

    act: str
    who: str = field(metadata=refers("actor"))
    """A body or party."""
    whom: tuple[str, ...] = field(metadata=refers("addressee"))
    """Parties or sides, each of whom is informed."""
    every: Every
    counted_from: Anchor


class MeetingDay(StrEnum):
    """A day in a meeting's life that a time limit runs from or to."""

    HELD = "held"
    CONFIRMED = "confirmed"
    ANNOUNCED = "announced"


@frozen(kw_only=True)
class Within(Obligation):
    """One thing follows another within so many days: minutes confirmed within 14 days of the meeting.

    `days` is a number, or the name of a dated value that the rules hold.
    Without a body it falls on every body whose legal kind has the duty `duty`.
    """

    days: int | str
    start: MeetingDay
    end: MeetingDay
    body: str | None = field(default=None, metadata=refers("body"))
    duty: str | None = None


class Need(StrEnum):
    """What an area of a plan is to state."""

    MEASURES = "measures"
    RESPONSIBILITIES_OF_EACH_SIDE = "responsibilities_of_each_side"
    INDICATORS = "indicators"


@frozen(kw_only=True)
class EachAreaHas(Obligation):
    """Each area of a plan states something: measures, responsibilities of both sides."""

    needs: tuple[Need, ...]
    area_kind: str | None = None
    """Only areas of this kind; None: of every kind."""


CORE_KINDS: dict[str, type[Obligation]] = {
    "recurring": Recurring,
    "meetings_per_year": MeetingsPerYear,
    "seat_rule": SeatRule,
    "chair_rotates": ChairRotates,
    "informs": Informs,
    "within": Within,
    "each_area_has": EachAreaHas,
}
"""The obligation kinds of the core by the name that files use; a variant may add its own."""
