"""Stores with something to import into, offices at them, and tables written by hand."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from attrs import evolve

from overenskommelse.exchange.exporting import register
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.previews import Preview
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.journal import Header, Key
from overenskommelse.ledger import Record
from overenskommelse.office.drafts import draft
from overenskommelse.office.fields import text_of
from overenskommelse.office.office import Done, Office
from overenskommelse.office.ports import SHARED, Draft, Store
from overenskommelse.office.view import space
from overenskommelse.sources import Document, Source
from overenskommelse.store.memory import MemoryStore
from overenskommelse.wording import language
from tests.office.scene import CODE

BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)
TODAY = date(2026, 1, 5)
BREV = Document(id="brev", title="Brev")
SOURCE = Source(document="brev")


def office_at(store: Store | None = None) -> Office:
    """Open an office at a store whose clock goes on by a second each time it is looked at."""
    seconds = count()
    return Office(
        store=store or MemoryStore(),
        actor="registrator",
        clock=lambda: BEGAN + timedelta(seconds=next(seconds)),
        today=lambda: TODAY,
    )


def stocked(*values: Any, store: Store | None = None) -> Office:
    """Open an office where these records stand, and the letter they rest on."""
    office = office_at(store)
    drafts = [draft(space(CODE, each.kind), each) for each in values]
    root = Draft(key=Key(CODE, "agreement", CODE), text=text_of({"code": CODE}))
    put_down(office, draft(SHARED, BREV), draft(CODE, BREV), root, *drafts)
    return office


def put_down(office: Office, *drafts: Draft) -> None:
    """Write drafts past the office's checks: what they refer to may be missing."""
    header = Header(at=office.clock(), actor="registrator", command="put")
    with office.store.writing() as writing:
        writing.append(header, tuple({each.key: each for each in drafts}.values()))


def table(head: Sequence[str], *rows: Sequence[str]) -> Sheet:
    """Return the sheet of a heading and rows, which are numbered from 2."""
    filled = [tuple(row) + ("",) * (len(head) - len(row)) for row in rows]
    return Sheet(tuple(head), [Row(number, cells) for number, cells in enumerate(filled, start=2)])


def look(office: Office, sheet: Sheet, kind: str = "organisation", **given: Any) -> Preview:
    """Look at an import of organisations, or of another kind into the agreement."""
    with office.view() as view:
        return preview(view, kind, sheet, **{"agreement": CODE, "source_document": "brev", **given})


def take(office: Office, sheet: Sheet, kind: str = "organisation", **given: Any) -> Done:
    """Import a table."""
    return office.do(Import(preview=look(office, sheet, kind, **given)))


def standing(office: Office, kind: str = "organisation") -> tuple[Record, ...]:
    """Return the records of a kind that stand."""
    with office.view() as view:
        rows = view.reading.rows(agreement=space(CODE, kind), kind=kind)
        return tuple(view.read(row) for row in rows)


def text_at(office: Office, id: str, kind: str = "organisation") -> str:
    """Return the text of a record that stands."""
    with office.view() as view:
        row = view.reading.row(Key(space(CODE, kind), kind, id))
        return "" if row is None else row.text


def out(office: Office, kind: str = "organisation", **given: Any) -> Sheet:
    """Export a register."""
    with office.view() as view:
        sheet = register(view, kind, agreement=CODE, speech=language("sv"), **given)
        return evolve(sheet, rows=list(sheet.rows))
