"""Processes that work on a database, and tell each thing that they do: for the tests of crashes and of many at once.

`python -m tests.store.labour WORK URL WORDS…` says `ready`, waits for a line, and works until it is done or killed.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

from attrs import define, field, frozen
from sqlalchemy import Connection, Engine, event

from overenskommelse.journal import Change, Entry, Key
from overenskommelse.ledger import Organisation
from overenskommelse.messages import Template
from overenskommelse.office.command import Command
from overenskommelse.office.commands import EditOrganisation
from overenskommelse.office.conflicts import ConflictError
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED, Draft, Reading, Store, Writing
from overenskommelse.office.view import View
from overenskommelse.store import open_store
from overenskommelse.store.engines import open_database
from overenskommelse.store.migrating import migrate
from overenskommelse.store.schema import CURRENT, Schema
from overenskommelse.store.sql import SqlStore
from tests.store.stock import drafted, organisation
from tools.tree import ROOT

IMPORTED = 10_000
COUNTERS = tuple(f"raknare-{number}" for number in range(5))
LATER = "0002"


@frozen(kw_only=True)
class Count(Command):
    """Read one counter, and write all of them with the number after it."""

    code: ClassVar[str] = "count"
    says: ClassVar[Template] = Template("command-count", "count")

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the counters with the next number."""
        value = counted(view.reading)[0] + 1
        return drafted(*(organisation(id, f"Räknare {value}") for id in COUNTERS))


@frozen(kw_only=True)
class Import(Command):
    """Write ten thousand organisations."""

    code: ClassVar[str] = "import"
    says: ClassVar[Template] = Template("command-import-many", "import many")

    batch: str

    def decide(self, view: View) -> Iterable[Draft]:
        """Return them; their ids tell which import they belong to."""
        del view
        return drafted(*(organisation(f"{self.batch}-{number}", f"Åns IF {number}") for number in range(IMPORTED)))


def counted(reading: Reading) -> list[int]:
    """Return what each counter says."""
    rows = [reading.row(Key(SHARED, Organisation.kind, id)) for id in COUNTERS]
    return [0 if row is None else int(json.loads(row.text)["name"].split()[1]) for row in rows]


def schema_of(folder: str) -> Schema:
    """Return a made-up later program's tables, by the folder of its step."""
    return Schema(LATER, (*CURRENT.folders, Path(folder)))


def say(*words: object) -> None:
    """Tell the parent, at once and whole."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


@define
class Marks:
    """Tells when a writer's transaction begins and is about to be committed, and stops for good at a statement."""

    hold: int
    """The number of the statement before which the process stops; 0 for none."""
    _is_open: bool = False
    _numbers: Iterator[int] = field(factory=lambda: count(1))

    def watch(self, engine: Engine) -> None:
        """Listen to an engine, behind the store that begins its transactions."""
        event.listen(engine, "begin", self._begun)
        event.listen(engine, "commit", self._committing)
        event.listen(engine, "before_cursor_execute", self._stated)

    def _begun(self, connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("begin_with") == "BEGIN IMMEDIATE" or options.get("isolation_level") == "READ COMMITTED":
            self._is_open = True
            say("begun")

    def _committing(self, connection: Connection) -> None:
        del connection
        if self._is_open:
            self._is_open = False
            say("committing")

    def _stated(self, *_: object) -> None:
        if self._is_open and next(self._numbers) == self.hold:
            say("held")
            time.sleep(600)


@define
class Timed:
    """A store whose every wait for the turn to write is measured."""

    store: Store
    waits: list[float] = field(factory=list)

    def reading(self) -> AbstractContextManager[Reading]:
        return self.store.reading()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        start = time.perf_counter()
        with self.store.writing() as writing:
            self.waits.append(time.perf_counter() - start)
            yield writing

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)


def office_at(store: Store, actor: str = "registrator") -> Office:
    return Office(store=store, actor=actor, clock=lambda: datetime.now(UTC), today=lambda: date(2026, 3, 2))


def note(entries: Iterable[Entry], changes: Mapping_ = ...) -> None:  # placeholder
    ...
