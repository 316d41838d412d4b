"""What is asked of many records at once goes to an index on a server, though it knows nothing of our texts."""

from sqlalchemy import Connection, Table, cast, func, literal, select, text

from overenskommelse.journal import Key
from overenskommelse.office.ports import Draft
from overenskommelse.store import open_store
from overenskommelse.store.engines import open_database
from overenskommelse.store.projecting import put
from overenskommelse.store.selecting import SqlReading
from overenskommelse.store.tables import ENTRY, ORGANISATION, RECORD, REFERENCE

KIND = "organisation"
COUNT = 50_000


def test_a_server_reads_no_table_whole_for_a_few_hundred_of_many_records(postgres_url: str) -> None:
    open_store(postgres_url).close()
    database = open_database(postgres_url)
    with database.writing() as connection:
        for table in (ENTRY, RECORD, ORGANISATION, REFERENCE):
            fill(connection, table)
    keys = [Key("", KIND, f"{number}") for number in range(1, 501)]
    ids = {key.id for key in keys}
    with database.writing() as connection:
        reading = SqlReading(connection)
        assert len(reading.versions(keys)) == len(reading.entries_of(keys)) == len(reading.rows_of(keys)) == len(ids)
        assert len(reading.holders(ids)) == len(reading.numbered(ids)) == len(reading.named(ids)) == len(ids)
        assert len(reading.rows_at(range(1, 501))) == len(reading.users_of(KIND, ids)) == len(ids)
        gone = [(COUNT + number, 2, Draft(key=key, text=None)) for number, key in enumerate(keys, 1)]
        put(connection, gone, {*keys})
        assert not reading.rows_of(keys)
        seen = text("SELECT relname FROM pg_stat_xact_user_tables WHERE seq_scan > 0")
        assert connection.execute(seen).scalars().all() == []
    database.close()


def fill(connection: Connection, table: Table) -> None:
    """Put so many rows into a table, whose texts are their numbers."""
    connection.execute(text(f'ALTER TABLE "{table.name}" DISABLE TRIGGER ALL'))
    number = func.generate_series(1, COUNT).column_valued("made")
    fixed = {"agreement": literal(""), "kind": literal(KIND)}
    made = [fixed.get(each.name, cast(number, each.type)) for each in table.c]
    connection.execute(table.insert().from_select([*table.c.keys()], select(*made)))
    connection.execute(text(f'ANALYZE "{table.name}"'))
