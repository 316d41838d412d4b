"""What a naive rule gets wrong: each bullet of the design under its own name."""

from overenskommelse.agreement import (
    Aim,
    Anchor,
    Area,
    AreaKind,
    EditionStatus,
    Extent,
    Level,
    Origin,
    Recurring,
    Relation,
    SeatRule,
    SideSeats,
    Substitution,
    Within,
)
from overenskommelse.agreement.obligation import MeetingDay
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Attendance, Capacity
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing import CORE, CellState, Gap, LegalKind, Rules, Status, matrix
from tests.standing.builders import (
    SOURCE,
    agreement,
    body,
    complete,
    day,
    done,
    edition,
    findings,
    ledger,
    meeting,
    meetings,
    meets,
    plan,
    promise,
    recurring,
    seats,
    standing,
    statuses,
)


def test_the_ledger_is_not_complete_unless_it_says_so() -> None:
    """Too few is an accusation only inside a Coverage; enough, and too many, is judged always."""
    promised = agreement(meets(4, 12), bodies=(body(),))
    assert statuses(promised, "2016-01-01", *meetings(2015, 3))["2015"] == "unknown"
    assert statuses(promised, "2016-01-01", *meetings(2015, 3), complete("2015"))["2015"] == "not_met"
    assert statuses(promised, "2016-01-01", *meetings(2015, 4))["2015"] == "met"
    assert statuses(promised, "2016-01-01", *meetings(2015, 13))["2015"] == "not_met"


def test_nobody_is_accused_on_a_missing_paper() -> None:
    """Without a Coverage an empty ledger never gives late or not met, whatever was promised."""
    everything = agreement(
        recurring(id="arlig"),
        recurring("P4Y", Anchor(origin=Origin.DECIDED), id="oversyn"),
        recurring("P3Y", Anchor(origin=Origin.PLAN_START), id="plan"),
        meets(4, 12, id="moten"),
        SeatRule(body="radet", relation=Relation.EQUAL, **promise(id="platser")),
        bodies=(body(),),
        plans=(plan("plan-2015", "2015/2017"),),
    )
    for on in ("2015-06-01", "2016-01-01", "2018-06-01", "2030-01-01"):
        assert {f.status for f in standing(everything, on).findings} <= {Status.UNKNOWN, Status.UPCOMING}


def test_a_rule_from_a_draft_says_that_the_adopted_wording_is_not_known() -> None:
    """The text in force names a stand-in edition, and every finding rests on it openly."""
    draft = edition("remiss", decided=None, status=EditionStatus.REFERRAL)
    adopted = edition(wording=Extent.NONE, stand_in="remiss", status=EditionStatus.ADOPTED, clauses=())
    promised = agreement(recurring(clauses=("remiss/uppfoljning",)), editions=(draft, adopted))
    basis = findings(promised, "2015-06-01")["2015"].basis
    assert (basis.edition, basis.status) == ("remiss", EditionStatus.REFERRAL)
    assert not basis.wording_known
    assert basis.stands_in_for == "antagen"


def test_a_text_in_force_that_is_known_stands_for_itself() -> None:
    basis = findings(agreement(recurring()), "2015-06-01")["2015"].basis
    assert (basis.edition, basis.wording_known, basis.stands_in_for) == ("antagen", True, None)


def test_a_rule_about_a_body_that_was_never_set_up_is_not_judged() -> None:
    promised = agreement(
        meets(4, 12, id="moten"),
        SeatRule(body="radet", relation=Relation.EQUAL, **promise(id="platser")),
        Within(body="radet", days=14, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, **promise(id="protokoll")),
        bodies=(body(existence=None),),
    )
    found = findings(promised, "2018-06-01", complete("2015/.."))
    assert {key: f.status for key, f in found.items()} == dict.fromkeys(
        ("moten", "platser", "protokoll"), Status.NOT_JUDGED
    )
    assert {f.reason.code for f in found.values()} == {"never-set-up"}


