"""Whatever the office does in whatever order: each store answers alike, and holds what the journal says."""

import os
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import delete

from overenskommelse.errors import OverenskommelseError
from overenskommelse.exchange.dumping import dump, load
from overenskommelse.exchange.exporting import register
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.journal import Head, verify
from overenskommelse.office import commands as c
from overenskommelse.office.command import Command
from overenskommelse.office.conflicts import ConflictError, RefusedError
from overenskommelse.office.history import known_after
from overenskommelse.office.installing import Update
from overenskommelse.office.office import Done, Office
from overenskommelse.office.ports import Query, Reading, Store
from overenskommelse.office.retention import CountedFrom, SetRetention, ripe
from overenskommelse.office.shipping import Shipment
from overenskommelse.office.undoing import Redo, Undo
from overenskommelse.office.view import View
from overenskommelse.store import MEMORY, open_store
from overenskommelse.store.memory import MemoryStore
from overenskommelse.store.sql import SqlStore
from overenskommelse.store.tables import METADATA
from overenskommelse.wording import language
from tests.office.agreements import CODE
from tests.office.test_sequences import COMMANDS, RECORDS
from tests.store.asked import (
    ACTORS,
    ANY_TEXT,
    BEGAN,
    DECISION,
    LIKELY,
    NUMBERS,
    SHIPMENTS,
    TABLE_ROWS,
    TEXTS,
    TODAY,
    RedactAlike,
    RedactReasonAlike,
    beginning,
)
from tests.store.conftest import KINDS, salts
from tests.store.stock import queries, told

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "prove"
EXAMPLES, STEPS = (100, 30) if FULL else (6, 12)
COUNTS: Counter[str] = Counter()


def answer(office: Office, command: Command) -> object:
    """Do a command, and return what was answered: what was done, or everything that an error tells."""
    try:
        return office.do(command, reason="Skäl")
    except RefusedError as error:
        return RefusedError, error.problems, error.uses
    except ConflictError as error:
        return ConflictError, error.problems, error.conflict
    except OverenskommelseError as error:
        return type(error), error.problems


def texts(store: Store) -> dict[str, str]:
    """Return what stands, but for the office's own register: that stays when others rest on it."""
    with store.reading() as reading:
        return {str(row.key): row.text for row in reading.rows() if row.key.id != "eget-register"}


def dumped_by(store: Store) -> bytes:
    stream = BytesIO()
    dump(store, stream)
    return stream.getvalue()


