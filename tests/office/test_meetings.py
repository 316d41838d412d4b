"""Meetings, matters and what else happens."""

from decimal import Decimal
from typing import Any

import pytest

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Activity, Capacity, Matter, Meeting, Observation, Progress, Recommendation
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    Add,
    AddDocument,
    AddSeat,
    AnswerRecommendation,
    CancelMeeting,
    CloseMatter,
    Edit,
    OpenMatter,
    PlanMeeting,
    Recommend,
    RecordActivity,
    RecordMeeting,
    RecordObservation,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import draft
from overenskommelse.office.lines import Asked
from overenskommelse.office.office import Office
from overenskommelse.office.queries import meetings
from tests.office.agreements import CODE, SOURCE, codes, ledger, office, texts
from tests.office.scene import Put

DAY, AHEAD = PartialDate("2026-02-20"), PartialDate("2026-03-03")
RADET: dict[str, Any] = {"agreement": CODE, "bodies": ("radet",)}


def refused(at: Office, command: Command) -> list[str]:
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(command, reason="Skäl")
    assert texts(at) == before
    return codes(error)


def test_a_planned_meeting_becomes_one_that_was_held() -> None:
    at = office()
    for number in (1, 2):
        at.do(AddSeat(agreement=CODE, id=f"plats-{number}", body="radet", side="civil", label="Ledamot"))
    at.do(PlanMeeting(**RADET, date=DAY, place="Stadshuset"))
    at.do(
        RecordMeeting(
            agreement=CODE,
            id="radet-2026-02-20",
            attendance=("plats-1",),
            substitutes=("plats-2",),
            items=("§ 7 Planen", "Övrigt"),
            confirmed=PartialDate("2026-02-27"),
        )
    )
    (meeting,) = ledger(at).of(Meeting)
    assert (meeting.progress, meeting.place, str(meeting.date)) == (Progress.DONE, "Stadshuset", "2026-02-20")
    assert [(each.seat, each.capacity) for each in meeting.attendance] == [
        ("plats-1", Capacity.DECIDING),
        ("plats-2", Capacity.SUBSTITUTE),
    ]
    assert [(each.id, each.number, each.heading) for each in meeting.items] == [
        ("paragraf-7", 7, "Planen"),
        ("punkt-2", None, "Övrigt"),
    ]
    assert meeting.minutes is not None
    assert str(meeting.minutes.confirmed) == "2026-02-27"


def test_the_planned_meeting_of_the_same_body_on_the_day_is_meant_where_no_id_is_given() -> None:
    at = office()
    at.do(PlanMeeting(**RADET, date=DAY))
    at.do(RecordMeeting(**RADET, date=DAY))
    at.do(RecordMeeting(agreement=CODE, bodies=("styrgruppen",), date=DAY))
    assert [each.id for each in ledger(at).of(Meeting)] == ["radet-2026-02-20", "styrgruppen-2026-02-20"]


def test_a_meeting_planned_for_a_day_on_which_a_body_has_one_is_entered_and_told() -> None:
    at = office()
    at.do(PlanMeeting(**RADET, date=AHEAD))
    both = PlanMeeting(agreement=CODE, bodies=("styrgruppen", "radet"), date=AHEAD)
    assert [str(each) for each in at.do(both).told] == [
        "There is a meeting on 2026-03-03 already: radet-2026-03-03. If it is the same one, undo this."
    ]
    other = PlanMeeting(agreement=CODE, bodies=("styrgruppen",), date=PartialDate("2026-03-04"))
    assert at.do(other).told == ()
    at.do(CancelMeeting(agreement=CODE, id="styrgruppen-2026-03-04"), reason="För få anmälda")
    assert at.do(other).told == ()


def test_two_meetings_in_a_month_are_not_known_to_be_of_one_day() -> None:
    at = office()
    for _ in range(2):
        assert at.do(PlanMeeting(**RADET, date=PartialDate("2026-05"))).told == ()


def test_a_meeting_planned_for_a_day_that_has_passed_is_entered_and_told() -> None:
    at = office()
    assert [str(each) for each in at.do(PlanMeeting(**RADET, date=DAY)).told] == [
        "2026-02-20 has passed. If the meeting has taken place, record it: record meeting."
    ]
    assert at.do(PlanMeeting(**RADET, date=PartialDate("2026-03"))).told == ()


