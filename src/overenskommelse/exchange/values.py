"""What the cells of a workbook hold besides texts, written as their user sees it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from ..messages import Message, Template
from .figures import Figure

YES_OR_NO = Template("true-cell", "The cell holds a logical value, TRUE or FALSE, which is no text.")
WRITE_TEXT = Template("write-text", "Write what is meant as a text.")
LONG_NUMBER = Template(
    "long-number",
    "The cell holds a number of more than {digits} digits, which a spreadsheet program does not keep whole.",
)
FORMAT_AS_TEXT = Template("format-as-text", "Format the cell as text and write the number anew.")
DIGITS = 15
"""How many digits of a number a spreadsheet program keeps and shows."""


def text_of(value: object) -> str | None:
    """Return a value's text, or None where it has none that is sure: see `wrong_value`.

    A number is written in full with a decimal point, without needless zeros; a day in ISO 8601, and so is a moment,
    to the second, with a blank before its time of day; a duration in hours and minutes.
    """
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time | timedelta):
        return _clock(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    return value if isinstance(value, str) else None


def wrong_value(value: object) -> tuple[Message, Message]:
    """Return why a value has no sure text, and what to do about it."""
    if isinstance(value, bool):
        return YES_OR_NO(), WRITE_TEXT()
    return LONG_NUMBER(digits=DIGITS), FORMAT_AS_TEXT()


def _number(value: float) -> str | None:
    if not isfinite(value) or abs(value) >= 10**DIGITS:
        return None
    if value == int(value):
        return str(int(value))
    # What is stored beyond the digits shown is what reckoning in twos leaves: 0.30000000000000004.
    text = format(Decimal(format(value, f".{DIGITS}g")), "f")
    return Figure(text.rstrip("0").removesuffix(".") if "." in text else text)


def _moment(value: datetime) -> str:
    # Fractions of a day are not exact: 12.30 may be stored as 12.29.59,997.
    near = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    day = near.date().isoformat()
    return f"{day} {_clock(near.time())}" if near.time() != time() else day


def _clock(value: time | timedelta) -> str:
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours:02}:{minutes:02}" + (f":{rest:02}" if rest else "")
