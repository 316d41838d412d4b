"""Numbers in cells, with a decimal comma or point; one that could be another is refused.

1,000 is one or a thousand, by who wrote it.  What this program writes itself begins with a nought where it could be
read otherwise: 02,125.
"""

import re
from decimal import Decimal
from typing import Self

from ..errors import InvalidError, Problem
from ..messages import Template
from ..notation.hooks import EXPECTED, FOUND_TEXT, NUMBER, WHOLE_NUMBER, shorten
from ..wording import Language

TWO_NUMBERS = Template("two-numbers", "{text} can be read as {thousands} and as {decimal}.")
WRITE_ONE = Template("write-one-number", "Write {whole}, or {fraction}.")

_WHOLE = re.compile(r"([-+]?\d{1,18})(?:[.,]0+)?", re.ASCII)
_NUMBER = re.compile(r"[-+]?\d{1,100}(?:\.\d{0,100})?(?:[eE][-+]?\d{1,5})?", re.ASCII)
_EITHER = re.compile(r"([-+]?)([1-9]\d{0,2})[.,](\d{3})", re.ASCII)
"""What is a decimal number to one reader, and thousands to another."""


class Figure(str):
    """The text of a cell that holds a number, and is sure: its point is a decimal point."""

    __slots__ = ()

    def strip(self, _: str | None = None, /) -> Self:
        """Return itself: it has no blanks around it."""
        return self


def read_whole(cell: str) -> int:
    """Read a whole number; 7.0 is 7.  Raises InvalidError."""
    found = _WHOLE.fullmatch(_sure(cell))
    if found is None:
        raise InvalidError([Problem(EXPECTED(expected=WHOLE_NUMBER(), found=FOUND_TEXT(text=shorten(cell))))])
    return int(found[1])


def read_decimal(cell: str) -> str:
    """Read a number with a decimal comma or point, and blanks between its thousands.  Raises InvalidError."""
    text = _sure(cell)
    plain = text.replace(",", ".", 1) if "." not in text else text
    if not _NUMBER.fullmatch(plain):
        raise InvalidError([Problem(EXPECTED(expected=NUMBER(), found=FOUND_TEXT(text=shorten(cell))))])
    return str(Decimal(plain))


def _sure(cell: str) -> str:
    """Return a number without the blanks between its thousands, and with a minus that is a hyphen.

    Raises InvalidError for one that can be read in two ways.
    """
    text = re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", cell.replace("\N{MINUS SIGN}", "-"))
    found = None if isinstance(cell, Figure) else _EITHER.fullmatch(text)
    if found:
        sign, whole, fraction = found.groups()
        thousands, decimal = Decimal(f"{sign}{whole}{fraction}"), Decimal(f"{sign}{whole}.{fraction}")
        told = TWO_NUMBERS(text=cell, thousands=thousands, decimal=decimal)
        # Without noughts at its end, or with one more, it is no thousands.
        other = Decimal(f"{decimal.normalize():f}" if fraction.endswith("0") else f"{decimal}0")
        raise InvalidError([Problem(told, remedy=WRITE_ONE(whole=thousands, fraction=other))])
    return text


def show_decimal(text: str, speech: Language) -> str:
    """Show a number with the language's decimal sign, and so that it is read in one way."""
    sure = _EITHER.sub(r"\g<1>0\g<2>.\g<3>", text) if _EITHER.fullmatch(text) else text
    return sure.replace(".", ",") if speech.code == "sv" else sure
