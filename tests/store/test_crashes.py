"""A process killed at whatever moment leaves a database that opens, is whole, and holds all that it acknowledged."""

import json
import os
import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from time import sleep

import pytest
from sqlalchemy import inspect

from overenskommelse.agreement import CORE_KINDS
from overenskommelse.journal import Key, verify
from overenskommelse.ledger import Organisation
from overenskommelse.office.commands import EditOrganisation
from overenskommelse.office.ports import SHARED, Query, Reading, Store
from overenskommelse.store import open_store
from overenskommelse.store.backing import back_up
from overenskommelse.store.engines import open_database
from overenskommelse.store.migrating import migrate
from overenskommelse.store.schema import revision_of
from overenskommelse.store.sql import SqlStore
from overenskommelse.workplace.copies import leftovers
from tests.store.conftest import salts
from tests.store.crews import Worker, started
from tests.store.labour import (
    COUNTERS,
    IMPORTED,
    LATER,
    SHARED_NOTE,
    Count,
    Import,
    counted,
    do_copy,
    do_edits,
    do_imports,
    do_migration,
    office_at,
    prepare,
    schema_of,
)
from tests.store.stock import drafted, header, organisation
from tests.store.test_migrations import STEP

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "prove"
ORGANISATIONS = 3000 if FULL else 500
CHANCE = random.Random(None if FULL else 4)


def kill(worker: Worker, hold: int, *, begun: int, within: float) -> None:
    """Kill a worker where it holds, or some time after one of its transactions began."""
    worker.go()
    if hold:
        worker.listen("held")
    else:
        worker.listen("begun", begun)
        sleep(CHANCE.uniform(0, within))
    worker.kill()


def holds(rounds: int, statements: int) -> list[int]:
    """Return before which statement each worker stops; every other one is killed wherever it happens to be."""
    return [0 if number % 2 else CHANCE.randint(1, statements) for number in range(rounds)]


def report(name: str, found: list[Worker]) -> None:
    """Print how many kills there were; at least half of them hit an open transaction."""
    inside = sum(worker.is_inside for worker in found)
    committing = sum(worker.said[-1] == "committing" for worker in found)
    acknowledged = sum(len(worker.acknowledged) for worker in found)
    print(  # noqa: T201 - the figures that `prove` shows
        f"\n{name}: {len(found)} kills, {inside} inside an open transaction, {committing} at a commit; "
        f"{acknowledged} acknowledged"
    )
    assert inside * 2 >= len(found)


def check_whole(store: Store) -> None:
    with store.reading() as reading:
        verdict = verify(reading.changes(), reading.entries(), head=reading.head())
    assert verdict.fault is None
    assert [*store.projected()] == []


def check_kept(reading: Reading, acknowledged: list[tuple[int, str]]) -> None:
    """Every acknowledged change is there, by its number and its reason."""
    reasons = {change.number: change.header.reason for change in reading.changes()}
    assert [reasons.get(number) for number, _ in acknowledged] == [reason for _, reason in acknowledged]


def check_edits(store: Store, acknowledged: list[tuple[int, str]]) -> None:
    """All counters say how often it was counted, and the note is that of the last edit: every change is whole."""
    check_whole(store)
    with store.reading() as reading:
        check_kept(reading, acknowledged)
        done = Counter(change.header.command for change in reading.changes())
        assert counted(reading) == [done["count"]] * len(COUNTERS)
        edits = [change.header.reason for change in reading.changes() if change.header.command == EditOrganisation.code]
        row = reading.row(Key(SHARED, Organisation.kind, SHARED_NOTE))
        assert row is not None
        assert json.loads(row.text).get("note") == (edits[-1] if edits else None)


@pytest.mark.parametrize(("kind", "rounds"), [("sqlite", 80 if FULL else 8), ("postgresql", 40 if FULL else 4)])
def test_edits_are_whole_or_absent_when_their_process_is_killed(
    kind: str, rounds: int, url_of: Callable[[str], str]
) -> None:
    url, killed = url_of(kind), list[Worker]()
    acknowledged: list[tuple[int, str]] = []
    with closing(open_store(url)) as store:
        prepare(store, SHARED_NOTE)
    for number, hold in enumerate(holds(rounds, 30)):
        with started(do_edits, url, hold, f"w{number}") as worker:
            kill(worker, hold, begun=CHANCE.randint(1, 20), within=0.01)
        killed.append(worker)
        acknowledged += worker.acknowledged
        with closing(open_store(url, may_create=False)) as store:
            check_edits(store, acknowledged)
            # The next writer gets its turn, and builds on what is there.
            acknowledged.append((count_once(store), "efter"))
    report(f"edits on {kind}", killed)
    assert len(acknowledged) > rounds


