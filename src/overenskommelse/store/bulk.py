"""Many rows at once, by each database's own shortest way."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from json import dumps
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Table,
    TableValuedAlias,
    Text,
    bindparam,
    cast,
    column,
    literal_column,
    select,
    true,
)
from sqlalchemy import func as sql
from sqlalchemy.exc import DBAPIError, OperationalError

T = TypeVar("T")

BATCH = 2000
"""How many records are worked on at a time: as many as need little memory, and few enough to cost no trips."""


def batched(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Yield the items in lists of a size; the last may be shorter."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows, each with every column of a table in its order."""
    if not rows:
        return
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    if connection.dialect.name == "postgresql":
        types = ["int8" if column.type.python_type is int else "text" for column in table.columns]
        _copy(connection, f'COPY "{table.name}" ({names}) FROM STDIN (FORMAT BINARY)', types, rows)
    else:
        places = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', [*rows])  # noqa: S608 - names of our own


def among(connection: Connection, column: ColumnElement[int], numbers: Collection[int]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of the numbers, however many: one parameter carries them all."""
    return column.in_(select(cast(spread(connection, numbers).c.value, BigInteger)))


def sought(
    connection: Connection, wanted: Select[Any], column: ColumnElement[str], values: Collection[str]
) -> Select[Any]:
    """Return what is wanted where a column that has an index holds one of the values.

    A server is kept from knowing what stands in our columns, for its statistics would hold what was redacted, and so it
    takes any text to be common and would read a table whole.  Here it goes to the index with each value.
    """
    each = spread(connection, values)
    if connection.dialect.name != "postgresql":
        return wanted.where(column.in_(select(each.c.value)))
    # OFFSET keeps the server from making one join of it all, which it would do the long way.
    found = wanted.where(column == each.c.value).offset(literal_column("0")).lateral()
    return select(*found.c).select_from(each).join(found, true())


def beside(connection: Connection, wanted: Select[Any], other: Select[Any], on: ColumnElement[bool]) -> Select[Any]:
    """Return what is wanted, and beside each row what else belongs to it, for which a server goes to the index, too."""
    if connection.dialect.name != "postgresql":
        return wanted.add_columns(*other.selected_columns).where(on)
    found = other.where(on).offset(literal_column("0")).lateral()
    (table,) = wanted.get_final_froms()
    return wanted.join_from(table, found, true()).add_columns(*found.c)


def spread(connection: Connection, values: Collection[str] | Collection[int]) -> TableValuedAlias:
    """Return values as a table of one column, `value`, to be joined: one parameter carries them all."""
    # An array of texts takes the driver of a server four times as long.
    told = bindparam(None, dumps([*values], ensure_ascii=False), type_=Text())
    if connection.dialect.name == "postgresql":
        made = sql.json_array_elements_text(cast(told, JSON))
        return made.table_valued(column("value", Text(collation="C"))).render_derived()
    return sql.json_each(told).table_valued(column("value", Text()))


def fetched(connection: Connection, statement: Select[Any]) -> Sequence[Sequence[Any]]:
    """Return what a statement selects; bytes that are no text, past the program, are shown as such."""
    try:
        return connection.execute(statement).all()
    except OperationalError as error:
        if "decode" not in str(error.orig):
            raise
        _driver(connection).text_factory = _lenient
        return connection.execute(statement).all()


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "backslashreplace")


def _copy(connection: Connection, statement: str, types: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    from psycopg import Error

    try:
        with _driver(connection).cursor() as cursor, cursor.copy(statement) as copy:
            # Bytes as they are take two thirds of the time that texts with their escapes take both ends.
            copy.set_types(types)
            for row in rows:
                copy.write_row(row)
    except Error as error:
        # Told as the errors of all other statements are.
        raise DBAPIError.instance(statement, None, error, Error, dialect=connection.dialect) from error


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
