"""Records in the order of time, looked up by day ordinals: rules count with this."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Never, TypeVar

from attrs import frozen

from .record import Progress, Record

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


@frozen
class Timeline(Generic[R_co]):
    """Records sorted by day: of a known day, found by bisection; of a day partly known; and planned, so in doubt."""

    days: tuple[int, ...]
    known: tuple[R_co, ...]
    vague: tuple[R_co, ...]
    planned: tuple[R_co, ...]

    def all(self) -> tuple[R_co, ...]:
        """Return every record, those of a known day first."""
        return (*self.known, *self.vague, *self.planned)

    def between(self, lo: int, hi: int) -> tuple[R_co, ...]:
        """Return what surely happened between two day ordinals, both included, in the order of time."""
        found = self.known[bisect_left(self.days, lo) : bisect_right(self.days, hi)]
        if not self.vague:
            return found
        sure = tuple(record for record in self.vague if is_within(record, lo, hi))
        return in_time((*found, *sure)) if sure else found

    def maybe(self, lo: int, hi: int) -> tuple[R_co, ...]:
        """Return what may have happened between two day ordinals, but not surely: what was only planned included."""
        if not self.vague and not self.planned:
            return ()
        vague = (record for record in self.vague if not is_within(record, lo, hi))
        touching = (r for r in (*vague, *self.planned) if r.span[0] <= hi and r.span[1] >= lo)
        return tuple(touching)


EMPTY: Timeline[Never] = Timeline((), (), (), ())


def is_within(record: Record, lo: int, hi: int) -> bool:
    """Tell whether a record surely falls between two day ordinals, both included."""
    first, last = record.span
    return lo <= first and last <= hi


def timeline(records: Iterable[R]) -> Timeline[R]:
    """Sort records into a timeline; what was cancelled is not part of it."""
    known: list[R] = []
    vague: list[R] = []
    planned: list[R] = []
    for record in in_time(records):
        lo, hi = record.span
        progress = getattr(record, "progress", Progress.DONE)
        if progress is Progress.PLANNED:
            planned.append(record)
        elif progress is Progress.DONE:
            (known if lo == hi else vague).append(record)
    return Timeline(tuple(record.span[0] for record in known), tuple(known), tuple(vague), tuple(planned))


def in_time(records: Iterable[R]) -> tuple[R, ...]:
    """Sort records by the earliest, then latest day they can have happened, then by id."""
    return tuple(sorted(records, key=lambda record: (*record.span, record.id)))
