"""What can be done with the one that the cursor stands on, in a list of those who have joined."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..page import Page
from ..shown import registers
from ..shown.registers import Whom
from ..widgets.table import Table

if TYPE_CHECKING:
    from ..doing.steps import Then


class ForOne(Page):
    """A list of accessions."""

    def action_change(self) -> None:
        """Do one thing with all that are marked."""

    def _with(self, then: "Then") -> None:
        number = self.query_one(Table).number
        if number is not None:
            self.ask(lambda: registers.whose(self.desk, [number]), lambda found: self._go(then, found), group="one")

    def _go(self, then: "Then", found: Sequence[Whom]) -> None:
        for whom in found:
            then(self, whom)

    def action_card(self) -> None:
        """Open the card."""
        from .card import open_card

        self._with(open_card)

    def action_begin(self) -> None:
        """Let an organisation in."""
        from ..doing import steps

        steps.begin(self)

    def action_next(self) -> None:
        """Record the next step."""
        from ..doing import steps

        self._with(steps.next_step)

    def action_leave(self) -> None:
        """Record that it leaves."""
        from ..doing import endings

        self._with(endings.leave)

    def action_edit(self) -> None:
        """Mend what is known of it, or of all that are marked."""
        from ..doing import steps

        if self.query_one(Table).marked:
            self.action_change()
        else:
            self._with(steps.edit)

    def action_contact(self) -> None:
        """Add a contact."""
        from ..doing import steps

        self._with(steps.contact)

    def action_merge(self) -> None:
        """Let it go up in another one."""
        from ..doing import endings

        self._with(endings.merge)

    def action_end(self) -> None:
        """End the organisation."""
        from ..doing import endings

        self._with(endings.end_organisation)
