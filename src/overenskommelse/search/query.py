"""What is asked for: words in any form, and phrases as they are written."""

import re
from collections.abc import Iterator

from attrs import field, frozen

from ..errors import InvalidError, Problem
from ..messages import Template
from ..swedish import words

NOTHING_ASKED = Template("search-without-words", "There is no word to search for in {query}.")
TOO_MANY_WORDS = Template("too-many-words", "There are more than {most} words to search for.")
FEWER_WORDS = Template("fewer-words", "Search for fewer; a few words of a phrase find it.")
MOST_WORDS = 50
ASK = Template("search-remedy", "Write one or more words, or a phrase in quotation marks.")

QUOTES = '"“”„»«'
"""The marks that a phrase may stand between."""
_PIECE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)(?:[{QUOTES}]|$)|([^\s{QUOTES}]+)")

_BROKEN = re.compile(r"(?<=\w)[-‐][ \t]*\r?\n\s*(?=\w)")
"""A word pasted out of a narrow column."""


@frozen
class Sought:
    """A word, or several that stand beside each other; as written, or in any form."""

    words: tuple[str, ...]
    """In their search form."""
    as_written: bool = False
    text: str = field(default="", eq=False)
    """As they were given."""


def read_query(query: str) -> tuple[Sought, ...]:
    """Read a query: every word is sought by itself, those in quotation marks together and as they are written.

    Raises InvalidError where there is no word in it, or more than anybody means.
    """
    sought = tuple(dict.fromkeys(_sought(query)))
    if sum(len(each.words) for each in sought) > MOST_WORDS:
        raise InvalidError([Problem(TOO_MANY_WORDS(most=MOST_WORDS), remedy=FEWER_WORDS())])
    if not sought:
        raise InvalidError([Problem(NOTHING_ASKED(query=f"”{query}”"), remedy=ASK())])
    return sought


def _sought(query: str) -> Iterator[Sought]:
    for phrase, word in _PIECE.findall(_BROKEN.sub("", query)):
        # A hyphen joins parts that stand beside each other: e-post, IT-stöd.
        found = tuple(each.text for each in words(phrase or word))
        if found:
            yield Sought(found, bool(phrase), phrase or word)
