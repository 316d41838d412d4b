"""The journal and its tables in a database; the only place that knows one.  Nothing heavy loads until one opens."""

from collections.abc import Callable
from os import urandom
from typing import TYPE_CHECKING

from ..agreement import CORE_KINDS
from .places import default_path

if TYPE_CHECKING:
    from ..notation.converter import Kinds
    from ..office.ports import Store
    from .engines import Database

__all__ = ["MEMORY", "default_path", "fresh_salt", "open_store"]

MEMORY = "memory://"
"""The URL of a store that lives as long as the program."""


def fresh_salt() -> str:
    """Return a salt that nobody can guess."""
    return urandom(16).hex()


def open_store(
    url: str,
    *,
    kinds: "Kinds" = CORE_KINDS,
    salts: Callable[[], str] = fresh_salt,
    may_create: bool = True,
) -> "Store":
    """Open the store of a path, `sqlite:///path`, `postgresql://user@server/database`, or `memory://`.

    Tables are made in an empty database.  Raises StoreError for one that is older, newer, or somebody else's.
    """
    if url == MEMORY:
        from .memory import MemoryStore

        return MemoryStore(salts=salts, kinds=kinds)
    from .engines import open_database
    from .sql import SqlStore

    database = open_database(url, may_create=may_create)
    try:
        _prepare(database, may_create=may_create)
    except BaseException:
        database.close()
        raise
    return SqlStore(database, salts, kinds)


def _prepare(database: "Database", *, may_create: bool) -> None:
    from .schema import State, refusal, state_of

    with database.reading() as connection:
        state = state_of(connection)
        if state is not State.CURRENT and not (state is State.EMPTY and may_create):
            raise refusal(connection, state, database.name)
    if state is State.EMPTY:
        from .migrating import create

        create(database)
