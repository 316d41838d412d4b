"""A store that lives as long as its program: for files, for the demonstration, and for trying things out."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from secrets import token_hex
from threading import Lock

import attrs
from attrs import define, field

from ..agreement import CORE_KINDS
from ..journal import GENESIS, Change, Entry, Head, Header, Key, Redacted
from ..messages import Message
from ..notation.converter import Kinds
from ..office.drafts import redraft
from ..office.matching import entries_in, found_in, holders_in, named_in, numbered_in, numbers_in, rows_in, users_in
from ..office.ports import Draft, Drafts, Page, Query, Row, Use
from .linking import Linker, change_of, later


@define
class _State:
    """Everything kept, as one change left it; a writer works on a copy."""

    changes: list[Change] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    rows: dict[Key, Row] = field(factory=dict)
    drafts: dict[Key, Draft] = field(factory=dict)
    versions: dict[Key, int] = field(factory=dict)
    cursors: dict[str, int] = field(factory=dict)

    def copy(self) -> "_State":
        return _State(*(each.copy() for each in (getattr(self, f.name) for f in attrs.fields(_State))))


@define
class MemoryReading:
    """A view of one state."""

    state: _State

    def head(self) -> Head:
        """Return the journal's head; entry 0 where nothing is written."""
        last = self.state.entries[-1:]
        return Head(last[0].number, last[0].digest) if last else Head(0, GENESIS)

    def row(self, key: Key) -> Row | None:
        """Return a record as it stands."""
        return self.state.rows.get(key)

    def rows(self, *, agreement: str | None = None, kind: str | None = None) -> Iterator[Row]:
        """Yield what stands, in the order of the keys."""
        for key in sorted(self.state.rows):
            if agreement in {None, key.agreement} and kind in {None, key.kind}:
                yield self.state.rows[key]

    def rows_of(self, keys: Collection[Key]) -> Mapping[Key, Row]:
        """Return, by key, what stands under these keys."""
        rows = self.state.rows
        return {key: rows[key] for key in keys if key in rows}

    def versions(self, keys: Collection[Key]) -> Mapping[Key, int]:
        """Return the last version of each of these records that ever was."""
        versions = self.state.versions
        return {key: versions[key] for key in keys if key in versions}

    def find(self, query: Query) -> Page:
        """Return the records that a query asks for."""
        return found_in(self.state.rows, self.state.drafts, query)

    def numbers(self, query: Query) -> "array[int]":
        """Return the entries of the records that a query asks for, in its order."""
        return numbers_in(self.state.rows, self.state.drafts, query)

    def rows_at(self, entries: Collection[int]) -> Mapping[int, Row]:
        """Return, by entry, what stands as these entries wrote it."""
        return rows_in(self.state.rows, entries)

    def holders(self, ids: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return, by id, the keys of what stands under these ids."""
        return holders_in(self.state.rows, ids)

    def numbered(self, numbers: Collection[str]) -> Mapping[str, tuple[Row, ...]]:
        """Return, by organisation number, the organisations that have them."""
        return numbered_in(self.state.rows, self.state.drafts, numbers)

    def named(self, likenesses: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return the keys of the organisations called so by now."""
        return named_in(self.state.drafts, likenesses)

    def users(self, kind: str, id: str) -> tuple[Use, ...]:
        """Return what refers to something, in the order of keys."""
        return self.users_of(kind, (id,)).get(id, ())

    def users_of(self, kind: str, ids: Collection[str]) -> Mapping[str, tuple[Use, ...]]:
        """Return, by id, what refers to things of one kind."""
        return users_in(self.state.drafts, kind, ids)

    def changes(self, first: int = 1, last: int | None = None) -> Iterator[Change]:
        """Yield the changes from one number through another, in order."""
        return iter(self.state.changes[first - 1 : last])

    def entries(self, first: int = 1, *, key: Key | None = None, change: int | None = None) -> Iterator[Entry]:
        """Yield the entries from a number on, in order."""
        for entry in self.state.entries[first - 1 :]:
            if key in {None, entry.key} and change in {None, entry.change}:
                yield entry

    def entries_of(self, keys: Collection[Key]) -> Mapping[Key, tuple[Entry, ...]]:
        """Return, by key, every entry of these records, in order."""
        return entries_in(self.state.entries, keys)

    def at(self, number: int, key: Key) -> Entry | None:
        """Return a record's last entry up to an entry's number, if it has one."""
        return next((each for each in reversed(self.state.entries[:number]) if each.key == key), None)

    def cursor(self, name: str) -> int:
        """Return the entry up to which an observer has read."""
        return self.state.cursors.get(name, 0)


@define
class MemoryWriting(MemoryReading):
    """The writer's turn, on a state of its own."""

    salts: Callable[[], str]
    kinds: Kinds

    def append(self, header: Header, drafts: Drafts) -> Change:
        """Write a change at the end of the journal, and its records to the tables."""
        state = self.state
        header = later(header, state.changes[-1].header if state.changes else None)
        change = change_of(len(state.changes) + 1, header, len(drafts), self.salts())
        linker = Linker(change, self.head(), self.salts)
        state.changes.append(change)
        for each in drafts:
            (entry,) = linker.link((each,), state.versions)
            state.entries.append(entry)
            self._put(entry, each)
        linker.close()
        return change

    def _put(self, entry: Entry, draft: Draft) -> None:
        state, key = self.state, entry.key
        if draft.text is None:
            state.rows.pop(key, None)
            state.drafts.pop(key, None)
        else:
            state.rows[key] = Row(key=key, version=entry.version, entry=entry.number, text=draft.text)
            state.drafts[key] = draft

    def redact(self, entries: Sequence[Redacted], reasons: Sequence[Redacted], *, by: int) -> None:
        """Replace the texts of entries and the reasons of changes."""
        state = self.state
        for each in entries:
            old = state.entries[each.number - 1]
            new = attrs.evolve(old, text=each.text, salt=each.salt, redacted=by)
            state.entries[each.number - 1] = new
            row = state.rows.get(old.key)
            if row is not None and row.entry == old.number:
                self._put(new, redraft(old.key, each.text, kinds=self.kinds))
        for each in reasons:
            change = state.changes[each.number - 1]
            header = attrs.evolve(change.header, reason=each.text)
            state.changes[each.number - 1] = attrs.evolve(change, header=header, salt=each.salt, redacted=by)

    def adopt(self, changes: Iterable[Change], entries: Iterable[Entry]) -> None:
        """Take in the journal of another store, as it is; the tables are made of it."""
        state = self.state
        state.changes += changes
        state.entries += entries
        state.versions |= {entry.key: entry.version for entry in state.entries}
        for entry in {entry.key: entry for entry in state.entries}.values():
            if entry.text is not None:
                self._put(entry, redraft(entry.key, entry.text, kinds=self.kinds))

    def set_cursor(self, name: str, number: int) -> None:
        """Note the entry up to which an observer has read."""
        self.state.cursors[name] = number


def _salt() -> str:
    return token_hex(16)


@define
class MemoryStore:
    """A store without a file.  `salts` gives a fresh salt each time; `kinds` are the obligation kinds known."""

    salts: Callable[[], str] = _salt
    kinds: Kinds = field(factory=lambda: CORE_KINDS)
    _state: _State = field(factory=_State)
    _turn: Lock = field(factory=Lock)

    @contextmanager
    def reading(self) -> Iterator[MemoryReading]:
        """Open a consistent view: a state is never changed once it is kept."""
        yield MemoryReading(self._state)

    @contextmanager
    def writing(self) -> Iterator[MemoryWriting]:
        """Wait for the turn to write, and take it."""
        with self._turn:
            writing = MemoryWriting(self._state.copy(), self.salts, self.kinds)
            yield writing
            self._state = writing.state

    def projected(self) -> Iterator[Message]:
        """Yield nothing: rows and entries are the same values here."""
        return iter(())

    def rebuild(self) -> None:
        """Do nothing, as above."""

    def scrub(self) -> None:
        """Do nothing: what was replaced is in no file."""

    def close(self) -> None:
        """Do nothing: it ends with its program."""
