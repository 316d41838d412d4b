"""An interval in calendar units, written as an ISO 8601 duration."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from attrs import field, frozen

from ..errors import InvalidError, Problem
from ..messages import Template

NOT_AN_INTERVAL = Template(
    "not-an-interval",
    "{text} is no interval. Write P1Y for a year, P6M for six months, P2W for two weeks, P14D for 14 days.",
)
_MONTHS_A_YEAR = 12


class Unit(StrEnum):
    """What an interval is counted in."""

    YEARS = "Y"
    MONTHS = "M"
    WEEKS = "W"
    DAYS = "D"


@frozen
class Every:
    """An interval: `P1Y`, `P6M`, `P2W`, `P14D`.  Raises InvalidError on any other text, and on zero."""

    text: str
    count: int = field(init=False, eq=False, repr=False)
    unit: Unit = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Read the text once."""
        found = re.fullmatch(r"P([1-9]\d{0,3})([YMWD])", self.text, re.ASCII)
        if not found:
            raise InvalidError([Problem(NOT_AN_INTERVAL(text=self.text))])
        object.__setattr__(self, "count", int(found[1]))
        object.__setattr__(self, "unit", Unit(found[2]))

    def __str__(self) -> str:
        """Write as an ISO 8601 duration."""
        return self.text

    def after(self, day: date, *, times: int = 1) -> date:
        """Return the day on which the interval, taken so many times and counted from `day`, ends.

        Years and months end on the day of the same number, or on the month's last where there is none
        (lag 1930:173 § 1).  Days past the calendar's end stop there.
        """
        try:
            if self.unit in {Unit.WEEKS, Unit.DAYS}:
                return day + timedelta(days=times * self.count * (7 if self.unit is Unit.WEEKS else 1))
            months = day.month - 1 + times * self.count * (_MONTHS_A_YEAR if self.unit is Unit.YEARS else 1)
            year, month = day.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        except (OverflowError, ValueError):
            return date.max
