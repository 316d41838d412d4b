"""A database goes out as one file and comes in as the same one, or not at all."""

import gzip
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import Period
from overenskommelse.errors import StoreError, UnreadableError
from overenskommelse.exchange.dumping import dump, load
from overenskommelse.journal import Change, Entry, Key, verify
from overenskommelse.ledger import Organisation
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED, Store
from overenskommelse.office.redaction import Redact
from overenskommelse.store import open_store
from overenskommelse.store.memory import MemoryStore
from tests.exchange.registers import SOURCE, TODAY, office_at, stocked, table, take
from tests.office.scene import ANNA, CODE, KORPEN, put, withdraw

LARKAN = Organisation(id="larkan", source=SOURCE, period=Period.parse("2010/.."), name="Lärkan")


def worked() -> Office:
    """Open an office where something was written, changed, withdrawn and imported."""
    office = stocked(KORPEN, ANNA)
    office.do(put(evolve(KORPEN, note="flyttade")), reason="brevet kom")
    take(office, table(("name",), ("Hopp",), ("Tro",)))
    office.do(withdraw(Key(SHARED, "organisation", "tro")))
    return office


def dumped(store: Store, *, is_packed: bool = False) -> bytes:
    stream = BytesIO()
    dump(store, stream, is_packed=is_packed)
    return stream.getvalue()


def loaded(content: bytes) -> Store:
    store = MemoryStore()
    load(BytesIO(content), store)
    return store


def journal(store: Store) -> tuple[list[Change], list[Entry], list[object]]:
    with store.reading() as reading:
        return [*reading.changes()], [*reading.entries()], [*reading.rows()]


def refused(content: bytes) -> tuple[int | None, str]:
    """Return the line and the reason for which a dump is refused; nothing of it is written."""
    store = MemoryStore()
    with pytest.raises(UnreadableError) as caught:
        load(BytesIO(content), store)
    assert journal(store) == ([], [], [])
    return caught.value.problems[0].place.line, caught.value.problems[0].message.code