def test_only_a_paragraph_sign_gives_an_item_its_number_and_what_follows_it_is_the_heading() -> None:
    at = office()
    written = ("2018 års bokslut", "§ 7-8 Två saker", "5 nya medlemmar", "§ 2 Val", "8. Övrigt")
    at.do(RecordMeeting(**RADET, date=DAY, items=written))
    (meeting,) = ledger(at).of(Meeting)
    headings = ("2018 års bokslut", "§ 7-8 Två saker", "5 nya medlemmar", "Val", "8. Övrigt")
    assert tuple(each.heading for each in meeting.items) == headings
    assert [each.number for each in meeting.items] == [None, None, None, 2, None]
    assert [each.id for each in meeting.items] == ["punkt-1", "punkt-2", "punkt-3", "paragraf-2", "punkt-5"]


@pytest.mark.parametrize("text", ["§ 5", "§", "§ 7-8", "§12."])
def test_a_number_without_a_heading_is_refused(text: str) -> None:
    assert refused(office(), RecordMeeting(**RADET, date=DAY, items=("Val", text))) == ["item-no-heading"]


def test_a_meeting_that_lies_ahead_is_not_recorded_as_held() -> None:
    at = office()
    ahead = PartialDate("2026-03-03")
    assert refused(at, RecordMeeting(**RADET, date=ahead)) == ["not-yet"]
    at.do(PlanMeeting(**RADET, date=ahead))
    assert refused(at, RecordMeeting(agreement=CODE, id="radet-2026-03-03")) == ["not-yet"]


@pytest.mark.parametrize(
    "command",
    [
        RecordActivity(agreement=CODE, title="Konferens", date=AHEAD),
        RecordObservation(agreement=CODE, measure="deltagare", value=Decimal(9), date=AHEAD),
        Recommend(agreement=CODE, summary="Se över planen", given_by="radet", date=AHEAD),
        Add(agreement=CODE, record=Meeting(id="ett", source=SOURCE, date=AHEAD, bodies=("radet",))),
    ],
)
def test_nothing_is_recorded_as_done_on_a_day_that_has_not_come(command: Command) -> None:
    assert refused(office(), command) == ["not-yet"]


def test_what_is_planned_or_cancelled_may_lie_ahead_and_a_day_partly_known_may_have_come() -> None:
    at = office()
    for progress in (Progress.PLANNED, Progress.CANCELLED):
        at.do(RecordActivity(agreement=CODE, title="Konferens", date=AHEAD, progress=progress))
    at.do(RecordObservation(agreement=CODE, measure="deltagare", value=Decimal(9), date=PartialDate("2026")))
    assert len(ledger(at).records) == 3


def test_what_was_done_is_not_moved_to_a_day_that_has_not_come() -> None:
    at = office()
    at.do(RecordMeeting(**RADET, date=DAY))
    meeting: dict[str, Any] = {"agreement": CODE, "kind": "meeting", "id": "radet-2026-02-20"}
    assert refused(at, Edit(**meeting, fields={"date": "2026-03-03"})) == ["not-yet"]
    at.do(Edit(**meeting, fields={"date": "2026-03-03", "progress": "planned"}))
    assert refused(at, Edit(**meeting, fields={"progress": "done"})) == ["not-yet"]


def test_what_stands_as_done_ahead_already_is_mended_otherwise() -> None:
    at = office()
    made = Observation(id="prognos", source=SOURCE, measure="deltagare", value=Decimal(9), date=AHEAD)
    at.do(Put(drafts=(draft(CODE, made),)))
    at.do(Edit(agreement=CODE, kind="observation", id="prognos", fields={"unit": "personer"}))
    assert [each.unit for each in ledger(at).of(Observation)] == ["personer"]
    later: dict[str, Any] = {"agreement": CODE, "kind": "observation", "id": "prognos"}
    assert refused(at, Edit(**later, fields={"date": "2026-03-04"})) == ["not-yet"]


def test_a_recommendation_is_not_answered_on_a_day_that_has_not_come() -> None:
    at = office()
    at.do(Recommend(agreement=CODE, id="medskick", summary="Se över planen", given_by="radet", date=DAY))
    assert refused(at, AnswerRecommendation(agreement=CODE, id="medskick", answer="Görs", on=AHEAD)) == ["not-yet"]


def test_a_meeting_that_nobody_planned_needs_its_day_and_bodies() -> None:
    assert refused(office(), RecordMeeting(agreement=CODE, bodies=("radet",))) == ["no-meeting-day"]
    assert refused(office(), RecordMeeting(agreement=CODE, date=DAY)) == ["no-meeting-day"]


