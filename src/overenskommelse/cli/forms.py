"""Options made from the office's commands: one for each field, read as its type is written by hand."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import frozen

from ..dates import PartialDate, Period
from ..errors import OverenskommelseError, Place, Problem, UnreadableError
from ..messages import Template
from ..notation import load_file, plain_data
from ..wording import read_date, read_day, read_period

NOT_YES_OR_NO = Template("not-yes-or-no", "{text} is neither yes nor no.")
NOT_A_NUMBER = Template("not-a-whole-number", "{text} is no whole number.")
BELOW_ONE = Template("number-below-one", "{text} is below 1.")
YES = frozenset({"ja", "yes", "true", "j", "y"})
_DAYS: Mapping[Any, Callable[[str, date | None], object]] = {
    PartialDate: read_date,
    date: read_day,
    Period: read_period,
}
"""How what is written with days is read, which writes itself as files have it."""
_MOST_DIGITS = 1000
"""Python reads no number of many thousand digits."""
NO = frozenset({"nej", "no", "false", "n"})


@frozen(kw_only=True)
class Option:
    """One field as an option: its name, its type without None and tuple, and whether it must be given."""

    name: str
    type: Any
    is_asked: bool
    has_many: bool
    choices: tuple[str, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether its value is a group of keys, and no value by itself."""
        return isinstance(self.type, type) and attrs.has(self.type) and self.type not in _DAYS

    @property
    def flag(self) -> str:
        """How it is written: `--legal-form`."""
        return f"--{self.name.replace('_', '-')}"


def options(cls: type[Any]) -> tuple[Option, ...]:
    """Return an option for each field of a command or record."""
    attrs.resolve_types(cls)
    return tuple(_option(each) for each in attrs.fields(cls) if each.init)


def _option(each: Any) -> Option:  # noqa: ANN401 - a field of attrs
    type_ = _bare(each.type)
    has_many = get_origin(type_) is tuple
    inner = _bare(get_args(type_)[0]) if has_many else type_
    is_choice = isinstance(inner, type) and issubclass(inner, Enum)
    choices = tuple(str(member.value) for member in inner) if is_choice else ()
    return Option(
        name=each.name, type=inner, is_asked=each.default is attrs.NOTHING, has_many=has_many, choices=choices
    )


def _bare(type_: Any) -> Any:  # noqa: ANN401 - types have none that says it
    """Return a type without its None."""
    if get_origin(type_) in {Union, UnionType}:
        left = [each for each in get_args(type_) if each is not type(None)]
        return left[0] if len(left) == 1 else str
    return type_


def data_of(cls: type[Any], given: Mapping[str, Any], today: date | None = None) -> dict[str, Any]:
    """Return plain data of what was given for the fields of a class, by field name; what was not given is left out.

    Days that are told from `today` are read where that is given.
    Raises UnreadableError with every field that cannot be read.
    """
    data: dict[str, Any] = {}
    problems: list[Problem] = []
    for option in options(cls):
        text = given.get(option.name)
        if text is None:
            continue
        try:
            read = partial(_plain, option, today)
            data[option.name] = [read(each) for each in text] if option.has_many else read(text)
        except OverenskommelseError as error:
            problems += (attrs.evolve(p, place=Place(path=(option.flag,))) for p in error.problems)
    if problems:
        raise UnreadableError(problems)
    return data


def _plain(option: Option, today: date | None, text: str) -> Any:  # noqa: ANN401 - plain data
    if option.is_group:
        return _group(text)
    match option.type:
        case type() as cls if cls in _DAYS:
            return str(_DAYS[cls](text, today))
        case type() as cls if cls is bool:
            return _yes_or_no(text)
        case type() as cls if cls is int:
            return whole(text)
        case type() as cls if cls is Decimal:
            return text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace(",", ".")
        case _:
            return text


def _yes_or_no(text: str) -> bool:
    if text.lower() in YES | NO:
        return text.lower() in YES
    raise UnreadableError([Problem(NOT_YES_OR_NO(text=text))])


def whole(text: str, *path: str) -> int:
    """Return a whole number.  Raises UnreadableError, which tells the option given as path."""
    digits = text.strip().removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS:
        return int(text)
    raise UnreadableError([Problem(NOT_A_NUMBER(text=text), Place(path=path))])


def count(text: str, path: str) -> int:
    """Return a whole number that is not below 1.  Raises UnreadableError, which tells the option given as path."""
    found = whole(text, path)
    if found < 1:
        raise UnreadableError([Problem(BELOW_ONE(text=text), Place(path=(path,)))])
    return found


def _group(text: str) -> Any:  # noqa: ANN401 - plain data
    """Read a group of keys: JSON as it stands, or the path of a YAML or JSON file."""
    if text.lstrip().startswith(("{", "[")):
        try:
            return json.loads(text)
        except ValueError:
            pass
    return plain_data(load_file(Path(text)))
