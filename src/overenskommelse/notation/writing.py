"""Agreements and ledgers as YAML and JSON: what is read back is equal to what was written."""

import re
from typing import Any

from ..agreement import CORE_KINDS, Agreement
from ..errors import InvalidError, Problem
from ..ledger import Ledger
from ..messages import Template
from .converter import Kinds, converter_for
from .emitter import emit
from .formats import AGREEMENT, FORMAT, LEDGER
from .hooks import shorten
from .json_writer import dump, escaped
from .ledger_form import to_form

HALF_CHARACTER = Template("half-character", "The text “{text}” holds half a character (a lone surrogate).")
NULL_CHARACTER = Template("null-character", "The text “{text}” holds a character of no meaning (NUL).")
WRITE_ANEW = Template("write-anew", "Write the text anew; it was damaged before it came here.")

_ESCAPED = "\\u0000"
_NULL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""NUL as JSON writes it: behind an even number of backslashes, for two of them are one that is meant."""


def write_agreement(agreement: Agreement, *, kinds: Kinds = CORE_KINDS) -> str:
    """Write an agreement as YAML; `kinds` name the classes of its obligations.

    Defaults are left out, and keys follow the order of the fields.
    Raises InvalidError for an obligation of no known kind and for text that no file can hold.
    """
    return storable(emit(_agreement_data(agreement, kinds)))


def write_ledger(ledger: Ledger) -> str:
    """Write a ledger as YAML, the records of each kind together.  Raises InvalidError as `write_agreement` does."""
    return storable(emit(_ledger_data(ledger)))


def agreement_to_json(agreement: Agreement, *, kinds: Kinds = CORE_KINDS, indent: int | None = None) -> str:
    """Write an agreement as JSON, with the same keys as YAML.  Raises InvalidError as `write_agreement` does."""
    return storable(dump(_agreement_data(agreement, kinds), indent=indent))


def ledger_to_json(ledger: Ledger, *, indent: int | None = None) -> str:
    """Write a ledger as JSON, with the same keys as YAML.  Raises InvalidError as `write_agreement` does."""
    return storable(dump(_ledger_data(ledger), indent=indent))


def _agreement_data(agreement: Agreement, kinds: Kinds) -> dict[str, Any]:
    return {"format": FORMAT, "kind": AGREEMENT, **converter_for(kinds).unstructure(agreement)}


def _ledger_data(ledger: Ledger) -> dict[str, Any]:
    return {"format": FORMAT, "kind": LEDGER, **converter_for(CORE_KINDS).unstructure(to_form(ledger))}


def storable(text: str) -> str:
    """Return a text that any file can hold.  Raises InvalidError for half a character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text[max(0, error.start - 30) : error.end].rpartition("\n")[2]
        raise InvalidError([Problem(HALF_CHARACTER(text=shorten(line)), remedy=WRITE_ANEW())]) from error
    return text


def keepable(text: str) -> str:
    """Return a text that any database can hold.  Raises InvalidError as `storable` does, and for NUL."""
    at = text.find("\0")
    if at >= 0:
        line = text[max(0, at - 30) : at].rpartition("\n")[2]
        raise InvalidError([Problem(NULL_CHARACTER(text=shorten(line)), remedy=WRITE_ANEW())])
    return storable(text)


def keepable_json(text: str) -> str:
    """Return JSON in whose texts is nothing but what any database can hold, and what turns text around is escaped.

    Raises InvalidError as `keepable` does.
    """
    if text.isprintable() and _ESCAPED not in text:
        # As nearly every text is, and nothing that is sought below can be printed.
        return text
    text = escaped(text)
    found = _NULL.search(text) if _ESCAPED in text else None
    if found is not None:
        keepable(f"{text[max(0, found.start() - 30) : found.start()]}\0")
    return keepable(text)
