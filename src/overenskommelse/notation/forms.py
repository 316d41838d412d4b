"""What is known of each place in a file: which keys may stand there and in which order, and what is written bare."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ..agreement import Agreement, Obligation, Vocabulary
from ..dates import Every, PartialDate, Period
from ..sources import Dated, Dating
from .converter import Bare, Kinds
from .formats import AGREEMENT, HEAD
from .keys import key_order, types_of
from .ledger_form import ledger_form
from .scalars import may_be_bare
from .tree import Numeral

_BARE_TYPES = (Decimal, PartialDate, Period, Every)
# Where nothing is known of a place, what looks like a date is one.
_DATE = re.compile(r"\d{4}-[-0-9WX]+[-0-9WX./~?%]*", re.ASCII)


def arrange(data: Mapping[str, object], kind: str, kinds: Kinds) -> dict[str, object]:
    """Return a file's data with the keys of each group in the order of its class's fields, and unknown ones last.

    `kinds` are the kinds of obligation known.  Nothing is added, taken away or changed.
    """
    form: Any = Agreement if kind == AGREEMENT else ledger_form()
    types: dict[str, Any] = dict.fromkeys(HEAD) | _fields(form)
    return _ordered(data, types, kinds)


def _ordered(data: Mapping[str, object], types: Mapping[str, Any], kinds: Kinds) -> dict[str, object]:
    known = [key for key in types if key in data]
    keys = [*known, *(key for key in data if key not in types)]
    return {key: _arranged(data[key], types.get(key), kinds) for key in keys}


def _arranged(value: object, type_: Any, kinds: Kinds) -> object:
    if isinstance(value, dict):
        return _ordered(value, _keys(type_, value, kinds), kinds)
    if isinstance(value, list):
        item = _item(type_)
        return [_arranged(each, item, kinds) for each in value]
    if isinstance(value, str) and not isinstance(value, Numeral) and may_be_bare(value):
        return Bare(value) if type_ in _BARE_TYPES or (type_ is None and _DATE.fullmatch(value)) else value
    return value


def _keys(type_: Any, value: Mapping[str, object], kinds: Kinds) -> Mapping[str, Any]:
    """Return the keys that a group may have, each with its type."""
    if type_ is Obligation:
        own: Any = kinds.get(str(value.get("kind")))
        return {"kind": str} | (_fields(own) if own else {})
    if get_origin(type_) is Mapping:
        return dict.fromkeys(value, get_args(type_)[1])
    return _fields(type_) if attrs.has(get_origin(type_) or type_) else {}


@cache
def _fields(cls: Any) -> dict[str, Any]:
    types = types_of(cls)
    return {name: _known(types[name]) for name in key_order(get_origin(cls) or cls)}


def _known(type_: Any) -> Any:
    """Return what a type is where a value is given."""
    if get_origin(type_) in (Union, UnionType):
        some = [each for each in get_args(type_) if each is not type(None)]
        return some[0] if len(some) == 1 else str
    return type_


def _item(type_: Any) -> Any:
    """Return the type of a list's items."""
    if get_origin(type_) is Dated:
        return Dating[get_args(type_)[0]]  # type: ignore[misc]  # known when it runs
    if type_ is Vocabulary:
        return _item(attrs.fields(Vocabulary).terms.type)
    return _known(get_args(type_)[0]) if get_origin(type_) is tuple else None
