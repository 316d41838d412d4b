"""Days as one tells them from the day that it is: i går, and 25 maj without its year."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from ..dates import PartialDate
from ..errors import Problem
from ..messages import Template

NO_YEAR = Template("date-without-year", "{text} has no year.")
NEAREST = Template("date-nearest", "Write it as well; the nearest is {day}.")
_DAYS = {
    **dict.fromkeys(("i förrgår", "förrgår"), -2),
    **dict.fromkeys(("i går", "igår", "yesterday"), -1),
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgon", "imorgon", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "övermorgon"), 2),
}
_WORDS = re.compile(r"(?:den\s+)?(?:(?P<day>\d{1,2})\.?\s+)?(?P<name>[^\W\d]+)")
_SLASHED = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})", re.ASCII)
_LEAP = 8
"""Within how many years every day of the calendar comes, but where a century has no leap day."""


def day_from(plain: str, today: date) -> date | None:
    """Return the day that is told from today, in small letters; None where that is not how it is told."""
    away = _DAYS.get(" ".join(plain.split()))
    try:
        return None if away is None else today + timedelta(days=away)
    except OverflowError:
        return None


def yearless(text: str, today: date | None, months: Mapping[str, int]) -> Problem | None:
    """Return the problem of a day or a month without its year, with the nearest of them; None for anything else."""
    plain = text.strip().lower()
    found = _WORDS.fullmatch(plain) or _SLASHED.fullmatch(plain)
    if found is None:
        return None
    parts = found.groupdict()
    month = int(parts["month"]) if "month" in parts else months.get(parts["name"])
    if month is None:
        return None
    at = today or date(2000, 1, 1)
    near = _nearest(month, int(parts["day"]) if parts["day"] else None, at)
    return None if near is None else Problem(NO_YEAR(text=text.strip()), remedy=NEAREST(day=near) if today else None)


def _nearest(month: int, day: int | None, today: date) -> PartialDate | None:
    """Return the nearest day, or month, of that name; None where no year has it."""
    years = range(max(today.year - _LEAP, date.min.year), min(today.year + _LEAP, date.max.year) + 1)
    made = [each for year in years if (each := _made(year, month, day or 15)) is not None]
    if not made:
        return None
    near = min(made, key=lambda each: abs(each - today))
    return PartialDate.of(near) if day else PartialDate(f"{near.year:04}-{month:02}")


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
