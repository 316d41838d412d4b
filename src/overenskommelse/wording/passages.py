"""What documents are made of: parts with headings, entries of lists, and paragraphs."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ..messages import Template
from .language import Language

NAMED = Template("named-text", "{name}: {text}")
DOT = "–"


@frozen(kw_only=True)
class Passage:
    """A part of a document: with a heading a section, with a label an entry of a list, else a paragraph."""

    heading: str | None = None
    label: str | None = None
    text: str | None = None
    citation: str | None = None
    parts: tuple["Passage", ...] = ()


def section(heading: str, parts: Iterable[Passage]) -> Passage:
    """Put parts under a heading."""
    return Passage(heading=heading, parts=tuple(parts))


def listed(title: Template, parts: Iterable[Passage], language: Language) -> Iterator[Passage]:
    """Yield parts under a heading, or nothing where there are none."""
    found = tuple(parts)
    if found:
        yield section(language.fill(title), found)
