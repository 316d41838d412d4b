"""The tables made of the journal: of each record, what its last entry says."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, select

from ..errors import OverenskommelseError
from ..journal import Entry, Key
from ..messages import Message, Template
from ..notation.converter import Kinds
from ..office.drafts import redraft
from .bulk import BATCH, among, fetched, insert_rows, sought
from .rows import Written, batch_of, entry_of, latest, written_of
from .selecting import SqlReading, by_kind
from .tables import ENTRY, PROJECTED, RECORD

NO_TEXT = Template("table-no-text", "The text of entry {entry} ({key}) cannot be read, so its rows cannot be made.")

START, END = -(2**63), 2**63 - 1
"""Before and after every number that a column can hold."""


def put(connection: Connection, some: Sequence[Written], known: set[Key]) -> None:
    """Write to the tables what stands after these entries; `known` are the keys that may stand there already."""
    last = latest(some)
    _forget(connection, [draft.key for _, _, draft in last if draft.key in known] if known else ())
    for table, rows in batch_of(last).items():
        insert_rows(connection, table, rows)


def reproject(reading: SqlReading, kinds: Kinds) -> None:
    """Make the tables anew from the journal."""
    for table in reversed(PROJECTED):
        reading.connection.execute(delete(table))
    for _, _, some in standing(reading, kinds):
        put(reading.connection, some, set())


def standing(
    reading: SqlReading, kinds: Kinds, broken: list[Message] | None = None
) -> Iterator[tuple[int, int, list[Written]]]:
    """Yield the entries that stand last for their records, with what tables know of them.

    They come in batches, each with the number before and the last number that it speaks for; these leave no gap.
    Texts that cannot be read are told in `broken`; without it they raise.
    """
    low = START
    while low < END:
        wanted = select(ENTRY).where(ENTRY.c.number > low).order_by(ENTRY.c.number).limit(BATCH)
        some = [entry_of(cells) for cells in fetched(reading.connection, wanted)]
        high = some[-1].number if len(some) == BATCH else END
        versions = reading.versions({entry.key for entry in some})
        last = (entry for entry in some if entry.text is not None and entry.version == versions.get(entry.key))
        yield low, high, [*_drafted(last, kinds, broken)]
        low = high


def _drafted(entries: Iterator[Entry], kinds: Kinds, broken: list[Message] | None) -> Iterator[Written]:
    for entry in entries:
        try:
            yield written_of(entry, redraft(entry.key, entry.text, kinds=kinds))
        except (OverenskommelseError, ValueError, TypeError, AttributeError, LookupError):
            # Whatever somebody wrote there past the program.
            if broken is None:
                raise
            broken.append(NO_TEXT(entry=entry.number, key=str(entry.key)))


def _forget(connection: Connection, keys: Sequence[Key]) -> None:
    for (agreement, kind), ids in by_kind(keys).items():
        of_kind = select(RECORD.c.entry).where(RECORD.c.agreement == agreement, RECORD.c.kind == kind)
        standing = [entry for (entry,) in fetched(connection, sought(connection, of_kind, RECORD.c.id, ids))]
        connection.execute(delete(RECORD).where(among(connection, RECORD.c.entry, standing)))
