"""What the tests of the stores are given: each kind of store, empty, and all of them side by side."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

import pytest

from overenskommelse.office.ports import Store
from overenskommelse.store import open_store
from tools.postgres import Server

KINDS = ("memory", "sqlite", "postgresql")


def salts() -> Callable[[], str]:
    """Return a source of salts that are the same in every store."""
    numbers = map(str, range(10**9))
    return lambda: sha256(next(numbers).encode()).hexdigest()[:32]


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database file whose tables are empty, to be copied: to make them takes longer."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_store(str(path)).close()
    return path


@pytest.fixture(scope="session")
def empty_base(postgres_server: Server) -> Iterator[str]:
    """Give the name of a database whose tables are empty, to be copied."""
    with postgres_server.database() as name:
        open_store(postgres_server.url(name)).close()
        yield name


@pytest.fixture
def url_of(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """Give a function that returns the URL of an empty store of a kind."""
    with ExitStack() as stack:

        def made(kind: str) -> str:
            if kind == "memory":
                return "memory://"
            if kind == "sqlite":
                return str(copyfile(request.getfixturevalue("empty_file"), tmp_path / "store.db"))
            server: Server = request.getfixturevalue("postgres_server")
            return server.url(stack.enter_context(server.database(request.getfixturevalue("empty_base"))))

        yield made


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, url_of: Callable[[str], str]) -> Iterator[Store]:
    """Give an empty store of each kind in turn."""
    opened = open_store(url_of(request.param), salts=salts())
    yield opened
    opened.close()


@pytest.fixture(params=KINDS[1:])
def base(request: pytest.FixtureRequest, url_of: Callable[[str], str]) -> Iterator[Store]:
    """Give an empty store in a database of each kind in turn."""
    opened = open_store(url_of(request.param), salts=salts())
    yield opened
    opened.close()


@pytest.fixture
def stores(url_of: Callable[[str], str]) -> Iterator[list[Store]]:
    """Give an empty store of every kind, whose salts are the same."""
    opened = [open_store(url_of(kind), salts=salts()) for kind in KINDS]
    yield opened
    for each in opened:
        each.close()
