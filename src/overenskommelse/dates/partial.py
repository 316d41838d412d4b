"""One day known only partly, written as in EDTF (ISO 8601-2:2019)."""

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Self

from attrs import field, frozen

from ..errors import InvalidError, Problem
from ..messages import Message, Template

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
DEFINITE, UNCERTAIN, APPROXIMATE = "", "?", "~"

NOT_A_DATE = Template("not-a-date", "{text} is no date.")
DATE_FORMS = Template(
    "date-forms",
    "Write a day 2018-03-23, a month 2012-03, a year 2014, a week 2013-W43, a season 2012-24, a span "
    "[2012-12..2013-02], or XXXX-XX-XX where nothing is known.",
)
DATE_CODES = Template(
    "date-codes",
    "After the year stands a month 01–12, a season 21–24 (spring, summer, autumn, winter), or another part of the "
    "year: 33–36 quarters, 37–39 thirds, 40–41 halves.",
)
WRITE_AS = Template("write-day-as", "Write {day}.")
DAYS_OF_MONTH = Template("days-of-month", "There are {count} days in {month}.")


class Precision(StrEnum):
    """How much of the day is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    PART = "part"
    YEAR = "year"
    SPAN = "span"
    UNKNOWN = "unknown"


@total_ordering
@frozen(order=False)
class PartialDate:
    """One day, known to lie between two days.

    `text` is EDTF: `2018-03-23`, `2013-W43` (ISO week), `2012-03`, `2012-21` to `2012-24` (spring to winter; winter
    2012 runs from December 2012 through February 2013), `2018-33` to `2018-41` (quarters, thirds, halves), `2014`,
    `[2012-12..2013-02]` (some day in the span; either end may be left open), `XXXX-XX-XX`.
    A trailing `?` marks a doubtful source; a trailing `~` an approximate date, which may lie one unit earlier or later.
    Comparing two that overlap answers None: unknown.  Sorting is by earliest, then latest possible day.

    Raises InvalidError on any other text.
    """

    text: str
    precision: Precision = field(init=False, eq=False, repr=False)
    mark: str = field(init=False, eq=False, repr=False)
    lo: int = field(init=False, eq=False, repr=False)
    """Day ordinal (datetime.date.toordinal) of the earliest possible day."""
    hi: int = field(init=False, eq=False, repr=False)
    """Day ordinal of the latest possible day."""

    def __attrs_post_init__(self) -> None:
        """Work out the bounds once: rules count on day ordinals."""
        try:
            precision, mark, lo, hi = _read(self.text)
        except (ValueError, TypeError):
            raise InvalidError([no_date(str(self.text))]) from None
        for name, value in (("precision", precision), ("mark", mark), ("lo", lo), ("hi", hi)):
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, day: date) -> Self:
        """Make one from a day that is known."""
        return cls(day.isoformat())

    def __str__(self) -> str:
        """Write as EDTF."""
        return self.text

    @property
    def day(self) -> date | None:
        """The day, if it is known."""
        return date.fromordinal(self.lo) if self.lo == self.hi else None

    @property
    def earliest(self) -> date | None:
        """The earliest day it can be; None where that is open."""
        return None if self.lo == FIRST else date.fromordinal(self.lo)

    @property
    def latest(self) -> date | None:
        """The latest day it can be; None where that is open."""
        return None if self.hi == LAST else date.fromordinal(self.hi)

    def is_before(self, other: "PartialDate | date") -> bool | None:
        """Tell whether this day comes before the other; None where that is not known."""
        lo, hi = bounds(other)
        return _either(yes=self.hi < lo, no=self.lo >= hi)

    def is_after(self, other: "PartialDate | date") -> bool | None:
        """Tell whether this day comes after the other; None where that is not known."""
        lo, hi = bounds(other)
        return _either(yes=self.lo > hi, no=self.hi <= lo)

    def is_same_day(self, other: "PartialDate | date") -> bool | None:
        """Tell whether the two are one day; None where that is not known."""
        lo, hi = bounds(other)
        return _either(yes=self.lo == self.hi == lo == hi, no=self.hi < lo or self.lo > hi)

    def __lt__(self, other: object) -> bool:
        """Sort by earliest, then latest possible day, then text: an order for lists, not a claim about time."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.lo, self.hi, self.text) < (other.lo, other.hi, other.text)


