"""Agreements and ledgers as YAML 1.2 and JSON, lossless both ways; every error with its file, line and way out."""

from importlib import import_module
from typing import TYPE_CHECKING

from .files import SourceFile, load_file
from .formats import FORMAT
from .merging import plain_data
from .projection import plain
from .reading import agreement_from_json, kind_of, ledger_from_json, read_agreement, read_ledger

if TYPE_CHECKING:
    from .writing import agreement_to_json, ledger_to_json, write_agreement, write_ledger

__all__ = [
    "FORMAT",
    "SourceFile",
    "agreement_from_json",
    "agreement_to_json",
    "kind_of",
    "ledger_from_json",
    "ledger_to_json",
    "load_file",
    "plain",
    "plain_data",
    "read_agreement",
    "read_ledger",
    "write_agreement",
    "write_ledger",
]

_WRITERS = frozenset({"agreement_to_json", "ledger_to_json", "write_agreement", "write_ledger"})


def __getattr__(name: str) -> object:
    """Load what writes when it is first used: most commands only read."""
    if name in _WRITERS:
        return getattr(import_module(f"{__name__}.writing"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
