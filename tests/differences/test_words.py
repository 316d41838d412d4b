"""Whatever may differ has a word, in the text output of both."""

import attrs
from hypothesis import given

from overenskommelse import agreement as a
from overenskommelse.differences import Topic, Trait
from overenskommelse.differences.parts import fields, grow
from overenskommelse.testing.strategies import agreements
from overenskommelse.wording.comparisons import TOPICS, TRAITS
from overenskommelse.wording.differences import COUNTED, KINDS_OF_CHANGE
from overenskommelse.wording.provisions import PROVISIONS
from overenskommelse.wording.terms import SORTS, TERMS
from overenskommelse.wording.values import FIELDS

PARTS = (
    *(a.Edition, a.Clause, a.Principle, a.Level, a.Step, a.Related, a.Rendering),
    *(a.Plan, a.AreaKind, a.Area, a.Measure, a.Responsibility, a.Indicator),
)
IN_THEIR_OWN_WORDS = {
    *(Trait.ITEM, Trait.INTERVAL, Trait.LIMIT, Trait.NEEDS, Trait.PROMISE, Trait.WORD, Trait.PARTIES),
}


def test_every_field_of_a_part_has_a_word() -> None:
    assert {name for part in PARTS for name in fields(part)} == set(FIELDS)


@given(agreements())
def test_every_sort_of_part_has_a_word(drawn: a.Agreement) -> None:
    inside = (part.value for text in (*drawn.editions, *drawn.plans) for part in grow(text).walk())
    assert {a.sort_of(part) for part in (*drawn.elements.values(), *inside)} <= set(SORTS)


def test_every_topic_and_trait_has_a_word() -> None:
    assert set(TOPICS) == set(Topic)
    assert set(Trait) - set(TRAITS) == IN_THEIR_OWN_WORDS


def test_every_kind_of_change_has_a_word_and_is_counted() -> None:
    assert list(KINDS_OF_CHANGE) == list(COUNTED)
    assert len(COUNTED) == 5


def test_every_choice_that_a_part_or_provision_makes_has_a_word() -> None:
    assert {kind: set(words) for kind, words in PROVISIONS.items()} == {kind: set(kind) for kind in PROVISIONS}
    chosen = {each.type for part in PARTS for each in attrs.fields(part) if isinstance(each.type, type)}
    assert {each for each in chosen if hasattr(each, "__members__")} - set(TERMS) == set()
