"""What the office's verbs are said of: for each its options, made from the command values and the records."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..ledger import KINDS
from ..messages import Template
from ..notation.parts import DOCUMENT, PART_KINDS
from ..notation.schema.words import of_group, of_key
from ..office.command import Command, explained
from ..office.commands import COMMANDS, Add, Edit, End, Withdraw
from ..office.commands.records import EDITABLE
from ..office.redaction import Redact, RedactReason
from ..office.retention import SetRetention
from .command import VALUE, Argument
from .forms import Option, options
from .records import WRITER

CLEAR = Template("help-clear", "the fields whose values are taken away")
NO_HELP = Template("help-field", "as files have it")

_ADDED = (*KINDS, DOCUMENT)
GENERIC: dict[type[Command], tuple[str, ...]] = {Add: _ADDED, Edit: EDITABLE, End: tuple(KINDS), Withdraw: EDITABLE}
"""The commands that are given for any kind, and the kinds that each is given for."""


@frozen(kw_only=True)
class Form:
    """One verb said of one noun: the command, the class of the record where it is for any kind, and its arguments."""

    noun: str
    says: Template
    command: type[Command]
    record: type[Any] | None = None
    arguments: tuple[Argument, ...] = ()


def every() -> tuple[type[Command], ...]:
    """Return the commands that have a verb: those of records, and those of the journal and of retention."""
    return (*COMMANDS.values(), Redact, RedactReason, SetRetention)


def forms(verb: str) -> dict[str, Form]:
    """Return the forms of a verb by their nouns, its own commands before those of any kind."""
    own = {cls.noun: _own(cls) for cls in every() if cls.verb == verb and cls not in GENERIC}
    generic = {form.noun: form for form in _generic(verb)}
    return {**generic, **own}


def _own(cls: type[Command]) -> Form:
    arguments = tuple(_argument(option, explained(cls, option.name)) for option in options(cls))
    return Form(noun=cls.noun, says=cls.says, command=cls, arguments=_with_writer(arguments))


def _generic(verb: str) -> Iterator[Form]:
    for cls, kinds in GENERIC.items():
        for kind in kinds if cls.verb == verb else ():
            record = PART_KINDS[kind]
            yield Form(
                noun=kind,
                says=of_group(record) or cls.says,
                command=cls,
                record=record,
                arguments=_with_writer(tuple(_of_any(cls, record))),
            )


def _of_any(cls: type[Command], record: type[Any]) -> Iterator[Argument]:
    """Yield the arguments of a command that is given for any kind, for one kind: its own, and the record's fields."""
    for option in options(cls):
        if option.name not in {"kind", "record", "fields"}:
            yield _argument(option, explained(cls, option.name))
    if cls in {Add, Edit}:
        for option in options(record):
            if cls is Edit and option.name == "id":
                continue
            asked = option.is_asked and cls is Add and option.name != "source"
            yield _argument(option, of_key(record, option.name), is_asked=asked)
    if cls is Edit:
        yield Argument(name="--clear", help=CLEAR, metavar=VALUE, many=True)


def _argument(option: Option, text: Template | None, *, is_asked: bool | None = None) -> Argument:
    is_asked = option.is_asked if is_asked is None else is_asked
    # An id that something has already is what the command is about.
    is_place = is_asked and option.name == "id"
    return Argument(
        name="id" if is_place else option.flag,
        help=text or NO_HELP,
        metavar=VALUE,
        many=option.has_many,
        choices=option.choices,
        # The only agreement of a database needs no mention.
        is_required=is_asked and not is_place and option.name != "agreement",
    )


def _with_writer(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    own = {each.name for each in arguments}
    ordered = sorted(arguments, key=lambda each: (each.name.startswith("-"), not each.is_required))
    return (*ordered, *(each for each in WRITER if each.name not in own))
