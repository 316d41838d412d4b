"""The registry that verbs, options and forms are made of."""

import types
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

import attrs
import pytest

from overenskommelse.agreement import Edition, Plan
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Record
from overenskommelse.office import commands
from overenskommelse.office.command import Command, explained
from overenskommelse.office.commands import COMMANDS
from overenskommelse.sources import Document

LEAVES = (str, int, bool, Decimal, PartialDate, Period)
WHOLE = {
    ("add-record", "record"): {Record, Document},
    ("edit-record", "fields"): {Mapping},
    ("adopt-edition", "edition"): {Edition},
    ("put-plan-in-force", "plan"): {Plan},
}
"""The fields that take a whole value, by command and field."""

EVERY = pytest.mark.parametrize("cls", COMMANDS.values(), ids=COMMANDS)


def test_every_command_is_in_the_registry_under_its_code() -> None:
    public = {getattr(commands, name) for name in commands.__all__ if name != "COMMANDS"}
    assert set(COMMANDS.values()) == public
    assert [cls.code for cls in COMMANDS.values()] == list(COMMANDS)


def test_a_verb_and_a_noun_name_one_command() -> None:
    named = [(cls.verb, cls.noun) for cls in COMMANDS.values()]
    assert sorted(set(named)) == sorted(named)
    assert all(verb and noun for verb, noun in named)


@EVERY
def test_every_command_says_what_it_does_in_one_line(cls: type[Command]) -> None:
    assert cls.says.text.endswith(".")
    assert cls.says.text.count("\n") == 0


@EVERY
def test_every_field_is_explained_with_a_title_before_the_first_colon(cls: type[Command]) -> None:
    told = {each.name: explained(cls, each.name) for each in attrs.fields(cls)}
    assert [name for name, text in told.items() if text is None or ": " not in text.text] == []


def kinds_of(type_: Any) -> set[Any]:
    """The types that a field may hold, beside nothing."""
    if get_origin(type_) in {Union, types.UnionType}:
        return {each for arg in get_args(type_) if arg is not type(None) for each in kinds_of(arg)}
    if get_origin(type_) is tuple:
        return kinds_of(get_args(type_)[0])
    return {get_origin(type_) or type_}


@EVERY
def test_every_field_can_be_read_from_a_text_unless_it_takes_a_whole_value(cls: type[Command]) -> None:
    for each in attrs.fields(attrs.resolve_types(cls)):
        found = kinds_of(each.type)
        expected = WHOLE.get((cls.code, each.name))
        assert found == (expected or {t for t in found if t in LEAVES or issubclass(t, StrEnum)}), each.name


@EVERY
def test_what_ends_or_takes_out_asks_for_a_reason_and_nothing_else_does(cls: type[Command]) -> None:
    assert cls.asks_reason is (cls.verb in {"end", "merge", "leave", "cancel", "reopen", "withdraw"})
