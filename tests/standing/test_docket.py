"""All that is dealt with, in one list: what is late, what awaits the office, what awaits others, what is finished."""

from datetime import date

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import (
    Action,
    Direction,
    Enquiry,
    Ledger,
    Matter,
    MatterStep,
    Paper,
    Recommendation,
)
from overenskommelse.sources import Document, Source
from overenskommelse.standing.pending.docket import State, docket

ON = date(2026, 11, 28)
DOCUMENT = Document(id="register", title="Register")
SOURCE = Source(document="register")
OPEN = Period.parse("2026-01-01/..")
MATTER = Matter(id="arende", title="Ärende", period=OPEN, source=SOURCE)
ACTION = Action(id="uppdrag", title="Uppdrag", owner="sekreteraren", date=PartialDate("2026-09-01"), source=SOURCE)
ENQUIRY = Enquiry(id="fraga", title="Fråga", sender="en förening", date=PartialDate("2026-10-01"), source=SOURCE)
RECOMMENDATION = Recommendation(
    id="medskick", summary="Medskick", given_by="beredning", date=PartialDate("2026-05-01"), source=SOURCE
)
STEP = MatterStep(id="steg", body="styrelsen")
PAPER = Paper(id="brev", title="Brev", date=PartialDate("2026-11-02"), direction=Direction.IN, source=SOURCE)


def ledger(*records: Matter | Action | Enquiry | Recommendation) -> Ledger:
    return Ledger(agreement="a", documents=(DOCUMENT,), records=records)


def states(*records: Matter | Action | Enquiry | Recommendation) -> list[str]:
    return [each.state.value for each in docket(ledger(*records), ON)]


@pytest.mark.parametrize(
    ("record", "state"),
    [
        (evolve(MATTER, steps=(evolve(STEP, date=PartialDate("2026-11-27")),)), State.LATE),
        (evolve(MATTER, steps=(evolve(STEP, date=PartialDate("2026-11")),)), State.AWAITED),
        (evolve(MATTER, steps=(STEP,)), State.AWAITED),
        (evolve(MATTER, steps=(evolve(STEP, outcome="Bifall"),)), State.OURS),
        (MATTER, State.OURS),
        (evolve(MATTER, period=Period.parse("2026-01-01/")), State.UNSURE),
        (evolve(MATTER, period=Period.parse("2026-01-01/2026-06-01")), State.FINISHED),
        (evolve(ACTION, due=PartialDate("2026-11-27")), State.LATE),
        (evolve(ACTION, due=PartialDate("2026-11-28")), State.AWAITED),
        (ACTION, State.AWAITED),
        (evolve(ACTION, done=PartialDate("2026-10-01")), State.FINISHED),
        (ENQUIRY, State.OURS),
        (evolve(ENQUIRY, passed_to="nämnden", passed=PartialDate("2026-10-02")), State.AWAITED),
        (evolve(ENQUIRY, passed_to="nämnden", passed=PartialDate("2026-12-02")), State.OURS),
        (evolve(ENQUIRY, answered=PartialDate("2026-10-02")), State.FINISHED),
        (RECOMMENDATION, State.AWAITED),
        (evolve(RECOMMENDATION, answer="Ja"), State.FINISHED),
    ],
)
def test_each_thing_stands_as_its_days_say(record: Matter | Action | Enquiry | Recommendation, state: State) -> None:
    assert states(record) == [state.value]


def test_what_is_recorded_of_later_days_is_not_there_yet() -> None:
    later = PartialDate("2026-12-01")
    assert states(evolve(ACTION, date=later), evolve(ENQUIRY, date=later), evolve(RECOMMENDATION, date=later)) == []


def test_a_paper_that_is_not_registered_stands_by_itself_and_awaits_the_office() -> None:
    found = docket(ledger(evolve(MATTER, papers=(PAPER,), steps=(STEP,))), ON)
    assert [(each.state, each.paper and each.paper.id) for each in found] == [
        (State.OURS, "brev"),
        (State.AWAITED, None),
    ]


def test_the_most_pressing_stands_first() -> None:
    late = evolve(ACTION, id="sent", due=PartialDate("2026-10-01"))
    closed = evolve(MATTER, id="slut", period=Period.parse("2026-01-01/2026-06-01"))
    found = docket(ledger(closed, RECOMMENDATION, ENQUIRY, late), ON)
    assert [each.record.id for each in found] == ["sent", "fraga", "medskick", "slut"]
