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
        UnknownError,
        UnreadableError,
    )
    from .ledger import Coverage, Ledger, Record
    from .messages import Message
    from .notation import read_agreement, read_ledger, write_agreement, write_ledger
    from .sources import Dated, Document, Source
    from .standing import Finding, Rules, Standing, Status, assess, calendar, matrix, register

_HOMES = {
    "agreement": ("Agreement", "Obligation"),
    "dates": ("Every", "PartialDate", "Period"),
    "differences": ("Comparison", "Difference", "compare", "diff"),
    "errors": (
        "InvalidError",
        "OverenskommelseError",
        "PluginError",
        "Problem",
        "UnknownError",
        "UnreadableError",
    ),
    "ledger": ("Coverage", "Ledger", "Record"),
    "messages": ("Message",),
    "notation": ("read_agreement", "read_ledger", "write_agreement", "write_ledger"),
    "sources": ("Dated", "Document", "Source"),
    "standing": ("Finding", "Rules", "Standing", "Status", "assess", "calendar", "matrix", "register"),
}

__all__ = [
    "Agreement",
    "Comparison",
    "Coverage",
    "Dated",
    "Difference",
    "Document",
    "Every",
    "Finding",
    "InvalidError",
    "Ledger",
    "Message",
    "Obligation",
    "OverenskommelseError",
    "PartialDate",
    "Period",
    "PluginError",
    "Problem",
    "Record",
    "Rules",
    "Source",
    "Standing",
    "Status",
    "UnknownError",
    "UnreadableError",
    "assess",
    "calendar",
    "compare",
    "diff",
    "matrix",
    "read_agreement",
    "read_ledger",
    "register",
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
