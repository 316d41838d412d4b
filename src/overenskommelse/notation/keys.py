"""The keys of a group: the order in which they are written, and what each holds."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin

import attrs


@cache
def key_order(cls: Any) -> tuple[str, ...]:
    """Return the names of a class's fields in their order, but what a statement rests on after all that it says.

    The source comes last, and after it the note where the class has it so.
    """
    names = [each.name for each in attrs.fields(cls) if each.init]
    if "source" not in names:
        return tuple(names)
    after = names[names.index("source") :]
    last = [name for name in ("source", "note") if name in after]
    return (*(name for name in names if name not in last), *last)


@cache
def types_of(cls: Any) -> Mapping[str, Any]:
    """Return the type of each field of a class; of a dated statement, what it is said to be about."""
    origin = get_origin(cls) or cls
    attrs.resolve_types(origin)
    # A class that is no generic has no parameters, and a bare generic no arguments.
    given = dict(zip(getattr(origin, "__parameters__", ()), get_args(cls), strict=False))
    return {each.name: given.get(each.type, each.type) for each in attrs.fields(origin)}
