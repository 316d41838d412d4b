"""Matters on their way to a decision, and the papers in them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Direction, Matter
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    AddStep,
    CloseMatter,
    EndBody,
    EnterPaper,
    OpenMatter,
    RecordMeeting,
    RecordOutcome,
    RegisterPaper,
)
from overenskommelse.office.office import Office
from overenskommelse.standing.pending.matters import open_matters, unregistered
from tests.office.agreements import CODE, TODAY, codes, ledger, office, texts

OF: dict[str, Any] = {"agreement": CODE, "id": "rapporten"}


@pytest.fixture
def at() -> Iterator[Office]:
    made = office()
    made.do(OpenMatter(**OF, title="Slutrapport", number="D 2026-7", since=PartialDate("2026-01-15")))
    yield made
    made.store.close()


def matter(at: Office) -> Matter:
    (found,) = ledger(at).of(Matter)
    return found


def refused(at: Office, command: Command) -> list[str]:
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(command)
    assert texts(at) == before
    return codes(error)


def test_a_matter_goes_from_body_to_body_and_each_outcome_brings_the_next(at: Office) -> None:
    at.do(AddStep(**OF, body="radet", asked="Föreslå styrgruppen att godkänna rapporten"))
    at.do(AddStep(**OF, body="styrgruppen", asked="Godkänna rapporten", number="S 2026-11"))
    (waiting,) = open_matters(ledger(at), TODAY)
    assert (waiting.awaited and waiting.awaited.body, str(waiting.since)) == ("radet", "2026-01-15")
    at.do(RecordOutcome(**OF, outcome="Enligt förslaget", on=PartialDate("2026-02-20"), paragraph="§ 4"))
    (waiting,) = open_matters(ledger(at), TODAY)
    assert (waiting.awaited and waiting.awaited.body, str(waiting.since)) == ("styrgruppen", "2026-02-20")
    at.do(RecordOutcome(**OF, outcome="Godkänd", on=PartialDate("2026-03-01")))
    (waiting,) = open_matters(ledger(at), TODAY)
    assert (waiting.awaited, waiting.is_decided, waiting.is_open) == (None, True, True)
    assert [(step.id, step.paragraph, step.number) for step in matter(at).steps] == [
        ("radet", "§ 4", None),
        ("styrgruppen", None, "S 2026-11"),
    ]


def test_what_was_decided_later_was_awaited_before(at: Office) -> None:
    at.do(AddStep(**OF, body="radet"))
    at.do(RecordOutcome(**OF, outcome="Återremiss", on=PartialDate("2026-02-20")))
    (waiting,) = open_matters(ledger(at), date(2026, 2, 19))
    assert waiting.awaited is not None
    assert waiting.awaited.body == "radet"


def test_a_step_that_was_passed_over_is_awaited_no_more(at: Office) -> None:
    for body in ("radet", "styrgruppen"):
        at.do(AddStep(**OF, body=body))
    at.do(RecordOutcome(**OF, step="styrgruppen", outcome="Godkänd"))
    (waiting,) = open_matters(ledger(at), TODAY)
    assert waiting.awaited is None


def test_the_same_body_may_be_asked_twice(at: Office) -> None:
    for _ in range(2):
        at.do(AddStep(**OF, body="radet"))
    assert [step.id for step in matter(at).steps] == ["radet", "radet-2"]


def test_an_outcome_at_a_meeting_has_the_meetings_day(at: Office) -> None:
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-02-20"), id="mote"))
    at.do(AddStep(**OF, body="radet"))
    at.do(RecordOutcome(**OF, outcome="Bifall", meeting="mote"))
    (step,) = matter(at).steps
    assert (str(step.date), step.meeting) == ("2026-02-20", "mote")


def test_an_outcome_needs_a_step_that_awaits_it_and_a_day_that_has_come(at: Office) -> None:
    assert refused(at, RecordOutcome(**OF, outcome="Bifall")) == ["matter-awaits-nothing"]
    at.do(AddStep(**OF, body="radet"))
    assert refused(at, RecordOutcome(**OF, outcome="Bifall", on=PartialDate("2026-03-03"))) == ["not-yet"]
    assert refused(at, RecordOutcome(**OF, outcome="Bifall", step="rade")) == ["no-part-of-matter"]
    at.do(RecordOutcome(**OF, outcome="Bifall", step="radet"))
    assert refused(at, RecordOutcome(**OF, outcome="Avslag", step="radet")) == ["step-taken-already"]


def test_an_outcome_says_which_step_it_is_of_or_on_which_day_it_was_decided(at: Office) -> None:
    for body in ("radet", "styrgruppen"):
        at.do(AddStep(**OF, body=body, date=PartialDate("2026-04-01")))
    with pytest.raises(OverenskommelseError) as error:
        at.do(RecordOutcome(**OF, outcome="Bifall"))
    (problem,) = error.value.problems
    assert problem.remedy is not None
    assert problem.remedy.values["choices"] == ("radet", "styrgruppen")
    done = at.do(RecordOutcome(**OF, outcome="Bifall", on=PartialDate("2026-02-20")))
    assert [(each.code, *each.values.values()) for each in done.told] == [
        ("outcome-of-step", "radet", "Rådet", PartialDate("2026-02-20")),
        ("outcome-day-replaced", PartialDate("2026-04-01"), PartialDate("2026-02-20")),
    ]
    assert refused(at, RecordOutcome(**OF, outcome="Bifall")) == ["outcome-of-no-step"]


@pytest.mark.parametrize("named", [{}, {"step": "styrgruppen"}])
def test_an_outcome_is_not_of_another_bodys_meeting_than_its_step(at: Office, named: dict[str, Any]) -> None:
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-02-20"), id="mote"))
    at.do(AddStep(**OF, body="styrgruppen"))
    assert refused(at, RecordOutcome(**OF, outcome="Bifall", meeting="mote", **named)) == ["outcome-other-body"]


def test_an_outcome_that_stands_is_put_right_with_a_reason_and_keeps_its_day(at: Office) -> None:
    at.do(AddStep(**OF, body="radet"))
    at.do(RecordOutcome(**OF, outcome="Bifall", step="radet", on=PartialDate("2026-02-20")))
    done = at.do(RecordOutcome(**OF, outcome="Avslag", step="radet"), reason="Fel i protokollet")
    assert [each.code for each in done.told] == ["outcome-of-step", "outcome-replaced"]
    (step,) = matter(at).steps
    assert (step.outcome, str(step.date)) == ("Avslag", "2026-02-20")


def test_a_step_of_a_body_that_is_over_on_its_day_is_told_of_and_kept(at: Office) -> None:
    at.do(EndBody(agreement=CODE, id="radet", on=PartialDate("2026-01-31"), by="styrgruppen"), reason="Uppgått")
    (told,) = at.do(AddStep(**OF, body="radet")).told
    assert (told.code, told.values["body"]) == ("step-body-over", "Rådet")
    assert at.do(AddStep(**OF, body="radet", date=PartialDate("2026-01-30"))).told == ()
    assert at.do(AddStep(**OF, body="styrgruppen")).told == ()


def test_a_paper_awaits_registration_until_that_is_noted(at: Office) -> None:
    at.do(
        EnterPaper(
            **OF,
            title="Yttrande",
            direction=Direction.IN,
            correspondent="Föreningen Ängsund",
            on=PartialDate("2026-02-27"),
        )
    )
    (found,) = unregistered(ledger(at), TODAY)
    assert (found.paper.id, found.paper.correspondent) == ("yttrande-2026-02-27", "Föreningen Ängsund")
    at.do(RegisterPaper(**OF, paper="yttrande-2026-02-27", label="D 2026-7-2"))
    assert unregistered(ledger(at), TODAY) == ()
    (paper,) = matter(at).papers
    assert (str(paper.registered), paper.label, paper.direction) == ("2026-03-02", "D 2026-7-2", Direction.IN)
    assert refused(at, RegisterPaper(**OF, paper=paper.id)) == ["paper-registered-already"]


def test_a_paper_is_not_registered_before_it_came_nor_on_a_day_that_has_not_come(at: Office) -> None:
    paper = EnterPaper(**OF, title="Svar", direction=Direction.OUT, on=PartialDate("2026-02-27"))
    at.do(paper)
    register: dict[str, Any] = {**OF, "paper": "svar-2026-02-27"}
    assert refused(at, RegisterPaper(**register, on=PartialDate("2026-02-26"))) == ["registered-before-it-came"]
    assert refused(at, RegisterPaper(**register, on=PartialDate("2026-03-03"))) == ["not-yet"]
    assert refused(at, RegisterPaper(**OF, paper="svaret")) == ["no-part-of-matter"]


def test_a_closed_matter_is_not_open(at: Office) -> None:
    at.do(CloseMatter(**OF, on=PartialDate("2026-02-28")))
    assert open_matters(ledger(at), TODAY) == ()
    assert [each.is_open for each in open_matters(ledger(at), date(2026, 2, 1))] == [True]
