"""Working processes as their parent sees them: started, told to go, listened to, and killed by their id."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from attrs import define, field

from tests.store.labour import work

# To load the program takes over a second: it is done once, and each worker is a fork of who did it.
_WAY = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_CONTEXT: Any = multiprocessing.get_context(_WAY)
_CONTEXT.set_forkserver_preload(["tests.store.labour"])

_PATIENCE = 300.0
"""After how many seconds of silence a process hangs."""


@define
class Worker:
    """A process that does one of the works of `labour`."""

    process: BaseProcess
    channel: "Connection[Any, Any]"
    said: list[Any] = field(factory=list)
    """What it has said, as far as it was listened to."""

    def go(self) -> None:
        """Wait until it is ready, and let it begin."""
        self.listen("ready")
        self.channel.send("go")

    def listen(self, word: str, times: int = 1) -> None:
        """Listen until it has said a word some times more.  Raises EOFError if it ends before."""
        while times:
            self.said.append(self._heard())
            times -= self.said[-1] == word

    def _heard(self) -> Any:
        if not wait([self.channel], _PATIENCE):
            raise TimeoutError(f"process {self.process.pid} says nothing after {self.said[-5:]}")
        return self.channel.recv()

    def kill(self) -> None:
        """End it without warning, and listen to what it had said before."""
        assert self.process.is_alive(), "it ended by itself"
        self.process.kill()
        self.finish()

    def finish(self) -> None:
        """Listen until it ends."""
        try:
            while True:
                self.said.append(self._heard())
        except EOFError:
            self.process.join()

    @property
    def acknowledged(self) -> list[tuple[int, str]]:
        """The number and the reason of each change that it acknowledged."""
        return [each for each in self.said if isinstance(each, tuple)]

    @property
    def is_inside(self) -> bool:
        """Whether its last transaction was open for certain when it last spoke; while it commits nobody knows."""
        marks = [each for each in self.said if each in ("begun", "held", "committing")]
        return marks[-1:] in (["begun"], ["held"])


@contextmanager
def started(what: Callable[..., None], *words: object) -> Iterator[Worker]:
    """Start a process; nothing is left of it afterwards."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=work, args=(theirs, what, words), daemon=True)
    process.start()
    theirs.close()
    try:
        yield Worker(process, ours)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()
