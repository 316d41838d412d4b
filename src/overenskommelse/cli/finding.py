"""Records of one kind, found by name and listed in Swedish order."""

from collections.abc import Iterable

from attrs import frozen

from ..errors import Problem, UnknownError
from ..ledger import KINDS, Happening, Lasting, Record
from ..messages import PluralTemplate, Template
from ..office.columns import COLUMNS
from ..office.matching import rank
from ..office.ports import Query
from ..references import nearest
from ..swedish import fold
from ..wording import Language
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
WHEN = Template("column-when", "when")

PAGE = 50
_NAMES = ("name", "title", "label", "measure", "summary", "role", "person", "organisation", "declared_by")
_ORDERS = {"organisation": "name_key", "accession": "name_key", "seat": "label_key", "meeting": "day"}

_NAMED = frozenset({"organisation", "accession"})
"""The kinds whose tables know names: an accession goes by its organisation's."""


@frozen(kw_only=True)
class Found:
    """Records found, and how many there are in all."""

    kind: str
    total: int
    records: tuple[Record, ...]


def find(session: Session) -> int:
    """Print the records of a kind whose names begin with a text or hold it."""
    kind = kind_of(session.text("kind") or "")
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
    found = Found(kind=kind, total=page.total, records=records)
    if text and not is_by_name:
        found = _named(found, text, limit)
    return session.show(found, lambda: _page(found, session.language))


def _named(found: Found, sought: str, limit: int) -> Found:
    """Return of records that tables know no names of those that are called so, what begins with it first."""
    ranked = [(rank(fold(called(each)), sought), each) for each in found.records]
    held = [*(each for place, each in ranked if place == 0), *(each for place, each in ranked if place == 1)]
    return Found(kind=found.kind, total=len(held), records=tuple(held[:limit]))


def kind_of(name: str) -> str:
    """Return a kind of record by its name or its plural.  Raises UnknownError with the nearest."""
    known = {**{kind: kind for kind in KINDS}, **{cls.plural: kind for kind, cls in KINDS.items()}}
    if name.lower() in known:
        return known[name.lower()]
    near = nearest(name.lower(), known)
    raise UnknownError([Problem(NO_KIND(kind=name, nearest=near, choices=tuple(KINDS)))])


def _page(found: Found, language: Language) -> Iterable[Block]:
    if not found.records:
        yield Text(language.fill(NONE))
        return
    head = (language.fill(NAME), language.fill(WHEN), language.fill(ID))
    yield Grid(head, tuple((called(each), _when(each, language), each.id) for each in found.records))
    shown = len(found.records)
    if shown < found.total:
        yield Text(language.say(FIRST(shown=shown, total=found.total)))
    else:
        yield Text(language.say(FOUND(count=found.total)))


def called(record: Record) -> str:
    """Return what a record is called by: its name, title or whatever it has that is nearest to one."""
    names = (getattr(record, name, None) for name in _NAMES)
    return next((name for name in names if isinstance(name, str)), record.id)


def _when(record: Record, language: Language) -> str:
    if isinstance(record, Happening):
        return language.word(record.date)
    return language.word(record.period) if isinstance(record, Lasting) else ""
