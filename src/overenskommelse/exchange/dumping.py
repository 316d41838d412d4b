"""A whole database as one file: every change and entry as they were sealed, to be loaded into an empty one.

The file has a line of JSON for each, between a head and an end, and may be packed by gzip.  What was redacted is in no
line: an entry goes out as it stands.
"""

from array import array
from collections.abc import Callable, Iterator
from gzip import GzipFile
from itertools import islice
from typing import IO, TypeVar, cast
from zlib import error as ZlibError  # noqa: N812 - a class, whatever its name

from attrs import define, field

from ..errors import InvalidError, Problem, StoreError
from ..journal import Change, Entry, Head, verify
from ..messages import Template
from ..office.ports import Reading, Store
from .dump_lines import (
    FORMAT,
    KIND,
    Line,
    change_line,
    change_of,
    data_of,
    end_line,
    entry_line,
    entry_of,
    head_line,
    wrong,
)

NO_DUMP = Template("no-dump", "The file is no dump of a database.")
NEWER_DUMP = Template("newer-dump", "The dump has format {format}; this program reads formats up to {newest}.")
CUT_DUMP = Template("dump-cut", "The dump breaks off here: its last line is missing.")
AFTER_END = Template("dump-after-end", "Something stands after the last line of the dump.")
OTHER_END = Template("dump-other-end", "The last line does not fit what stands before it.")
NOT_EMPTY = Template("not-empty", "The database is not empty: its journal has {number} entries.")
LOAD_INTO_EMPTY = Template("load-into-empty", "Load the dump into a new database: give another --db.")

_PACKED = b"\x1f\x8b"
_LONGEST = 100_000_000
"""The longest line that is read, in bytes."""

T = TypeVar("T")


def dump(store: Store, stream: IO[bytes], *, is_packed: bool = False) -> Head:
    """Write a database, as it stands at one moment, to a stream; return the head of its journal.

    The same journal gives the same bytes.  The stream stays open.
    """
    with store.reading() as reading:
        if not is_packed:
            return _write(reading, stream)
        with GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as packed:
            return _write(reading, cast("IO[bytes]", packed))


def _write(reading: Reading, stream: IO[bytes]) -> Head:
    head, changes = reading.head(), 0
    stream.write(head_line(head))
    entries = iter(reading.entries())
    for change in reading.changes():
        changes = change.number
        stream.write(change_line(change))
        stream.writelines(map(entry_line, islice(entries, change.size)))
    # Entries that no change has room for were written past the program; they go along, and `load` tells.
    stream.writelines(map(entry_line, entries))
    stream.write(end_line(changes, head.number, head))
    return head


def check(stream: IO[bytes]) -> Head:
    """Read a dump through and verify its chain; return its head, and go back in the stream to where it was.

    Raises UnreadableError with the line of a dump that was cut or changed.
    """
    start = stream.tell()
    head = _verified(_unpacked(stream)())
    stream.seek(start)
    return head


def load(stream: IO[bytes], store: Store, *, checked: Head | None = None) -> Head:
    """Make an empty store what a dump tells; return its journal's head.

    The dump is checked before anything is written, unless it was `checked`, so the stream must be able to go back.
    Raises as `check` does, and StoreError where the store is not empty.
    """
    _require_empty(store)
    head = checked or check(stream)
    lines = _unpacked(stream)
    with store.writing() as writing:
        if writing.head().number:
            raise _not_empty(writing.head().number)
        writing.adopt(_each("change", change_of, lines()), _each("entry", entry_of, lines()))
    return head


def _unpacked(stream: IO[bytes]) -> Callable[[], Iterator[tuple[int, Line]]]:
    """Return what reads the lines of a dump, packed or not, from where the stream stands now."""
    start = stream.tell()
    packed = stream.read(len(_PACKED)) == _PACKED

    def lines() -> Iterator[tuple[int, Line]]:
        # Gone back only when somebody begins to read: two readings of one stream come one after the other.
        stream.seek(start)
        yield from _lines(cast("IO[bytes]", GzipFile(fileobj=stream, mode="rb")) if packed else stream)

    return lines


