"""Whatever is changed in a database past the program is found; and what was redacted is in none of its files."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, Table, delete, insert, select, update

from overenskommelse.journal import GENESIS, Head, digest_of, seal, sealed_header, verify
from overenskommelse.journal.chain import written
from overenskommelse.office.drafts import withdrawal
from overenskommelse.office.ports import Store
from overenskommelse.store.schema import VERSIONS, State, state_of
from overenskommelse.store.sql import SqlStore
from overenskommelse.store.tables import CHANGE, ENTRY, METADATA, PROJECTED
from tests.store.stock import accession, drafted, header, key_of, meeting, organisation, redact, seat

Contents = Mapping[str, Sequence[tuple[Any, ...]]]

COUNT = 1000 if os.environ.get("HYPOTHESIS_PROFILE") == "prove" else 60
NAME = "Anna Åkesdotters minnesfond"


@pytest.fixture
def filled(base: Store) -> SqlStore:
    """Give a database with something in every column of every table."""
    assert isinstance(base, SqlStore)
    korpen = organisation("korpen", "Korpen", "8020002487")
    with base.writing() as writing:
        first = (korpen, organisation("ugglan", "Ugglan"), accession("a1", "korpen", "2020-01-02"), seat("s1", "Plats"))
        writing.append(
            header(reason="Ansökan", side="region"), drafted(*first, accession("a2", "ugglan"), seat("s2", "Ers"))
        )
        writing.append(header(1), drafted(meeting("m1", "2020-01-02", "Möte"), meeting("m2", "2021-03", "Årsmöte")))
        writing.append(header(2, reason="Nytt namn"), drafted(organisation("korpen", "Korparna", "8020002487")))
        writing.append(header(3, undoes=3), [*drafted(korpen), withdrawal(key_of(seat("s2", "Ers")))])
        redact(writing, drafted(organisation("ugglan", "[gallrat]")), {3: "[gallrat]"})
        writing.set_cursor("sändning", 4)
        writing.set_cursor("kalender", 7)
    assert is_found(base) is False
    return base


def is_found(store: SqlStore, head: Head | None = None) -> bool:
    with store.database.reading() as connection:
        if state_of(connection) is not State.CURRENT:
            return True
    with store.reading() as reading:
        fault = verify(reading.changes(), reading.entries(), head=head).fault
    return fault is not None or [*store.projected()] != []


@contextmanager
def past(store: SqlStore) -> Iterator[Connection]:
    """Write as somebody does who has the database's own tools, and no use for its rules."""
    if store.database.path is None:
        with store.database.writing() as connection:
            connection.exec_driver_sql("SET session_replication_role = replica")
            yield connection
    else:
        with store.database.alone() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.exec_driver_sql("COMMIT")


def other(value: object, random: Random, *, may_be_bytes: bool) -> Any:
    """Return another value than this one, of a kind that the column takes."""
    if value is None:
        return random.choice([1, 7])
    if isinstance(value, int):
        return random.choice([value + 1, value + 1000, -value - 1])
    made = [
        f"{value}x",
        f"{value} ",
        str(value)[1:] or "x",
        str(value).swapcase() if str(value).swapcase() != value else "Å",
    ]
    return random.choice([*made, str(value).encode()] if may_be_bytes else made)


def change_cell(connection: Connection, table: Table, random: Random) -> str:
    rows = connection.execute(select(table)).all()
    row, column = random.choice(rows), random.choice([*table.columns])
    new = other(getattr(row, column.name), random, may_be_bytes=connection.dialect.name == "sqlite")
    if column.primary_key and isinstance(new, int):
        # The database itself lets nobody take another row's place.
        new = getattr(row, column.name) + 1000
    if column.type.python_type is str and isinstance(new, int):
        new = f"{new}"
    if column.nullable and getattr(row, column.name) is not None and random.random() < 0.3:
        new = None
    where = [key == getattr(row, key.name) for key in table.primary_key]
    name, conditions = column.name, " AND ".join(f'"{key.name}" = ?' for key in table.primary_key)
    keys = tuple(getattr(row, key.name) for key in table.primary_key)
    if isinstance(new, bytes):
        statement = f'UPDATE "{table.name}" SET "{name}" = ? WHERE {conditions}'  # noqa: S608 - our own names
        connection.exec_driver_sql(statement, (new, *keys))
    else:
        connection.execute(update(table).where(*where).values({name: new}))
    return f"{table.name}.{name} of {keys} becomes {new!r}"


def delete_row(connection: Connection, table: Table, random: Random) -> str:
    row = random.choice(connection.execute(select(table)).all())
    connection.execute(delete(table).where(*(key == getattr(row, key.name) for key in table.primary_key)))
    return f"{table.name} loses {row}"


def swap_rows(connection: Connection, table: Table, random: Random) -> str:
    rows = connection.execute(select(table)).all()
    if len(rows) < 2:
        return change_cell(connection, table, random)
    one, two = random.sample(rows, 2)
    for row in (one, two):
        connection.execute(delete(table).where(*(key == getattr(row, key.name) for key in table.primary_key)))
    names, keys = table.columns.keys(), {key.name for key in table.primary_key}
    for row, values in ((one, two), (two, one)):
        cells = {name: getattr(row if name in keys else values, name) for name in names}
        connection.execute(insert(table).values(cells))
    return f"{table.name} swaps {one} and {two}"


