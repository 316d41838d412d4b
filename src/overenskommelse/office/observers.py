"""Observers: readers of the journal that are told of changes after they are written, at least once.

Each has its own cursor in the store.  One that fails is told of the same entries again at the next change; one that
takes too long goes on by itself meanwhile, and is told of more when it is done.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from threading import Thread
from typing import Protocol

from attrs import define, field, frozen

from ..errors import OverenskommelseError
from ..journal import Change, Entry
from ..messages import Message, Template
from .ports import Store

FAILED = Template("observer-failed", "{name} failed at entry {entry}: {error}; it is told again at the next change.")
SLOW = Template("observer-slow", "{name} is not done with entry {entry} after {seconds} s; it goes on meanwhile.")

MOST = 1000
"""How many entries an observer is handed at a time."""

_ENROLLED = -1
"""Where the mark of an observer that came stands: before every entry there may ever be, whose digest would seal it."""

DEADLINE = 2.0
"""How many seconds the office waits for an observer."""


class Observer(Protocol):
    """Takes entries in the order of the journal; raising makes it be told of the same ones again, later.

    It is called in a thread of its own, never twice at a time by one teller, and must bear being told twice.  One
    with an attribute `starts_at_head` that is true is told of what is written after it came; others of everything.
    """

    def __call__(self, entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
        """Take note of entries, and of the changes that they belong to."""


@frozen
class Troubled:
    """An observer that failed or is slow, at which entry, and what is wrong."""

    name: str
    entry: int
    message: Message


@define
class _Run:
    """One observer told of some entries, in a thread of its own, which touches no store."""

    name: str
    observer: Observer
    entries: tuple[Entry, ...]
    changes: Mapping[int, Change]
    at: int = 0
    error: BaseException | None = None
    thread: Thread = field(init=False)

    def __attrs_post_init__(self) -> None:
        # Whoever hangs must not keep the program from ending.
        self.thread = Thread(target=self._tell, name=f"observer {self.name}", daemon=True)
        self.at = self.entries[0].number
        self.thread.start()

    def _tell(self) -> None:
        try:
            self.observer(self._handed(), self.changes)
        except BaseException as error:  # noqa: BLE001 - somebody else's code: whatever it raises is told
            self.error = error

    def _handed(self) -> Iterator[Entry]:
        for entry in self.entries:
            self.at = entry.number
            yield entry


@define
class Teller:
    """Tells observers, and remembers those that are not done yet; `timer` counts seconds."""

    deadline: float = DEADLINE
    timer: Callable[[], float] = time.monotonic
    _running: dict[str, _Run] = field(factory=dict)

    def tell(self, store: Store, observers: Mapping[str, Observer]) -> tuple[Troubled, ...]:
        """Tell each observer of the entries that it has not read; return those that failed or are slow."""
        found = (self._tell(store, name, observer) for name, observer in observers.items())
        return tuple(each for each in found if each is not None)

    def _tell(self, store: Store, name: str, observer: Observer) -> Troubled | None:
        end = self.timer() + self.deadline
        run = self._running.pop(name, None) or _next(store, name, observer)
        while run is not None:
            run.thread.join(max(end - self.timer(), 0))
            if run.thread.is_alive():
                self._running[name] = run
                return Troubled(name, run.at, SLOW(name=name, entry=run.at, seconds=self.deadline))
            error = run.error or _noted(store, run)
            if error is not None:
                told = f"{type(error).__name__}: {error}"
                return Troubled(name, run.at, FAILED(name=name, entry=run.at, error=told))
            run = _next(store, name, observer)
        return None


def enrol(store: Store, observers: Mapping[str, Observer]) -> None:
    """Let new observers that ask for it begin at the journal's head; to be done when a store is opened."""
    fresh = [name for name, each in observers.items() if getattr(each, "starts_at_head", False)]
    with store.reading() as reading:
        fresh = [name for name in fresh if not reading.cursor(_mark(name))]
    if fresh:
        with store.writing() as writing:
            for name in fresh:
                writing.set_cursor(name, max(writing.head().number, writing.cursor(name)))
                writing.set_cursor(_mark(name), _ENROLLED)


def _mark(name: str) -> str:
    # A cursor at 0 does not tell whether its observer is new or the journal was empty when it came.
    return f"{name} (enrolled)"


def _next(store: Store, name: str, observer: Observer) -> _Run | None:
    """Begin to tell an observer of the entries that come next, if there are any."""
    with store.reading() as reading:
        entries = tuple(islice(reading.entries(reading.cursor(name) + 1), MOST))
        if not entries:
            return None
        changes = {each.number: each for each in reading.changes(entries[0].change, entries[-1].change)}
    return _Run(name, observer, entries, changes)


def _noted(store: Store, run: _Run) -> OverenskommelseError | None:
    """Note what an observer has read; return why that cannot be noted, for then it is told again."""
    last = run.entries[-1].number
    try:
        with store.writing() as writing:
            if writing.cursor(run.name) < last:
                writing.set_cursor(run.name, last)
    except OverenskommelseError as error:
        return error
    return None
