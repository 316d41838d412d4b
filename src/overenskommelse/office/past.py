"""A store as it was after one of its changes, made of the journal alone."""

from array import array
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from threading import Lock

from attrs import define, field, frozen

from ..journal import GENESIS, Change, Entry, Head, Key
from ..notation.converter import Kinds
from .drafts import redraft
from .matching import entries_in, found_in, holders_in, named_in, numbered_in, numbers_in, rows_in, users_in
from .ports import Draft, Page, Query, Reading, Row, Use


class _Drafts(Mapping[Key, Draft]):
    """The drafts of rows, each made when it is asked for."""

    def __init__(self, rows: Mapping[Key, Row], kinds: Kinds) -> None:
        """Take what they are made of."""
        self._rows, self._kinds = rows, kinds
        self._made: dict[Key, Draft] = {}

    def __getitem__(self, key: Key) -> Draft:
        """Return a draft.  Raises KeyError."""
        if key not in self._made:
            self._made[key] = redraft(key, self._rows[key].text, kinds=self._kinds)
        return self._made[key]

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys, in their order."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows)


@frozen
class Stood:
    """What stood after a change, as a journal of this head tells it."""

    head: Head
    last: int
    rows: Mapping[Key, Row] = field(repr=False)
    drafts: Mapping[Key, Draft] = field(repr=False)


@define
class Kept:
    """What stood at the time that was looked back to last: whoever looks again need not read the journal again."""

    _stood: Stood | None = field(default=None, repr=False)
    _turn: Lock = field(factory=Lock, repr=False, eq=False)

    def stood(self, past: "PastReading") -> Stood:
        """Return what stood, read anew where it is another time, or something was written or redacted since."""
        head = past.reading.head()
        # Whoever comes while it is read waits for it, and does not read it a second time.
        with self._turn:
            known = self._stood
            if known is None or (known.head, known.last) != (head, past.last):
                # What is kept of another time makes room first.
                self._stood = None
                known = self._stood = past.read(head)
            return known

    def forget(self) -> None:
        """Let go of it."""
        self._stood = None


@define(slots=False)
class PastReading:
    """A reading up to a change: the entries are read once, as soon as a record is asked for."""

    reading: Reading
    last: int
    """The number of the last change that is known; 0 for none."""
    kinds: Kinds
    kept: Kept = field(factory=Kept, repr=False, eq=False)

    @cached_property
    def _size(self) -> int:
        return sum(change.size for change in self.changes())

    @cached_property
    def _stood(self) -> Stood:
        return self.kept.stood(self)

    @property
    def _rows(self) -> Mapping[Key, Row]:
        return self._stood.rows

    @property
    def _drafts(self) -> Mapping[Key, Draft]:
        return self._stood.drafts

    def read(self, head: Head) -> Stood:
        """Read what stood; `head` is the journal's own by now."""
        found: dict[Key, Row] = {}
        for entry in self.entries():
            if entry.text is None:
                found.pop(entry.key, None)
            else:
                found[entry.key] = Row(key=entry.key, version=entry.version, entry=entry.number, text=entry.text)
        rows = dict(sorted(found.items()))
        return Stood(head, self.last, rows, _Drafts(rows, self.kinds))

    def head(self) -> Head:
        """Return the head that the journal had."""
        found = next(self.reading.entries(self._size), None) if self._size else None
        return Head(0, GENESIS) if found is None else Head(found.number, found.digest)

    def row(self, key: Key) -> Row | None:
        """Return a record as it stood."""
        return self._rows.get(key)

    def rows(self, *, agreement: str | None = None, kind: str | None = None) -> Iterator[Row]:
        """Yield what stood, in the order of the keys."""
        for key, row in self._rows.items():
            if agreement in {None, key.agreement} and kind in {None, key.kind}:
                yield row

    def rows_of(self, keys: Collection[Key]) -> Mapping[Key, Row]:
        """Return, by key, what stood under these keys."""
        return {key: self._rows[key] for key in keys if key in self._rows}

    def versions(self, keys: Collection[Key]) -> Mapping[Key, int]:
        """Return the last version that each of these records had by then, also of those withdrawn."""
        asked = set(keys)
        return {entry.key: entry.version for entry in self.entries() if entry.key in asked}

    def find(self, query: Query) -> Page:
        """Return the records that a query asks for."""
        return found_in(self._rows, self._drafts, query)

    def numbers(self, query: Query) -> "array[int]":
        """Return the entries of the records that a query asks for, in its order."""
        return numbers_in(self._rows, self._drafts, query)

    def rows_at(self, entries: Collection[int]) -> Mapping[int, Row]:
        """Return, by entry, what stood as these entries wrote it."""
        return rows_in(self._rows, entries)

    def holders(self, ids: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return, by id, the keys of what stood under these ids."""
        return holders_in(self._rows, ids)

    def numbered(self, numbers: Collection[str]) -> Mapping[str, tuple[Row, ...]]:
        """Return, by organisation number, the organisations that had them."""
        return numbered_in(self._rows, self._drafts, numbers)

    def named(self, likenesses: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return the keys of the organisations that were called so."""
        return named_in(self._drafts, likenesses)

    def users(self, kind: str, id: str) -> tuple[Use, ...]:
        """Return what referred to something, in the order of keys."""
        return self.users_of(kind, (id,)).get(id, ())

    def users_of(self, kind: str, ids: Collection[str]) -> Mapping[str, tuple[Use, ...]]:
        """Return, by id, what referred to things of one kind."""
        return users_in(self._drafts, kind, ids)

    def changes(self, first: int = 1, last: int | None = None) -> Iterator[Change]:
        """Yield the changes that are known, in order."""
        until = self.last if last is None else min(last, self.last)
        return self.reading.changes(first, until) if first <= until else iter(())

    def entries(self, first: int = 1, *, key: Key | None = None, change: int | None = None) -> Iterator[Entry]:
        """Yield the entries that are known, in order."""
        for entry in self.reading.entries(first, key=key, change=change):
            if entry.number > self._size:
                break
            yield entry

    def entries_of(self, keys: Collection[Key]) -> Mapping[Key, tuple[Entry, ...]]:
        """Return, by key, every known entry of these records, in order."""
        return entries_in(self.entries(), keys)

    def at(self, number: int, key: Key) -> Entry | None:
        """Return a record's last known entry up to an entry's number."""
        return self.reading.at(min(number, self._size), key)

    def cursor(self, name: str) -> int:
        """Return the entry up to which an observer has read now: cursors are no part of the journal."""
        return self.reading.cursor(name)
