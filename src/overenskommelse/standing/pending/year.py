"""The year wheel (årshjul): what falls due month by month, and who is to act."""

from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

from ...agreement import Agreement
from ...dates import Every, PartialDate
from ...dates.partial import LAST
from ...ledger import Ledger
from ..assessment import CORE, assess
from ..assessment import calendar as falls_due
from ..finding import Finding, Status
from ..rules import Rules
from .dues import Due, Sort, of_records, unconfirmed
from .ends import ends
from .promises import falling_due, never_dated

TWO_YEARS = 24
_LONGEST = 31
"""The days of a month: what is known no closer has no month of its own."""
_PASSED = frozenset({Sort.ACTION, Sort.ROUND, Sort.STEP, Sort.PROMISE})
"""What is still to be done though its day has passed; whether a meeting took place is another question."""


@frozen(kw_only=True)
class Month:
    """One month, from its first day, and what falls due in it."""

    first: date
    dues: tuple[Due, ...]


@frozen(kw_only=True)
class YearWheel:
    """The months from a day on, what is overdue as they begin, and what has no month."""

    agreement: str
    start: date
    on: date
    overdue: tuple[Due, ...]
    months: tuple[Month, ...]
    undated: tuple[Due, ...]

    def within(self, days: int) -> tuple[Due, ...]:
        """Return what falls due at the latest so many days after the start."""
        last = self.start.toordinal() + days
        every = (due for month in self.months for due in month.dues)
        return tuple(due for due in every if due.day is not None and due.day.lo <= last)


def year_wheel(
    agreement: Agreement, ledger: Ledger, start: date, on: date, *, rules: Rules = CORE, months: int = TWO_YEARS
) -> YearWheel:
    """Return what falls due in the months from a day on, as things stood on another."""
    firsts = _firsts(start, months)
    end = firsts[-1] - timedelta(days=1)
    found = all_dues(agreement, ledger, end, on, rules)
    # A day may be told of twice, by a promise and by a record; each is shown, for each has its own source.
    dated = [due for due in found if due.day is not None and _has_month(due.day)]
    return YearWheel(
        agreement=agreement.code,
        start=start,
        on=on,
        overdue=tuple(due for due in dated if is_overdue(due, start)),
        months=tuple(
            Month(first=first, dues=tuple(due for due in dated if _is_in(due, max(first, start), after)))
            for first, after in pairwise(firsts)
        ),
        undated=tuple(due for due in found if not _is_dated(due) and _may_come(due, start, end)),
    )


def all_dues(agreement: Agreement, ledger: Ledger, end: date, on: date, rules: Rules) -> list[Due]:
    """Return whatever falls due until a day, as things stood on another, in the order of days; undated things too."""
    findings = falls_due(agreement, ledger, date.min, end, on, rules=rules)
    standing = assess(agreement, ledger, on, rules=rules).findings
    judged = {id for finding in (*findings, *standing) for id in finding.counted}
    found = [
        *falling_due(agreement, ledger, rules, tuple(each for each in findings if _is_ahead(each, on))),
        *never_dated(agreement, standing),
        *of_records(agreement, ledger, on),
        *unconfirmed(ledger, on, judged),
        *ends(agreement, ledger),
    ]
    return sorted(found, key=_by_day)


def _is_ahead(finding: Finding, on: date) -> bool:
    # Of what is long past and not known nobody can tell whether it is still to be done.
    return finding.status is not Status.UNKNOWN or (finding.due is not None and finding.due >= on)


def _firsts(start: date, months: int) -> list[date]:
    first = start.replace(day=1)
    found = [Every(f"P{count}M").after(first) if count else first for count in range(months + 1)]
    # At the end of the calendar there are fewer months.
    return list(dict.fromkeys(found))


def _has_month(day: PartialDate) -> bool:
    return day.hi - day.lo < _LONGEST


def _is_dated(due: Due) -> bool:
    return due.day is not None and _has_month(due.day)


def is_overdue(due: Due, on: date) -> bool:
    """Tell whether the day of what is still to be done has passed."""
    return due.sort in _PASSED and due.day is not None and due.day.hi < on.toordinal()


def _is_in(due: Due, first: date, after: date) -> bool:
    return due.day is not None and first.toordinal() <= due.day.hi < after.toordinal()


def _may_come(due: Due, start: date, end: date) -> bool:
    if due.day is None:
        return True
    # A day of which nothing is known, or that may have been at any time before, tells nothing about these months.
    return due.day.hi < LAST and due.day.lo <= end.toordinal() and due.day.hi >= start.toordinal()


def _by_day(due: Due) -> tuple[int, int, str, str]:
    day = due.day
    return (day.hi, day.lo, due.sort, due.id) if day is not None else (LAST, LAST, due.sort, due.id)
