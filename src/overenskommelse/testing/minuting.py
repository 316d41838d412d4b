"""Meetings with their minutes, and matters, drawn."""

from functools import partial

import attrs

from .. import ledger as r
from ..dates import PartialDate
from .pen import Pen
from .validities import happening, lasting, progress


def draw_matter(pen: Pen, id: str) -> r.Matter:
    """Draw a matter with its papers and steps."""
    return r.Matter(
        **lasting(pen, id),
        title=pen.text(),
        number=pen.maybe(pen.text),
        authority=pen.maybe(pen.text),
        papers=pen.several("papper", partial(_paper, pen)),
        steps=pen.several("steg", partial(_step, pen), most=1) if pen.known.actors else (),
    )


def tie(pen: Pen, matter: r.Matter, meetings: tuple[str, ...]) -> r.Matter:
    """Draw the meetings that a matter's steps were taken at; `meetings` are ids of those that there are."""
    steps = (attrs.evolve(step, meeting=pen.one(meetings)) for step in matter.steps)
    return attrs.evolve(matter, steps=tuple(steps))


def _paper(pen: Pen, id: str) -> r.Paper:
    return r.Paper(
        id=id,
        title=pen.text(),
        date=pen.date(),
        label=pen.maybe(pen.text),
        correspondent=pen.maybe(pen.text),
        direction=pen.one(tuple(r.Direction)),
        registered=pen.maybe(pen.date),
        source=pen.source(),
    )


def _step(pen: Pen, id: str) -> r.MatterStep:
    return r.MatterStep(
        id=id,
        body=pen.pick(pen.known.actors),
        date=pen.maybe(pen.date),
        paragraph=pen.maybe(pen.text),
        number=pen.maybe(pen.text),
        asked=pen.maybe(pen.text),
        outcome=pen.maybe(pen.text),
        source=pen.maybe(pen.source),
    )


def draw_meeting(pen: Pen, seats: tuple[str, ...], matters: tuple[str, ...], id: str) -> r.Meeting:
    """Draw a meeting; `seats` and `matters` are ids of those that there are."""
    common = happening(pen, id)
    items = pen.several("paragraf", partial(_item, pen, seats, matters))
    return r.Meeting(
        **common,
        bodies=pen.among(pen.known.bodies, least=1),
        title=pen.maybe(pen.text),
        starts=pen.one(("09:30",)),
        ends=pen.one(("12:30",)),
        place=pen.maybe(pen.text),
        progress=progress(pen),
        items=_numbered(items),
        attendance=_attending(pen.some(partial(_attendance, pen, seats))),
        minutes=pen.maybe(partial(_minutes, pen, seats, common["date"])),
    )


def _numbered(items: tuple[r.AgendaItem, ...]) -> tuple[r.AgendaItem, ...]:
    """Take away the numbers that an earlier item has."""
    numbers = [item.number for item in items]
    return tuple(
        attrs.evolve(item, number=None) if item.number in numbers[:place] else item for place, item in enumerate(items)
    )


def _attending(drawn: tuple[r.Attendance, ...]) -> tuple[r.Attendance, ...]:
    """Leave each seat once, serving for none that serves itself."""
    found: dict[object, r.Attendance] = {}
    for place, each in enumerate(drawn):
        serves = {other.seat for other in found.values() if other.serves_for} | {each.seat}
        is_served = each.seat in {other.serves_for for other in found.values()}
        lone = attrs.evolve(each, serves_for=None) if each.serves_for in serves or is_served else each
        found.setdefault(each.seat or place, lone)
    return tuple(found.values())


def _attendance(pen: Pen, seats: tuple[str, ...]) -> r.Attendance:
    return r.Attendance(
        seat=pen.one(seats),
        role=pen.maybe(pen.text),
        capacity=pen.member(r.Capacity),
        serves_for=pen.one(seats),
        note=pen.maybe(pen.text),
    )


def _item(pen: Pen, seats: tuple[str, ...], matters: tuple[str, ...], id: str) -> r.AgendaItem:
    return r.AgendaItem(
        id=id,
        number=pen.maybe(partial(pen.number, 1, 200)),
        heading=pen.text(),
        matter=pen.one(matters),
        rapporteur=pen.maybe(pen.text),
        summary=pen.maybe(pen.text),
        proposals=pen.several("yrkande", partial(_proposal, pen, seats), most=1),
        order_of_voting=pen.maybe(pen.text),
        votes=pen.some(partial(_vote, pen, seats), most=1),
        decisions=pen.several("beslut", partial(_decision, pen), most=1),
        reservations=pen.some(partial(_statement, pen, seats), most=1),
        remarks=pen.some(partial(_statement, pen, seats), most=1),
        disqualified=pen.among(seats),
        papers=pen.some(pen.text, most=1),
        recipients=pen.some(pen.text, most=1),
        information=pen.some(pen.text, most=1),
        put_off=pen.flag(),
        confirmed=pen.maybe(pen.date),
        source=pen.maybe(pen.source),
    )


def _proposal(pen: Pen, seats: tuple[str, ...], id: str) -> r.Proposal:
    return r.Proposal(id=id, summary=pen.text(), by=pen.among(seats), withdrawn=pen.flag())


def _vote(pen: Pen, seats: tuple[str, ...]) -> r.Vote:
    cast = tuple(r.Cast(seat=seat, choice=pen.member(r.Choice)) for seat in pen.among(seats))
    counted = {choice.value: sum(each.choice is choice for each in cast) + pen.number(0, 3) for choice in r.Choice}
    return r.Vote(question=pen.text(), cast=cast, **counted)


def _statement(pen: Pen, seats: tuple[str, ...]) -> r.Statement:
    return r.Statement(by=pen.among(seats), text=pen.text())


def _decision(pen: Pen, id: str) -> r.Decision:
    return r.Decision(id=id, summary=pen.text(), outcome=pen.maybe(pen.text), source=pen.maybe(pen.source))


def _minutes(pen: Pen, seats: tuple[str, ...], held: PartialDate) -> r.Minutes:
    days = [held]
    for _ in range(3):
        later = pen.date()
        days.append(days[-1] if later.is_before(days[-1]) else later)
    _, confirmed, announced, taken_down = days
    is_announced = pen.flag()
    return r.Minutes(
        checkers=pen.among(seats),
        confirmed=confirmed,
        confirmed_at=pen.maybe(pen.text),
        confirmed_by=pen.some(pen.text, most=1),
        announced=announced if is_announced else None,
        taken_down=taken_down if is_announced and pen.flag() else None,
        kept_at=pen.maybe(pen.text),
        notes_only=pen.flag(),
    )
