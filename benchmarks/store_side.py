"""One side's one task in a process of its own: `python store_side.py SIDE TASK URL FILE` prints its figures as JSON."""

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from time import perf_counter, process_time, sleep

CONTENT = (
    "SELECT number, agreement, kind, id, version, text FROM entry ORDER BY number",
    "SELECT entry, agreement, kind, id, version, first, last, text FROM record ORDER BY entry",
    "SELECT entry, place, field, kind, target FROM reference ORDER BY entry, place",
    "SELECT entry, agreement, id, name_key, search, number, legal_form FROM organisation ORDER BY entry",
)
"""All that a database holds but for what chance and the clock put there."""


def task_of(side: str, task: str, url: str) -> Callable[[Path], int]:
    """Return what is to be done with a file; what that needs is loaded and opened here, before it is measured."""
    is_server = url.startswith("postgresql")
    if side == "ours":
        import store_ours

        ways = {"import": store_ours.import_into, "more": store_ours.import_into, "again": store_ours.import_again}
        return ways[task](url)
    if side == "floor":
        import store_floor

        return store_floor.task(task, plain(url), is_server=is_server)
    import store_peers

    return store_peers.PEERS[side](url)


def plain(url: str) -> str:
    """Return the address that a driver takes."""
    return url.replace("+psycopg", "")


def rows_of(url: str, statement: str) -> Iterator[tuple[object, ...]]:
    """Yield what a statement selects, by the driver alone."""
    if url.startswith("postgresql"):
        import psycopg

        with psycopg.connect(plain(url)) as server, server.cursor("all") as cursor:
            cursor.itersize = 5000
            yield from cursor.execute(statement.encode())
    else:
        with closing(sqlite3.connect(url)) as connection:
            yield from connection.execute(statement)


def checksum(url: str) -> str:
    """Return what stands for all that a database holds."""
    total = sha256()
    for statement in CONTENT:
        for row in rows_of(url, statement):
            total.update(repr(row).encode())
    return total.hexdigest()


def peak() -> int:
    """Return the most memory this process has had, in megabytes; 0 where the system does not tell."""
    # Not from `resource`: a child takes over there what its parent once had.
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else ()
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def postmaster(url: str) -> Path | None:
    """Return where the system tells what a server's ended processes have cost; None of a file, and elsewhere."""
    if not url.startswith("postgresql") or not Path("/proc/self/stat").exists():
        return None
    import psycopg

    with psycopg.connect(plain(url)) as server:
        return Path(f"/proc/{_fields(server.info.backend_pid)[1]}/stat")


def _fields(pid: int | str) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()


def served(status: Path | None) -> float:
    """Return the processor seconds of a server's ended processes."""
    if status is None:
        return 0.0
    # It takes a moment for a process to have ended.
    sleep(0.2)
    user, system = _fields(status.parent.name)[13:15]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def measured(side: str, task: str, url: str, path: Path) -> Mapping[str, object]:
    """Do a task and return what it cost; on a server its part of the work too."""
    action = task_of(side, task, url)
    server = postmaster(url)
    before = served(server)
    wall, cpu = perf_counter(), process_time()
    count = action(path)
    cpu, wall = process_time() - cpu, perf_counter() - wall
    found: dict[str, object] = {"cpu": cpu + served(server) - before, "wall": wall, "peak": peak(), "count": count}
    if task == "import" and side in {"ours", "floor"}:
        found["checksum"] = checksum(url)
    return found


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))))
