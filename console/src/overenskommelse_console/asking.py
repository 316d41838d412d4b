"""Questions that take time: asked where no screen waits, and answered by a message that the screen handles."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, TypeVar, cast

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from overenskommelse.cli.running import CANNOT_USE, LOOK_AT_PATH
from overenskommelse.errors import OverenskommelseError, Problem
from overenskommelse.wording import problems
from overenskommelse.wording.causes import cause

from .failing.waiting import given_up
from .widgets.drawing import Drawn

if TYPE_CHECKING:
    from .app import Console

DOING = frozenset({"doing", "saving", "taking"})
"""The groups of questions that change something."""
A = TypeVar("A")
S = TypeVar("S")


class Answered(Message):
    """A question has its answer, and what is to be done with it."""

    def __init__(self, then: Callable[[], None]) -> None:
        """Take what is to be done."""
        self.then = then
        super().__init__()


class Asking(Screen[S]):
    """A screen that asks questions."""

    def ask(
        self,
        question: Callable[[], A],
        then: Callable[[A], None],
        otherwise: Callable[[OverenskommelseError], None] | None = None,
        *,
        group: str = "page",
        is_long: bool = False,
    ) -> None:
        """Ask a question; a later one of the same group takes its place; a long one takes its time."""
        wrong = self.refused if otherwise is None else otherwise
        # The screen may be gone before the answer comes, and then knows no program.
        console = cast("Console", self.app)

        def waited() -> A:
            with console.waits.one(is_long=is_long):
                return question()

        def work() -> None:
            outcome = self._outcome(console, waited, then, wrong, is_doing=group in DOING)
            if not get_current_worker().is_cancelled:
                self.post_message(Answered(outcome))

        self.run_worker(work, thread=True, exclusive=True, group=group)

    @staticmethod
    def _outcome(
        console: "Console",
        question: Callable[[], A],
        then: Callable[[A], None],
        wrong: Callable[[OverenskommelseError], None],
        *,
        is_doing: bool,
    ) -> Callable[[], None]:
        began = monotonic()
        try:
            answer = question()
        except OverenskommelseError as error:
            is_cut = console.desk.cut_at > began
            refused = given_up(console.waits.patience, is_doing=is_doing) if is_cut else error
            return lambda: wrong(refused)
        except OSError as error:
            found = Problem(CANNOT_USE(path=error.filename, reason=cause(error)), remedy=LOOK_AT_PATH())
            failed = OverenskommelseError([found])
            return lambda: wrong(failed)
        return lambda: then(answer)

    def tell_waiting(self, seconds: int) -> None:
        """Tell how long the database has been silent; 0 when it is no longer."""

    def on_answered(self, event: Answered) -> None:
        """Do what was to be done with the answer."""
        event.stop()
        event.then()

    def on_drawn_failed(self, event: Drawn.Failed) -> None:
        """Tell why the rows of a table could not be had."""
        self.refused(event.error)

    def refused(self, error: OverenskommelseError) -> None:
        """Tell why not, and what to do."""
        told = problems(error, cast("Console", self.app).desk.language)
        self.notify("\n".join(told), severity="error", timeout=15, markup=False)
