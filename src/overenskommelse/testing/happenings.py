"""The records of a ledger, drawn."""

from decimal import Decimal
from functools import partial

from hypothesis import strategies as st

from .. import agreement as a
from .. import ledger as r
from ..dates import PartialDate
from .following import draw_action, draw_assessment, draw_enquiry, draw_passage, draw_round
from .minuting import draw_matter, draw_meeting, tie
from .pen import Pen
from .validities import happening, lasting, progress

_FIGURES = st.integers(0, 5000).map(Decimal) | st.decimals(allow_nan=False, allow_infinity=False)


def draw_records(pen: Pen) -> tuple[r.Record, ...]:
    """Draw records of every kind."""
    organisations = pen.chain("forening", partial(_organisation, pen))
    seats = pen.chain("plats", partial(_seat, pen), most=3)
    matters = pen.several("arende", partial(draw_matter, pen), most=1)
    meetings = pen.several("mote", partial(draw_meeting, pen, _ids(seats), _ids(matters)), most=4)
    rounds = pen.several("runda", partial(draw_round, pen), most=1)
    joined: tuple[r.Record, ...] = ()
    if organisations:
        joined += pen.several("kontakt", partial(_contact, pen, _ids(organisations)))
        joined += pen.several("anslutning", partial(_accession, pen, _ids(organisations)))
    if seats:
        joined += pen.several("uppdrag", partial(_appointment, pen, _ids(seats), _ids(organisations)))
    if pen.known.clauses:
        joined += pen.chain("bedomning", partial(draw_assessment, pen, _ids(rounds)))
    return (
        *organisations,
        *seats,
        *(tie(pen, matter, _ids(meetings)) for matter in matters),
        *joined,
        *meetings,
        *rounds,
        *pen.several("tjanst", partial(_post, pen)),
        *pen.several("atgard", partial(draw_action, pen, _ids(meetings))),
        *pen.several("fraga", partial(draw_enquiry, pen, _ids(organisations), _ids(matters)), most=1),
        *pen.several("aktivitet", partial(_activity, pen), most=4),
        *pen.several("iakttagelse", partial(_observation, pen)),
        *pen.several("medskick", partial(_recommendation, pen)),
        *pen.several("stycke", partial(draw_passage, pen), most=1),
        *pen.several("tackning", partial(_coverage, pen)),
    )


def _ids(records: tuple[r.Record, ...]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _organisation(pen: Pen, id: str, before: tuple[str, ...]) -> r.Organisation:
    return r.Organisation(
        **lasting(pen, id),
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
        **lasting(pen, id),
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
        **lasting(pen, id),
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
        **lasting(pen, id),
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
        **lasting(pen, id),
        seat=pen.pick(seats),
        ground=ground,
        party=pen.one(("S", "M")) if ground is r.Ground.ELECTED_ASSIGNMENT else None,
        person=pen.maybe(pen.text),
        organisation=pen.one(organisations),
        role=pen.maybe(pen.text),
        filled_by=pen.maybe(pen.text),
        nominated=pen.maybe(pen.date),
    )


def _activity(pen: Pen, id: str) -> r.Activity:
    return r.Activity(
        **{**happening(pen, id), "acts": pen.among(pen.known.acts, least=1)},
        title=pen.text(),
        summary=pen.maybe(pen.text),
        level=pen.one(pen.known.levels),
        areas=pen.among(pen.known.clauses),
        actors=pen.among(pen.known.actors) if pen.flag() else pen.some(pen.text),
        informed=pen.among((*pen.known.sides, *pen.known.parties)),
        progress=progress(pen),
        evidence=pen.some(pen.text, most=1),
        invited=pen.maybe(partial(pen.number, 0, 900)),
        registered=pen.maybe(partial(pen.number, 0, 900)),
        headcount=pen.maybe(partial(pen.number, 0, 900)),
    )


def _post(pen: Pen, id: str) -> r.Post:
    return r.Post(
        **lasting(pen, id),
        title=pen.text(),
        body=pen.one(pen.known.bodies),
        side=pen.one(pen.known.sides),
        employed_by=pen.maybe(pen.text),
        paid_by=pen.maybe(pen.text),
        person=pen.maybe(pen.text),
    )


def _observation(pen: Pen, id: str) -> r.Observation:
    return r.Observation(
        **happening(pen, id),
        measure=pen.text(),
        value=pen.draw(_FIGURES),
        exactness=pen.member(r.Exactness),
        unit=pen.maybe(pen.text),
        about=pen.maybe(pen.text),
    )


def _recommendation(pen: Pen, id: str) -> r.Recommendation:
    return r.Recommendation(
        **happening(pen, id),
        summary=pen.text(),
        given_by=pen.pick(pen.known.actors),
        given_to=pen.maybe(pen.text),
        answer=pen.maybe(pen.text),
        answered=pen.maybe(pen.date),
        mandate=pen.maybe(pen.text),
        fate=pen.one(tuple(r.Fate)),
    )


def _coverage(pen: Pen, id: str) -> r.Coverage:
    return r.Coverage(
        **lasting(pen, id),
        kinds=pen.among((*r.KINDS, "plan", "edition")),
        bodies=pen.among(pen.known.bodies),
        declared_by=pen.text(),
        declared=pen.date(),
    )
