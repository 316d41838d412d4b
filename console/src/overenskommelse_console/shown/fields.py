"""A command's fields as a form asks for them; nothing here knows a screen."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs
from attrs import frozen

from overenskommelse.cli.forms import Option, data_of, options
from overenskommelse.dates.partial import is_meant
from overenskommelse.errors import OverenskommelseError, Place
from overenskommelse.messages import Template
from overenskommelse.notation.parts import PART_KINDS, value_of
from overenskommelse.notation.schema.words import of_key
from overenskommelse.office import Command
from overenskommelse.office.command import explained
from overenskommelse.office.commands import Edit
from overenskommelse.wording import Language, problem
from overenskommelse.wording.language import capital
from overenskommelse.wording.nearby import NEAREST

REASON = "reason"
_OPTION = re.compile(r"--([a-z][a-z-]*)(?: [A-ZÅÄÖ]{2,}\b)?")
"""An option as the command line has it, and what is to be written behind it."""
_SEVERAL_IDS = re.compile(r"(?<=[a-z] )\w[\w-]*/[\w/-]+(?: \w[\w-]*/[\w/-]+)+")
"""Ids with blanks between them, as the command line has several."""
SEVERAL = ";"
"""What stands between several values of one field."""
ASK_REASON = Template(
    "console-form-reason", "Reason: why, in a few words and without personal data; the journal keeps it."
)
SAY_SEVERAL = Template("console-form-several", "Put a semicolon between several.")
SAY_LINES = Template("console-form-lines", "Write each on a line of its own.")
MISSING = Template("console-form-missing", "This has to be filled in.")
_HIDDEN = frozenset({"agreement", "seen", "clear"})
_NEW = frozenset({"ask-new-clause", "ask-new-id", "ask-new-paper", "ask-new-step"})
_LAST = ("document", "locator", "note", "id")
"""What is seldom asked for stands last."""
_PROSE = frozenset(
    {
        *("answer", "comment", "decisions", "information", "note", "outcome", "proposals", "remarks", "reservations"),
        *("summary", "text", "why"),
    }
)
"""What is told in sentences, which may be long and hold semicolons."""


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

    @property
    def is_prose(self) -> bool:
        """Whether it is written in sentences, on as many lines as they take."""
        return self.name in _PROSE and not self.choices


def fields_of(cls: type[Command], language: Language, *, without: Iterable[str] = ()) -> tuple[Field, ...]:
    """Return what a form for a command asks for, the most needed first."""
    hidden = {*_HIDDEN, *without}
    found = [_field(cls, each, language) for each in options(cls) if each.name not in hidden and not each.is_group]
    found.sort(key=_place)
    if cls.asks_reason:
        found.append(_worded(Option(name=REASON, type=str, is_asked=True, has_many=False), ASK_REASON, language))
    return tuple(found)


def fields_of_record(kind: str, language: Language) -> tuple[Field, ...]:
    """Return what a form asks for to mend a record of a kind: the fields that hold no group of keys."""
    cls = PART_KINDS[kind]
    found = [_worded(each, of_key(cls, each.name), language) for each in options(cls) if not each.is_group]
    found.sort(key=_place)
    return tuple(each for each in found if each.name != "id")


def is_new_id(cls: type[Command], each: Field) -> bool:
    """Tell whether a field asks what something new is to be cited by, which is made of its name where left out."""
    said = explained(cls, each.name) if each.name in attrs.fields_dict(cls) else None
    return said is not None and said.code in _NEW


def _place(each: Field) -> tuple[bool, int]:
    return not each.is_asked, _LAST.index(each.name) + 1 if each.name in _LAST else 0


def _field(cls: type[Command], option: Option, language: Language) -> Field:
    return _worded(option, explained(cls, option.name), language)


def _worded(option: Option, said: Template | None, language: Language) -> Field:
    title, _, rest = (language.fill(said) if said else option.name).partition(":")
    told = capital(rest.strip())
    how = SAY_LINES if option.name in _PROSE else SAY_SEVERAL
    return Field(
        option=option,
        title=capital(title.strip()),
        help=f"{told} {language.fill(how)}".strip() if option.has_many else told,
    )


def text_of(name: str, value: object) -> str | None:
    """Return a value of plain data as a form has it; None for a group of keys, which no field holds."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        several = [text_of(name, each) for each in value]
        return None if None in several else _between(name).join(filter(None, several))
    return None if isinstance(value, dict) else str(value)


