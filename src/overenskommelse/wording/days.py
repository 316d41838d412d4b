"""Days, days known only partly, and periods, as they are written in running text.

The names of months and seasons stand in the catalogue rather than in babel's tables: loading those takes 60 ms, and
their wording changes from one release of them to the next, while ours must be the same bytes everywhere.
"""

from datetime import date, datetime, timedelta, tzinfo

from ..dates import PartialDate, Period, Precision
from ..messages import Template
from .catalogue import Catalogue

TIME = Template("time-of-day", "{day} {time}")
ZONE = "Europe/Stockholm"
"""Where the agreements are: a time is told as it was there, on every machine."""
DAY = Template("day", "{day} {month} {year}")
DAY_OF_MONTH = Template("day-of-month", "{day} {month}")
MONTH = Template("month", "{month} {year}")
WEEK = Template("week", "week {week} of {year}")
MONTHS = (
    Template("month-1", "January"),
    Template("month-2", "February"),
    Template("month-3", "March"),
    Template("month-4", "April"),
    Template("month-5", "May"),
    Template("month-6", "June"),
    Template("month-7", "July"),
    Template("month-8", "August"),
    Template("month-9", "September"),
    Template("month-10", "October"),
    Template("month-11", "November"),
    Template("month-12", "December"),
)
PARTS = {
    21: Template("spring", "the spring of {year}"),
    22: Template("summer", "the summer of {year}"),
    23: Template("autumn", "the autumn of {year}"),
    24: Template("winter", "the winter of {year}–{next}"),
    33: Template("quarter-1", "the first quarter of {year}"),
    34: Template("quarter-2", "the second quarter of {year}"),
    35: Template("quarter-3", "the third quarter of {year}"),
    36: Template("quarter-4", "the fourth quarter of {year}"),
    37: Template("third-1", "the first third of {year}"),
    38: Template("third-2", "the second third of {year}"),
    39: Template("third-3", "the last third of {year}"),
    40: Template("half-1", "the first half of {year}"),
    41: Template("half-2", "the second half of {year}"),
}
"""By the code that EDTF gives each part of a year."""
ABOUT = Template("about", "about {day}")
DOUBTFUL = Template("doubtful", "{day} (uncertain)")
SOME_DAY = Template("some-day", "some day {between}")
BETWEEN = Template("between", "between {start} and {end}")
AT_THE_LATEST = Template("at-the-latest", "no later than {day}")
AT_THE_EARLIEST = Template("at-the-earliest", "no earlier than {day}")
UNKNOWN_DAY = Template("unknown-day", "unknown day")

FROM_TO = Template("period-from-to", "{start}–{end}")
FROM_TO_IN_WORDS = Template("period-from-to-words", "from {start} to {end}")
FROM = Template("period-from", "from {start}")
THROUGH = Template("period-through", "until the end of {end}")
THROUGH_DAY = Template("period-through-day", "until {end}")
END_UNKNOWN = Template("period-end-unknown", "from {start}, end unknown")
START_UNKNOWN = Template("period-start-unknown", "{end}, start unknown")
ALWAYS = Template("period-always", "all the time")
NEVER_KNOWN = Template("period-unknown", "unknown time")

_WINTER = "-24"
"""What stands behind the year of a winter, whose own words hold a dash."""


