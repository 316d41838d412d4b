"""Questions that have no answer yet: how long the longest has waited, and when the database is given up."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from time import monotonic

from attrs import define, field

from overenskommelse.errors import OverenskommelseError, Problem, StoreError
from overenskommelse.messages import Template

NO_ANSWER = Template("console-no-answer", "The database has not answered for {seconds} seconds.")
TRIES = Template("console-tries-again", "See that its server runs and that the network is there.")
UNSURE = Template(
    "console-unsure-saved",
    "What you wrote is here still. Whether it was saved as well stands in the journal (9): look there before you save "
    "again.",
)
SLOW = 2.0
"""How long nobody is told that a question waits, in seconds."""
PATIENCE = 30.0
"""How long the database may be silent before it is given up, in seconds."""


@define
class Waits:
    """The questions that wait, each since when."""

    patience: float = PATIENCE
    _since: dict[int, float] = field(factory=dict, init=False)
    _long: set[int] = field(factory=set, init=False)
    _numbers: Iterator[int] = field(factory=count, init=False)

    @contextmanager
    def one(self, *, is_long: bool = False) -> Iterator[None]:
        """Let one question wait; a long one takes its time, and is not given up."""
        number = next(self._numbers)
        self._since[number] = monotonic()
        if is_long:
            self._long.add(number)
        try:
            yield
        finally:
            del self._since[number]
            self._long.discard(number)

    @property
    def longest(self) -> float:
        """How long the longest has waited, in seconds."""
        return monotonic() - min(list(self._since.values()), default=monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the database has been silent for too long."""
        since = [each for number, each in list(self._since.items()) if number not in self._long]
        return monotonic() - min(since, default=monotonic()) > self.patience

    @property
    def told(self) -> int:
        """How many seconds are told of; none while the wait is short."""
        return int(self.longest) if self.longest >= SLOW else 0


def given_up(seconds: float, *, is_doing: bool) -> OverenskommelseError:
    """Return why there is no answer, and what to do."""
    remedy = UNSURE() if is_doing else TRIES()
    return StoreError([Problem(NO_ANSWER(seconds=int(seconds)), remedy=remedy)])
