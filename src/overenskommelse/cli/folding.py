"""A text as lines of a width, broken only where that tears nothing apart."""

import re
from textwrap import wrap

_NO_BREAK = "\N{NO-BREAK SPACE}"
# A number stays with the word that it counts, a day with its month, a year with what stands before it, and a sign with
# what it is the sign of.
_PARTED = re.compile(
    r"(?<=(?<![\w-])\d) (?=[^\W\d])|(?<=(?<![\w-])\d\d) (?=[^\W\d])|(?<=\w) (?=\d{4}(?![\w-]))|(?<=^[=≠!?]) "
)


def fold(text: str, width: int, *, before: str = "", after: str = "", breaks_words: bool = True) -> list[str]:
    """Return the lines of a text, with what stands before the first and before the others; none where it is empty."""
    lines = wrap(
        _PARTED.sub(_NO_BREAK, text),
        width,
        initial_indent=before,
        subsequent_indent=after,
        # Dates and ids hold hyphens, and are not to be torn apart at them.
        break_on_hyphens=False,
        break_long_words=breaks_words,
    )
    return [line.replace(_NO_BREAK, " ") for line in lines]


def longest(text: str) -> int:
    """Return how wide the widest piece is that is not broken."""
    return max(map(len, _PARTED.sub(_NO_BREAK, text).split(" ")))
