"""A store in a database: SQLite or PostgreSQL, with the same meaning."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, field

from ..errors import Place, Problem, StoreError
from ..messages import Message, Template
from ..notation.converter import Kinds
from .differing import differences
from .engines import POSTGRESQL, Database
from .names import Directory
from .projecting import reproject
from .selecting import SqlReading
from .tables import METADATA
from .writing import SqlWriting, take_turn

OTHERS_READ = Template(
    "others-read", "Another program reads the database, so what was redacted may still stand in {file}."
)
CLOSE_THEM = Template(
    "close-them", "The redaction is recorded. Close the other program, then scrub the files: overenskommelse rebuild"
)


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

        A server's write-ahead log and its archive are not ours to clean: they end when the server recycles them.
        Raises StoreError while another program still reads the file as it was.
        """
        if self.database.dialect == POSTGRESQL:
            self._scrub_server()
        else:
            self._scrub_file()

    def _scrub_file(self) -> None:
        with self.database.alone() as connection:
            connection.exec_driver_sql("VACUUM")
            is_busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        if is_busy:
            file = f"{self.database.name}-wal"
            raise StoreError([Problem(OTHERS_READ(file=file), Place(file=self.database.name), CLOSE_THEM())])

    def _scrub_server(self) -> None:
        with self.database.alone() as connection:
            for name in METADATA.tables:
                connection.exec_driver_sql(f'VACUUM (FULL) "{name}"')

    def close(self) -> None:
        """Let go of files and connections."""
        self.database.close()