class Machine(RuleBasedStateMachine):
    """An office at every store, in which two officers work."""

    fresh: ClassVar[Callable[[], dict[str, str]]]
    """Empties the stores, and returns their URLs."""

    def __init__(self) -> None:
        super().__init__()
        self.urls, self.time = type(self).fresh(), BEGAN + timedelta(days=1)
        self.salts = {kind: salts() for kind in self.urls}
        self.stores: dict[str, Store] = {}
        for kind in self.urls:
            self.open(kind)
            with self.stores[kind].writing() as writing:
                writing.adopt(*beginning())

    def open(self, kind: str) -> None:
        self.stores[kind] = open_store(self.urls[kind], salts=self.salts[kind])

    def teardown(self) -> None:
        for store in self.stores.values():
            store.close()

    def alike(self, ask: Callable[[Store], object]) -> Any:
        """Ask each store, and return what all of them answer."""
        answers = {kind: ask(store) for kind, store in self.stores.items()}
        first = answers["memory"]
        assert answers == dict.fromkeys(answers, first)
        return first

    def seen(self, look: Callable[[View], object]) -> Any:
        """Look at each store, and return what all of them show."""
        return self.alike(lambda store: self._look(store, look))

    def _look(self, store: Store, look: Callable[[View], object]) -> object:
        with self._office(store, "registrator").view() as view:
            return look(view)

    def read(self, look: Callable[[Reading], object]) -> Any:
        return self.seen(lambda view: look(view.reading))

    def _office(self, store: Store, actor: str) -> Office:
        return Office(store=store, actor=actor, clock=lambda: self.time, today=lambda: TODAY)

    def do(self, actor: str, command: Command) -> Done | None:
        """Do a command in every store; None where it was refused."""
        return self.do_each(actor, lambda _: command)

    def do_each(self, actor: str, made: Callable[[Store], Command]) -> Done | None:
        """Do the command made for each store."""
        self.time += timedelta(minutes=1)
        found = self.alike(lambda store: answer(self._office(store, actor), made(store)))
        done = found if isinstance(found, Done) else None
        COUNTS["done" if done and done.change else "nothing to do" if done else found[0].__name__] += 1
        return done

    @rule(actor=ACTORS, asked=st.lists(COMMANDS, min_size=1, max_size=3))
    def give_commands(self, actor: str, asked: list[Command]) -> None:
        for command in asked:
            self.do(actor, command)

    @rule(actor=ACTORS, asked=st.lists(LIKELY, min_size=2, max_size=4))
    def give_likely_commands(self, actor: str, asked: list[Command]) -> None:
        for command in asked:
            self.do(actor, command)

    @rule(rows=st.lists(TABLE_ROWS, max_size=3), is_late=st.booleans(), is_partly=st.booleans())
    def import_a_table(self, rows: list[tuple[str, ...]], is_late: bool, is_partly: bool) -> None:  # noqa: FBT001 - drawn by their names
        sheet = Sheet(("id", "namn", "orgnr", "note"), tuple(Row(n, cells) for n, cells in enumerate(rows, start=2)))
        previews: dict[int, Any] = {
            id(store): self._look(store, lambda view: preview(view, "organisation", sheet, agreement=CODE))
            for store in self.stores.values()
        }
        if is_late:
            self.do("kollega", c.EditOrganisation(id="korpen", note=f"Ändrad {self.time}"))
        self.do_each("registrator", lambda store: Import(preview=previews[id(store)], partly=is_partly))

    @rule(kind=st.sampled_from(["organisation", "accession", "contact", "seat", "appointment", "meeting"]))
    def import_what_was_exported(self, kind: str) -> None:
        """What was written to a table and read again is what stands."""

        def again(view: View) -> tuple[int, int, object]:
            sheet = register(view, kind, agreement=CODE, speech=language("sv"))
            found = preview(view, kind, Sheet(sheet.head, tuple(sheet.rows)), agreement=CODE)
            return found.new, found.changed, found.refused

        assert self.seen(again) == (0, 0, ())

    @rule(actor=ACTORS, command=LIKELY | COMMANDS)
    def undo_and_redo_at_once(self, actor: str, command: Command) -> None:
        before = texts(self.stores["memory"])
        done = self.do(actor, command)
        if done is None or done.change is None or done.change.header.undoes is not None:
            return
        after = texts(self.stores["memory"])
        assert self.do(actor, Undo(undoes=done.change.number)) is not None
        assert self.alike(texts) == before
        assert self.do(actor, Redo()) is not None
        assert self.alike(texts) == after

    @rule(actor=ACTORS, number=st.none() | NUMBERS, is_redo=st.booleans())
    def undo_or_redo(self, actor: str, number: int | None, is_redo: bool) -> None:  # noqa: FBT001 - drawn by its name
        self.do(actor, (Redo if is_redo else Undo)(undoes=number))

    @rule(of=TEXTS | ANY_TEXT)
    def redact(self, of: tuple[str, str, str]) -> None:
        kind, id, field = of
        self.do("arkivarie", RedactAlike(agreement=CODE, kind=kind, id=id, field=field, **DECISION))

    @rule(number=NUMBERS)
    def redact_a_reason(self, number: int) -> None:
        self.do("arkivarie", RedactReasonAlike(change=number, **DECISION))

    @rule(
        kind=st.sampled_from([*RECORDS, "contakt"]),
        years=st.sampled_from([None, 0, 2, 5, -1]),
        of=st.sampled_from(CountedFrom),
    )
    def set_retention(self, kind: str, years: int | None, of: CountedFrom) -> None:
        self.do("arkivarie", SetRetention(kind=kind, years=years, counted_from=of, basis="Planen"))
        self.seen(lambda view: ripe(view, date(2031, 1, 1)))

    @rule(version=st.sampled_from(SHIPMENTS), take=st.sampled_from([(), ("daldal/plan/plan-2026",)]))
    def update(self, version: Shipment, take: tuple[str, ...]) -> None:
        self.do("registrator", Update(shipment=version, take=take))

    @rule()
    def close_and_open(self) -> None:
        for kind in KINDS[1:]:
            self.stores[kind].close()
            self.open(kind)

    @rule()
    def rebuild(self) -> None:
        for store in self.stores.values():
            store.rebuild()

    @rule()
    def dump_and_load(self) -> None:
        """Every store dumps the same bytes; loaded elsewhere, they make the same tables."""
        dumped = self.alike(dumped_by)
        with closing(MemoryStore(salts=salts())) as copy:
            load(BytesIO(dumped), copy)
            with copy.reading() as reading:
                assert [*reading.rows()] == self.read(lambda other: [*other.rows()])

    @rule(name=st.sampled_from(["sändning", "kalender"]))
    def move_a_cursor(self, name: str) -> None:
        for store in self.stores.values():
            with store.writing() as writing:
                writing.set_cursor(name, writing.head().number)
        self.read(lambda reading: reading.cursor(name))

    @rule(query=queries(), agreement=st.sampled_from([None, CODE, ""]), number=NUMBERS)
    def look(self, query: Query, agreement: str | None, number: int) -> None:
        """Find, look back, and look at everything that a store tells."""
        self.read(lambda reading: reading.find(attrs.evolve(query, agreement=agreement)))
        keys = self.read(lambda reading: sorted({entry.key for entry in reading.entries()}))
        self.read(lambda reading: told(reading, keys))
        last = self.read(lambda reading: sum(1 for _ in reading.changes()))
        self.seen(lambda view: [*known_after(view, min(number, last)).reading.rows()])
        self.seen(lambda view: (view.agreement(CODE), view.ledger(CODE)))

    @invariant()
    def every_store_is_whole(self) -> None:
        COUNTS["steps"] += 1
        head: Head = self.read(lambda reading: reading.head())
        assert self.read(lambda reading: verify(reading.changes(), reading.entries(), head=head).fault) is None
        self.read(lambda reading: [*reading.rows()])
        assert self.alike(lambda store: [*store.projected()]) == []


