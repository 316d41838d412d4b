"""Backups that were made, kept in the journal: after a redaction it is known which of them still hold the text."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from attrs import evolve, field, frozen

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
class Lack:
    """What a copy has lost by redactions that its own journal tells of, and the journal that lists it does not."""

    texts: Mapping[int, frozenset[str]] = field(factory=dict, hash=False)
    """By the number of an entry: the paths of the texts that are redacted in it."""
    reasons: frozenset[int] = frozenset()
    """The numbers of the changes whose reasons are redacted."""

    def __or__(self, other: "Lack") -> "Lack":
        """Return what is lost by either."""
        numbers = {**self.texts, **other.texts}
        texts = {each: self.texts.get(each, frozenset()) | other.texts.get(each, frozenset()) for each in numbers}
        return Lack(texts=texts, reasons=self.reasons | other.reasons)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Return what the record of a backup tells of it."""
        texts = {int(number): frozenset(paths) for number, paths in data.get("redacted", {}).items()}
        return cls(texts=texts, reasons=frozenset(data.get("reasons", ())))

    def plain(self) -> dict[str, object]:
        """Return it as plain data; nothing where nothing is lost."""
        texts = {str(number): sorted(paths) for number, paths in sorted(self.texts.items())}
        return {name: each for name, each in {"redacted": texts, "reasons": sorted(self.reasons)}.items() if each}


WHOLE = Lack()
"""The lack of a copy that is what the journal was."""


@frozen(kw_only=True)
class Backup:
    """A backup that was made of the database."""

    id: str
    path: str
    time: datetime
    head: Head
    """The last entry that it shares with the journal that lists it."""
    lack: Lack = WHOLE

    def up_to(self, head: Head) -> "Backup":
        """Return it as a journal lists it that shares no entry after a head with the one that listed it before."""
        return evolve(self, head=min(self.head, head, key=_number))


def _number(head: Head) -> int:
    return head.number


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
    lack: Lack = WHOLE
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
        told = {"path": self.path, "time": self.time.isoformat(), "head": str(self.head)}
        return [Draft(key=Key(SHARED, BACKUP, id), text=text_of({"id": id, **told, **self.lack.plain()}))]


def backups(view: View) -> tuple[Backup, ...]:
    """Return the backups that were made, the oldest first."""
    found = [_backup(row) for row in view.reading.rows(kind=BACKUP)]
    return tuple(sorted(found, key=lambda each: (each.head.number, each.time, each.id)))


def _backup(row: Row) -> Backup:
    data = data_of(BACKUP, row.text)
    time = datetime.fromisoformat(data["time"])
    head = Head.parse(data["head"])
    return Backup(id=row.key.id, path=data["path"], time=time, head=head, lack=Lack.read(data))
