"""Hypothesis strategies for situations in which the rules bite: a text in force, every kind of promise, days close by.

`overenskommelse.testing` makes agreements of every shape, of which few are in force on any day; these all are.
"""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    EachAreaHas,
    Informs,
    Need,
    Obligation,
    Origin,
    Relation,
    SeatRule,
    SideSeats,
    Substitution,
    Within,
)
from overenskommelse.agreement.obligation import MeetingDay
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.ledger import Coverage, Ledger, Meeting, Minutes, Progress, Record
from overenskommelse.sources import Document
from tests.standing.builders import (
    SOURCE,
    agreement,
    body,
    complete,
    done,
    edition,
    meets,
    plan,
    promise,
    recurring,
    seats,
)

FIRST, LAST = date(2015, 1, 1), date(2019, 12, 31)
DAYS = st.dates(FIRST, LAST)
ACTS = ("grupp", "konferens")


def when(days: st.SearchStrategy[date] = DAYS) -> st.SearchStrategy[str]:
    """A day, a month, a year or a span that begins on a drawn day: mostly known, at times in doubt."""
    spans = st.tuples(days, st.integers(0, 400)).map(
        lambda pair: f"[{pair[0].isoformat()}..{(pair[0] + timedelta(pair[1])).isoformat()}]"
    )
    return days.map(date.isoformat) | spans | days.map(lambda day: f"{day.year}") | days.map(date.isoformat)


def stretches(days: st.SearchStrategy[date] = DAYS) -> st.SearchStrategy[str]:
    """A period that begins on a drawn day or near it, and ends, goes on, or nobody knows."""
    ends = st.sampled_from(("..", "", "2016", "2017-06", "2019"))
    return st.tuples(when(days), ends).map(
        lambda pair: f"{pair[0]}/{pair[1] if pair[1] in {'..', ''} or pair[1] >= '2019' else '2021'}"
    )


@st.composite
def promises(draw: st.DrawFn) -> Agreement:
    """An agreement in force with every kind of promise, in varying shapes."""
    origins = st.sampled_from(tuple(Origin)).map(lambda origin: Anchor(origin=origin, day=PartialDate("2015-03")))
    interval = st.sampled_from(("P1Y", "P6M", "P2Y", "P40W"))
    bounds = draw(st.sampled_from(((4, 12), (1, None), (None, 2), (2, 2), (None, None))))
    obligations: tuple[Obligation, ...] = (
        recurring(draw(interval), means=draw(st.sampled_from(((), ACTS))), id="arlig", period=draw(_own_periods())),
        recurring(draw(interval), draw(origins), id="rullande", notice=draw(st.none() | st.integers(0, 90))),
        recurring("P1Y", Anchor(origin=Origin.PLAN_START), id="planen"),
        meets(*bounds, id="moten"),
        _seat_rule(draw(st.sampled_from(tuple(Relation)))),
        Within(days=14, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, body="radet", **promise(id="protokoll")),
        Within(days=9, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, **promise(id="alla-protokoll")),
        _informs(Every(draw(interval)), draw(origins)),
        EachAreaHas(needs=(Need.MEASURES,), **promise(id="innehall")),
    )
    return agreement(*obligations, **draw(_frames()))


def _own_periods() -> st.SearchStrategy[Period | None]:
    return st.none() | st.sampled_from(("2015/2017", "2016-06/..")).map(Period.parse)


def _seat_rule(relation: Relation) -> SeatRule:
    asked = (SideSeats(side="civil", seats=2), SideSeats(side="region", seats=1))
    sides = asked if relation is not Relation.EQUAL else ()
    return SeatRule(body="radet", relation=relation, sides=sides, **promise(id="platser"))


def _informs(every: Every, anchor: Anchor) -> Informs:
    return Informs(
        act="handling", who="radet", whom=("region", "civil"), every=every, counted_from=anchor, **promise(id="infor")
    )


@st.composite
def _frames(draw: st.DrawFn) -> dict[str, object]:
    """The text, the bodies and the plans around the promises."""
    statement = Substitution(body="radet", period=Period.parse(draw(stretches())), source=SOURCE)
    own = draw(st.sampled_from((None, "2015/..", "2015-06/2017", "2016-21?/..", "2014/2017-02")))
    others = draw(st.sampled_from(((), (statement,))))
    plans = tuple(plan(f"plan-{n}", draw(stretches())) for n in range(draw(st.integers(0, 3))))
    return {
        "editions": (edition(decided=draw(st.sampled_from(("2014-12-05", "2015-01-01", "2014")))),),
        "bodies": (body(existence=own), body("annat", existence="2014/..", stands_for=others)),
        "plans": plans,
    }


