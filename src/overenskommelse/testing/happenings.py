"""The records of a ledger, drawn."""

from decimal import Decimal
from functools import partial
from typing import Any

from hypothesis import strategies as st

from .. import agreement as a
from .. import ledger as r
from ..dates import PartialDate
from .pen import Pen

_FIGURES = st.integers(0, 5000).map(Decimal) | st.decimals(allow_nan=False, allow_infinity=False)


def draw_records(pen: Pen) -> tuple[r.Record, ...]:
    """Draw records of every kind."""
    organisations = pen.chain("forening", partial(_organisation, pen))
    seats = pen.chain("plats", partial(_seat, pen), most=3)
    matters = pen.several("arende", partial(_matter, pen), most=1)
    meeting = partial(_meeting, pen, _ids(seats), _ids(matters))
    joined: tuple[r.Record, ...] = ()
    if organisations:
        joined += pen.several("kontakt", partial(_contact, pen, _ids(organisations)))
        joined += pen.several("anslutning", partial(_accession, pen, _ids(organisations)))
    if seats:
        joined += pen.several("uppdrag", partial(_appointment, pen, _ids(seats), _ids(organisations)))
    return (
        *organisations,
        *seats,
        *matters,
        *joined,
        *pen.several("mote", meeting, most=4),
        *pen.several("aktivitet", partial(_activity, pen), most=4),
        *pen.several("iakttagelse", partial(_observation, pen)),
        *pen.several("medskick", partial(_recommendation, pen)),
        *pen.several("tackning", partial(_coverage, pen)),
    )


