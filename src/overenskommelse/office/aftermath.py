"""After a redaction: where the same text still stands, and which older backups hold it."""

import json

from attrs import field, frozen

from ..errors import InvalidError
from ..journal import REDACTION, Key
from .backups import Backup, backups
from .office import Done, Office
from .person import Extract, person
from .redaction import Redaction
from .view import View


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


def holding(view: View, redaction: Key) -> tuple[Backup, ...]:
    """Return the backups made before a redaction that hold what it took out: those that reach its first entry."""
    row = view.reading.row(redaction)
    if row is None or redaction.kind != REDACTION:
        return ()
    told = json.loads(row.text)
    first = [int(number) for number in told["entries"]]
    first += [entry.number for number in told["reasons"] for entry in view.reading.entries(change=int(number))]
    return tuple(each for each in backups(view) if min(first) <= each.head.number < row.entry)
