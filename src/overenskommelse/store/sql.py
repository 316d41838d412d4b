"""A store in a database: SQLite or PostgreSQL, with the same meaning."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, field

from ..messages import Message
from ..notation.converter import Kinds
from .differing import differences
from .engines import Database
from .names import Directory
from .projecting import reproject
from .scrubbing import scrub
from .selecting import SqlReading
from .writing import SqlWriting, take_turn


@define
class SqlStore:
    """A store in an open database.  `salts` gives a fresh salt each time; `kinds` are the obligation kinds known."""

    database: Database
    salts: Callable[[], str]
    kinds: Kinds
    _directory: Directory = field(factory=Directory, init=False)

    @contextmanager
    def reading(self) -> Iterator[SqlReading]:
        """Open a consistent view."""
        with self.database.reading() as connection:
            yield SqlReading(connection, directory=self._directory)

    @contextmanager
    def writing(self) -> Iterator[SqlWriting]:
        """Wait for the turn to write, and take it; an error inside lets nothing be written."""
        with self.database.writing() as connection:
            take_turn(connection)
            yield SqlWriting(connection, self.salts, self.kinds, directory=self._directory)

    def projected(self) -> Iterator[Message]:
        """Yield what differs between the tables and the journal, and which cursors were moved."""
        with self.reading() as reading:
            yield from differences(reading, self.kinds)

    def rebuild(self) -> None:
        """Make the tables anew from the journal."""
        with self.writing() as writing:
            reproject(writing, self.kinds)
        self._directory.forget()

    def scrub(self) -> None:
        """Leave no byte of what was redacted in the database's own files.

        Raises StoreError with whatever may hold it still, and what to do.
        """
        scrub(self.database)

    def close(self) -> None:
        """Let go of files and connections."""
        self.database.close()
