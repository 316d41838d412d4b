"""Observers read the journal behind a cursor of their own, at least once, and none of them holds the office."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from threading import Event

import pytest
from attrs import define, field

from overenskommelse.journal import Change, Entry
from overenskommelse.office.observers import MOST, Observer, Teller, enrol
from overenskommelse.office.office import Office
from overenskommelse.office.ports import Store
from tests.office.scene import Put, raw


@define
class Listening:
    """An observer that notes what it is told, and fails where it is asked to."""

    failing: set[int] = field(factory=set)
    starts_at_head: bool = False
    heard: list[int] = field(factory=list)
    commands: list[str] = field(factory=list)

    def __call__(self, entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
        for entry in entries:
            if entry.number in self.failing:
                raise ValueError("kan inte")
            self.heard.append(entry.number)
            self.commands.append(changes[entry.change].header.command)


@define
class Hanging(Listening):
    """An observer that waits until it is let go; it says when it has begun and when it is done."""

    let_go: Event = field(factory=Event)
    done: Event = field(factory=Event)
    calls: int = 0

    def __call__(self, entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
        self.calls += 1
        self.let_go.wait(30)
        super().__call__(entries, changes)
        self.done.set()


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    observer = Hanging()
    yield observer
    observer.let_go.set()


@pytest.fixture
def watched(office: Office) -> Callable[..., Office]:
    """Give a function that lets observers watch an office, which waits a quarter of a second for each that hangs."""

    def watch(**observers: Observer) -> Office:
        office.observers = observers
        office.teller = Teller(deadline=0.25 if any(isinstance(each, Hanging) for each in observers.values()) else 10)
        return office

    return watch


def note(number: int) -> Put:
    return raw("note", f"n{number}", text="å")


def cursor(store: Store, name: str) -> int:
    with store.reading() as reading:
        return reading.cursor(name)


def test_an_observer_is_told_of_every_entry_and_its_change_once(watched: Callable[..., Office], store: Store) -> None:
    first, second = Listening(), Listening()
    office = watched(first=first, second=second)
    for number in range(3):
        assert office.do(note(number)).troubled == ()
    assert first == second == Listening(heard=[1, 2, 3], commands=["put"] * 3)
    assert (cursor(store, "first"), cursor(store, "second")) == (3, 3)


def test_one_that_comes_later_is_told_from_the_beginning_or_from_the_head_as_it_asks(
    watched: Callable[..., Office], office: Office, store: Store
) -> None:
    office.do(note(1))
    every, new = Listening(), Listening(starts_at_head=True)
    enrol(store, {"every": every, "new": new})
    office = watched(every=every, new=new)
    office.do(note(2))
    assert (every.heard, new.heard) == ([1, 2], [2])
    enrol(store, office.observers)
    office.do(note(3))
    assert (every.heard, new.heard) == ([1, 2, 3], [2, 3])


def test_one_that_came_to_an_empty_journal_and_failed_misses_nothing(
    watched: Callable[..., Office], store: Store
) -> None:
    new = Listening(starts_at_head=True, failing={1})
    enrol(store, {"new": new})
    office = watched(new=new)
    office.do(note(1))
    new.failing.clear()
    enrol(store, office.observers)
    office.do(note(2))
    assert new.heard == [1, 2]


def test_one_that_fails_is_named_and_catches_up(watched: Callable[..., Office], store: Store) -> None:
    failing, other = Listening(failing={2}), Listening()
    office = watched(failing=failing, other=other)
    office.do(note(1))
    (trouble,) = office.do(note(2)).troubled
    assert (trouble.name, trouble.entry) == ("failing", 2)
    assert str(trouble.message) == (
        "failing failed at entry 2: ValueError: kan inte; it is told again at the next change."
    )
    assert (other.heard, cursor(store, "failing")) == ([1, 2], 1)
    failing.failing = {3}
    assert [each.entry for each in office.do(note(3)).troubled] == [3]
    failing.failing.clear()
    assert office.do(note(4)).troubled == ()
    # It is told again of the second, for it was not done with all that it was handed.
    assert failing.heard == [1, 2, 2, 3, 4]


def test_one_that_hangs_holds_the_office_no_longer_than_its_deadline(
    watched: Callable[..., Office], store: Store, hanging: Hanging
) -> None:
    other = Listening()
    office = watched(hanging=hanging, other=other)
    began = time.monotonic()
    (trouble,) = office.do(note(1)).troubled
    assert time.monotonic() - began < 5
    assert (trouble.name, trouble.entry, trouble.message.code) == ("hanging", 1, "observer-slow")
    assert (other.heard, cursor(store, "hanging")) == ([1], 0)


def test_one_that_hangs_is_not_called_again_meanwhile_and_goes_on_where_it_was(
    watched: Callable[..., Office], store: Store, hanging: Hanging
) -> None:
    office = watched(hanging=hanging)
    for number in (1, 2, 3):
        assert len(office.do(note(number)).troubled) == 1
    assert hanging.calls == 1
    hanging.let_go.set()
    assert hanging.done.wait(10)
    office.teller.deadline = 10
    assert office.do(note(4)).troubled == ()
    assert (hanging.heard, hanging.calls, cursor(store, "hanging")) == ([1, 2, 3, 4], 2, 4)


def test_many_entries_are_handed_out_some_at_a_time(watched: Callable[..., Office], office: Office) -> None:
    office.do(Put(drafts=tuple(draft for number in range(MOST + 5) for draft in note(number).drafts)))
    batches: list[int] = []

    def count(entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
        del changes
        batches.append(sum(1 for _ in entries))

    watched(count=count).do(note(MOST + 5))
    assert batches == [MOST, 6]


def test_whatever_an_observer_raises_the_change_stands(watched: Callable[..., Office], store: Store) -> None:
    def leave(entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
        del entries, changes
        raise SystemExit(1)

    done = watched(leave=leave).do(note(1))
    assert [(each.name, each.entry) for each in done.troubled] == [("leave", 1)]
    with store.reading() as reading:
        assert reading.head().number == 1