def records(days: st.SearchStrategy[date] = DAYS, prefix: str = "") -> st.SearchStrategy[tuple[Record, ...]]:
    """A few records of each kind that rules count; none begins before the days given."""

    def several(make: Callable[[str], st.SearchStrategy[Record]], most: int) -> st.SearchStrategy[tuple[Record, ...]]:
        name = f"{prefix}{make.__name__.strip('_')}"
        return st.integers(0, most).flatmap(lambda count: st.tuples(*(make(f"{name}-{n}") for n in range(count))))

    makers = ((_activity, 4), (_meeting, 6), (_coverage, 2), (_seat, 3))
    groups = (several(lambda name, make=make: make(name, days), most) for make, most in makers)
    return st.tuples(*groups).map(lambda parts: tuple(record for part in parts for record in part))


PROGRESS = st.sampled_from((*(Progress.DONE,) * 6, Progress.PLANNED, Progress.CANCELLED))


def _activity(name: str, days: st.SearchStrategy[date]) -> st.SearchStrategy[Record]:
    informed = st.sampled_from(((), ("region",), ("region", "civil")))
    acts = st.sampled_from(((), ("grupp",), ACTS))
    return st.builds(
        lambda day, acts, whom, how: done(name, day, *acts, informed=whom, progress=how),
        when(days),
        acts,
        informed,
        PROGRESS,
    )


def _meeting(name: str, days: st.SearchStrategy[date]) -> st.SearchStrategy[Record]:
    bodies = st.sampled_from((("radet",), ("annat",), ("radet", "annat")))
    after = st.none() | st.tuples(st.integers(0, 30), st.sampled_from((0, 40)))

    def make(held: date, bodies: tuple[str, ...], wait: tuple[int, int] | None, how: Progress) -> Meeting:
        minutes = None
        if wait is not None:
            lo, hi = (held + timedelta(days) for days in (wait[0], wait[0] + wait[1]))
            text = lo.isoformat() if lo == hi else f"[{lo.isoformat()}..{hi.isoformat()}]"
            minutes = Minutes(confirmed=PartialDate(text))
        return Meeting(id=name, date=PartialDate.of(held), bodies=bodies, minutes=minutes, progress=how, source=SOURCE)

    return st.builds(make, days, bodies, after, PROGRESS)


def _coverage(name: str, days: st.SearchStrategy[date]) -> st.SearchStrategy[Record]:
    kinds = st.sampled_from(((), ("activity", "meeting"), ("meeting",), ("seat", "plan")))
    bodies = st.sampled_from(((), (), ("radet",)))
    return st.builds(
        lambda text, kinds, bodies: complete(text, *kinds, bodies=bodies, identity=name), stretches(days), kinds, bodies
    )


def _seat(name: str, days: st.SearchStrategy[date]) -> st.SearchStrategy[Record]:
    sides, bodies = st.sampled_from(("region", "civil", "civil")), st.sampled_from(("radet", "annat"))

    def make(side: str, body: str, text: str, votes: bool) -> Record:  # noqa: FBT001 - drawn in order
        (seat,) = seats(side, 1, body=body, period=text, votes=votes)
        return evolve(seat, id=name)

    return st.builds(make, sides, bodies, stretches(days), st.sampled_from((True, True, False)))


def ledger_of(kept: tuple[Record, ...]) -> Ledger:
    """A ledger of the fictional agreement with two documents."""
    papers = (Document(id="texten", title="Texten"), Document(id="annan", title="En annan"))
    return Ledger(agreement="exempel", documents=papers, records=kept)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Agreement, Ledger, date]:
    """An agreement, its ledger, and a day to judge on; the ledger is often complete for all of it."""
    whole = draw(st.sampled_from(((), (complete("2014/..", identity="allt"),))))
    return draw(promises()), ledger_of((*whole, *draw(records()))), draw(DAYS)


def is_coverage(record: Record) -> bool:
    """Tell whether a record is somebody's word on completeness."""
    return isinstance(record, Coverage)
