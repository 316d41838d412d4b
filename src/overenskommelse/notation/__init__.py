"""Agreements and ledgers as YAML 1.2 and JSON, lossless both ways; every error with its file, line and way out."""

from .files import SourceFile, load_file
from .formats import FORMAT
from .projection import plain
from .reading import agreement_from_json, kind_of, ledger_from_json, read_agreement, read_ledger
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
    "read_agreement",
    "read_ledger",
    "write_agreement",
    "write_ledger",
]
