"""The tables against the journal they are made of: what is missing, what is too many, what differs, and where."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from sqlalchemy import Table, select

from ..messages import Message, Template
from ..notation.converter import Kinds
from .bulk import fetched
from .projecting import standing
from .rows import ALL, Cells, batch_of, cursor_seal, cursors_seal
from .selecting import SqlReading
from .tables import CURSOR, ENTRY, PROJECTED, REFERENCE

MISSING = Template("table-missing", "{table}: the row of entry {entry} ({key}) is missing.")
EXTRA = Template("table-extra", "{table}: there is a row of entry {entry}, which the journal does not give.")
DIFFERS = Template("table-differs", "{table}: the row of entry {entry} ({key}) differs from the journal in {columns}.")
CURSORS_CHANGED = Template("cursors-changed", "A cursor was added or taken away, and not by the program.")
CURSOR_MOVED = Template("cursor-moved", "The cursor of {name} was not set by the program.")

Rows: TypeAlias = dict[Cells, Cells]


def differences(reading: SqlReading, kinds: Kinds) -> Iterator[Message]:
    """Yield what differs between the tables and the journal."""
    broken: list[Message] = []
    for low, high, some in standing(reading, kinds, broken):
        yield from broken
        broken.clear()
        expected = batch_of(some)
        keys = {number: str(draft.key) for number, _, draft in some}
        for table in PROJECTED:
            found = _rows(reading, table, low, high)
            yield from _compare(table, _by_key(table, expected[table]), found, keys)
    yield from _cursors(reading)


def _rows(reading: SqlReading, table: Table, low: int, high: int) -> Rows:
    wanted = select(table).where(table.c.entry > low, table.c.entry <= high)
    return _by_key(table, [tuple(cells) for cells in fetched(reading.connection, wanted)])


def _by_key(table: Table, rows: list[Cells]) -> Rows:
    width = 2 if table is REFERENCE else 1
    return {cells[:width]: cells for cells in rows}


def _compare(table: Table, expected: Rows, found: Rows, keys: Mapping[int, str]) -> Iterator[Message]:
    for key in sorted(expected.keys() | found.keys()):
        told = {"table": table.name, "entry": key[0]}
        if key not in found:
            yield MISSING(**told, key=keys[key[0]])
        elif key not in expected:
            yield EXTRA(**told)
        elif expected[key] != found[key]:
            pairs = zip(table.columns.keys(), expected[key], found[key], strict=True)
            columns = tuple(name for name, one, other in pairs if one != other)
            yield DIFFERS(**told, key=keys[key[0]], columns=columns)


def _cursors(reading: SqlReading) -> Iterator[Message]:
    wanted = select(CURSOR, ENTRY.c.digest).outerjoin(ENTRY, ENTRY.c.number == CURSOR.c.entry).order_by(CURSOR.c.name)
    rows = fetched(reading.connection, wanted)
    own = [tuple(cells[:3]) for cells in rows if cells[0] != ALL]
    if rows and [tuple(cells[:3]) for cells in rows if cells[0] == ALL] != [_seal_of(own)]:
        yield CURSORS_CHANGED()
    for name, entry, sealed, digest in rows:
        if name != ALL and sealed != cursor_seal(str(name), entry, digest or ""):
            yield CURSOR_MOVED(name=str(name))


def _seal_of(cursors: list[Cells]) -> Cells:
    return (ALL, len(cursors), cursor_seal(ALL, len(cursors), cursors_seal(cursors)))
