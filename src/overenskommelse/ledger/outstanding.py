"""What meetings have left to the next: actions that are not done, and items that were put off or never taken up."""

from collections.abc import Iterable, Iterator
from datetime import date

from .matters import Action
from .meetings import Meeting
from .minutes import AgendaItem
from .record import Progress


def open_actions(
    actions: Iterable[Action], meetings: Iterable[Meeting], on: date, bodies: Iterable[str] = ()
) -> tuple[Action, ...]:
    """Return the actions decided by a day and not known to be done by it, those that fall due first.

    Given bodies, those decided at their meetings and those decided at none.
    """
    wanted, of = set(bodies), {each.id: set(each.bodies) for each in meetings}
    day = on.toordinal()
    found = (
        each
        for each in actions
        if each.date.lo <= day and (each.done is None or each.done.lo > day)
        if not wanted or each.meeting is None or of.get(each.meeting, set()) & wanted
    )
    return tuple(sorted(found, key=lambda each: (each.due is None, each.due.hi if each.due else 0, each.id)))


def left_over(meetings: Iterable[Meeting], meeting: Meeting) -> tuple[tuple[Meeting, AgendaItem], ...]:
    """Return the items that earlier meetings of the same bodies left, in the order of time.

    Those are items put off (bordlagda), and the agenda of a meeting that was cancelled.  An item is left no longer
    once a later meeting has one on the same matter, or of the same heading where it has no matter.
    """
    alike = [each for each in meetings if each.id != meeting.id and set(each.bodies) & set(meeting.bodies)]
    earlier = sorted((each for each in alike if _day(each) < _day(meeting)), key=_day)
    found = list[tuple[Meeting, AgendaItem]]()
    for each in (*earlier, meeting):
        taken = {_about(item) for item in each.items}
        found = [(where, item) for where, item in found if _about(item) not in taken]
        if each is not meeting:
            found += ((each, item) for item in _left(each))
    return tuple(found)


def _left(meeting: Meeting) -> Iterator[AgendaItem]:
    is_cancelled = meeting.progress is Progress.CANCELLED
    yield from (each for each in meeting.items if each.put_off or is_cancelled)


def _about(item: AgendaItem) -> str:
    return item.matter or item.heading.casefold().strip()


def _day(meeting: Meeting) -> tuple[int, int, str]:
    return meeting.date.lo, meeting.date.hi, meeting.id