def test_that_another_body_stands_for_it_is_a_sourced_statement() -> None:
    """A body with the same members is no stand-in until its charter says so, with a source."""
    never = body(existence=None)
    other = body("beredning")
    held = tuple(meeting(f"2015-0{month}-01", "beredning") for month in range(1, 5))
    assert statuses(agreement(meets(4), bodies=(never, other)), "2016-01-01", *held) == {"lofte": "not_judged"}
    statement = Substitution(body="radet", period=Period.parse("2015/.."), source=SOURCE)
    stated = agreement(meets(4), bodies=(never, body("beredning", stands_for=(statement,))))
    assert statuses(stated, "2016-01-01", *held)["2015"] == "met"


def test_every_third_year_shows_the_reading_it_is_counted_by() -> None:
    anchor = Anchor(origin=Origin.DECIDED, reading="Räknas från antagandet.")
    finding = findings(agreement(recurring("P3Y", anchor)), "2015-06-01")["2015-01-01..2018-01-01"]
    assert finding.reading == "Räknas från antagandet."
    assert finding.due == day("2018-01-01")
    assert finding.source == SOURCE


def test_every_third_year_without_a_day_to_count_from_is_unknown() -> None:
    found = findings(agreement(recurring("P3Y", Anchor(origin=Origin.SIGNED))), "2030-01-01", complete("2015/.."))
    assert (found["lofte"].status, found["lofte"].due) == (Status.UNKNOWN, None)
    assert [each.code for each in found["lofte"].settled_by] == ["settle-day"]


def test_seats_are_counted_and_not_attendance() -> None:
    """Six and five deciding at a meeting is no breach of parity where the seats are equal."""
    rule = SeatRule(body="radet", relation=Relation.EQUAL, **promise())
    chairs = (*seats("region", 6), *seats("civil", 6))
    present = tuple(Attendance(seat=seat.id, capacity=Capacity.DECIDING) for seat in chairs[:11])
    held = meeting("2018-03-23", attendance=present)
    assert statuses(agreement(rule, bodies=(body(),)), "2018-06-01", *chairs, held, complete("2018", "seat")) == {
        "lofte": "met"
    }


def test_sixteen_and_eight_is_a_rule_of_its_own() -> None:
    """Unequal numbers that a body was given are no breach of parity either."""
    asked = (SideSeats(side="civil", seats=16), SideSeats(side="region", seats=8))
    promised = agreement(SeatRule(body="radet", sides=asked, **promise()), bodies=(body(),))
    assert statuses(promised, "2018-06-01", *seats("civil", 16), *seats("region", 8)) == {"lofte": "met"}


def test_a_level_that_nobody_aimed_at_is_a_choice_and_no_fault() -> None:
    """It gives a cell without states, or one marked as not chosen; never a finding."""
    level = Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE)
    aside = Aim(level="samrad", chosen=False, decided=PartialDate("2015"), source=SOURCE)
    areas = tuple(
        Area(id=name, kind="princip", label=name, ordinal=n, aims=aims, source=SOURCE)
        for n, (name, aims) in enumerate({"tyst": (), "vald-bort": (aside,)}.items())
    )
    kinds = (AreaKind(id="princip", label="Princip"),)
    promised = agreement(
        editions=(edition(levels=(level,)),), plans=(plan("p", "2015", areas=areas, area_kinds=kinds),)
    )
    cells = [row.cells[0].states for row in matrix(promised, ledger(), day("2016-06-01"), "p").rows]
    assert cells == [frozenset(), frozenset({CellState.NOT_CHOSEN})]
    assert standing(promised, "2016-06-01").findings == ()


def test_a_calendar_year_is_judged_when_it_is_over() -> None:
    promised = agreement(meets(4, 12), bodies=(body(),))
    assert statuses(promised, "2015-12-31", complete("2015"))["2015"] == "due_soon"
    assert statuses(promised, "2016-01-01", complete("2015"))["2015"] == "not_met"


def test_a_calendar_year_is_judged_as_soon_as_it_can_no_longer_be_met() -> None:
    promised = agreement(meets(4, 12), bodies=(body(),))
    held = tuple(meeting(f"2015-02-{number:02}") for number in range(1, 14))
    assert statuses(promised, "2015-02-12", *held)["2015"] == "upcoming"
    assert statuses(promised, "2015-02-13", *held)["2015"] == "not_met"


