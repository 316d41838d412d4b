"""What lists and searches know of a record: the columns of the kinds that have tables of their own."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from ..dates import PartialDate
from ..ledger import Accession, Meeting, Organisation, Seat
from ..swedish import fold, sort_key
from .ports import Cell

_LONGEST = 500
"""How much of a key is kept: a name of several pages need not be in its place among its like."""


@lru_cache(maxsize=4096)
def _name_key(name: str) -> str:
    # An import asks twice: once to find who is called so, once to write it.
    return sort_key(name)[:_LONGEST]


def likeness(name: str) -> str:
    """Return what names have in common that are one to a reader, capitals and marks aside: ÖREBRO and Örebro."""
    return _name_key(name).partition(" ")[0]


def organisation_cells(name: str, former: Iterable[str], number: str | None, legal_form: str | None) -> dict[str, Cell]:
    """Return the cells of an organisation: what it is called and was, its number and form."""
    # The name first: what begins with a text is told from what holds it.
    search = "\n".join(map(fold, (name, *former)))
    if number:
        # Of digits the search form is themselves.
        search = f"{search}\n{number if number.isascii() and number.isdigit() else fold(number)}"
    return {
        "name_key": _name_key(name),
        "search": search,
        "number": number,
        "legal_form": legal_form,
    }


def _organisation(record: Organisation) -> dict[str, Cell]:
    former = [entry.value for entry in record.names if entry.value != record.name]
    return organisation_cells(record.name, former, record.number, record.legal_form)


STATES = ("applied", "approved", "first_step", "signed", "left")
"""How far an accession can have come."""


def state(record: Accession) -> str:
    """Return how far an accession has come, one of STATES; signed without a vote is the first of two steps."""
    for name in ("left", "signed", "approved"):
        if getattr(record, name) is not None:
            return "first_step" if name == "signed" and not record.votes else name
    return "applied"


def _accession(record: Accession) -> dict[str, Cell]:
    return {
        "organisation": record.organisation,
        "state": state(record),
        "applied": _day(record.applied),
        "signed": _day(record.signed),
        "left_on": _day(record.left),
    }


def _seat(record: Seat) -> dict[str, Cell]:
    return {
        "body": record.body,
        "side": record.side,
        "label_key": sort_key(record.label),
        "is_substitute": int(record.is_substitute),
    }


def _meeting(record: Meeting) -> dict[str, Cell]:
    return {
        # Bars on both sides, so that one body is found among several.
        "bodies": f"|{'|'.join(record.bodies)}|",
        "day": record.date.lo,
        "progress": record.progress.value,
        "title": record.title,
    }


def _day(date: PartialDate | None) -> int | None:
    return None if date is None else date.lo


COLUMNS: Mapping[str, Callable[[Any], dict[str, Cell]]] = {
    Organisation.kind: _organisation,
    Accession.kind: _accession,
    Seat.kind: _seat,
    Meeting.kind: _meeting,
}
"""By kind: its columns' cells, made of a record."""
