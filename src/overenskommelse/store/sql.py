"""A store in a database: SQLite or PostgreSQL, with the same meaning.

What writes and what makes records of the journal's texts is loaded when it is first used: to open a database and to
read what stands takes none of it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import define, field

from ..messages import Message
from .engines import Database
from .names import Directory
from .selecting import SqlReading

if TYPE_CHECKING:
    from ..notation.converter import Kinds
    from .writing import SqlWriting


@define
class SqlStore:
    """A store in an open database.  `salts` gives a fresh salt each time; `kinds` are the obligation kinds known."""

    database: Database
    salts: Callable[[], str]
    kinds: "Kinds"
    _directory: Directory = field(factory=Directory, init=False)

    @contextmanager
    def reading(self) -> Iterator[SqlReading]:
        """Open a consistent view."""
        with self.database.reading() as connection:
            yield SqlReading(connection, directory=self._directory)

    @contextmanager
    def writing(self) -> Iterator["SqlWriting"]:
        """Wait for the turn to write, and take it; an error inside lets nothing be written."""
        from .writing import SqlWriting, take_turn

        with self.database.writing() as connection:
            take_turn(connection)
            yield SqlWriting(connection, self.salts, self.kinds, directory=self._directory)

    def projected(self) -> Iterator[Message]:
        """Yield what differs between the tables and the journal, and which cursors were moved."""
        from .differing import differences

        with self.reading() as reading:
            yield from differences(reading, self.kinds)

    def rebuild(self) -> None:
        """Make the tables anew from the journal."""
        from .projecting import reproject

        with self.writing() as writing:
            reproject(writing, self.kinds)
        self._directory.forget()

    def scrub(self) -> None:
        """Leave no byte of what was redacted in the database's own files.

        Raises StoreError with whatever may hold it still, and what to do.
        """
        from .scrubbing import scrub

        scrub(self.database)

    def close(self) -> None:
        """Let go of files and connections."""
        self.database.close()
