"""What is read: messages, findings, standings and problems in Swedish or English.

The only user of gettext.  Nothing here reads the environment or the machine's locale: the language is a value.
"""

from .findings import Entry, StatusWords, entries, entry, status_words
from .folding import WEIGHT
from .language import CODES, DEFAULT, Language, language
from .problems import problem, problems
from .reading import read_day
from .standings import StandingWords, standing, steps
from .subject import Subject, heading_of

__all__ = [
    "CODES",
    "DEFAULT",
    "WEIGHT",
    "Entry",
    "Language",
    "StandingWords",
    "StatusWords",
    "Subject",
    "entries",
    "entry",
    "heading_of",
    "language",
    "problem",
    "problems",
    "read_day",
    "standing",
    "status_words",
    "steps",
]
