"""What a search found, in words: what each part is, what it is called, and the text around what matched."""

from collections.abc import Iterable

from attrs import evolve

from ..agreement import Agreement, Edition
from ..messages import PluralTemplate, Template
from ..search import AGREEMENT, Hit, Match, Missing, Passage, read_query
from ..standing import Basis
from ..standing.reasons import QUOTED
from .basis import basis
from .language import Language
from .subject import Subject
from .terms import SORTS

COUNT = PluralTemplate("search-count", "{count} hit for {query}.", "{count} hits for {query}.")
COUNT_WITHIN = PluralTemplate(
    "search-count-within", "{count} hit for {query} in {citation}.", "{count} hits for {query} in {citation}."
)
NOTHING = Template("search-nothing", "Nothing in the text has {query}.")
NOTHING_WITHIN = Template("search-nothing-within", "Nothing in {citation} has {query}.")
NEAREST = Template("search-nearest", "{word} is not in the text; the nearest words are {choices}.")
ABSENT = Template("search-absent", "{word} is not in the text, and no word of it is near.")
ELSEWHERE = Template("search-elsewhere", "Each of the words is there, but no part has them as they are sought.")
ELSEWHERE_WITHIN = Template("search-elsewhere-within", "Look in all of the agreement: leave out --within.")

SNIPPET = 160
"""Letters of a text that are shown around what matched."""
_CUT = "…"
_NAMES = ("heading", "title", "label", "name")


def counted(hits: tuple[Hit, ...], query: str, within: str | None, language: Language) -> str:
    """Word how many parts were found."""
    if within is None:
        return language.say(COUNT(count=len(hits), query=_sought(query, language)))
    return language.say(COUNT_WITHIN(count=len(hits), query=_sought(query, language), citation=within))


def nothing(query: str, missing: Iterable[Missing], within: str | None, language: Language) -> tuple[str, ...]:
    """Word that nothing was found: which words are not in the text, and which of its words are nearest."""
    sought = _sought(query, language)
    head = NOTHING(query=sought) if within is None else NOTHING_WITHIN(query=sought, citation=within)
    absent = [_absent(each, language) for each in missing]
    other = ELSEWHERE if within is None else ELSEWHERE_WITHIN
    return (language.say(head), *(absent or [language.fill(other)]))


def _absent(missing: Missing, language: Language) -> str:
    word = _quoted(missing.word, language)
    if not missing.nearest:
        return language.fill(ABSENT, word=word)
    return language.fill(NEAREST, word=word, choices=language.join(missing.nearest))


def _sought(query: str, language: Language) -> str:
    """Word what was sought: each word or phrase in quotation marks of its own."""
    return language.join(_quoted(each.text, language) for each in read_query(query))


def _quoted(text: str, language: Language) -> str:
    return language.fill(QUOTED, text=text)


def label(hit: Hit, agreement: Agreement, language: Language) -> str:
    """Word what a part is, with its number where it has one."""
    number = getattr(agreement.elements.get(hit.citation), "number", None)
    sort = language.fill(SORTS[hit.kind]) if hit.kind in SORTS else hit.kind
    return f"{sort} {number}" if number else sort


def title(hit: Hit, agreement: Agreement) -> Passage:
    """Return what a part is called, and what matched there; one that has no name is called by what it stands in."""
    own = next((passage for passage in hit.passages if passage.field in _NAMES), None)
    if own is not None:
        return own
    steps = hit.citation.split("/")
    inward = ["/".join(steps[: len(steps) - up]) for up in range(len(steps))]
    parts = [agreement if hit.kind == AGREEMENT else None, *(agreement.elements.get(each) for each in inward)]
    names = (getattr(part, name, None) for part in parts for name in _NAMES)
    return Passage("", next((name for name in names if isinstance(name, str)), ""), ())


def snippet(passage: Passage, width: int = SNIPPET) -> Passage:
    """Return the text around the first match, cut between words, with … where something is left out.

    A text that is not much longer than that is left whole.
    """
    text = passage.text
    if len(text) <= width + width // 4:
        return passage
    first = passage.matches[0]
    start, end = _window(text, first, width)
    before = _CUT if start else ""
    shift = len(before) - start
    kept = (match for match in passage.matches if start <= match.start and match.end <= end)
    return evolve(
        passage,
        text=f"{before}{text[start:end].rstrip()}{_CUT if end < len(text) else ''}",
        matches=tuple(evolve(match, start=match.start + shift, end=match.end + shift) for match in kept),
    )


def _window(text: str, match: Match, width: int) -> tuple[int, int]:
    """Return where to cut a text: the match in the middle where there is room on both sides, and no word in two."""
    room = max(width - (match.end - match.start), 0)
    start = max(min(match.start - room // 2, len(text) - width), 0)
    end = min(start + width, len(text))
    while start and start < match.start and not (text[start - 1].isspace() and not text[start].isspace()):
        start += 1
    while end < len(text) and end > match.end and not text[end].isspace():
        end -= 1
    return start, max(end, match.end)


def origin(hit: Hit, subject: Subject, language: Language) -> str | None:
    """Word the edition that a part stands in, and that the adopted wording is not known where that is so."""
    agreement = subject.agreement
    edition = next((each for each in agreement.editions if each.id == hit.edition), None)
    return None if edition is None else basis(Basis.of(edition, _read_for(edition, agreement)), subject, language)


def _read_for(edition: Edition, agreement: Agreement) -> Edition | None:
    """Return the edition that another is read for, because its own wording is not known."""
    return next((each for each in agreement.editions if each.read_instead == edition.id), None)
