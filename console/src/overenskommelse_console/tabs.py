"""The screens that have a key: where each is found, and what it is called among the tabs."""

from collections.abc import Sequence

from . import words

PAGES: Sequence[tuple[str, str]] = (
    ("1", "now:Now"),
    ("2", "text:Agreement"),
    ("3", "matrix:Matrix_"),
    ("4", "joined:Joined"),
    ("5", "bodies:Bodies"),
    ("6", "rounds:Rounds"),
    ("7", "matters:Matters"),
    ("8", "year:Year"),
    ("9", "journal:Journal"),
    ("0", "extensions:Extensions"),
)
"""The screens by their keys, in the order of the tabs; each loads when it is opened."""
TITLES = {
    "1": words.NOW,
    "2": words.TEXT,
    "3": words.MATRIX,
    "4": words.JOINED,
    "5": words.BODIES,
    "6": words.ROUNDS,
    "7": words.MATTERS,
    "8": words.YEAR,
    "9": words.JOURNAL,
    "0": words.EXTENSIONS,
}

SHORT = {
    "2": words.TEXT_SHORT,
    "3": words.MATRIX_SHORT,
    "5": words.BODIES_SHORT,
    "7": words.MATTERS_SHORT,
    "8": words.YEAR_SHORT,
    "9": words.JOURNAL_SHORT,
}
"""What screens are called among the tabs where there is little room."""
SHORTEST = {"8": words.YEAR_SHORTEST}
"""What they are called where there is the least."""
