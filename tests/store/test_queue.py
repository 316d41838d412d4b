"""Writers come one at a time, in the order they asked, and nobody's death keeps the others waiting."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from overenskommelse.errors import StoreError
from overenskommelse.store.engines import open_database
from overenskommelse.store.locks import FileLock
from overenskommelse.store.queue import Queue

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "prove"
WRITERS, TURNS = (8, 200) if FULL else (4, 40)

COUNTING = """
import json, sys, time
from sqlalchemy import text
from overenskommelse.store.engines import open_database

database, turns, waits = open_database(sys.argv[1]), int(sys.argv[2]), []
print("ready", flush=True)
input()
lock = " FOR UPDATE" if database.dialect == "postgresql" else ""
for _ in range(turns):
    start = time.perf_counter()
    with database.writing() as connection:
        value = connection.execute(text("SELECT value FROM number" + lock)).scalar()
        waits.append(time.perf_counter() - start)
        connection.execute(text("UPDATE number SET value = :value"), {"value": value + 1})
database.close()
print(json.dumps(max(waits)))
"""
HOLDING = """
import sys, time
from pathlib import Path
from overenskommelse.store.queue import Queue
with Queue(Path(sys.argv[1])).turn():
    print("in", flush=True)
    time.sleep(60)
"""


def start(code: str, *words: str) -> "subprocess.Popen[str]":
    words = (sys.executable, "-c", code, *words)
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ready(process: "subprocess.Popen[str]") -> str:
    """Return the first line that a process says."""
    assert process.stdout is not None
    return process.stdout.readline()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_no_update_is_lost_and_no_writer_waits_over_a_second(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = str(tmp_path / "a.db") if kind == "sqlite" else str(request.getfixturevalue("postgres_url"))
    database = open_database(url)
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE number (value INTEGER NOT NULL)"))
        connection.execute(text("INSERT INTO number VALUES (0)"))
    writers = [start(COUNTING, url, str(TURNS)) for _ in range(WRITERS)]
    assert [ready(each) for each in writers] == ["ready\n"] * WRITERS
    for each in writers:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    waits = [json.loads(each.communicate()[0]) for each in writers]
    with database.reading() as connection:
        assert connection.execute(text("SELECT value FROM number")).scalar() == WRITERS * TURNS
    database.close()
    assert max(waits) < 1.0


def test_threads_of_one_process_come_one_at_a_time_too(tmp_path: Path) -> None:
    queue, inside, most = Queue(tmp_path / "a.db"), [], []

    def write() -> None:
        for _ in range(20):
            with queue.turn():
                inside.append(1)
                most.append(len(inside))
                time.sleep(0.0005)
                inside.pop()

    threads = [Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 80


def test_the_turn_of_a_killed_holder_is_free(tmp_path: Path) -> None:
    holder = start(HOLDING, str(tmp_path / "a.db"))
    assert ready(holder) == "in\n"
    holder.kill()
    holder.communicate()
    before = time.monotonic()
    with Queue(tmp_path / "a.db").turn():
        assert time.monotonic() - before < 0.5


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP])
def test_a_waiter_that_is_killed_or_stopped_keeps_nobody_waiting(tmp_path: Path, sent: signal.Signals) -> None:
    queue = Queue(tmp_path / "a.db")
    with queue.turn():
        waiter = start(f"print('up', flush=True)\n{HOLDING}", str(tmp_path / "a.db"))
        assert ready(waiter) == "up\n"
        time.sleep(0.3)
        waiter.send_signal(sent)
        time.sleep(0.1)
    before = time.monotonic()
    with queue.turn():
        assert time.monotonic() - before < 0.5
    waiter.kill()
    assert "in" not in waiter.communicate()[0]


def test_a_wait_that_was_given_up_takes_no_turn_later(tmp_path: Path) -> None:
    queue = Queue(tmp_path / "a.db")
    with queue.turn(), pytest.raises(StoreError), Queue(tmp_path / "a.db", patience=0.05).turn():
        pass
    time.sleep(0.05)
    for _ in range(3):
        with queue.turn():
            pass


def test_a_wait_that_is_too_long_names_the_process_that_writes(tmp_path: Path) -> None:
    queue = Queue(tmp_path / "a.db", patience=0.1)
    with queue.turn(), pytest.raises(StoreError) as caught, queue.turn():
        pass
    (problem,) = caught.value.problems
    assert problem.message.values["process"] == str(os.getpid())
    assert problem.remedy is not None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.db-queue").mkdir()
    with pytest.raises(StoreError) as caught, Queue(tmp_path / "a.db").turn():
        pass
    assert caught.value.problems[0].message.code == "no-queue"


def test_a_full_disk_keeps_nobody_from_the_turn_nor_the_turn_from_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(lock: FileLock, text: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(lock.path), text)

    monkeypatch.setattr(FileLock, "write", full)
    for _ in range(2):
        with Queue(tmp_path / "a.db", patience=0.2).turn():
            pass


def test_a_turn_that_fails_on_the_way_in_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = Queue(tmp_path / "a.db", patience=0.2)

    def broken(lock: FileLock, text: str) -> None:
        raise RuntimeError(lock, text)

    with monkeypatch.context() as broke:
        broke.setattr(FileLock, "write", broken)
        with pytest.raises(RuntimeError):
            queue.turn().__enter__()
    with queue.turn():
        pass


def test_the_queue_is_open_to_whoever_may_write_the_database(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    database.touch()
    database.chmod(0o660)
    queue = Queue(database)
    with queue.turn():
        assert oct(queue.path.stat().st_mode & 0o777) == "0o660"


def test_nothing_is_written_into_a_file_that_is_no_queue(tmp_path: Path) -> None:
    (tmp_path / "a.db-queue").write_text("min uppsats", encoding="utf-8")
    (tmp_path / "b.db").write_bytes(b"SQLite format 3\0")
    (tmp_path / "b.db-queue").symlink_to(tmp_path / "b.db")
    for name in ("a.db", "b.db"):
        with pytest.raises(StoreError) as caught, Queue(tmp_path / name).turn():
            pass
        assert caught.value.problems[0].message.code == "other-than-queue"
    assert (tmp_path / "a.db-queue").read_text(encoding="utf-8") == "min uppsats"
    assert (tmp_path / "b.db").read_bytes() == b"SQLite format 3\0"
