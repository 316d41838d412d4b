"""What is to be written of a row, as plain values that need little room: its text, and what tables know of it.

Of an organisation without names over time and umbrellas they are made without the record; a law says that they are the
same as those that the record would give.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ..dates import Period
from ..dates.partial import LAST
from ..errors import EMPTY, InvalidError, Place, Problem
from ..journal import Key
from ..ledger import KINDS, Organisation
from ..notation.converter import Kinds
from ..notation.parts import part_text, value_of
from ..office.columns import organisation_cells
from ..office.drafts import projected
from ..office.fields import text_of
from ..office.ports import Cell, Draft
from ..references import is_blank
from .cells import OPEN, day_of

_NESTED = frozenset({"names", "umbrellas"})


class Bundle(NamedTuple):
    """A record as it is to stand: the row that says so, and the version that was seen, 0 where there was none."""

    row: int
    id: str
    seen: int
    text: str
    first: int | None
    last: int | None
    columns: dict[str, Cell]
    references: tuple[tuple[str, str, str], ...]


def drafted(agreement: str, kind: str, cells: tuple[Any, ...]) -> Draft:
    """Return the draft that the cells of a bundle are: there are very many, and no bundle is made of them first."""
    _, id, _, text, first, last, columns, references = cells
    return Draft(
        key=Key(agreement, kind, id), text=text, first=first, last=last, columns=columns, references=references
    )


def bundle(row: int, seen: int, kind: str, data: Mapping[str, Any], kinds: Kinds) -> Bundle:
    """Return the bundle of a record's plain data.  Raises UnreadableError, InvalidError with every problem."""
    if kind == Organisation.kind and _NESTED.isdisjoint(data):
        return _organisation(row, seen, data)
    return of_record(row, seen, kind, data, kinds)


def of_record(row: int, seen: int, kind: str, data: Mapping[str, Any], kinds: Kinds) -> Bundle:
    """Return the bundle of the record that plain data make, by way of the record."""
    value = value_of(KINDS[kind], data, kinds=kinds)
    made = projected(Key("", kind, value.id), part_text(value, kinds=kinds), value)
    return Bundle(row, value.id, seen, made.text or "", made.first, made.last, dict(made.columns), made.references)


def _organisation(row: int, seen: int, data: Mapping[str, Any]) -> Bundle:
    if is_blank(data["name"]):
        raise InvalidError([Problem(EMPTY(name="name"), Place(path=("name",)))])
    acts = (*((f"acts[{index}]", "act", act) for index, act in enumerate(data["acts"])),) if "acts" in data else ()
    return Bundle(
        row,
        data["id"],
        seen,
        text_of(data),
        *_bounds(data["period"]),
        organisation_cells(data["name"], (), data.get("number"), data.get("legal_form")),
        acts + _rests_on(data["source"]["document"]),
    )


def _bounds(period: str) -> tuple[int, int | None]:
    start, _, end = period.partition("/")
    day = day_of(start) if end == OPEN else None
    return (day.toordinal(), None) if day else _parsed_bounds(period)


@lru_cache(maxsize=4096)
def _parsed_bounds(period: str) -> tuple[int, int | None]:
    made = Period.parse(period)
    return made.first[0], None if made.last[1] == LAST else made.last[1]


@lru_cache(maxsize=1024)
def _rests_on(document: str) -> tuple[tuple[str, str, str], ...]:
    # The same values each time: they are kept once for all rows.
    return (("source.document", "document", document),)
