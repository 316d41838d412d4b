"""What falls due month by month: promises, meetings, terms that end, actions, rounds."""

from datetime import date
from typing import Any

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    BodyCharter,
    Edition,
    EditionStatus,
    Informs,
    Milestone,
    Origin,
    Plan,
    Side,
)
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.ledger import (
    Action,
    Appointment,
    Ground,
    Ledger,
    Matter,
    MatterStep,
    Meeting,
    Minutes,
    Progress,
    Record,
    Round,
    Seat,
)
from overenskommelse.sources import Document, Source
from overenskommelse.standing.pending.dues import Due, Sort
from overenskommelse.standing.pending.year import YearWheel, year_wheel

SOURCE = Source(document="text")
TODAY = date(2026, 3, 10)
AGREEMENT = Agreement(
    code="daldal",
    name="Överenskommelsen i Daldal",
    variant="base",
    documents=(Document(id="text", title="Texten"),),
    sides=(Side(id="offentlig", name="Det offentliga"), Side(id="civil", name="Civilsamhället")),
    bodies=(
        BodyCharter(id="radet", name="Rådet", parent="styrelsen", existence=Period.parse("2020/2027"), source=SOURCE),
        BodyCharter(id="styrelsen", name="Styrelsen", source=SOURCE),
    ),
    editions=(
        Edition(
            id="text-2020",
            title="Texten",
            status=EditionStatus.IN_FORCE,
            decided=Milestone(done=PartialDate("2020-01-01"), source=SOURCE),
            source=SOURCE,
        ),
    ),
    plans=(
        Plan(
            id="plan",
            title="Planen",
            period=Period.parse("2024/2026"),
            adopted=Milestone(done=PartialDate("2023-11-01"), by="styrelsen", source=SOURCE),
            source=SOURCE,
        ),
    ),
    obligations=(
        Informs(
            id="information",
            summary="Rådet informerar båda sidor varje år",
            clauses=(),
            period=Period.parse("2020/.."),
            act="information",
            who="radet",
            whom=("offentlig", "civil"),
            every=Every("P1Y"),
            counted_from=Anchor(origin=Origin.CALENDAR_YEAR),
            source=SOURCE,
        ),
    ),
)


def of(cls: type[Record], id: str, **fields: Any) -> Record:
    reads: dict[str, Any] = {**dict.fromkeys(("date", "due", "done", "opened", "locked"), PartialDate)}
    reads["period"] = Period.parse
    given: dict[str, Any] = {name: reads[name](value) if name in reads else value for name, value in fields.items()}
    return cls(id=id, source=SOURCE, **given)


def wheel(*records: Record, start: date = TODAY, on: date = TODAY) -> YearWheel:
    ledger = Ledger(agreement="daldal", documents=AGREEMENT.documents, records=records)
    return year_wheel(AGREEMENT, ledger, start, on)


def month(found: YearWheel, text: str) -> list[Due]:
    (those,) = [each.dues for each in found.months if f"{each.first:%Y-%m}" == text]
    return list(those)


def told(found: list[Due]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(each.sort), str(each.what), each.who) for each in found]


def test_two_years_are_twenty_four_months_from_the_one_of_the_day() -> None:
    found = wheel()
    assert [str(each.first) for each in found.months][::23] == ["2026-03-01", "2028-02-01"]


def test_promises_plans_and_bodies_come_with_who_is_to_act() -> None:
    found = wheel()
    assert told(month(found, "2026-12")) == [
        ("plan", "Planen ends", ("styrelsen",)),
        ("promise", "Rådet informerar båda sidor varje år", ("radet",)),
    ]
    assert ("body", "The time of Rådet ends", ("styrelsen",)) in told(month(found, "2027-12"))


def test_the_seats_of_a_side_that_end_together_are_one_thing_for_that_side() -> None:
    seats = [of(Seat, f"plats-{n}", body="radet", side="civil", label=f"Ledamot {n}", period="2024/..") for n in (1, 2)]
    held = [
        of(Appointment, f"val-{n}", seat=f"plats-{n}", ground=Ground.CIVIL_SOCIETY, period="2024/2026-06-30")
        for n in (1, 2)
    ]
    assert told(month(wheel(*seats, *held), "2026-06")) == [
        ("term", "The terms of 2 seats in Rådet end: Ledamot 1, Ledamot 2", ("civil",))
    ]


def test_a_term_whose_end_is_not_known_ends_in_no_month() -> None:
    seat = of(Seat, "plats", body="radet", side="civil", label="Ledamot", period="2024/..")
    held = of(Appointment, "val", seat="plats", ground=Ground.CIVIL_SOCIETY, period="2024/")
    found = wheel(seat, held)
    assert [due for each in found.months for due in each.dues if due.sort is Sort.TERM] == []
    assert found.undated == ()


def test_meetings_steps_actions_and_rounds_have_their_months() -> None:
    found = wheel(
        of(Meeting, "mote", bodies=("radet",), date="2026-04-02", progress=Progress.PLANNED),
        of(Action, "brev", title="Skriv brevet", owner="sekreteraren", date="2026-02-01", due="2026-04-10"),
        of(
            Round,
            "enkat",
            title="Enkäten",
            opened="2026-03-01",
            due="2026-04-20",
            period="2025",
            respondents=("civil",),
        ),
        of(
            Matter,
            "arende",
            title="Planen",
            period="2026-01/..",
            steps=(MatterStep(id="ett", body="styrelsen", date=PartialDate("2026-04-28")),),
        ),
    )
    assert told(month(found, "2026-04")) == [
        ("meeting", "Planned meeting: Rådet", ("radet",)),
        ("action", "Skriv brevet", ("sekreteraren",)),
        ("round", "Answers are asked for: Enkäten", ("civil",)),
        ("step", "Decision in the matter Planen", ("styrelsen",)),
    ]


def test_an_action_whose_day_has_passed_is_overdue_until_it_is_done() -> None:
    late = {"title": "Skriv brevet", "owner": "sekreteraren", "date": "2026-02-01", "due": "2026-03-01"}
    assert [due.id for due in wheel(of(Action, "brev", **late)).overdue] == ["brev"]
    assert wheel(of(Action, "brev", **late, done="2026-03-05")).overdue == ()
    assert [due.id for due in wheel(of(Action, "brev", **late, done="2026-03-05"), on=date(2026, 3, 2)).overdue] == [
        "brev"
    ]


def test_a_planned_meeting_whose_day_has_passed_is_not_called_overdue() -> None:
    planned = of(Meeting, "mote", bodies=("radet",), date="2026-02-02", progress=Progress.PLANNED)
    assert wheel(planned).overdue == ()


def test_minutes_that_are_known_and_not_confirmed_are_to_be_confirmed_though_no_day_is_known() -> None:
    held = of(Meeting, "mote", bodies=("radet",), date="2026-03-02", minutes=Minutes())
    assert told(list(wheel(held).undated)) == [
        ("minutes", "The minutes of the meeting on 2026-03-02 are to be confirmed", ("radet",))
    ]
    unknown = of(Meeting, "mote", bodies=("radet",), date="2026-03-02")
    assert wheel(unknown).undated == ()


def test_what_is_due_within_sixty_days_is_told_apart() -> None:
    found = wheel(
        of(Meeting, "nara", bodies=("radet",), date="2026-05-09", progress=Progress.PLANNED),
        of(Meeting, "langre-fram", bodies=("radet",), date="2026-05-10", progress=Progress.PLANNED),
    )
    assert [due.id for due in found.within(60)] == ["nara"]
