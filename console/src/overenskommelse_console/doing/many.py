"""What can be done to many who are marked: which of it, one form for all, and a look before it is one change."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office import Command
from overenskommelse.office.commands import AddContact, Approve, EditOrganisation, Leave, Sign

from ..dialogs.chooser import Choice, Chooser
from ..forms.form import Plan
from ..forms.many import DASH, ManyForm
from ..screens.joined_words import MARKED
from ..screens.trial import Trial
from ..shown import registers
from ..shown.registers import Whom
from . import steps
from .together import ForMany

if TYPE_CHECKING:
    from ..page import Page

MARK_FIRST = Template("console-many-mark-first", "Mark those that it is about first, with space.")
WHAT = PluralTemplate(
    "console-many-what", "What is to be done with {count} who is marked?", "What is to be done with the {count} marked?"
)
_WAYS: Mapping[str, tuple[type[Command], Template]] = {
    "edit": (EditOrganisation, Template("console-many-edit", "Mend what is known of them")),
    "approve": (Approve, Template("console-many-approve", "Record that they are approved")),
    "sign": (Sign, Template("console-many-sign", "Record that they have signed")),
    "contact": (AddContact, Template("console-many-contact", "Enter a contact for each")),
    "leave": (Leave, Template("console-many-leave", "Record that they have left")),
}
_ONE = "-"
"""Stands where each one's id comes."""
_OWN = ("name", "number", "document", "locator", "note")
"""What no two organisations have in common."""


def change(page: "Page", numbers: Sequence[int], then: Callable[[], None]) -> None:
    """Ask what is to be done with those of some numbers; `then` is called once it is done."""
    if not page.may_write():
        return
    if not numbers:
        page.notify(page.language.fill(MARK_FIRST), markup=False)
        return

    def choose(found: Sequence[Whom]) -> None:
        # One that takes two steps stands twice.
        whose = tuple({each.organisation: each for each in found}.values())
        asked = page.language.say(WHAT(count=len(whose)))
        choices = [Choice(id=code, title=page.language.fill(title)) for code, (_, title) in _WAYS.items()]

        def chosen(code: str | None) -> None:
            if code is not None:
                _prepare(page, _WAYS[code][0], whose, then)

        page.app.push_screen(Chooser(asked, choices, page.language), chosen)

    page.ask(lambda: registers.whose(page.desk, numbers), choose, group="one")


def _prepare(page: "Page", command: type[Command], whose: Sequence[Whom], then: Callable[[], None]) -> None:
    if command is Approve:
        page.ask(lambda: steps.approver(page), lambda by: _open(page, command, whose, {"by": by}, then), group="step")
    else:
        _open(page, command, whose, {}, then)


def _open(
    page: "Page", command: type[Command], whose: Sequence[Whom], stands: Mapping[str, str], then: Callable[[], None]
) -> None:
    title, says = page.language.say(MARKED(count=len(whose))), page.language.fill(command.says)
    is_edit = command is EditOrganisation
    named = "id" if is_edit else "organisation"
    fixed = {named: _ONE} if is_edit else {named: _ONE, "agreement": page.desk.code}
    about = f"{says} {page.language.fill(DASH)}" if is_edit else says
    plan = Plan(title=title, about=about, command=command, fixed=fixed, stands=stands, is_edit=is_edit)

    def look(made: Command, reason: str | None) -> None:
        def of(id_: str) -> Command:
            own: Command = attrs.evolve(made, **{named: id_})
            return own

        page.app.push_screen(Trial(ForMany(title, whose, of, reason), then))

    page.app.push_screen(ManyForm(plan, page.desk, look, without=_OWN if is_edit else ("id",)))
