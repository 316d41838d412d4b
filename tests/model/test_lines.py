"""What the model must be able to express, line by line, each from a real kind of agreement and none a special case."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from overenskommelse import agreement as a
from overenskommelse import ledger as r
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.sources import Certainty, Dated, Dating, Document, Source
from overenskommelse.standing import assess, register
from overenskommelse.standing.plans import gaps

SOURCE = Source(document="text", locator="1 §")
DOCUMENTS = (Document(id="text", title="Texten"), Document(id="sida", title="En webbsida"))
OPEN = Period.parse("2015/..")
SIDES = (a.Side(id="offentlig", name="Det offentliga"), a.Side(id="civil", name="Det civila samhället"))

V = TypeVar("V")


def step(day: str, by: str | None = None) -> a.Milestone:
    return a.Milestone(done=PartialDate(day), by=by, source=SOURCE)


def edition(name: str, **parts: object) -> a.Edition:
    return a.Edition(**{"id": name, "title": name, "status": a.EditionStatus.IN_FORCE, "source": SOURCE, **parts})  # type: ignore[arg-type]


def agreement(**parts: object) -> a.Agreement:
    told = {"code": "x", "name": "X", "variant": "base", "sides": SIDES, "documents": DOCUMENTS, **parts}
    return a.Agreement(**told)  # type: ignore[arg-type]


def ledger(*records: r.Record) -> r.Ledger:
    return r.Ledger(agreement="x", documents=DOCUMENTS, records=records)


def party(name: str, kind: a.PartyKind, side: str, *parts: a.Participation, **more: object) -> a.Party:
    return a.Party(id=name, name=name, kind=kind, side=side, participations=parts, source=SOURCE, **more)  # type: ignore[arg-type]


def takes_part(mode: a.Mode, period: str) -> a.Participation:
    return a.Participation(mode=mode, period=Period.parse(period), source=SOURCE)


def body(name: str, **parts: object) -> a.BodyCharter:
    return a.BodyCharter(**{"id": name, "name": name, "existence": OPEN, "source": SOURCE, **parts})  # type: ignore[arg-type]


def seats(*groups: a.SeatGroup, relation: a.Relation = a.Relation.NONE) -> Dated[a.Composition]:
    return dated(a.Composition(seats=groups, relation=relation))


def dated(value: V, period: str = "2015/..") -> Dated[V]:
    return Dated((Dating(value=value, period=Period.parse(period), source=SOURCE),))


def group(side: str, number: int, **more: object) -> a.SeatGroup:
    return a.SeatGroup(side=side, minimum=number, maximum=number, **more)  # type: ignore[arg-type]


def seat(name: str, side: str, **more: object) -> r.Seat:
    told = {"id": name, "body": "rad", "side": side, "label": name, "period": OPEN, "source": SOURCE, **more}
    return r.Seat(**told)  # type: ignore[arg-type]


def plan(name: str, period: str, **parts: object) -> a.Plan:
    told = {"id": name, "title": name, "period": Period.parse(period), "source": SOURCE, **parts}
    return a.Plan(**told)  # type: ignore[arg-type]


def area(name: str, kind: str, ordinal: int, **parts: object) -> a.Area:
    return a.Area(**{"id": name, "kind": kind, "label": name, "ordinal": ordinal, "source": SOURCE, **parts})  # type: ignore[arg-type]


def test_1_three_sides_an_adjunct_that_joins_years_later_and_an_umbrella_that_speaks_for_its_members() -> None:
    state = a.Side(id="stat", name="Staten")
    held = agreement(
        sides=(*SIDES, state),
        parties=(
            party(
                "lansstyrelsen",
                a.PartyKind.STATE_AGENCY,
                "stat",
                takes_part(a.Mode.ADJUNCT, "2013/2015"),
                takes_part(a.Mode.JOINED, "2016-21?/.."),
            ),
            party("regionen", a.PartyKind.REGION, "offentlig", takes_part(a.Mode.FOUNDING, "2010/..")),
            party("namnden", a.PartyKind.BOARD, "offentlig", takes_part(a.Mode.JOINED, "2017/.."), part_of="regionen"),
            party(
                "natverket",
                a.PartyKind.UMBRELLA,
                "civil",
                takes_part(a.Mode.FOUNDING, "2010/.."),
                speaks_for=("foreningen",),
            ),
            party("foreningen", a.PartyKind.ORGANISATION, "civil"),
        ),
    )
    then = {
        day: register(held, ledger(), date.fromisoformat(day)) for day in ("2014-01-01", "2016-04-01", "2020-01-01")
    }
    modes = {day: {p.party: p.mode for p in known.parties}.get("lansstyrelsen") for day, known in then.items()}
    assert modes == {"2014-01-01": a.Mode.ADJUNCT, "2016-04-01": None, "2020-01-01": a.Mode.JOINED}


def test_2_parity_is_a_rule_of_a_body_and_several_seats_may_be_one_organisations() -> None:
    for public, civil in ((5, 5), (4, 7), (4, 8), (9, 13), (8, 16)):
        charter = body("rad", composition=seats(group("offentlig", public), group("civil", civil)))
        assert agreement(bodies=(charter,)).body("rad") == charter
    official = group("offentlig", 1, votes=False, holder=a.Holder.OFFICIAL)
    charter = body("rad", composition=seats(group("offentlig", 10), group("civil", 3), official))
    org = r.Organisation(id="forbundet", name="Förbundet", period=OPEN, source=SOURCE)
    held = [
        r.Appointment(
            id=f"u{n}",
            seat=f"s{n}",
            ground=r.Ground.CIVIL_SOCIETY,
            organisation="forbundet",
            period=OPEN,
            source=SOURCE,
        )
        for n in range(5)
    ]
    book = ledger(org, *(seat(f"s{n}", "civil") for n in range(5)), *held)
    then = register(agreement(bodies=(charter,)), book, date(2018, 1, 1))
    assert [s.appointment for s in then.seats] == ["u0", "u1", "u2", "u3", "u4"]


def test_3_a_seat_has_qualities_substitutes_in_order_a_term_and_its_own_way_of_being_filled() -> None:
    young = group("civil", 2, qualities=("ungdom",), term="ett år", filled_by="väljs av de närvarande", substitutes=2)
    charter = body("rad", composition=seats(young))
    substitutes = [seat(f"e{n}", "civil", substitute_for="s", order=n) for n in (1, 2)]
    book = ledger(seat("s", "civil", qualities=("ungdom",)), *substitutes)
    assert [s.order for s in book.of(r.Seat)] == [1, 2, None]
    assert agreement(bodies=(charter,)).bodies[0].composition.on(date(2016, 1, 1)) == a.Composition(seats=(young,))


def test_4_public_seats_hold_politicians_here_and_officials_there() -> None:
    for holder in (a.Holder.POLITICIAN, a.Holder.OFFICIAL):
        assert body("rad", composition=seats(group("offentlig", 4, holder=holder))).composition is not None
    elected = r.Appointment(id="u", seat="s", ground=r.Ground.ELECTED_ASSIGNMENT, party="X", period=OPEN, source=SOURCE)
    assert elected.party == "X"


def test_5_a_chair_is_fixed_or_rotates_with_the_vice_chair_on_the_other_side() -> None:
    fixed = dated(a.Chair(kind=a.ChairKind.FIXED, sides=("offentlig",)), "2015/2016")
    turning = a.Chair(kind=a.ChairKind.ROTATING, sides=("offentlig", "civil"), vice_on_other_side=True)
    chairs = Dated((*fixed, *dated(turning, "2017/..")))
    held = agreement(bodies=(body("rad", chair=chairs),))
    assert held.bodies[0].chair.on(date(2018, 1, 1)) == turning


def test_6_a_body_changes_composition_parent_and_secretariat_without_becoming_another() -> None:
    before = Dating(value=a.Composition(seats=(group("civil", 5),)), period=Period.parse("2015/2018"), source=SOURCE)
    after = Dating(value=a.Composition(seats=(group("civil", 7),)), period=Period.parse("2019/.."), source=SOURCE)
    office = dated(a.Secretariat(side="civil", paid_by="offentlig", employed_by="Bildningsförbundet"))
    charter = body(
        "rad", composition=Dated((before, after)), secretariat=office, parent="styrelsen", predecessor="gruppen"
    )
    styrelsen = party("styrelsen", a.PartyKind.BOARD, "offentlig")
    held = agreement(parties=(styrelsen,), bodies=(body("gruppen", existence=Period.parse("2012/2014")), charter))
    numbers = [held.bodies[1].composition.on(date(year, 6, 1)) for year in (2016, 2020)]
    assert [c.seats[0].minimum for c in numbers if c] == [5, 7]


def test_7_two_bodies_meet_together_and_the_meeting_counts_for_both() -> None:
    meeting = r.Meeting(id="m", bodies=("rad", "natverk"), date=PartialDate("2018-03-23"), source=SOURCE)
    book = ledger(meeting)
    assert [book.by_body[name].known for name in ("rad", "natverk")] == [(meeting,), (meeting,)]


def test_8_meetings_are_bounded_by_a_range_a_number_what_was_seen_or_nothing() -> None:
    bounds = [
        a.MeetingBounds(minimum=4, maximum=12),
        a.MeetingBounds(minimum=6, maximum=6),
        a.MeetingBounds(minimum=6, maximum=6, observed=True),
        a.MeetingBounds(),
    ]
    charters = tuple(body(f"rad-{n}", meetings=dated(bound)) for n, bound in enumerate(bounds))
    assert [c.meetings.on(date(2016, 1, 1)) for c in agreement(bodies=charters).bodies] == bounds


def test_9_principles_differ_in_label_order_and_number_and_one_label_may_cover_two() -> None:
    def principle(name: str, ordinal: int, **more: object) -> a.Principle:
        return a.Principle(id=name, label=name.title(), ordinal=ordinal, source=SOURCE, **more)  # type: ignore[arg-type]

    first = edition("forsta", principles=(principle("dialog", 1), principle("kvalitet", 2), principle("mangfald", 3)))
    both = principle("mangfald", 1, covers=("kvalitet",))
    second = edition("andra", principles=(both, principle("dialog", 2)), predecessor="forsta")
    theme = area("tema-2020", "temaar", 1, label="Kunskapsdelning", principles=())
    year = plan("plan", "2020", area_kinds=(a.AreaKind(id="temaar", label="Temaår"),), areas=(theme,))
    held = agreement(editions=(first, second), plans=(year,))
    assert held.part("x/andra/principer/mangfald") == both


def test_10_the_middle_layer_belongs_to_the_plan_and_its_areas_are_of_the_kinds_it_names() -> None:
    kinds = {"princip": 6, "fokusomrade": 6, "strategiskt-omrade": 3, "temaar": 5}
    plans = tuple(
        plan(
            f"plan-{kind}",
            "2015",
            area_kinds=(a.AreaKind(id=kind, label=kind),),
            areas=tuple(area(f"{kind}-{n}", kind, n) for n in range(1, count + 1)),
        )
        for kind, count in kinds.items()
    )
    outcome = area(
        "utfall-1", "utfall", 1, measures=(a.Measure(id="atagande-7", number="7", summary="…", source=SOURCE),)
    )
    numbered = plan("plan-utfall", "2016", area_kinds=(a.AreaKind(id="utfall", label="Utfall"),), areas=(outcome,))
    held = agreement(plans=(*plans, numbered))
    assert [len(p.areas) for p in held.plans] == [6, 6, 3, 5, 1]
    assert held.part("plan-utfall/utfall-1/atagande-7") == outcome.measures[0]


def test_11_levels_are_optional_and_not_all_of_them_need_be_reached() -> None:
    levels = tuple(a.Level(id=n, label=n, ordinal=i, source=SOURCE) for i, n in enumerate(("information", "samrad"), 1))
    aside = a.Aim(level="samrad", chosen=False, decided=PartialDate("2016"), source=SOURCE)
    chosen = area("o1", "omrade", 1, aims=(aside,))
    year = plan("p", "2016", edition="e", area_kinds=(a.AreaKind(id="omrade", label="Område"),), areas=(chosen,))
    assert agreement(editions=(edition("e", levels=levels),), plans=(year,)).plan("p").areas[0].aims == (aside,)
    assert agreement(editions=(edition("e"),)).editions[0].levels == ()


def test_12_a_responsibility_is_a_sides_a_named_boards_every_boards_or_joint() -> None:
    def answers(name: str, scope: a.Scope, *sides: str, bearers: tuple[str, ...] = ()) -> a.Responsibility:
        return a.Responsibility(id=name, sides=sides, scope=scope, bearers=bearers, summary="…", source=SOURCE)

    each = (
        answers("ansvar-1", a.Scope.NAMED, "offentlig", bearers=("regionstyrelsen",)),
        answers("ansvar-2", a.Scope.EVERY, "offentlig", bearers=("nämnd", "kommitté")),
        answers("ansvar-3", a.Scope.SIDE, "civil"),
        answers("ansvar-4", a.Scope.SIDE, "offentlig", "civil"),
    )
    year = plan(
        "p", "2016", area_kinds=(a.AreaKind(id="k", label="K"),), areas=(area("o", "k", 1, responsibilities=each),)
    )
    assert [agreement(plans=(year,)).part(f"p/o/ansvar-{n}") for n in (1, 2, 3, 4)] == list(each)


def test_13_each_layer_has_its_own_cadence_and_a_late_plan_moves_the_next_day() -> None:
    def every(name: str, interval: str | None, bound: a.Bound, origin: a.Origin) -> a.Recurring:
        told = Every(interval) if interval else None
        return a.Recurring(
            id=name,
            act=name,
            every=told,
            bound=bound,
            counted_from=a.Anchor(origin=origin),
            decided_by="rad",
            summary=name,
            clauses=("e",),
            source=SOURCE,
        )

    held = agreement(
        editions=(edition("e", decided=step("2015-03-01")),),
        bodies=(body("rad"),),
        plans=(plan("p1", "2015/2017"), plan("p2", "2019/2021")),
        obligations=(
            every("principer", "P5Y", a.Bound.EXACTLY, a.Origin.DECIDED),
            every("ataganden", "P3Y", a.Bound.AT_LEAST, a.Origin.PLAN_START),
            every("atgarder", "P1Y", a.Bound.AT_LEAST, a.Origin.CALENDAR_YEAR),
            every("oversyn", None, a.Bound.TO_BE_AGREED, a.Origin.DECIDED),
        ),
    )
    due = {f.id: f.due and f.due.isoformat() for f in assess(held, ledger(), date(2020, 5, 1)).findings}
    assert due["x/principer/2015-03-01..2020-03-01"] == "2020-03-01"
    assert due["x/ataganden/2019-01-01..2022-01-01"] == "2022-01-01"
    assert due["x/atgarder/2020"] == "2020-12-31"
    assert due["x/oversyn"] is None


def test_14_plans_stack_overlap_and_may_be_adopted_by_another_body_than_the_agreement() -> None:
    long, short = plan("lang", "2015/2018", adopted=step("2014-12-01", by="regionstyrelsen")), plan("kort", "2019")
    yearly = plan("ar-2016", "2016", part_of="lang")
    held = agreement(
        plans=(long, short, yearly), editions=(edition("e", decided=step("2014-11-25", by="fullmäktige")),)
    )
    assert gaps(held.plans, date(2019, 12, 31)) == ()


def test_15_a_text_has_four_dates_known_to_a_month_a_season_or_a_year_and_sources_may_conflict() -> None:
    told = edition(
        "e", decided=step("2019-05"), signed=step("2019-21"), valid_from=step("2019"), published=step("2019-05-02")
    )
    names = Dated(
        (
            Dating(value=16, period=Period.parse("2014"), source=SOURCE),
            Dating(
                value=15,
                period=Period.parse("2014"),
                used=False,
                source=Source(document="sida", certainty=Certainty.CONTESTED),
            ),
        )
    )
    assert told.in_force_from == step("2019")
    assert names.on(date(2014, 5, 1)) == 16


def test_16_a_referral_draft_and_the_adopted_text_are_two_editions_of_one_chain() -> None:
    draft = edition("remiss", status=a.EditionStatus.REFERRAL)
    text = edition(
        "antagen", predecessor="remiss", stand_in="remiss", wording=a.Extent.NONE, decided=step("2014-11-25")
    )
    assert agreement(editions=(draft, text)).in_force(date(2015, 1, 1)) == text


def test_17_an_agreement_is_wound_up_by_a_named_body_while_its_plan_still_runs() -> None:
    held = agreement(
        editions=(edition("e", decided=step("2015-01-01")),),
        plans=(plan("p", "2015/2020"),),
        ended=step("2018-06-01", by="Kommunfullmäktige"),
    )
    assert [held.in_force(date(2018, month, 1)) is not None for month in (5, 7)] == [True, False]


def test_18_organisations_join_in_six_ways_with_criteria_and_their_exceptions() -> None:
    asked = a.Criterion(
        id="regionalt", summary="Regionalt perspektiv", exception="om verksamheten är unik", source=SOURCE
    )
    ways = tuple(
        a.JoiningPolicy(id=f"vag-{n}", procedure=way, period=OPEN, criteria=(asked,), source=SOURCE)
        for n, way in enumerate(a.Procedure)
    )
    assert [way.procedure for way in agreement(joining=ways).joining] == list(a.Procedure)


def test_19_a_count_is_an_observation_beside_the_register() -> None:
    about = r.Observation(
        id="o",
        measure="signatories",
        value=Decimal(70),
        exactness=r.Exactness.ABOUT,
        date=PartialDate("2014-12"),
        source=SOURCE,
    )
    then = register(agreement(), ledger(about), date(2015, 1, 1))
    assert (then.signatories, then.observed) == ((), (about,))


def test_20_the_word_for_a_concept_changes_with_time() -> None:
    words = a.Vocabulary(
        (
            a.Term(
                concept="sector",
                lemma="social ekonomi",
                genus=a.Genus.EN,
                period=Period.parse("2014/2018"),
                source=SOURCE,
            ),
            a.Term(
                concept="sector",
                lemma="det civila samhället",
                genus=a.Genus.ETT,
                period=Period.parse("2019/.."),
                source=SOURCE,
            ),
            a.Term(
                concept="join",
                lemma="underteckna",
                word_class=a.WordClass.VERB,
                forms={"past": "undertecknade"},
                period=OPEN,
                source=SOURCE,
            ),
        )
    )
    held = agreement(vocabulary=words).vocabulary
    found = [held.term("sector", date(year, 6, 1)) for year in (2015, 2020)]
    assert [t.lemma for t in found if t] == ["social ekonomi", "det civila samhället"]


def test_21_one_organisation_is_in_several_agreements_and_its_name_changes() -> None:
    names = Dated(
        (
            Dating(value="Nätverk A", period=Period.parse("2006/2012"), source=SOURCE),
            Dating(value="Nätverket", period=Period.parse("2013/.."), source=SOURCE),
        )
    )
    org = r.Organisation(id="natverket", name="Nätverket", names=names, number="8020000000", period=OPEN, source=SOURCE)
    books = [r.Ledger(agreement=code, documents=DOCUMENTS, records=(org,)) for code in ("x", "y")]
    assert [book.of(r.Organisation)[0].names.on(date(2010, 1, 1)) for book in books] == ["Nätverk A", "Nätverk A"]


def test_22_legal_weight_is_a_label_and_never_assumed() -> None:
    assert edition("e", legal_weight="avsiktsförklaring").legal_weight == "avsiktsförklaring"
    assert edition("e").legal_weight is None


def test_23_follow_up_has_different_authors() -> None:
    def study(name: str, *actors: str) -> r.Activity:
        return r.Activity(
            id=name, title=name, actors=actors, acts=("uppfoljning",), date=PartialDate("2016"), source=SOURCE
        )

    book = ledger(
        study("egen", "Regionen"),
        study("gemensam", "Rådet"),
        study("fri", "En forskare"),
        study("granskning", "Revisorerna"),
    )
    authors = {activity.id: activity.actors[0] for activity in book.of(r.Activity)}
    assert authors == {"egen": "Regionen", "gemensam": "Rådet", "fri": "En forskare", "granskning": "Revisorerna"}


def test_24_an_election_rule_is_data() -> None:
    rule = a.ElectionRule(
        side="civil",
        electorate="anslutna som är närvarande",
        method=a.ElectionMethod.SLATE_THEN_NAMES,
        nominated_before="11-01",
        source=SOURCE,
    )
    assert agreement(bodies=(body("rad", elections=(rule,)),)).bodies[0].elections == (rule,)
