"""Time limits on minutes: so many days, the act in force on the day, holidays, and bodies without the duty."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import Substitution, Within
from overenskommelse.agreement.obligation import MeetingDay
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Minutes, Progress, Record
from overenskommelse.sources import Dated, Dating, Source
from overenskommelse.standing import CORE, LegalKind, Rules, Status, obligations_of
from tests.standing.builders import (
    SOURCE,
    agreement,
    body,
    complete,
    day,
    findings,
    meeting,
    on_day,
    promise,
    standing,
    statuses,
)

EASTER = {day("2018-03-30"), day("2018-04-01"), day("2018-04-02")}
OLD, NEW = Source(document="kl-1991", locator="5 kap. 61 §"), Source(document="kl-2017", locator="5 kap. 69 §")


def next_weekday(last: date) -> date:
    """Move a last day off weekends and Easter, as lag (1930:173) 2 § does."""
    while last.weekday() >= 5 or last in EASTER:
        last += timedelta(days=1)
    return last


def limit(days: int | str = 14, **parts: Any) -> Within:
    return Within(days=days, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, **promise(**parts))


STATUTE = limit("kl.justering", id="justering", clauses=(), duty="justering")
ACTS = Dated(
    (
        Dating(value=14, period=Period.parse("1992/2017"), source=OLD),
        Dating(value=14, period=Period.parse("2018/.."), source=NEW),
    )
)
RULES = Rules(
    evaluators=CORE.evaluators,
    values={"kl.justering": ACTS},
    legal_kinds={
        "namnd": LegalKind(code="namnd", label="nämnd", duties=frozenset({"justering"}), source=NEW),
        "beredning": LegalKind(code="beredning", label="fullmäktigeberedning", source=NEW),
    },
    statutes=(STATUTE,),
    last_day=next_weekday,
    supplied={"kl.justering": "se", "justering": "se"},
)
BOARD = agreement(bodies=(body(legal_kind="namnd"),))
PREPARATORY = agreement(bodies=(body(legal_kind="beredning"),))
ALL = complete("2015/..")


@pytest.mark.parametrize(
    ("held", "confirmed", "on", "records", "status"),
    [
        # Day 14 of 14 across Easter: 6 April 2018 is a Friday, and no holiday moves it.
        ("2018-03-23", "2018-04-06", "2018-04-06", (), "met"),
        ("2018-03-23", "2018-04-07", "2018-05-29", (), "not_met"),
        # Day 14 is Good Friday: the last day moves to the Tuesday after Easter.
        ("2018-03-16", "2018-04-03", "2018-05-29", (), "met"),
        ("2018-03-16", "2018-04-04", "2018-05-29", (), "not_met"),
        ("2018-03-16", None, "2018-04-03", (ALL,), "due_soon"),
        ("2018-03-16", None, "2018-04-04", (ALL,), "late"),
        ("2018-03-16", None, "2018-04-04", (), "unknown"),
        # Confirmed after the day judged counts as not yet confirmed.
        ("2018-03-23", "2018-04-06", "2018-04-05", (), "due_soon"),
        ("2018-03-23", "2018-05-01", "2018-04-10", (ALL,), "late"),
        ("2018-03-23", "2018-05-01", "2018-04-10", (), "unknown"),
        ("2018-03-23", "2018-05-01", "2018-05-01", (), "not_met"),
        # Days known only partly: judged where no day they can be changes the answer.
        ("2018-03-23", "2018-03", "2018-05-29", (), "met"),
        ("2018-03-23", "2018-04", "2018-05-29", (), "unknown"),
        ("2018-03-23", "2018-05", "2018-06-29", (), "not_met"),
        ("2018-03-23", "2018-04", "2018-04-20", (ALL,), "unknown"),
        ("2018-W12", "2018-04-02", "2018-05-29", (), "met"),
        ("2018-W12", "2018-04-05", "2018-05-29", (), "unknown"),
        ("2018-W12", "2018-04-10", "2018-05-29", (), "not_met"),
    ],
)
def test_a_statutory_limit(held: str, confirmed: str | None, on: str, records: tuple[Record, ...], status: str) -> None:
    """Late while the minutes can still be confirmed, not met when they were confirmed too late."""
    found = findings(BOARD, on, meeting(held, confirmed=confirmed), *records, rules=RULES)
    assert [f.status.value for f in found.values()] == [status]


def test_the_last_day_moves_for_a_statute_and_not_for_a_number_of_the_agreements_own() -> None:
    held = meeting("2018-03-16", confirmed="2018-04-03")
    own = agreement(limit(), bodies=(body(),))
    finding = findings(own, "2018-05-29", held, rules=evolve(RULES, statutes=()))["mote-2018-03-16"]
    assert (finding.status, finding.due, finding.values) == (Status.NOT_MET, day("2018-03-30"), ())
    statute = findings(BOARD, "2018-05-29", held, rules=RULES)["mote-2018-03-16"]
    assert (statute.status, statute.due) == (Status.MET, day("2018-04-03"))


@pytest.mark.parametrize(("held", "source"), [("2017-12-31", OLD), ("2018-01-01", NEW)])
def test_the_act_in_force_on_the_day_of_the_meeting_decides(held: str, source: Source) -> None:
    finding = findings(BOARD, "2018-05-29", meeting(held), rules=RULES)[f"mote-{held}"]
    assert [(v.name, v.value, v.source, v.supplied_by) for v in finding.values] == [("kl.justering", 14, source, "se")]
    assert finding.supplied_by == "se"


def test_no_value_on_the_day_of_the_meeting_judges_nothing_and_says_so() -> None:
    finding = findings(BOARD, "2018-05-29", meeting("1991-05-05"), rules=RULES)["mote-1991-05-05"]
    assert (finding.status, finding.reason.code) == (Status.NOT_JUDGED, "no-value")


def test_upcoming_is_further_away_than_the_notice() -> None:
    own = agreement(limit(90), bodies=(body(),))
    assert statuses(own, "2018-05-02", meeting("2018-04-02")) == {"mote-2018-04-02": "due_soon"}
    assert statuses(own, "2018-05-01", meeting("2018-04-02")) == {"mote-2018-04-02": "upcoming"}
    assert statuses(own, "2018-05-01", meeting("2018-05-01")) == {"mote-2018-05-01": "upcoming"}


def test_notes_are_not_confirmed() -> None:
    noted = meeting("2018-03-23", minutes=Minutes(notes_only=True))
    assert findings(BOARD, "2018-05-29", noted, ALL, rules=RULES) == {}


def test_a_body_without_the_duty_shows_an_observation_and_is_not_judged() -> None:
    found = findings(PREPARATORY, "2018-05-29", meeting("2018-03-23", confirmed="2018-04-08"), rules=RULES)
    finding = found["mote-2018-03-23"]
    assert (finding.status, finding.reason.code, finding.due) == (Status.NOT_JUDGED, "no-duty", None)
    assert (finding.reason.values["count"], finding.reason.values["limit"]) == (16, 14)
    assert finding.reason.values["legal_kind"] == "fullmäktigeberedning"
    assert finding.values[0].source == NEW


def test_a_body_without_the_duty_is_not_asked_for_minutes() -> None:
    """Nor is anything shown of minutes that were not yet confirmed on the day."""
    assert findings(PREPARATORY, "2018-05-29", meeting("2018-03-23"), ALL, rules=RULES) == {}
    later = meeting("2018-03-23", confirmed="2018-04-06")
    assert findings(PREPARATORY, "2018-04-05", later, rules=RULES) == {}


def test_a_joint_meeting_is_judged_once_by_the_body_with_the_duty() -> None:
    promised = agreement(bodies=(body("beredning", legal_kind="beredning"), body(legal_kind="namnd")))
    joint = meeting("2018-03-23", "beredning", "radet", confirmed="2018-04-06")
    found = standing(promised, "2018-05-29", joint, rules=RULES).findings
    assert [(f.id, f.status) for f in found] == [("exempel/justering/mote-2018-03-23", Status.MET)]


@pytest.mark.parametrize("progress", [Progress.PLANNED, Progress.CANCELLED])
def test_a_meeting_that_is_not_known_to_have_been_held_has_no_minutes(progress: Progress) -> None:
    assert findings(BOARD, "2018-05-29", meeting("2018-03-23", progress=progress), ALL, rules=RULES) == {}


def test_the_basis_of_a_statute_is_its_source_alone() -> None:
    basis = findings(BOARD, "2018-05-29", meeting("2018-03-23"), rules=RULES)["mote-2018-03-23"].basis
    assert (basis.edition, basis.source) == (None, STATUTE.source)


def test_a_limit_may_run_from_another_day_of_the_meetings_life() -> None:
    rule = Within(days=2, start=MeetingDay.CONFIRMED, end=MeetingDay.ANNOUNCED, body="radet", **promise())
    promised = agreement(rule, bodies=(body(),))
    held = meeting("2018-03-23")
    told = meeting(
        "2018-03-23",
        minutes=Minutes(confirmed=PartialDate("2018-04-06"), announced=PartialDate("2018-04-08")),
    )
    assert statuses(promised, "2018-05-29", held) == {}
    assert statuses(promised, "2018-05-29", told) == {"mote-2018-03-23": "met"}


def test_a_limit_on_one_body_falls_on_no_other() -> None:
    promised = agreement(limit(body="radet"), bodies=(body(), body("annat")))
    assert statuses(promised, "2018-05-29", meeting("2018-03-23", "annat"), ALL) == {}


def test_a_limit_on_a_body_falls_on_the_one_that_stands_for_it() -> None:
    statement = Substitution(body="radet", period=Period.parse("2018-02/.."), source=SOURCE)
    bodies = (body(existence=None), body("beredning", stands_for=(statement,)))
    held = tuple(meeting(when, "beredning", confirmed="2018-03-01") for when in ("2018-01-23", "2018-02-23"))
    promised = agreement(limit(body="radet"), bodies=bodies)
    assert statuses(promised, "2018-05-29", *held) == {"mote-2018-02-23": "met"}


def test_the_law_binds_a_body_also_after_the_agreement_was_wound_up() -> None:
    gone = evolve(BOARD, ended=on_day("2018-03-31"))
    assert findings(gone, "2018-05-29", rules=RULES) == {}
    found = findings(gone, "2018-05-29", meeting("2018-03-23", confirmed="2018-04-06"), rules=RULES)
    assert found["mote-2018-03-23"].status is Status.MET


def test_a_promise_and_a_statute_of_one_id_are_told_apart_by_the_ids_of_their_findings() -> None:
    own = limit(10, id="justering")
    found = obligations_of(agreement(own), RULES)
    assert found == {"justering": own, "lag-justering": evolve(STATUTE, id="lag-justering")}
