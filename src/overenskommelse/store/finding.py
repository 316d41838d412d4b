"""Queries in SQL, with the meaning that `matching` gives them.

What is asked for is found by its number first and read afterwards: so an index alone answers, and only a page is read.
"""

from collections.abc import Sequence
from typing import Any

from attrs import field, frozen
from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, and_, false, null, select, true
from sqlalchemy import func as sql

from ..office.matching import SHORTEST_PART
from ..office.ports import SHARED, Cell, Query
from ..swedish import fold
from .bulk import fetched
from .tables import ORGANISATION, OWN, RECORD, TYPED

_SPARE = 500
"""How many more than a page are sought: if there are no more, nothing has to be counted."""

_LARGEST = 2**63 - 1
_ACCESSION = TYPED["accession"]
_NAMED = RECORD.alias()


def find(connection: Connection, query: Query, *, is_counted: bool = True) -> tuple[list[int], int]:
    """Return the entries of the page that a query asks for, and how many there are in all.

    Where that is not asked for, a page alone is looked at, and there are at least so many.
    """
    asked = _Asked(query, connection.dialect.name == "postgresql")
    found: list[int] = []
    total = 0
    for condition in asked.ranks():
        limit = None if query.limit is None else query.limit - len(found)
        entries, count = _page(connection, asked, condition, max(query.offset - total, 0), limit, is_counted=is_counted)
        found += entries
        total += count
    return found, total


@frozen
class _Asked:
    """What a query means in SQL."""

    query: Query
    is_server: bool
    table: Table = field(init=False)

    @table.default
    def _table(self) -> Table:
        return TYPED.get(self.query.kind, RECORD)

    def ranks(self) -> Sequence[ColumnElement[bool]]:
        """Return the conditions of what comes first, what comes next: they exclude each other."""
        sought = fold(self.query.text)
        if not sought:
            return (true(),)
        search = self._cell("search")
        if not isinstance(search, ColumnElement) or not _is_storable(sought):
            return (false(),)
        place = (sql.strpos if self.is_server else sql.instr)(search, sought)
        if len(sought) < SHORTEST_PART:
            return (place == 1,)
        # The first place where it stands: what begins with it is not found again.
        return (place > 0,) if self.query.is_descending else (place == 1, place > 1)

    def select(self, condition: ColumnElement[bool], *columns: Any) -> Select[Any]:
        """Return what is asked for, under one more condition."""
        where = [self._equals(name, value) for name, value in self.query.where]
        if self.query.agreement is not None:
            where.append(self.table.c.agreement == self.query.agreement)
        if self.table is RECORD:
            where.append(RECORD.c.kind == self.query.kind)
        return select(*columns).select_from(self._from()).where(condition, *where)

    def order(self) -> list[ColumnElement[Any]]:
        """Return what it is sorted by: what is not known first, and ids where all else is alike."""
        ids: list[ColumnElement[Any]] = [self.table.c.id, self.table.c.agreement]
        cell = self._cell(self.query.order)
        if cell is None:
            return ids
        by = cell.desc() if self.query.is_descending else cell.asc()
        if self._may_be_unknown(cell):
            by = by.nulls_last() if self.query.is_descending else by.nulls_first()
        return [by, *ids]

    def _may_be_unknown(self, cell: ColumnElement[Any]) -> bool:
        return bool(getattr(cell, "nullable", True)) or getattr(cell, "table", None) is not self.table

    def _from(self) -> FromClause:
        made: FromClause = self.table
        if self.table is not RECORD and {"first", "last"} & self._names():
            made = made.join(RECORD, RECORD.c.entry == self.table.c.entry)
        if self.table is _ACCESSION:
            key = (_NAMED.c.agreement == SHARED, _NAMED.c.kind == ORGANISATION.name)
            made = made.outerjoin(_NAMED, and_(*key, _NAMED.c.id == _ACCESSION.c.organisation))
            made = made.outerjoin(ORGANISATION, ORGANISATION.c.entry == _NAMED.c.entry)
        return made

    def _names(self) -> set[str]:
        return {self.query.order, *(name for name, _ in self.query.where)}

    def _cell(self, name: str) -> ColumnElement[Any] | None:
        """Return the column that a name means; None where the kind has none."""
        if name == "id":
            return self.table.c.id
        if name in {"first", "last"}:
            return RECORD.c[name]
        tables = (self.table, ORGANISATION) if self.table is _ACCESSION else (self.table,)
        for table in tables:
            if table is not RECORD and name not in OWN and name in table.c:
                return table.c[name]
        return None

    def _equals(self, name: str, value: Cell) -> ColumnElement[bool]:
        cell = self._cell(name)
        if cell is None:
            return true() if value is None else false()
        if value is None:
            return cell.is_(null())
        kind = str if cell.type.python_type is str else int
        return (
            cell == (int(value) if kind is int else value)
            if isinstance(value, kind) and _is_storable(value)
            else false()
        )


def _page(
    connection: Connection,
    asked: _Asked,
    condition: ColumnElement[bool],
    offset: int,
    limit: int | None,
    *,
    is_counted: bool,
) -> tuple[list[int], int]:
    wanted = asked.select(condition, asked.table.c.entry).order_by(*asked.order()).offset(offset)
    most = None if limit is None else min(limit, _LARGEST - _SPARE) + _SPARE
    found = [cells[0] for cells in fetched(connection, wanted.limit(most))]
    if ((most is None or len(found) < most) and (found or not offset)) or (not is_counted and found[:limit]):
        return found[:limit], offset + len(found)
    return found[:limit], int(connection.execute(asked.select(condition, sql.count())).scalar_one())


def _is_storable(value: str | int) -> bool:
    """Tell whether a column can hold a value at all; no other is found."""
    if isinstance(value, int):
        return -_LARGEST <= value <= _LARGEST
    return "\0" not in value and not any("\ud800" <= char <= "\udfff" for char in value)
