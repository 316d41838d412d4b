"""A fictional agreement about which nothing that is asked is unknown, and the parts that tests put in its place."""

from typing import Any

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    Area,
    AreaKind,
    BodyCharter,
    Composition,
    Criterion,
    Edition,
    JoiningPolicy,
    MeetingBounds,
    MeetingsPerYear,
    Milestone,
    Obligation,
    Origin,
    Plan,
    Procedure,
    Recurring,
    SeatGroup,
    SeatRule,
    SideSeats,
)
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.ledger import Ledger, Observation, Record
from overenskommelse.sources import Certainty, Dated, Dating, Source
from overenskommelse.standing.unknowns import Kind, Unknown, unknowns
from tests.standing.builders import SOURCE, agreement, body, complete, day, edition, ledger, on_day, promise

ON = "2024-06-01"
CONTESTED = Source(document="texten", certainty=Certainty.CONTESTED)
"""A source of which another says otherwise."""
YEARLY = (AreaKind(id="temaar", label="temaår"),)


def step(when: str | None = "2014-12-01", by: str | None = "fullmäktige") -> Milestone:
    """A step taken on a day, by somebody."""
    return Milestone(done=None if when is None else PartialDate(when), by=by, source=SOURCE)


def dated(value: Any, period: str = "2015/..", **parts: Any) -> Dated[Any]:
    """A history of one statement."""
    return Dated((Dating(**{"value": value, "period": Period.parse(period), "source": SOURCE, **parts}),))


def seats(region: int | None = 3, civil: int | None = 3, **parts: Any) -> Composition:
    """Seats of the two sides; a number of None is not known."""
    numbers = {"region": region, "civil": civil}
    groups = (SeatGroup(side=side, minimum=number, maximum=number) for side, number in numbers.items())
    return Composition(seats=tuple(groups), **parts)


def council(existence: str | None = "2015/..", **parts: Any) -> BodyCharter:
    """A body, of which everything is known."""
    known = {"composition": dated(seats()), "meetings": dated(MeetingBounds(minimum=4, maximum=6))}
    return body(existence=existence, **{**known, **parts})


def text(**parts: Any) -> Edition:
    """The text in force, of which everything is known."""
    return edition(**{"signed": on_day("2015-01-10"), "valid_from": on_day("2015-02-01"), **parts})


def plan(period: str = "2015/..", **parts: Any) -> Plan:
    """A plan, of which everything is known."""
    given = {"id": "plan", "title": "Planen", "adopted": step(), "source": SOURCE}
    return Plan(period=Period.parse(period), **{**given, **parts})


def area(identity: str, period: str | None, kind: str = "temaar") -> Area:
    """An area of a plan, of a year or of no days of its own."""
    days = None if period is None else Period.parse(period)
    return Area(id=identity, kind=kind, label=identity, ordinal=1, period=days, source=SOURCE)


def way(period: str = "2015/..", **parts: Any) -> JoiningPolicy:
    """A way to join, of which everything is known."""
    asked = Criterion(id="villkor", summary="Ett villkor.", source=SOURCE)
    given = {"id": "anslutning", "procedure": Procedure.SIGN, "criteria": (asked,), "source": SOURCE}
    return JoiningPolicy(period=Period.parse(period), **{**given, **parts})


def review(act: str = "oversyn", origin: Origin = Origin.DECIDED, **parts: Any) -> Recurring:
    """A promise that the text is reviewed every fourth year."""
    given = {"every": Every("P4Y"), "counted_from": Anchor(origin=origin), "act": act}
    return Recurring(**{**given, **promise(**{"id": "oversyn", **parts})})


def seat_rule(**parts: Any) -> SeatRule:
    """A promise of three seats for each side."""
    sides = (SideSeats(side="region", seats=3), SideSeats(side="civil", seats=3))
    return SeatRule(**{"body": "radet", "sides": sides, **promise(id="platser"), **parts})


def meets(minimum: int | None = None, maximum: int | None = None) -> MeetingsPerYear:
    """A promise of meetings of the council."""
    return MeetingsPerYear(body="radet", minimum=minimum, maximum=maximum, **promise(id="moten"))


def figure(measure: str = "signatories", when: str = "2020") -> Observation:
    """A figure that a source gives."""
    return Observation(id="siffra", date=PartialDate(when), measure=measure, value=70, source=SOURCE)  # type: ignore[arg-type]  # a whole number is a decimal


def whole(*obligations: Obligation, **parts: Any) -> Agreement:
    """An agreement about which nothing that is asked is unknown, with other parts in place of its own."""
    known = {"editions": (text(),), "plans": (plan(),), "bodies": (council(),), "joining": (way(),)}
    return agreement(*(obligations or (review(),)), **{**known, **parts})


def vouched(*records: Record) -> Ledger:
    """A ledger that somebody says is complete, with the records given, or else how many have joined."""
    return ledger(complete("2015/.."), *(records or (figure(),)))


def found(promised: Agreement | None = None, on: str = ON, *, records: Ledger | None = None) -> tuple[Unknown, ...]:
    """What was not known on a day, of the agreement given or of the one of which all is known."""
    return unknowns(promised or whole(), vouched() if records is None else records, day(on))


def ids(promised: Agreement | None = None, on: str = ON, *, records: Ledger | None = None) -> list[str]:
    """The ids of what was not known on a day, without the agreement's code."""
    return [each.id.removeprefix("exempel/") for each in found(promised, on, records=records)]


def kinds(promised: Agreement) -> list[Kind]:
    """The kinds of what was not known."""
    return [each.kind for each in found(promised)]


def told(promised: Agreement, *, records: Ledger | None = None) -> list[str]:
    """The sentences about what was not known, in English."""
    return [str(each.message) for each in found(promised, records=records)]
