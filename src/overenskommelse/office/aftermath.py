"""After a redaction: where the same text still stands, and which older backups hold it."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from ..errors import InvalidError, Problem, StoreError
from ..journal import REDACTION, Key
from ..messages import Template
from .backups import Backup, backups
from .office import Done, Office
from .person import Extract, person
from .redaction import RedactedError, Redaction
from .traces import REASON
from .view import View

NOT_SCRUBBED = Template(
    "redaction-not-scrubbed",
    "The redaction is recorded, but the database's files could not be scrubbed, and may hold the text still.",
)
REDACT_AGAIN = Template(
    "scrub-by-redacting-again",
    "See to what is told after this, and give the same redaction once more: it then scrubs the files alone.",
)


@frozen(kw_only=True)
class Decided:
    """A redaction that was decided: its id, what it was of, and the decision."""

    id: str
    of: str
    """The key of the record and the field in it, or the changes whose reasons it took out."""
    decision: str
    decided: date
    decided_by: str


@frozen(kw_only=True)
class Aftermath:
    """A redaction that was done, where what it took out still stands, and the older backups that hold it."""

    done: Done
    remaining: tuple[Extract, ...] = field(repr=False)
    """One for each text that was taken out and still stands elsewhere."""
    backups: tuple[Backup, ...]


class NotScrubbedError(StoreError):
    """A redaction is recorded, and the store's files may hold the text still; `aftermath` tells what else does."""

    def __init__(self, problems: Iterable[Problem], aftermath: Aftermath) -> None:
        """Take why the files could not be scrubbed."""
        super().__init__([Problem(NOT_SCRUBBED(), remedy=REDACT_AGAIN()), *problems])
        self.aftermath = aftermath


def carry_out(office: Office, command: Redaction, *, reason: str | None) -> Aftermath:
    """Redact, leave no byte of it in the store's files, and tell where else the same text is held.

    What was redacted before is written no second time, but the files are scrubbed again, which may have failed then.
    Raises as `Office.do` does, and NotScrubbedError where the redaction is recorded but the files are not scrubbed.
    """
    try:
        done = office.do(command, reason=reason)
    except RedactedError:
        done = Done(change=None)
    try:
        office.store.scrub()
    except StoreError as error:
        raise NotScrubbedError(error.problems, _as_far_as_known(office, command, done)) from error
    return _aftermath(office, command, done)


def _as_far_as_known(office: Office, command: Redaction, done: Done) -> Aftermath:
    try:
        return _aftermath(office, command, done)
    except StoreError:
        # What keeps the files from being scrubbed may keep them from being read; the same redaction tells it again.
        return Aftermath(done=done, remaining=(), backups=())


def _aftermath(office: Office, command: Redaction, done: Done) -> Aftermath:
    with office.view() as view:
        found = [_extract(view, each) for each in command.values]
        change = done.change
        keys = (
            _before(view, command)
            if change is None
            else [each.key for each in view.reading.entries(change=change.number)]
        )
        backups = dict.fromkeys(each for key in keys for each in holding(view, key))
    remaining = tuple(each for each in found if each is not None and (each.traces or each.acted))
    return Aftermath(done=done, remaining=remaining, backups=tuple(backups))


def _before(view: View, command: Redaction) -> list[Key]:
    """Return the keys of the redactions that took out before what a command would take out."""
    return [row.key for row in view.reading.rows(kind=REDACTION) if command.is_of(json.loads(row.text))]


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


def redactions(view: View) -> Mapping[str, Decided]:
    """Return every redaction that a journal tells of, in their order, by the text that tells it."""
    rows = sorted(view.reading.rows(kind=REDACTION), key=lambda row: row.entry)
    return {row.text: _decided(row.text) for row in rows}


def missing_redactions(before: Mapping[str, Decided], after: View) -> tuple[Decided, ...]:
    """Return the redactions that one journal told of and another, such as that of a backup, does not: to do again."""
    standing = redactions(after)
    return tuple(each for text, each in before.items() if text not in standing)


def _decided(text: str) -> Decided:
    told = json.loads(text)
    of = told.get("of")
    reasons = ", ".join(f"{REASON} {number}" for number in told["reasons"])
    return Decided(
        id=told["id"],
        of=reasons if of is None else f"{Key(**of)} {told['field']}",
        decision=told["decision"],
        decided=date.fromisoformat(told["decided"]),
        decided_by=told["decided_by"],
    )