def _require_empty(store: Store) -> None:
    with store.reading() as reading:
        if reading.head().number:
            raise _not_empty(reading.head().number)


def _not_empty(number: int) -> StoreError:
    return StoreError([Problem(NOT_EMPTY(number=number), remedy=LOAD_INTO_EMPTY())])


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, Line]]:
    """Yield the data of each line with its number.  Raises UnreadableError where the stream cannot be read on."""
    number = 1
    try:
        while raw := stream.readline(_LONGEST):
            yield number, data_of(raw, number)
            number += 1
    except (EOFError, OSError, ZlibError) as error:
        # What gzip tells of a file that is cut or changed.
        raise wrong(number, CUT_DUMP()) from error


def _each(name: str, made: Callable[[Line, int], T], lines: Iterator[tuple[int, Line]]) -> Iterator[T]:
    return (made(data, number) for number, data in lines if name in data)


def _verified(lines: Iterator[tuple[int, Line]]) -> Head:
    """Read a dump through; return the head of its journal.  Raises UnreadableError at the first wrong line."""
    number, data = next(lines, (1, {}))
    if data.get("kind") != KIND:
        raise wrong(number, NO_DUMP())
    if data.get("format") != FORMAT:
        raise wrong(number, NEWER_DUMP(format=str(data.get("format")), newest=FORMAT))
    head = _head(data, number)
    feed = _Feed(lines)
    verdict = verify(iter(feed.change, None), _Entries(feed), head=head)
    if verdict.fault is not None:
        raise wrong(feed.line_of(verdict.fault.entry, verdict.fault.change), verdict.fault.message)
    counts = {"changes": verdict.changes, "entries": verdict.head.number}
    feed.close({"end": counts, "head": str(head)}, is_whole=verdict.head == head)
    return head


def _head(data: Line, number: int) -> Head:
    try:
        return Head.parse(str(data.get("head")))
    except InvalidError as error:
        raise wrong(number) from error


@define
class _Feed:
    """Hands out the changes and the entries of a dump in their turn, and remembers on which lines they stood."""

    lines: Iterator[tuple[int, Line]]
    now: tuple[int, Line] | None = None
    number: int = 1
    of_entries: "array[int]" = field(factory=lambda: array("q"))
    of_changes: "array[int]" = field(factory=lambda: array("q"))

    def peek(self) -> tuple[int, Line]:
        """Return the next line.  Raises UnreadableError where there is none: an end was to come."""
        if self.now is None:
            self.now = next(self.lines, None)
        if self.now is None:
            raise wrong(self.number + 1, CUT_DUMP())
        self.number = self.now[0]
        return self.now

    def change(self) -> Change | None:
        """Return the next change, or None where something else comes."""
        number, data = self.peek()
        if "change" not in data:
            return None
        self.now = None
        self.of_changes.append(number)
        return change_of(data, number)

    def entry(self) -> Entry | None:
        """Return the next entry, or None where something else comes."""
        number, data = self.peek()
        if "entry" not in data:
            return None
        self.now = None
        self.of_entries.append(number)
        return entry_of(data, number)

    def line_of(self, entry: int | None, change: int | None) -> int:
        """Return the line where an entry or change stood, or the one that was read last."""
        for number, lines in ((entry, self.of_entries), (change, self.of_changes)):
            if number is not None and 0 < number <= len(lines):
                return lines[number - 1]
        return self.number

    def close(self, end: Line, *, is_whole: bool) -> None:
        """Read the last line.  Raises UnreadableError where it is another, or something stands after it."""
        number, data = self.peek()
        if data != end or not is_whole:
            raise wrong(number, OTHER_END())
        after = next(self.lines, None)
        if after is not None:
            raise wrong(after[0], AFTER_END())


@define
class _Entries:
    """The entries of a dump, as long as no change comes between them."""

    feed: _Feed

    def __iter__(self) -> Iterator[Entry]:
        """Return itself: after a change more entries may come."""
        return self

    def __next__(self) -> Entry:
        """Return the next entry."""
        entry = self.feed.entry()
        if entry is None:
            raise StopIteration
        return entry
