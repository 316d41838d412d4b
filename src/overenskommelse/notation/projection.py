"""Any of our values as plain data, for `--json`: codes and values, nothing worded."""

from collections.abc import Mapping, Set
from datetime import date
from decimal import Decimal
from enum import Enum

import attrs

from ..agreement import CORE_KINDS, Obligation
from ..dates import Every, PartialDate, Period
from ..ledger import Record
from ..messages import Message
from ..sources import Dated
from .converter import Kinds

_AS_TEXT = str | date | PartialDate | Period | Every | Decimal


def plain(value: object, *, kinds: Kinds = CORE_KINDS) -> object:
    """Return a value as what JSON can hold: dicts with all fields, lists, texts, numbers, booleans, None.

    Dates, periods, intervals and decimals become their text, enumerations their value, a history its list of entries, a
    message its code and values.  Records and obligations tell their kind.  Raises TypeError for a value that is not ours.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, _AS_TEXT):
        return value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, Message):
        return {"code": value.code, "values": plain(value.values, kinds=kinds)}
    if isinstance(value, Dated):
        return plain(value.entries, kinds=kinds)
    if isinstance(value, Mapping):
        return {str(key): plain(inner, kinds=kinds) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner, kinds=kinds) for inner in value]
    if isinstance(value, Set):
        return sorted(plain(inner, kinds=kinds) for inner in value)
    return _fields(value, kinds)


def _fields(value: object, kinds: Kinds) -> dict[str, object]:
    if isinstance(value, type) or not attrs.has(type(value)):
        msg = f"no plain form of {value!r}"
        raise TypeError(msg)
    own = {each.name: getattr(value, each.name) for each in attrs.fields(type(value)) if each.init}
    return {**_kind(value, kinds), **{name: plain(inner, kinds=kinds) for name, inner in own.items()}}


def _kind(value: object, kinds: Kinds) -> dict[str, str]:
    if isinstance(value, Record):
        return {"kind": value.kind}
    if isinstance(value, Obligation):
        return {"kind": name for name, cls in kinds.items() if cls is type(value)}
    return {}
