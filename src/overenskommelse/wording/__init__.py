"""What is read: messages, findings, standings and problems in Swedish or English.

The only user of gettext.  Nothing here reads the environment or the machine's locale: the language is a value.
Findings and standings are worded by `wording.findings` and `wording.standings`, which are imported where they are used,
so that a help text does not wait for them.
"""

from .language import CODES, DEFAULT, Language, language
from .problems import problem, problems
from .reading import read_date, read_day, read_last, read_period

__all__ = [
    "CODES",
    "DEFAULT",
    "Language",
    "language",
    "problem",
    "problems",
    "read_date",
    "read_day",
    "read_last",
    "read_period",
]
