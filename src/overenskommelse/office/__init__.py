"""The administrators' use cases: one frozen command for each intention, queries, and what they ask of a store."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .command import Command
    from .conflicts import Conflict, ConflictError, RefusedError
    from .office import Check, Done, Office
    from .view import Stored, View

__all__ = ["Check", "Command", "Conflict", "ConflictError", "Done", "Office", "RefusedError", "Stored", "View"]

_HOMES = {
    "command": ("Command",),
    "conflicts": ("Conflict", "ConflictError", "RefusedError"),
    "office": ("Check", "Done", "Office"),
    "view": ("Stored", "View"),
}


def __getattr__(name: str) -> object:
    """Load a name from its home when it is first used: a store needs the ports alone."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
