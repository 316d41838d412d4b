"""A printout as an accessible PDF (PDF/UA-1), set by typst: its texts go in as JSON, never as markup."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, time
from functools import cache, partial
from importlib.resources import files
from typing import cast

from .characters import FORBIDDEN_IN_PDF, LOST
from .drawing import is_drawing
from .fitting import fitted, shares, targets
from .needed import needed
from .phrases import page_words, tag
from .plain import Plain, dumps, plain
from .printout import Block, Contents, Figure, Heading, Paragraph, Printout, Table
from .typesetting import typeset

_TRIES = 8
"""How often a paper is set anew without the letters that no font has."""
_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_SIGNS = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_SURE = re.compile("[^\t\n\x20-\x7e\xa0-\u017f\u2010-\u2026]")
"""What is left out where typst does not say which letters are missing: all but what every font has."""


def write_pdf(printout: Printout) -> bytes:
    """Return the printout as PDF; the same printout gives the same bytes where the fonts are the same.

    Letters of scripts that the built-in fonts lack are taken from the machine's; one that no font has becomes U+FFFD.
    Raises UnknownError where its language is not one of ours, MissingExtraError where `pdf` is not installed.
    """
    paper: Plain = _paper(fitted(printout, FORBIDDEN_IN_PDF))
    made = datetime.combine(printout.on, time(), UTC)
    typst = needed("typst", "pdf")
    for _ in range(_TRIES):
        try:
            return _set(paper, made)
        except typst.TypstError as error:
            missing = frozenset(map(_unescaped, _MISSING.findall(error.diagnostic)))
            if not missing:
                break
            paper = _mapped(paper, partial(_without, missing))
    return _set(_mapped(paper, lambda text: _SURE.sub(LOST, text)), made)


def _set(paper: Plain, made: datetime) -> bytes:
    return typeset(_form(), dumps(paper), made)


@cache
def _form() -> bytes:
    return (files(__package__) / "forms" / "paper.typ").read_bytes()


def _paper(paper: Printout) -> dict[str, Plain]:
    """Return what the form takes: the printout as plain data, and what it says besides."""
    language, _, region = tag(paper.language).partition("-")
    before, between, after = page_words(paper.language)
    leads_to = targets(paper.blocks)
    return {
        **_plain(paper),
        "language": language,
        "region": region,
        "page_words": [before, between, after],
        "blocks": [*_blocks(paper.blocks, leads_to)],
    }


def _blocks(blocks: tuple[Block, ...], leads_to: Mapping[tuple[str, str], int]) -> Iterator[Plain]:
    headings = 0
    for block in blocks:
        match block:
            case Heading():
                yield {**_plain(block), "label": f"heading-{headings}"}
                headings += 1
            case Contents():
                entries: list[Plain] = [[*entry, _label(leads_to.get(entry))] for entry in block.entries]
                yield {**_plain(block), "entries": entries}
            case Table():
                yield {**_plain(block), "shares": [*shares(block)]}
            case Figure() if not is_drawing(block.svg):
                yield _plain(Paragraph(text=f"{block.title}\n{block.alternative}"))
            case Figure(alternative=""):
                yield {**_plain(block), "alternative": block.title or LOST}
            case _:
                yield _plain(block)


def _plain(block: Block | Printout) -> dict[str, Plain]:
    return cast("dict[str, Plain]", plain(block))


def _label(number: int | None) -> str | None:
    return None if number is None else f"heading-{number}"


def _mapped(value: Plain, change: Callable[[str], str]) -> Plain:
    match value:
        case str():
            return change(value)
        case list():
            return [_mapped(each, change) for each in value]
        case dict():
            return {name: _mapped(each, change) for name, each in value.items()}
        case _:
            return value


def _without(missing: frozenset[str], text: str) -> str:
    for each in missing:
        text = text.replace(each, LOST)
    return text


def _unescaped(text: str) -> str:
    """Return a text that typst shows as a literal of Rust."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else _SIGNS.get(found[2], found[2]), text)