@pytest.fixture
def fresh(url_of: Callable[[str], str], empty_file: Path, tmp_path: Path) -> Callable[[], dict[str, str]]:
    """Give a function that empties the stores, and returns their URLs."""
    server, path = url_of("postgresql"), tmp_path / "machine.db"

    def emptied() -> dict[str, str]:
        for old in tmp_path.glob("machine.db*"):
            old.unlink()
        copyfile(empty_file, path)
        with closing(open_store(server)) as store:
            assert isinstance(store, SqlStore)
            with store.database.writing() as connection:
                for table in reversed(METADATA.sorted_tables):
                    connection.execute(delete(table))
        return {"memory": MEMORY, "sqlite": str(path), "postgresql": server}

    return emptied


def test_every_store_answers_alike_whatever_the_office_does(fresh: Callable[[], dict[str, str]]) -> None:
    COUNTS.clear()
    asked = settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None)
    machine = type("Machine", (Machine,), {"fresh": staticmethod(fresh)})
    try:
        run_state_machine_as_test(machine, settings=asked)
    finally:
        figures = ", ".join(f"{count} {name}" for name, count in COUNTS.most_common())
        print(f"\n{figures}")  # noqa: T201 - the figures that `prove` shows
    assert COUNTS["done"] > EXAMPLES
