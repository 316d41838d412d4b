"""Which body a promise falls on: the one it names, or one that a sourced statement puts in its place."""

from datetime import date

from attrs import frozen

from ..agreement import BodyCharter, Obligation
from ..dates import PartialDate, Period
from ..dates.partial import FIRST
from . import reasons
from .case import Case
from .finding import Finding, Status


@frozen
class Tenure:
    """A body, and the periods that must all hold: its existence, and the statement that it stands for another."""

    charter: BodyCharter
    periods: tuple[Period, ...] = ()

    @property
    def start(self) -> int:
        """The earliest day ordinal on which it can have begun."""
        return max((period.first[0] for period in self.periods), default=FIRST)

    def contains(self, day: PartialDate | date) -> bool | None:
        """Tell whether a day lies in all of the periods; None where that is not known."""
        answers = {period.contains(day) for period in self.periods}
        return False if False in answers else None if None in answers else True

    def may_touch(self, period: Period) -> bool:
        """Tell whether some day of the period may lie in all of the periods."""
        return all(own.overlaps(period) is not False for own in self.periods)

    def covers(self, period: Period, day: int) -> bool:
        """Tell whether, as things stood on a day ordinal, every day of the period surely lies in all of the periods.

        An end that surely lies after the day is later news, which changes nothing about it.
        """
        return all(
            own.covers(period) or (own.first[1] <= period.first[0] and own.last[0] > day) for own in self.periods
        )


def tenures(case: Case, id: str) -> tuple[Tenure, ...]:
    """Return the body and those stated to stand for it, as far as they are known to have been set up."""
    own = case.agreement.body(id)
    first = () if own is None or own.existence is None else (Tenure(own, (own.existence,)),)
    others = (
        Tenure(other, (other.existence, statement.period))
        for other in case.agreement.bodies
        for statement in other.stands_for
        if statement.body == id and other.existence is not None
    )
    return (*first, *others)


def absent(obligation: Obligation, case: Case, id: str) -> Finding:
    """Build the finding on a promise whose body never was, was not on the day, or may not have been."""
    charter = case.agreement.body(id)
    name = case.name(charter) if charter else id
    if charter is None or charter.existence is None:
        reason = reasons.NEVER_SET_UP(body=name)
    elif charter.existence.contains(case.on) is None:
        today = PartialDate.of(case.on)
        reason = reasons.BODY_PART_OF_YEAR(body=name, period=Period(today, today))
    else:
        reason = reasons.NO_SUCH_BODY_THEN(body=name, on=case.on, period=charter.existence)
    return case.finding(obligation, Status.NOT_JUDGED, reason)
