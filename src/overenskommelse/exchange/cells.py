"""How each kind of value stands in a cell: read strictly, with the nearest fix, and shown as its reader writes it.

Values are plain data, as the journal keeps them: a day is its EDTF, a number its digits, a code its member's value.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from ..dates import PartialDate, Period
from ..dates.partial import UNKNOWN
from ..errors import InvalidError, OverenskommelseError, Problem
from ..messages import Message, Template
from ..notation.hooks import CHOOSE, DID_YOU_MEAN, EXPECTED, FOUND_TEXT, ONE_OF, shorten
from ..office.numbers import organisation_number
from ..references import nearest
from ..swedish import fold
from ..wording import CODES, Language, language, read_date
from ..wording.language import NO, YES
from ..wording.terms import TERMS
from .figures import read_decimal, read_whole, show_decimal
from .marks import json_cell, list_cell, list_of, text_cell, text_of
from .sheet import serial_date

NOT_YES_OR_NO = Template("cell-yes-or-no", "{text} is neither yes nor no.")
NOT_JSON = Template("cell-not-json", "The cell holds several things in one, and is no JSON: {text}.")
EXPORT_FIRST = Template("cell-export-first", "Export the register, and see there how such a cell is written.")

_TRUE = frozenset({"ja", "j", "yes", "y", "true", "sant"})
_FALSE = frozenset({"nej", "n", "no", "false", "falskt"})
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 99_999
"""Days of 1927 and 2173: what is shorter is a year, what is longer a day written together."""
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d", re.ASCII)
_LENGTH = 10
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00(?::00(?:\.0+)?)?", re.ASCII)
_TEN = re.compile(r"\d\d[2-9]\d{7}", re.ASCII)
_DOUBLED = {str(digit): sum(divmod(2 * digit, 10)) for digit in range(10)}
_DOT_ZERO = re.compile(r"(\d+)[.,]0+", re.ASCII)

OPEN, UNSURE = "..", ""
"""The bounds of a period as EDTF writes them: open, and not known."""
_NOT_KNOWN = "?"


@frozen
class Form:
    """How values of one kind are read from a cell that is not blank, and shown in one."""

    read: Callable[[str], Any]
    show: Callable[[Any, Language], str]
    is_group: bool = False
    """Whether it is a whole group of values in one cell."""


def _refused(message: Message, remedy: Message | None = None) -> InvalidError:
    return InvalidError([Problem(message, remedy=remedy)])


def read_bool(cell: str) -> bool:
    """Read ja or nej, in either language."""
    word = fold(cell)
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise _refused(NOT_YES_OR_NO(text=shorten(cell)), DID_YOU_MEAN(nearest="ja / nej"))


def day_of(text: str) -> date | None:
    """Return the day that a text writes in full, as nearly all do; None of whatever else."""
    try:
        # Told by its hyphens in half the time that the pattern takes.
        is_whole = len(text) == _LENGTH and text[4] == text[7] == "-" and text[0] in "12"
        return date.fromisoformat(text) if is_whole else None
    except ValueError:
        return None


def read_partial(cell: str) -> str:
    """Read a day, as much of it as is known: EDTF, words, a spreadsheet's serial number or midnight."""
    return cell if day_of(cell) else _read_partial(cell)


@lru_cache(maxsize=4096)
def _read_partial(cell: str) -> str:
    if found := _MIDNIGHT.fullmatch(cell):
        cell = found[1]
    try:
        return read_date(cell).text
    except OverenskommelseError:
        day = as_day(cell)
        if day is not None:
            return day.isoformat()
        raise


def as_day(cell: str, *, is_1904: bool = False) -> date | None:
    """Return the day that a bare serial number means where a day is asked for; None for whatever else."""
    if cell.isascii() and cell.isdigit() and _FIRST_SERIAL <= int(cell) <= _LAST_SERIAL:
        return serial_date(cell, is_1904=is_1904)
    return None


def read_number(cell: str) -> str:
    """Read an organisation number; a spreadsheet's decimal zero is no part of it."""
    plain = cell.replace("-", "", 1)
    if _TEN.fullmatch(plain) and fits(plain):
        # Nearly all of them, in a tenth of the time.
        return plain
    found = _DOT_ZERO.fullmatch(cell)
    return organisation_number(found[1] if found else cell)


