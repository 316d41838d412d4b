"""What is not known of the texts: wording, days, and rules of review."""

import pytest
from attrs import evolve

from overenskommelse.agreement import EditionStatus, Extent, Origin, Recurring, Term, Vocabulary, WordClass
from overenskommelse.dates import Period
from tests.standing.builders import SOURCE, edition, on_day
from tests.standing.unknowns.inquiries import ids, review, text, told, whole


def test_the_text_read_instead_is_named_and_where_it_is_known_in_part_told_of_too() -> None:
    draft = edition("forslag", status=EditionStatus.REFERRAL, decided=None, title="Förslaget")
    known, part = (
        whole(editions=(each, text(wording=Extent.NONE, stand_in="forslag")))
        for each in (draft, edition("forslag", status=EditionStatus.REFERRAL, decided=None, wording=Extent.PART))
    )
    assert told(known) == ["The wording of antagen is not known; Förslaget is read instead."]
    assert ids(part) == ["antagen/wording", "forslag/wording"]


def test_a_text_that_was_adopted_and_is_read_in_place_of_another_is_asked_about_once() -> None:
    old = edition("gammal", wording=Extent.PART)
    found = ids(whole(editions=(old, text(wording=Extent.PART, stand_in="gammal"))))
    assert [each for each in found if each.endswith("/wording")] == ["antagen/wording", "gammal/wording"]


def test_a_draft_is_not_asked_when_it_was_decided() -> None:
    draft = edition("forslag", status=EditionStatus.DRAFT, decided=None, wording=Extent.NONE)
    assert ids(whole(editions=(text(), draft))) == []


def test_a_text_that_was_superseded_is_told_of_after_the_one_in_force() -> None:
    old = evolve(text(decided="2010-01-01", signed=None, valid_from=on_day("2010-02-01")), id="aldre")
    assert ids(whole(editions=(old, text(signed=None)))) == ["antagen/signed", "aldre/signed"]


@pytest.mark.parametrize("day", ["2015-01", "2015-21", "2015", "2015-01-10?", "[2015-01-10..2015-01-11]"])
def test_a_day_known_only_in_part_or_doubted_is_told_with_what_is_known(day: str) -> None:
    assert told(whole(editions=(text(signed=on_day(day)),))) == [
        f"The day on which antagen was signed is known only as {day}."
    ]


@pytest.mark.parametrize(
    ("rule", "is_known"),
    [
        (review(), True),
        (review("revidering"), True),
        (review("oversyn-principer", Origin.VALID_FROM), True),
        (review("avtalsoversyn"), True),
        (review("revidering", Origin.PLAN_START), False),
        (review("revidering-handlingsplan"), False),
        (review("uppfoljning"), False),
        (review(period=Period.parse("2015/2020")), False),
    ],
)
def test_a_rule_of_review_is_a_recurring_act_called_so_that_binds_and_is_not_about_a_plan(
    *, rule: Recurring, is_known: bool
) -> None:
    assert ids(whole(rule)) == ([] if is_known else ["antagen/review"])


def test_an_act_is_a_review_by_the_agreements_own_word_for_one_too() -> None:
    term = Term(
        concept="review", lemma="avstämning", word_class=WordClass.NOUN, period=Period.parse("2015/.."), source=SOURCE
    )
    named = whole(review("avstamning"), vocabulary=Vocabulary((term,)))
    assert ids(named) == []
    assert ids(whole(review("avstamning"))) == ["antagen/review"]
