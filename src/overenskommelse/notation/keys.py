"""The order in which the keys of a group are written."""

from functools import cache
from typing import Any

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
