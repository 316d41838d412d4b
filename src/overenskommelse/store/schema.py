"""Which tables a database has: none yet, ours of this or another time, or somebody else's."""

from collections.abc import Collection
from enum import Enum
from pathlib import Path
from typing import Final

from attrs import frozen
from sqlalchemy import Connection, inspect, text

from ..errors import Place, Problem, StoreError
from ..messages import Template
from .tables import METADATA, SCHEMA

OLDER = Template(
    "database-older", "The database has tables of an earlier version ({found}); this program uses {current}."
)
MIGRATE = Template(
    "migrate-database", "Bring it up to date with the command migrate; a backup of a file is made first."
)
NEWER = Template(
    "database-newer", "A newer version of the program made the database's tables ({found}); this one uses {current}."
)
UPGRADE = Template("upgrade-program", "Upgrade overenskommelse, or open a backup that this version made.")
OTHERS = Template("database-of-others", "The database holds tables of something else: {names}.")
NAME_OTHER = Template("name-other-database", "Give the path of another file, or a database of its own on the server.")
NO_TABLES = Template("database-empty", "The database is empty.")
INIT = Template("init-database-tables", "Make its tables with the command init.")

VERSIONS: Final = "overenskommelse_version"
"""The table that tells the schema's revision; its name says whose database it is."""

OWN_FOLDER: Final = Path(__file__).parent / "migrations"

_SHOWN = 5


class State(Enum):
    """What a database is to this program."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"


@frozen
class Schema:
    """The tables that a program uses: their revision, and the folders where the steps to it are."""

    current: str = SCHEMA
    folders: tuple[Path, ...] = (OWN_FOLDER / "versions",)


CURRENT: Final = Schema()


def state_of(connection: Connection, schema: Schema = CURRENT) -> State:
    """Return what a database is."""
    names = set(inspect(connection).get_table_names())
    if VERSIONS not in names:
        return State.FOREIGN if names else State.EMPTY
    found = revision_of(connection)
    if found == schema.current:
        return State.CURRENT if names >= set(METADATA.tables) else State.FOREIGN
    if not found.isdecimal():
        return State.FOREIGN
    return State.NEWER if int(found) > int(schema.current) else State.OLDER


def revision_of(connection: Connection) -> str:
    """Return the revision that a database's tables have, as they are numbered."""
    rows = connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalars().all()  # noqa: S608 - a name of our own
    return " ".join(sorted(map(str, rows)))


def refusal(connection: Connection, state: State, name: str, schema: Schema = CURRENT) -> StoreError:
    """Return why a database in a state cannot be used, and what to do."""
    place = Place(file=name)
    if state is State.EMPTY:
        return StoreError([Problem(NO_TABLES(), place, INIT())])
    if state is State.FOREIGN:
        names = inspect(connection).get_table_names()
        return StoreError([Problem(OTHERS(names=_some(names)), place, NAME_OTHER())])
    template, remedy = (OLDER, MIGRATE) if state is State.OLDER else (NEWER, UPGRADE)
    told = template(found=revision_of(connection), current=schema.current)
    return StoreError([Problem(told, place, remedy())])


def _some(names: Collection[str]) -> tuple[str, ...]:
    shown = sorted(names)[:_SHOWN]
    return (*shown, "…") if len(names) > _SHOWN else tuple(shown)
