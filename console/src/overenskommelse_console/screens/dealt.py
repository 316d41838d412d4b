"""What can be done with something that is dealt with, from the list and from its card."""

from abc import abstractmethod
from collections.abc import Callable

from overenskommelse.standing.pending.docket import Item

from ..doing import matter_actions
from ..page import Page


class Dealt(Page):
    """A screen on which one thing is meant that is dealt with."""

    @abstractmethod
    def _with(self, then: Callable[[Page, Item], None]) -> None:
        """Do something with the one that is meant."""

    def action_next(self) -> None:
        """Do what comes next."""
        self._with(matter_actions.next_step)

    def action_step(self) -> None:
        """Enter a step of the matter."""
        self._with(matter_actions.add_step)

    def action_paper(self) -> None:
        """Enter a paper of the matter."""
        self._with(matter_actions.enter_paper)

    def action_pass_on(self) -> None:
        """Pass the enquiry on."""
        self._with(matter_actions.pass_on)

    def action_close(self) -> None:
        """Close the matter."""
        self._with(matter_actions.close)
