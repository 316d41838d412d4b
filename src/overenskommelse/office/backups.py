"""Backups that were made, kept in the journal: after a redaction it is known which of them still hold the text."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from attrs import field, frozen

from ..errors import Problem
from ..journal import REDACTION, Head, Key
from ..messages import Template
from .command import Command
from .conflicts import RefusedError
from .fields import data_of, text_of
from .ports import SHARED, Draft, Row
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


OVERTAKEN = Template("backup-overtaken", "While the copy was made, something that it holds was redacted: {redactions}.")
COPY_AGAIN = Template("copy-again", "Make the backup again.")


class OvertakenError(RefusedError):
    """A copy holds what was redacted while it was made."""


@frozen(kw_only=True)
class NoteBackup(Command):
    """Note that a backup was made."""

    code: ClassVar[str] = "note-backup"
    says: ClassVar[Template] = Template("command-note-backup", "Note that a backup was made.")

    path: str
    time: datetime = field()
    head: Head
    """The journal's head in the backup, which lies before this note."""
    is_new: bool = False
    """Whether the copy was made a moment ago, and is to be made anew where something was redacted meanwhile."""

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the record of the backup.  Raises OvertakenError."""
        since = [row for row in view.reading.rows(kind=REDACTION) if row.entry > self.head.number]
        if self.is_new and since:
            raise OvertakenError(
                [Problem(OVERTAKEN(redactions=tuple(str(row.key) for row in since)), remedy=COPY_AGAIN())]
            )
        number = 1 + sum(1 for _ in view.reading.rows(kind=BACKUP))
        id = f"backup-{number}"
        data = {"id": id, "path": self.path, "time": self.time.isoformat(), "head": str(self.head)}
        return [Draft(key=Key(SHARED, BACKUP, id), text=text_of(data))]


def backups(view: View) -> tuple[Backup, ...]:
    """Return the backups that were made, the oldest first."""
    found = [_backup(row) for row in view.reading.rows(kind=BACKUP)]
    return tuple(sorted(found, key=lambda each: (each.head.number, each.time, each.id)))


def _backup(row: Row) -> Backup:
    data = data_of(BACKUP, row.text)
    time = datetime.fromisoformat(data["time"])
    return Backup(id=row.key.id, path=data["path"], time=time, head=Head.parse(data["head"]))
