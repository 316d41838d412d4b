"""Where a statement comes from, how sure it is, and values that change over time."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from .dates import PartialDate, Period
from .errors import Collector
from .messages import Template
from .references import refers

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


class Certainty(StrEnum):
    """How sure a statement is."""

    STATED = "stated"
    """The document says so."""
    INFERRED = "inferred"
    """It follows from the document, which does not say so itself."""
    DECLARED = "declared"
    """A reading that somebody has chosen, and shows."""
    CONTESTED = "contested"
    """Another source says otherwise."""


@frozen(kw_only=True)
class Document:
    """A document that statements come from: a text, minutes, a web page, a statute."""

    id: str
    title: str
    date: PartialDate | None = None
    address: str | None = None
    publisher: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class Source:
    """Which document says so, and where in it (§, page, heading)."""

    document: str = field(metadata=refers("document"))
    """The id of a `Document`."""
    locator: str | None = None
    certainty: Certainty = Certainty.STATED
    note: str | None = None


@frozen(kw_only=True)
class Dating(Generic[V_co]):
    """One statement in the history of a value: what held, when, by which source.

    Where two sources disagree both stand, and only one is `used`.
    """

    value: V_co
    period: Period
    source: Source
    used: bool = True


OVERLAP = Template(
    "dating-overlap",
    "Two statements in use hold for the same days, {one} and {other}; mark one of them used: false.",
)


@frozen
class Dated(Generic[V_co]):
    """A value with its history.  Raises InvalidError where two statements in use surely overlap."""

    entries: tuple[Dating[V_co], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard against two answers for one day."""
        problems = Collector()
        used = [entry for entry in self.entries if entry.used]
        for index, entry in enumerate(used):
            for other in used[:index]:
                if entry.period.overlaps(other.period):
                    problems.add(OVERLAP(one=other.period, other=entry.period))
        problems.close()

    def __iter__(self) -> Iterator[Dating[V_co]]:
        """Iterate over the statements as given."""
        return iter(self.entries)

    def entry(self, on: date) -> Dating[V_co] | None:
        """Return the statement in use on a day; None where none surely holds."""
        return next((e for e in self.entries if e.used and e.period.contains(on)), None)

    def on(self, on: date) -> V_co | None:
        """Return the value on a day; None where none is known."""
        found = self.entry(on)
        return None if found is None else found.value

    def prevailing(self, on: date) -> V_co | None:
        """Return the value to go by on a day: of those in use, the last that had surely begun; before all, the first.

        None where the history is empty.  Unlike `on` it answers for days between two statements, where a change's day
        is not known, so it is for what must be called something, never for what is judged.
        """
        found = newest((entry for entry in self.entries if entry.used), on)
        return None if found is None else found.value


class Timed(Protocol):
    """Anything that holds for a period."""

    @property
    def period(self) -> Period:
        """The days it holds for."""


H = TypeVar("H", bound=Timed)


def newest(found: Iterable[H], on: date) -> H | None:
    """Return what had come last on a day: of those that had surely begun the last, before all of them the first."""
    every, day = list(found), on.toordinal()
    begun = [each for each in every if _begins(each) <= day]
    return max(begun, key=_begins) if begun else min(every, key=_begins, default=None)


def _begins(timed: Timed) -> int:
    """Return the first day ordinal on which something surely held."""
    return timed.period.first[1]


class Named(Protocol):
    """Anything with a name, and a history of names where it has changed."""

    @property
    def name(self) -> str:
        """The name that it goes by."""

    @property
    def names(self) -> Dated[str]:
        """What it was called when."""


def name_on(named: Named, on: date) -> str:
    """Return what something is called on a day."""
    return named.names.prevailing(on) or named.name
