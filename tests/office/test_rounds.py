"""Rounds of follow-up: who is asked, who has not answered, what is locked, and what is judged differently."""

from collections import Counter
from typing import Any

import attrs
import pytest

from overenskommelse.agreement import AreaKind, Plan
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, OverenskommelseError, UnknownError
from overenskommelse.journal import Key
from overenskommelse.ledger import Assessment, Author, Coverage, Evidence, Fulfilment, Grade, Ledger, Meeting, Round
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    Edit,
    LockRound,
    OpenRound,
    RaiseDisagreement,
    ReopenRound,
    Withdraw,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.office.undoing import Undo
from overenskommelse.standing.follow_up import Answering, Awaited, Beside, Voice, awaited, beside, unanswered
from tests.office.agreements import codes
from tests.office.rounds import (
    AREA,
    ATGARD,
    BOARDS,
    CIVIL,
    CODE,
    MATAS,
    NAMNGIVEN,
    SOURCE,
    VARJE,
    agreement,
    answer,
    office,
    opened,
)
from tests.office.scene import Put


def ledger(at: Office) -> Ledger:
    with at.view() as view:
        return view.ledger(CODE)


def the_round(at: Office) -> Round:
    (found,) = ledger(at).of(Round)
    return found


def asked(at: Office) -> tuple[Awaited, ...]:
    return awaited(agreement(*BOARDS), ledger(at), the_round(at))


def beside_of(at: Office, about: str) -> Beside:
    every = beside(agreement(*BOARDS), ledger(at), the_round(at))
    return next(each for each in every if each.commitment.citation == about)


def refused(at: Office, command: Command, kind: type[OverenskommelseError] = RefusedError) -> list[str]:
    before = ledger(at)
    with pytest.raises(kind) as error:
        at.do(command, reason="Skäl")
    assert ledger(at) == before
    return codes(error)


def answered(*but: str) -> Office:
    """The round, with every answer but those about some commitments."""
    at = opened(*BOARDS)
    for each in asked(at):
        if each.commitment not in but:
            at.do(answer(each.commitment, each.respondent))
    return at


LOCK = LockRound(agreement=CODE, id="r25", approved_by="radet", on=PartialDate("2026-03-01"))


def test_a_round_asks_about_everything_in_the_plan_of_its_period() -> None:
    assert the_round(opened(*BOARDS)).commitments == (ATGARD, VARJE, NAMNGIVEN, CIVIL, MATAS)


def test_a_round_asks_bearers_boards_and_signatories_where_nobody_says_otherwise() -> None:
    assert the_round(opened(*BOARDS)).respondents == ("styrelsen", "kulturnamnden", "korpen")


def test_a_round_of_years_without_a_plan_names_the_plans() -> None:
    command = OpenRound(agreement=CODE, title="Förr", period=Period.parse("2019"))
    assert refused(office(), command, UnknownError) == ["round-no-plan"]


def test_a_plan_that_nothing_is_known_of_is_followed_up_by_its_areas() -> None:
    at = office()
    areas = tuple(attrs.evolve(AREA, id=id, measures=(), responsibilities=(), indicators=()) for id in ("ett", "tva"))
    kinds = (AreaKind(id="princip", label="Princip"),)
    plan = Plan(id="bar", title="Bar", period=Period.parse("2030"), area_kinds=kinds, areas=areas, source=SOURCE)
    parts = take_apart(attrs.evolve(agreement(), plans=(plan,)))
    at.do(Put(drafts=tuple(redraft(Key(CODE, "plan", each.id), each.text) for each in parts if each.kind == "plan")))
    with pytest.raises(UnknownError) as error:
        at.do(OpenRound(agreement=CODE, title="Bara mål", period=Period.parse("2030")))
    (problem,) = error.value.problems
    assert problem.remedy is not None
    assert (problem.remedy.code, problem.remedy.values["areas"]) == ("round-name-areas", "bar/ett bar/tva")
    at.do(OpenRound(agreement=CODE, title="Bara mål", period=Period.parse("2030"), commitments=("bar",)))
    assert the_round(at).commitments == ("bar/ett", "bar/tva")


def test_a_whole_plan_that_is_cited_is_every_question_of_it_and_they_are_counted() -> None:
    at = office()
    done = at.do(OpenRound(agreement=CODE, title="Alla", period=Period.parse("2026"), commitments=("plan-2025",)))
    assert the_round(at).commitments == (ATGARD, VARJE, NAMNGIVEN, CIVIL, MATAS)
    (told,) = done.told
    respondents: Any = told.values["respondents"]
    assert (told.code, told.values["count"], respondents.values["count"]) == ("round-questions-put", 5, 2)


def test_of_a_plan_some_of_whose_commitments_are_named_no_others_are_asked_about() -> None:
    at = office()
    period = Period.parse("2026")
    at.do(OpenRound(agreement=CODE, title="Några", period=period, plans=("plan-2025",), commitments=(CIVIL, MATAS)))
    assert the_round(at).commitments == (CIVIL, MATAS)


