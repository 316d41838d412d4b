"""An agreement holds together, or is not made; everything that is wrong is told at once."""

from pathlib import Path

import pytest
from hypothesis import given

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    Area,
    AreaKind,
    BodyCharter,
    Bound,
    Clause,
    ClauseKind,
    Edition,
    EditionStatus,
    Measure,
    MeetingsPerYear,
    Origin,
    Party,
    PartyKind,
    Plan,
    Recurring,
    Relation,
    Responsibility,
    SeatRule,
    Side,
    SideSeats,
)
from overenskommelse.dates import Every, Period
from overenskommelse.errors import InvalidError, UnknownError
from overenskommelse.notation import load_file, read_agreement
from overenskommelse.sources import Dated, Dating, Document, Source
from overenskommelse.testing.strategies import agreements

FORMATS = Path(__file__).parent.parent / "formats"
SOURCE = Source(document="text")
SIDES = (Side(id="civil", name="C"), Side(id="offentlig", name="O"))


def made(**parts: object) -> Agreement:
    given = {
        "code": "x",
        "name": "X",
        "variant": "base",
        "sides": SIDES,
        "documents": (Document(id="text", title="T"),),
    }
    return Agreement(**{**given, **parts})  # type: ignore[arg-type]  # the parts that a test is about


def wrong(**parts: object) -> list[tuple[str, str]]:
    """Return the path and code of each problem."""
    with pytest.raises(InvalidError) as caught:
        made(**parts)
    return [(str(problem.place), problem.message.code) for problem in caught.value.problems]


def body(id: str, **fields: object) -> BodyCharter:
    return BodyCharter(id=id, name=id, source=SOURCE, **fields)  # type: ignore[arg-type]  # as a test gives them


def edition(id: str, **fields: object) -> Edition:
    return Edition(id=id, title=id, status=EditionStatus.ADOPTED, source=SOURCE, **fields)  # type: ignore[arg-type]


def clause(id: str, *clauses: Clause) -> Clause:
    return Clause(id=id, kind=ClauseKind.OTHER, summary=id, clauses=clauses, source=SOURCE)


def plan(*areas: Area, **fields: object) -> Plan:
    kinds = (AreaKind(id="princip", label="P"),)
    return Plan(id="plan", title="P", period=Period.year(2015), area_kinds=kinds, areas=areas, source=SOURCE, **fields)  # type: ignore[arg-type]


def area(id: str, **fields: object) -> Area:
    return Area(**{"id": id, "kind": "princip", "label": id, "ordinal": 1, "source": SOURCE, **fields})  # type: ignore[arg-type]


def party(id: str, **fields: object) -> Party:
    return Party(**{"id": id, "name": id, "kind": PartyKind.OTHER, "side": "civil", "source": SOURCE, **fields})  # type: ignore[arg-type]


def test_all_problems_are_told_at_once() -> None:
    assert wrong(
        code="Inte bra",
        purpose=" ",
        sides=(*SIDES, Side(id="civil", name="")),
        parties=(party("p", side="civl"),),
        bodies=(body("b", parent="b", clauses=("c",)),),
    ) == [
        ("code", "not-an-id"),
        ("sides[2].id", "id-twice"),
        ("parties[0].side", "dangling-reference"),
        ("bodies[0].clauses[0]", "dangling-reference"),
        ("purpose", "empty"),
        ("sides[2].name", "empty"),
        ("bodies[0].parent", "loop"),
    ]


@pytest.mark.parametrize("id", ["", "A", "å", "a_b", "-a", "a-", "a--b", "a b", "a/b", "a.b", "a\n", "\u0661"])
def test_an_id_is_small_letters_digits_and_single_hyphens(id: str) -> None:
    assert ("sides[2].id", "not-an-id") in wrong(sides=(*SIDES, Side(id=id, name="x")))


@pytest.mark.parametrize("id", ["a", "0", "remiss-2014", "plan-2015-2017"])
def test_such_an_id_is_right(id: str) -> None:
    assert made(sides=(Side(id=id, name="x"),)).sides[0].id == id


def test_what_is_cited_side_by_side_shares_its_ids() -> None:
    assert wrong(editions=(edition("a"),), plans=(plan(),), parties=(party("a"),), bodies=(body("plan"),)) == [
        ("parties[0].id", "id-twice"),
        ("bodies[0].id", "id-twice"),
    ]