def append_row(connection: Connection, table: Table, random: Random) -> str:
    row = random.choice(connection.execute(select(table)).all())
    cells = {**row._mapping}
    for key in table.primary_key:
        cells[key.name] = f"{cells[key.name]}x" if isinstance(cells[key.name], str) else cells[key.name] + 500
    for name in {"id"} & cells.keys():
        cells[name] = f"{cells[name]}x"
    connection.execute(insert(table).values(cells))
    return f"{table.name} gains {cells}"


WAYS: tuple[Callable[[Connection, Table, Random], str], ...] = (
    change_cell,
    change_cell,
    delete_row,
    swap_rows,
    append_row,
)


def test_anything_changed_in_any_table_is_found(filled: SqlStore) -> None:
    missed = []
    for number in range(COUNT):
        random = Random(number)
        way, table = random.choice(WAYS), random.choice([*METADATA.tables.values()])
        with past(filled) as connection:
            before = contents(connection)
            told = way(connection, table, random)
            is_changed = contents(connection) != before
        if is_changed and not is_found(filled):
            missed.append(told)
        bring_back(filled, before)
    assert missed == []
    assert is_found(filled) is False


def contents(connection: Connection) -> Contents:
    tables = METADATA.sorted_tables
    return {
        table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
        for table in tables
    }


def bring_back(store: SqlStore, before: Contents) -> None:
    with past(store) as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(delete(table))
        for name, rows in before.items():
            if rows:
                columns = METADATA.tables[name].columns.keys()
                connection.execute(
                    insert(METADATA.tables[name]), [dict(zip(columns, row, strict=True)) for row in rows]
                )


def test_letters_moved_from_a_text_to_its_salt_are_found(filled: SqlStore) -> None:
    with filled.writing() as writing:
        writing.append(header(2000), drafted(organisation("tva", "Korpen+Ugglan")))
        number = writing.head().number
    with past(filled) as connection:
        row = connection.execute(select(ENTRY).where(ENTRY.c.number == number)).one()
        start, _, rest = row.text.partition("+")
        moved = {"salt": f"{row.salt}+{start}", "text": rest}
        connection.execute(update(ENTRY).where(ENTRY.c.number == number).values(moved))
    with filled.reading() as reading:
        fault = verify(reading.changes(), reading.entries()).fault
    assert fault is not None
    assert fault.entry == number


def test_a_time_in_other_words_is_found(filled: SqlStore) -> None:
    with past(filled) as connection:
        at = connection.scalar(select(CHANGE.c.at).where(CHANGE.c.number == 2))
        connection.execute(update(CHANGE).where(CHANGE.c.number == 2).values(at=str(at).replace(".000000", "")))
    assert is_found(filled)


def test_bytes_that_are_no_text_are_found(filled: SqlStore) -> None:
    if filled.database.path is not None:
        with past(filled) as connection:
            connection.exec_driver_sql("UPDATE entry SET text = CAST(x'7bff7d' AS TEXT) WHERE number = 2")
        assert is_found(filled)


def test_another_revision_of_the_tables_is_found(filled: SqlStore) -> None:
    with past(filled) as connection:
        connection.exec_driver_sql(f"UPDATE {VERSIONS} SET version_num = '0007'")  # noqa: S608 - our own name
    assert is_found(filled)


def test_a_tail_cut_off_with_all_that_came_of_it_is_found_with_a_head(filled: SqlStore) -> None:
    with filled.reading() as reading:
        head, last = reading.head(), [*reading.changes()][-1].number
    with past(filled) as connection:
        for table in PROJECTED:
            connection.execute(delete(table))
        connection.execute(delete(ENTRY).where(ENTRY.c.change == last))
        connection.execute(delete(CHANGE).where(CHANGE.c.number == last))
        connection.execute(update(ENTRY).values(redacted=None))
    filled.rebuild()
    assert is_found(filled, head)


def test_a_chain_computed_anew_is_found_with_a_head(filled: SqlStore) -> None:
    with filled.reading() as reading:
        head, changes, entries = reading.head(), [*reading.changes()], [*reading.entries()]
    digest = GENESIS
    with past(filled) as connection:
        for change in changes:
            sealed = sealed_header(change.number, change.header, change.size, change.sealed)
            assert sealed == change.digest, written(change.header)
            for each in (entry for entry in entries if entry.change == change.number):
                text = each.text.replace("Korpen", "Skatan") if each.text else each.text
                own = each.sealed if each.redacted else seal(each.salt, text)
                digest = digest_of(digest, sealed, each.number, each.key, each.version, own)
                new = {"text": text, "sealed": own, "digest": digest}
                connection.execute(update(ENTRY).where(ENTRY.c.number == each.number).values(new))
    filled.rebuild()
    with filled.writing() as writing:
        for name, number in (("sändning", 4), ("kalender", 7)):
            writing.set_cursor(name, number)
    assert (is_found(filled), is_found(filled, head)) == (False, True)
