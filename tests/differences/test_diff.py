"""What differs between two texts, told with as few changes as it takes."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import Agreement, Edition, Milestone, Principle, Side
from overenskommelse.dates import PartialDate
from overenskommelse.differences import ChangeKind, Place, apply, diff
from overenskommelse.differences.parts import grow
from overenskommelse.errors import InvalidError
from overenskommelse.sources import Document, Source
from tests.differences.builders import SOURCE, area, clause, edition, plan

OTHER = Source(document="texten", locator="s. 2")
DOCUMENTS = (Document(id="texten", title="Texten"),)


def told(old: Any, new: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return kind, citations and field of each change, having seen that they make the new text of the old."""
    found = diff(old, new)
    assert apply(old, found) == new
    return [(change.kind.value, change.old, change.new, change.field) for change in found.changes]


def test_a_clause_under_another_parent_has_moved() -> None:
    old = edition(clause("a", clause("x")), clause("b"))
    new = edition(clause("a"), clause("b", clause("x")))
    assert told(old, new) == [("moved", "a/x", "b/x", None)]
    change = diff(old, new).changes[0]
    assert (change.was, change.place) == (Place("a", "clauses", 0), Place("b", "clauses", 0))


def test_siblings_pushed_down_by_a_new_one_have_not_moved() -> None:
    old, new = edition(clause("a"), clause("b")), edition(clause("ny"), clause("a"), clause("b"))
    assert told(old, new) == [("added", None, "ny", None)]


def test_of_siblings_in_another_order_as_few_as_possible_have_moved() -> None:
    old = edition(*(clause(each) for each in "abcde"))
    assert told(old, edition(*(clause(each) for each in "eabcd"))) == [("moved", "e", "e", None)]
    assert told(old, edition(*(clause(each) for each in "bcdea"))) == [("moved", "a", "a", None)]


def test_a_part_that_moved_and_changed_gives_a_change_for_each() -> None:
    old = edition(clause("a", clause("x", number="1")), clause("b"))
    new = edition(clause("a"), clause("b", clause("x", number="2", heading="Rubrik")))
    assert told(old, new) == [
        ("moved", "a/x", "b/x", None),
        ("changed", "a/x", "b/x", "heading"),
        ("renumbered", "a/x", "b/x", "number"),
    ]


def test_another_number_or_ordinal_is_a_renumbering() -> None:
    assert told(edition(clause("a", number="1")), edition(clause("a", number="2"))) == [
        ("renumbered", "a", "a", "number")
    ]
    assert told(plan(area("a", ordinal=1)), plan(area("a", ordinal=2))) == [("renumbered", "a", "a", "ordinal")]


def test_a_whole_subtree_added_or_removed_is_one_change_that_holds_it() -> None:
    old, new = edition(clause("a")), edition(clause("a"), clause("b", clause("x"), clause("y")))
    assert told(old, new) == [("added", None, "b", None)]
    assert diff(old, new).changes[0].part == new.clauses[1]
    assert told(new, old) == [("removed", "b", None, None)]


def test_what_moved_out_of_a_removed_part_is_no_part_of_it() -> None:
    old = edition(clause("a", clause("x"), clause("y")), clause("b"))
    new = edition(clause("b", clause("x")))
    assert told(old, new) == [("removed", "a", None, None), ("moved", "a/x", "b/x", None)]
    assert diff(old, new).changes[0].part == clause("a", clause("y"))


def test_what_moved_into_an_added_part_is_no_part_of_it() -> None:
    old, new = edition(clause("x")), edition(clause("ny", clause("y"), clause("x")))
    assert told(old, new) == [("added", None, "ny", None), ("moved", "x", "ny/x", None)]
    assert diff(old, new).changes[0].part == clause("ny", clause("y"))


def test_a_parent_and_its_clause_may_change_places() -> None:
    old, new = edition(clause("a", clause("b"))), edition(clause("b", clause("a")))
    assert told(old, new) == [("moved", "a/b", "b", None), ("moved", "a", "b/a", None)]


def test_an_id_that_stands_twice_is_told_apart_by_where_it_stands() -> None:
    old = edition(clause("a", clause("x", summary="Ett.")), clause("b", clause("x", summary="Två.")), clause("c"))
    new = edition(clause("a"), clause("b", clause("x", summary="Två.")), clause("c", clause("x", summary="Ett.")))
    assert told(old, new) == [("moved", "a/x", "c/x", None)]


def test_an_id_that_stands_twice_inside_what_moved_is_found_by_its_parent() -> None:
    moved = clause("a", clause("p", clause("x")), clause("q", clause("x")))
    assert told(edition(moved, clause("b")), edition(clause("b", moved))) == [("moved", "a", "b/a", None)]


def test_a_part_that_says_the_same_under_another_id_is_renamed() -> None:
    old = edition(clause("a", clause("x"), summary="Samma ord."))
    new = edition(clause("b", clause("x"), summary="Samma ord."))
    assert told(old, new) == [("changed", "a", "b", "id")]


def test_a_part_is_added_in_what_was_renamed() -> None:
    old = edition(clause("a", summary="Samma ord."))
    new = edition(clause("b", clause("ny"), summary="Samma ord."))
    assert told(old, new) == [("changed", "a", "b", "id"), ("added", None, "b/ny", None)]