def test_ids_are_unique_among_siblings_only() -> None:
    nested = edition("e", clauses=(clause("a", clause("a"), clause("b")), clause("b")))
    assert tuple(made(editions=(nested,)).elements) == ("e", "e/a", "e/a/a", "e/a/b", "e/b")
    twice = edition("e", clauses=(clause("a", clause("b"), clause("b")),))
    assert wrong(editions=(twice,)) == [("editions[0].clauses[0].clauses[1].id", "id-twice")]


def test_what_stands_in_an_area_shares_its_ids() -> None:
    parts = area(
        "a",
        measures=(Measure(id="x", summary="x", source=SOURCE),),
        responsibilities=(Responsibility(id="x", sides=(), summary="x", source=SOURCE),),
    )
    assert wrong(plans=(plan(parts),)) == [("plans[0].areas[0].responsibilities[0].id", "id-twice")]


def test_a_reference_to_nothing_names_the_nearest() -> None:
    with pytest.raises(InvalidError) as caught:
        made(parties=(party("p", side="civi"),))
    assert str(caught.value) == "parties[0].side: civi refers to no side; the nearest known is civil."


def test_every_kind_of_reference_is_followed() -> None:
    assert [path for path, _ in wrong(
        editions=(edition("e", predecessor="x", stand_in="x"),),
        plans=(plan(area("a", principles=("x",)), edition="x", part_of="x"),),
        bodies=(body("b", parent="x", predecessor="x"),),
        obligations=(MeetingsPerYear(id="o", summary="o", clauses=("x",), body="x", source=Source(document="x")),),
    )] == [
        "editions[0].stand_in",
        "editions[0].predecessor",
        "plans[0].edition",
        "plans[0].part_of",
        "plans[0].areas[0].principles[0]",
        "bodies[0].parent",
        "bodies[0].predecessor",
        "obligations[0].clauses[0]",
        "obligations[0].body",
        "obligations[0].source.document",
    ]  # fmt: skip


def test_an_area_stands_in_its_own_plan() -> None:
    assert wrong(plans=(plan(area("a", kind="x"), area("b", part_of="x")),)) == [
        ("plans[0].areas[0].kind", "not-in-plan"),
        ("plans[0].areas[1].part_of", "not-in-plan"),
    ]


@pytest.mark.parametrize(
    ("name", "field", "parts"),
    [
        (
            "editions",
            "predecessor",
            (edition("a", predecessor="b"), edition("b", predecessor="a"), edition("c", predecessor="a")),
        ),
        ("editions", "stand_in", (edition("a", stand_in="b"), edition("b", stand_in="a"))),
        ("bodies", "predecessor", (body("a", predecessor="b"), body("b", predecessor="a"))),
        ("bodies", "parent", (body("a", parent="b"), body("b", parent="a"))),
        ("parties", "part_of", (party("a", part_of="b"), party("b", part_of="a"))),
    ],
)
def test_nothing_comes_back_to_itself(name: str, field: str, parts: tuple[object, ...]) -> None:
    assert wrong(**{name: parts}) == [(f"{name}[0].{field}", "loop"), (f"{name}[1].{field}", "loop")]


def test_a_plan_is_no_part_of_itself() -> None:
    assert wrong(plans=(plan(part_of="plan"),)) == [("plans[0].part_of", "loop")]


def meetings(minimum: int | None, maximum: int | None) -> MeetingsPerYear:
    return MeetingsPerYear(id="o", summary="o", clauses=(), body="b", minimum=minimum, maximum=maximum, source=SOURCE)


@pytest.mark.parametrize(("minimum", "maximum"), [(4, 12), (None, 12), (4, None), (0, 0), (None, None)])
def test_a_bound_may_be_unknown(minimum: int | None, maximum: int | None) -> None:
    rule = meetings(minimum, maximum)
    assert made(bodies=(body("b"),), obligations=(rule,)).obligations == (rule,)


@pytest.mark.parametrize(
    ("minimum", "maximum", "codes"),
    [
        (12, 4, ["bounds-crossed"]),
        (-1, None, ["negative"]),
        (-1, -2, ["negative", "negative", "bounds-crossed"]),
    ],
)
def test_the_least_is_not_larger_than_the_most(minimum: int, maximum: int | None, codes: list[str]) -> None:
    found = wrong(bodies=(body("b"),), obligations=(meetings(minimum, maximum),))
    assert [code for _, code in found] == codes


