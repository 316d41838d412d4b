"""What the office asks of a store: one way to read, one way to write."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from attrs import field, frozen

from ..journal import Change, Entry, Head, Header, Key, Redacted
from ..messages import Message
from .numbers import sought

SHARED = ""
"""The agreement of what all agreements share: organisations, and the documents that speak of them."""

Cell = str | int | None


@frozen(kw_only=True)
class Row:
    """A record as it stands: its version, the entry that wrote it, and its canonical JSON."""

    key: Key
    version: int
    entry: int
    text: str = field(repr=False)


@frozen(kw_only=True)
class Draft:
    """A record as it is to stand, or to be withdrawn where `text` is None, with what tables know of it."""

    key: Key
    text: str | None = field(repr=False)
    first: int | None = None
    """The earliest day ordinal on which it can have begun."""
    last: int | None = None
    """The latest day ordinal on which it can have ended; None where its end is open or it has no days."""
    columns: Mapping[str, Cell] = field(factory=dict, repr=False)
    """The cells of its kind's own table, for the kinds in `columns.COLUMNS`."""
    references: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    """Field, kind and id of each thing it refers to, as declared on the fields."""


class Drafts(Protocol):
    """Drafts, and how many there are: a list, or something that makes each when its turn comes."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __iter__(self) -> Iterator[Draft]:
        """Yield each."""


@frozen(kw_only=True)
class Use:
    """A record that refers to another, and by which field."""

    key: Key
    field: str


@frozen(kw_only=True)
class Query:
    """Which records of one kind are asked for, in what order.

    `text` asks for names that begin with it, in Swedish order, and from its third letter on also for those that hold
    it, after these; an organisation's number may be written as people do.

    `where` compares columns of the kind.  `order` is a column; records alike are in the order of ids.
    """

    kind: str
    agreement: str | None = None
    text: str = field(default="", converter=sought)
    where: tuple[tuple[str, Cell], ...] = ()
    order: str = "id"
    is_descending: bool = False
    offset: int = 0
    limit: int | None = None


@frozen(kw_only=True)
class Page:
    """The records asked for, and how many there are of them in all."""

    rows: tuple[Row, ...]
    total: int


class Reading(Protocol):
    """A consistent view of a store, as it was when the reading began."""

    def head(self) -> Head:
        """Return the journal's head; entry 0 where nothing is written."""

    def row(self, key: Key) -> Row | None:
        """Return a record as it stands, or None where there is none or it was withdrawn."""

    def rows(self, *, agreement: str | None = None, kind: str | None = None) -> Iterator[Row]:
        """Yield what stands, in the order of the keys."""

    def rows_of(self, keys: Collection[Key]) -> Mapping[Key, Row]:
        """Return, by key, what stands under these keys; only those found."""

    def versions(self, keys: Collection[Key]) -> Mapping[Key, int]:
        """Return the last version of each of these records that ever was, also of those withdrawn since."""

    def find(self, query: Query) -> Page:
        """Return the records that a query asks for."""

    def numbers(self, query: Query) -> "array[int]":
        """Return the entries of the records that a query asks for, in its order, and read none of them."""

    def rows_at(self, entries: Collection[int]) -> Mapping[int, Row]:
        """Return, by entry, what stands as these entries wrote it; only what is found."""

    def holders(self, ids: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return, by id, the keys of what stands under these ids, in whatever agreement and of whatever kind."""

    def numbered(self, numbers: Collection[str]) -> Mapping[str, tuple[Row, ...]]:
        """Return, by organisation number, the organisations that have them, in the order of keys; only those found."""

    def named(self, likenesses: Collection[str]) -> Mapping[str, tuple[Key, ...]]:
        """Return the keys of the organisations called so by now, by what `columns.likeness` says of their names."""

    def users(self, kind: str, id: str) -> tuple[Use, ...]:
        """Return what refers to something of a kind as references name it, such as `actor`, in the order of keys."""

    def users_of(self, kind: str, ids: Collection[str]) -> Mapping[str, tuple[Use, ...]]:
        """Return, by id, what refers to things of one kind, each in the order of keys; only those found."""

    def changes(self, first: int = 1, last: int | None = None) -> Iterator[Change]:
        """Yield the changes from one number through another, in order."""

    def entries(self, first: int = 1, *, key: Key | None = None, change: int | None = None) -> Iterator[Entry]:
        """Yield the entries from a number on, in order; of one record or one change where that is asked."""

    def entries_of(self, keys: Collection[Key]) -> Mapping[Key, tuple[Entry, ...]]:
        """Return, by key, every entry of these records, in order; only those found."""

    def at(self, number: int, key: Key) -> Entry | None:
        """Return a record's last entry up to an entry's number, if it has one."""

    def cursor(self, name: str) -> int:
        """Return the entry up to which an observer has read; 0 where it has read nothing."""


class Writing(Reading, Protocol):
    """The one writer's turn: what it does becomes visible all at once, or not at all."""

    def append(self, header: Header, drafts: Drafts) -> Change:
        """Write a change at the end of the journal, and its records to the tables.

        The time becomes later than that of the change before it.
        """

    def redact(self, entries: Sequence[Redacted], reasons: Sequence[Redacted], *, by: int) -> None:
        """Replace the texts of entries and the reasons of changes, by the entry of a decision already appended."""

    def adopt(self, changes: Iterable[Change], entries: Iterable[Entry]) -> None:
        """Take in the journal of another store, as it is, where nothing is written yet; the tables are made of it."""

    def set_cursor(self, name: str, number: int) -> None:
        """Note the entry up to which an observer has read."""


class Store(Protocol):
    """Where the journal and its tables are kept."""

    def reading(self) -> AbstractContextManager[Reading]:
        """Open a consistent view."""

    def writing(self) -> AbstractContextManager[Writing]:
        """Wait for the turn to write, and take it; an error inside lets nothing be written."""

    def projected(self) -> Iterator[Message]:
        """Yield what differs between the tables and the journal, a line for each record; nothing where all is well."""

    def rebuild(self) -> None:
        """Make the tables anew from the journal."""

    def scrub(self) -> None:
        """Leave no byte of what was redacted in files of its own.

        Raises StoreError with whatever may hold it still.
        """

    def close(self) -> None:
        """Let go of files and connections."""
