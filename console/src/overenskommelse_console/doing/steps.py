"""Steps of an organisation on its way in and out, each by a form made of the office's command."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from overenskommelse.agreement import Agreement
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.messages import Template
from overenskommelse.office import Command, Done
from overenskommelse.office.commands import AddContact, Approve, RegisterOrganisation, ways_in
from overenskommelse.office.ports import SHARED

from ..dialogs.picker import NEW, Picker
from ..forms.form import Form, Plan
from ..forms.opening import edit_record, open_form
from ..shown.registers import Whom

if TYPE_CHECKING:
    from ..page import Page

NO_STEP = Template("console-no-next-step", "There is no further step for {name}: it has joined, or has left.")


Then = Callable[["Page", Whom], None]
"""What is done about an organisation."""


def begin(page: "Page") -> None:
    """Choose an organisation, and record its first step; one that is not in the register is entered first."""
    if not page.may_write():
        return

    def chosen(found: tuple[str, str] | None) -> None:
        if found is None:
            return
        id_, name = found
        if id_ == NEW:
            _register(page, name)
        else:
            first_step(page, Whom(organisation=id_, name=name))

    page.app.push_screen(Picker(page.desk), chosen)


def _register(page: "Page", name: str) -> None:
    plan = Plan(title=page.language.fill(RegisterOrganisation.says), command=RegisterOrganisation)

    def closed(done: Done | None) -> None:
        if done is not None:
            page.tell(done)
            # Beside it the office's own register may have been written down as a source.
            ids = [key.rpartition("/")[2] for key in done.keys if key.startswith(f"{Organisation.kind}/")]
            if ids:
                first_step(page, Whom(organisation=ids[0], name=form.saved.get("name", "")))

    form = Form(plan, page.desk, begun={"name": name})
    page.app.push_screen(form, closed)


def first_step(page: "Page", whom: Whom) -> None:
    """Record the step that the agreement's way to join begins with on the day."""

    def begun(command: type[Command]) -> None:
        _step(page, command, whom)

    page.ask(lambda: ways_in.first_step(_agreement(page), page.desk.day), begun, group="step")


def _agreement(page: "Page") -> Agreement:
    with page.desk.view() as view:
        return view.agreement(page.desk.code or "")


def _step(page: "Page", command: type[Command], whom: Whom, begun: Mapping[str, str] | None = None) -> None:
    fixed = {"agreement": page.desk.code, "organisation": whom.organisation}
    open_form(page, command, whom.name, fixed=fixed, begun=begun)


def next_step(page: "Page", whom: Whom) -> None:
    """Record the step that comes after the one taken last."""
    if not page.may_write():
        return
    command = ways_in.step_after(whom.state)
    if command is None:
        page.notify(page.desk.say(NO_STEP, name=whom.name), markup=False)
    elif command is Approve:
        page.ask(lambda: approver(page), lambda by: _step(page, Approve, whom, {"by": by}), group="step")
    else:
        _step(page, command, whom)


def approver(page: "Page") -> str:
    """Return who approves by the way to join of the day; nothing where none is named."""
    return ways_in.approver(_agreement(page), page.desk.day)


def contact(page: "Page", whom: Whom) -> None:
    """Add a contact."""
    if page.may_write():
        _step(page, AddContact, whom)


def edit(page: "Page", whom: Whom) -> None:
    """Mend what is known of the organisation."""
    if page.may_write():
        edit_record(page, Key(SHARED, Organisation.kind, whom.organisation), whom.name)
