"""The numbers of §§: they run on from meeting to meeting over the calendar year, for each body by itself."""

from collections.abc import Iterable, Iterator, Mapping

from .meetings import Meeting
from .record import Progress


def year_of(meeting: Meeting) -> int | None:
    """Return the calendar year of a meeting; None where it is not known which."""
    first, last = meeting.date.earliest, meeting.date.latest
    return first.year if first is not None and last is not None and first.year == last.year else None


def series(meetings: Iterable[Meeting], meeting: Meeting) -> tuple[Meeting, ...]:
    """Return the other meetings whose §§ are of the same series: of one of its bodies, in its year, not cancelled.

    A joint meeting is of the series of each of its bodies.
    """
    year = year_of(meeting)
    return tuple(
        each
        for each in meetings
        if year is not None and each.id != meeting.id and each.progress is not Progress.CANCELLED
        if year_of(each) == year and set(each.bodies) & set(meeting.bodies)
    )


def holders(meetings: Iterable[Meeting], meeting: Meeting) -> Mapping[int, Meeting]:
    """Return which other meeting of the series holds each number."""
    return dict(_numbers(series(meetings, meeting)))


def last_before(meetings: Iterable[Meeting], meeting: Meeting) -> int:
    """Return the last § of the earlier meetings of the series; 0 where none is known."""
    earlier = (each for each in series(meetings, meeting) if _order(each) < _order(meeting))
    return max((number for number, _ in _numbers(earlier)), default=0)


def number_for(meetings: Iterable[Meeting], meeting: Meeting, place: int) -> int:
    """Return the number that the item at a place of a meeting has, or would have if §§ run on.

    An item without a number has the one after the item before it; the first, the one after the last § of the body's
    earlier meetings of the year.  Items may be minuted in any order, and still stand in theirs.
    """
    number = last_before(meetings, meeting)
    for item in meeting.items[: place + 1]:
        number = number + 1 if item.number is None else item.number
    return number if place < len(meeting.items) else number + 1


def _numbers(meetings: Iterable[Meeting]) -> Iterator[tuple[int, Meeting]]:
    yield from ((item.number, each) for each in meetings for item in each.items if item.number is not None)


def _order(meeting: Meeting) -> tuple[int, int, str, str]:
    return meeting.date.lo, meeting.date.hi, meeting.starts or "", meeting.id
