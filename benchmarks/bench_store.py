"""What an import, a search and the opening of a database cost, beside a floor that does the same with a driver alone.

Each sample is a process of its own, the sides take turns, and ratios are taken within each pair.  A figure is the
median of the pairs' processor time; on a server that is the client's and the server's together.  Both sides must leave
the same rows behind, and a journal that holds.  `--quick` takes 10,000 rows and three pairs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import store_data
import store_ours
from attrs import frozen

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))

from tools.postgres import Server, leased  # noqa: E402 - the tools are no package that is installed

IMPORT, AGAIN = 1.6, 2.0
"""How many times the floor an import may cost, and one that changes nothing."""
MEMORY = 150
"""Megabytes that an import may have, its program among them."""

Sample = Mapping[str, Any]


@frozen
class Place:
    """Where databases are made: `fresh` gives the URL of a copy of another, or of one with tables alone."""

    name: str
    fresh: Callable[[str | None], AbstractContextManager[str]]


def side(name: str, task: str, url: str, path: Path) -> Sample:
    """Let a side do a task in a process of its own; return what it tells."""
    words = [sys.executable, str(HERE / "store_side.py"), name, task, url, str(path)]
    done = subprocess.run(words, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONUTF8": "1"})
    told: Sample = json.loads(done.stdout)
    return told


@contextmanager
def places(folder: Path) -> Iterator[Sequence[Place]]:
    """Make ready for databases in files and on a server."""
    empty = str(folder / "empty.db")
    store_ours.prepare(empty)

    @contextmanager
    def in_file(template: str | None) -> Iterator[str]:
        path = folder / "sample.db"
        shutil.copy(template or empty, path)
        yield str(path)
        for each in folder.glob("sample.db*"):
            each.unlink()

    with leased(folder / "server") as server, server.database() as tables:
        store_ours.prepare(server.url(tables))

        @contextmanager
        def on_server(template: str | None) -> Iterator[str]:
            with server.database(template or tables) as name:
                yield server.url(name)

        yield Place("SQLite", in_file), Place("PostgreSQL", on_server)


def pairs(place: Place, task: str, path: Path, count: int, template: str | None) -> list[tuple[Sample, Sample]]:
    """Return so many samples of the floor and of ours."""
    found = []
    for _ in range(count):
        pair = []
        for name in ("floor", "ours"):
            with place.fresh(template) as url:
                pair.append(side(name, task, url, path))
        found.append((pair[0], pair[1]))
    told = {(each["count"], each.get("checksum")) for pair in found for each in pair}
    assert len(told) == 1, f"the sides did not do the same: {told}"
    return found
