"""The one writer's turn in a database."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from attrs import define
from sqlalchemy import Connection, bindparam, insert, select, update

from ..journal import Change, Entry, Header, Redacted
from ..notation.converter import Kinds
from ..office.drafts import redraft
from ..office.ports import Draft, Drafts
from .bulk import among, batched, fetched, insert_rows
from .linking import Linker, change_of, later
from .projecting import put, reproject
from .rows import ALL, change_cells, cursor_seal, cursors_seal, entry_cells, entry_of, linked_cells, written_of
from .rows import change_of as change_from
from .selecting import SqlReading
from .tables import CHANGE, CURSOR, ENTRY, RECORD

_TURN = 0x6F6B
"""Which of a server's advisory locks is the turn to write."""


def take_turn(connection: Connection) -> None:
    """Wait until no other writer is left, and be the one; a file's writers have queued already."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


@define
class SqlWriting(SqlReading):
    """What the writer may do, beside reading."""

    is_certain: ClassVar[bool] = False

    salts: Callable[[], str]
    kinds: Kinds

    def append(self, header: Header, drafts: Drafts) -> Change:
        """Write a change at the end of the journal, and its records to the tables."""
        last = self._first(select(CHANGE).order_by(CHANGE.c.number.desc()))
        before = change_from(last) if last else None
        number = before.number + 1 if before else 1
        header = later(header, before.header if before else None)
        change = change_of(number, header, len(drafts), self.salts())
        insert_rows(self.connection, CHANGE, [change_cells(change)])
        linker = Linker(change, self.head(), self.salts)
        for some in batched(drafts):
            self._append(linker, some)
        linker.close()
        return change

    def _append(self, linker: Linker, drafts: list[Draft]) -> None:
        versions = self.versions({each.key for each in drafts})
        known = set(versions)
        linked = [*zip(drafts, linker.links(drafts, versions), strict=True)]
        change = linker.change.number
        insert_rows(self.connection, ENTRY, [linked_cells(change, draft, link) for draft, link in linked])
        put(self.connection, [(link.number, link.version, draft) for draft, link in linked], known)

    def redact(self, entries: Sequence[Redacted], reasons: Sequence[Redacted], *, by: int) -> None:
        """Replace the texts of entries and the reasons of changes."""
        for table, name, given in ((ENTRY, "text", entries), (CHANGE, "reason", reasons)):
            if given:
                new = {name: bindparam("new"), "salt": bindparam("new_salt"), "redacted": by}
                told = [{"which": each.number, "new": each.text, "new_salt": each.salt} for each in given]
                self.connection.execute(update(table).where(table.c.number == bindparam("which")).values(new), told)
        for some in batched(each.number for each in entries):
            self._put_anew(some)

    def _put_anew(self, numbers: list[int]) -> None:
        """Write again the records that entries wrote and that still stand."""
        stands = select(RECORD.c.entry).where(among(self.connection, RECORD.c.entry, numbers))
        wanted = select(ENTRY).where(ENTRY.c.number.in_(stands))
        old = [entry_of(cells) for cells in fetched(self.connection, wanted)]
        some = [written_of(entry, redraft(entry.key, entry.text, kinds=self.kinds)) for entry in old]
        put(self.connection, some, {entry.key for entry in old})

    def set_cursor(self, name: str, number: int) -> None:
        """Note the entry up to which an observer has read."""
        digest = self._first(select(ENTRY.c.digest).where(ENTRY.c.number == number))
        self._set_cursor(name, number, digest[0] if digest else "")
        told = fetched(self.connection, select(CURSOR).where(CURSOR.c.name != ALL))
        # One row for all, so that one taken away is missed.
        self._set_cursor(ALL, len(told), cursors_seal(map(tuple, told)))

    def _set_cursor(self, name: str, number: int, digest: str) -> None:
        new = {"entry": number, "digest": cursor_seal(name, number, digest)}
        if not self.connection.execute(update(CURSOR).where(CURSOR.c.name == name).values(new)).rowcount:
            self.connection.execute(insert(CURSOR).values(name=name, **new))

    def adopt(self, changes: Iterable[Change], entries: Iterable[Entry]) -> None:
        """Take in the journal of another store, as it is, where nothing is written yet; the tables are made of it."""
        for table, rows in ((CHANGE, map(change_cells, changes)), (ENTRY, map(entry_cells, entries))):
            for some in batched(rows):
                insert_rows(self.connection, table, some)
        reproject(self, self.kinds)
