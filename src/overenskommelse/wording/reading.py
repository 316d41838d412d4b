"""Days as people write them: 2018-05-29, 29 maj 2018, den 29 maj 2018, 29 May 2018."""

import re
from datetime import date

from ..errors import Problem, UnreadableError
from ..messages import Template
from .days import month_name
from .language import CODES, language

NOT_A_DAY = Template("not-a-day", "{text} is no day. Write it as {iso} or as {words}.")
NO_SUCH_DAY = Template("no-such-day", "There is no day {text} in the calendar.")
CHECK_DAY = Template("check-day", "Look at its day and month, and write it as {iso} or as {words}.")

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_WORDS = re.compile(r"(?:den\s+)?(\d{1,2})\s+(\w+)\s+(\d{4})")
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