def zone() -> tzinfo | None:
    """Return the zone that times are told and read in; None, the machine's own, where it knows no others."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(ZONE)
    except ZoneInfoNotFoundError:
        return None


def moment(catalogue: Catalogue, at: datetime) -> str:
    """Write a time as it was in Sweden: 23 november 2026 07:30."""
    there = at.astimezone(zone())
    return catalogue.fill(TIME, day=day(catalogue, there.date()), time=f"{there:%H:%M}")


def day(catalogue: Catalogue, value: date) -> str:
    """Write a day: 29 maj 2018, 29 May 2018."""
    return catalogue.fill(DAY, day=str(value.day), month=month_name(catalogue, value.month), year=str(value.year))


def day_of_month(catalogue: Catalogue, value: date) -> str:
    """Write a day without its year: 31 december."""
    return catalogue.fill(DAY_OF_MONTH, day=str(value.day), month=month_name(catalogue, value.month))


def month_name(catalogue: Catalogue, month: int) -> str:
    """Write the name of a month, from 1."""
    return catalogue.fill(MONTHS[month - 1])


def partial(catalogue: Catalogue, value: PartialDate) -> str:
    """Write a day known only partly: våren 2016, vecka 43 2013, omkring 2014."""
    if value.precision is Precision.UNKNOWN:
        return catalogue.fill(UNKNOWN_DAY)
    if value.precision is Precision.SPAN:
        return _span(catalogue, value.text)
    text = _unit(catalogue, value)
    if not value.mark:
        return text
    return catalogue.fill(ABOUT if value.mark == "~" else DOUBTFUL, day=text)


def _unit(catalogue: Catalogue, value: PartialDate) -> str:
    text = value.text.rstrip("?~")
    year, _, rest = text.partition("-")
    match value.precision:
        case Precision.DAY:
            return day(catalogue, date.fromisoformat(text))
        case Precision.WEEK:
            return catalogue.fill(WEEK, week=str(int(rest[1:])), year=year)
        case Precision.MONTH:
            return catalogue.fill(MONTH, month=month_name(catalogue, int(rest)), year=year)
        case Precision.SEASON | Precision.PART:
            return catalogue.fill(PARTS[int(rest)], year=year, next=f"{int(year) + 1:04}")
        case _:
            return year


def _span(catalogue: Catalogue, text: str) -> str:
    start, _, end = text.strip("[]").partition("..")
    if not start:
        return catalogue.fill(AT_THE_LATEST, day=partial(catalogue, PartialDate(end)))
    if not end:
        return catalogue.fill(AT_THE_EARLIEST, day=partial(catalogue, PartialDate(start)))
    first, last = (partial(catalogue, PartialDate(each)) for each in (start, end))
    return catalogue.fill(BETWEEN, start=first, end=last)


def period(catalogue: Catalogue, value: Period) -> str:
    """Write a period: 2015–2017, från 2019, 1 januari–29 maj 2018."""
    start, end = _simplest(value)
    if start is not None and start == end and start.precision is not Precision.UNKNOWN:
        return partial(catalogue, start)
    if start is None or start.precision is Precision.UNKNOWN:
        return _without_start(catalogue, end, is_open=start is None)
    if end is None:
        return catalogue.fill(FROM, start=_bound(catalogue, start))
    if end.precision is Precision.UNKNOWN:
        return catalogue.fill(END_UNKNOWN, start=_bound(catalogue, start))
    is_vague = bool(start.mark or end.mark) or Precision.SPAN in {start.precision, end.precision}
    has_dash = any(each.precision is Precision.SEASON and each.text.endswith(_WINTER) for each in (start, end))
    template = FROM_TO_IN_WORDS if is_vague or has_dash else FROM_TO
    return catalogue.fill(template, start=_start(catalogue, start, end), end=_bound(catalogue, end))


def _simplest(value: Period) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the bounds as years where the period is made of whole years."""
    first, last = value.first_day, value.last_day
    if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return PartialDate(f"{first.year:04}"), PartialDate(f"{last.year:04}")
    return value.start, value.end


def _start(catalogue: Catalogue, start: PartialDate, end: PartialDate) -> str:
    """Leave out the year of the first day where the last has the same."""
    first, last = start.day, end.day
    if first and last and first.year == last.year and not start.mark:
        return day_of_month(catalogue, first)
    return _bound(catalogue, start)


def _bound(catalogue: Catalogue, value: PartialDate) -> str:
    """Write the bound of a period: från någon dag mellan …, since "from between" is no Swedish and no English."""
    text = partial(catalogue, value)
    inside = value.text.strip("[]")
    is_between = value.precision is Precision.SPAN and "." not in {inside[0], inside[-1]}
    return catalogue.fill(SOME_DAY, between=text) if is_between else text


def _without_start(catalogue: Catalogue, end: PartialDate | None, *, is_open: bool) -> str:
    if end is None or end.precision is Precision.UNKNOWN:
        return catalogue.fill(ALWAYS if is_open and end is None else NEVER_KNOWN)
    through = THROUGH_DAY if end.precision in {Precision.DAY, Precision.SPAN} else THROUGH
    text = catalogue.fill(through, end=partial(catalogue, end))
    return text if is_open else catalogue.fill(START_UNKNOWN, end=text)


def is_next(one: Period, other: Period) -> bool:
    """Tell whether the second period begins on the day after the first ends."""
    last, first = one.last_day, other.first_day
    return last is not None and first is not None and last + timedelta(days=1) == first
