"""Agreements side by side: what stands in one row, what is alike, and what is unknown rather than not there."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from overenskommelse.agreement import (
    CORE_KINDS,
    Agreement,
    BodyCharter,
    Bound,
    Chair,
    ChairKind,
    ChairRotates,
    Edition,
    EditionStatus,
    Extent,
    Level,
    MeetingBounds,
    MeetingsPerYear,
    Milestone,
    Principle,
    Relation,
    SeatRule,
    Side,
    SideSeats,
    Term,
    Vocabulary,
    WordClass,
)
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.differences import (
    Chairing,
    Comparison,
    Interval,
    Knowledge,
    Numbered,
    Row,
    Seats,
    SideCount,
    Told,
    Topic,
    Trait,
    compare,
)
from overenskommelse.differences.duties import TERMS, TRAITS
from overenskommelse.sources import Dated, Dating, Document
from overenskommelse.testing.strategies import agreements, days
from tests.differences.builders import SOURCE, clause, edition
from tests.standing.builders import recurring

ON = date(2024, 6, 1)
ALWAYS = Period.parse("../..")
ABSENT, UNKNOWN = Told(Knowledge.ABSENT), Told(Knowledge.UNKNOWN)


def known(value: object) -> Told:
    return Told(Knowledge.KNOWN, value)


def in_force(**values: Any) -> Edition:
    day = Milestone(done=PartialDate("2020-01-01"), source=SOURCE)
    return edition(clause("punkt"), id="gallande", **{"status": EditionStatus.IN_FORCE, "decided": day, **values})


def agreement(**values: Any) -> Agreement:
    common = {
        "code": "prov",
        "name": "Prov",
        "variant": "se",
        "sides": (Side(id="en", name="En"), Side(id="annan", name="Annan")),
        "editions": (in_force(),),
        "documents": (Document(id="texten", title="Texten"),),
    }
    return Agreement(**{**common, **values})


def rows(found: Comparison, topic: Topic) -> tuple[Row, ...]:
    return next((aspect.rows for aspect in found.aspects if aspect.topic is topic), ())


def cells(found: Comparison, topic: Topic) -> list[tuple[Told, ...]]:
    return [row.cells for row in rows(found, topic)]


def body(id: str, **values: Any) -> BodyCharter:
    return BodyCharter(id=id, name=id.title(), **{"existence": ALWAYS, "source": SOURCE, **values})


def meets(id: str, of: str, minimum: int, maximum: int) -> MeetingsPerYear:
    about: dict[str, Any] = {"clauses": ("gallande/punkt",), "source": SOURCE, "body": of}
    return MeetingsPerYear(id=id, summary=f"Möten i {of}", minimum=minimum, maximum=maximum, **about)


def has_seats(id: str, of: str, seats: int) -> SeatRule:
    sides = (SideSeats(side="en", seats=seats), SideSeats(side="annan", seats=seats))
    about: dict[str, Any] = {"clauses": ("gallande/punkt",), "source": SOURCE, "body": of}
    return SeatRule(id=id, summary=f"Platser i {of}", relation=Relation.EQUAL, sides=sides, **about)


@given(agreements(), days())
def test_an_agreement_differs_in_nothing_from_itself(drawn: Agreement, on: date) -> None:
    assert [row for row in compare((drawn, drawn), on).rows if row.is_alike is False] == []


@given(agreements(), days())
def test_turned_round_the_same_rows_are_alike(one: Agreement, on: date) -> None:
    other = agreement(bodies=(body("organ-1"), body("rad")), obligations=(meets("moten", "rad", 2, 4),))

    def seen(found: Comparison) -> dict[Topic, int]:
        return {aspect.topic: sum(row.is_alike is True for row in aspect.rows) for aspect in found.aspects}

    assert seen(compare((one, other), on)) == seen(compare((other, one), on))


@given(agreements(), agreements(), days())
def test_a_third_agreement_changes_nothing_about_the_first_two(one: Agreement, third: Agreement, on: date) -> None:
    other = agreement(bodies=(body("organ-1"), body("rad")), obligations=(meets("moten", "rad", 2, 4),))

    def seen(found: Comparison) -> list[tuple[object, ...]]:
        return [(aspect.topic, row.what, row.about, row.cells[:2]) for aspect in found.aspects for row in aspect.rows]

    beside = seen(compare((one, other, third), on))
    assert [row for row in seen(compare((one, other), on)) if row not in beside] == []


def test_of_three_agreements_each_thing_has_one_row_with_a_cell_for_each() -> None:
    scales = (("a", "Dialog"), ("b", "Insyn")), (("b", "Öppenhet"),), (("c", "öppenhet"), ("d", "Kvalitet"))
    three = [
        agreement(
            code=f"prov-{number}",
            editions=(
                in_force(
                    principles=tuple(
                        Principle(id=id, label=label, ordinal=place, source=SOURCE)
                        for place, (id, label) in enumerate(scale, 1)
                    )
                ),
            ),
        )
        for number, scale in enumerate(scales)
    ]
    found = compare(three, ON)
    assert found.agreements == ("prov-0", "prov-1", "prov-2")
    assert cells(found, Topic.PRINCIPLES) == [
        (known(Numbered(1, "Dialog")), ABSENT, ABSENT),
        (known(Numbered(2, "Insyn")), known(Numbered(1, "Öppenhet")), known(Numbered(1, "öppenhet"))),
        (ABSENT, ABSENT, known(Numbered(2, "Kvalitet"))),
    ]


@pytest.mark.parametrize(
    ("told", "is_alike"),
    [
        ((known(1), known(1), known(1)), True),
        ((ABSENT, ABSENT, ABSENT), True),
        ((known(1), known(1), known(2)), False),
        ((known(1), UNKNOWN, known(2)), False),
        ((known(1), UNKNOWN, ABSENT), False),
        ((known(1), UNKNOWN, known(1)), None),
        ((known(1), UNKNOWN), None),
        ((UNKNOWN, UNKNOWN), None),
    ],
)
def test_a_row_is_different_where_any_two_known_cells_are_and_else_unsure_where_one_is_unknown(
    *, told: tuple[Told, ...], is_alike: bool | None
) -> None:
    assert Row(what=Trait.NAME, cells=told).is_alike is is_alike


def test_bodies_of_one_id_are_not_parted_by_a_third_agreement_that_has_the_ids_of_both() -> None:
    def council(*ids: str) -> Agreement:
        return agreement(bodies=tuple(body(id) for id in ids))

    found = compare((council("grupp"), council("rad"), council("rad", "grupp")), ON)
    named = [row.cells for row in rows(found, Topic.BODIES) if row.what is Trait.NAME]
    assert named == [(known("Grupp"), known("Rad"), known("Grupp")), (ABSENT, ABSENT, known("Rad"))]


def test_a_principle_is_paired_by_id_and_else_by_label() -> None:
    def principle(id: str, label: str, ordinal: int) -> Principle:
        return Principle(id=id, label=label, ordinal=ordinal, source=SOURCE)

    left = agreement(editions=(in_force(principles=(principle("a", "Dialog", 1), principle("b", "Insyn", 2))),))
    right = agreement(editions=(in_force(principles=(principle("a", "Samtal", 1), principle("c", "insyn", 2))),))
    assert cells(compare((left, right), ON), Topic.PRINCIPLES) == [
        (known(Numbered(1, "Dialog")), known(Numbered(1, "Samtal"))),
        (known(Numbered(2, "Insyn")), known(Numbered(2, "insyn"))),
    ]


def test_what_a_text_known_in_full_does_not_have_is_absent_and_else_it_is_unknown() -> None:
    level = Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE)
    left = agreement(editions=(in_force(levels=(level,)),))
    for wording, told in ((Extent.WHOLE, ABSENT), (Extent.PART, UNKNOWN), (Extent.NONE, UNKNOWN)):
        right = agreement(editions=(in_force(wording=wording),))
        assert cells(compare((left, right), ON), Topic.LEVELS) == [(known(Numbered(1, "Samråd")), told)]


@pytest.mark.parametrize("wording", [Extent.NONE, Extent.PART])
def test_where_the_wording_is_not_known_in_full_its_stand_in_is_read_and_named(wording: Extent) -> None:
    level = Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE)
    draft = edition(id="forslag", title="Förslaget", levels=(level,), status=EditionStatus.REFERRAL)
    left = agreement(editions=(draft, in_force(wording=wording, stand_in="forslag")))
    found = compare((left, agreement()), ON)
    assert cells(found, Topic.LEVELS) == [(known(Numbered(1, "Samråd")), ABSENT)]
    instead = [row for row in rows(found, Topic.TEXT) if row.what is Trait.READ_INSTEAD]
    assert [row.cells for row in instead] == [(known("Förslaget"), ABSENT)]


def test_what_a_stand_in_does_not_have_is_unknown_of_the_text_in_force() -> None:
    level = Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE)
    draft = edition(id="forslag", status=EditionStatus.REFERRAL)
    left = agreement(editions=(draft, in_force(wording=Extent.NONE, stand_in="forslag")))
    right = agreement(editions=(in_force(levels=(level,)),))
    assert cells(compare((left, right), ON), Topic.LEVELS) == [(UNKNOWN, known(Numbered(1, "Samråd")))]


def test_every_kind_of_promise_of_the_core_is_compared_by_what_it_says() -> None:
    assert set(TERMS) == set(TRAITS) == set(CORE_KINDS.values())


def test_promises_that_the_chair_goes_round_are_compared_by_the_order_of_the_sides() -> None:
    def rotating(id: str, *sides: str) -> Agreement:
        entry = Dating(value=Chair(kind=ChairKind.ROTATING, sides=sides), period=ALWAYS, source=SOURCE)
        about: dict[str, Any] = {"clauses": ("gallande/punkt",), "source": SOURCE, "body": "rad", "act": "ordforande"}
        promise = ChairRotates(id=id, summary="Ordföranden växlar", **about)
        return agreement(bodies=(body("rad", chair=Dated((entry,))),), obligations=(promise,))

    (row,) = rows(compare((rotating("a", "en", "annan"), rotating("b", "annan", "en")), ON), Topic.PROMISES)
    assert (row.what, row.is_alike) == (Trait.CHAIR, False)
    assert row.cells[0] == known(Chairing(ChairKind.ROTATING, ("En", "Annan")))


def test_a_promise_of_a_text_that_is_not_read_is_none_of_the_day() -> None:
    old = edition(clause("punkt"), id="aldre", decided=Milestone(done=PartialDate("2010-01-01"), source=SOURCE))
    promise = evolve(recurring(), clauses=("aldre/punkt",))
    both = agreement(editions=(old, in_force()), obligations=(promise,))
    assert rows(compare((both, agreement()), ON), Topic.PROMISES) == ()
    assert len(rows(compare((both, agreement()), date(2015, 6, 1)), Topic.PROMISES)) == 1


def test_promises_of_one_act_are_compared_by_interval_and_bound() -> None:
    yearly, often = (
        evolve(recurring(), id=id, clauses=("gallande/punkt",), act="uppfoljning", every=Every(every), bound=bound)
        for id, every, bound in (("a", "P1Y", Bound.EXACTLY), ("b", "P2Y", Bound.AT_LEAST))
    )
    found = compare((agreement(obligations=(yearly,)), agreement(obligations=(often,))), ON)
    (row,) = rows(found, Topic.PROMISES)
    assert (row.about, row.is_alike) == ("uppfoljning", False)
    assert row.cells == (
        known(Interval(Every("P1Y"), Bound.EXACTLY)),
        known(Interval(Every("P2Y"), Bound.AT_LEAST)),
    )


def test_the_only_rule_on_meetings_of_each_is_compared_whatever_its_body_is_called() -> None:
    left = agreement(bodies=(body("rad"),), obligations=(meets("moten", "rad", 4, 12),))
    right = agreement(bodies=(body("grupp"),), obligations=(meets("sammantraden", "grupp", 2, 4),))
    assert cells(compare((left, right), ON), Topic.PROMISES) == [
        (known(MeetingBounds(minimum=4, maximum=12)), known(MeetingBounds(minimum=2, maximum=4)))
    ]


def test_seat_rules_are_paired_by_the_bodies_that_stand_for_each_other() -> None:
    joint, council = {"legal_kind": "joint_group"}, {"legal_kind": "council"}
    left = agreement(
        bodies=(body("grupp", **joint), body("rad", **council)),
        obligations=(has_seats("a", "grupp", 5), has_seats("b", "rad", 8)),
    )
    right = agreement(
        bodies=(body("forum", **council), body("arbetslag", **joint)),
        obligations=(has_seats("c", "forum", 3), has_seats("d", "arbetslag", 4)),
    )

    def seats(number: int) -> Told:
        return known(Seats(Relation.EQUAL, (SideCount("En", number, number), SideCount("Annan", number, number))))

    assert cells(compare((left, right), ON), Topic.PROMISES) == [(seats(5), seats(4)), (seats(8), seats(3))]


def test_a_body_that_was_never_set_up_is_not_taken_for_one_that_exists() -> None:
    left = agreement(bodies=(body("utlovad", existence=None, legal_kind="joint_group"), body("rad")))
    right = agreement(bodies=(body("forum", legal_kind="joint_group"),))
    named = [row for row in rows(compare((left, right), ON), Topic.BODIES) if row.what is Trait.NAME]
    assert [row.cells for row in named] == [
        (known("Utlovad"), ABSENT),
        (known("Rad"), known("Forum")),
    ]


def test_an_agreement_is_called_what_it_was_called_on_the_day() -> None:
    until, since = (
        Dating(value=name, period=Period.parse(period), source=SOURCE)
        for name, period in (("Förr", "2020/2021"), ("Nu", "2022/.."))
    )
    renamed = agreement(names=Dated((until, since)))
    found = [compare((renamed, agreement()), date(year, 6, 1)).names for year in (2021, 2024)]
    assert found == [("Förr", "Prov"), ("Nu", "Prov")]


def test_a_word_that_an_agreement_does_not_give_is_not_known() -> None:
    term = Term(concept="plan", lemma="handlingsplan", word_class=WordClass.NOUN, period=ALWAYS, source=SOURCE)
    found = compare((agreement(vocabulary=Vocabulary((term,))), agreement()), ON)
    assert cells(found, Topic.WORDS) == [(known("handlingsplan"), UNKNOWN)]
    assert [row.is_alike for row in rows(found, Topic.WORDS)] == [None]


def test_what_neither_has_anything_of_is_no_aspect() -> None:
    assert {aspect.topic for aspect in compare((agreement(), agreement()), ON).aspects} == {
        Topic.AGREEMENT,
        Topic.TEXT,
        Topic.PLANS,
        Topic.JOINING,
    }
