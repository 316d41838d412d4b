"""Text from files made harmless: nothing that a terminal obeys, or that turns the order of letters, passes."""

import json
import re

from .marking import MARKS

_UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # the controls C0 and C1, but not the line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the marks, embeddings, overrides and isolates of direction
    "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # what breaks lines or is not seen
    "\ud800-\udfff"  # halves of characters, which no stream can hold
    "\U000e0000-\U000e007f"  # tags
    f"{MARKS}"  # what the program itself marks words with
    "]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Return a text with every character that could act on a terminal replaced by U+FFFD, and in one line."""
    return _UNSAFE.sub(_REPLACEMENT, " ".join(text.split("\n")))


def escape_controls(text: str) -> str:
    """Return JSON text with the same characters as JSON's own escapes: safe to print, and read back as they were."""
    return _UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], text)
