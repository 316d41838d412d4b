"""Questions that take time: asked where no screen waits, and answered by a message that the screen handles."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from overenskommelse.cli.running import CANNOT_USE, LOOK_AT_PATH
from overenskommelse.errors import OverenskommelseError, Problem
from overenskommelse.wording import problems
from overenskommelse.wording.causes import cause

from .drawing import Drawn

if TYPE_CHECKING:
    from .app import Console

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
    ) -> None:
        """Ask a question; a later one of the same group takes its place."""
        wrong = self.refused if otherwise is None else otherwise

        def work() -> None:
            outcome = self._outcome(question, then, wrong)
            if not get_current_worker().is_cancelled:
                self.post_message(Answered(outcome))

        self.run_worker(work, thread=True, exclusive=True, group=group)

    @staticmethod
    def _outcome(
        question: Callable[[], A], then: Callable[[A], None], wrong: Callable[[OverenskommelseError], None]
    ) -> Callable[[], None]:
        try:
            answer = question()
        except OverenskommelseError as error:
            refused = error
            return lambda: wrong(refused)
        except OSError as error:
            found = Problem(CANNOT_USE(path=error.filename, reason=cause(error)), remedy=LOOK_AT_PATH())
            failed = OverenskommelseError([found])
            return lambda: wrong(failed)
        return lambda: then(answer)

    def on_answered(self, event: Answered) -> None:
        """Do what was to be done with the answer."""
        event.stop()
        event.then()

    def on_drawn_failed(self, event: Drawn.Failed) -> None:
        """Tell why the rows of a table could not be had."""
        self.refused(event.error)

    def refused(self, error: OverenskommelseError) -> None:
        """Tell why not, and what to do."""
        for text in problems(error, cast("Console", self.app).desk.language):
            self.notify(text, severity="error", timeout=15, markup=False)
