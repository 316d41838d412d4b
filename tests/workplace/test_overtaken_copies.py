"""Copies of a database, and what the journal knows of them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import IO

import pytest

from overenskommelse.exchange import dumping
from overenskommelse.journal import REDACTION, Head
from overenskommelse.office import Office
from overenskommelse.office.aftermath import carry_out, holding
from overenskommelse.office.backups import OvertakenError, backups
from overenskommelse.office.ports import Store
from overenskommelse.office.redaction import RedactReason
from overenskommelse.store import backing, open_store
from overenskommelse.workplace.copies import back_up, dump
from tests.office.scene import BEGINNING

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
NAME = "Anna Åkesdotter"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the path of the database."""
    return tmp_path / "register.db"


@pytest.fixture
def office(place: Path) -> Iterator[Office]:
    """Give an office at a database whose changes have a name for a reason."""
    minutes = count()
    store = open_store(str(place))
    office = Office(
        store=store,
        actor="registrator",
        clock=lambda: NOW + timedelta(minutes=next(minutes)),
        today=lambda: date(2026, 1, 5),
    )
    for command in BEGINNING:
        office.do(command, reason=NAME)
    yield office
    store.close()


def take_out(office: Office, change: int) -> tuple[str, ...]:
    """Redact the reason of a change, and return which backups are told to hold it."""
    command = RedactReason(change=change, decision="RS 2026-1", decided=date(2026, 1, 3), decided_by="arkivarien")
    return tuple(each.path for each in carry_out(office, command, reason="Beslut").backups)


def meanwhile(monkeypatch: pytest.MonkeyPatch, doing: Callable[[], object]) -> None:
    """Let something be done by somebody else each time a copy has been made and is not noted yet."""
    head_of = backing.head_of

    def slow(copy: Path) -> Head:
        head = head_of(copy)
        doing()
        return head

    monkeypatch.setattr(backing, "head_of", slow)


def test_a_copy_that_a_redaction_has_overtaken_is_made_anew(
    office: Office, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, ...]] = []
    numbers = iter((1, 2))
    meanwhile(monkeypatch, lambda: told.extend(take_out(office, number) for number in [next(numbers, None)] if number))
    head = back_up(office, str(place), tmp_path / "kopia.db", now=NOW)
    assert told == [(), ()]
    assert NAME.encode() not in (tmp_path / "kopia.db").read_bytes()
    with office.view() as view:
        assert [each.head for each in backups(view)] == [head]
        assert [holding(view, row.key) for row in view.reading.rows(kind=REDACTION)] == [(), ()]


def test_a_copy_that_is_overtaken_each_time_is_not_kept_and_its_maker_is_told(
    office: Office, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = count(1)
    meanwhile(monkeypatch, lambda: take_out(office, next(numbers)))
    with pytest.raises(OvertakenError, match="gallring-3"):
        back_up(office, str(place), tmp_path / "kopia.db", now=NOW)
    assert {path.name for path in tmp_path.iterdir()} <= {f"register.db{end}" for end in ("", "-wal", "-shm", "-queue")}
    with office.view() as view:
        assert backups(view) == ()


def test_a_dump_that_a_redaction_has_overtaken_is_written_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told, stream, numbers = list[tuple[str, ...]](), BytesIO(), iter((1, 2))
    write = dumping.dump

    def slow(store: Store, into: IO[bytes]) -> Head:
        head = write(store, into)
        told.extend(take_out(office, number) for number in [next(numbers, None)] if number)
        return head

    monkeypatch.setattr(dumping, "dump", slow)
    head = dump(office, tmp_path / "allt.dump", stream, now=NOW)
    assert told == [(), ()]
    assert NAME.encode() not in stream.getvalue()
    stream.seek(0)
    assert dumping.check(stream) == head
    with office.view() as view:
        assert [each.head for each in backups(view)] == [head]


def test_a_redaction_after_the_note_names_the_copy(office: Office, place: Path, tmp_path: Path) -> None:
    back_up(office, str(place), tmp_path / "kopia.db", now=NOW)
    assert take_out(office, 1) == (str(tmp_path / "kopia.db"),)
