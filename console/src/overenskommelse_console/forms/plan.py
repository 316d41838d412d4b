"""What a form is for, as a value."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from overenskommelse.office import Command
from overenskommelse.wording import Language

from ..shown.fields import Field, fields_of, fields_of_record, is_new_id

if TYPE_CHECKING:
    from overenskommelse.workplace.unsaved import Unsaved

_SEEN = "seen"


@frozen(kw_only=True)
class Plan:
    """What a form is for: its title, the command, what stands in it already, and what it does not ask for."""

    title: str
    about: str = ""
    command: type[Command]
    stands: Mapping[str, str] = {}
    fixed: Mapping[str, Any] = {}
    """Plain data that goes along: what was chosen before the form came."""
    is_edit: bool = False
    """Whether only what was changed is given, and what was emptied is cleared."""
    kind: str | None = None
    """The kind of record that is mended, where the command is given for any."""

    @property
    def form(self) -> str:
        """Which form it is: the same when it is opened again for the same thing."""
        of = {name: value for name, value in self.fixed.items() if name != _SEEN}
        return f"{self.command.code} {self.kind or ''} {json.dumps(of, sort_keys=True, default=str)}"

    def unsaved(self, texts: Mapping[str, str], at: datetime) -> "Unsaved":
        """Return what is written in it, to be kept until it is saved."""
        from overenskommelse.workplace.unsaved import Unsaved

        id, seen = self.fixed.get("id"), self.fixed.get(_SEEN)
        if self.command.part_of and id is not None:
            # The record is the first of a path of ids.
            id = str(id).partition("/")[0]
        kind = self.kind or self.command.part_of or (self.command.noun if self.is_edit else None)
        return Unsaved(form=self.form, title=self.title, texts=texts, at=at, kind=kind, id=id, seen=seen)


def fields_for(plan: Plan, language: Language) -> tuple[Field, ...]:
    """Return what a form for a plan asks for; what something new is cited by is made of its name, and not asked for."""
    if plan.kind is not None:
        return fields_of_record(plan.kind, language)
    return tuple(
        each for each in fields_of(plan.command, language, without=plan.fixed) if not is_new_id(plan.command, each)
    )
