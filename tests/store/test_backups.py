"""A backup harms nothing that stands beside it, is open to no more than the database, and comes back as it was."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from overenskommelse.errors import StoreError
from overenskommelse.journal import Head
from overenskommelse.store import open_store
from overenskommelse.store.backing import back_up, put_back, restore
from overenskommelse.store.engines import open_database
from overenskommelse.store.places import files_of
from overenskommelse.store.unfinished import resemble
from tests.store.stock import drafted, header, organisation

OPEN, SHARED, CLOSED = 0o644, 0o660, 0o600


@pytest.fixture
def place(url_of: Callable[[str], str]) -> Path:
    """Give the path of a database with something in it."""
    path = Path(url_of("sqlite"))
    write(path, "korpen")
    return path


@pytest.fixture
def wide() -> Iterator[None]:
    """Let all files that are made be open to everybody, as far as it is left to the system."""
    before = os.umask(0)
    yield
    os.umask(before)


def write(path: Path, name: str) -> None:
    with closing(open_store(str(path))) as store, store.writing() as writing:
        writing.append(header(), drafted(*(organisation(f"{name}-{n}", f"{name} {n}") for n in range(200))))


def head_of(path: Path) -> Head:
    with closing(open_store(str(path))) as store, store.reading() as reading:
        assert [*store.projected()] == []
        return reading.head()


def copy(path: Path, target: Path) -> Path:
    with closing(open_database(str(path))) as database:
        back_up(database, target)
    return target


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_database_may_be_called_what_it_wants_and_a_backup_leaves_it_alone(place: Path) -> None:
    for name in ("kopia.db.unfinished", ".kopia.db.new"):
        own = place.rename(place.with_name(name))
        head = head_of(own)
        assert head_of(copy(own, own.with_name("kopia.db"))) == head == head_of(own)
        own.with_name("kopia.db").unlink()
        place = own


def test_whatever_stands_beside_a_backup_stays(place: Path, tmp_path: Path) -> None:
    (tmp_path / "kopia.db.unfinished").write_text("min uppsats", encoding="utf-8")
    copy(place, tmp_path / "kopia.db")
    assert (tmp_path / "kopia.db.unfinished").read_text(encoding="utf-8") == "min uppsats"
    assert {each.name for each in tmp_path.iterdir()} == {"kopia.db", "kopia.db.unfinished", *names(place)}


def names(place: Path) -> set[str]:
    return {each.name for each in files_of(place) if each.exists()}


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", "-queue"])
def test_a_backup_is_no_file_of_the_database_itself(place: Path, end: str) -> None:
    with pytest.raises(StoreError, match="This is the database itself"):
        copy(place, place.with_name(f"{place.name}{end}"))


@pytest.mark.parametrize("given", [OPEN, SHARED, CLOSED])
@pytest.mark.usefixtures("wide")
def test_a_backup_and_what_is_made_of_it_are_open_to_those_whom_the_database_is_open_to(
    place: Path, tmp_path: Path, given: int
) -> None:
    place.chmod(given)
    backup = copy(place, tmp_path / "kopia.db")
    restore(backup, tmp_path / "ny.db")
    kept = put_back(backup, str(place))
    assert kept is not None
    assert [mode(each) for each in (backup, tmp_path / "ny.db", kept, place)] == [given] * 4


@pytest.mark.usefixtures("wide")
def test_a_backup_put_in_the_place_of_a_damaged_file_is_as_open_as_that_was(place: Path, tmp_path: Path) -> None:
    backup = copy(place, tmp_path / "kopia.db")
    place.write_bytes(b"skadad" * 1000)
    backup.chmod(OPEN)
    place.chmod(CLOSED)
    put_back(backup, str(place))
    assert mode(place) == CLOSED


@pytest.mark.usefixtures("wide")
def test_a_new_database_is_its_makers_alone(tmp_path: Path) -> None:
    write(tmp_path / "ny.db", "korpen")
    assert {mode(path) for path in tmp_path.iterdir()} == {CLOSED}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Give the owners and groups that files are asked to belong to, of which only group 12345 is refused."""
    every: list[tuple[int, int]] = []

    def belong(path: Path, owner: int, group: int) -> None:
        del path
        every.append((owner, group))
        if group == 12345:
            raise PermissionError

    monkeypatch.setattr(os, "chown", belong)
    return every


def of_group(path: Path, group: int) -> os.stat_result:
    fields = list(path.stat())
    fields[stat.ST_UID], fields[stat.ST_GID] = 111, group
    return os.stat_result(fields)


