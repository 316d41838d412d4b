"""Where the store is measured: databases in files and on a server, each sample in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import store_ours
from attrs import frozen

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))

from tools.postgres import Server, leased  # noqa: E402 - the tools are no package that is installed

Sample = Mapping[str, Any]


@frozen
class Place:
    """Where databases are made: `fresh` gives the URL of a copy of another, or of one with tables alone."""

    name: str
    fresh: Callable[[str | None], AbstractContextManager[str]]


@contextmanager
def places(folder: Path) -> Iterator[Sequence[Place]]:
    """Make ready for databases in files and on a server."""
    with leased(folder / "server") as server, server.database() as tables:
        store_ours.prepare(server.url(tables))
        store_ours.prepare(str(folder / "empty.db"))
        yield in_files(folder), on_server(server, tables)


def in_files(folder: Path) -> Place:
    """Return the place of databases in files."""

    @contextmanager
    def fresh(template: str | None) -> Iterator[str]:
        home = folder / f"sample-{len([*folder.iterdir()])}"
        home.mkdir()
        shutil.copy(template or folder / "empty.db", home / "sample.db")
        yield str(home / "sample.db")
        shutil.rmtree(home)

    return Place("SQLite", fresh)


def on_server(server: Server, tables: str) -> Place:
    """Return the place of databases on a server."""

    @contextmanager
    def fresh(template: str | None) -> Iterator[str]:
        name = tables if template is None else urlsplit(template).path[1:]
        with server.database(name) as made:
            yield server.url(made)

    return Place("PostgreSQL", fresh)


def told_by(*words: str) -> Sample:
    """Let a side do a task in a process of its own; return what it tells."""
    command = [sys.executable, str(HERE / "store_side.py"), *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONUTF8": "1"})
    told: Sample = json.loads(done.stdout)
    return told


def pairs(place: Place, task: str, path: Path, count: int, standing: str | None = None) -> list[tuple[Sample, Sample]]:
    """Return so many samples of the floor and of ours, which take turns at being first.

    An import goes into a database of its own; whoever compares does so with one that stands.
    """
    found = []
    for turn in range(count):
        pair = {}
        for name in ("floor", "ours") if turn % 2 else ("ours", "floor"):
            if standing:
                pair[name] = told_by(name, task, standing, str(path))
            else:
                with place.fresh(None) as url:
                    pair[name] = told_by(name, task, url, str(path))
        found.append((pair["floor"], pair["ours"]))
    told = {(each["count"], each.get("checksum")) for pair in found for each in pair}
    assert len(told) == 1, f"the sides did not do the same: {told}"
    return found
