"""What processes do with a database while they tell each step, for the tests of crashes and of many at once."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import UTC, date, datetime
from itertools import count
from multiprocessing.connection import Connection as Channel
from pathlib import Path
from typing import Any, ClassVar

import attrs
from attrs import define, field, frozen
from sqlalchemy import Connection, Engine, event

from overenskommelse.journal import Change, Entry, Key
from overenskommelse.ledger import Organisation
from overenskommelse.messages import Template
from overenskommelse.office.command import Command
from overenskommelse.office.commands import EditOrganisation
from overenskommelse.office.conflicts import ConflictError
from overenskommelse.office.drafts import draft
from overenskommelse.office.office import Done, Office
from overenskommelse.office.ports import SHARED, Draft, Reading, Store, Writing
from overenskommelse.office.view import View
from overenskommelse.sources import Document
from overenskommelse.store import open_store
from overenskommelse.store.backing import copied
from overenskommelse.store.engines import open_database
from overenskommelse.store.migrating import migrate
from overenskommelse.store.schema import CURRENT, Schema
from overenskommelse.store.sql import SqlStore
from tests.store.stock import drafted, header, organisation

IMPORTED = 10_000
COUNTERS = tuple(f"raknare-{number}" for number in range(5))
SHARED_NOTE = "delad"
LATER = "0002"


@frozen(kw_only=True)
class Count(Command):
    """Read one counter, and write all of them with the number after it."""

    code: ClassVar[str] = "count"
    says: ClassVar[Template] = Template("command-count", "count")

    def decide(self, view: View) -> Iterable[Draft]:
        value = counted(view.reading)[0] + 1
        return drafted(*(organisation(id, f"Räknare {value}") for id in COUNTERS))


@frozen(kw_only=True)
class Import(Command):
    """Write ten thousand organisations, whose ids tell which import they came with."""

    code: ClassVar[str] = "import"
    says: ClassVar[Template] = Template("command-import-many", "import many")

    batch: str

    def decide(self, view: View) -> Iterable[Draft]:
        del view
        return drafted(*(organisation(f"{self.batch}-{number}", f"Åns IF {number}") for number in range(IMPORTED)))


def prepare(store: Store, *notes: str) -> None:
    """Write what the works begin with: the counters at 0, and records whose notes hold numbers."""
    named = [*(organisation(id, "Räknare 0") for id in COUNTERS), *(organisation(id, "Anteckning 0") for id in notes)]
    with store.writing() as writing:
        writing.append(header(), [draft(SHARED, Document(id="brev", title="Brev")), *drafted(*named)])


def counted(reading: Reading) -> list[int]:
    """Return what each counter says."""
    return [number_of(reading, id) for id in COUNTERS]


def number_of(reading: Reading, id: str) -> int:
    """Return the number that ends a record's name."""
    row = reading.row(Key(SHARED, Organisation.kind, id))
    return -1 if row is None else int(json.loads(row.text)["name"].split()[1])


def schema_of(folder: str) -> Schema:
    """Return a made-up later program's tables, by the folder of the step to them."""
    return Schema(LATER, (*CURRENT.folders, Path(folder)))


def stay(channel: Channel) -> None:
    """Wait until the parent goes, or one is killed."""
    with suppress(EOFError):
        channel.recv()