def _between(name: str) -> str:
    return "\n" if name in _PROSE else f"{SEVERAL} "


def given_of(field: Field, text: str) -> str | list[str] | None:
    """Return what was written in a field, as options are given; None where nothing was."""
    if field.option.has_many:
        parts = text.splitlines() if field.is_prose else text.split(SEVERAL)
        return [part.strip() for part in parts if part.strip()] or None
    return text.strip() or None


def name_of(place: Place) -> str:
    """Return the field that a problem is about; nothing where it is about none."""
    return str(place.path[0]).removeprefix("--").replace("-", "_") if place.path else ""


def wrong(field: Field, text: str, language: Language, today: date | None = None) -> str | None:
    """Return what is wrong with what is written in a field; None where nothing is."""
    given = given_of(field, text)
    if given is None:
        return language.fill(MISSING) if field.is_asked else None
    try:
        data_of(_only(field.option), {field.name: given}, today)
    except OverenskommelseError as error:
        first = error.problems[0]
        # What a day was surely meant as is told at once; how days are written stands beneath the fields anyhow.
        is_near = first.remedy is not None and (is_meant(first) or first.remedy.code == NEAREST.code)
        return problem(attrs.evolve(first, place=Place(), remedy=first.remedy if is_near else None), language)
    return None


def in_fields(text: str, fields: Iterable[Field]) -> str:
    """Return what is told of options as told of the fields of a form: --despite SKÄL is ”Trots”."""
    titles = {each.name.replace("_", "-"): each.title for each in fields}

    def named(found: re.Match[str]) -> str:
        title = titles.get(found[1])
        return found[0] if title is None else f"”{title}”"

    parted = _SEVERAL_IDS.sub(lambda ids: ids[0].replace(" ", f"{SEVERAL} "), text)
    return _OPTION.sub(named, parted)


def _only(option: Option) -> type[Any]:
    """Return a class of one field, so that it is read as the command's own reader reads it."""
    type_ = tuple[option.type, ...] if option.has_many else option.type  # type: ignore[name-defined]
    return attrs.make_class("Only", {option.name: attrs.field(type=type_, default=None)})


def command_of(
    cls: type[Command],
    fields: Sequence[Field],
    texts: Mapping[str, str],
    more: Mapping[str, Any],
    today: date | None = None,
) -> Command:
    """Return the command that a form asks for; `more` is plain data that it does not ask for.

    Raises UnreadableError, InvalidError with every field that cannot be read.
    """
    given = {each.name: given_of(each, texts.get(each.name, "")) for each in fields if each.name != REASON}
    data = data_of(cls, {name: text for name, text in given.items() if text is not None}, today)
    own = {name: value for name, value in more.items() if name in attrs.fields_dict(cls)}
    return value_of(cls, {**data, **own})


def edit_of(
    kind: str, fields: Sequence[Field], changed: Mapping[str, str], more: Mapping[str, Any], today: date | None = None
) -> Edit:
    """Return the command that changes some fields of a record; what was emptied is taken away.

    Raises UnreadableError with every field that cannot be read.
    """
    given = {each.name: given_of(each, changed[each.name]) for each in fields if each.name in changed}
    data = data_of(PART_KINDS[kind], {name: text for name, text in given.items() if text is not None}, today)
    return Edit(kind=kind, fields={name: data.get(name) for name in given}, **more)
