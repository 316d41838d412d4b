"""The organisations' names in memory, in their order: to look through a hundred thousand takes a database too long.

They are read once, and again when an organisation has changed since; a text of the names is nobody's secret longer
than the program runs.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from threading import Lock

from attrs import define, field, frozen
from sqlalchemy import Connection, select

from ..journal import REDACTION, Head
from ..office.matching import SHORTEST_PART
from ..office.ports import SHARED, Query
from ..swedish import fold
from .tables import ENTRY, ORGANISATION

_END = b"\0"
_AT_ONCE = 5000
_MANY = 2000
"""From how many hits on they are counted apart: a page needs the first of them alone."""
_BEGINNING = 8
"""How many bytes of each name are kept apart: two letters at least, of whatever alphabet."""

_KINDS = (ORGANISATION.name, REDACTION)


@frozen
class Names:
    """What is sought in, each name between zeros, and where each begins; as a journal's head had it.

    What names begin with stands apart, too, all alike in length: to look there takes a fourth of the time.
    """

    head: Head
    text: bytes = field(repr=False)
    starts: "array[int]" = field(repr=False)
    entries: "array[int]" = field(repr=False)
    beginnings: bytes = field(repr=False)

    @classmethod
    def read(cls, connection: Connection, head: Head) -> "Names":
        """Read every name, in the order of lists."""
        columns = (ORGANISATION.c.entry, ORGANISATION.c.search)
        wanted = select(*columns).where(ORGANISATION.c.agreement == SHARED)
        # An addition keeps SQLite from following an index from name to name, which takes ten times as long.
        order = (ORGANISATION.c.name_key.concat(""), ORGANISATION.c.id)
        rows = connection.execute(wanted.order_by(*order), execution_options={"yield_per": _AT_ONCE})
        return cls.of(head, rows)

    @classmethod
    def of(cls, head: Head, rows: Iterable[tuple[int, str]]) -> "Names":
        """Keep entries with their names, which come in the order of lists."""
        text, starts, entries, beginnings = bytearray(_END), array("q"), array("q"), bytearray()
        for entry, search in rows:
            starts.append(len(text))
            entries.append(entry)
            text += (name := search.encode()) + _END
            beginnings += _END + name[:_BEGINNING].ljust(_BEGINNING, _END)
        return cls(head, bytes(text), starts, entries, bytes(beginnings))

    def stands(self, connection: Connection) -> bool:
        """Tell whether these are still the names that a reading sees."""
        number = self.head.number
        if number and connection.scalar(select(ENTRY.c.digest).where(ENTRY.c.number == number)) != self.head.digest:
            return False
        later = select(ENTRY.c.number).where(ENTRY.c.number > number, ENTRY.c.kind.in_(_KINDS))
        # By their numbers, or a server reads all the entries there are.
        return connection.scalar(later.order_by(ENTRY.c.number).limit(1)) is None

    def numbers(self, query: Query) -> "array[int]":
        """Return the entries of the page that a query asks for; how many there are beyond it is not counted."""
        sought, end = fold(query.text), _end(query)
        if not sought:
            return self.entries[query.offset : end]
        return array("q", self._entries(islice(self._found(sought), query.offset, end)))

    def find(self, query: Query) -> tuple[list[int], int]:
        """Return the entries of the page that a query asks for, and how many there are in all."""
        sought = fold(query.text)
        needle = sought.encode()
        if not sought:
            return [*self.numbers(query)], len(self.entries)
        if _END in needle:
            return [], 0
        if len(sought) < SHORTEST_PART:
            return [*self.numbers(query)], self.beginnings.count(_END + needle)
        held = [*islice(self._hold(needle), _MANY + 1)]
        if len(held) > _MANY:
            # A name may hold it twice.
            return [*self.numbers(query)], len(re.findall(re.escape(needle) + rb"[^\0]*", self.text))
        # What begins with it stands behind a zero, and comes first.
        found = sorted(held, key=lambda at: self.text[at - 1] > 0)
        return [*self._entries(found[query.offset : _end(query)])], len(found)

    def _entries(self, found: Iterable[int]) -> Iterator[int]:
        return (self.entries[bisect_right(self.starts, at) - 1] for at in found)

    def _found(self, sought: str) -> Iterator[int]:
        """Yield where names stand that begin with a text, and after these where others hold it."""
        needle = sought.encode()
        if _END in needle:
            return iter(())
        if len(sought) < SHORTEST_PART:
            return self._begin(needle)
        # What begins with it stands behind a zero.
        return chain(self._begin(needle), (at for at in self._hold(needle) if self.text[at - 1]))

    def _begin(self, sought: bytes) -> Iterator[int]:
        """Yield where the names stand that begin with a text."""
        start, seek, begun = 0, self.beginnings.find, _END + sought[:_BEGINNING]
        while (at := seek(begun, start)) >= 0:
            place = self.starts[at // (_BEGINNING + 1)]
            if self.text.startswith(sought, place):
                yield place
            start = at + 1

    def _hold(self, sought: bytes) -> Iterator[int]:
        """Yield where names hold a text, once for each."""
        start, seek = 1, self.text.find
        while (at := seek(sought, start)) >= 0:
            yield at
            start = seek(_END, at) + 1


def _end(query: Query) -> int | None:
    return None if query.limit is None else query.offset + query.limit


@define
class Directory:
    """The names that a store has read last."""

    _names: Names | None = None
    _turn: Lock = field(factory=Lock, repr=False, eq=False)

    def names(self, connection: Connection, head: Head, *, may_keep: bool) -> Names:
        """Return the names that a reading sees; `may_keep` where what it sees is certain to stay."""
        # Whoever comes while they are read waits for them, and does not read them a second time.
        with self._turn:
            known = self._names
            if known is not None and known.stands(connection):
                return known
            names = Names.read(connection, head)
            if may_keep:
                self._names = names
            return names

    def forget(self) -> None:
        """Read anew when somebody asks."""
        self._names = None


def is_by_name(query: Query) -> bool:
    """Tell whether a query asks for organisations by a text of their names or for all of them, in the order of names.

    For the first of all of them an index is enough.
    """
    return (
        query.kind == ORGANISATION.name
        and query.agreement in {None, SHARED}
        and query.order == "name_key"
        and not (query.is_descending or query.where)
        and (query.limit is None or bool(fold(query.text)))
    )
