"""The version that a row was exported in: what others have changed since is not changed back.

With the version at hand, each cell is held against what it said then.  A cell that says what stood then leaves what
stands now; one that says something else, where somebody else has changed the same, is a conflict.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..journal import Change, Entry, Key
from ..messages import Template
from ..office.conflicts import CHANGED
from ..office.fields import data_of
from ..office.history import change_of
from ..office.view import View
from .entries import Entry as RowEntry
from .entries import EntryReader
from .registers import Column, columns, shown, value_in

AHEAD = Template("row-of-later-version", "The row is of version {seen} of {key}, which has only come to {now}.")
OTHER_DATABASE = Template(
    "row-of-other-database",
    "The table is from another database, or from before a restore: empty the column {heading} to take it as it is.",
)
WITHDRAWN = Template(
    "record-withdrawn-meanwhile", "{key} was withdrawn by {actor} at {at}; the row is of version {seen}."
)
ENTER_ANEW = Template("enter-anew", "Leave the row out, or empty {heading} to enter the record anew.")
LOOK_AND_SAY = Template(
    "look-and-say-version", "Look at what stands now; if the row is to hold, write {now} in the column {heading}."
)


@define
class Versions:
    """Holds rows against the versions that they were exported in, many at a time."""

    view: View
    kind: str
    agreement: str
    reader: EntryReader
    _columns: Mapping[str, Column] = field(init=False)
    _changes: dict[int, Change] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Look up once what each row needs."""
        self._columns = {column.key: column for column in columns(self.kind)}

    def look(self, rows: Sequence[RowEntry]) -> None:
        """Take from rows that are matched what others have changed since; conflicts become their faults."""
        older = [row for row in rows if row.seen and (row.standing is None or row.standing.version != row.seen)]
        keys = {row.row: Key(self.agreement, self.kind, row.given["id"]) for row in older if row.given.get("id")}
        entries = self.view.reading.entries_of(set(keys.values())) if keys else {}
        for row in older:
            versions = entries.get(keys[row.row], ()) if row.row in keys else ()
            if versions:
                self._hold(row, row.seen or 0, versions)

    def _hold(self, row: RowEntry, seen: int, versions: Sequence[Entry]) -> None:
        last, heading = versions[-1], self.reader.version_title
        told = {"key": str(last.key), "seen": seen}
        then = [each for each in versions if each.version >= seen]
        if not then:
            row.fault(heading, seen, AHEAD(**told, now=last.version), OTHER_DATABASE(heading=heading))
        elif last.text is None:
            header = self._change(last).header
            message = WITHDRAWN(**told, actor=header.actor, at=header.at)
            row.fault(heading, seen, message, ENTER_ANEW(heading=heading))
        elif row.before is not None:
            self._settle(row, row.before, [each for each in then if each.text is not None])

    def _settle(self, row: RowEntry, before: dict[str, Any], versions: Sequence[Entry]) -> None:
        """Leave what others have changed and the row has not, and note what both have changed."""
        base = self._data(versions[0])
        for key, text in [*row.unread.items()]:
            if text in shown(self._columns[key], base):
                row.forgive(key, self.reader.titles[key])
        for key, found in [*row.given.items()]:
            column = self._columns[key]
            said, stood, stands = (_said(column, value) for value in (found, *_values(column, base, before)))
            if said == stood:
                del row.given[key]
            elif stands not in (stood, said):
                self._conflict(row, column, versions)

    def _conflict(self, row: RowEntry, column: Column, versions: Sequence[Entry]) -> None:
        header = self._change(self._changed(column, versions)).header
        last, seen = versions[-1], row.seen
        title, heading = self.reader.title(column), self.reader.version_title
        message = CHANGED(key=str(last.key), actor=header.actor, at=header.at, seen=seen, now=last.version)
        row.fault(title, "", message, LOOK_AND_SAY(now=last.version, heading=heading))

    def _changed(self, column: Column, versions: Sequence[Entry]) -> Entry:
        """Return the last of the versions that changed what stands in a column."""
        values = [value_in(column, self._data(each)) for each in versions]
        return next(versions[at] for at in range(len(versions) - 1, -1, -1) if not at or values[at] != values[at - 1])

    def _change(self, entry: Entry) -> Change:
        if entry.change not in self._changes:
            self._changes[entry.change] = change_of(self.view.reading, entry.change)
        return self._changes[entry.change]

    def _data(self, entry: Entry) -> dict[str, Any]:
        return data_of(self.kind, entry.text or "")


def _values(column: Column, *data: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(value_in(column, each) for each in data)


def _said(column: Column, value: Any) -> Any:  # noqa: ANN401 - plain data
    return column.default if value is None or value == [] else value