def _ids(records: tuple[r.Record, ...]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _common(pen: Pen, id: str) -> dict[str, Any]:
    return {"id": id, "source": pen.source(), "acts": pen.among(pen.known.acts), "note": pen.maybe(pen.text)}


def _lasting(pen: Pen, id: str) -> dict[str, Any]:
    return {**_common(pen, id), "period": pen.period()}


def _happening(pen: Pen, id: str) -> dict[str, Any]:
    return {**_common(pen, id), "date": pen.date()}


def _progress(pen: Pen) -> r.Progress:
    return pen.member(r.Progress) if pen.number(0, 3) == 0 else r.Progress.DONE


def _organisation(pen: Pen, id: str, before: tuple[str, ...]) -> r.Organisation:
    return r.Organisation(
        **_lasting(pen, id),
        name=pen.text(),
        names=pen.history(pen.text),
        number=pen.one(("8020022215",)),
        legal_form=pen.maybe(pen.text),
        sub_regions=pen.some(pen.text),
        fields=pen.some(pen.text),
        umbrellas=pen.some(partial(_umbrella, pen, before), most=1) if before else (),
    )


def _umbrella(pen: Pen, before: tuple[str, ...]) -> r.Umbrella:
    return r.Umbrella(organisation=pen.pick(before), period=pen.period(), source=pen.source())


def _contact(pen: Pen, organisations: tuple[str, ...], id: str) -> r.Contact:
    return r.Contact(
        **_lasting(pen, id),
        organisation=pen.pick(organisations),
        role=pen.text(),
        name=pen.maybe(pen.text),
        email=pen.maybe(pen.text),
        purpose=pen.text(),
        exported=pen.flag(),
    )


def _accession(pen: Pen, organisations: tuple[str, ...], id: str) -> r.Accession:
    days = [PartialDate.of(day) for day in sorted(pen.day() for _ in range(4))]
    applied, approved, signed, left = (day if pen.flag() else None for day in days)
    return r.Accession(
        **_lasting(pen, id),
        organisation=pen.pick(organisations),
        applied=applied,
        approved=approved,
        approved_by=pen.one(pen.known.actors),
        signed=signed,
        votes=pen.flag(),
        left=left,
    )


def _seat(pen: Pen, id: str, before: tuple[str, ...]) -> r.Seat:
    return r.Seat(
        **_lasting(pen, id),
        body=pen.pick(pen.known.bodies),
        side=pen.pick(pen.known.sides),
        label=pen.text(),
        holder=pen.member(a.Holder),
        votes=pen.flag(),
        qualities=pen.some(pen.text, most=1),
        substitute_for=pen.one(before),
        order=pen.maybe(partial(pen.number, 1, 9)),
    )


def _appointment(pen: Pen, seats: tuple[str, ...], organisations: tuple[str, ...], id: str) -> r.Appointment:
    ground = pen.member(r.Ground)
    return r.Appointment(
        **_lasting(pen, id),
        seat=pen.pick(seats),
        ground=ground,
        party=pen.one(("S", "M")) if ground is r.Ground.ELECTED_ASSIGNMENT else None,
        person=pen.maybe(pen.text),
        organisation=pen.one(organisations),
        role=pen.maybe(pen.text),
        filled_by=pen.maybe(pen.text),
        nominated=pen.maybe(pen.date),
    )


def _matter(pen: Pen, id: str) -> r.Matter:
    return r.Matter(
        **_lasting(pen, id),
        title=pen.text(),
        number=pen.maybe(pen.text),
        authority=pen.maybe(pen.text),
        papers=pen.several("papper", partial(_paper, pen)),
    )


def _paper(pen: Pen, id: str) -> r.Paper:
    return r.Paper(
        id=id,
        title=pen.text(),
        date=pen.date(),
        label=pen.maybe(pen.text),
        correspondent=pen.maybe(pen.text),
        source=pen.source(),
    )


def _meeting(pen: Pen, seats: tuple[str, ...], matters: tuple[str, ...], id: str) -> r.Meeting:
    common = _happening(pen, id)
    return r.Meeting(
        **common,
        bodies=pen.among(pen.known.bodies, least=1),
        title=pen.maybe(pen.text),
        starts=pen.one(("09:30",)),
        ends=pen.one(("12:30",)),
        place=pen.maybe(pen.text),
        progress=_progress(pen),
        items=pen.several("paragraf", partial(_item, pen, matters)),
        attendance=pen.some(partial(_attendance, pen, seats)),
        minutes=pen.maybe(partial(_minutes, pen, common["date"])),
    )


def _attendance(pen: Pen, seats: tuple[str, ...]) -> r.Attendance:
    return r.Attendance(seat=pen.one(seats), role=pen.maybe(pen.text), capacity=pen.member(r.Capacity))


def _item(pen: Pen, matters: tuple[str, ...], id: str) -> r.AgendaItem:
    return r.AgendaItem(
        id=id,
        heading=pen.text(),
        matter=pen.one(matters),
        summary=pen.maybe(pen.text),
        decisions=pen.several("beslut", partial(_decision, pen), most=1),
        papers=pen.some(pen.text, most=1),
        recipients=pen.some(pen.text, most=1),
        information=pen.some(pen.text, most=1),
        source=pen.maybe(pen.source),
    )


def _decision(pen: Pen, id: str) -> r.Decision:
    return r.Decision(id=id, summary=pen.text(), outcome=pen.maybe(pen.text), source=pen.maybe(pen.source))


def _minutes(pen: Pen, held: PartialDate) -> r.Minutes:
    later = pen.date()
    return r.Minutes(
        confirmed=held if later.is_before(held) else later,
        confirmed_at=pen.maybe(pen.text),
        confirmed_by=pen.some(pen.text, most=1),
        announced=pen.maybe(pen.date),
        notes_only=pen.flag(),
    )


def _activity(pen: Pen, id: str) -> r.Activity:
    return r.Activity(
        **{**_happening(pen, id), "acts": pen.among(pen.known.acts, least=1)},
        title=pen.text(),
        summary=pen.maybe(pen.text),
        level=pen.one(pen.known.levels),
        areas=pen.among(pen.known.clauses),
        actors=pen.among(pen.known.actors) if pen.flag() else pen.some(pen.text),
        informed=pen.among((*pen.known.sides, *pen.known.parties)),
        progress=_progress(pen),
        evidence=pen.some(pen.text, most=1),
    )


def _observation(pen: Pen, id: str) -> r.Observation:
    return r.Observation(
        **_happening(pen, id),
        measure=pen.text(),
        value=pen.draw(_FIGURES),
        exactness=pen.member(r.Exactness),
        unit=pen.maybe(pen.text),
        about=pen.maybe(pen.text),
    )


def _recommendation(pen: Pen, id: str) -> r.Recommendation:
    return r.Recommendation(
        **_happening(pen, id),
        summary=pen.text(),
        given_by=pen.pick(pen.known.actors),
        given_to=pen.maybe(pen.text),
        answer=pen.maybe(pen.text),
        answered=pen.maybe(pen.date),
    )


def _coverage(pen: Pen, id: str) -> r.Coverage:
    return r.Coverage(
        **_lasting(pen, id),
        kinds=pen.among((*r.KINDS, "plan", "edition")),
        bodies=pen.among(pen.known.bodies),
        declared_by=pen.text(),
        declared=pen.date(),
    )
