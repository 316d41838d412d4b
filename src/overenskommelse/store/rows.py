"""Rows made of values, and values of rows.

What somebody wrote into a column past the program is read without an error, so that the journal's chain can tell of it.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from ..journal import Change, Entry, Header, Key
from ..journal.chain import written
from ..office.ports import Draft, Row
from .tables import OWN, PROJECTED, RECORD, REFERENCE, TYPED

if TYPE_CHECKING:
    from .linking import Link

Cells = tuple[Any, ...]

_CELLS = {kind: itemgetter(*(column.name for column in [*table.columns][len(OWN) :])) for kind, table in TYPED.items()}
"""By kind: what takes its cells out of a draft's columns, in their order; each kind has several."""
_NO_TIME = datetime.min.replace(tzinfo=UTC)
_NO_NUMBER = -1


def change_cells(change: Change) -> Cells:
    """Return a change as a row of `change`."""
    header = change.header
    told = (header.actor, header.side, header.reason, header.command, header.undoes)
    return (
        change.number,
        written(header),
        *told,
        change.size,
        change.salt,
        change.sealed,
        change.digest,
        change.redacted,
    )


def change_of(cells: Sequence[Any]) -> Change:
    """Return the change of a row of `change`."""
    number, at, actor, side, reason, command, undoes, size, salt, sealed, digest, redacted = cells
    header = Header(
        at=_time(at),
        actor=_text(actor),
        side=_text_or_none(side),
        reason=_text_or_none(reason),
        command=_text(command),
        undoes=_number_or_none(undoes),
    )
    return Change(
        number=number,
        header=header,
        size=_number(size),
        salt=_text(salt),
        sealed=_text(sealed),
        digest=_text(digest),
        redacted=_number_or_none(redacted),
    )


def entry_cells(entry: Entry) -> Cells:
    """Return an entry as a row of `entry`."""
    key = entry.key
    sealing = (entry.salt, entry.sealed, entry.digest, entry.redacted)
    return (entry.number, entry.change, key.agreement, key.kind, key.id, entry.version, entry.text, *sealing)


def linked_cells(change: int, draft: Draft, link: "Link") -> Cells:
    """Return a draft that is linked as a row of `entry`."""
    key, (number, version, *sealing) = draft.key, link
    return (number, change, key.agreement, key.kind, key.id, version, draft.text, *sealing, None)


def entry_of(cells: Sequence[Any]) -> Entry:
    """Return the entry of a row of `entry`."""
    number, change, agreement, kind, id, version, text, salt, sealed, digest, redacted = cells
    return Entry(
        number=number,
        change=_number(change),
        key=Key(_text(agreement), _text(kind), _text(id)),
        version=_number(version),
        text=_text_or_none(text),
        salt=_text(salt),
        sealed=_text(sealed),
        digest=_text(digest),
        redacted=_number_or_none(redacted),
    )


def row_of(cells: Sequence[Any]) -> Row:
    """Return the record of what `record.c[*ROW]` selects."""
    entry, agreement, kind, id, version, text = cells
    return Row(key=Key(agreement, kind, id), version=version, entry=entry, text=text)


ROW = ("entry", "agreement", "kind", "id", "version", "text")


Written = tuple[int, int, Draft]
"""The number of an entry, the version of its record, and what stands after it."""


def written_of(entry: Entry, draft: Draft) -> Written:
    """Return what stands after an entry."""
    return entry.number, entry.version, draft


def batch_of(some: Iterable[Written]) -> dict[Table, list[Cells]]:
    """Return, by table, what the tables know of records, withdrawn ones left out."""
    rows: dict[Table, list[Cells]] = {table: [] for table in PROJECTED}
    records, references = rows[RECORD], rows[REFERENCE]
    for number, version, draft in some:
        if draft.text is None:
            continue
        agreement, kind, id = (key := draft.key).agreement, key.kind, key.id
        records.append((number, agreement, kind, id, version, draft.first, draft.last, draft.text))
        references += [(number, place, *each) for place, each in enumerate(draft.references)]
        if (cells := _CELLS.get(kind)) is not None:
            rows[TYPED[kind]].append((number, agreement, id, *cells(draft.columns)))
    return rows


def latest(some: Sequence[Written]) -> Sequence[Written]:
    """Return the last of each record, in the order of entries."""
    last = {each[2].key: each for each in some}
    if len(last) == len(some):
        return some
    for each in some:
        # What comes later stands later.
        last.pop(each[2].key, None)
        last[each[2].key] = each
    return [*last.values()]


def cursor_seal(name: str, number: int, digest: str) -> str:
    """Return what proves a cursor: its name, its entry, and that entry's digest."""
    return sha256(json.dumps([name, number, digest]).encode("ascii")).hexdigest()


ALL = ""
"""The name of the cursor that seals all others."""


def cursors_seal(rows: Iterable[Sequence[Any]]) -> str:
    """Return what stands for all cursors, in the seal of the one for all."""
    return sha256(json.dumps(sorted(map(repr, rows))).encode("ascii")).hexdigest()


def _text(value: object) -> str:
    return value if isinstance(value, str) else repr(value)


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    return value if isinstance(value, int) else _NO_NUMBER


def _number_or_none(value: object) -> int | None:
    return None if value is None else _number(value)


def _time(text: object) -> datetime:
    """Read a time as the journal writes it; of whatever else, the first of all times, which no chain fits."""
    try:
        time = datetime.fromisoformat(_text(text))
        is_written = time.tzinfo is not None and time.astimezone(UTC).isoformat(timespec="microseconds") == text
    except (ValueError, OverflowError):
        return _NO_TIME
    return time.astimezone(UTC) if is_written else _NO_TIME
