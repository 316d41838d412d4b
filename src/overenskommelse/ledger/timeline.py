"""Records in the order of time, looked up by day ordinals: rules count with this."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Never, TypeVar

from attrs import frozen

from .record import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


@frozen
class Timeline(Generic[R_co]):
    """Records sorted by day: those whose day is known, found by bisection, and the others, looked through."""

    days: tuple[int, ...]
    known: tuple[R_co, ...]
    vague: tuple[R_co, ...]

    def between(self, lo: int, hi: int) -> tuple[R_co, ...]:
        """Return the records that surely fall between two day ordinals, both included, in the order of time."""
        found = self.known[bisect_left(self.days, lo) : bisect_right(self.days, hi)]
        sure = tuple(record for record in self.vague if lo <= record.span[0] and record.span[1] <= hi)
        return in_time((*found, *sure)) if sure else found

    def maybe(self, lo: int, hi: int) -> tuple[R_co, ...]:
        """Return the records that may fall between two day ordinals, but not surely."""
        return tuple(
            record
            for record in self.vague
            if record.span[0] <= hi and record.span[1] >= lo and not (lo <= record.span[0] and record.span[1] <= hi)
        )


EMPTY: Timeline[Never] = Timeline((), (), ())


def timeline(records: Iterable[R]) -> Timeline[R]:
    """Sort records into a timeline."""
    known: list[R] = []
    vague: list[R] = []
    for record in in_time(records):
        lo, hi = record.span
        (known if lo == hi else vague).append(record)
    return Timeline(tuple(record.span[0] for record in known), tuple(known), tuple(vague))


def in_time(records: Iterable[R]) -> tuple[R, ...]:
    """Sort records by the earliest, then latest day they can have happened, then by id."""
    return tuple(sorted(records, key=lambda record: (*record.span, record.id)))