def test_where_two_parts_say_the_same_neither_is_guessed_to_be_the_renamed_one() -> None:
    old = edition(clause("a", summary="Samma ord."), clause("b", summary="Samma ord."))
    new = edition(clause("c", summary="Samma ord."), clause("d", summary="Samma ord."))
    assert sorted(kind for kind, *_ in told(old, new)) == ["added", "added", "removed", "removed"]


def test_a_removed_part_is_told_where_it_stood() -> None:
    old = edition(clause("a"), clause("borta"), clause("b", summary="Förr."), clause("c"))
    new = edition(clause("a", summary="Nytt."), clause("b"), clause("c", summary="Annat."))
    assert [new or old for _, old, new, _ in told(old, new)] == ["a", "borta", "b", "c"]


def test_principles_and_measures_are_cited_as_an_agreement_cites_them() -> None:
    principle = Principle(id="dialog", label="Dialog", ordinal=1, source=SOURCE)
    assert told(edition(), edition(principles=(principle,))) == [("added", None, "principer/dialog", None)]
    assert told(plan(area("tema")), plan(area("tema", "steg"))) == [("added", None, "tema/steg", None)]


def test_a_kind_of_area_is_cited_by_a_name_that_no_area_can_have() -> None:
    assert told(plan(area_kinds=()), plan()) == [("added", None, "area_kinds/tema", None)]


def test_a_change_of_the_text_itself_has_an_empty_citation() -> None:
    assert told(edition(), edition(title="Ny titel")) == [("changed", "", "", "title")]


def test_a_change_tells_what_was_and_what_is() -> None:
    change = diff(edition(clause("a")), edition(clause("a", summary="Nytt."))).changes[0]
    assert (change.before, change.after) == ("Om a.", "Nytt.")


def test_a_change_of_sources_alone_is_told_apart() -> None:
    old, new = edition(clause("a")), edition(clause("a", source=OTHER, heading="Rubrik"))
    found = diff(old, new)
    assert [(change.field, change.is_about_source) for change in found.changes] == [
        ("heading", False),
        ("source", True),
    ]
    assert [change.field for change in found.about_sources] == ["source"]
    assert [change.field for change in found.of(ChangeKind.CHANGED)] == ["heading"]


def test_a_step_whose_source_alone_differs_is_about_source() -> None:
    day = Milestone(done=PartialDate("2024"), source=SOURCE)
    later = evolve(day, done=PartialDate("2025"))
    about = [
        diff(edition(decided=day), edition(decided=each)).changes[0].is_about_source
        for each in (evolve(day, source=OTHER), later, None)
    ]
    assert about == [True, False, False]


def test_a_principle_that_cites_the_same_clause_of_its_own_text_says_nothing_new() -> None:
    def cites(text: str, inside: str) -> Edition:
        principle = Principle(id="dialog", label="Dialog", ordinal=1, clause=f"{text}/{inside}", source=SOURCE)
        return edition(clause("syfte"), clause("mal"), id=text, principles=(principle,))

    def told(new: Edition) -> list[tuple[str | None, bool]]:
        changes = diff(cites("text-1", "syfte"), new).changes
        return [(each.field, each.is_about_source) for each in changes if each.new]

    assert told(cites("text-2", "syfte")) == [("clause", True)]
    assert told(cites("text-2", "mal")) == [("clause", False)]


def test_an_edition_and_a_plan_are_not_compared() -> None:
    with pytest.raises(InvalidError) as caught:
        diff(edition(), plan())
    assert caught.value.problems[0].message.code == "not-of-one-kind"


def test_a_text_that_cites_two_parts_alike_is_refused() -> None:
    with pytest.raises(InvalidError) as caught:
        diff(edition(clause("a"), clause("a")), edition())
    assert [problem.message.values for problem in caught.value.problems] == [{"value": "a"}]


@pytest.mark.parametrize("given", [edition(), edition(clause("a", summary="Annat."))])
def test_a_difference_is_not_applied_to_another_text(given: Any) -> None:
    found = diff(edition(clause("a")), edition(clause("a", summary="Nytt.")))
    with pytest.raises(InvalidError) as caught:
        apply(given, found)
    assert caught.value.problems[0].message.code == "not-the-old-text"


def test_what_is_taken_away_is_what_stood_there() -> None:
    found = diff(edition(clause("a", clause("b"), clause("c"))), edition(clause("b")))
    b = clause("b", summary="Flyttas.")
    assert apply(edition(clause("a", b, clause("c"))), found) == edition(b)
    for given in (edition(clause("a", clause("b"))), edition(clause("a", clause("b"), clause("c", summary="Annat.")))):
        with pytest.raises(InvalidError) as caught:
            apply(given, found)
        assert caught.value.problems[0].message.code == "not-the-old-text"


def test_a_difference_names_its_texts() -> None:
    assert diff(edition(), edition(id="ny")).old == "text"
    assert diff(edition(), edition(id="ny")).new == "ny"


def test_every_citation_is_that_of_the_agreement() -> None:
    text = edition(
        clause("a", clause("x")),
        principles=(Principle(id="dialog", label="Dialog", ordinal=1, source=SOURCE),),
    )
    whole = Agreement(
        code="prov", name="Prov", variant="se", sides=(Side(id="en", name="En"),), editions=(text,), documents=DOCUMENTS
    )
    inside = {f"text/{part.citation}".rstrip("/") for part in grow(text).walk()}
    assert inside == set(whole.elements)