def recurring(**fields: object) -> Recurring:
    given = {"id": "o", "summary": "o", "clauses": (), "act": "a", "source": SOURCE}
    return Recurring(**{"counted_from": Anchor(origin=Origin.SIGNED), **given, **fields})  # type: ignore[arg-type]


def test_an_interval_is_missing_only_where_it_is_to_be_agreed() -> None:
    assert wrong(obligations=(recurring(),)) == [("obligations[0].every", "no-interval")]
    assert made(obligations=(recurring(bound=Bound.TO_BE_AGREED),)).obligations[0].id == "o"


def test_counting_from_a_day_needs_the_day() -> None:
    anchor = Anchor(origin=Origin.DAY)
    assert wrong(obligations=(recurring(every=Every("P1Y"), counted_from=anchor),)) == [
        ("obligations[0].counted_from.day", "no-day")
    ]


def test_a_ratio_has_two_sides() -> None:
    sides = (SideSeats(side="civil", seats=16),)
    rule = SeatRule(id="o", summary="o", clauses=(), body="b", relation=Relation.RATIO, sides=sides, source=SOURCE)
    assert wrong(bodies=(body("b"),), obligations=(rule,)) == [("obligations[0].sides", "no-ratio")]


def test_two_statements_in_use_do_not_hold_for_one_day() -> None:
    def statement(period: str, *, used: bool = True) -> Dating[str]:
        return Dating(value="x", period=Period.parse(period), source=SOURCE, used=used)

    with pytest.raises(InvalidError, match=r"hold for the same days, 2014/2016 and 2016/\.\."):
        Dated((statement("2014/2016"), statement("2016/..")))
    assert len(Dated((statement("2014/2016"), statement("2016/..", used=False))).entries) == 2
    assert len(Dated((statement("2014/2015"), statement("2016/.."))).entries) == 2


def test_a_part_is_cited_with_and_without_the_code() -> None:
    read = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    measure = read.plans[0].areas[0].measures[0]
    assert read.part("remiss-2014/plan-2015/omrade-1/atgard-1") is measure
    assert read.part("exempel/remiss-2014/plan-2015/omrade-1/atgard-1") is measure


def test_a_part_that_is_not_there_names_the_nearest() -> None:
    read = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    with pytest.raises(
        UnknownError, match="exempel has no part remiss-2014/principer; the nearest is remiss-2014/prin"
    ):
        read.part("remiss-2014/principer")


@given(agreements())
def test_every_part_with_an_id_is_found_by_its_citation(agreement: Agreement) -> None:
    for citation, part in agreement.elements.items():
        assert agreement.part(citation) is part
        assert citation.rpartition("/")[2] == part.id  # type: ignore[attr-defined]  # each cited part has one


def test_a_clause_and_a_plan_printed_in_its_edition_are_not_cited_alike() -> None:
    clause = Clause(id="plan-2015", kind=ClauseKind.OTHER, summary="…", source=SOURCE)
    levels = Clause(id="nivaer", kind=ClauseKind.OTHER, summary="…", source=SOURCE)
    text = Edition(id="t", title="T", status=EditionStatus.ADOPTED, clauses=(clause, levels), source=SOURCE)
    plan = Plan(id="plan-2015", title="P", period=Period.year(2015), edition="t", source=SOURCE)
    assert wrong(editions=(text,), plans=(plan,)) == [
        ("editions[0].clauses[0].id", "id-twice"),
        ("editions[0].clauses[1].id", "id-twice"),
    ]


def test_a_promise_rests_on_a_clause_and_never_on_a_promise() -> None:
    """A citation that lacks its edition would otherwise find the promise of the same id, and the finding its basis."""
    text = edition("text", clauses=(clause("oversyn"),))
    promise = recurring(id="oversyn", clauses=("oversyn",), every=Every("P1Y"))
    assert wrong(editions=(text,), obligations=(promise,)) == [("obligations[0].clauses[0]", "dangling-reference")]


@pytest.mark.parametrize(
    ("id", "made"), [("råd", "rad"), ("Självständighet", "sjalvstandighet"), ("Årets möte!", "arets-mote")]
)
def test_what_is_no_id_comes_with_the_id_that_it_would_make(id: str, made: str) -> None:
    with pytest.raises(InvalidError) as caught:
        Agreement(code=id, name="X", variant="base")
    assert [str(problem.remedy) for problem in caught.value.problems] == [f"Write {made}, for example."]
