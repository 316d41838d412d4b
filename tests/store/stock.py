"""Records, changes and queries to fill stores with, and all that a store tells."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from overenskommelse.dates import PartialDate, Period
from overenskommelse.journal import Header, Key, Redacted, seal
from overenskommelse.ledger import Accession, Meeting, Organisation, Record, Seat
from overenskommelse.notation.parts import with_fields
from overenskommelse.office.columns import likeness
from overenskommelse.office.drafts import draft, withdrawal
from overenskommelse.office.fields import text_of
from overenskommelse.office.ports import SHARED, Draft, Query, Reading, Writing
from overenskommelse.sources import Source

BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)
SOURCE = Source(document="brev")
CODE = "dal"


def header(hours: int = 0, **given: Any) -> Header:
    return Header(**{"at": BEGAN + timedelta(hours=hours), "actor": "registrator", "command": "put", **given})


def organisation(id: str, name: str, number: str | None = None) -> Organisation:
    return Organisation(id=id, source=SOURCE, period=Period.parse("2010/.."), name=name, number=number)


def accession(id: str, of: str, signed: str | None = None) -> Accession:
    day = PartialDate(signed) if signed else None
    return Accession(id=id, source=SOURCE, period=Period.parse("2020/.."), organisation=of, signed=day)


def meeting(id: str, day: str, title: str | None = None) -> Meeting:
    return Meeting(id=id, source=SOURCE, date=PartialDate(day), bodies=("grupp", "rad"), title=title)


def seat(id: str, label: str) -> Seat:
    return Seat(id=id, source=SOURCE, period=Period.parse("2020/2021"), body="grupp", side="region", label=label)


def drafted(*records: Record, agreement: str = CODE) -> list[Draft]:
    return [draft(SHARED if isinstance(each, Organisation) else agreement, each) for each in records]


def key_of(record: Record) -> Key:
    return Key(SHARED if isinstance(record, Organisation) else CODE, record.kind, record.id)


def redact(writing: Writing, drafts: list[Draft], reasons: dict[int, str] | None = None) -> None:
    """Replace the texts of every version of what these drafts stand for, and the reasons of changes, by a decision."""
    new = {each.key: str(each.text) for each in drafts}
    entries = [each for key in new for each in writing.entries(key=key) if each.text is not None]
    gone = [Redacted(number=each.number, text=new[each.key], salt=f"salt{each.number}") for each in entries]
    said = [Redacted(number=number, text=text, salt=f"reason{number}") for number, text in (reasons or {}).items()]
    told = {
        name: {str(each.number): seal(each.salt, each.text) for each in some}
        for name, some in (("entries", gone), ("reasons", said))
    }
    number = writing.head().number + 1
    decision = Draft(key=Key(CODE, "redaction", f"gallring-{number}"), text=text_of(told))
    writing.append(header(1000, command="redact", reason="Gallringsbeslut"), [decision])
    writing.redact(gone, said, by=number)


NAMES = (
    "Åmåls BK",
    "Åkers IF",
    "Ås kör",
    "Idrott 100%",
    "A_b",
    "a*b[c]",
    "Élan",
    "Elan",
    "Zeta",
    "Ängens kör",
    "Örebro teater",
    "körkarlen",
)
_TEXTS = st.one_of(
    st.sampled_from(["å", "ås", "kör", "Kör", "%", "_b", "*", "örebro", "an", "ela", "80", "zzz", ""]),
    st.text("åakörsb %_'\\", max_size=4),
    st.text(max_size=3),
)
_IDS = [f"o{number}" for number in range(6)]


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw a record of one of the kinds that have tables of their own."""
    id, kind = draw(st.sampled_from(_IDS)), draw(st.integers(0, 3))
    if kind == 0:
        return accession(id, draw(st.sampled_from(_IDS)), draw(st.sampled_from([None, "2020-01-02", "2021"])))
    if kind == 1:
        return meeting(
            id, draw(st.sampled_from(["2020-01-02", "2021", "2019-05"])), draw(st.sampled_from([None, "Möte", "möte"]))
        )
    if kind == 2:
        return seat(id, draw(st.sampled_from(NAMES)))
    return organisation(id, draw(st.sampled_from(NAMES)), draw(st.sampled_from([None, "8020002487", "8500001234"])))


