"""Agreements side by side, as values: what is compared, what each has, and whether that is alike."""

from datetime import date
from enum import StrEnum

import attrs
from attrs import frozen

from ..agreement import Bound, MeetingDay, Relation
from ..dates import Every


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
    """Tell whether all cells are alike: two that are known and differ decide, and else one that is not known does."""
    known = [cell for cell in row.cells if cell.knowledge is not Knowledge.UNKNOWN]
    if any(cell != known[0] for cell in known):
        return False
    return True if len(known) == len(row.cells) else None


@frozen(kw_only=True)
class Row:
    """One thing compared; `about` says of what by its code, `label` in the agreement's own words."""

    what: Trait
    about: str | None = None
    label: str | None = None
    cells: tuple[Told, ...]
    """What each agreement says, in their order."""
    is_alike: bool | None = attrs.field(default=attrs.Factory(_is_alike, takes_self=True))
    """None where one is not known, and those that are known do not differ."""

    @property
    def has_something(self) -> bool:
        """Tell whether any agreement says something known."""
        return any(cell.knowledge is Knowledge.KNOWN for cell in self.cells)


@frozen
class Aspect:
    """Rows about one topic."""

    topic: Topic
    rows: tuple[Row, ...]


@frozen(kw_only=True)
class Comparison:
    """Agreements side by side on a day; `agreements` are their codes, and every row has a cell for each of them."""

    on: date
    agreements: tuple[str, ...]
    names: tuple[str, ...]
    aspects: tuple[Aspect, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row."""
        return tuple(row for aspect in self.aspects for row in aspect.rows)
