"""While many rows are made garbage is searched for seldom, and afterwards as before."""

import gc

import pytest

from overenskommelse.workplace.undisturbed import undisturbed


def test_garbage_is_searched_for_seldom_while_rows_are_made_and_as_before_afterwards() -> None:
    # A console that ran in the same process has left what was there then out of the search for good.
    gc.unfreeze()
    usual = gc.get_threshold()
    with undisturbed():
        assert gc.get_threshold()[0] > usual[0]
        assert gc.get_freeze_count() > 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == (usual, 0)


def test_an_error_leaves_the_search_as_it_was() -> None:
    usual = gc.get_threshold()
    with pytest.raises(KeyError), undisturbed():
        raise KeyError
    assert gc.get_threshold() == usual