def test_a_calendar_year_is_judged_only_for_a_body_that_existed_all_of_it() -> None:
    promised = agreement(meets(4), bodies=(body(existence="2015-02/2016-11"),))
    assert statuses(promised, "2017-06-01", complete("2015/..")) == {"2015": "not_judged", "2016": "not_judged"}


def test_gaps_between_plans_are_reported_as_no_plan_known() -> None:
    """A gap is neither repaired nor an accusation: the revision it shows is unknown."""
    plans = (plan("plan-2015", "2015/2017"), plan("plan-2020", "2020/2022"), plan("plan-2024", "2024/2026"))
    revision = recurring("P3Y", Anchor(origin=Origin.PLAN_START))
    stood = standing(agreement(revision, plans=plans), "2024-06-01")
    assert stood.gaps == (Gap(Period.parse("2018-01-01/2019-12-31")), Gap(Period.parse("2023-01-01/2023-12-31")))
    assert [f.status for f in stood.findings] == [Status.UNKNOWN, Status.UNKNOWN, Status.UPCOMING]


def test_overlapping_plans_are_reported_and_not_repaired() -> None:
    plans = (plan("ett", "2015/2018"), plan("tva", "2018/2020"))
    stood = standing(agreement(plans=plans), "2018-06-01")
    assert stood.overlaps == (Gap(Period.parse("2018-01-01/2018-12-31"), ("ett", "tva")),)
    assert stood.gaps == ()


FOURTEEN = Rules(
    evaluators=CORE.evaluators,
    values={"kl.justering": Dated((Dating(value=14, period=Period.parse("2018/.."), source=SOURCE),))},
    legal_kinds={
        "namnd": LegalKind(code="namnd", label="nämnd", duties=frozenset({"justering"}), source=SOURCE),
        "beredning": LegalKind(code="beredning", label="fullmäktigeberedning", source=SOURCE),
    },
    statutes=(
        Within(
            id="justering",
            summary="Justeras.",
            clauses=(),
            source=SOURCE,
            days="kl.justering",
            start=MeetingDay.HELD,
            end=MeetingDay.CONFIRMED,
            duty="justering",
        ),
    ),
)


def test_23_march_to_6_april_is_day_14_of_14() -> None:
    promised = agreement(bodies=(body(legal_kind="namnd"),))
    held = meeting("2018-03-23", confirmed="2018-04-06")
    finding = findings(promised, "2018-05-29", held, rules=FOURTEEN)["mote-2018-03-23"]
    assert (finding.status, finding.due) == (Status.MET, day("2018-04-06"))
    assert (finding.reason.values["count"], finding.reason.values["limit"]) == (14, 14)


def test_a_fullmaktigeberedning_confirming_on_day_14_is_an_observation_and_no_duty_met() -> None:
    promised = agreement(bodies=(body(legal_kind="beredning"),))
    held = meeting("2018-03-23", confirmed="2018-04-06")
    finding = findings(promised, "2018-05-29", held, rules=FOURTEEN)["mote-2018-03-23"]
    assert (finding.status, finding.reason.code) == (Status.NOT_JUDGED, "no-duty")
    assert finding.reason.values["count"] == 14
    assert [(value.name, value.value) for value in finding.values] == [("kl.justering", 14)]


def test_what_is_recorded_about_later_days_changes_no_finding_about_an_earlier_one() -> None:
    promised = agreement(recurring(), recurring("P1Y", Anchor(origin=Origin.DECIDED), id="rullande"))
    later = (done("senare", "2016-06-01"), complete("2016-02/.."))
    assert standing(promised, "2016-01-31", *later) == standing(promised, "2016-01-31")


def test_taking_coverage_away_only_ever_turns_a_finding_to_unknown() -> None:
    promised: Recurring = recurring()
    covered = findings(agreement(promised), "2017-06-01", complete("2015/.."), done("i-tid", "2016-06-01"))
    bare = findings(agreement(promised), "2017-06-01", done("i-tid", "2016-06-01"))
    assert [f.status for f in covered.values()] == [Status.NOT_MET, Status.MET, Status.UPCOMING]
    assert [f.status for f in bare.values()] == [Status.UNKNOWN, Status.MET, Status.UPCOMING]