def fits(ten: str) -> bool:
    """Tell whether the last of ten digits fits the others, as Luhn has it."""
    odd = sum(map(int, ten[1::2]))
    return (odd + sum(map(_DOUBLED.__getitem__, ten[::2]))) % 10 == 0


def show_number(number: str, _: Language) -> str:
    """Show an organisation number with its hyphen."""
    plain = text_cell(number)
    return f"{plain[:6]}-{plain[6:]}" if re.fullmatch(r"\d{10}", plain, re.ASCII) else plain


def read_bound(cell: str) -> str:
    """Read the first or last day of a period: a day, `..` for open, `?` for not known."""
    if cell == OPEN or day_of(cell):
        return cell
    return UNSURE if cell == _NOT_KNOWN else _edtf(read_partial(cell))


def _edtf(text: str) -> str:
    return UNSURE if text == UNKNOWN.text else text


def show_bound(bound: str, _: Language) -> str:
    """Show the first or last day of a period."""
    return bound or _NOT_KNOWN


def bounds_of(period: str) -> tuple[str, str]:
    """Return the bounds of a period, each as EDTF writes it."""
    start, _, end = period.partition("/")
    return (start, end) if end == OPEN and _DAY.fullmatch(start) else _bounds_of(period)


@lru_cache(maxsize=4096)
def _bounds_of(period: str) -> tuple[str, str]:
    made = Period.parse(period)
    start, end = (OPEN if each is None else _edtf(each.text) for each in (made.start, made.end))
    return start, end


def period_of(start: str, end: str) -> str:
    """Return the period of two bounds that were read.  Raises InvalidError where it ends before it starts."""
    return f"{start}/{end}" if end == OPEN and _DAY.fullmatch(start) else _period_of(start, end)


@lru_cache(maxsize=4096)
def _period_of(start: str, end: str) -> str:
    return str(Period.parse(f"{start}/{end}"))


def read_group(cell: str) -> Any:  # noqa: ANN401 - plain data
    """Read plain data written as JSON; what it holds is looked at with the whole record."""
    try:
        value = json.loads(cell)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, list | dict):
        raise _refused(NOT_JSON(text=shorten(cell)), EXPORT_FIRST())
    return value


@cache
def code_form(cls: type[StrEnum]) -> Form:
    """Return the form of an enumeration: its words in any language, or its codes."""
    words = TERMS.get(cls, {})
    known: dict[str, str] = {}
    for member in cls:
        known |= {fold(language(code).fill(words[member])): member.value for code in CODES if member in words}
    known |= {fold(member.value): member.value for member in cls}

    def read(cell: str) -> str:
        sought = " ".join(fold(cell).split())
        if sought in known:
            return known[sought]
        # The first words of one alone are enough: *starkt* is starkt underlag.
        begun = {value for word, value in known.items() if word.startswith(f"{sought} ")}
        if len(begun) == 1:
            return begun.pop()
        near = nearest(fold(cell), known)
        expected = ONE_OF(choices=tuple(known))
        raise _refused(
            EXPECTED(expected=expected, found=FOUND_TEXT(text=shorten(cell))),
            DID_YOU_MEAN(nearest=near) if near else CHOOSE(),
        )

    def show(value: str, speech: Language) -> str:
        return speech.fill(words[cls(value)]) if cls(value) in words else value

    return Form(read, show)


FORMS: Mapping[Any, Form] = {
    str: Form(text_of, lambda value, _: text_cell(value)),
    bool: Form(read_bool, lambda value, speech: speech.fill(YES if value else NO)),
    int: Form(read_whole, lambda value, _: str(value)),
    Decimal: Form(read_decimal, show_decimal),
    PartialDate: Form(read_partial, lambda value, _: value),
}
"""By type: the forms of values that are one thing."""
TEXTS = Form(list_of, lambda value, _: list_cell(value) or "–")
GROUP = Form(read_group, lambda value, _: json_cell(value), is_group=True)
BOUND = Form(read_bound, show_bound)
ORGANISATION_NUMBER = Form(read_number, show_number)
