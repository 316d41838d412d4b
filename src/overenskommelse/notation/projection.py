"""Any of our values as plain data, for `--json`: codes and values, nothing worded."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from ..agreement import CORE_KINDS
from ..dates import Every, PartialDate, Period
from ..ledger import Record
from ..messages import Message
from .converter import Kinds

_AS_TEXT = str | date | PartialDate | Period | Every | Decimal


def plain(value: object, *, kinds: Kinds = CORE_KINDS) -> object:
    """Return a value as what JSON can hold: dicts with all fields, lists, texts, numbers, booleans, None.

    Dates, periods, intervals and decimals become their text, enumerations their value, a history its list of entries,
    a message its code and values.  Records and obligations tell their kind.
    Raises TypeError for a value that is not ours.
    """
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, _AS_TEXT):
        return str(value)
    if isinstance(value, Message):
        return {"code": value.code, "values": plain(value.values, kinds=kinds)}
    if isinstance(value, Mapping):
        return {str(key): plain(inner, kinds=kinds) for key, inner in value.items()}
    if isinstance(value, Iterable):
        # A history is iterable too; a set has no order of its own.
        inside = sorted(value) if isinstance(value, frozenset) else value
        return [plain(inner, kinds=kinds) for inner in inside]
    return {**_kind(value, kinds), **{name: plain(inner, kinds=kinds) for name, inner in _fields(value)}}


def _fields(value: object) -> list[tuple[str, object]]:
    cls: Any = type(value)
    if not attrs.has(cls):
        msg = f"no plain form of {value!r}"
        raise TypeError(msg)
    return [(each.name, getattr(value, each.name)) for each in attrs.fields(cls) if each.init]


def _kind(value: object, kinds: Kinds) -> dict[str, str]:
    if isinstance(value, Record):
        return {"kind": value.kind}
    names = [name for name, cls in kinds.items() if cls is type(value)]
    return {"kind": names[0]} if names else {}
