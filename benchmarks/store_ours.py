"""The program's own way: a file read, looked at, and imported through the office."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.reading import read_sheet
from overenskommelse.exchange.registers import known_heads
from overenskommelse.office.office import Office
from overenskommelse.store import open_store
from overenskommelse.workplace.undisturbed import undisturbed

KIND = "organisation"


def prepare(url: str) -> None:
    """Make the tables of a database."""
    open_store(url).close()


def office_at(url: str) -> Office:
    """Open the office of a database."""
    store = open_store(url, may_create=False)
    return Office(store=store, actor="registrator", clock=lambda: datetime.now(UTC), today=date.today)


def take(office: Office, path: Path) -> tuple[int, int]:
    """Import a file and close; return how many rows were new, and how many said what stands."""
    sheet = read_sheet(path.name, path.read_bytes(), known_heads=known_heads(KIND))
    with undisturbed(), office.view() as view:
        seen = preview(view, KIND, sheet, agreement="")
    assert not seen.refused, seen.refused[:3]
    with undisturbed():
        done = office.do(Import(preview=seen))
    # A server's part of the work is known once its process has ended, and the floor closes its connection, too.
    office.store.close()
    assert (done.change is None) == (seen.unchanged > 0), "a change of nothing was written"
    return seen.new, seen.unchanged


def import_into(url: str) -> Callable[[Path], int]:
    """Open a database; return what imports a file and tells how many rows were new."""
    office = office_at(url)
    return lambda path: take(office, path)[0]


def import_again(url: str) -> Callable[[Path], int]:
    """Open a database; return what imports a file and tells how many rows said what stands."""
    office = office_at(url)
    return lambda path: take(office, path)[1]


def is_whole(url: str) -> bool:
    """Tell whether a database's journal holds together, and its tables are those that it makes."""
    from overenskommelse.journal import verify

    store = open_store(url, may_create=False)
    with store.reading() as reading:
        verdict = verify(reading.changes(), reading.entries())
    told = [*store.projected()]
    store.close()
    return verdict.fault is None and not told
