"""The registers as lists: numbers by a query, rows by their numbers."""

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.journal import Key
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.office.columns import state
from overenskommelse.office.ports import SHARED, Query
from overenskommelse.sources import name_on

from ..widgets.columns import Line, Rows
from ..widgets.table import Order
from .joined_columns import STATES, USUAL, Joiner, cells_of, name_told
from .numbers import number_told

if TYPE_CHECKING:
    from overenskommelse.office import View

    from ..desk import Desk

BY_NAME = Order(name="name_key")
FIRST, SEEN = 200, 50
"""How many are asked for while one writes, and how many of these are read: as many as a large screen shows."""


@frozen(kw_only=True)
class Sought:
    """What of a register is asked for."""

    text: str = ""
    state: str | None = None
    order: Order = BY_NAME
    columns: tuple[str, ...] = USUAL


def accessions(desk: "Desk", sought: Sought) -> "array[int]":
    """Return the numbers of an agreement's accessions; of a day looked back to, those that ran then."""
    where = (("state", sought.state),) if sought.state else ()
    query = Query(
        kind=Accession.kind,
        agreement=desk.code,
        text=sought.text,
        where=where,
        order=sought.order.name,
        is_descending=sought.order.is_descending,
    )
    with desk.view() as view:
        found = view.reading.numbers(query)
        return found if desk.on is None else _then(view, found, desk)


def _then(view: "View", found: "array[int]", desk: "Desk") -> "array[int]":
    rows = view.reading.rows_at(found)
    return array("q", (number for number in found if view.read(rows[number]).period.contains(desk.day) is not False))


@frozen(kw_only=True)
class Window:
    """The first of what is asked for, with the rows that are seen first."""

    numbers: "array[int]"
    rows: Rows
    is_all: bool = True
    """Whether there are no more than these."""


def organisations(desk: "Desk", text: str = "", *, limit: int | None = None) -> "array[int]":
    """Return the numbers of organisations that are called so, all of them or the first."""
    with desk.view() as view:
        return view.reading.numbers(_named(text, limit))


def first_organisations(desk: "Desk", text: str, seen: int) -> Window:
    """Return the first organisations that are called so, and the rows of those that are seen."""
    with desk.view() as view:
        numbers = view.reading.numbers(_named(text, FIRST))
        rows = _organisation_rows(desk, view, numbers[:seen])
    return Window(numbers=numbers, rows=rows, is_all=len(numbers) < FIRST)


def _named(text: str, limit: int | None) -> Query:
    return Query(kind=Organisation.kind, agreement=SHARED, text=text, order=BY_NAME.name, limit=limit)


def first_accessions(desk: "Desk", sought: Sought) -> Window:
    """Return the accessions that are asked for, and the rows of the first."""
    numbers = accessions(desk, sought)
    return Window(numbers=numbers, rows=accession_rows(desk, numbers[:SEEN], sought.columns))


def come(desk: "Desk", numbers: "array[int]", keys: Sequence[str]) -> int | None:
    """Return the number of the accession that was just entered, where one was and it is among these."""
    if sum(f"/{Accession.kind}/" in key for key in keys) != 1 or not numbers:
        return None
    last = max(numbers)
    with desk.view() as view:
        row = view.reading.rows_at([last]).get(last)
    return last if row is not None and str(row.key) in keys else None


def accession_rows(desk: "Desk", numbers: Sequence[int], columns: Sequence[str] = USUAL) -> Rows:
    """Return accessions as rows of some columns."""
    return {
        number: Line(cells=cells_of(columns, each), tone=STATES[state(each.record)][1])
        for number, each in joiners(desk, numbers)
    }


def joiners(desk: "Desk", numbers: Sequence[int], *, is_plain: bool = False) -> Iterator[tuple[int, Joiner]]:
    """Yield accessions by their numbers, with whose they are; those that are gone are left out."""
    with desk.view() as view:
        records: dict[int, Accession] = {n: view.read(row) for n, row in view.reading.rows_at(numbers).items()}
        keys = {n: Key(SHARED, Organisation.kind, each.organisation) for n, each in records.items()}
        named = view.reading.rows_of({*keys.values()})
        for number in numbers:
            if number in records:
                row = named.get(keys[number])
                whose: Organisation | None = None if row is None else view.read(row)
                yield (
                    number,
                    Joiner(desk=desk, view=view, record=records[number], organisation=whose, is_plain=is_plain),
                )


def organisation_rows(desk: "Desk", numbers: Sequence[int]) -> Rows:
    """Return organisations as rows: name, number, legal form."""
    with desk.view() as view:
        return _organisation_rows(desk, view, numbers)


def _organisation_rows(desk: "Desk", view: "View", numbers: Sequence[int]) -> Rows:
    found = {number: view.read(row) for number, row in view.reading.rows_at(numbers).items()}
    return {
        number: Line(cells=(name_on(each, desk.day), number_told(each.number), each.legal_form or ""))
        for number, each in found.items()
    }


@frozen(kw_only=True)
class Whom:
    """An organisation, and how far it has come into the agreement."""

    organisation: str
    name: str
    state: str | None = None


def whose(desk: "Desk", numbers: Sequence[int]) -> tuple[Whom, ...]:
    """Return whom accessions are about; those that are gone are left out."""
    return tuple(
        Whom(organisation=each.record.organisation, name=name_told(each), state=state(each.record))
        for _, each in joiners(desk, numbers)
    )


def record_at(desk: "Desk", number: int) -> Accession | Organisation | None:
    """Return the record of a number, if it still stands."""
    with desk.view() as view:
        row = view.reading.rows_at([number]).get(number)
        found: Accession | Organisation | None = None if row is None else view.read(row)
        return found