@pytest.mark.parametrize("is_packed", [False, True])
def test_what_was_dumped_is_loaded_as_the_same_journal_and_the_same_records(is_packed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    store = worked().store
    again = loaded(dumped(store, is_packed=is_packed))
    assert journal(again) == journal(store)
    assert dumped(again) == dumped(store)


def test_a_dump_makes_the_same_database_of_a_file(tmp_path: Path) -> None:
    content, store = dumped(worked().store), open_store(str(tmp_path / "ny.db"))
    load(BytesIO(content), store)
    assert [*store.projected()] == []
    assert dumped(store) == content
    store.close()


def test_work_goes_on_in_a_loaded_database() -> None:
    office = office_at(loaded(dumped(worked().store)))
    seconds = iter(range(1000, 2000))
    office.do(put(evolve(KORPEN, note=f"flyttade igen {next(seconds)}")))
    changes, entries, _ = journal(office.store)
    assert verify(changes, entries).fault is None
    assert [each.version for each in entries if each.key.id == "korpen"] == [1, 2, 3]


def test_an_empty_database_goes_out_and_in() -> None:
    assert journal(loaded(dumped(MemoryStore()))) == ([], [], [])


def test_only_an_empty_database_is_loaded_into() -> None:
    office = worked()
    content = dumped(office.store)
    with pytest.raises(StoreError):
        load(BytesIO(content), office.store)
    assert dumped(office.store) == content


@pytest.mark.parametrize("is_packed", [False, True])
def test_what_was_redacted_is_in_no_byte_of_a_dump_and_stays_redacted(is_packed: bool) -> None:  # noqa: FBT001 - as above
    office = worked()
    command = Redact(
        agreement=CODE,
        kind="contact",
        id="kontakt",
        field="email",
        decision="RS 2026-00001",
        decided=TODAY,
        decided_by="arkivarie",
    )
    office.do(command, reason="gallring")
    content = dumped(office.store, is_packed=is_packed)
    plain = gzip.decompress(content) if is_packed else content
    assert "anna.akesdotter" not in plain.decode()
    again = loaded(content)
    changes, entries, _ = journal(again)
    assert (journal(again), verify(changes, entries).fault) == (journal(office.store), None)
    assert [each.redacted is not None for each in entries if each.key.id == "kontakt"] == [True]


def lines() -> list[bytes]:
    return dumped(worked().store).splitlines(keepends=True)


def without(number: int) -> Callable[[list[bytes]], list[bytes]]:
    return lambda given: given[: number - 1] + given[number:]


def replaced(number: int, old: str, new: str) -> Callable[[list[bytes]], list[bytes]]:
    def edit(given: list[bytes]) -> list[bytes]:
        changed = given[number - 1].replace(old.encode(), new.encode())
        assert changed != given[number - 1]
        return [*given[: number - 1], changed, *given[number:]]

    return edit


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (without(1), (1, "no-dump")),
        (without(3), (3, "journal-gap")),
        (without(8), (8, "journal-other-change")),
        (lambda given: given[:-1], (15, "dump-cut")),
        (lambda given: given[:-2], (14, "dump-cut")),
        (lambda given: [*given[:-1], given[-1][:-9]], (15, "dump-broken-line")),
        (lambda given: [*given, given[-1]], (16, "dump-after-end")),
        (replaced(6, "Korpen", "Kråkan"), (6, "journal-text")),
        (replaced(8, "brevet kom", "brevet gick"), (8, "journal-reason")),
        (replaced(8, "registrator", "kanslist"), (8, "journal-header")),
        (replaced(1, '"format":1', '"format":2'), (1, "newer-dump")),
        (replaced(3, '"version":1', '"version":"1"'), (3, "dump-broken-line")),
        (replaced(3, '"version":1', '"version":true'), (3, "dump-broken-line")),
        (replaced(3, '"version":1', f'"version":{2**63}'), (3, "dump-broken-line")),
        (replaced(3, '"redacted":null', '"redacted":1'), (3, "journal-redacted")),
        (replaced(2, "+00:00", "+01:00"), (2, "dump-broken-line")),
        (replaced(15, '"entries":9', '"entries":8'), (15, "dump-other-end")),
    ],
)
def test_a_dump_that_was_cut_or_changed_is_refused_with_the_line(
    edit: Callable[[list[bytes]], list[bytes]], expected: tuple[int, str]
) -> None:
    assert refused(b"".join(edit(lines()))) == expected


def test_a_whole_chain_cut_and_closed_anew_does_not_fit_the_head() -> None:
    given = lines()
    end = json.loads(given[-1])
    end["end"] = {"changes": 3, "entries": 8}
    assert refused(b"".join([*given[:-3], json.dumps(end).encode()]))[1] == "journal-cut"


@pytest.mark.parametrize("content", [b"", b"\x1f\x8b", b"\x1f\x8bxxxx", b"[" * 100_000, b"\xff\xfe", b"{}\n", b"null"])
def test_what_is_no_dump_is_refused(content: bytes) -> None:
    assert refused(content)[0] == 1


@given(data=st.data())
def test_no_byte_of_a_dump_can_be_another(data: st.DataObject) -> None:
    content = CONTENT
    at = data.draw(st.integers(0, len(content) - 1))
    changed = content[:at] + bytes([data.draw(st.integers(0, 255))]) + content[at + 1 :]
    store = MemoryStore()
    try:
        load(BytesIO(changed), store)
    except UnreadableError:
        assert journal(store) == ([], [], [])
    else:
        assert dumped(store) == CONTENT


@given(at=st.integers(0, 2000))
def test_a_packed_dump_that_breaks_off_is_refused(at: int) -> None:
    content = gzip.compress(CONTENT, mtime=0)
    cut = content[: min(at, len(content) - 1)]
    assert refused(cut)[1] in {"no-dump", "dump-cut", "dump-broken-line"}


CONTENT = b"".join(lines())
