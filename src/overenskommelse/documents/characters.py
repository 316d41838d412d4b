"""What a text may hold in a format: the one place where a text is altered on its way out.

A character that the format cannot hold becomes U+FFFD.  All else stays: nothing in a text is markup, a field or a
formula anywhere.  Line breaks are made one kind, since formats turn the others into one as they are read.
"""

import re
from unicodedata import bidirectional

LOST = "\N{REPLACEMENT CHARACTER}"
"""What stands where the format cannot hold a character."""

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_HALVES = "\ud800-\udfff"
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_MARK = "\ufeff"

FORBIDDEN = re.compile(f"[{_CONTROLS}{_HALVES}{_NO_CHARACTERS}]")
"""What neither XML nor HTML holds: controls other than tab and line breaks, half characters, and what is none."""

FORBIDDEN_IN_PDF = re.compile(f"[{_CONTROLS}{_HALVES}{_NO_CHARACTERS}{_MARK}]")
"""An accessible PDF (PDF/UA) does not hold a byte order mark either."""

_BREAK = re.compile("\r\n?")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def fit(text: str, forbidden: re.Pattern[str] = FORBIDDEN) -> str:
    """Return the text with U+FFFD for each character that is forbidden, and every line break as a line feed."""
    return forbidden.sub(LOST, _BREAK.sub("\n", text))


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter of a text is of a script that runs from right to left."""
    if text.isascii():
        return False
    for sign in text:
        if (kind := bidirectional(sign)) == "L":
            return False
        if kind in _RIGHT_TO_LEFT:
            return True
    return False
