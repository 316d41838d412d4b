"""Several commands done as one change: what a meeting decides of twelve applications is one thing, undone as one."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import frozen

from ..errors import MOST, OverenskommelseError, Problem
from ..journal import Key
from ..messages import Message, Template
from .command import Command
from .conflicts import RefusedError
from .ports import Draft
from .view import View

TWICE = Template("together-twice", "{key} would be changed by two of them, each in its way.")
ONE_BY_ONE = Template("together-one-by-one", "Do these one by one.")


@frozen(kw_only=True)
class Together(Command):
    """Do several commands as one change: all of them, or nothing.

    Each decides as if it were alone, so none may change what another of them changes.
    """

    code: ClassVar[str] = "together"
    says: ClassVar[Template] = Template("do-together", "Do the same for several at once.")

    commands: tuple[Command, ...]

    def decide(self, view: View) -> Iterable[Draft]:
        """Return what they all write.  Raises RefusedError with why each of them cannot be done."""
        found: dict[Key, Draft] = {}
        problems: list[Problem] = []
        for each in self.commands:
            try:
                drafts = tuple(each.decide(view))
            except OverenskommelseError as error:
                problems += error.problems
                continue
            problems += [
                Problem(TWICE(key=str(one.key)), remedy=ONE_BY_ONE())
                for one in drafts
                if found.setdefault(one.key, one).text != one.text
            ]
        if problems:
            raise RefusedError(problems[:MOST])
        return tuple(found.values())

    def tells(self, view: View) -> Iterable[Message]:
        """Return what each of them tells, said once."""
        return tuple(dict.fromkeys(message for each in self.commands for message in each.tells(view)))