def test_a_responsibility_of_every_board_opens_one_answer_for_each() -> None:
    found = [(each.respondent, each.state) for each in asked(opened(*BOARDS)) if each.commitment == VARJE]
    assert found == [("styrelsen", Answering.AWAITED), ("kulturnamnden", Answering.AWAITED)]


def test_every_board_that_is_listed_is_asked_also_where_the_round_names_some_of_them() -> None:
    found = asked(opened(*BOARDS, respondents=("kulturnamnden", "korpen")))
    assert [each.respondent for each in found if each.commitment == VARJE] == ["styrelsen", "kulturnamnden"]


def test_where_no_board_is_listed_those_that_the_round_names_are_asked() -> None:
    at = opened(respondents=("Vårdnämnden", "Bussbolaget", "korpen"))
    found = awaited(agreement(), ledger(at), the_round(at))
    assert [each.respondent for each in found if each.commitment == VARJE] == ["Vårdnämnden", "Bussbolaget"]


def test_named_bearers_signatories_and_everybody_are_asked_what_falls_on_them() -> None:
    assert Counter(each.commitment for each in asked(opened(*BOARDS))) == {
        ATGARD: 3,
        VARJE: 2,
        NAMNGIVEN: 1,
        CIVIL: 1,
        MATAS: 3,
    }


def test_who_has_not_answered_is_told_with_what() -> None:
    assert unanswered(asked(answered(VARJE, MATAS)))["kulturnamnden"] == (VARJE, MATAS)


def test_that_there_is_no_evidence_is_an_answer() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.NO_EVIDENCE))
    (found,) = (each for each in asked(at) if each.commitment == NAMNGIVEN)
    assert (found.state, found.assessment) == (Answering.ANSWERED, "bedomning-styrelsen-dialog-namngiven")


def test_an_answer_may_name_its_author_in_words() -> None:
    at = opened(*BOARDS)
    at.do(answer(VARJE, "kulturnämnden"))
    assert unanswered(asked(at))["kulturnamnden"] == (ATGARD, MATAS)


def test_evidence_has_a_grade_each_and_may_be_a_record() -> None:
    at = opened(*BOARDS)
    at.do(answer(MATAS, "korpen", evidence=("Enkät", "mote"), grades=(Grade.FAIR,)))
    (found,) = ledger(at).of(Assessment)
    assert found.evidence == (
        Evidence(summary="Enkät", grade=Grade.FAIR),
        Evidence(summary="mote", grade=Grade.WEAK, record="mote"),
    )


def test_there_are_no_more_grades_than_evidence() -> None:
    command = answer(MATAS, "korpen", grades=(Grade.FAIR,))
    assert refused(opened(*BOARDS), command, InvalidError) == ["assessment-more-grades"]


def test_nobody_answers_twice() -> None:
    at = opened(*BOARDS)
    at.do(answer(MATAS, "korpen"))
    assert refused(at, answer(MATAS, "korpen")) == ["assessment-answered"]


def test_what_the_round_does_not_ask_about_is_told_with_the_nearest() -> None:
    assert refused(opened(*BOARDS), answer(f"{MATAS}1", "korpen"), UnknownError) == ["assessment-not-asked"]


def test_a_round_is_not_locked_while_answers_are_missing() -> None:
    assert refused(answered(VARJE), LOCK) == ["round-answers-missing", "round-answers-missing"]


def test_a_round_may_be_locked_without_answers_for_a_reason_which_it_keeps() -> None:
    at = answered(VARJE)
    at.do(
        LockRound(
            agreement=CODE, id="r25", approved_by="radet", on=PartialDate("2026-03-01"), despite="Inget svar i tid."
        )
    )
    found = the_round(at)
    assert (str(found.locked), found.approved_by, found.note) == ("2026-03-01", "radet", "Inget svar i tid.")


def test_nothing_is_declared_complete_while_answers_are_missing() -> None:
    command = LockRound(agreement=CODE, id="r25", approved_by="radet", despite="Bråttom", declare=True)
    assert refused(answered(VARJE), command) == ["round-not-complete"]


def test_a_locked_round_with_every_answer_declares_the_assessments_complete_where_asked() -> None:
    at = answered()
    done = at.do(LockRound(agreement=CODE, id="r25", approved_by="radet", declare=True))
    (found,) = ledger(at).of(Coverage)
    assert (found.kinds, str(found.period), found.declared_by) == (("assessment",), "2025", "Rådet")
    assert len(done.keys) == 2


@pytest.mark.parametrize(
    "command",
    [
        answer(MATAS, "radet", author=Author.JOINT),
        Edit(
            agreement=CODE,
            kind="assessment",
            id="bedomning-korpen-dialog-indikator-1",
            fields={"fulfilment": "started"},
        ),
        Edit(agreement=CODE, kind="assessment", id="bedomning-korpen-dialog-indikator-1", fields={"round": None}),
        Withdraw(agreement=CODE, kind="assessment", id="bedomning-korpen-dialog-indikator-1"),
    ],
    ids=["added", "edited", "moved", "withdrawn"],
)
def test_a_locked_round_keeps_its_assessments(command: Command) -> None:
    at = answered()
    at.do(LOCK)
    assert refused(at, command) == ["round-is-locked"]


