"""A queue of writers before a database file, among threads and processes of one machine.

SQLite's own waiting is none: whoever asks at the right moment comes in, and one writer may wait for seconds while
another comes in thousands of times.  Here they stand in the system's line for a lock on a file beside the database.
"""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import field, frozen

from ..errors import Place, Problem, StoreError
from ..messages import Template
from .locks import FileLock

NO_TURN = Template("no-turn", "Another program (process {process}) has been writing for more than {seconds} seconds.")
WAIT_OR_END = Template("wait-or-end", "Wait until it is done, or end that program, and try again: nothing was changed.")
NO_QUEUE = Template("no-queue", "No file can be written beside the database: {reason}.")
NO_LINE = Template("other-than-queue", "Beside the database its writers queue at {file}, which is something else.")
MOVE_AWAY = Template("move-away", "Move that file away, or give the database another name.")
MAY_WRITE = Template("may-write-folder", "See to it that you may write in the folder {folder}.")

PATIENCE = 30.0
"""How long a writer waits for its turn, in seconds; an import of a whole region's organisations takes less."""


_MARK = re.compile(rb"(\d+ *\n)?")
_LONGEST = 21


@frozen
class Queue:
    """The queue before a database file; its lock stands beside the file and is made by the first writer."""

    database: Path
    patience: float = PATIENCE
    path: Path = field(init=False)

    @path.default
    def _beside(self) -> Path:
        return self.database.with_name(f"{self.database.name}-queue")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the turn to write.  Raises StoreError when the wait is too long, or the folder cannot be written."""
        lock = FileLock(self.path, self._mode())
        try:
            # Whatever goes wrong on the way in, nobody is to wait for whoever did not come in.
            self._enter(lock)
            yield
        finally:
            lock.release()

    def _enter(self, lock: FileLock) -> None:
        start = time.monotonic()
        try:
            self._check()
            if not lock.take_within(self.patience):
                raise StoreError([self._too_long(time.monotonic() - start)])
            # In one length, so that nothing is left of another's.  It only helps those who wait: that the disk is full
            # is told by the database itself.
            with suppress(OSError):
                lock.write(f"{os.getpid():<20}\n")
        except OSError as error:
            reason, folder = error.strerror or type(error).__name__, str(self.database.parent)
            problem = Problem(NO_QUEUE(reason=reason), Place(file=str(self.database)), MAY_WRITE(folder=folder))
            raise StoreError([problem]) from error

    def _check(self) -> None:
        """See that nothing else has the lock's name.  Raises StoreError, and OSError where that cannot be seen."""
        try:
            with self.path.open("rb") as stream:
                is_ours = _MARK.fullmatch(stream.read(_LONGEST + 1)) is not None
        except FileNotFoundError:
            return
        if not is_ours:
            raise StoreError([Problem(NO_LINE(file=str(self.path)), Place(file=str(self.database)), MOVE_AWAY())])

    def _mode(self) -> int:
        """Let in whoever may write the database."""
        try:
            return self.database.stat().st_mode & 0o666
        except FileNotFoundError:
            return 0o600

    def _too_long(self, waited: float) -> Problem:
        place, process = Place(file=str(self.database)), self.path.read_text(encoding="utf-8").strip()
        return Problem(NO_TURN(process=process, seconds=int(waited)), place, WAIT_OR_END())
