"""After a redaction: where the same text still stands, and which older backups hold it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from ..errors import InvalidError, Problem, StoreError, dotted
from ..journal import REDACTION, Entry, Key
from ..messages import Template
from .backups import Backup, Lack, backups
from .fields import data_of, texts
from .office import Done, Office
from .person import Extract, person
from .redaction import GONE, Part, RedactedError, Redaction
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
    """A redaction that was done: out of what, where it still stands, and the older backups that hold it."""

    done: Done
    taken: tuple[Part, ...]
    """The versions of records that it was taken out of."""
    unsure: tuple[Part, ...]
    """The versions where nobody can tell whether one of some texts is it: that is still there."""
    remaining: tuple[Extract, ...] = field(repr=False)
    """One for each text that was taken out and still stands elsewhere."""
    backups: tuple[Backup, ...]
    drafts: int = 0
    """How many drafts of what was never saved it was taken out of."""
    unreached: tuple[str, ...] = ()
    """The files of drafts that may hold it still."""


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
        return Aftermath(done=done, taken=(), unsure=(), remaining=(), backups=())


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
    taken = () if done.change is None else command.taken
    return Aftermath(done=done, taken=taken, unsure=command.unsure, remaining=remaining, backups=tuple(backups))


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
    """Return the backups made before a redaction that hold any of what it took out."""
    row = view.reading.row(redaction)
    if row is None or redaction.kind != REDACTION:
        return ()
    told = json.loads(row.text)
    gone = {entry.number: _gone(entry) for entry in _entries(view, told)}
    first = {number: next(view.reading.entries(change=number)).number for number in map(int, told["reasons"])}
    return tuple(each for each in backups(view) if each.head.number < row.entry and _holds(each, gone, first))


def _holds(backup: Backup, gone: Mapping[int, frozenset[str]], first: Mapping[int, int]) -> bool:
    """Tell whether a backup reaches a text that is gone, or the first entry of a change whose reason is."""
    last, lack = backup.head.number, backup.lack
    has_text = any(number <= last and paths - lack.texts.get(number, frozenset()) for number, paths in gone.items())
    return has_text or any(number <= last and change not in lack.reasons for change, number in first.items())


def _entries(view: View, told: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the entries that a redaction took something out of."""
    return (next(view.reading.entries(int(number))) for number in told["entries"])


def _gone(entry: Entry) -> frozenset[str]:
    """Return the paths of the texts in an entry that are redacted."""
    return frozenset(dotted(path) for path, text in texts(data_of(entry.key.kind, entry.text or "")) if text == GONE)


def with_lacks(view: View) -> tuple[Backup, ...]:
    """Return the backups, each with what is redacted in it as far as this journal tells: to be listed by another."""
    return tuple(evolve(each, lack=each.lack | lack(view, each.head.number)) for each in backups(view))


def lack(view: View, last: int) -> Lack:
    """Return what was redacted by a journal's entries up to one of them."""
    found: dict[int, frozenset[str]] = {}
    reasons: set[int] = set()
    for told in [json.loads(row.text) for row in view.reading.rows(kind=REDACTION) if row.entry <= last]:
        reasons.update(map(int, told["reasons"]))
        # Where more was taken out of an entry later, nobody can tell the two apart any more.
        known = (entry for entry in _entries(view, told) if entry.redacted is not None and entry.redacted <= last)
        found |= {entry.number: _gone(entry) for entry in known}
    return Lack(texts=found, reasons=frozenset(reasons))


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
