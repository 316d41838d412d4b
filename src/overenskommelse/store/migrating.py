"""The tables made, and brought from one revision to the next: Alembic changes them, and the journal fills them anew."""

from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from ..agreement import CORE_KINDS
from ..notation.converter import Kinds
from .backing import back_up
from .engines import Database
from .projecting import reproject
from .schema import CURRENT, OWN_FOLDER, Schema, State, refusal, revision_of, state_of
from .selecting import SqlReading
from .writing import take_turn


def create(database: Database, *, schema: Schema = CURRENT) -> None:
    """Make the tables of an empty database; of one that another program has just made, nothing."""
    with database.writing() as connection:
        take_turn(connection)
        if state_of(connection, schema) is State.EMPTY:
            _upgrade(connection, schema)


def migrate(
    database: Database,
    *,
    kinds: Kinds = CORE_KINDS,
    schema: Schema = CURRENT,
) -> Path | None:
    """Bring a database's tables to this program's revision, all of it or nothing.

    Returns the backup that was made of a file first; None of a server, and where nothing had to be done.
    Raises StoreError for a database that is newer, or somebody else's.
    """
    with database.writing() as connection:
        take_turn(connection)
        state = state_of(connection, schema)
        if state is State.CURRENT:
            return None
        if state is not State.OLDER:
            raise refusal(connection, state, database.name, schema)
        # Nobody else writes now, so the backup is what was there.
        backup = _back_up(database, revision_of(connection))
        _upgrade(connection, schema)
        reproject(SqlReading(connection), kinds)
    return backup


def _upgrade(connection: Connection, schema: Schema) -> None:
    config = Config()
    config.set_main_option("script_location", _quoted(OWN_FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_quoted, schema.folders)))
    config.attributes["connection"] = connection
    command.upgrade(config, schema.current)


def _quoted(path: Path) -> str:
    # It is read as a line of an ini file.
    return str(path).replace("%", "%%")


def _back_up(database: Database, revision: str) -> Path | None:
    if database.path is None:
        return None
    names = (f"{database.path.stem}-{revision}{'' if n == 1 else f'-{n}'}.db" for n in count(1))
    target = next(path for path in map(database.path.with_name, names) if not path.exists())
    back_up(database, target)
    return target
