"""Promises of a kind that no installed variant supplies: read for what every promise has, and kept whole."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import attrs
from cattrs import Converter

from ..agreement import Obligation
from ..agreement.unsupplied import Unsupplied
from .groups import make_group_hook
from .hooks import Hook
from .json_writer import dump_lines

_SHARED = tuple(each.name for each in attrs.fields(Obligation))
"""The keys that promises of every kind have."""
_KEPT = "kept"


def make_stranger_hook(converter: Converter, kinds: Mapping[str, type[Obligation]], read: Hook) -> Hook:
    """Return a hook that reads the kinds known as `read` does, and a promise of any other as `Unsupplied`."""
    read_stranger = make_group_hook(converter, Unsupplied)

    def read_any(value: Any, type_: Any) -> Any:
        kind = value.get("kind") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind in kinds:
            return read(value, type_)
        shared = {name: value[name] for name in _SHARED if name in value}
        return read_stranger({**shared, "kind": kind, _KEPT: dump_lines(value)}, Unsupplied)

    return read_any


def make_stranger_writer(write: Callable[[Any], dict[str, Any]]) -> Callable[[Unsupplied], dict[str, Any]]:
    """Return what writes an `Unsupplied` with all that was kept of it, in the order that it had; `write` knows it."""

    def write_stranger(value: Unsupplied) -> dict[str, Any]:
        written = write(value)
        return {**json.loads(written.pop(_KEPT)), **written}

    return write_stranger
