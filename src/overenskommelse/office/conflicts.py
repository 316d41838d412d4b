"""What stops a command: somebody was there before, a record is in use, or there is none."""

from datetime import datetime

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..journal import Key
from ..messages import Template
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


class ConflictError(OverenskommelseError):
    """A record was changed by somebody else after it was seen; nothing was written."""

    def __init__(self, conflict: Conflict) -> None:
        """Tell who was there before, and carry both versions."""
        self.conflict = conflict
        at = conflict.at
        told = CHANGED(
            key=str(conflict.key), actor=conflict.actor, at=at, seen=conflict.seen, now=conflict.theirs.version
        )
        super().__init__([Problem(told, remedy=LOOK_AGAIN())])


class RefusedError(OverenskommelseError):
    """A command may not be done as things stand, and the reason; `uses` are the records in its way."""

    def __init__(self, problems: list[Problem], uses: tuple[Use, ...] = ()) -> None:
        """Take the reasons, and what is in the way."""
        self.uses = uses
        super().__init__(problems)
