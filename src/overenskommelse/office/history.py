"""What the journal tells: the versions of a record, who changed what and why, and what was known at a time."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from attrs import field, frozen

from ..errors import Problem, UnknownError
from ..journal import Change, Entry, Key
from ..messages import Template
from .fields import FieldChange, changed, data_of
from .past import Kept, PastReading
from .ports import Reading
from .view import View

NO_CHANGE = Template("no-such-change", "There is no change {number}; the last one is {last}.")


_LARGEST = 2**63 - 1
"""No store counts further."""


@frozen(kw_only=True)
class Version:
    """A record as one change left it, and what that change did to it."""

    key: Key
    version: int
    entry: int
    change: Change
    before: dict[str, Any] | None = field(repr=False)
    """Plain data; None where it was not there."""
    after: dict[str, Any] | None = field(repr=False)
    """Plain data; None where it was withdrawn."""
    fields: tuple[FieldChange, ...] = field(repr=False)
    """What differs; nothing where it came or was withdrawn as a whole."""
    redacted: int | None = None
    """The entry by which something was taken out of this version."""


@frozen(kw_only=True)
class Listed:
    """A change, the records that it touched, and the change by which it stands undone, if it does."""

    change: Change
    keys: tuple[Key, ...]
    undone_by: int | None = None


@frozen(kw_only=True)
class Filter:
    """Which changes are asked for: all that is given must hold.

    `agreement` and `kind` are those of a record that it touched; `since` is in the period, `until` is not.
    """

    actor: str | None = None
    agreement: str | None = None
    kind: str | None = None
    since: datetime | None = None
    until: datetime | None = None

    def admits(self, change: Change, keys: Iterable[Key]) -> bool:
        """Tell whether a change is asked for."""
        header = change.header
        return (
            self.actor in {None, header.actor}
            and (self.since is None or self.since <= header.at)
            and (self.until is None or header.at < self.until)
            and any(self.agreement in {None, key.agreement} and self.kind in {None, key.kind} for key in keys)
        )


@frozen(kw_only=True)
class Changes:
    """The changes asked for, newest first, and how many there are of them in all."""

    items: tuple[Listed, ...]
    total: int


def walked(reading: Reading) -> Iterator[tuple[Change, tuple[Entry, ...]]]:
    """Yield each change with its entries, in their order: the whole journal, read once."""
    entries = reading.entries()
    for change in reading.changes():
        yield change, tuple(islice(entries, change.size))


def history(view: View, key: Key) -> tuple[Version, ...]:
    """Return the versions of a record, the oldest first; none where there was never such a record."""
    found: list[Version] = []
    before: dict[str, Any] | None = None
    for entry in view.reading.entries(key=key):
        after = None if entry.text is None else data_of(key.kind, entry.text)
        is_whole = before is None or after is None
        version = Version(
            key=key,
            version=entry.version,
            entry=entry.number,
            change=change_of(view.reading, entry.change),
            before=before,
            after=after,
            fields=() if is_whole else changed(before, after),
            redacted=entry.redacted,
        )
        found.append(version)
        before = after
    return tuple(found)


def changes(view: View, asked: Filter = Filter(), *, offset: int = 0, limit: int | None = None) -> Changes:
    """Return the changes asked for, newest first."""
    undone = undone_by(view.reading.changes())
    found: list[Listed] = []
    for change, entries in walked(view.reading):
        keys = tuple(dict.fromkeys(entry.key for entry in entries))
        if asked.admits(change, keys):
            found.append(Listed(change=change, keys=keys, undone_by=undone.get(change.number)))
    found.reverse()
    return Changes(items=tuple(found[offset : None if limit is None else offset + limit]), total=len(found))


def undone_by(changes: Iterable[Change]) -> dict[int, int]:
    """Return, by the number of each change that stands undone, the one that takes it back.

    A redo takes back the undo, so that what this took back stands again.
    """
    taken: dict[int, int] = {}
    for change in reversed(list(changes)):
        if change.header.undoes is not None and change.number not in taken:
            taken.setdefault(change.header.undoes, change.number)
    return taken


def change_of(reading: Reading, number: int) -> Change:
    """Return a change by its number.  Raises UnknownError."""
    found = next(reading.changes(number, number), None) if 0 < number <= _LARGEST else None
    if found is None:
        last = 0
        for each in reading.changes():
            last = each.number
        raise UnknownError([Problem(NO_CHANGE(number=number, last=last))])
    return found


def known_on(view: View, at: datetime, kept: Kept | None = None) -> View:
    """Return what was known at a time: every change up to it, and none after; what is redacted since stays redacted.

    Where it is `kept` for the next look, the journal is not read again.
    """
    last = 0
    for change in view.reading.changes():
        if change.header.at > at:
            break
        last = change.number
    return known_after(view, last, kept)


def known_after(view: View, change: int, kept: Kept | None = None) -> View:
    """Return what was known after a change; after number 0, nothing."""
    return View(PastReading(view.reading, change, view.kinds, kept or Kept()), view.kinds, view.on)