def test_what_was_held_or_cancelled_is_neither_again() -> None:
    at = office()
    at.do(RecordMeeting(**RADET, date=DAY))
    held: dict[str, Any] = {"agreement": CODE, "id": "radet-2026-02-20"}
    assert refused(at, CancelMeeting(**held)) == refused(at, RecordMeeting(**held)) == ["meeting-held"]
    at.do(PlanMeeting(**RADET, date=PartialDate("2026-05")))
    planned: dict[str, Any] = {"agreement": CODE, "id": "radet-2026-05"}
    with pytest.raises(OverenskommelseError) as error:
        at.do(CancelMeeting(**planned))
    assert codes(error) == ["no-reason"]
    at.do(CancelMeeting(**planned), reason="För få anmälda")
    assert refused(at, CancelMeeting(**planned)) == refused(at, RecordMeeting(**planned)) == ["meeting-cancelled"]


def test_minutes_confirmed_before_the_meeting_are_refused_and_nothing_is_written() -> None:
    at = office()
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(RecordMeeting(**RADET, date=DAY, confirmed=PartialDate("2026-01-01")))
    assert codes(error) == ["out-of-order"]
    assert texts(at) == before


def test_meetings_are_listed_by_day_of_a_body_in_a_period() -> None:
    at = office()
    for body, day in (("radet", "2026-02-01"), ("styrgruppen", "2026-01-15"), ("radet", "2025-12-01")):
        at.do(RecordMeeting(agreement=CODE, bodies=(body,), date=PartialDate(day)))
    with at.view() as view:
        assert [line.id for line in meetings(view, CODE).lines] == [
            "radet-2025-12-01",
            "styrgruppen-2026-01-15",
            "radet-2026-02-01",
        ]
        found = meetings(view, CODE, Asked(is_descending=True, limit=1), body="radet")
        assert ([line.id for line in found.lines], found.total) == (["radet-2026-02-01"], 2)
        assert [line.id for line in meetings(view, CODE, period=Period.parse("2025")).lines] == ["radet-2025-12-01"]


def test_a_matter_opens_and_closes_without_a_reason() -> None:
    at = office()
    at.do(OpenMatter(agreement=CODE, title="Översyn", number="RS 2026-00012", since=PartialDate("2026-01-07")))
    at.do(CloseMatter(agreement=CODE, id="oversyn"))
    (matter,) = ledger(at).of(Matter)
    assert (matter.number, str(matter.period)) == ("RS 2026-00012", "2026-01-07/2026-03-02")


def test_what_was_done_counted_and_recommended_is_recorded_with_its_source() -> None:
    at = office()
    at.do(AddDocument(agreement=CODE, title="Årsrapport 2025", date=PartialDate("2026-02")))
    told: dict[str, Any] = {"agreement": CODE, "document": "arsrapport-2025", "locator": "s. 4"}
    at.do(RecordActivity(**told, title="Konferens", date=PartialDate("2025-10-01"), informed=("civil",)))
    at.do(RecordObservation(**told, measure="deltagare", value=Decimal("87.5"), date=PartialDate("2025")))
    at.do(Recommend(**told, summary="Se över planen", given_by="radet", date=PartialDate("2025-11-03")))
    found = ledger(at)
    records = (*found.of(Activity), *found.of(Observation), *found.of(Recommendation))
    assert [(each.id, each.source.document, each.source.locator) for each in records] == [
        ("konferens-2025-10-01", "arsrapport-2025", "s. 4"),
        ("deltagare-2025", "arsrapport-2025", "s. 4"),
        ("medskick-radet-2025-11-03", "arsrapport-2025", "s. 4"),
    ]


def test_a_figure_that_is_no_number_is_refused() -> None:
    at = office()
    for value in ("NaN", "Infinity"):
        with pytest.raises(OverenskommelseError):
            at.do(RecordObservation(agreement=CODE, measure="deltagare", value=Decimal(value), date=DAY))


def test_a_recommendation_is_answered_once() -> None:
    at = office()
    at.do(Recommend(agreement=CODE, id="medskick", summary="Se över planen", given_by="radet", date=DAY))
    at.do(AnswerRecommendation(agreement=CODE, id="medskick", answer="Görs"))
    assert refused(at, AnswerRecommendation(agreement=CODE, id="medskick", answer="Görs inte")) == ["answered-already"]
    (record,) = ledger(at).of(Recommendation)
    assert (record.answer, str(record.answered)) == ("Görs", "2026-03-02")
