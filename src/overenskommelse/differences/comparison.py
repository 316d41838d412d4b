"""Two agreements side by side, as values: what is compared, what each has, and whether that is alike."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

import attrs
from attrs import frozen

from ..agreement import Bound, MeetingDay, Relation
from ..dates import Every

V = TypeVar("V")


class Knowledge(StrEnum):
    """What is known of a thing in one of the agreements."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    """Not known here; the agreement may have it."""
    ABSENT = "absent"
    """The agreement does not have it: its text is known in full, or its list given, and it is not there."""


@frozen
class Told:
    """What one agreement says of a thing; a value only where it is known."""

    knowledge: Knowledge
    value: object = None


UNKNOWN = Told(Knowledge.UNKNOWN)
ABSENT = Told(Knowledge.ABSENT)


def told(value: object) -> Told:
    """Tell a value; None and an empty list are not known."""
    return UNKNOWN if value is None or value == () else Told(Knowledge.KNOWN, value)


class Topic(StrEnum):
    """What an aspect is about."""

    AGREEMENT = "agreement"
    TEXT = "text"
    PRINCIPLES = "principles"
    LEVELS = "levels"
    STEPS = "steps"
    PROMISES = "promises"
    PLANS = "plans"
    BODIES = "bodies"
    JOINING = "joining"
    WORDS = "words"


class Trait(StrEnum):
    """What a row compares."""

    NAME = "name"
    VARIANT = "variant"
    SIDES = "sides"
    PARTIES = "parties"
    EDITION = "edition"
    DECIDED = "decided"
    SIGNED = "signed"
    VALID_FROM = "valid_from"
    PUBLISHED = "published"
    LEGAL_WEIGHT = "legal_weight"
    WORDING = "wording"
    READ_INSTEAD = "read_instead"
    ITEM = "item"
    """A principle, level or step, with its number and label."""
    INTERVAL = "interval"
    MEETINGS = "meetings"
    SEATS = "seats"
    LIMIT = "limit"
    NEEDS = "needs"
    PROMISE = "promise"
    PLAN = "plan"
    PLAN_PERIODS = "plan_periods"
    AREA_KINDS = "area_kinds"
    AREAS = "areas"
    EXISTENCE = "existence"
    CHAIR = "chair"
    PROCEDURE = "procedure"
    APPROVED_BY = "approved_by"
    CRITERIA = "criteria"
    WORD = "word"


@frozen
class Numbered:
    """A principle, level or step as an edition has it."""

    ordinal: int
    label: str


@frozen
class Interval:
    """How often something is done; no interval where it is yet to be agreed."""

    every: Every | None
    bound: Bound


@frozen
class SideCount:
    """The seats of a side, by its name; a number of None is not known."""

    side: str
    minimum: int | None
    maximum: int | None


@frozen
class Seats:
    """The seats of a body, and how the numbers of the sides stand to each other."""

    relation: Relation
    sides: tuple[SideCount, ...] = ()


@frozen
class Limit:
    """Within how many days (a number, or the name of a value that rules hold) one thing follows another."""

    days: int | str
    start: MeetingDay
    end: MeetingDay


@frozen
class Chairing:
    """The sides, by their names, that hold the chair; in turn where it rotates."""

    kind: StrEnum
    sides: tuple[str, ...]


def _is_alike(row: "Row") -> bool | None:
    if Knowledge.UNKNOWN in {row.left.knowledge, row.right.knowledge}:
        return None
    return row.left == row.right


@frozen(kw_only=True)
class Row:
    """One thing compared; `about` says of what by its code, `label` in the agreement's own words."""

    what: Trait
    about: str | None = None
    label: str | None = None
    left: Told
    right: Told
    is_alike: bool | None = attrs.field(default=attrs.Factory(_is_alike, takes_self=True))
    """None where either is not known."""

    @property
    def has_something(self) -> bool:
        """Tell whether either agreement says something known."""
        return Knowledge.KNOWN in {self.left.knowledge, self.right.knowledge}


@frozen
class Aspect:
    """Rows about one topic."""

    topic: Topic
    rows: tuple[Row, ...]


@frozen(kw_only=True)
class Comparison:
    """Two agreements side by side on a day."""

    on: date
    left: str
    """The code of the first agreement."""
    right: str
    names: tuple[str, str]
    aspects: tuple[Aspect, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row."""
        return tuple(row for aspect in self.aspects for row in aspect.rows)


def side_by_side(
    lefts: Sequence[V], rights: Sequence[V], *keys: Callable[[V], Hashable]
) -> Iterator[tuple[V | None, V | None]]:
    """Yield pairs in the first order, then what only the second has.

    Each key in turn pairs what only one value of each side still has it; None is no key.
    """
    partner: dict[int, int] = {}
    for key in keys:
        ones, others = _alone(lefts, key, set(partner)), _alone(rights, key, set(partner.values()))
        partner |= {place: others[own] for own, place in ones.items() if own in others}
    for place, left in enumerate(lefts):
        yield left, rights[partner[place]] if place in partner else None
    taken = set(partner.values())
    yield from ((None, right) for place, right in enumerate(rights) if place not in taken)


def _alone(values: Iterable[V], key: Callable[[V], Hashable], done: set[int]) -> dict[Hashable, int]:
    """Return the places of the values not yet paired that alone have their key."""
    keyed = [(key(value), place) for place, value in enumerate(values) if place not in done]
    counts = Counter(own for own, _ in keyed)
    return {own: place for own, place in keyed if own is not None and counts[own] == 1}
