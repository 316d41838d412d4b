"""Rows wait between the preview and the import in the order of the file, and leave in the order of their ids."""

from random import Random

import pytest

from overenskommelse.exchange.spool import Spool

COUNTS = (0, 1, 9_999, 10_000, 10_001, 25_000)


def spool_of(count: int) -> tuple[Spool, list[tuple[int, str, int | None]]]:
    """Return a spool of so many tuples whose ids go in no order, and the tuples."""
    numbers = list(range(count))
    Random(4).shuffle(numbers)
    items = [(row, f"id-{number:05}", number if row % 3 else None) for row, number in enumerate(numbers, start=2)]
    spool = Spool()
    for item in items:
        spool.add(item)
    return spool, items


@pytest.mark.parametrize("count", COUNTS)
def test_rows_are_looked_at_in_the_order_of_the_file(count: int) -> None:
    spool, items = spool_of(count)
    assert len(spool) == count
    assert list(spool) == items
    assert list(spool) == items


@pytest.mark.parametrize("count", COUNTS)
def test_rows_are_written_in_the_order_of_their_ids(count: int) -> None:
    spool, items = spool_of(count)
    assert list(spool.by_id()) == sorted(items, key=lambda item: item[1])


def test_rows_that_are_left_out_leave_the_others_as_they_are() -> None:
    spool, items = spool_of(12_000)
    left = spool.without({2, 11_000})
    assert list(left) == [item for item in items if item[0] not in {2, 11_000}]
    assert len(left) == 11_998
