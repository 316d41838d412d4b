"""What draws the parts of agreements and ledgers: choices, references to what is known, sources, histories."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from functools import cache
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st

from ..agreement import Milestone
from ..dates import Every, PartialDate, Period
from ..sources import Certainty, Dated, Dating, Document, Source
from .times import FIRST_YEAR, days, intervals, known_dates, partial_dates, periods, slugs, texts

V = TypeVar("V")
E = TypeVar("E", bound=Enum)


@cache
def _numbers(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


@frozen(kw_only=True)
class Known:
    """The ids that may be referred to."""

    documents: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Bodies and parties."""
        return (*self.bodies, *self.parties)


@frozen
class Pen:
    """Draws one thing at a time."""

    draw: st.DrawFn
    known: Known = Known()

    def number(self, least: int, most: int) -> int:
        """Draw a whole number; both bounds may be drawn."""
        return self.draw(_numbers(least, most))

    def flag(self) -> bool:
        """Draw true or false."""
        return self.number(0, 1) == 1

    def maybe(self, make: Callable[[], V]) -> V | None:
        """Draw something one time in three, otherwise nothing."""
        return make() if self.number(0, 2) == 2 else None  # noqa: PLR2004 - the last of three

    def pick(self, choices: Sequence[V]) -> V:
        """Draw one of the choices."""
        return choices[self.number(0, len(choices) - 1)]

    def member(self, enumeration: type[E]) -> E:
        """Draw a member of an enumeration."""
        return self.pick(list(enumeration))

    def one(self, choices: Sequence[V]) -> V | None:
        """Draw one of the choices, or nothing."""
        return self.maybe(lambda: self.pick(choices)) if choices else None

    def among(self, choices: Sequence[V], least: int = 0, most: int = 2) -> tuple[V, ...]:
        """Draw a few different choices."""
        if not choices:
            return ()
        return tuple(dict.fromkeys(self.pick(choices) for _ in range(self.number(least, most))))

    def some(self, make: Callable[[], V], least: int = 0, most: int = 2) -> tuple[V, ...]:
        """Draw a few things that have no id."""
        return tuple(make() for _ in range(self.number(least, most)))

    def several(self, name: str, make: Callable[[str], V], least: int = 0, most: int = 2) -> tuple[V, ...]:
        """Draw a few things, their ids numbered from 1."""
        return tuple(make(f"{name}-{count + 1}") for count in range(self.number(least, most)))

    def chain(
        self, name: str, make: Callable[[str, tuple[str, ...]], V], least: int = 0, most: int = 2
    ) -> tuple[V, ...]:
        """Draw a few things, each knowing the ids of those before it."""
        names = tuple(f"{name}-{count + 1}" for count in range(self.number(least, most)))
        return tuple(make(own, names[:place]) for place, own in enumerate(names))

    def text(self) -> str:
        """Draw a text."""
        return self.draw(texts())

    def slug(self) -> str:
        """Draw an id."""
        return self.draw(slugs())

    def day(self) -> date:
        """Draw a day."""
        return self.draw(days())

    def date(self) -> PartialDate:
        """Draw a day known partly; two of three are known."""
        return self.draw(known_dates() if self.number(0, 2) else partial_dates())

    def period(self) -> Period:
        """Draw a period."""
        return self.draw(periods())

    def interval(self) -> Every:
        """Draw an interval."""
        return self.draw(intervals())

    def bounds(self, most: int = 12) -> tuple[int | None, int | None]:
        """Draw a least and a most number; either may be unknown."""
        least = self.maybe(lambda: self.number(0, most))
        return least, self.maybe(lambda: self.number(least or 0, most))

    def document(self, id: str) -> Document:
        """Draw a document."""
        return Document(
            id=id,
            title=self.text(),
            date=self.maybe(self.date),
            address=self.maybe(self.text),
            publisher=self.maybe(self.text),
            note=self.maybe(self.text),
        )

    def source(self) -> Source:
        """Draw a source; most say only which document."""
        document = self.pick(self.known.documents)
        if self.number(0, 3):
            return Source(document=document)
        return Source(
            document=document,
            locator=self.maybe(self.text),
            certainty=self.member(Certainty),
            note=self.maybe(self.text),
        )

    def milestone(self) -> Milestone:
        """Draw a day planned, done or both."""
        return Milestone(
            planned=self.maybe(self.date),
            done=self.maybe(self.date),
            by=self.maybe(self.text),
            note=self.maybe(self.text),
            source=self.source(),
        )

    def history(self, make: Callable[[], V]) -> Dated[V]:
        """Draw values that follow on each other every fourth year; at times a statement that is not used."""
        used = [
            Dating(value=make(), period=Period.parse(f"{start}/{start + 3}"), source=self.source())
            for start in range(FIRST_YEAR, FIRST_YEAR + 4 * self.number(0, 2), 4)
        ]
        unused = self.maybe(lambda: Dating(value=make(), period=self.period(), source=self.source(), used=False))
        return Dated((*used, unused) if unused else tuple(used))


def ids(parts: Iterable[object]) -> tuple[str, ...]:
    """Return the ids of parts that have one, each once."""
    return tuple(dict.fromkeys(part.id for part in parts))  # type: ignore[attr-defined]  # as the sentence says
