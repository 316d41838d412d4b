"""Locks on files that the operating system lets go of when their holder dies, however it dies.

The one module that imports what only some systems have.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread

from attrs import define, field

try:
    import fcntl
except ImportError:
    # Windows has this one instead.
    import msvcrt

# Far behind whatever is written there, for Windows lets nobody read a locked byte.
_BYTE = 1 << 30
_BEAT = 0.001


@define
class FileLock:
    """An exclusive lock on a file, which is made where there is none; two in one process exclude each other too."""

    path: Path
    mode: int = 0o600
    _descriptor: int | None = field(default=None, init=False)

    def take(self) -> bool:
        """Take the lock if nobody has it, and tell whether it is held now.  Raises OSError if there can be no file."""
        descriptor = self._open()
        if not _lock(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def take_within(self, seconds: float) -> bool:
        """Wait in the system's own line for the lock, and tell whether it came in time.  Raises OSError as `take`."""
        if self.take():
            return True
        waiting = _Waiting(self._open())
        if not waiting.is_over_within(seconds):
            return False
        self._descriptor = waiting.descriptor
        return True

    def release(self) -> None:
        """Let go of the lock; nothing happens if it is not held."""
        if self._descriptor is not None:
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def remove(self) -> None:
        """Take the held file away, and let go of the lock."""
        if sys.platform == "win32":
            # No open file can be taken away there; one that another has just opened stays, and is nobody's.
            self.release()
            with suppress(PermissionError):
                self.path.unlink(missing_ok=True)
        else:
            self.path.unlink(missing_ok=True)
            self.release()

    def write(self, text: str) -> None:
        """Replace what the held file says, for those who read it while they wait."""
        if self._descriptor is not None:
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text.encode())

    def _open(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR)
        except FileNotFoundError:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT)
            # Whoever may share what the file guards may share it, whatever this user's other files are like.
            with suppress(PermissionError):
                self.path.chmod(self.mode)
            return descriptor


@define
class _Waiting:
    """A wait for a lock that can be given up: a thread stands in line, since nobody can be called out of it."""

    descriptor: int
    _came: Event = field(factory=Event, init=False)
    _deciding: Lock = field(factory=Lock, init=False)
    _is_given_up: bool = field(default=False, init=False)

    def is_over_within(self, seconds: float) -> bool:
        """Tell whether the lock came in time; one that comes later is let go of at once."""
        Thread(target=self._stand, daemon=True).start()
        try:
            self._came.wait(seconds)
        finally:
            # Also when the wait is interrupted, for nobody would hold what comes then.
            with self._deciding:
                self._is_given_up = not self._came.is_set()
        return not self._is_given_up

    def _stand(self) -> None:
        _wait(self.descriptor)
        with self._deciding:
            if self._is_given_up:
                os.close(self.descriptor)
            else:
                self._came.set()


if sys.platform == "win32":

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(descriptor: int) -> None:
        # The system's own waiting looks once a second.
        while not _lock(descriptor):
            time.sleep(_BEAT)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _lock(descriptor: int) -> bool:
        try:
            # Not lockf: its locks belong to the process, and closing any other descriptor of the file drops them.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
