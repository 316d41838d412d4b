"""Matters that are not closed, the step that each awaits and of whom, and papers that await registration."""

from datetime import date

from attrs import frozen

from ...dates import PartialDate
from ...ledger import Ledger, Matter, MatterStep, Paper


@frozen(kw_only=True)
class OpenMatter:
    """A matter that is open, or may be: the step that it awaits, and since when it has done so."""

    matter: Matter
    is_open: bool | None
    """None where it is not known whether it is closed."""
    awaited: MatterStep | None
    """The step that comes next; None where every step is taken, or none is known."""
    since: PartialDate | None
    """The day of the step before it, else the day the matter was opened; None where neither is known."""

    @property
    def is_decided(self) -> bool:
        """Tell whether steps are known and each of them is taken, so that the matter awaits nothing but its closing."""
        return self.awaited is None and bool(self.matter.steps)


@frozen(kw_only=True)
class Unregistered:
    """A paper that came in, went out or was drawn up, and is not noted as registered."""

    matter: Matter
    paper: Paper


def open_matters(ledger: Ledger, on: date) -> tuple[OpenMatter, ...]:
    """Return the matters that are not surely closed on a day: those that have waited longest first."""
    found = [_opened(each, on) for each in ledger.of(Matter) if _may_be_open(each, on)]
    return tuple(sorted(found, key=_by_wait))


def unregistered(ledger: Ledger, on: date) -> tuple[Unregistered, ...]:
    """Return the papers that await registration on a day, in the order of their days.

    A paper whose direction is not known is not known to be one that is to be registered.
    """
    found = [
        Unregistered(matter=matter, paper=paper)
        for matter in ledger.of(Matter)
        for paper in matter.papers
        if paper.direction is not None and not _has_come(paper.registered, on) and paper.date.lo <= on.toordinal()
    ]
    return tuple(sorted(found, key=lambda each: (each.paper.date, each.matter.id, each.paper.id)))


def awaited(matter: Matter, on: date) -> MatterStep | None:
    """Return the first step after the last that is taken.

    A step that is passed over, its outcome unknown, is awaited no more.
    """
    taken = [place for place, step in enumerate(matter.steps) if is_taken(step, on)]
    following = matter.steps[taken[-1] + 1 :] if taken else matter.steps
    return next(iter(following), None)


def is_taken(step: MatterStep, on: date) -> bool:
    """Tell whether something had come of a step by a day, as far as its day is known."""
    return step.outcome is not None and (step.date is None or step.date.lo <= on.toordinal())


def _opened(matter: Matter, on: date) -> OpenMatter:
    is_open = True if matter.period.last[0] > on.toordinal() else None
    return OpenMatter(matter=matter, is_open=is_open, awaited=awaited(matter, on), since=_since(matter, on))


def _may_be_open(matter: Matter, on: date) -> bool:
    return matter.period.first[0] <= on.toordinal() < matter.period.last[1]


def _since(matter: Matter, on: date) -> PartialDate | None:
    days = [step.date for step in matter.steps if is_taken(step, on) and step.date is not None]
    return days[-1] if days else matter.period.start


def _has_come(day: PartialDate | None, on: date) -> bool:
    return day is not None and day.lo <= on.toordinal()


def _by_wait(each: OpenMatter) -> tuple[bool, tuple[int, int], str]:
    since = each.since
    return each.is_decided, (since.lo, since.hi) if since else (0, 0), each.matter.id
