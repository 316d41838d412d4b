"""What the office's verbs are said of: for each its options, made from the command values and the records."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from attrs import frozen

from ..dates import PartialDate, Period
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
ID = Template("metavar-clause", "ID")
DATE = Template("metavar-date", "DATE")
PERIOD = Template("metavar-period", "PERIOD")
NUMBER = Template("metavar-number", "NUMBER")
YES_OR_NO = Template("metavar-yes-or-no", "YES|NO")
GROUP = Template("metavar-group", "FILE|JSON")
METAVARS: Mapping[Any, Template] = {
    PartialDate: DATE,
    date: DATE,
    Period: PERIOD,
    int: NUMBER,
    Decimal: NUMBER,
    bool: YES_OR_NO,
}
"""The word for the value of an option, by its type."""
HOW_GROUP = Template("how-group", "Give the path of a file in YAML or JSON, or JSON between single quotes.")
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
    record = cls.keys_of if "clear" in attrs.fields_dict(cls) else None
    arguments = tuple(
        _argument(option, explained(cls, option.name), is_clearable=_is_clearable(record, option.name))
        for option in options(cls)
    )
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
            is_clearable = cls is Edit and _is_clearable(record, option.name)
            yield _argument(option, of_key(record, option.name), is_asked=asked, is_clearable=is_clearable)
    if cls is Edit:
        yield Argument(name="--clear", help=CLEAR, metavar=VALUE, many=True)


def _argument(
    option: Option, text: Template | None, *, is_asked: bool | None = None, is_clearable: bool = False
) -> Argument:
    is_asked = option.is_asked if is_asked is None else is_asked
    # An id that something has already is what the command is about.
    is_place = is_asked and option.name == "id"
    return Argument(
        name="id" if is_place else option.flag,
        help=text or NO_HELP,
        metavar=_metavar(option),
        many=option.has_many,
        choices=option.choices,
        of=option.type if option.choices else None,
        # The only agreement of a database needs no mention.
        is_required=is_asked and not is_place and option.name != "agreement",
        is_clearable=is_clearable,
        how=HOW_GROUP if option.is_group else None,
    )


def _metavar(option: Option) -> Template:
    if option.is_group:
        return GROUP
    return ID if option.name == "id" else METAVARS.get(option.type, VALUE)


def _is_clearable(cls: type[Any] | None, name: str) -> bool:
    """Tell whether a record of a class may be without a field."""
    found = attrs.fields_dict(cls).get(name) if cls else None
    return found is not None and found.default is not attrs.NOTHING


def _with_writer(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    own = {each.name for each in arguments}
    ordered = sorted(arguments, key=lambda each: (each.name.startswith("-"), not each.is_required))
    return (*ordered, *(each for each in WRITER if each.name not in own))