def test_a_locked_round_keeps_what_was_recorded_before_it_was_locked() -> None:
    at = answered()
    change = at.do(answer(ATGARD, "radet", author=Author.JOINT)).change
    at.do(LOCK)
    assert change is not None
    assert refused(at, Undo(undoes=change.number)) == ["round-is-locked"]


def test_a_round_is_opened_anew_with_a_reason_and_told_what_is_still_declared() -> None:
    at = answered()
    at.do(LockRound(agreement=CODE, id="r25", approved_by="radet", declare=True))
    with pytest.raises(InvalidError):
        at.do(ReopenRound(agreement=CODE, id="r25"))
    done = at.do(ReopenRound(agreement=CODE, id="r25"), reason="Ett svar kom sent.")
    assert [each.code for each in done.told] == ["round-still-declared"]
    at.do(answer(MATAS, "radet", author=Author.JOINT))
    assert the_round(at).locked is None


def test_a_locked_round_is_itself_changed_only_once_it_is_opened_anew() -> None:
    at = answered()
    at.do(LOCK)
    for fields in ({"title": "Annat"}, {"locked": None, "approved_by": None}):
        assert refused(at, Edit(agreement=CODE, kind="round", id="r25", fields=fields)) == ["round-is-locked"]


def test_a_lock_that_is_taken_back_opens_the_round() -> None:
    at = answered()
    change = at.do(LOCK).change
    assert change is not None
    at.do(Undo(undoes=change.number))
    assert the_round(at).locked is None


def test_a_locked_round_is_not_locked_twice() -> None:
    at = answered()
    at.do(LOCK)
    assert refused(at, LOCK) == ["round-is-locked"]


def test_each_side_stands_beside_the_other_with_what_it_said_of_itself_and_of_the_other() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.DONE))
    at.do(answer(NAMNGIVEN, "korpen", Fulfilment.NOT_STARTED))
    at.do(answer(NAMNGIVEN, "radet", Fulfilment.PARTLY, author=Author.JOINT))
    at.do(answer(NAMNGIVEN, "En forskare", Fulfilment.PARTLY, author=Author.INDEPENDENT))
    found = beside_of(at, NAMNGIVEN)
    assert [(each.voice, each.name) for each in found.said] == [
        (Voice.INDEPENDENT, "En forskare"),
        (Voice.OF_THE_OTHER, "Korpen"),
        (Voice.JOINT, "Rådet"),
        (Voice.OF_ITSELF, "Styrelsen"),
    ]
    assert found.differs is True


def test_no_evidence_is_not_the_same_as_not_begun() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.NO_EVIDENCE))
    at.do(answer(NAMNGIVEN, "korpen", Fulfilment.NOT_STARTED))
    assert beside_of(at, NAMNGIVEN).differs is True


def test_whom_it_does_not_concern_differs_from_nobody() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.DONE))
    at.do(answer(NAMNGIVEN, "korpen", Fulfilment.NOT_RELEVANT))
    assert beside_of(at, NAMNGIVEN).differs is False


def test_boards_that_have_come_differently_far_do_not_contradict_each_other() -> None:
    at = opened(*BOARDS)
    at.do(answer(VARJE, "styrelsen", Fulfilment.DONE))
    at.do(answer(VARJE, "kulturnamnden", Fulfilment.NOT_STARTED))
    assert beside_of(at, VARJE).differs is False


def test_what_the_joint_body_has_closed_is_open_no_longer() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.DONE, id="a"))
    at.do(answer(NAMNGIVEN, "korpen", Fulfilment.NOT_STARTED, id="b"))
    assert beside_of(at, NAMNGIVEN).is_open is True
    at.do(answer(NAMNGIVEN, "radet", Fulfilment.PARTLY, author=Author.JOINT, closes=("a", "b")))
    found = beside_of(at, NAMNGIVEN)
    assert (found.differs, found.closed, found.is_open) == (True, ("a", "b"), False)


def test_a_disagreement_comes_on_the_agenda_of_a_planned_meeting_once() -> None:
    at = opened(*BOARDS)
    at.do(answer(NAMNGIVEN, "styrelsen", Fulfilment.DONE))
    command = RaiseDisagreement(agreement=CODE, round="r25", about=NAMNGIVEN, meeting="mote")
    assert refused(at, command) == ["disagreement-none"]
    at.do(answer(NAMNGIVEN, "korpen", Fulfilment.NOT_STARTED))
    at.do(command)
    (meeting,) = ledger(at).of(Meeting)
    assert [(each.heading, each.summary) for each in meeting.items] == [
        (
            "Skilda bedömningar: Svara för namngiven",
            "Korpen och Styrelsen har bedömt åtagandet olika i Uppföljning 2025.",
        )
    ]
    assert refused(at, command) == ["disagreement-on-agenda"]
