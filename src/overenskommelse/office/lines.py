"""Lines of lists, without words for whoever reads them, and what of a list can be asked for."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import frozen

from ..dates import PartialDate, Period
from ..ledger import Progress
from .ports import Cell, Query

L_co = TypeVar("L_co", covariant=True)


@frozen(kw_only=True)
class Asked:
    """What of a list is asked for: names that begin with or hold a text, in which order, from where, how many.

    `order` is a column of the kind's own table, or `id`; None is the list's own order.
    """

    text: str = ""
    order: str | None = None
    is_descending: bool = False
    offset: int = 0
    limit: int | None = None

    def of(self, kind: str, order: str, agreement: str | None = None, **where: Cell) -> Query:
        """Return the query for records of a kind; conditions of None are none."""
        return Query(
            kind=kind,
            agreement=agreement,
            text=self.text,
            where=tuple((name, value) for name, value in where.items() if value is not None),
            order=self.order or order,
            is_descending=self.is_descending,
            offset=self.offset,
            limit=self.limit,
        )


ALL = Asked()


@frozen(kw_only=True)
class Listing(Generic[L_co]):
    """The lines asked for, and how many there are in all, before the offset and the limit."""

    lines: tuple[L_co, ...]
    total: int


@frozen(kw_only=True)
class OrganisationLine:
    """An organisation in a list, and the agreements that it has joined and not left."""

    id: str
    version: int
    name: str
    number: str | None
    legal_form: str | None
    period: Period
    joined: tuple[str, ...]
    since: PartialDate | None
    """The first day on which it signed what it has joined, where that is known."""


@frozen(kw_only=True)
class AccessionLine:
    """An accession in a list, how far it has come, and the name that its organisation goes by."""

    id: str
    version: int
    organisation: str
    name: str
    state: str
    applied: PartialDate | None
    approved: PartialDate | None
    signed: PartialDate | None
    left: PartialDate | None
    votes: bool


@frozen(kw_only=True)
class Accessions(Listing[AccessionLine]):
    """A list of accessions, and how many of the agreement have come how far, whatever is asked for."""

    counts: Mapping[str, int]


@frozen(kw_only=True)
class SeatLine:
    """A seat on a day, and who held it, as far as that may be told and is known."""

    id: str
    version: int
    side: str
    label: str
    votes: bool
    is_substitute: bool
    order: int | None
    appointment: str | None
    person: str | None = None
    organisation: str | None = None
    role: str | None = None


@frozen(kw_only=True)
class MeetingLine:
    """A meeting in a list, and how many took part and how many items there were."""

    id: str
    version: int
    date: PartialDate
    bodies: tuple[str, ...]
    title: str | None
    place: str | None
    progress: Progress
    present: int
    items: int
