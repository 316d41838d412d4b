"""Words that an agreement no longer uses, found in a text: quotations and names keep theirs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from .agreement import Agreement, Term
from .sources import Named
from .swedish import Word, fold, genitive, words

QUOTED = re.compile(
    r"""
    [”“"] (?:[^”“"\n] | \n(?!\s*\n))* [”“"]     # the same mark on both sides; no blank line within
    | » (?:[^»«\n] | \n(?!\s*\n))* [»«]
    | ^[ \t]*> [^\n]*                           # a quoted line, as in mail and Markdown
    """,
    re.VERBOSE | re.MULTILINE,
)
_ARTICLES = ("den", "det", "de")


@frozen(kw_only=True)
class Outdated:
    """A word in a text that was no longer the agreement's own: where it stands, and what is said instead.

    `start` and `end` are offsets in the text, `line` is counted from 1.
    """

    start: int
    end: int
    line: int
    text: str
    term: Term
    instead: Term
    suggestions: tuple[str, ...]
    """The newer word in the same form, else its lemma; several where the older has forms that are written alike."""


@frozen
class _Spelling:
    """One way to write a term: its words in their search form, and the names of the forms written so."""

    words: tuple[str, ...]
    term: Term
    forms: tuple[str, ...]
    is_bare: bool
    """Without the article that the form begins with."""
    is_genitive: bool


def outdated(text: str, agreement: Agreement, on: date) -> tuple[Outdated, ...]:
    """Find the words in a text that the agreement had surely ceased to use on a day, in the order of the text.

    What stands between quotation marks or in a quoted line is exempt, and so are the agreement's own names: of bodies,
    texts, documents and parties, now and earlier.
    """
    spelled = _spellings(agreement, on)
    said = list(words(text))
    exempt = _joined([*(match.span() for match in QUOTED.finditer(text)), *_named(said, agreement)])
    breaks = [match.start() for match in re.finditer("\n", text)]
    return tuple(
        _outdated(text, bisect_left(breaks, first.start) + 1, first, last, spelling, instead)
        for first, last, spelling, instead in _matches(said, spelled)
        if instead is not None and not _touches(exempt, first.start, last.end)
    )


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in their order, with those that overlap joined, so that one is found by bisection."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of some spans, sorted and apart, shares a letter with another."""
    before = bisect_left(spans, (end, 0))
    return before > 0 and spans[before - 1][1] > start


def _spellings(agreement: Agreement, on: date) -> dict[str, list[tuple[_Spelling, Term | None]]]:
    """Return every spelling by its first word, with the term that has replaced it; None for one still in use."""
    found: dict[str, list[tuple[_Spelling, Term | None]]] = {}
    for term in agreement.vocabulary.terms:
        current = agreement.vocabulary.spoken(term.concept, on)
        is_over = term.period.last[1] < on.toordinal()
        instead = current if is_over and current is not None and current.lemma != term.lemma else None
        for spelling in _spelled(term):
            found.setdefault(spelling.words[0], []).append((spelling, instead))
    for several in found.values():
        # The longest is meant; of two alike the one still in use.
        several.sort(key=lambda each: (-len(each[0].words), each[1] is not None))
    return found


def _spelled(term: Term) -> Iterator[_Spelling]:
    """Yield the ways to write a term: each form, its genitive, and both without the article that it begins with."""
    forms: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for form, text in (("lemma", term.lemma), *term.forms.items()):
        own = tuple(word.text for word in words(text))
        forms.setdefault((own, False), []).append(form)
        if len(own) > 1 and own[0] in _ARTICLES:
            forms.setdefault((own[1:], True), []).append(form)
    for (written, is_bare), alike in forms.items():
        if written:
            yield _Spelling(written, term, tuple(alike), is_bare, is_genitive=False)
            yield _Spelling((*written[:-1], genitive(written[-1])), term, tuple(alike), is_bare, is_genitive=True)


def _matches(
    said: list[Word], spelled: dict[str, list[tuple[_Spelling, Term | None]]]
) -> Iterator[tuple[Word, Word, _Spelling, Term | None]]:
    index = 0
    while index < len(said):
        for spelling, instead in spelled.get(said[index].text, ()):
            run = said[index : index + len(spelling.words)]
            if tuple(word.text for word in run) == spelling.words:
                yield run[0], run[-1], spelling, instead
                index += len(run) - 1
                break
        index += 1


def _named(said: list[Word], agreement: Agreement) -> Iterator[tuple[int, int]]:
    """Yield where the agreement's own names stand."""
    names = {tuple(word.text for word in words(name)) for name in _names(agreement)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        # A single word is rather the word than the name.
        if len(name) > 1:
            by_first.setdefault(name[0], []).append(name)
    for index, word in enumerate(said):
        for name in by_first.get(word.text, ()):
            run = said[index : index + len(name)]
            if tuple(each.text for each in run) == name:
                yield run[0].start, run[-1].end


def _names(agreement: Agreement) -> Iterator[str]:
    terms = {fold(text) for term in agreement.vocabulary.terms for text in term.spellings()}
    named: tuple[Named, ...] = (agreement, *agreement.sides, *agreement.parties, *agreement.bodies)
    known: Iterable[str] = (
        *(name for each in named for name in (each.name, *(entry.value for entry in each.names))),
        *(edition.title for edition in agreement.editions),
        *(plan.title for plan in agreement.plans),
        *(document.title for document in agreement.documents),
    )
    # A side or a page may be called by the very word.
    yield from (name for name in known if fold(name) not in terms)


def _outdated(text: str, line: int, first: Word, last: Word, spelling: _Spelling, instead: Term) -> Outdated:
    written = " ".join(text[first.start : last.end].split())
    suggestions = dict.fromkeys(_suggestion(form, spelling, instead) for form in spelling.forms)
    return Outdated(
        start=first.start,
        end=last.end,
        line=line,
        text=written,
        term=spelling.term,
        instead=instead,
        suggestions=tuple(each[:1].upper() + each[1:] if written[0].isupper() else each for each in suggestions),
    )


def _suggestion(form: str, spelling: _Spelling, instead: Term) -> str:
    text = instead.forms.get(form, instead.lemma)
    article, _, rest = text.partition(" ")
    if spelling.is_bare and article in _ARTICLES:
        text = rest
    return genitive(text) if spelling.is_genitive else text
