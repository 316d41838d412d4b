"""A form that is filled in once for many: what is left empty stays as it is in each of them."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from overenskommelse.errors import OverenskommelseError
from overenskommelse.exchange.marks import DASHES
from overenskommelse.messages import Template
from overenskommelse.office import Command

from ..shown.fields import Field, command_of, wrong
from .form import Form, Plan

if TYPE_CHECKING:
    from ..desk import Desk

DASH = Template("console-many-dash", "What is left empty stays as it is in each; a dash (–) takes a value away.")


class ManyForm(Form):
    """A form whose command is made for many, and looked at before it is done."""

    def __init__(
        self, plan: Plan, desk: "Desk", then: Callable[[Command, str | None], None], *, without: Collection[str] = ()
    ) -> None:
        """Take what the form is for, what is done with the command and the reason, and what is not asked for."""
        super().__init__(plan, desk)
        self._then = then
        self.fields = tuple(each for each in self.fields if each.name not in without)
        self.holds = {name: each for name, each in self.holds.items() if name not in without}

    def save(self, made: Callable[[], Command], reason: str | None) -> None:
        """Give the command to whoever looks at it."""
        try:
            command = made()
        except OverenskommelseError as error:
            self._refused(error)
            return
        self.dismiss(None)
        self._then(command, reason)

    def _doing(self, texts: Mapping[str, str]) -> Callable[[], Command]:
        plan = self.plan
        if not plan.is_edit:
            return super()._doing(texts)
        clear = [name for name, text in texts.items() if text.strip() in DASHES]
        given = {name: text for name, text in texts.items() if name not in clear}
        more = {**plan.fixed, **({"clear": clear} if clear else {})}
        return lambda: command_of(plan.command, self.fields, given, more, self.desk.today)

    def _wrong(self, field: Field, text: str) -> str | None:
        return (
            None
            if self.plan.is_edit and text.strip() in DASHES
            else wrong(field, text, self.desk.language, self.desk.today)
        )