@frozen
class Step:
    """One change: what is written, what is withdrawn, and whether the first of it is redacted afterwards."""

    drafts: tuple[Draft, ...]
    is_redacted: bool

    def take(self, writing: Writing) -> None:
        writing.append(header(reason="Åter"), self.drafts)
        first = next((each for each in self.drafts if writing.row(each.key)), None)
        if self.is_redacted and first:
            kept = with_fields(organisation("x", "[gallrat]"), {"id": first.key.id})
            redacted = draft(first.key.agreement, kept) if first.key.kind == "organisation" else None
            redact(writing, [redacted] if redacted else [], {1: "[gallrat]"})


@st.composite
def steps(draw: st.DrawFn) -> list[Step]:
    """Draw some changes in turn."""
    made = []
    for _ in range(draw(st.integers(1, 5))):
        given = drafted(
            *draw(st.lists(records(), max_size=6, min_size=1)), agreement=draw(st.sampled_from([CODE, "vast"]))
        )
        drafts = tuple(withdrawal(each.key) if draw(st.integers(0, 4)) == 0 else each for each in given)
        made.append(Step(drafts, draw(st.booleans())))
    return made


COLUMNS = {
    "organisation": ("name_key", "number", "legal_form", "search"),
    "accession": ("organisation", "state", "signed", "name_key", "number", "applied"),
    "meeting": ("day", "title", "progress", "bodies"),
    "seat": ("label_key", "body", "is_substitute", "name_key"),
    "redaction": ("title",),
}


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Draw a query."""
    kind = draw(st.sampled_from(sorted(COLUMNS)))
    columns = ("id", "first", "last", "nothing", *COLUMNS[kind])
    value = st.one_of(
        st.none(), st.sampled_from(["8020002487", "signed", "o1", "o2", "Möte", "grupp", 0, 1, True, "\0", 2**70])
    )
    return Query(
        kind=kind,
        agreement=draw(st.sampled_from([None, None, CODE, SHARED])),
        text=draw(st.one_of(st.just(""), _TEXTS)),
        where=tuple(draw(st.lists(st.tuples(st.sampled_from(columns), value), max_size=1))),
        order=draw(st.sampled_from((*columns, COLUMNS[kind][0], COLUMNS[kind][0]))),
        is_descending=draw(st.booleans()),
        offset=draw(st.integers(0, 4)),
        limit=draw(st.sampled_from([None, 0, 1, 3, 50])),
    )


def told(reading: Reading, keys: Iterable[Key]) -> dict[str, object]:
    """Return all that a reading tells about records."""
    keys = sorted(set(keys))
    ids = {key.id for key in keys}
    targets = [("organisation", id) for id in sorted(ids)] + [("body", "grupp"), ("document", "brev")]
    return {
        "head": reading.head(),
        "changes": list(reading.changes()),
        "entries": list(reading.entries()),
        "rows": list(reading.rows()),
        "by kind": [list(reading.rows(kind=kind)) for kind in sorted({key.kind for key in keys})],
        "by agreement": [list(reading.rows(agreement=code)) for code in sorted({key.agreement for key in keys})],
        "by both": [list(reading.rows(agreement=key.agreement, kind=key.kind)) for key in keys],
        "row": [reading.row(key) for key in keys],
        "holders": reading.holders([*ids, "nobody"]),
        "rows of": reading.rows_of([*keys, Key(CODE, "organisation", "nobody")]),
        "versions": reading.versions([*keys, Key(CODE, "organisation", "nobody")]),
        "entries of": reading.entries_of([*keys, Key(CODE, "organisation", "nobody")]),
        "named": reading.named([*map(likeness, NAMES), "nobody"]),
        "numbered": reading.numbered(["8020002487", "8500001234", "0"]),
        "users": [reading.users(kind, id) for kind, id in targets],
        "users of": [reading.users_of(kind, [*ids, "grupp", "brev"]) for kind in ("organisation", "body", "document")],
        "of one": [list(reading.entries(key=key)) for key in keys],
        "of change": [list(reading.entries(change=number)) for number in (1, 2, 99)],
        "some": [
            list(reading.entries(3)),
            list(reading.changes(2)),
            list(reading.changes(1, 1)),
            list(reading.changes(9, 12)),
        ],
        "at": [reading.at(number, key) for key in keys for number in (0, 1, 4, 99)],
        "cursor": [reading.cursor("sändning"), reading.cursor("ingen")],
    }
