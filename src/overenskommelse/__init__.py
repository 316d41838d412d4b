"""Follows up agreements between Swedish regions and civil society.

An `Agreement` says what the parties promised, a `Ledger` says what happened, and a `Standing` is what follows from the
two on a given date.  The names here are the public ones; each is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .agreement import Agreement, Obligation
    from .dates import Every, PartialDate, Period
    from .differences import Comparison, Difference, compare, diff
    from .errors import (
        InvalidError,
        OverenskommelseError,
        PluginError,
        Problem,
        StoreError,
        UnknownError,
        UnreadableError,
    )
    from .journal import Head, verify
    from .ledger import Coverage, Ledger, Record
    from .messages import Message
    from .notation import read_agreement, read_ledger, write_agreement, write_ledger
    from .office import Command, ConflictError, Office, RefusedError, View
    from .sources import Dated, Document, Source
    from .standing import Finding, Rules, Standing, Status, assess, calendar, matrix, register
    from .standing.unknowns import Unknown, unknowns
    from .store import open_store

_HOMES = {
    "agreement": ("Agreement", "Obligation"),
    "dates": ("Every", "PartialDate", "Period"),
    "differences": ("Comparison", "Difference", "compare", "diff"),
    "errors": (
        "InvalidError",
        "OverenskommelseError",
        "PluginError",
        "Problem",
        "StoreError",
        "UnknownError",
        "UnreadableError",
    ),
    "journal": ("Head", "verify"),
    "ledger": ("Coverage", "Ledger", "Record"),
    "messages": ("Message",),
    "notation": ("read_agreement", "read_ledger", "write_agreement", "write_ledger"),
    "office": ("Command", "ConflictError", "Office", "RefusedError", "View"),
    "sources": ("Dated", "Document", "Source"),
    "standing": ("Finding", "Rules", "Standing", "Status", "assess", "calendar", "matrix", "register"),
    "standing.unknowns": ("Unknown", "unknowns"),
    "store": ("open_store",),
}

__all__ = [
    "Agreement",
    "Command",
    "Comparison",
    "ConflictError",
    "Coverage",
    "Dated",
    "Difference",
    "Document",
    "Every",
    "Finding",
    "Head",
    "InvalidError",
    "Ledger",
    "Message",
    "Obligation",
    "Office",
    "OverenskommelseError",
    "PartialDate",
    "Period",
    "PluginError",
    "Problem",
    "Record",
    "RefusedError",
    "Rules",
    "Source",
    "Standing",
    "Status",
    "StoreError",
    "Unknown",
    "UnknownError",
    "UnreadableError",
    "View",
    "assess",
    "calendar",
    "compare",
    "diff",
    "matrix",
    "open_store",
    "read_agreement",
    "read_ledger",
    "register",
    "unknowns",
    "verify",
    "write_agreement",
    "write_ledger",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home when it is first used, so that importing the package costs next to nothing."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    message = f"module {__name__!r} has no attribute {name!r}; its public names are listed in __all__"
    raise AttributeError(message)
