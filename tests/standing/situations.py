"""Hypothesis strategies for situations in which the rules bite: a text in force, every kind of promise, days close by.

`overenskommelse.testing` makes agreements of every shape, of which few are in force on any day; these all are.
"""

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
from overenskommelse.ledger import Ledger, Meeting, Minutes, Progress, Record
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
OFFSETS = st.integers(0, (LAST - FIRST).days)
SPREADS = st.sampled_from((0, 0, 0, 0, 30, 400))
ENDS = st.sampled_from(("..", "..", "", "2019", "2020-06"))


def when(start: date, offset: int, spread: int) -> str:
    """A day so long after a start, or a span that begins there."""
    lo = start + timedelta(offset)
    return lo.isoformat() if not spread else f"[{lo.isoformat()}..{(lo + timedelta(spread)).isoformat()}]"


def stretch(start: date, offset: int, spread: int, end: str) -> str:
    """A period that begins so long after a start, or nearly, and ends, goes on, or nobody knows."""
    day = when(start, offset, spread)
    return f"{day}/{end}" if end in {"..", ""} or day.strip("[") < end[:4] else f"{day}/.."


STRETCHES = st.builds(lambda offset, spread, end: stretch(FIRST, offset, spread, end), OFFSETS, SPREADS, ENDS)


INTERVALS = st.sampled_from(("P1Y", "P6M", "P2Y", "P40W"))
ANCHORS = st.sampled_from([Anchor(origin=origin, day=PartialDate("2015-03")) for origin in Origin])
NOTICES = st.none() | st.integers(0, 90)
OWN_PERIODS = st.sampled_from([None, None, Period.parse("2015/2017"), Period.parse("2016-06/..")])


@st.composite
def promises(draw: st.DrawFn) -> Agreement:
    """An agreement in force with every kind of promise, in varying shapes."""
    bounds = draw(st.sampled_from(((4, 12), (1, None), (None, 2), (2, 2), (None, None))))
    obligations: tuple[Obligation, ...] = (
        recurring(draw(INTERVALS), means=draw(st.sampled_from(((), ACTS))), id="arlig", period=draw(OWN_PERIODS)),
        recurring(draw(INTERVALS), draw(ANCHORS), id="rullande", notice=draw(NOTICES)),
        recurring("P1Y", Anchor(origin=Origin.PLAN_START), id="planen"),
        meets(*bounds, id="moten"),
        _seat_rule(draw(st.sampled_from(tuple(Relation)))),
        Within(days=14, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, body="radet", **promise(id="protokoll")),
        Within(days=9, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, **promise(id="alla-protokoll")),
        _informs(Every(draw(INTERVALS)), draw(ANCHORS)),
        EachAreaHas(needs=(Need.MEASURES,), **promise(id="innehall")),
    )
    return agreement(*obligations, **draw(_frames()))


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
    statement = Substitution(body="radet", period=Period.parse(draw(STRETCHES)), source=SOURCE)
    own = draw(st.sampled_from((None, "2015/..", "2015-06/2017", "2016-21?/..", "2014/2017-02")))
    others = draw(st.sampled_from(((), (statement,))))
    plans = tuple(plan(f"plan-{n}", draw(STRETCHES)) for n in range(draw(st.integers(0, 3))))
    return {
        "editions": (edition(decided=draw(st.sampled_from(("2014-12-05", "2015-01-01", "2014")))),),
        "bodies": (body(existence=own), body("annat", existence="2014/..", stands_for=others)),
        "plans": plans,
    }


RAW = st.tuples(
    st.sampled_from(("activity", "activity", "meeting", "meeting", "meeting", "coverage", "seat")),
    OFFSETS,
    SPREADS,
    ENDS,
    # What else varies is read off one number, which shrinks to the plainest record.
    st.integers(0, 23),
    st.sampled_from((*(Progress.DONE,) * 6, Progress.PLANNED, Progress.CANCELLED)),
)
Raw = tuple[str, int, int, str, int, Progress]
BODIES = (("radet",), ("annat",), ("radet", "annat"))
KINDS = ((), ("activity", "meeting"), ("meeting",), ("seat", "plan"))


def records(start: date = FIRST, prefix: str = "", most: int = 14) -> st.SearchStrategy[tuple[Record, ...]]:
    """A few records of the kinds that rules count; none begins before the day given."""
    drawn = st.lists(RAW, max_size=most)
    return drawn.map(
        lambda all_of_them: tuple(_record(f"{prefix}r-{n}", start, raw) for n, raw in enumerate(all_of_them))
    )


def _record(name: str, start: date, raw: Raw) -> Record:
    kind, offset, spread, end, shape, progress = raw
    day, period = when(start, offset, spread), stretch(start, offset, spread, end)
    match kind:
        case "activity":
            whom = ((), ("region",), ("region", "civil"))[shape % 3]
            return done(name, day, *ACTS[: shape % 4], informed=whom, progress=progress)
        case "meeting":
            return _meeting(name, start + timedelta(offset), shape, progress)
        case "coverage":
            return complete(period, *KINDS[shape % 4], bodies=((), (), ("radet",))[shape % 3], identity=name)
        case _:
            side, organ = ("civil", "region")[shape % 2], BODIES[shape % 2][0]
            (seat,) = seats(side, 1, body=organ, votes=shape % 5 > 0, period=period)
            return evolve(seat, id=name)


def _meeting(name: str, held: date, shape: int, progress: Progress) -> Meeting:
    """A meeting, in a third of the cases without a day of confirmation, in a third with one in doubt."""
    text = (None, when(held, shape * 15, 0), when(held, shape, 40))[shape % 3]
    minutes = None if text is None else Minutes(confirmed=PartialDate(text))
    bodies = BODIES[shape // 3 % 3]
    day = PartialDate.of(held)
    return Meeting(id=name, date=day, bodies=bodies, minutes=minutes, progress=progress, source=SOURCE)


def ledger_of(kept: tuple[Record, ...]) -> Ledger:
    """A ledger of the fictional agreement with two documents."""
    papers = (Document(id="texten", title="Texten"), Document(id="annan", title="En annan"))
    return Ledger(agreement="exempel", documents=papers, records=kept)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Agreement, Ledger, date]:
    """An agreement, its ledger, and a day to judge on; the ledger is often complete for all of it."""
    whole = draw(st.sampled_from(((), (complete("2014/..", identity="allt"),))))
    return draw(promises()), ledger_of((*whole, *draw(records()))), draw(DAYS)
