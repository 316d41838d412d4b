"""Days and periods as people write them: 2018-05-29, den 29 maj 2018, 29 May 2018, våren 2018, 1 mars 2001/.."""

import re
from datetime import date

from attrs import evolve

from ..dates import PartialDate, Period
from ..dates.partial import UNKNOWN, is_meant
from ..errors import InvalidError, OverenskommelseError, Problem, UnreadableError
from ..messages import Template
from .days import month_name
from .language import CODES, language
from .nearby import NO_YEAR, day_from, yearless

NOT_A_DAY = Template("not-a-day", "{text} is no day. Write it as {iso} or as {words}.")
NO_SUCH_DAY = Template("no-such-day", "There is no day {text} in the calendar.")
CHECK_DAY = Template("check-day", "Look at its day and month, and write it as {iso} or as {words}.")

WRITE_DATE = Template(
    "write-date-in-words",
    "Write a day as {iso} or {words}, and where less of it is known {month}, {season} or {year}; XXXX-XX-XX where "
    "nothing is.",
)
NOT_A_PERIOD = Template("no-period-in-words", "{text} is no period.")
WRITE_PERIOD = Template(
    "write-period-in-words",
    "Write its first and its last day with a slash between them, as {first}/{last}; two points for the last where it "
    "goes on, {first}/.., and nothing where its end is not known, {first}/; or one unit alone: {year}.",
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_WORDS = re.compile(r"(?:den\s+)?(\d{1,2})\s+(\w+)\.?\s+(\d{4})")
_MONTH = re.compile(r"(\w+)\.?\s+(\d{4})")
_WINTER = re.compile(r"(?:vintern|vinter|winter)\s+(\d{4})\s*[–/-]\s*(\d{4}|\d\d)")
"""A winter by both of its years, as we write it ourselves."""
_UNKNOWN = frozenset({"okänd dag", "okänt", "unknown day", "unknown"})
_SEASONS = {
    **dict.fromkeys(("våren", "vår", "spring"), 21),
    **dict.fromkeys(("sommaren", "sommar", "summer"), 22),
    **dict.fromkeys(("hösten", "höst", "autumn"), 23),
    **dict.fromkeys(("vintern", "vinter", "winter"), 24),
}
"""The seasons as EDTF numbers them; the winter of 2012 begins in December 2012."""
_EXAMPLE = date(2018, 5, 29)
_TELLING = frozenset({NO_SUCH_DAY.code, NO_YEAR.code})
"""What is wrong with a day says more than that a period is none."""


def read_day(text: str, today: date | None = None) -> date:
    """Read a day, in ISO 8601 or with the name of its month, or as told from `today`.  Raises UnreadableError."""
    plain = text.strip().lower()
    if today is not None and (near := day_from(plain, today)) is not None:
        return near
    if found := _ISO.fullmatch(plain):
        year, month, number = (int(part) for part in found.groups())
    elif (found := _WORDS.fullmatch(plain)) and found[2] in (months := _months()):
        year, month, number = int(found[3]), months[found[2]], int(found[1])
    else:
        refused = yearless(text, today, _months()) if plain[:1].isdigit() else None
        raise UnreadableError([refused or Problem(NOT_A_DAY(text=text, iso=_EXAMPLE.isoformat(), words=_EXAMPLE))])
    try:
        return date(year, month, number)
    except ValueError as error:
        remedy = CHECK_DAY(iso=_EXAMPLE.isoformat(), words=_EXAMPLE)
        raise UnreadableError([Problem(NO_SUCH_DAY(text=text), remedy=remedy)]) from error


def _months() -> dict[str, int]:
    """Return the number of each month by its name, in every language that we speak, whole and shortened."""
    whole = {month_name(language(code), number).lower(): number for code in CODES for number in range(1, 13)}
    return {**{name[:letters]: number for name, number in whole.items() for letters in (3, 4)}, **whole}


def read_date(text: str, today: date | None = None) -> PartialDate:
    """Read a day that may be known only partly: as EDTF, or as 29 maj 2018, maj 2018, våren 2018.

    What is told from `today` is read where that is given: i går.

    Raises UnreadableError.
    """
    plain = text.strip().lower().removeprefix("the ").replace(" of ", " ")
    if today is not None and (near := day_from(plain, today)) is not None:
        return PartialDate.of(near)
    if plain in _UNKNOWN:
        return UNKNOWN
    if (found := _WINTER.fullmatch(plain)) and f"{int(found[1]) + 1:04}".endswith(found[2]):
        return PartialDate(f"{found[1]}-24")
    if found := _MONTH.fullmatch(plain):
        part = _SEASONS.get(found[1]) or _months().get(found[1])
        if part is not None:
            return PartialDate(f"{found[2]}-{part:02}")
    if _WORDS.fullmatch(plain):
        return PartialDate.of(read_day(text))
    try:
        return PartialDate(text.strip().upper() if plain.startswith("x") else text.strip())
    except InvalidError as error:
        if refused := yearless(text, today, _months()):
            raise UnreadableError([refused if refused.remedy else _in_words(refused)]) from error
        raise UnreadableError([each if is_meant(each) else _in_words(each) for each in error.problems]) from error


def read_last(text: str, today: date) -> date:
    """Read a day, or the last one of a month, a year or a season; today where that lies within it.

    Raises UnreadableError.
    """
    found = read_date(text, today)
    if found.latest is None:
        raise UnreadableError([Problem(NOT_A_DAY(text=text, iso=_EXAMPLE.isoformat(), words=_EXAMPLE))])
    return min(found.latest, today) if found.lo <= today.toordinal() else found.latest


def _in_words(problem: Problem) -> Problem:
    """Return the problem of a text that is no date with forms that people write, in place of those of files."""
    season, month = PartialDate(f"{_EXAMPLE.year}-21"), PartialDate(f"{_EXAMPLE:%Y-%m}")
    remedy = WRITE_DATE(iso=_EXAMPLE.isoformat(), words=_EXAMPLE, month=month, season=season, year=str(_EXAMPLE.year))
    return evolve(problem, remedy=remedy)


def read_period(text: str, today: date | None = None) -> Period:
    """Read a period: two dates with a slash between them, each as `read_date` reads it, or one alone.

    Raises UnreadableError; InvalidError where it ends before it starts.
    """
    plain = text.strip()
    slashes = [index for index, letter in enumerate(plain) if letter == "/"]
    if not slashes or _WINTER.fullmatch(plain.lower()):
        alone = read_date(plain, today)
        return Period(alone, alone)
    wrong: list[OverenskommelseError] = []
    for index in slashes:
        # A winter may be written with a slash of its own.
        try:
            start, end = (_bound(each.strip(), today) for each in (plain[:index], plain[index + 1 :]))
        except UnreadableError as error:
            wrong.append(error)
        else:
            return Period(start, end)
    raise _no_period(text, wrong)


def _bound(text: str, today: date | None) -> PartialDate | None:
    return None if text == ".." else read_date(text, today) if text else UNKNOWN


def _no_period(text: str, wrong: list[OverenskommelseError]) -> UnreadableError:
    """Return the error of a text that is no period: a day in it that is meant as another says more."""
    meant = [each for error in wrong for each in error.problems if is_meant(each) or each.message.code in _TELLING]
    first, last = date(_EXAMPLE.year, 1, 1), _EXAMPLE
    remedy = WRITE_PERIOD(first=first, last=last, year=str(_EXAMPLE.year))
    return UnreadableError(meant[:1] or [Problem(NOT_A_PERIOD(text=text), remedy=remedy)])
