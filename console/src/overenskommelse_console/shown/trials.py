"""What would come of something that concerns many records: looked at first, and done as one change.

Nothing here knows a screen.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from overenskommelse.cli.page import Block
from overenskommelse.messages import Template
from overenskommelse.office import Done

if TYPE_CHECKING:
    from ..desk import Desk

Progress = Callable[[int, int], None]
"""Called with how many are done of how many; it raises Stopped where somebody has stopped it."""

REFUSED, CHANGED, NEW, SAME = "refused", "changed", "new", "same"
STATES: Mapping[str, tuple[str, str, Template]] = {
    REFUSED: ("!", "broken", Template("console-trial-refused", "refused")),
    CHANGED: ("~", "soon", Template("console-trial-changed", "changes")),
    NEW: ("+", "kept", Template("console-trial-new", "new")),
    SAME: ("=", "", Template("console-trial-same", "unchanged")),
}
"""What becomes of one of them: a sign, a tone and a word for each."""
MOST = 2000
"""How many of each sort are listed."""


class Stopped(Exception):
    """Somebody has stopped it; nothing is written."""


@frozen(kw_only=True)
class Judged:
    """What would become of one: which, in short, and in full."""

    state: str
    place: str = ""
    """Where it comes from: the row of a file."""
    name: str
    what: str = ""
    blocks: tuple[Block, ...] = ()


@frozen(kw_only=True)
class Tried:
    """What would come of all of them."""

    counts: Mapping[str, int]
    rows: Sequence[Judged]
    told: tuple[str, ...] = ()
    """What whoever looks ought to know besides."""
    ready: object = field(default=None, repr=False)
    """What is done when it is taken."""

    @property
    def may_take(self) -> bool:
        """Whether there is something to be done."""
        return bool(self.counts.get(CHANGED) or self.counts.get(NEW))


class Job(ABC):
    """Something that concerns many records."""

    title: str
    wrong_name: str | None = None
    """What the file of those that are refused is called unless told; None where there is none."""

    @abstractmethod
    def look(self, desk: "Desk", progress: Progress) -> Tried:
        """Return what would come of it, and write nothing."""

    @abstractmethod
    def take(self, desk: "Desk", tried: Tried, progress: Progress, wrong: Path | None) -> Done:
        """Do it, without those that are refused, which are written to a file where one is given."""
