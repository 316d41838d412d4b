"""What every record is: an id, a validity, a source, and the acts that it is evidence of."""

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..dates import PartialDate, Period
from ..references import refers
from ..sources import Source


@frozen(kw_only=True)
class Record(ABC):
    """One thing that happened or held.

    `acts` are the codes of the agreement's obligations that the record is evidence of: `uppfoljning`, `konferens`.
    """

    kind: ClassVar[str]
    """The kind's name in files and coverage."""
    plural: ClassVar[str]
    """The key that a file lists records of the kind under."""

    id: str
    source: Source
    acts: tuple[str, ...] = field(default=(), metadata=refers("act"))
    note: str | None = None

    @property
    @abstractmethod
    def span(self) -> tuple[int, int]:
        """Earliest and latest day ordinal on which it can have begun or happened."""


class Progress(StrEnum):
    """How far something came; what was planned for a day that has passed may or may not have taken place."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class Happening(Record):
    """A record of one day, known or partly known."""

    date: PartialDate

    @property
    def span(self) -> tuple[int, int]:
        """The bounds of its day."""
        return self.date.lo, self.date.hi


@frozen(kw_only=True)
class Lasting(Record):
    """A record that holds during a period."""

    period: Period

    @property
    def span(self) -> tuple[int, int]:
        """The bounds of its first day."""
        return self.period.first
