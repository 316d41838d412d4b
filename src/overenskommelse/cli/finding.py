"""Records of one kind, or parts of an agreement, found by name and listed in Swedish order."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from ..agreement import Edition, JoiningPolicy
from ..dates import PartialDate, Period
from ..errors import Problem, UnknownError
from ..ledger import KINDS, Accession, Meeting, Observation, Organisation, Seat
from ..messages import PluralTemplate, Template
from ..notation.parts import DOCUMENT, ELEMENTS
from ..office.columns import COLUMNS
from ..office.matching import rank
from ..office.ports import Query, Row
from ..office.view import View
from ..references import nearest
from ..swedish import fold
from ..wording import CODES, Language, language
from ..wording.measures import MEASURES
from ..wording.records import kind as word_of
from .forms import count
from .page import Block, Grid, Text
from .session import Session

NO_KIND = Template(
    "no-record-kind", "There is no kind of record {kind}; the nearest is {nearest}. There are: {choices}."
)
FOUND = PluralTemplate("records-found", "{count} record.", "{count} records.")
FIRST = Template("records-first", "The first {shown} of {total} are shown; --limit shows more.")
NONE = Template("no-records", "There is none.")
ID = Template("column-id", "id")
NAME = Template("column-name", "name")
BODY = Template("column-seat-body", "body")
WHEN = Template("column-when", "when")

PAGE = 50
PARTS: Mapping[str, str] = {**{kind: plural for plural, (kind, _) in ELEMENTS.items()}, DOCUMENT: "documents"}
"""What an agreement is made of: each kind, and its plural."""
REGISTERS: Mapping[str, str] = {kind: cls.plural for kind, cls in KINDS.items()}
"""The kinds of records, and the plural of each."""
_NAMES = ("name", "title", "label", "measure", "summary", "role", "person", "organisation", "declared_by")
_ORDERS = {"organisation": "name_key", "accession": "name_key", "seat": "label_key", "meeting": "day"}

_NAMED = frozenset({"organisation", "accession"})
"""The kinds whose tables know names: an accession goes by its organisation's."""


@frozen(kw_only=True)
class Found:
    """Records found, and how many there are in all."""

    kind: str
    total: int
    records: tuple[Any, ...]
    """Records, or parts of the agreement."""


def find(session: Session) -> int:
    """Print the records of a kind whose names begin with a text or hold it."""
    kind = kind_of(session.text("kind") or "", {**REGISTERS, **PARTS})
    text = fold(session.text("text") or "")
    is_by_name = kind in _NAMED
    limit = count(session.text("limit") or str(PAGE), "--limit")
    query = Query(
        kind=kind,
        agreement=session.text("agreement") if kind != "organisation" else None,
        text=text if is_by_name else "",
        order=_ORDERS.get(kind, "first") if kind in COLUMNS else "id",
        limit=limit if is_by_name or not text else None,
    )
    with session.place.office.view() as view:
        if query.agreement is not None:
            view.require(query.agreement)
        page = view.reading.find(query)
        records = tuple(view.read(row) for row in page.rows)
        names = dict(_borrowed(view, zip(page.rows, records, strict=True), session))
    found = Found(kind=kind, total=page.total, records=records)
    if text and not is_by_name:
        found = _named(found, names, text, limit, session.language)
    return session.show(found, lambda: _page(found, names, session.language))


def _named(found: Found, names: Mapping[str, str], sought: str, limit: int, speech: Language) -> Found:
    """Return of records that tables know no names of those that are called so, what begins with it first."""
    ranked = [(rank(fold(names.get(each.id) or called(each, speech)), sought), each) for each in found.records]
    held = [*(each for place, each in ranked if place == 0), *(each for place, each in ranked if place == 1)]
    return evolve(found, total=len(held), records=tuple(held[:limit]))


def _borrowed(view: View, rows: Iterable[tuple[Row, Any]], session: Session) -> Iterator[tuple[str, str]]:
    """Yield, by id, what goes by others' names is called: a meeting by its bodies, an accession by who joins."""
    for row, record in rows:
        if isinstance(record, Meeting) and record.title is None:
            names = view.agreement(row.key.agreement).called(record.date.earliest or session.today())
            yield record.id, session.language.join(names.get(each, each) for each in record.bodies)
        elif isinstance(record, Accession):
            organisation = view.seek(Organisation, record.organisation)
            yield record.id, organisation.name if organisation else record.organisation


def kind_of(name: str, kinds: Mapping[str, str] = REGISTERS) -> str:
    """Return a kind by its name or its plural, or by what it is called in a language of ours.

    `kinds` are those asked for, each with its plural.  Raises UnknownError with the nearest.
    """
    known = _words_of(kinds)
    if name.lower() in known:
        return known[name.lower()]
    near = nearest(name.lower(), known)
    raise UnknownError([Problem(NO_KIND(kind=name, nearest=near, choices=tuple(kinds)))])


def kind_meant(name: str) -> str:
    """Return the kind of record or part that a name or word means, and what is none as it stands."""
    return _words_of({**REGISTERS, **PARTS}).get(name.lower(), name)


def _words_of(kinds: Mapping[str, str]) -> Mapping[str, str]:
    """Return, by every word for them, the kinds: their names, their plurals, and what each language calls them."""
    speeches = [language(code) for code in CODES]
    called = {word_of(kind, speech).lower(): kind for speech in speeches for kind in kinds}
    return {**called, **{plural: kind for kind, plural in kinds.items()}, **{kind: kind for kind in kinds}}


def _page(found: Found, names: Mapping[str, str], language: Language) -> Iterable[Block]:
    if not found.records:
        yield Text(language.fill(NONE))
        return
    yield _grid(found, names, language)
    shown = len(found.records)
    if shown < found.total:
        yield Text(language.say(FIRST(shown=shown, total=found.total)))
    else:
        yield Text(language.say(FOUND(count=found.total)))


def _grid(found: Found, names: Mapping[str, str], language: Language) -> Grid:
    """Lay records out by name, body, day and id; a column that none of them has anything in is left out."""
    columns = {
        NAME: [names.get(each.id) or called(each, language) for each in found.records],
        BODY: [each.body if isinstance(each, Seat) else "" for each in found.records],
        # Sides and promises have no days of their own.
        WHEN: [_when(each, language) for each in found.records],
        ID: [each.id for each in found.records],
    }
    kept = {head: texts for head, texts in columns.items() if any(texts)}
    return Grid(tuple(map(language.fill, kept)), tuple(zip(*kept.values(), strict=True)))


def called(record: Any, language: Language) -> str:  # noqa: ANN401 - a record or a part
    """Return what something is called by: its name, title or whatever it has that is nearest to one."""
    if isinstance(record, Observation) and record.measure in MEASURES:
        return language.fill(MEASURES[record.measure])
    if isinstance(record, JoiningPolicy):
        return language.word(record.procedure)
    names = (getattr(record, name, None) for name in _NAMES)
    return next((name for name in names if isinstance(name, str)), record.id)


def _when(record: Any, language: Language) -> str:  # noqa: ANN401 - as above
    """Word the day or the days of something, if it has any: of an edition the day of its adoption."""
    own = record.decided and record.decided.done if isinstance(record, Edition) else None
    found = (own, *(getattr(record, name, None) for name in ("date", "period", "existence")))
    return next((language.word(each) for each in found if isinstance(each, PartialDate | Period)), "")
