"""Taking an inherited rule away: never silently, but from a day and by a source."""

from datetime import date, timedelta
from enum import StrEnum

from attrs import evolve, frozen

from ..agreement import Obligation
from ..dates import PartialDate, Period
from ..sources import Dated, Source
from . import shape


class Removable(StrEnum):
    """What can be taken away: the rules that hold for a time.

    Evaluators and legal kinds hold for none; a nearer variant replaces them, by the same class or code.
    """

    VALUE = "value"
    STATUTE = "statute"


@frozen(kw_only=True)
class Removal:
    """An inherited rule that does not hold here: from which day, and who says so.

    `since` is the first day without it; before that day it holds as inherited.
    Raises InvalidError without a day or a source.
    """

    kind: Removable
    name: str
    """The name of the value, or the id of the statute."""
    since: date
    source: Source

    def __attrs_post_init__(self) -> None:
        """Guard what makes a removal accountable."""
        shape.guard(self, _SHAPE)


_SHAPE = {
    "kind": shape.of(Removable),
    "name": shape.of(str),
    "since": shape.of(date),
    "source": shape.of(Source),
}


def cut_value(value: Dated[int], since: date) -> Dated[int] | None:
    """Return a value as it held before a day; None where nothing of it did."""
    cut = ((entry, cut_period(entry.period, since)) for entry in value)
    kept = tuple(evolve(entry, period=period) for entry, period in cut if period is not None)
    return Dated(kept) if kept else None


def cut_statute(statute: Obligation, since: date) -> Obligation | None:
    """Return a statute that applies only before a day; None where it never did."""
    period = cut_period(statute.period or Period(None, None), since)
    return None if period is None else evolve(statute, period=period)


def cut_period(period: Period, since: date) -> Period | None:
    """Return the part of a period that lies before a day; None where none surely may.

    An end known only to lie around the day stays uncertain, up to the day before.
    """
    first_without = since.toordinal()
    if period.first[0] >= first_without:
        return None
    if period.last[1] < first_without:
        return period
    day_before = since - timedelta(days=1)
    if period.last[0] < first_without:
        earliest = date.fromordinal(period.last[0])
        return Period(period.start, PartialDate(f"[{earliest}..{day_before}]"))
    return Period(period.start, PartialDate.of(day_before))