@define
class Marks:
    """Tells when a writer's transaction begins and when it is about to be committed; stops for good at a statement."""

    channel: Channel
    hold: int
    """Before which of the transactions' statements that write the process stops; 0 where it goes on."""
    _is_open: bool = False
    _numbers: Iterator[int] = field(factory=lambda: count(1))

    def watch(self, engine: Engine) -> None:
        """Listen to an engine, behind the store that begins its transactions."""
        event.listen(engine, "begin", self._begun)
        event.listen(engine, "commit", self._committing)
        event.listen(engine, "before_cursor_execute", self._stating)

    def _begun(self, connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("begin_with") == "BEGIN IMMEDIATE" or options.get("isolation_level") == "READ COMMITTED":
            self._is_open = True
            self.channel.send("begun")

    def _committing(self, connection: Connection) -> None:
        del connection
        if self._is_open:
            self._is_open = False
            self.channel.send("committing")

    def _stating(self, connection: Connection, cursor: object, statement: str, *_: object) -> None:
        del cursor
        # PostgreSQL's rows are copied, by no statement that is told of here: there it stops at reads too.
        is_read = connection.dialect.name == "sqlite" and statement.startswith(("SELECT", "PRAGMA"))
        if self._is_open and not is_read and next(self._numbers) == self.hold:
            self.channel.send("held")
            stay(self.channel)


@define
class Told:
    """How a writer's turns went: the changes they became, conflicts, other errors, and the waits in seconds."""

    numbers: list[int] = field(factory=list)
    conflicts: int = 0
    others: list[str] = field(factory=list)
    waits: list[float] = field(factory=list)


@define
class Timed:
    """A store that measures each wait for the turn to write."""

    store: Store
    waits: list[float]

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
    # With an observer, so that its cursor is written too.
    return Office(
        store=store,
        actor=actor,
        clock=lambda: datetime.now(UTC),
        today=lambda: date(2026, 3, 2),
        observers={"lyssnare": listen},
    )


def listen(entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
    """Hear of everything, and do nothing."""
    del changes
    for _ in entries:
        pass


def do_edits(channel: Channel, url: str, hold: int, token: str) -> None:
    """Count, and edit one record, in turn and for ever; acknowledge each."""
    office = office_at(marked(channel, url, hold))
    for number in count(1):
        reason = f"{token}-{number}"
        edit = EditOrganisation(id=SHARED_NOTE, note=reason)
        done = office.do(edit if number % 2 else Count(), reason=reason)
        acknowledge(channel, done)


def do_imports(channel: Channel, url: str, hold: int, token: str) -> None:
    """Import ten thousand organisations, and again others, for ever; acknowledge each import."""
    office = office_at(marked(channel, url, hold))
    for number in count(1):
        reason = f"{token}-{number}"
        acknowledge(channel, office.do(Import(batch=reason), reason=reason))


def marked(channel: Channel, url: str, hold: int) -> Store:
    store = open_store(url, may_create=False)
    assert isinstance(store, SqlStore)
    Marks(channel, hold).watch(store.database.engine)
    return store


def acknowledge(channel: Channel, done: Done) -> None:
    assert done.change is not None
    channel.send((done.change.number, done.change.header.reason))


def do_migration(channel: Channel, url: str, hold: int, folder: str) -> None:
    """Bring the tables to those of a later program, acknowledge it, and stay."""
    database = open_database(url, may_create=False)
    Marks(channel, hold).watch(database.engine)
    migrate(database, schema=schema_of(folder))
    channel.send((0, LATER))
    stay(channel)


def do_copy(channel: Channel, url: str, target: str) -> None:
    """Copy a database, and stay before the copy has its own name."""
    with closing(open_database(url, may_create=False)) as database, copied(database, Path(target)):
        channel.send("held")
        stay(channel)


def do_turns(channel: Channel, url: str, turns: int, own: str) -> None:
    """Read a record that all change and one of one's own, and change each by what was read; tell how it went."""
    told = Told()
    with closing(open_store(url, may_create=False)) as store:
        timed = Timed(store, told.waits)
        # Nobody observes it: each turn is one change, and all changes are the turns'.
        office = attrs.evolve(office_at(timed, own), observers={})
        for _ in range(turns):
            for id in (SHARED_NOTE, own):
                _add_one(office, id, told)
                # Whoever is silent for long is taken to hang.
                channel.send("turn")
    channel.send(told)


def _add_one(office: Office, id: str, told: Told) -> None:
    while True:
        with office.view() as view:
            stored = view.stored(Organisation, id)
        name = f"Anteckning {int(stored.record.name.split()[1]) + 1}"
        try:
            done = office.do(EditOrganisation(id=id, name=name, seen=stored.version))
        except ConflictError as error:
            told.conflicts += 1
            if error.conflict.theirs.version <= stored.version or error.conflict.actor == office.actor:
                told.others.append(f"a conflict with oneself: {error}")
        except Exception as error:  # noqa: BLE001 - every other error is a finding
            told.others.append(repr(error))
            return
        else:
            told.numbers.append(done.change.number if done.change else 0)
            return


def work(channel: Channel, what: Callable[..., None], words: Sequence[object]) -> None:
    """Say that one is ready, wait, and do a work; it ends when nobody listens any more."""
    channel.send("ready")
    with suppress(EOFError, BrokenPipeError):
        channel.recv()
        what(channel, *words)
