"""How each kind of value is written, strictly: nothing is coerced, and what was found is told."""

import re
from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from ..dates import Every, PartialDate, Period, Precision
from ..errors import InvalidError, Place, Problem
from ..messages import Message, Template
from ..references import Path, nearest
from .disguises import disguised
from .tree import Numeral

Hook = Callable[[Any, Any], Any]
"""Makes a value of plain data; the second argument is the type asked for."""

EXPECTED = Template("expected", "Expected {expected}, found {found}.")

TEXT = Template("a-text", "a text")
WHOLE_NUMBER = Template("a-whole-number", "a whole number")
NUMBER = Template("a-number", "a number")
YES_OR_NO = Template("true-or-false", "true or false")
LIST = Template("a-list", "a list")
GROUP = Template("a-group", "a group of keys")
ONE_OF = Template("one-of", "one of {choices}")
DATE = Template("a-date", "a date")
PERIOD = Template("a-period", "a period")
INTERVAL = Template("an-interval", "an interval")

FOUND_TEXT = Template("found-text", "the text “{text}”")
FOUND_NUMBER = Template("found-number", "the number {text}")
FOUND_TRUE = Template("found-true", "true")
FOUND_FALSE = Template("found-false", "false")
FOUND_NOTHING = Template("found-nothing", "nothing")
FOUND_EMPTY = Template("found-empty", "an empty text")
FOUND_LIST = Template("found-list", "a list")
FOUND_GROUP = Template("found-group", "a group of keys")

QUOTE = Template("quote", 'Put it in quotes: "{text}".')
UNQUOTE = Template("unquote", "Write digits alone, without quotes.")
WRITE_TRUE_OR_FALSE = Template("write-true-or-false", "Write true or false, without quotes.")
FILL_OR_LEAVE_OUT = Template("fill-or-leave-out", "Write a value, or leave the key out where it may be left out.")
BEGIN_ITEMS = Template("begin-items", "Begin each item on a line of its own with a hyphen and a space.")
DID_YOU_MEAN = Template("did-you-mean", "Did you mean {nearest}?")
CHOOSE = Template("choose", "Choose one of them.")

_LONGEST_SHOWN = 60
_INT = re.compile(r"[-+]?\d{1,18}", re.ASCII)


def refuse(message: Message, remedy: Message | None = None, *, at: Path = ()) -> InvalidError:
    """Return the error of one value that is not as it should be, at a path inside it."""
    return InvalidError([Problem(message, Place(path=at), remedy)])


def mismatch(expected: Message, found: object, remedy: Message | None = None, *, at: Path = ()) -> InvalidError:
    """Return the error of one value that is something else than expected, at a path inside it."""
    remedy = FILL_OR_LEAVE_OUT() if found is None else remedy
    return refuse(EXPECTED(expected=expected, found=describe(found)), remedy, at=at)


def describe(found: object) -> Message:
    """Say what plain data is."""
    if found is None:
        return FOUND_NOTHING()
    if isinstance(found, bool):
        return FOUND_TRUE() if found else FOUND_FALSE()
    if isinstance(found, Numeral | int | float):
        return FOUND_NUMBER(text=shorten(str(found)))
    if isinstance(found, str):
        return FOUND_TEXT(text=shorten(found)) if found.strip() else FOUND_EMPTY()
    return FOUND_LIST() if isinstance(found, list) else FOUND_GROUP()


def shorten(text: str) -> str:
    """Cut a text that is too long for one line of an error, and show its control characters as escapes."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[:_LONGEST_SHOWN])
    return shown if len(text) <= _LONGEST_SHOWN else f"{shown}…"


def read_text(value: Any, _: Any) -> str:
    """Take a text that is not empty."""
    if value.__class__ is not str:
        shown = str(value).lower() if isinstance(value, bool) else value
        raise mismatch(TEXT(), value, QUOTE(text=shown) if isinstance(shown, str) else None)
    if not value.strip():
        raise mismatch(TEXT(), value, FILL_OR_LEAVE_OUT())
    return value


def read_whole_number(value: Any, _: Any) -> int:
    """Take a whole number: 1.7, "7" and true are none."""
    if value.__class__ is int:
        return value
    if value.__class__ is Numeral and _INT.fullmatch(value):
        return int(value)
    raise mismatch(WHOLE_NUMBER(), value, UNQUOTE())


def read_bool(value: Any, _: Any) -> bool:
    """Take true or false: "nej", 0 and no are neither."""
    if value.__class__ is not bool:
        raise mismatch(YES_OR_NO(), value, WRITE_TRUE_OR_FALSE())
    return value


def read_decimal(value: Any, _: Any) -> Decimal:
    """Take a finite number as it is written, in quotes or not."""
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise mismatch(NUMBER(), value, UNQUOTE())


_DECIMAL = re.compile(r"[-+]?\d{1,100}(?:\.\d{0,100})?(?:[eE][-+]?\d{1,5})?", re.ASCII)


def read_number_or_text(value: Any, type_: Any) -> int | str:
    """Take a whole number or a text."""
    return read_whole_number(value, type_) if value.__class__ is Numeral else read_text(value, type_)


def read_date(value: Any, _: Any) -> PartialDate:
    """Take a date; a bare 2014 is a year."""
    if isinstance(value, str):
        return PartialDate(str(value))
    raise mismatch(DATE(), value)


def read_calendar_day(value: Any, _: Any) -> date:
    """Take a day that is wholly known, in ISO 8601."""
    if value.__class__ is str and (found := PartialDate(value)).precision is Precision.DAY:
        return date.fromordinal(found.lo)
    raise mismatch(DATE(), value)


def read_period(value: Any, _: Any) -> Period:
    """Take a period; a bare 2014 is a year."""
    if isinstance(value, str):
        return Period.parse(str(value))
    raise mismatch(PERIOD(), value)


def read_interval(value: Any, _: Any) -> Every:
    """Take an interval."""
    if value.__class__ is str:
        return Every(value)
    raise mismatch(INTERVAL(), value)


def read_choice(value: Any, type_: Any) -> Enum:
    """Take one of the values of an enumeration, exactly."""
    members = _members(type_)
    found = members.get(value) if value.__class__ is str else None
    if found is None:
        raise not_a_choice(value, members)
    return found


@cache
def _members(type_: type[Enum]) -> dict[str, Enum]:
    return {str(member.value): member for member in type_}


def not_a_choice(value: object, choices: Collection[str], *, at: Path = ()) -> InvalidError:
    """Return the error of a value that is none of the choices, with the nearest of them."""
    worn = disguised(value) if isinstance(value, str) else None
    if worn and worn.plain in choices:
        return InvalidError([worn.problem(Place(path=at))])
    near = nearest(value, choices) if isinstance(value, str) else None
    remedy = DID_YOU_MEAN(nearest=near) if near else CHOOSE()
    return mismatch(ONE_OF(choices=tuple(choices)), value, remedy, at=at)