def bounds(day: PartialDate | date) -> tuple[int, int]:
    """Return the earliest and latest day ordinal of a day, known or partly known."""
    if isinstance(day, PartialDate):
        return day.lo, day.hi
    return day.toordinal(), day.toordinal()


def _either(*, yes: bool, no: bool) -> bool | None:
    return True if yes else False if no else None


_UNIT = re.compile(r"(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~]?)", re.ASCII)
_SPAN = re.compile(r"\[(?P<start>[^\[\].]*)\.\.(?P<end>[^\[\].]*)\]")
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_PARTS = {
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    40: (1, 6),
    41: (7, 6),
}


def _read(text: str) -> tuple[Precision, str, int, int]:
    if text == "XXXX-XX-XX":
        return Precision.UNKNOWN, DEFINITE, FIRST, LAST
    if span := _SPAN.fullmatch(text):
        return _span(span["start"], span["end"])
    found = _UNIT.fullmatch(text)
    if not found:
        raise ValueError(text)
    precision, lo, hi = _unit(found)
    if found["mark"] == APPROXIMATE:
        # A declared reading: "about" means at most one unit off, so that "about 2014" is surely before 2016.
        width = hi - lo + 1
        lo, hi = max(FIRST, lo - width), min(LAST, hi + width)
    return precision, found["mark"], lo, hi


def _unit(found: re.Match[str]) -> tuple[Precision, int, int]:
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1).toordinal()
        return Precision.WEEK, monday, min(monday + 6, LAST)
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"])).toordinal()
        return Precision.DAY, day, day
    if not found["month"]:
        return Precision.YEAR, *_months(year, 1, 12)
    code = int(found["month"])
    if code in _SEASONS:
        return Precision.SEASON, *_months(year, *_SEASONS[code])
    if code in _PARTS:
        return Precision.PART, *_months(year, *_PARTS[code])
    return Precision.MONTH, *_months(year, code, 1)


def _months(year: int, first: int, count: int) -> tuple[int, int]:
    after = first + count - 2
    end_year, end_month = year + after // 12, after % 12 + 1
    last = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return date(year, first, 1).toordinal(), last.toordinal()


def _span(start: str, end: str) -> tuple[Precision, str, int, int]:
    if not start and not end:
        raise ValueError(start)
    lo = _read(start)[2] if start else FIRST
    hi = _read(end)[3] if end else LAST
    if lo > hi:
        raise ValueError(start)
    return Precision.SPAN, DEFINITE, lo, hi


def no_date(text: str) -> Problem:
    """Return the problem of a text that is no date, with what it was surely meant as where that can be seen."""
    # What is written right does not wait for the names of months.
    from .handwritten import rewritten

    return Problem(NOT_A_DATE(text=text), remedy=_meant(rewritten(text) or "") or _forms(text))


def is_meant(problem: Problem) -> bool:
    """Tell whether the problem of a text that is no date says what it was surely meant as."""
    return problem.remedy is not None and problem.remedy.template in {WRITE_AS, DAYS_OF_MONTH}


def _meant(written: str) -> Message | None:
    month = written[:7]
    if is_date(written):
        return WRITE_AS(day=written)
    if written != month and is_date(month):
        return DAYS_OF_MONTH(count=monthrange(*map(int, month.split("-")))[1], month=PartialDate(month))
    return None


def _forms(text: str) -> Message:
    found = _UNIT.fullmatch(text)
    return DATE_CODES() if found and found["month"] and not found["day"] else DATE_FORMS()


def is_date(text: str) -> bool:
    """Tell whether a text is a date that can be read."""
    try:
        _read(text)
    except ValueError:
        return False
    return True


UNKNOWN = PartialDate("XXXX-XX-XX")
