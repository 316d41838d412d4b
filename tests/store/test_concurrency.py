"""Many at once lose nothing: each change is one that somebody made, conflicts are told, readers see whole changes."""

import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from statistics import quantiles

import pytest

from overenskommelse.journal import verify
from overenskommelse.store import open_store
from tests.store.crews import started
from tests.store.labour import COUNTERS, SHARED_NOTE, Told, counted, do_edits, do_turns, number_of, prepare

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "prove"
WRITERS, TURNS = (8, 200) if FULL else (4, 15)
LOOKS = 2000 if FULL else 100
OWN = tuple(f"egen-{number}" for number in range(WRITERS))


def told_by_writers(url: str) -> list[Told]:
    """Let all writers take their turns at once, and return how it went."""
    with ExitStack() as stack:
        crew = [stack.enter_context(started(do_turns, url, TURNS, own)) for own in OWN]
        for each in crew:
            each.listen("ready")
        for each in crew:
            each.channel.send("go")
        for each in crew:
            each.finish()
        return [each.said[-1] for each in crew]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_no_update_is_lost_and_every_conflict_is_told(kind: str, url_of: Callable[[str], str]) -> None:
    url = url_of(kind)
    with closing(open_store(url)) as store:
        prepare(store, SHARED_NOTE, *OWN)
    told = told_by_writers(url)
    report(kind, told)
    assert [error for each in told for error in each.others] == []
    with closing(open_store(url, may_create=False)) as store:
        with store.reading() as reading:
            changes, entries = [*reading.changes()], [*reading.entries()]
            assert verify(changes, entries, head=reading.head()).fault is None
            # Each change was acknowledged to one writer, and none is there that nobody made.
            assert sorted(n for each in told for n in each.numbers) == [*range(2, 2 + 2 * WRITERS * TURNS)]
            assert [change.number for change in changes] == [*range(1, 2 + 2 * WRITERS * TURNS)]
            assert len({entry.number for entry in entries}) == len(entries)
            assert number_of(reading, SHARED_NOTE) == WRITERS * TURNS
            assert [number_of(reading, own) for own in OWN] == [TURNS] * WRITERS
        assert [*store.projected()] == []
    if FULL:
        assert max(wait for each in told for wait in each.waits) < 1.0


def report(kind: str, told: list[Told]) -> None:
    waits = [wait * 1000 for each in told for wait in each.waits]
    conflicts = sum(each.conflicts for each in told)
    print(  # noqa: T201 - the figures that `prove` shows
        f"\n{kind}: {WRITERS} writers, {sum(len(each.numbers) for each in told)} changes, {conflicts} conflicts; "
        f"wait for the turn: p99 {quantiles(waits, n=100)[-1]:.1f} ms, longest {max(waits):.1f} ms"
    )


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_reader_sees_a_change_whole_or_not_at_all(kind: str, url_of: Callable[[str], str]) -> None:
    url, seen = url_of(kind), [0]
    with closing(open_store(url)) as store:
        prepare(store, SHARED_NOTE)
        with started(do_edits, url, 0, "w") as worker:
            worker.go()
            # It has come far enough that reading and writing go on side by side.
            while len(seen) < LOOKS or seen[-1] < 2:
                with store.reading() as reading:
                    done = [change.header.command for change in reading.changes(2)]
                    # A while passes between one look and the other.
                    notes = number_of(reading, COUNTERS[-1])
                    assert counted(reading) == [done.count("count")] * len(COUNTERS) == [notes] * len(COUNTERS)
                    entries = sum(change.size for change in reading.changes())
                    assert reading.head().number == entries == sum(1 for _ in reading.entries())
                seen.append(notes)
            worker.kill()
    assert seen == sorted(seen)
    assert len(set(seen)) > 2 or not FULL
