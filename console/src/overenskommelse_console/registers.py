"""The registers as lists: numbers by a query, rows by their numbers."""

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.journal import Key
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.messages import Template
from overenskommelse.office.columns import state
from overenskommelse.office.ports import SHARED, Query, Row
from overenskommelse.sources import name_on

from .columns import Line, Rows
from .table import Order

if TYPE_CHECKING:
    from overenskommelse.office import View

    from .desk import Desk

STATES: Mapping[str, tuple[str, str, Template]] = {
    "applied": ("»", "soon", Template("console-state-applied", "applied")),
    "approved": ("»", "soon", Template("console-state-approved", "approved")),
    "first_step": ("○", "open", Template("console-state-first-step", "first step")),
    "signed": ("✓", "kept", Template("console-state-signed", "joined")),
    "left": ("–", "", Template("console-state-left", "left")),
}
"""How far an accession has come: a sign, a tone and a word for each."""
_DIGITS = 10
BY_NAME = Order(name="name_key")


@frozen(kw_only=True)
class Sought:
    """What of a register is asked for."""

    text: str = ""
    state: str | None = None
    order: Order = BY_NAME


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


def organisations(desk: "Desk", text: str) -> "array[int]":
    """Return the numbers of organisations that are called so."""
    query = Query(kind=Organisation.kind, agreement=SHARED, text=text, order=BY_NAME.name)
    with desk.view() as view:
        return view.reading.numbers(query)


def accession_rows(desk: "Desk", numbers: Sequence[int]) -> Rows:
    """Return accessions as rows: name, number, state, since."""
    with desk.view() as view:
        records: dict[int, Accession] = {n: view.read(row) for n, row in view.reading.rows_at(numbers).items()}
        keys = {n: Key(SHARED, Organisation.kind, each.organisation) for n, each in records.items()}
        named = view.reading.rows_of({*keys.values()})
        return {n: _accession(view, each, named.get(keys[n]), desk) for n, each in records.items()}


def _accession(view: "View", record: Accession, row: Row | None, desk: "Desk") -> Line:
    organisation: Organisation | None = None if row is None else view.read(row)
    sign, tone, word = STATES[state(record)]
    since = record.left or record.signed or record.approved or record.applied
    return Line(
        cells=(
            f"{sign} {desk.language.fill(word)}",
            name_on(organisation, desk.day) if organisation else record.organisation,
            number_told(organisation.number if organisation else None),
            desk.language.word(since) if since else "",
        ),
        tone=tone,
    )


def organisation_rows(desk: "Desk", numbers: Sequence[int]) -> Rows:
    """Return organisations as rows: name, number, legal form."""
    with desk.view() as view:
        found = {number: view.read(row) for number, row in view.reading.rows_at(numbers).items()}
    return {
        number: Line(cells=(name_on(each, desk.day), number_told(each.number), each.legal_form or ""))
        for number, each in found.items()
    }


def number_told(number: str | None) -> str:
    """Write an organisation number as people do, with its hyphen."""
    if number is None or len(number) != _DIGITS or not number.isdigit():
        return number or ""
    return f"{number[:6]}-{number[6:]}"


def record_at(desk: "Desk", number: int) -> Accession | Organisation | None:
    """Return the record of a number, if it still stands."""
    with desk.view() as view:
        row = view.reading.rows_at([number]).get(number)
        found: Accession | Organisation | None = None if row is None else view.read(row)
        return found
