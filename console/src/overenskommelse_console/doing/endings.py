"""Endings and mergers: what refers to a record is told first, then a form asks for the day and the reason."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from overenskommelse.cli.page import Block
from overenskommelse.journal import Key
from overenskommelse.ledger import Contact, Organisation
from overenskommelse.messages import Template
from overenskommelse.office import Command
from overenskommelse.office.commands import EndContact, EndOrganisation, Leave, MergeOrganisations
from overenskommelse.office.ports import SHARED

from ..dialogs.before import Before
from ..dialogs.chooser import Choice, Chooser
from ..dialogs.picker import Picker
from ..forms.opening import open_form
from ..shown.registers import Whom
from ..shown.uses import used

if TYPE_CHECKING:
    from ..page import Page

GO_ON = Template("console-ending-go-on", "Go on")
LEAVES = Template("console-ending-leaves", "{name} is to leave the agreement. This is what refers to it:")
ENDS = Template("console-ending-ends", "{name} is to end. This is what refers to it:")
GOES_UP = Template("console-ending-merges", "{other} is to go up in {into}, which takes over all of this:")
INTO = Template("console-ending-into", "Which organisation is {name} to go up in?")
WHICH_CONTACT = Template("console-ending-which-contact", "Which contact is to end?")
NO_CONTACT = Template("console-ending-no-contact", "{name} has no contact that could end.")


def leave(page: "Page", whom: Whom) -> None:
    """Record that an organisation has left."""
    fixed = {"agreement": page.desk.code, "organisation": whom.organisation}
    _ask(page, _key(whom), page.desk.say(LEAVES, name=whom.name), lambda: _form(page, Leave, whom.name, fixed))


def end_organisation(page: "Page", whom: Whom) -> None:
    """End an organisation that is no more."""
    question = page.desk.say(ENDS, name=whom.name)
    _ask(page, _key(whom), question, lambda: _form(page, EndOrganisation, whom.name, {"id": whom.organisation}))


def merge(page: "Page", whom: Whom) -> None:
    """Let an organisation go up in another one."""
    if not page.may_write():
        return

    def chosen(found: tuple[str, str] | None) -> None:
        if found is None:
            return
        into, name = found
        question = page.desk.say(GOES_UP, other=whom.name, into=name)
        fixed = {"into": into, "other": whom.organisation}
        _ask(page, _key(whom), question, lambda: _form(page, MergeOrganisations, question.rstrip(":"), fixed))

    page.app.push_screen(Picker(page.desk, page.desk.say(INTO, name=whom.name)), chosen)


def end_contact(page: "Page", whom: Whom) -> None:
    """End a contact of an organisation, after it was chosen where there are several."""
    if page.may_write():
        page.ask(lambda: _contacts(page, whom), lambda found: _choose(page, whom, found), group="one")


def _contacts(page: "Page", whom: Whom) -> dict[str, str]:
    """Return the contacts that go on, in this agreement: the role of each by its id."""
    with page.desk.view() as view:
        uses = view.reading.users(Organisation.kind, whom.organisation)
        keys = {use.key for use in uses if use.key.kind == Contact.kind and use.key.agreement == page.desk.code}
        found: list[Contact] = [view.read(row) for row in view.reading.rows_of(keys).values()]
    return {each.id: each.role for each in found if each.period.contains(page.desk.day) is not False}


def _choose(page: "Page", whom: Whom, found: Mapping[str, str]) -> None:
    def chosen(id_: str | None) -> None:
        if id_ is None:
            return
        title, fixed = f"{found[id_]}, {whom.name}", {"agreement": page.desk.code, "id": id_}
        key = Key(page.desk.code or "", Contact.kind, id_)
        _ask(page, key, page.desk.say(ENDS, name=title), lambda: _form(page, EndContact, title, fixed))

    if not found:
        page.notify(page.desk.say(NO_CONTACT, name=whom.name), markup=False)
    elif len(found) == 1:
        chosen(next(iter(found)))
    else:
        choices = [Choice(id=id_, title=role) for id_, role in found.items()]
        page.app.push_screen(Chooser(page.language.fill(WHICH_CONTACT), choices, page.language), chosen)


def _key(whom: Whom) -> Key:
    return Key(SHARED, Organisation.kind, whom.organisation)


def _form(page: "Page", command: type[Command], title: str, fixed: Mapping[str, Any]) -> None:
    open_form(page, command, title, fixed=fixed)


def _ask(page: "Page", key: Key, question: str, then: Callable[[], None]) -> None:
    """Tell what refers to a record, and go on where that is the answer."""
    if not page.may_write():
        return

    def show(blocks: Sequence[Block]) -> None:
        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                then()

        page.app.push_screen(Before(question, blocks, page.language, yes=page.language.fill(GO_ON)), answered)

    page.ask(lambda: _uses(page, key), show, group="one")


def _uses(page: "Page", key: Key) -> Sequence[Block]:
    with page.desk.view() as view:
        return tuple(used(page.desk, view, key))
