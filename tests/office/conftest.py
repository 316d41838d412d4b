"""What the office's tests are given: an empty store, and offices at it whose clock goes on by a minute each time."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from overenskommelse.office.office import Office
from overenskommelse.office.ports import Store
from overenskommelse.store.memory import MemoryStore

BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)
TODAY = date(2026, 1, 5)


@pytest.fixture(scope="session")
def new_store() -> Callable[[], Store]:
    """Give a function that makes an empty store: Hypothesis asks for one for each of its examples."""
    return MemoryStore


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Iterator[Store]:
    """Give an empty store."""
    store = new_store()
    yield store
    store.close()


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Give a clock that begins on a Monday morning, and goes on by a minute each time that it is looked at."""
    minutes = iter(range(1_000_000))
    return lambda: BEGAN + timedelta(minutes=next(minutes))


@pytest.fixture
def office_of(store: Store, clock: Callable[[], datetime]) -> Callable[[str], Office]:
    """Give a function that opens an office at the store for somebody."""
    return lambda actor: Office(store=store, actor=actor, clock=clock, today=lambda: TODAY)


@pytest.fixture
def office(office_of: Callable[[str], Office]) -> Office:
    """Give the office of the registrar."""
    return office_of("registrator")
