"""What every command is: a frozen value that says what is to be done, and decides what that means as things stand."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import attrs
from attrs import frozen

from ..journal import Change
from ..messages import Message, Template
from .ports import Draft, Writing
from .view import View

_ASKED = "overenskommelse.asked"


def asked(help: Template, **metadata: object) -> dict[str, object]:  # noqa: A002 - what the field's help says
    """Explain a field of a command: a title before the first colon, then what is asked for."""
    return {_ASKED: help, **metadata}


@frozen(kw_only=True)
class Command(ABC):
    """One intention, in the domain's words.

    `decide` reads what stands, checks, and returns the drafts to be written.  It raises InvalidError, UnknownError,
    RefusedError or ConflictError; then nothing is written.
    """

    code: ClassVar[str]
    """How the journal names it: `register-organisation`."""
    verb: ClassVar[str] = ""
    """What is done, as the command line has it; empty for a command that has no verb and noun of its own there."""
    noun: ClassVar[str] = ""
    """What it is done to."""
    says: ClassVar[Template]
    """What it does, in one line."""
    keys_of: ClassVar[type[Any] | None] = None
    """The class whose keys its fields are called after, where they are."""
    part_of: ClassVar[str | None] = None
    """The kind of record that its `id` is of, where it changes a part of one."""
    goes_into: ClassVar[Mapping[str, str]] = {}
    """The key that a field goes into, where it is not called the same."""
    asks_reason: ClassVar[bool] = False
    """Whether it must come with a reason: it ends, withdraws or redacts."""

    is_checked: ClassVar[bool] = False
    """Whether it has seen to all that `invariants.check` asks for, and decides on nothing that stands already."""

    @abstractmethod
    def decide(self, view: View) -> Iterable[Draft]:
        """Return what is to be written."""

    def tells(self, view: View) -> Iterable[Message]:  # noqa: ARG002 - most have nothing to tell
        """Return what whoever gives the command ought to know, as things stand before it; nothing of it forbids."""
        return ()

    def takes_back(self, view: View) -> int | None:  # noqa: ARG002 - only undo and redo do
        """Return the number of the change that it takes back, if it does."""
        return None

    def finish(self, writing: Writing, change: Change) -> None:  # noqa: B027 - most have nothing more to do
        """Do, in the same transaction, what a change of records alone is not: redaction does."""


def explained(cls: type[Command], name: str) -> Template | None:
    """Return what a field of a command asks for: its own words, or those that explain the same key of a file."""
    # The words of the file format take time to load, and only help and forms show them.
    from ..notation.schema.words import of_key

    metadata: Mapping[Any, Any] = attrs.fields_dict(cls)[name].metadata
    own: Template | None = metadata.get(_ASKED)
    return own or of_key(cls.keys_of or cls, name)
