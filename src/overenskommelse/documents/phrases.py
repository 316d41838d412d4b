"""What every paper says besides its own text, and which language it is marked as."""

from collections.abc import Mapping
from types import MappingProxyType

from ..messages import Template
from ..wording import Language, language

PAGE = Template("paper-page", "Page {page} of {pages}")
SKIP = Template("paper-skip", "Skip to the text")

TAGS: Mapping[str, str] = MappingProxyType({"sv": "sv-SE", "en": "en-GB"})
"""The language with its country, by which programs choose spelling, hyphens and voices."""

_PAGE, _PAGES = "\x01", "\x02"


def tag(code: str) -> str:
    """Return the tag of a language of ours.  Raises UnknownError for any other."""
    return TAGS[language(code).code]


def skip_words(code: str) -> str:
    """Return what the link past the table of contents says."""
    return language(code).fill(SKIP)


def page_words(code: str) -> tuple[str, str, str]:
    """Return what stands before the page's number, between it and the number of pages, and after that."""
    spoken: Language = language(code)
    text = spoken.say(PAGE(page=_PAGE, pages=_PAGES))
    before, _, rest = text.partition(_PAGE)
    between, _, after = rest.partition(_PAGES)
    return before, between, after
