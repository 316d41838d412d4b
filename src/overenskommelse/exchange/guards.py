"""The apostrophe that keeps a spreadsheet program from taking a text for a formula.

A cell that begins with one of STARTS is run as a formula by programs that open a CSV file, so one apostrophe goes
before it; negative numbers and phone numbers (-5, +46 31 …) are guarded too, as the program would else reckon with
them.  A text that is apostrophes before such a character gets one more, so that taking one off gives every text back.
A foreign file's apostrophe is taken off where it guards such a character, and kept everywhere else ('t Hart).
In XLSX a text is a text and needs no guard; there only what looks guarded gets one, for the same reader reads both.
"""

import re

STARTS = "=+\\-@\t\r\n＝＋－＠"  # noqa: RUF001 - the full-width forms, which some programs take for the same
"""What begins a formula, as OWASP lists it; the hyphen escaped for the pattern."""

_NEEDS_GUARD = re.compile(f"'*[{STARTS}]")
_IS_GUARDED = re.compile(f"'+[{STARTS}]")


def guard(text: str) -> str:
    """Return a text as it is safe in CSV."""
    return f"'{text}" if _NEEDS_GUARD.match(text) else text


def escape(text: str) -> str:
    """Return a text as it stands in XLSX."""
    return f"'{text}" if _IS_GUARDED.match(text) else text


def bare(text: str) -> str:
    """Return the text without its guard: exactly one apostrophe."""
    return text[1:] if _IS_GUARDED.match(text) else text
