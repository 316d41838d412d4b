"""Days as people write them: 2018-05-29, 29 maj 2018, den 29 maj 2018, 29 May 2018."""

import re
from datetime import date

from ..dates import PartialDate
from ..errors import InvalidError, Problem, UnreadableError
from ..messages import Template
from .days import month_name
from .language import CODES, language

NOT_A_DAY = Template("not-a-day", "{text} is no day. Write it as {iso} or as {words}.")
NO_SUCH_DAY = Template("no-such-day", "There is no day {text} in the calendar.")
CHECK_DAY = Template("check-day", "Look at its day and month, and write it as {iso} or as {words}.")

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_WORDS = re.compile(r"(?:den\s+)?(\d{1,2})\s+(\w+)\s+(\d{4})")
_MONTH = re.compile(r"(\w+)\s+(\d{4})")
_SEASONS = {
    **dict.fromkeys(("våren", "vår", "spring"), 21),
    **dict.fromkeys(("sommaren", "sommar", "summer"), 22),
    **dict.fromkeys(("hösten", "höst", "autumn"), 23),
    **dict.fromkeys(("vintern", "vinter", "winter"), 24),
}
"""The seasons as EDTF numbers them; the winter of 2012 begins in December 2012."""
_EXAMPLE = date(2018, 5, 29)


def read_day(text: str) -> date:
    """Read a day, in ISO 8601 or with the name of its month.  Raises UnreadableError."""
    plain = text.strip().lower()
    if found := _ISO.fullmatch(plain):
        year, month, number = (int(part) for part in found.groups())
    elif (found := _WORDS.fullmatch(plain)) and found[2] in (months := _months()):
        year, month, number = int(found[3]), months[found[2]], int(found[1])
    else:
        raise UnreadableError([Problem(NOT_A_DAY(text=text, iso=_EXAMPLE.isoformat(), words=_EXAMPLE))])
    try:
        return date(year, month, number)
    except ValueError as error:
        remedy = CHECK_DAY(iso=_EXAMPLE.isoformat(), words=_EXAMPLE)
        raise UnreadableError([Problem(NO_SUCH_DAY(text=text), remedy=remedy)]) from error


def _months() -> dict[str, int]:
    """Return the number of each month by its name, in every language that we speak."""
    return {month_name(language(code), number).lower(): number for code in CODES for number in range(1, 13)}


def read_date(text: str) -> PartialDate:
    """Read a day that may be known only partly: as EDTF, or as 29 maj 2018, maj 2018, våren 2018.

    Raises UnreadableError.
    """
    plain = text.strip().lower()
    if found := _MONTH.fullmatch(plain):
        part = _SEASONS.get(found[1]) or _months().get(found[1])
        if part is not None:
            return PartialDate(f"{found[2]}-{part:02}")
    if _WORDS.fullmatch(plain):
        return PartialDate.of(read_day(text))
    try:
        return PartialDate(text.strip().upper() if plain.startswith("x") else text.strip())
    except InvalidError as error:
        raise UnreadableError(error.problems) from error