def test_a_copy_belongs_to_the_same_group_and_what_takes_a_place_to_the_same_owner_too(
    place: Path, asked: list[tuple[int, int]]
) -> None:
    place.chmod(SHARED)
    resemble(place, of_group(place, 222))
    resemble(place, of_group(place, 222), is_successor=True)
    assert (asked, mode(place)) == ([(-1, 222), (111, 222)], SHARED)


def test_a_copy_that_cannot_belong_to_the_same_group_is_closed_to_any_other(
    place: Path, asked: list[tuple[int, int]]
) -> None:
    place.chmod(SHARED)
    resemble(place, of_group(place, 12345), is_successor=True)
    assert (asked, mode(place)) == ([(111, 12345), (-1, 12345)], CLOSED)


def test_a_backup_that_nobody_may_write_becomes_a_database_that_its_owner_may(place: Path, tmp_path: Path) -> None:
    backup = copy(place, tmp_path / "kopia.db")
    backup.chmod(0o444)
    restore(backup, tmp_path / "ny.db")
    assert mode(tmp_path / "ny.db") == OPEN


def lose(place: Path) -> dict[str, bytes]:
    """Take a database's file away while its log lies beside it, as after a crash; return what is left."""
    log, aside = place.with_name(f"{place.name}-wal"), place.with_name("aside")
    with closing(sqlite3.connect(place)) as other_program:
        other_program.execute("SELECT count(*) FROM entry").fetchone()
        write(place, "senare")
        copyfile(log, aside)
    place.unlink()
    aside.rename(log)
    return {log.name: log.read_bytes()}


def test_what_is_left_of_a_lost_database_is_kept_and_does_not_come_into_the_backup(place: Path, tmp_path: Path) -> None:
    head = head_of(place)
    backup = copy(place, tmp_path / "kopia.db")
    left = lose(place) | {f"{place.name}-journal": b"rest"}
    place.with_name(f"{place.name}-journal").write_bytes(b"rest")
    assert put_back(backup, str(place)) == tmp_path / "store-before-restore.db-wal"
    assert head_of(place) == head
    assert {each.name: each.read_bytes() for each in tmp_path.glob("*-before-restore*")} == {
        name.replace(".db", "-before-restore.db"): content for name, content in left.items()
    }


def test_what_is_kept_takes_the_place_of_nothing_that_was_kept_before(place: Path, tmp_path: Path) -> None:
    backup = copy(place, tmp_path / "kopia.db")
    for name in ("store-before-restore.db-wal", "store-before-restore-2.db"):
        (tmp_path / name).write_bytes(b"mitt")
    place.write_bytes(b"skadad" * 1000)
    assert put_back(backup, str(place)) == tmp_path / "store-before-restore-3.db"


def test_no_database_is_made_where_something_is_left_of_one(place: Path) -> None:
    left = lose(place)
    with pytest.raises(StoreError, match=r"store\.db-wal is left of it.*restore"):
        open_store(str(place))
    assert {each.name: each.read_bytes() for each in place.parent.glob("store.db-wal")} == left
    assert not place.exists()


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_no_backup_is_made_where_a_log_of_another_would_come_into_it(place: Path, tmp_path: Path, end: str) -> None:
    (tmp_path / f"kopia.db{end}").write_bytes(b"rest")
    with pytest.raises(StoreError, match=f"kopia.db{end}: There is a file of this name already"):
        copy(place, tmp_path / "kopia.db")
    assert not (tmp_path / "kopia.db").exists()
    assert (tmp_path / f"kopia.db{end}").read_bytes() == b"rest"


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal", "-queue"])
def test_no_database_has_the_name_of_a_file_that_another_keeps_beside_it(place: Path, end: str) -> None:
    named = place.with_name(f"{place.name}{end}")
    with pytest.raises(StoreError, match="belongs to the database store"):
        open_store(str(named))
    with pytest.raises(StoreError, match="belongs to the database store"):
        copy(copy(place, place.with_name("kopia.db")), named)


def test_a_file_that_others_keep_locked_keeps_nobody_waiting_for_ever(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overenskommelse.store.backing.PATIENCE", 0.1)
    backup = copy(place, tmp_path / "kopia.db")
    with closing(sqlite3.connect(place, isolation_level=None)) as other_program:
        other_program.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program keeps the database locked"):
            put_back(backup, str(place))
    assert list(tmp_path.glob("*before*")) == []
