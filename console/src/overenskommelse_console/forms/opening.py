"""How a form is opened from a screen: for a command, or to mend any record that stands."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from overenskommelse.journal import Key
from overenskommelse.notation.parts import part_data
from overenskommelse.office import Command, Done
from overenskommelse.office.commands import Edit, EditOrganisation

from ..shown.fields import text_of
from .form import Form, Plan

if TYPE_CHECKING:
    from ..page import Page

_OWN: Mapping[str, type[Command]] = {"organisation": EditOrganisation}
"""The kinds that are mended by a command of their own."""


def open_form(
    page: "Page",
    command: type[Command],
    title: str,
    *,
    begun: Mapping[str, str] | None = None,
    then: Callable[[Done], None] | None = None,
    made: Callable[..., Form] = Form,
    **more: Any,  # noqa: ANN401 - the fields of a plan
) -> None:
    """Open a form for a command, and tell what came of it; `begun` is what is written in it already.

    `then` is called with what was done, when it was told; `made` makes another form than the plain one.
    """
    if not page.may_write():
        return

    def closed(done: Done | None) -> None:
        if done is not None:
            page.tell(done)
            if then is not None:
                then(done)

    about = page.language.fill(command.says)
    page.app.push_screen(made(Plan(title=title, about=about, command=command, **more), page.desk, begun=begun), closed)


def edit_record(page: "Page", key: Key, title: str, *, then: Callable[[Done], None] | None = None) -> None:
    """Open a form with what stands in a record, to mend it."""
    if not page.may_write():
        return
    own = _OWN.get(key.kind)

    def show(found: tuple[int, dict[str, str]]) -> None:
        seen, stands = found
        fixed = {"id": key.id, "seen": seen, **({} if own else {"agreement": key.agreement})}
        kind = None if own else key.kind
        open_form(page, own or Edit, title, then=then, fixed=fixed, stands=stands, is_edit=True, kind=kind)

    page.ask(lambda: _standing(page, key), show, group="step")


def _standing(page: "Page", key: Key) -> tuple[int, dict[str, str]]:
    """Return the version of a record, and its fields as a form has them."""
    with page.desk.view() as view:
        row = view.standing(key)
    told = {name: text_of(name, value) for name, value in part_data(key.kind, row.text).items()}
    return row.version, {name: text for name, text in told.items() if text is not None}
