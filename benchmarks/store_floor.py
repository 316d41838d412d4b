"""The floor: the same checks, rows, indexes and chain as the program's import, with a driver and nothing else.

The Swedish keys are made by the program's own functions, for nobody has them shorter; so is the check of a number.
"""

import csv
import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from stdnum.se import orgnr
from store_data import HEAD

from overenskommelse.references import slugged
from overenskommelse.swedish import fold, sort_key

DOCUMENT = ("eget-register", '{"format":1,"id":"eget-register","title":"Det egna registret"}')
PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", "cache_size=-32000")
WIDTHS = {"change": 12, "entry": 11, "record": 8, "reference": 5, "organisation": 7}
"""How many columns each table has."""
CHUNK = 2000
_BLANKS = re.compile(r"[\s\u00a0‐–−-]")
_REFERENCES = (("source.document", "document", DOCUMENT[0]),)


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
    digits = _BLANKS.sub("", cell)
    if len(digits) == 12 and digits.startswith("16"):  # noqa: PLR2004 - with the century that is none
        digits = digits[2:]
    if digits[2:3] < "2" or not orgnr.is_valid(digits):
        raise ValueError(cell)
    return digits


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
            id = known[ten][0] if ten in known else free(slugged(name), ids)  # noqa: A001 - what it is
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
    id, number = wish, 2  # noqa: A001 - what it is
    while id in ids:
        id, number = f"{wish}-{number}", number + 1  # noqa: A001 - what it is
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
        entries, records, references, organisations = made = tuple([] for _ in range(4))
        for kind, id, text, each in some:  # noqa: A001 - what it is
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


def import_file(database: Path, path: Path) -> None:
    """Import a file into a database file without any."""
    checked = [*read(path, {})]
    change = change_of(len(checked) + 1)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        insert(connection, "change", [change])
        for rows in chained(checked, change, "0" * 64):
            for table, some in zip(tuple(WIDTHS)[1:], rows, strict=True):
                insert(connection, table, some)
        connection.execute("COMMIT")


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows into a table."""
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * WIDTHS[table])})", rows)  # noqa: S608 - our own


def import_server(address: str, path: Path) -> None:
    """Import a file into a database of a server without any."""
    import psycopg

    checked = [*read(path, {})]
    change = change_of(len(checked) + 1)
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        copy(cursor, "change", [change])
        for rows in chained(checked, change, "0" * 64):
            for table, some in zip(tuple(WIDTHS)[1:], rows, strict=True):
                copy(cursor, table, some)


def copy(cursor: Any, table: str, rows: Iterable[Sequence[Any]]) -> None:  # noqa: ANN401 - the driver may be missing
    """Copy rows into a table."""
    with cursor.copy(f"COPY {table} FROM STDIN") as into:
        for row in rows:
            into.write_row(row)


STANDING = (
    "SELECT organisation.number, record.id, record.text FROM organisation JOIN record USING (entry)"
    " WHERE organisation.number IS NOT NULL"
)


def compare_file(database: Path, path: Path) -> int:
    """Count the rows of a file that say what stands in a database file."""
    with closing(sqlite3.connect(database)) as connection:
        return compare(connection.execute(STANDING), path)


def compare_server(address: str, path: Path) -> int:
    """Count the rows of a file that say what stands in a database of a server."""
    import psycopg

    with psycopg.connect(address) as connection:
        return compare(connection.execute(STANDING), path)


def compare(standing: Iterable[tuple[str, str, str]], path: Path) -> int:
    """Count the rows of a file that say what stands."""
    known = {number: (id, text) for number, id, text in standing}
    return sum(each.text == known[each.number][1] for each in read(path, known) if each.number in known)
