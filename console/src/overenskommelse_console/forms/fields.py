"""A command's fields as a form asks for them; nothing here knows a screen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from overenskommelse.cli.forms import Option, data_of, options
from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.notation.parts import value_of
from overenskommelse.office import Command
from overenskommelse.office.command import explained
from overenskommelse.wording import Language
from overenskommelse.wording.language import capital

REASON = "reason"
SEVERAL = ";"
"""What stands between several values of one field."""
ASK_REASON = Template(
    "console-form-reason", "Reason: why, in a few words and without personal data; the journal keeps it."
)
SAY_SEVERAL = Template("console-form-several", "Put a semicolon between several.")
MISSING = Template("console-form-missing", "This has to be filled in.")
_HIDDEN = frozenset({"agreement", "seen", "clear"})
_LAST = ("document", "locator", "note", "id")
"""What is seldom asked for stands last."""


@frozen(kw_only=True)
class Field:
    """One thing that a form asks for."""

    option: Option
    title: str
    help: str

    @property
    def name(self) -> str:
        """What the command calls it."""
        return self.option.name

    @property
    def choices(self) -> tuple[str, ...]:
        """What it is chosen among; nothing where it is written."""
        return ("yes", "no") if self.option.type is bool else self.option.choices

    @property
    def is_asked(self) -> bool:
        """Whether it has to be filled in."""
        return self.option.is_asked


def fields_of(cls: type[Command], language: Language, *, without: Iterable[str] = ()) -> tuple[Field, ...]:
    """Return what a form for a command asks for, the most needed first."""
    hidden = {*_HIDDEN, *without}
    found = [_field(cls, each, language) for each in options(cls) if each.name not in hidden and not each.is_group]
    found.sort(key=_place)
    if cls.asks_reason:
        found.append(_worded(Option(name=REASON, type=str, is_asked=True, has_many=False), ASK_REASON, language))
    return tuple(found)


def _place(each: Field) -> tuple[bool, int]:
    return not each.is_asked, _LAST.index(each.name) + 1 if each.name in _LAST else 0


def _field(cls: type[Command], option: Option, language: Language) -> Field:
    return _worded(option, explained(cls, option.name), language)


def _worded(option: Option, said: Template | None, language: Language) -> Field:
    title, _, rest = (language.fill(said) if said else option.name).partition(":")
    told = capital(rest.strip())
    return Field(
        option=option,
        title=capital(title.strip()),
        help=f"{told} {language.fill(SAY_SEVERAL)}".strip() if option.has_many else told,
    )


def given_of(field: Field, text: str) -> str | list[str] | None:
    """Return what was written in a field, as options are given; None where nothing was."""
    if field.option.has_many:
        return [part.strip() for part in text.split(SEVERAL) if part.strip()] or None
    return text.strip() or None


def wrong(field: Field, text: str, language: Language) -> str | None:
    """Return what is wrong with what is written in a field; None where nothing is."""
    given = given_of(field, text)
    if given is None:
        return language.fill(MISSING) if field.is_asked else None
    try:
        data_of(_only(field.option), {field.name: given})
    except OverenskommelseError as error:
        return language.say(error.problems[0].message)
    return None


def _only(option: Option) -> type[Any]:
    """Return a class of one field, so that it is read as the command's own reader reads it."""
    type_ = tuple[option.type, ...] if option.has_many else option.type  # type: ignore[name-defined]
    return attrs.make_class("Only", {option.name: attrs.field(type=type_, default=None)})


def command_of(
    cls: type[Command], fields: Sequence[Field], texts: Mapping[str, str], more: Mapping[str, Any]
) -> Command:
    """Return the command that a form asks for; `more` is plain data that it does not ask for.

    Raises UnreadableError, InvalidError with every field that cannot be read.
    """
    given = {each.name: given_of(each, texts.get(each.name, "")) for each in fields if each.name != REASON}
    data = data_of(cls, {name: text for name, text in given.items() if text is not None})
    own = {name: value for name, value in more.items() if name in attrs.fields_dict(cls)}
    return value_of(cls, {**data, **own})
