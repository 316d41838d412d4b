"""The floor: the same checks, rows, indexes and chain as the program's import, with a driver and nothing else.

The Swedish keys and the check of a number are the program's own functions, for nobody has them shorter.
"""

import csv
import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from store_data import HEAD

from overenskommelse.exchange.cells import fits
from overenskommelse.references import slugged
from overenskommelse.swedish import fold, sort_key

if TYPE_CHECKING:
    import psycopg

DOCUMENT = ("eget-register", '{"format":1,"id":"eget-register","title":"Det egna registret"}')
PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "cache_size=-32000")
WIDTHS = {"change": 12, "entry": 11, "record": 8, "reference": 5, "organisation": 7}
"""How many columns each table has."""
CHUNK = 2000
_NUMBER = re.compile(r"(?:16)?(\d\d[2-9]\d{3})-?(\d{4})", re.ASCII)
_REFERENCES = (("source.document", "document", DOCUMENT[0]),)
STANDING = (
    "SELECT organisation.number, record.id, record.text FROM organisation JOIN record USING (entry)"
    " WHERE organisation.number IS NOT NULL"
)


class Checked(NamedTuple):
    """A row that holds: its id, its text in the journal, its first day, and what a list and a search know of it."""

    id: str
    text: str
    first: int
    name_key: str
    search: str
    number: str
    form: str


def number_of(cell: str) -> str:
    """Return the ten digits of an organisation number that holds together."""
    found = _NUMBER.fullmatch(cell)
    if not found or not fits(found[1] + found[2]):
        raise ValueError(cell)
    return found[1] + found[2]


def read(path: Path, known: dict[str, tuple[str, str]]) -> Iterator[Checked]:
    """Yield the rows of a file, each checked; `known` gives id and text by number.  Raises ValueError."""
    ids, numbers = {id for id, _ in known.values()}, set[str]()
    dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream, delimiter=";")
        if tuple(next(rows)) != HEAD:
            raise ValueError(HEAD)
        for name, number, form, regions, fields, day in (map(str.strip, row) for row in rows):
            ten, first = number_of(number), date.fromisoformat(day)
            if not name or ten in numbers:
                raise ValueError(number)
            numbers.add(ten)
            id = known[ten][0] if ten in known else free(slugged(name), ids)
            ids.add(id)
            data: dict[str, Any] = {"format": 1, "id": id, "period": f"{day}/..", "name": name, "number": ten}
            data["legal_form"] = form
            if regions:
                data["sub_regions"] = regions.split("; ")
            if fields:
                data["fields"] = fields.split("; ")
            data["source"] = {"document": DOCUMENT[0]}
            search = f"{fold(name)}\n{ten}"
            yield Checked(id, dump(data), first.toordinal(), sort_key(name)[:500], search, ten, form)


def free(wish: str, ids: set[str]) -> str:
    """Return an id that nothing has."""
    if not wish:
        raise ValueError(wish)
    id, number = wish, 2
    while id in ids:
        id, number = f"{wish}-{number}", number + 1
    return id


def seal(salt: str, text: str | None) -> str:
    """Return the salted digest of a text."""
    body = b"-" if text is None else b"+" + text.encode()
    return sha256(b"%d:%b%b" % (len(salt), salt.encode(), body)).hexdigest()


Rows = tuple[list[Any], ...]


def chained(checked: Sequence[Checked], change: tuple[Any, ...], before: str) -> Iterator[Rows]:
    """Yield rows of entry, record, reference and organisation, a chunk at a time, each entry chained to the last."""
    dump, of, number = json.JSONEncoder(separators=(",", ":")).encode, change[10], 0
    kinds = [("document", DOCUMENT[0], DOCUMENT[1], None)]
    drafts = iter([*kinds, *(("organisation", each.id, each.text, each) for each in checked)])
    while some := list(islice(drafts, CHUNK)):
        made: Rows = ([], [], [], [])
        entries, records, references, organisations = made
        for kind, id, text, each in some:
            number += 1
            salt = os.urandom(16).hex()
            sealed = seal(salt, text)
            before = sha256(dump([before, of, number, "", kind, id, 1, sealed]).encode("ascii")).hexdigest()
            entries.append((number, 1, "", kind, id, 1, text, salt, sealed, before, None))
            records.append((number, "", kind, id, 1, each and each.first, None, text))
            if each:
                references += ((number, place, *told) for place, told in enumerate(_REFERENCES))
                organisations.append((number, "", id, each.name_key, each.search, each.number, each.form))
        yield made


def change_of(size: int) -> tuple[Any, ...]:
    """Return the row of the one change."""
    at, salt = datetime.now(UTC).isoformat(timespec="microseconds"), os.urandom(16).hex()
    sealed = seal(salt, None)
    told = [1, at, "registrator", None, "import-register", None, size, sealed]
    digest = sha256(json.dumps(told, separators=(",", ":")).encode("ascii")).hexdigest()
    return (1, at, "registrator", None, None, "import-register", None, size, salt, sealed, digest, None)


def in_order(path: Path) -> list[Checked]:
    """Return the rows of a file as they are written: in the order of their ids, as in the indexes."""
    return sorted(read(path, {}), key=attrgetter("id"))


def import_file(address: str, path: Path) -> int:
    """Import a file into a database file without any rows; return how many there were."""
    checked = in_order(path)
    change = change_of(len(checked) + 1)
    with closing(sqlite3.connect(address, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        insert(connection, "change", [change])
        for rows in chained(checked, change, "0" * 64):
            for table, some in zip(tuple(WIDTHS)[1:], rows, strict=True):
                insert(connection, table, some)
        connection.execute("COMMIT")
    return len(checked)


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows into a table."""
    places = ", ".join("?" * WIDTHS[table])
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - names of our own


def import_server(address: str, path: Path) -> int:
    """Import a file into a database of a server without any rows; return how many there were."""
    import psycopg

    checked = in_order(path)
    change = change_of(len(checked) + 1)
    with psycopg.connect(address) as connection:
        copy(connection, "change", [change])
        for rows in chained(checked, change, "0" * 64):
            for table, some in zip(tuple(WIDTHS)[1:], rows, strict=True):
                copy(connection, table, some)
    return len(checked)


def copy(connection: "psycopg.Connection", table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Copy rows into a table."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN".encode()) as into:
        for row in rows:
            into.write_row(row)


def compare_file(address: str, path: Path) -> int:
    """Count the rows of a file that say what stands in a database file."""
    with closing(sqlite3.connect(address)) as connection:
        return _compared(connection.execute(STANDING), path)


def compare_server(address: str, path: Path) -> int:
    """Count the rows of a file that say what stands in a database of a server."""
    import psycopg

    with psycopg.connect(address) as connection:
        return _compared(connection.execute(STANDING), path)


def _compared(standing: Iterable[tuple[str, str, str]], path: Path) -> int:
    known = {number: (id, text) for number, id, text in standing}
    return sum(each.text == known[each.number][1] for each in read(path, known) if each.number in known)


def task(name: str, address: str, *, is_server: bool) -> Callable[[Path], int]:
    """Return what imports a file, or compares it with what stands."""
    if is_server:
        import psycopg

        assert psycopg.pq.__impl__ in {"binary", "c"}, "the slow driver"
    ways = {
        ("import", False): import_file,
        ("import", True): import_server,
        ("again", False): compare_file,
        ("again", True): compare_server,
    }
    return partial(ways[name, is_server], address)
