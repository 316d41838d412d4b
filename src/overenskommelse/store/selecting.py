"""A consistent view of a database: what stands, and the journal behind it."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, ClassVar, TypeVar

from attrs import define, field
from sqlalchemy import ColumnElement, Connection, Select, Table, select, tuple_
from sqlalchemy import func as sql

from ..journal import GENESIS, Change, Entry, Head, Key
from ..office.ports import Page, Query, Row, Use
from .bulk import BATCH, among, batched, beside, fetched, sought, spread
from .finding import find
from .names import Directory, Names, is_by_name
from .rows import ROW, change_of, entry_of, row_of
from .tables import CHANGE, CURSOR, ENTRY, ORGANISATION, RECORD, REFERENCE

T = TypeVar("T")

ROWS = select(*(RECORD.c[name] for name in ROW))

_KEY = attrgetter("key")
_NUMBER = attrgetter("number")
_USE = attrgetter("key", "field")

_STANDING = select(RECORD.c.id, RECORD.c.entry, RECORD.c.version, RECORD.c.text)


@define
class SqlReading:
    """What one transaction sees."""

    is_certain: ClassVar[bool] = True
    """Whether what it sees is written, and not only about to be."""

    connection: Connection
    directory: Directory = field(factory=Directory, kw_only=True)

    def head(self) -> Head:
        """Return the journal's head; entry 0 where nothing is written."""
        last = self._first(select(ENTRY.c.number, ENTRY.c.digest).order_by(ENTRY.c.number.desc()))
        return Head(*last) if last else Head(0, GENESIS)

    def row(self, key: Key) -> Row | None:
        """Return a record as it stands."""
        cells = self._first(ROWS.where(*_is(RECORD, key)))
        return row_of(cells) if cells else None

    def rows(self, *, agreement: str | None = None, kind: str | None = None) -> Iterator[Row]:
        """Yield what stands, in the order of the keys."""
        if agreement is None and kind is not None:
            # A few look-ups, where a walk would see every record there is.
            for each in self._agreements():
                yield from self.rows(agreement=each, kind=kind)
            return
        given = {"agreement": agreement, "kind": kind}
        wanted = ROWS.where(*(RECORD.c[name] == value for name, value in given.items() if value is not None))
        yield from self._walk(wanted, (RECORD.c.agreement, RECORD.c.kind, RECORD.c.id), slice(1, 4), row_of)

    def rows_of(self, keys: Collection[Key]) -> Mapping[Key, Row]:
        """Return, by key, what stands under these keys."""
        found: dict[Key, Row] = {}
        for (agreement, kind), named in by_kind(keys).items():
            of_kind = _STANDING.where(RECORD.c.agreement == agreement, RECORD.c.kind == kind)
            for some in batched(named):
                rows = fetched(self.connection, sought(self.connection, of_kind, RECORD.c.id, some))
                for id, entry, version, text in rows:
                    key = named[id]
                    found[key] = Row(key=key, version=version, entry=entry, text=text)
        return found

    def find(self, query: Query) -> Page:
        """Return the records that a query asks for."""
        entries, total = self._found(query)
        found = self.rows_at(entries)
        return Page(rows=tuple(found[number] for number in entries if number in found), total=total)

    def numbers(self, query: Query) -> "array[int]":
        """Return the entries of the records that a query asks for, in its order."""
        if is_by_name(query):
            return self._names().numbers(query)
        return array("q", find(self.connection, query, is_counted=False)[0])

    def rows_at(self, entries: Collection[int]) -> Mapping[int, Row]:
        """Return, by entry, what stands as these entries wrote it."""
        found: dict[int, Row] = {}
        for some in batched(entries):
            for cells in fetched(self.connection, ROWS.where(among(self.connection, RECORD.c.entry, some))):
                found[cells[0]] = row_of(cells)
        return found

    def _found(self, query: Query) -> tuple[list[int], int]:
        return self._names().find(query) if is_by_name(query) else find(self.connection, query)

    def _names(self) -> Names:
        return self.directory.names(self.connection, self.head(), may_keep=self.is_certain)

    def holders(self, ids: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return, by id, the keys of what stands under these ids."""
        found: dict[str, list[Key]] = {}
        wanted = select(RECORD.c.agreement, RECORD.c.kind, RECORD.c.id)
        for some in batched(set(ids)):
            for agreement, kind, id in fetched(self.connection, sought(self.connection, wanted, RECORD.c.id, some)):
                found.setdefault(id, []).append(Key(agreement, kind, id))
        return {id: tuple(sorted(keys)) for id, keys in found.items()}

    def numbered(self, numbers: Collection[str]) -> Mapping[str, tuple[Row, ...]]:
        """Return, by organisation number, the organisations that have them."""
        found: dict[str, list[Row]] = {}
        number, on = ORGANISATION.c.number, RECORD.c.entry == ORGANISATION.c.entry
        wanted = beside(self.connection, select(number), ROWS, on)
        for some in batched(set(numbers)):
            for held, *cells in fetched(self.connection, sought(self.connection, wanted, number, some)):
                found.setdefault(held, []).append(row_of(cells))
        return {number: tuple(sorted(rows, key=_KEY)) for number, rows in found.items()}

    def named(self, likenesses: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return the keys of the organisations called so by now."""
        found: dict[str, list[Key]] = {}
        for some in batched(set(likenesses)):
            wanted = spread(self.connection, some)
            # Behind a likeness stands a blank or nothing, and no sign comes between a blank and this one.
            rows = select(wanted.c.value, ORGANISATION.c.agreement, ORGANISATION.c.id).join_from(
                wanted,
                ORGANISATION,
                ORGANISATION.c.name_key.between(wanted.c.value, wanted.c.value.concat(" \uffff")),
            )
            for value, agreement, id in fetched(self.connection, rows):
                found.setdefault(value, []).append(Key(agreement, ORGANISATION.name, id))
        return {value: tuple(sorted(keys)) for value, keys in found.items()}

    def users(self, kind: str, id: str) -> tuple[Use, ...]:
        """Return what refers to something, in the order of keys."""
        return self.users_of(kind, (id,)).get(id, ())

    def users_of(self, kind: str, ids: Collection[str]) -> Mapping[str, tuple[Use, ...]]:
        """Return, by id, what refers to things of one kind."""
        found: dict[str, list[Use]] = {}
        uses = select(REFERENCE.c.target, REFERENCE.c.field).where(REFERENCE.c.kind == kind)
        of = select(RECORD.c.agreement, RECORD.c.kind, RECORD.c.id)
        wanted = beside(self.connection, uses, of, RECORD.c.entry == REFERENCE.c.entry)
        for some in batched(set(ids)):
            cells = fetched(self.connection, sought(self.connection, wanted, REFERENCE.c.target, some))
            for target, name, *key in cells:
                found.setdefault(target, []).append(Use(key=Key(*key), field=name))
        return {id: tuple(sorted(uses, key=_USE)) for id, uses in found.items()}

    def changes(self, first: int = 1, last: int | None = None) -> Iterator[Change]:
        """Yield the changes from one number through another, in order."""
        wanted = select(CHANGE).where(CHANGE.c.number >= first)
        if last is not None:
            wanted = wanted.where(CHANGE.c.number <= last)
        return self._walk(wanted, (CHANGE.c.number,), slice(0, 1), change_of)

    def entries(self, first: int = 1, *, key: Key | None = None, change: int | None = None) -> Iterator[Entry]:
        """Yield the entries from a number on, in order."""
        wanted = select(ENTRY).where(ENTRY.c.number >= first)
        if key is not None:
            wanted = wanted.where(*_is(ENTRY, key))
        if change is not None:
            wanted = wanted.where(ENTRY.c.change == change)
        return self._walk(wanted, (ENTRY.c.number,), slice(0, 1), entry_of)

    def entries_of(self, keys: Collection[Key]) -> dict[Key, tuple[Entry, ...]]:
        """Return, by key, every entry of these records, in order."""
        found: dict[Key, list[Entry]] = {}
        for cells in self._of(keys, select(ENTRY)):
            entry = entry_of(cells)
            found.setdefault(entry.key, []).append(entry)
        return {key: tuple(sorted(entries, key=_NUMBER)) for key, entries in found.items()}

    def at(self, number: int, key: Key) -> Entry | None:
        """Return a record's last entry up to an entry's number, if it has one."""
        wanted = select(ENTRY).where(*_is(ENTRY, key), ENTRY.c.number <= number)
        cells = self._first(wanted.order_by(ENTRY.c.version.desc()))
        return entry_of(cells) if cells else None

    def cursor(self, name: str) -> int:
        """Return the entry up to which an observer has read."""
        found = self._first(select(CURSOR.c.entry).where(CURSOR.c.name == name))
        return int(found[0]) if found else 0

    def versions(self, keys: Collection[Key]) -> dict[Key, int]:
        """Return the last version of each of these records that ever was."""
        names = (ENTRY.c.agreement, ENTRY.c.kind, ENTRY.c.id)
        last = select(*names, sql.max(ENTRY.c.version)).group_by(*names)
        return {Key(*key): version for *key, version in self._of(keys, last)}

    def _of(self, keys: Collection[Key], wanted: Select[Any]) -> Iterator[Sequence[Any]]:
        """Yield what is wanted of the entries of some records."""
        for (agreement, kind), ids in by_kind(keys).items():
            of_kind = wanted.where(ENTRY.c.agreement == agreement, ENTRY.c.kind == kind)
            for some in batched(ids):
                yield from fetched(self.connection, sought(self.connection, of_kind, ENTRY.c.id, some))

    def _agreements(self) -> Iterator[str]:
        wanted = select(sql.min(RECORD.c.agreement))
        found = self.connection.execute(wanted).scalar()
        while found is not None:
            yield found
            found = self.connection.execute(wanted.where(RECORD.c.agreement > found)).scalar()

    def _walk(
        self,
        wanted: Select[Any],
        keys: tuple[ColumnElement[Any], ...],
        place: slice,
        made: Callable[[Sequence[Any]], T],
    ) -> Iterator[T]:
        """Yield everything in the order of a key, a batch at a time: nothing is held open, and little in memory."""
        page = some = wanted.order_by(*keys).limit(BATCH)
        while cells := fetched(self.connection, some):
            yield from map(made, cells)
            if len(cells) < BATCH:
                return
            some = page.where(tuple_(*keys) > tuple_(*cells[-1][place]))

    def _first(self, wanted: Select[Any]) -> Sequence[Any] | None:
        return next(iter(fetched(self.connection, wanted.limit(1))), None)


def by_kind(keys: Iterable[Key]) -> Mapping[tuple[str, str], Mapping[str, Key]]:
    """Return the keys by their ids, by agreement and kind: what is alike in many is asked for once."""
    found: dict[tuple[str, str], dict[str, Key]] = {}
    for key in keys:
        found.setdefault((key.agreement, key.kind), {})[key.id] = key
    return found


def _is(table: Table, key: Key) -> tuple[ColumnElement[bool], ...]:
    return (table.c.agreement == key.agreement, table.c.kind == key.kind, table.c.id == key.id)
