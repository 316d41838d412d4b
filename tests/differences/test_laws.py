"""Laws of differences: what holds for any two editions or plans, drawn apart or edited."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from overenskommelse.differences import ChangeKind, apply, diff
from overenskommelse.differences.parts import grow
from tests.differences.edits import (
    drop,
    edited,
    insert,
    much_edited,
    renumber,
    reorder,
    reparent,
    reword,
    texts,
)

Pair = tuple[Any, Any]


@given(texts())
def test_a_text_differs_in_nothing_from_itself(text: Any) -> None:
    assert diff(text, text).changes == ()


@given(texts(), texts())
def test_a_difference_makes_any_text_of_any_other(old: Any, new: Any) -> None:
    assume(type(old) is type(new))
    assert apply(old, diff(old, new)) == new


@given(much_edited())
def test_a_difference_makes_the_edited_text_of_the_text(pair: Pair) -> None:
    old, new = pair
    assert apply(old, diff(old, new)) == new
    assert apply(new, diff(new, old)) == old


@given(much_edited())
def test_nothing_differs_only_where_the_texts_are_equal(pair: Pair) -> None:
    old, new = pair
    assert (diff(old, new).changes == ()) == (old == new)


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (drop, ChangeKind.REMOVED),
        (insert, ChangeKind.ADDED),
        (reorder, ChangeKind.MOVED),
        (reparent, ChangeKind.MOVED),
        (renumber, ChangeKind.RENUMBERED),
        (reword, ChangeKind.CHANGED),
    ],
    ids=lambda given: getattr(given, "__name__", ""),
)
@given(data=st.data())
def test_one_edit_is_one_change_of_its_kind(edit: Any, kind: ChangeKind, data: st.DataObject) -> None:
    """What was moved or renumbered is therefore never removed and added."""
    old, new = data.draw(edited(edit))
    assert [change.kind for change in diff(old, new).changes] == [kind] * (old != new)


@given(much_edited())
def test_each_change_names_parts_that_are_there(pair: Pair) -> None:
    old, new = pair
    olds, news = ({part.citation for part in grow(text).walk()} for text in (old, new))
    for change in diff(old, new).changes:
        assert {change.old, change.new} - olds - news - {None} == set()
        assert (change.old is None, change.new is None) == (
            change.kind is ChangeKind.ADDED,
            change.kind is ChangeKind.REMOVED,
        )
