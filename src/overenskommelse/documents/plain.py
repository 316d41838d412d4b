"""A printout as plain data: what JSON holds, and what the typesetter of PDF is given."""

import json
from datetime import date
from typing import TypeAlias

from attrs import fields, has

from .fitting import fitted
from .printout import Printout

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"


def write_json(printout: Printout) -> bytes:
    """Return the printout as JSON in UTF-8; each block says what it is in `block`."""
    return (dumps(plain(fitted(printout)), indent=2) + "\n").encode()


def dumps(value: Plain, *, indent: int | None = None) -> str:
    """Return plain data as JSON."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def plain(value: object) -> Plain:
    """Return a printout, or a part of one, as plain data."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    kind = type(value)
    if not has(kind):
        raise TypeError(kind)
    said: dict[str, Plain] = {} if kind is Printout else {"block": kind.__name__.lower()}
    return said | {each.name: plain(getattr(value, each.name)) for each in fields(kind)}
