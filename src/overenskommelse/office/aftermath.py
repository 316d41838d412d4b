"""After a redaction: where the same text still stands, and which older backups hold it."""

import json
from datetime import datetime

from attrs import field, frozen

from ..errors import InvalidError
from ..journal import REDACTION, Head, Key
from .fields import data_of
from .office import Done, Office
from .person import Extract, person
from .ports import Row
from .redaction import Redaction
from .view import View

BACKUP = "backup"
"""The kind of record that tells of a backup: its path, its time, and the journal's head in it."""


@frozen(kw_only=True)
class Backup:
    """A backup that was made of the database."""

    id: str
    path: str
    time: datetime
    head: Head


@frozen(kw_only=True)
class Aftermath:
    """A redaction that was done, where what it took out still stands, and the older backups that hold it."""

    done: Done
    remaining: tuple[Extract, ...] = field(repr=False)
    """One for each text that was taken out and still stands elsewhere."""
    backups: tuple[Backup, ...]


def carry_out(office: Office, command: Redaction, *, reason: str | None) -> Aftermath:
    """Redact, leave no byte of it in the store's files, and tell where else the same text is held.

    Raises as `Office.do` does.
    """
    done = office.do(command, reason=reason)
    office.store.scrub()
    with office.view() as view:
        found = [_extract(view, each) for each in command.values]
        change = done.change
        keys = [] if change is None else [entry.key for entry in view.reading.entries(change=change.number)]
        backups = [each for key in keys for each in holding(view, key)]
    remaining = tuple(each for each in found if each is not None and (each.traces or each.acted))
    return Aftermath(done=done, remaining=remaining, backups=tuple(backups))


def _extract(view: View, text: str) -> Extract | None:
    try:
        return person(view, text)
    except InvalidError:
        # Of a text without letters nobody can tell where else it stands.
        return None


def backups(view: View) -> tuple[Backup, ...]:
    """Return the backups that were made, the oldest first."""
    found = [_backup(row) for row in view.reading.rows(kind=BACKUP)]
    return tuple(sorted(found, key=lambda each: (each.head.number, each.time, each.id)))


def _backup(row: Row) -> Backup:
    data = data_of(BACKUP, row.text)
    time = datetime.fromisoformat(data["time"])
    return Backup(id=row.key.id, path=data["path"], time=time, head=Head.parse(data["head"]))


def holding(view: View, redaction: Key) -> tuple[Backup, ...]:
    """Return the backups made before a redaction that hold what it took out: those that reach its first entry."""
    row = view.reading.row(redaction)
    if row is None or redaction.kind != REDACTION:
        return ()
    told = json.loads(row.text)
    first = [int(number) for number in told["entries"]]
    first += [entry.number for number in told["reasons"] for entry in view.reading.entries(change=int(number))]
    return tuple(each for each in backups(view) if min(first) <= each.head.number < row.entry)
