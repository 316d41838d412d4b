"""Where an agreement speaks of something: the parts found, what matched in them, and which text they stand in.

A search that finds nothing has done what was asked, so that its exit code is 0: 1 is kept for a check that fails.
"""

from collections.abc import Iterable, Iterator
from shlex import quote

from attrs import frozen

from ..messages import Template
from ..search import AGREEMENT, QUOTES, VOCABULARY, Hit, Index, Match, Missing, Passage
from ..wording.hits import counted, label, nothing, origin, snippet, title
from ..workplace.opening import Opened
from . import words
from .marking import mark
from .page import Block, Card, Heading, Text, field, filled
from .session import Session

READ_PART = Template("search-read-part", "All of a part: overenskommelse show {agreement} --clause ID")

OWN_WORDS = Template("label-own-words", "own words")


@frozen(kw_only=True)
class Search:
    """What was searched for and where, what was found, and where nothing was, the words that the text has instead."""

    agreement: str
    query: str
    within: str | None
    hits: tuple[Hit, ...]
    missing: tuple[Missing, ...]


def search(session: Session) -> int:
    """Print the parts of an agreement that hold what is sought, the closest first."""
    opened = session.open(session.text("agreement") or "")
    query, within = query_of(session.words.sought), session.text("within")
    index = Index(opened.agreement)
    hits = index.find(query, within=within)
    missing = () if hits else index.missing(query)
    found = Search(agreement=opened.agreement.code, query=query, within=within, hits=hits, missing=missing)
    return session.show(found, lambda: page(found, opened, session))


def query_of(given: Iterable[str]) -> str:
    """Return the words given as one query; the shell has taken the quotation marks from a phrase."""
    return " ".join(f'"{each}"' if " " in each.strip() and not set(QUOTES) & set(each) else each for each in given)


def page(found: Search, opened: Opened, session: Session) -> Iterator[Block]:
    """Lay out what was found: how much, then part by part; or what the text has instead."""
    language, agreement = session.language, opened.agreement
    yield Heading(opened.subject.name)
    if not found.hits:
        yield from map(Text, nothing(found.query, found.missing, found.within, language))
        return
    yield Text(counted(found.hits, found.query, found.within, language))
    for hit in found.hits:
        yield _card(hit, opened, session)
    yield Text(session.say(READ_PART, agreement=quote(session.text("agreement") or agreement.code)))


def _card(hit: Hit, opened: Opened, session: Session) -> Card:
    agreement, language, fill = opened.agreement, session.language, session.language.fill
    named = title(hit, agreement)
    citation = hit.citation if hit.kind == AGREEMENT else f"{agreement.code}/{hit.citation}"
    fields = (
        field(fill(words.SAYS), *(_marked(snippet(each)) for each in _said(hit) if each != named)),
        field(fill(OWN_WORDS), *(_marked(each) for each in hit.passages if each.field == VOCABULARY)),
        field(fill(words.BASIS), origin(hit, opened.subject, language)),
        field(fill(words.ID), citation),
    )
    return Card(label(hit, agreement, language), _marked(named), filled(fields))


def _said(hit: Hit) -> Iterator[Passage]:
    yield from (passage for passage in hit.passages if passage.field != VOCABULARY)


def _marked(passage: Passage) -> str:
    return mark(passage.text, _apart(passage.matches))


def _apart(matches: Iterable[Match]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are matched, those that overlap as one."""
    reached = -1
    for match in matches:
        if match.end > reached:
            yield max(match.start, reached), match.end
            reached = match.end
