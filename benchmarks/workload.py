"""Agreements of 20 promises with ledgers of 200 records, such as VGR's, and the same counting done by hand."""

import random
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from attrs import frozen

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    Area,
    AreaKind,
    BodyCharter,
    Bound,
    Clause,
    ClauseKind,
    EachAreaHas,
    Edition,
    EditionStatus,
    Informs,
    Means,
    Measure,
    MeetingsPerYear,
    Milestone,
    Need,
    Obligation,
    Origin,
    Plan,
    Recurring,
    Relation,
    SeatRule,
    Side,
    Within,
)
from overenskommelse.agreement.obligation import MeetingDay
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.ledger import Activity, Ledger, Meeting, Minutes, Record, Seat
from overenskommelse.sources import Document, Source

ON = date(2018, 5, 29)
START = date(2015, 1, 1)
RECORDS = 200
SEATS = 10
SOURCE = Source(document="texten", locator="s. 1")
DOCUMENTS = (Document(id="texten", title="Texten"),)
ACTS = ("uppfoljning-0", "uppfoljning-1")
LETTERS = ("information-0", "information-1", "information-2")
REVIEWS = ("oversyn-0", "oversyn-1")
REVISIONS = ("revidering-0", "revidering-1")
MEANS = ("arbetsgrupp", "utvardering", "konferens")
BODIES = tuple(f"organ-{n}" for n in range(4))
MEETINGS = 48
SIDES = ("region", "civil")
OPEN = Period.parse("2015/..")


def agreement(code: str) -> Agreement:
    """Make an agreement in force since 2015 with 20 promises of every kind."""
    decided = Milestone(done=PartialDate.of(START), source=SOURCE)
    clause = Clause(id="uppfoljning", kind=ClauseKind.FOLLOW_UP, summary="Följs upp.", source=SOURCE)
    text = Edition(
        id="text", title="Texten", status=EditionStatus.IN_FORCE, decided=decided, clauses=(clause,), source=SOURCE
    )
    return Agreement(
        code=code,
        name=code,
        variant="base",
        sides=tuple(Side(id=side, name=side) for side in SIDES),
        editions=(text,),
        plans=(_plan(),),
        bodies=tuple(BodyCharter(id=body, name=body, existence=OPEN, source=SOURCE) for body in BODIES),
        obligations=tuple(promises()),
        documents=DOCUMENTS,
    )


def _plan() -> Plan:
    done = (Measure(id="atgard", summary="Görs.", source=SOURCE),)
    areas = tuple(
        Area(id=f"princip-{n}", kind="princip", label=f"Princip {n}", ordinal=n, measures=done, source=SOURCE)
        for n in range(6)
    )
    kinds = (AreaKind(id="princip", label="Princip"),)
    return Plan(
        id="plan", title="Planen", period=Period.parse("2015/2018"), areas=areas, area_kinds=kinds, source=SOURCE
    )


def _common(name: str) -> dict[str, Any]:
    return {"id": f"lofte-{name}", "summary": name, "clauses": ("text/uppfoljning",), "source": SOURCE}


def promises() -> Iterable[Obligation]:
    """Make twice VGR's: follow-up, revision, review, to be agreed, meetings, seats, information, minutes, content."""
    yearly, decided = Anchor(origin=Origin.CALENDAR_YEAR), Anchor(origin=Origin.DECIDED)
    for act in ACTS:
        means = tuple(Means(id=f"{act}-{each}", label=each) for each in MEANS)
        yield Recurring(act=act, every=Every("P1Y"), counted_from=yearly, by=means, **_common(act))
        yield Recurring(act=act, bound=Bound.TO_BE_AGREED, counted_from=yearly, **_common(f"annan-{act}"))
    for act in REVISIONS:
        yield Recurring(act=act, every=Every("P3Y"), counted_from=Anchor(origin=Origin.PLAN_START), **_common(act))
    for act in REVIEWS:
        yield Recurring(act=act, every=Every("P4Y"), counted_from=decided, **_common(act))
    for act in LETTERS:
        yield Informs(act=act, who=BODIES[0], whom=SIDES, every=Every("P1Y"), counted_from=yearly, **_common(act))
    for body in BODIES[:3]:
        yield MeetingsPerYear(body=body, minimum=4, maximum=12, **_common(body))
    for body in BODIES:
        yield SeatRule(body=body, relation=Relation.EQUAL, **_common(f"platser-{body}"))
    held, confirmed = MeetingDay.HELD, MeetingDay.CONFIRMED
    yield Within(days=14, start=held, end=confirmed, body=BODIES[0], **_common("protokoll"))
    yield EachAreaHas(needs=(Need.MEASURES,), **_common("innehall"))


def records(chance: random.Random) -> tuple[Record, ...]:
    """Make 200 records: 10 seats in each of four bodies, 48 meetings, and activities that are evidence of the rest."""
    made: list[Record] = [
        Seat(id=f"plats-{b}-{n}", body=body, side=SIDES[n % 2], label="ledamot", period=OPEN, source=SOURCE)
        for b, body in enumerate(BODIES)
        for n in range(SEATS)
    ]
    made += [_meeting(f"mote-{n}", BODIES[n % len(BODIES)], chance) for n in range(MEETINGS)]
    acts = (*ACTS, *LETTERS) * (RECORDS // 5)
    rare = (*REVIEWS, *REVISIONS)
    for n in range(RECORDS - len(made)):
        act = rare[n] if n < len(rare) else acts[n]
        day, means = PartialDate.of(_day(chance)), (act, f"{act}-{MEANS[n % 3]}")
        made.append(Activity(id=f"akt-{n}", title=act, date=day, acts=means, informed=(SIDES[n % 2],), source=SOURCE))
    return tuple(made)


def _meeting(name: str, body: str, chance: random.Random) -> Meeting:
    held = _day(chance)
    minutes = Minutes(confirmed=PartialDate.of(held + timedelta(chance.randrange(1, 20))))
    return Meeting(id=name, date=PartialDate.of(held), bodies=(body,), minutes=minutes, source=SOURCE)


def _day(chance: random.Random) -> date:
    return START + timedelta(chance.randrange((ON - START).days))


def ledger(code: str, kept: tuple[Record, ...]) -> Ledger:
    """Make the ledger of an agreement."""
    return Ledger(agreement=code, documents=DOCUMENTS, records=kept)


@frozen
class Bare:
    """What counting by hand needs of a ledger: what happened on which day, as dates and as day ordinals."""

    days: tuple[tuple[str, date], ...]
    ordinals: tuple[tuple[str, int], ...]


def bare(kept: Iterable[Record]) -> Bare:
    """Take key and day out of each record that happened on a day; seats are there from the first day."""
    pairs: list[tuple[str, date]] = []
    for record in kept:
        match record:
            case Activity():
                pairs.append((record.acts[0], date.fromordinal(record.span[0])))
            case Meeting():
                pairs.append((record.bodies[0], date.fromordinal(record.span[0])))
            case Seat():
                pairs.append((f"platser-{record.body}", START))
            case _:
                raise TypeError(record)
    return Bare(tuple(pairs), tuple((key, day.toordinal()) for key, day in pairs))
