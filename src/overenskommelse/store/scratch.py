"""A new database on somebody's server, gone afterwards: for trying things out where nothing else may be touched."""

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from sqlalchemy import make_url

from .engines import open_database
from .places import NAME, site_of


@contextmanager
def scratch(url: str) -> Iterator[str]:
    """Give the URL of a new, empty database on the server that a URL names; the one named is left as it is.

    Raises StoreError where the server does not answer, or its user may make no database.
    """
    made = f"{NAME}_{token_hex(6)}"
    database = open_database(url, may_create=False)
    try:
        with database.alone() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE \"{made}\" TEMPLATE template0 ENCODING 'UTF8'")
        try:
            yield make_url(str(site_of(url).address)).set(database=made).render_as_string(hide_password=False)
        finally:
            with database.alone() as connection:
                connection.exec_driver_sql(f'DROP DATABASE "{made}" WITH (FORCE)')
    finally:
        database.close()
