"""The meeting year in the office: agenda, attendance, §§, confirmation, announcement, and what is to be done."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate
from overenskommelse.errors import OverenskommelseError
from overenskommelse.journal import Key
from overenskommelse.ledger import Action, Attendance, Capacity, Meeting
from overenskommelse.ledger.minutes import MinutesState
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    AddSeat,
    AnnounceMinutes,
    CancelMeeting,
    ChooseCheckers,
    ConfirmItem,
    ConfirmMinutes,
    DecideAction,
    Edit,
    FinishAction,
    OpenMatter,
    PlanAgenda,
    PlanItem,
    PlanMeeting,
    RecordAttendance,
    RecordItem,
    RecordMeeting,
    TakeDownNotice,
)
from overenskommelse.office.conflicts import ConflictError
from overenskommelse.office.drafts import draft, redraft
from overenskommelse.office.office import Office
from overenskommelse.variants.base import BASE
from overenskommelse.variants.rules import rules_of
from overenskommelse.variants.se import SE
from overenskommelse.wording import language
from overenskommelse.wording.conflicts import differing
from tests.office.agreements import CODE, TODAY, agreement, codes, ledger, office, texts
from tests.office.scene import Put

HELD, AHEAD = "radet-2026-02-20", "radet-2026-03-20"
ONE: dict[str, Any] = {"agreement": CODE, "id": HELD}
NEXT: dict[str, Any] = {"agreement": CODE, "id": AHEAD}


SINCE = PartialDate("2020")


def day(text: str) -> PartialDate:
    return PartialDate(text)


@pytest.fixture
def at() -> Office:
    """The office after a meeting of rådet that was held with §§ 4 and 5, and with another one planned."""
    made = office()
    for number in (1, 2, 3):
        made.do(
            AddSeat(
                agreement=CODE, id=f"plats-{number}", body="radet", side="civil", label=f"Ledamot {number}", since=SINCE
            )
        )
    for number in (1, 2):
        made.do(
            AddSeat(
                agreement=CODE,
                id=f"ersattare-{number}",
                body="radet",
                side="civil",
                label=f"Ersättare {number}",
                order=number,
                since=SINCE,
            )
        )
    made.do(
        RecordMeeting(
            agreement=CODE,
            bodies=("radet",),
            date=day("2026-02-20"),
            items=("§ 4 Planen", "§ 5 Val"),
            attendance=("plats-1",),
        )
    )
    made.do(PlanMeeting(agreement=CODE, bodies=("radet",), date=day("2026-03-20")))
    return made


def meeting(at: Office, id: str = HELD) -> Meeting:
    return next(each for each in ledger(at).of(Meeting) if each.id == id)


def refused(at: Office, command: Command) -> list[str]:
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(command, reason="Skäl")
    assert texts(at) == before
    return codes(error)


def headings(at: Office, id: str = AHEAD) -> list[str]:
    return [each.heading for each in meeting(at, id).items]


def told(at: Office, command: Command) -> list[str]:
    return [each.code for each in at.do(command).told]


def test_an_agenda_is_made_put_in_order_and_shortened_while_the_meeting_is_planned(at: Office) -> None:
    at.do(PlanAgenda(**NEXT, items=("Öppnande", "Budget", "Övrigt")))
    at.do(PlanItem(**NEXT, heading="Val av justerare", before="punkt-2"))
    assert headings(at) == ["Öppnande", "Val av justerare", "Budget", "Övrigt"]
    at.do(PlanAgenda(**NEXT, order=("punkt-2", "punkt-1"), remove=("punkt-3",)))
    assert headings(at) == ["Budget", "Öppnande", "Val av justerare"]


def test_whoever_plans_an_agenda_is_told_where_each_item_stands_and_its_id(at: Office) -> None:
    at.do(PlanAgenda(**NEXT, items=("Öppnande", "Budget")))
    (told,) = at.do(PlanItem(**NEXT, heading="Val", before="punkt-2")).told
    items: Any = told.values["items"]
    assert [tuple(each.values.values()) for each in items] == [
        (1, "Öppnande", "punkt-1"),
        (2, "Val", "punkt-1-2"),
        (3, "Budget", "punkt-2"),
    ]


def test_the_minutes_of_a_meeting_that_lies_ahead_are_kept_from_its_day_on(at: Office) -> None:
    with pytest.raises(OverenskommelseError) as error:
        at.do(RecordItem(**NEXT, heading="Val"))
    (problem,) = error.value.problems
    assert problem.remedy is not None
    assert (problem.remedy.code, problem.remedy.values["day"]) == ("record-it-from-then", day("2026-03-20"))


def test_an_item_of_the_agenda_has_its_matter_its_papers_and_who_presents_it(at: Office) -> None:
    at.do(OpenMatter(agreement=CODE, title="Budget", number="RS 2026-00012"))
    at.do(PlanAgenda(**NEXT, items=("Öppnande", "Budget")))
    at.do(PlanItem(**NEXT, item="punkt-2", matter="budget", rapporteur="processledaren", papers=("Tjänsteutlåtande",)))
    (_, item) = meeting(at, AHEAD).items
    assert (item.matter, item.rapporteur, item.papers) == ("budget", "processledaren", ("Tjänsteutlåtande",))


def test_an_agenda_of_a_meeting_that_was_held_or_cancelled_is_not_planned(at: Office) -> None:
    assert refused(at, PlanAgenda(**ONE, items=("Budget",))) == ["meeting-held"]
    assert refused(at, PlanItem(**ONE, heading="Budget")) == ["meeting-held"]
    at.do(CancelMeeting(**NEXT), reason="För få")
    assert refused(at, PlanAgenda(**NEXT, items=("Budget",))) == ["meeting-cancelled"]


def test_an_item_that_the_agenda_does_not_have_is_told_with_those_that_it_has(at: Office) -> None:
    at.do(PlanAgenda(**NEXT, items=("Öppnande", "Budget")))
    with pytest.raises(OverenskommelseError) as error:
        at.do(PlanAgenda(**NEXT, remove=("punkt-9",)))
    assert "punkt-1" in str(error.value)
    assert refused(at, PlanAgenda(**NEXT)) == ["agenda-nothing"]
    assert refused(at, PlanItem(**NEXT)) == ["agenda-nothing"]


def test_what_is_left_from_before_is_told_and_carried_once(at: Office) -> None:
    at.do(RecordItem(**ONE, item="5", put_off=True))
    at.do(DecideAction(agreement=CODE, title="Kalla till möte", owner="plats-1", meeting=HELD, item="4"))
    assert told(at, PlanAgenda(**NEXT, items=("Öppnande",))) == ["agenda-is-now", "agenda-left"]
    for _ in range(2):
        at.do(PlanAgenda(**NEXT, carry=True, items=()))
    assert headings(at) == ["Öppnande", "Val", "Kalla till möte"]
    assert meeting(at, AHEAD).items[-1].rapporteur == "Ledamot 1"
    assert [each.number for each in meeting(at, AHEAD).items] == [None, None, None]


def test_the_agenda_of_a_cancelled_meeting_is_carried_to_the_next(at: Office) -> None:
    at.do(PlanAgenda(**NEXT, items=("Budget",)))
    at.do(CancelMeeting(**NEXT), reason="För få")
    at.do(PlanMeeting(agreement=CODE, bodies=("radet",), date=day("2026-04-20")))
    at.do(PlanAgenda(agreement=CODE, id="radet-2026-04-20", carry=True))
    assert headings(at, "radet-2026-04-20") == ["Budget"]


def test_an_item_is_minuted_with_all_that_the_act_asks_for(at: Office) -> None:
    at.do(OpenMatter(agreement=CODE, title="Planen"))
    at.do(
        RecordItem(
            **ONE,
            item="4",
            matter="planen",
            rapporteur="sekreteraren",
            summary="Planen ses över.",
            decisions=("Planen antas.", "Paragrafen justeras omedelbart."),
            proposals=("plats-1, plats-2: bifall", "Ordföranden: frågan prövas"),
            order_of_voting="Ordföranden ställer förslagen mot varandra.",
            question="Ja för bifall, nej för avslag",
            yes=2,
            no=1,
            voted_yes=("plats-1", "plats-2"),
            voted_no=("plats-3",),
            reservations=("plats-3: Planen är ofärdig.",),
            remarks=("plats-2: Noteras.",),
            disqualified=("ersattare-1",),
            papers=("Tjänsteutlåtande",),
            recipients=("Regionstyrelsen",),
        )
    )
    item = meeting(at).items[0]
    assert [(each.id, each.summary) for each in item.decisions] == [
        ("beslut-1", "Planen antas."),
        ("beslut-2", "Paragrafen justeras omedelbart."),
    ]
    assert [(each.by, each.summary) for each in item.proposals] == [
        (("plats-1", "plats-2"), "bifall"),
        ((), "Ordföranden: frågan prövas"),
    ]
    assert [(each.yes, each.no, len(each.cast)) for each in item.votes] == [(2, 1, 3)]
    assert [(each.by, each.text) for each in item.reservations] == [(("plats-3",), "Planen är ofärdig.")]
    assert (item.number, item.matter, item.disqualified) == (4, "planen", ("ersattare-1",))


def test_what_is_minuted_again_takes_the_place_of_what_stood_and_a_vote_is_added(at: Office) -> None:
    for number in (1, 2):
        at.do(RecordItem(**ONE, item="4", decisions=(f"Beslut {number}",), question="Ja, nej", yes=number, no=0))
    item = meeting(at).items[0]
    assert ([each.summary for each in item.decisions], [each.yes for each in item.votes]) == (["Beslut 2"], [1, 2])


def test_what_was_minuted_by_mistake_is_taken_away_by_its_key(at: Office) -> None:
    wrong: dict[str, Any] = {"decisions": ("Avslag.",), "reservations": ("plats-1: Nej",), "put_off": True}
    at.do(RecordItem(**ONE, item="4", question="Ja för bifall", yes=2, no=0, **wrong))
    at.do(RecordItem(**ONE, item="4", clear=("decisions", "reservations", "put_off"), summary="Frågan gås igenom."))
    item = meeting(at).items[0]
    assert (item.decisions, item.reservations, item.put_off) == ((), (), False)
    assert (item.summary, len(item.votes)) == ("Frågan gås igenom.", 1)
    at.do(RecordItem(**ONE, item="4", clear=("votes",), question="Ja för avslag", yes=0, no=2))
    assert [each.question for each in meeting(at).items[0].votes] == ["Ja för avslag"]
    assert refused(at, RecordItem(**ONE, item="4", clear=("heading",))) == ["not-cleared"]


def test_what_an_item_of_the_agenda_does_not_need_is_taken_away_by_its_key(at: Office) -> None:
    at.do(PlanItem(**NEXT, heading="Budget", rapporteur="Ekonomichefen", papers=("Underlag",)))
    at.do(PlanItem(**NEXT, item="punkt-1", clear=("rapporteur", "papers")))
    (item,) = meeting(at, AHEAD).items
    assert (item.heading, item.rapporteur, item.papers) == ("Budget", None, ())


def test_a_new_item_gets_the_next_paragraph_and_that_is_told(at: Office) -> None:
    assert told(at, RecordItem(**ONE, heading="Information", information=("En film görs.",))) == ["paragraph-given"]
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-25"), items=("Öppnande", "Budget")))
    later: dict[str, Any] = {"agreement": CODE, "id": "radet-2026-02-25"}
    at.do(RecordItem(**later, item="punkt-2", decisions=("Bifall.",)))
    at.do(RecordItem(**later, item="punkt-1", information=("Mötet öppnas.",)))
    assert [each.number for each in meeting(at).items] == [4, 5, 6]
    assert [(each.id, each.number) for each in meeting(at, "radet-2026-02-25").items] == [
        ("punkt-1", 7),
        ("punkt-2", 8),
    ]


def test_the_first_paragraph_known_of_a_year_says_so(at: Office) -> None:
    at.do(RecordMeeting(agreement=CODE, bodies=("styrgruppen",), date=day("2026-02-25")))
    command = RecordItem(agreement=CODE, id="styrgruppen-2026-02-25", heading="Öppnande")
    assert told(at, command) == ["paragraph-first"]
    assert meeting(at, "styrgruppen-2026-02-25").items[0].number == 1


def test_a_paragraph_that_exists_is_refused_with_those_that_are_free(at: Office) -> None:
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-25")))
    taken = RecordItem(agreement=CODE, id="radet-2026-02-25", heading="Val", number=5)
    assert refused(at, taken) == ["paragraph-taken"]
    with pytest.raises(OverenskommelseError) as error:
        at.do(taken)
    (problem,) = error.value.problems
    assert str(problem.message) == "§ 5 of 2026 is radet-2026-02-20's already."
    assert "Free are § 6 and those after 5" in str(problem.remedy)
    at.do(evolve(taken, number=9))
    assert refused(at, evolve(taken, number=9)) == ["paragraph-taken"]


def test_notes_are_not_numbered(at: Office) -> None:
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-25")))
    at.do(Edit(agreement=CODE, kind="meeting", id="radet-2026-02-25", fields={"minutes": {"notes_only": True}}))
    at.do(RecordItem(agreement=CODE, id="radet-2026-02-25", heading="Samtal"))
    assert [(each.id, each.number) for each in meeting(at, "radet-2026-02-25").items] == [("punkt-1", None)]


def test_only_a_meeting_that_was_held_is_minuted(at: Office) -> None:
    assert refused(at, RecordItem(**NEXT, heading="Budget")) == ["meeting-not-held"]
    assert refused(at, ConfirmMinutes(**NEXT)) == ["meeting-not-held"]
    assert refused(at, RecordAttendance(**NEXT, seats=())) == ["meeting-not-held"]
    at.do(CancelMeeting(**NEXT), reason="För få")
    assert refused(at, RecordItem(**NEXT, heading="Budget")) == ["meeting-was-cancelled"]


def test_an_item_without_a_heading_and_a_vote_without_its_figures_are_refused(at: Office) -> None:
    assert refused(at, RecordItem(**ONE, decisions=("Bifall.",))) == ["item-needs-heading"]
    assert refused(at, RecordItem(**ONE, item="4", question="Ja, nej", yes=1)) == ["vote-uncounted"]
    assert refused(at, RecordItem(**ONE, item="4", voted_yes=("plats-1",))) == ["vote-uncounted"]


def test_substitutes_serve_in_their_turn_and_notes_stand_by_their_seat(at: Office) -> None:
    command = RecordAttendance(
        **ONE,
        seats=("plats-1",),
        absent=("plats-2",),
        substitutes=("ersattare-1", "ersattare-2"),
        others=("processledaren: rapporteur", "allmänheten"),
        notes=("plats-1: kom till § 5",),
    )
    assert told(at, command) == ["substitute-serves", "attendance-unsaid"]
    assert [(each.seat or each.role, each.capacity, each.serves_for, each.note) for each in meeting(at).attendance] == [
        ("plats-1", Capacity.DECIDING, None, "kom till § 5"),
        ("ersattare-1", Capacity.DECIDING, "plats-2", None),
        ("ersattare-2", Capacity.SUBSTITUTE, None, None),
        ("processledaren", Capacity.RAPPORTEUR, None, None),
        ("allmänheten", Capacity.OBSERVER, None, None),
    ]


def test_what_is_noted_of_somebody_without_a_seat_stays_when_the_attendance_is_recorded_again(at: Office) -> None:
    noted = Attendance(role="Tolk", capacity=Capacity.OBSERVER, note="till § 5")
    made = evolve(meeting(at), attendance=(noted,))
    at.do(Put(drafts=(draft(CODE, made),)))
    at.do(RecordAttendance(**ONE, seats=("plats-1",), others=("Tolk: observer", "Vaktmästaren")))
    assert [(each.role, each.note) for each in meeting(at).attendance if each.role] == [
        ("Tolk", "till § 5"),
        ("Vaktmästaren", None),
    ]


def test_an_attendance_told_meanwhile_by_somebody_else_is_no_ones_to_overwrite_unseen(at: Office) -> None:
    seen = version(at)
    at.do(RecordItem(**ONE, item="4", summary="Planen gicks igenom."))
    at.do(RecordAttendance(**ONE, seats=("plats-1", "plats-3"), seen=seen))
    with pytest.raises(ConflictError) as error:
        at.do(RecordAttendance(**ONE, seats=("plats-1", "plats-2"), seen=seen))
    assert error.value.conflict.about.endswith(f"/{HELD}/attendance")
    (field,) = differing(error.value.conflict, language("sv"))
    assert ("plats-3" in field.mine, "plats-3" in field.theirs) == (False, True)
    at.do(RecordAttendance(**ONE, seats=("plats-1", "plats-2"), seen=version(at)))
    assert [each.seat for each in meeting(at).attendance] == ["plats-1", "plats-2"]


def version(at: Office) -> int:
    with at.view() as view:
        return view.stored(Meeting, HELD, CODE).version


def test_an_absence_that_nobody_fills_is_told_with_whose_turn_it_is(at: Office) -> None:
    assert told(at, RecordAttendance(**ONE, seats=("plats-1", "plats-3"), absent=("plats-2",))) == ["nobody-serves"]


def test_an_attendance_that_contradicts_itself_is_refused(at: Office) -> None:
    assert refused(at, RecordAttendance(**ONE, seats=("plats-1",), absent=("plats-1",))) == ["present-and-absent"]
    noted = RecordAttendance(**ONE, seats=("plats-1",), notes=("plats-2: kom sent",))
    assert refused(at, noted) == refused(at, evolve(noted, notes=("kom sent",))) == ["attendance-note-of-nobody"]


def test_minutes_go_from_draft_through_confirmed_and_announced_to_taken_down(at: Office) -> None:
    states = [MinutesState.DRAFT]
    at.do(ChooseCheckers(**ONE, seats=("plats-1",)))
    for command in (
        ConfirmMinutes(**ONE, on=day("2026-02-26"), place="Göteborg"),
        AnnounceMinutes(**ONE, on=day("2026-02-27"), kept_at="Kansliet"),
        TakeDownNotice(**ONE, on=day("2026-03-02")),
    ):
        at.do(command)
        minutes = meeting(at).minutes
        assert minutes is not None
        states.append(minutes.state_on(TODAY))
    assert states == list(MinutesState)[2:]
    minutes = meeting(at).minutes
    assert minutes is not None
    assert (minutes.confirmed_at, minutes.confirmed_by, minutes.kept_at) == ("Göteborg", ("plats-1",), "Kansliet")


def test_minutes_are_confirmed_once_after_the_meeting_and_not_where_there_are_notes(at: Office) -> None:
    assert refused(at, ConfirmMinutes(**ONE, on=day("2026-02-19"))) == ["confirmed-before-meeting"]
    assert refused(at, ConfirmMinutes(**ONE, on=day("2026-03-09"))) == ["not-yet"]
    at.do(ConfirmMinutes(**ONE))
    assert refused(at, ConfirmMinutes(**ONE)) == refused(at, ConfirmItem(**ONE, item="4")) == ["confirmed-already"]
    assert refused(at, ChooseCheckers(**ONE, seats=("plats-2",))) == ["confirmed-already"]
    at.do(Edit(agreement=CODE, kind="meeting", id=HELD, fields={"minutes": {"notes_only": True}}))
    assert refused(at, ConfirmMinutes(**ONE)) == refused(at, AnnounceMinutes(**ONE)) == ["minutes-notes-only"]


def test_one_paragraph_is_confirmed_at_once_by_its_number(at: Office) -> None:
    at.do(ConfirmItem(**ONE, item="§ 5"))
    assert [each.confirmed for each in meeting(at).items] == [None, day("2026-02-20")]
    assert refused(at, ConfirmItem(**ONE, item="5")) == ["confirmed-already"]
    assert refused(at, ConfirmItem(**ONE, item="6")) == ["meeting-has-no-item"]


def test_a_notice_follows_the_confirmation_and_comes_down_after_it_was_put_up(at: Office) -> None:
    assert refused(at, AnnounceMinutes(**ONE)) == ["announced-unconfirmed"]
    assert refused(at, TakeDownNotice(**ONE)) == ["notice-not-up"]
    at.do(ConfirmMinutes(**ONE, on=day("2026-02-26")))
    assert refused(at, AnnounceMinutes(**ONE, on=day("2026-02-25"))) == ["announced-too-early"]
    at.do(AnnounceMinutes(**ONE, on=day("2026-02-27")))
    assert refused(at, AnnounceMinutes(**ONE)) == ["announced-already"]
    assert refused(at, TakeDownNotice(**ONE, on=day("2026-02-26"))) == ["notice-down-before"]
    at.do(TakeDownNotice(**ONE))
    assert refused(at, TakeDownNotice(**ONE)) == ["notice-down-already"]


def statutory(at: Office, legal_kind: str) -> Office:
    """The office by Swedish law, with rådet of a legal kind."""
    known = agreement()
    bodies = tuple(evolve(each, legal_kind=legal_kind) if each.id == "radet" else each for each in known.bodies)
    at.rules_of = lambda _: rules_of((BASE, SE))
    parts = take_apart(evolve(known, bodies=bodies))
    at.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in parts if part.kind == "body")))
    return at


def test_a_board_is_told_of_the_days_that_its_minutes_have_by_law(at: Office) -> None:
    """A meeting on a Friday: day 14 is a Friday; what is announced is up for three weeks."""
    board = statutory(at, "namnd")
    board.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=day("2026-01-09")))
    old: dict[str, Any] = {"agreement": CODE, "id": "radet-2026-01-09"}
    late = board.do(ConfirmMinutes(**old, on=day("2026-01-26")))
    assert [str(each) for each in late.told] == [
        "The last day was 2026-01-23 (Kommunallag (2017:725), 5 kap. 69 §); it was done on 2026-01-26.",
        "They are to be announced by 2026-01-28 (Kommunallag (2017:725), 8 kap. 12 §).",
    ]
    assert told(board, AnnounceMinutes(**old, on=day("2026-01-29"))) == ["told-last-day", "told-up-until"]
    short = board.do(TakeDownNotice(**old, on=day("2026-02-19")))
    assert [str(each) for each in short.told] == [
        (
            "The notice was to be up through 2026-02-19 (Kommunallag (2017:725), 13 kap. 5 §), and was taken down on "
            "2026-02-19: the time to appeal may still run."
        )
    ]


def test_what_is_done_in_time_is_not_remarked_on(at: Office) -> None:
    board = statutory(at, "namnd")
    assert told(board, ConfirmMinutes(**ONE, on=day("2026-02-26"))) == ["told-next-day"]


def test_a_body_for_which_no_rule_was_found_is_told_an_observation(at: Office) -> None:
    body = statutory(at, "fullmaktigeberedning")
    done = body.do(ConfirmMinutes(**ONE, on=day("2026-02-26")))
    assert [str(each) for each in done.told] == [
        (
            "It was day 6. For a body of this kind, fullmäktigeberedning, no such rule was found; "
            "Kommunallag (2017:725), 5 kap. 69 § says 14 days of others."
        )
    ]


def test_checkers_chosen_before_a_meeting_stay_when_it_is_recorded_with_its_confirmation(at: Office) -> None:
    at.do(PlanMeeting(agreement=CODE, bodies=("radet",), date=day("2026-02-27")))
    at.do(ChooseCheckers(agreement=CODE, id="radet-2026-02-27", seats=("plats-1",)))
    at.do(RecordMeeting(agreement=CODE, id="radet-2026-02-27", confirmed=day("2026-03-01")))
    minutes = meeting(at, "radet-2026-02-27").minutes
    assert minutes is not None
    assert (minutes.checkers, minutes.confirmed) == (("plats-1",), day("2026-03-01"))


def test_a_checker_who_took_no_part_in_the_decisions_is_told(at: Office) -> None:
    assert told(at, ChooseCheckers(**ONE, seats=("plats-1", "plats-3"))) == ["checker-did-not-decide"]


def test_an_action_is_decided_at_a_meeting_under_an_item_and_done_once(at: Office) -> None:
    at.do(
        DecideAction(
            agreement=CODE, title="Skicka rapporten", owner="sekreteraren", due=day("2026-03"), meeting=HELD, item="§ 4"
        )
    )
    (action,) = ledger(at).of(Action)
    assert (action.id, action.date, action.item, action.meeting) == (
        "skicka-rapporten",
        day("2026-02-20"),
        "paragraf-4",
        HELD,
    )
    finish = FinishAction(agreement=CODE, id=action.id, outcome="Skickad.")
    assert refused(at, evolve(finish, on=day("2026-04-01"))) == ["not-yet"]
    at.do(finish)
    (action,) = ledger(at).of(Action)
    assert (action.done, action.outcome) == (PartialDate.of(TODAY), "Skickad.")
    assert refused(at, finish) == ["done-already"]


def test_an_item_of_no_meeting_is_refused(at: Office) -> None:
    action = DecideAction(agreement=CODE, title="Skicka", owner="sekreteraren", item="4")
    assert refused(at, action) == ["action-needs-meeting"]
    assert refused(at, evolve(action, meeting=HELD, item="9")) == ["meeting-has-no-item"]
