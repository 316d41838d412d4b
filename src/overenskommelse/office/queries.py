"""What lists show: frozen lines with filter, order and counts, for whoever shows them to word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from ..dates import Period
from ..journal import Key
from ..ledger import Accession, Appointment, Meeting, Organisation, Seat
from ..sources import name_on
from .columns import STATES, state
from .lines import ALL, AccessionLine, Accessions, Asked, Listing, MeetingLine, OrganisationLine, SeatLine
from .ports import Page, Query, Row, Use
from .view import View, space


def organisations(view: View, asked: Asked = ALL, *, agreement: str | None = None) -> Listing[OrganisationLine]:
    """Return the organisations by name: all of them, or those that have joined an agreement and not left."""
    if agreement is None:
        page = view.reading.find(asked.of(Organisation.kind, "name_key"))
        return _listed(page, [_organisation(view, row) for row in page.rows])
    view.require(agreement)
    page = view.reading.find(asked.of(Accession.kind, "name_key", agreement, state="signed"))
    ids = (view.read(row).organisation for row in page.rows)
    rows = (view.standing(Key(space(agreement, Organisation.kind), Organisation.kind, id)) for id in ids)
    return _listed(page, [_organisation(view, row) for row in rows])


def accessions(view: View, agreement: str, asked: Asked = ALL, *, state: str | None = None) -> Accessions:
    """Return an agreement's accessions by their organisations' names; `state` is one of STATES."""
    view.require(agreement)
    page = view.reading.find(asked.of(Accession.kind, "name_key", agreement, state=state))
    counts = {name: _count(view, agreement, name) for name in STATES}
    return Accessions(lines=tuple(_accession(view, row) for row in page.rows), total=page.total, counts=counts)


def seats(view: View, agreement: str, body: str, on: date | None = None) -> tuple[SeatLine, ...]:
    """Return the seats that a body had on a day, today unless told, substitutes last and in their turn."""
    view.require(agreement)
    day = view.on if on is None else on
    page = view.reading.find(Query(kind=Seat.kind, agreement=agreement, where=(("body", body),), order="label_key"))
    found = [(row, record) for row, record in _read(view, page.rows, Seat) if record.period.contains(day) is not False]
    found.sort(key=lambda pair: (pair[1].is_substitute, pair[1].order or 0))
    return tuple(_seat(view, row, record, day) for row, record in found)


def meetings(
    view: View, agreement: str, asked: Asked = ALL, *, body: str | None = None, period: Period | None = None
) -> Listing[MeetingLine]:
    """Return an agreement's meetings in the order of their days: of one body, or those that may lie in a period."""
    view.require(agreement)
    query = Asked(order=asked.order, is_descending=asked.is_descending).of(Meeting.kind, "day", agreement)
    found = [
        (row, record)
        for row, record in _read(view, view.reading.find(query).rows, Meeting)
        if body in {None, *record.bodies}
        if period is None or period.contains(record.date) is not False
    ]
    end = None if asked.limit is None else asked.offset + asked.limit
    lines = tuple(_meeting(row, record) for row, record in found[asked.offset : end])
    return Listing(lines=lines, total=len(found))


def counts(view: View, agreement: str | None = None) -> Mapping[str, int]:
    """Return how many records of each kind stand, in an agreement or in all."""
    return Counter(row.key.kind for row in view.reading.rows(agreement=agreement))


def used_by(view: View, kind: str, id: str, agreement: str | None = None) -> tuple[Use, ...]:
    """Return what refers to a record, in one agreement or in all.  Raises UnknownError for one that does not stand."""
    row = view.standing(Key(space(agreement or "", kind), kind, id))
    shared = not row.key.agreement
    uses = view.reading.users(kind, id)
    return tuple(use for use in uses if (shared and agreement is None) or use.key.agreement in {agreement, ""})


R = TypeVar("R", Seat, Meeting)


def _read(view: View, rows: Iterable[Row], cls: type[R]) -> Iterator[tuple[Row, R]]:
    for row in rows:
        record = view.read(row)
        if isinstance(record, cls):
            yield row, record


def _listed(page: Page, lines: list[OrganisationLine]) -> Listing[OrganisationLine]:
    return Listing(lines=tuple(lines), total=page.total)


def _organisation(view: View, row: Row) -> OrganisationLine:
    record: Organisation = view.read(row)
    uses = view.reading.users(Organisation.kind, record.id)
    keys = dict.fromkeys(use.key for use in uses if use.key.kind == Accession.kind)
    found = [(key.agreement, view.get(Accession, key.id, key.agreement)) for key in keys]
    joined = [(code, each) for code, each in found if state(each) == "signed"]
    return OrganisationLine(
        id=record.id,
        version=row.version,
        name=name_on(record, view.on),
        number=record.number,
        legal_form=record.legal_form,
        period=record.period,
        joined=tuple(dict.fromkeys(code for code, _ in joined)),
        since=min((each.signed for _, each in joined if each.signed is not None), default=None),
    )


def _count(view: View, agreement: str, state: str) -> int:
    query = Query(kind=Accession.kind, agreement=agreement, where=(("state", state),), limit=0)
    return view.reading.find(query).total


def _accession(view: View, row: Row) -> AccessionLine:
    record: Accession = view.read(row)
    return AccessionLine(
        id=record.id,
        version=row.version,
        organisation=record.organisation,
        name=name_on(view.get(Organisation, record.organisation), view.on),
        state=state(record),
        applied=record.applied,
        approved=record.approved,
        signed=record.signed,
        left=record.left,
        votes=record.votes,
    )


def _seat(view: View, row: Row, record: Seat, day: date) -> SeatLine:
    held = _holder(view, row.key, day)
    return SeatLine(
        id=record.id,
        version=row.version,
        side=record.side,
        label=record.label,
        votes=record.votes,
        is_substitute=record.is_substitute,
        order=record.order,
        appointment=held.id if held else None,
        person=held.person if held else None,
        organisation=held.organisation if held else None,
        role=held.role if held else None,
    )


def _holder(view: View, seat: Key, day: date) -> Appointment | None:
    """Return the appointment by which a seat was surely held on a day."""
    for use in view.reading.users(Seat.kind, seat.id):
        if use.key.kind == Appointment.kind and use.key.agreement == seat.agreement:
            found = view.get(Appointment, use.key.id, seat.agreement)
            if found.period.contains(day):
                return found
    return None


def _meeting(row: Row, record: Meeting) -> MeetingLine:
    return MeetingLine(
        id=record.id,
        version=row.version,
        date=record.date,
        bodies=record.bodies,
        title=record.title,
        place=record.place,
        progress=record.progress,
        present=len(record.attendance),
        items=len(record.items),
    )
