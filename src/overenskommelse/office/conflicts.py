"""What stops a command: somebody was there before, a record is in use, or there is none."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..journal import Key
from ..messages import Template
from .fields import data_of
from .ports import Row, Use

CHANGED = Template(
    "record-changed-meanwhile", "{key} was changed by {actor} at {at}; you saw version {seen}, it now has {now}."
)
LOOK_AGAIN = Template("look-again", "Look at what stands now, and give your change once more.")


@frozen(kw_only=True)
class Conflict:
    """Two versions of one record: what somebody else wrote meanwhile, and what was to be written."""

    key: Key
    seen: int
    theirs: Row
    mine: str
    """The canonical text that was to be written."""
    actor: str
    at: datetime
    within: tuple[str, str] | None = None
    """Where one part alone is in conflict: the key of the list it is in, and the path of its ids, "" for all of it."""

    @property
    def about(self) -> str:
        """What both have changed: the record, or the part of it."""
        return str(self.key) if self.within is None else f"{self.key}/{self.within[1] or self.within[0]}"

    @property
    def versions(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Theirs and mine as plain data: of the part alone, where it is one."""
        theirs, mine = (data_of(self.key.kind, text) for text in (self.theirs.text, self.mine))
        if self.within is None:
            return theirs, mine
        return part_of(theirs, self.within) or {}, part_of(mine, self.within) or {}


def part_of(data: Mapping[str, Any], within: tuple[str, str]) -> Mapping[str, Any] | None:
    """Return one part of a record's plain data, without those that are inside it; None where it has none such.

    Without a path it is the whole list, under its key.
    """
    name, path = within
    if not path:
        return {name: data.get(name, [])}
    head, _, rest = path.partition("/")
    found: Mapping[str, Any] | None = next((each for each in data.get(name, ()) if each.get("id") == head), None)
    if found is None:
        return None
    return part_of(found, (name, rest)) if rest else {key: value for key, value in found.items() if key != name}


class ConflictError(OverenskommelseError):
    """A record was changed by somebody else after it was seen; nothing was written."""

    def __init__(self, conflict: Conflict) -> None:
        """Tell who was there before, and carry both versions."""
        self.conflict = conflict
        at = conflict.at
        told = CHANGED(key=conflict.about, actor=conflict.actor, at=at, seen=conflict.seen, now=conflict.theirs.version)
        super().__init__([Problem(told, remedy=LOOK_AGAIN())])


class RefusedError(OverenskommelseError):
    """A command may not be done as things stand, and the reason; `uses` are the records in its way."""

    def __init__(self, problems: list[Problem], uses: tuple[Use, ...] = ()) -> None:
        """Take the reasons, and what is in the way."""
        self.uses = uses
        super().__init__(problems)
