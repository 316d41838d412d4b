"""A server: how it is spoken with, and what it has to be able to do."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError

from ..messages import Template
from .addresses import shown
from .places import CHOOSE_PLACE, NOT_A_PLACE, refusal
from .troubles import CHECK_SCHEMA, NO_SCHEMA

NO_DRIVER = Template("no-driver", "What speaks with PostgreSQL is not installed.")
INSTALL_DRIVER = Template("install-driver", "Install overenskommelse[postgresql].")
NOT_UTF8 = Template("database-not-utf-8", "The database keeps its text as {encoding}, which lacks letters.")
NEW_UTF8 = Template("new-utf-8", "Create a new one with the encoding UTF8.")

POSTGRESQL = "postgresql"
_SOME_SERVER = "postgresql://…"
_USUAL: Mapping[str, Any] = {"connect_timeout": 10, "client_encoding": "utf8", "application_name": "overenskommelse"}
"""How a server is spoken with where its URL does not say."""
_UNCOMPILED = "SELECT set_config('jit', 'off', false) FROM pg_settings WHERE name = 'jit'"
"""Statements here are short, and a server that takes one for long compiles it for longer than it then runs."""


def engine_of(address: str) -> tuple[str, Engine]:
    """Return how a server is called without its password, and what connects to it.  Raises StoreError."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        # What cannot be read may hold a password anywhere.
        raise refusal(_SOME_SERVER, NOT_A_PLACE(), CHOOSE_PLACE()) from error
    name = shown(url.set(drivername=POSTGRESQL).render_as_string())
    usual = {key: value for key, value in _USUAL.items() if key not in url.query}
    try:
        # An idle connection may have been cut since it was last used.
        made = create_engine(url, connect_args=usual, pool_pre_ping=True)
    except ArgumentError as error:
        raise refusal(name, NOT_A_PLACE(), CHOOSE_PLACE()) from error
    except ImportError as error:
        raise refusal(name, NO_DRIVER(), INSTALL_DRIVER()) from error
    event.listen(made, "connect", _leave_uncompiled)
    return name, made


def _leave_uncompiled(connection: DBAPIConnection, record: object) -> None:
    del record
    cursor = connection.cursor()
    cursor.execute(_UNCOMPILED)
    cursor.close()
    connection.commit()


def check_server(connection: Connection, name: str) -> None:
    """See that a server answers, and that every letter has a place there.  Raises StoreError."""
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    schema = connection.exec_driver_sql("SELECT current_schema()").scalar()
    if encoding != "UTF8":
        raise refusal(name, NOT_UTF8(encoding=encoding), NEW_UTF8())
    if schema is None:
        raise refusal(name, NO_SCHEMA(), CHECK_SCHEMA())