def count_once(store: Store) -> int:
    done = office_at(store, "efter").do(Count(), reason="efter")
    assert done.change is not None
    return done.change.number


@pytest.mark.parametrize(("kind", "rounds"), [("sqlite", 30 if FULL else 1), ("postgresql", 10 if FULL else 1)])
def test_an_import_is_whole_or_absent_when_its_process_is_killed(
    kind: str, rounds: int, url_of: Callable[[str], str]
) -> None:
    url, killed = url_of(kind), list[Worker]()
    acknowledged: list[tuple[int, str]] = []
    with closing(open_store(url)) as store:
        prepare(store)
    for number, hold in enumerate(holds(rounds, 30)):
        with started(do_imports, url, hold, f"w{number}") as worker:
            kill(worker, hold, begun=CHANCE.choice((1, 1, 3)), within=1.5)
        killed.append(worker)
        acknowledged += worker.acknowledged
        with closing(open_store(url, may_create=False)) as store:
            check_whole(store)
            with store.reading() as reading:
                check_kept(reading, acknowledged)
                imports = [change for change in reading.changes() if change.header.command == Import.code]
                found = Counter(row.key.id.rpartition("-")[0] for row in reading.rows(kind=Organisation.kind))
                whole = {change.header.reason: IMPORTED for change in imports}
                assert found == {**whole, COUNTERS[0].rpartition("-")[0]: len(COUNTERS)}
    report(f"imports on {kind}", killed)


@pytest.mark.parametrize("rounds", [40 if FULL else 2])
def test_a_migration_is_done_or_not_begun_when_its_process_is_killed(
    rounds: int, url_of: Callable[[str], str], tmp_path: Path
) -> None:
    folder, killed = tmp_path / "steps", list[Worker]()
    folder.mkdir()
    (folder / "v0002.py").write_text(STEP, encoding="utf-8")
    old = Path(url_of("sqlite"))
    with closing(open_store(str(old))) as store, store.writing() as writing:
        writing.append(header(), drafted(*(organisation(f"o{number}", "Åns IF") for number in range(ORGANISATIONS))))
    # There are twelve statements that write at least.
    for number, hold in enumerate(holds(rounds, 12)):
        path = tmp_path / str(number) / "a.db"
        path.parent.mkdir()
        copyfile(old, path)
        with started(do_migration, str(path), hold, str(folder)) as worker:
            kill(worker, hold, begun=1, within=1.5 if FULL else 0.2)
        killed.append(worker)
        check_migrated(path, folder, has_acknowledged=bool(worker.acknowledged))
    report("migrations", killed)


def check_migrated(path: Path, folder: Path, *, has_acknowledged: bool) -> None:
    """The tables are those of before or of after; the same step leads on from both."""
    with closing(open_database(str(path), may_create=False)) as database:
        store = SqlStore(database, salts(), CORE_KINDS)
        for revision in (None, LATER):
            with database.reading() as connection:
                found = revision_of(connection)
                columns = {each["name"] for each in inspect(connection).get_columns("organisation")}
            assert found == LATER or (revision is None and not has_acknowledged)
            assert ("made_up" in columns) == (found == LATER)
            with store.reading() as reading:
                assert reading.find(Query(kind="organisation", text="åns")).total == ORGANISATIONS
            check_whole(store)
            migrate(database, schema=schema_of(str(folder)))
    for backup in path.parent.glob("a-*.db"):
        with closing(open_store(str(backup), may_create=False)) as copy:
            check_whole(copy)
    # Of a backup that was being made something may be left: that is no backup, and is told of.
    assert [*leftovers(str(path))] == sorted(path.parent.glob(".*"))


def test_a_copy_that_is_not_finished_is_told_of_and_in_nobodys_way(url_of: Callable[[str], str]) -> None:
    url = url_of("sqlite")
    target = Path(url).with_name("kopia.db")
    with closing(open_store(url)) as store:
        prepare(store)
    with started(do_copy, url, str(target)) as worker:
        worker.go()
        worker.listen("held")
        worker.kill()
    (left,) = leftovers(url)
    assert not target.exists()
    with closing(open_database(url, may_create=False)) as database:
        back_up(database, target)
    with closing(open_store(str(target), may_create=False)) as copy:
        check_whole(copy)
    assert leftovers(url) == (left,)
