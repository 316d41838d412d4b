"""The schema of a whole file: its head, its keys, and the definitions that these refer to."""

from collections.abc import Mapping
from typing import Any

from ...agreement import CORE_KINDS, Agreement
from ...messages import Template
from ..converter import Kinds
from ..formats import AGREEMENT, FORMAT
from ..ledger_form import ledger_form
from .groups import Definitions, Schema, Word, told
from .words.shared import FILES, HEAD

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _english(template: Template) -> str:
    return template.text


def schema(kind: str, *, kinds: Kinds = CORE_KINDS, word: Word = _english, language: str = "en") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of files of a kind, `agreement` or `ledger`.

    `kinds` are the kinds of obligation known; `word` words titles and descriptions, in the language that the id names.
    A file may be one of several that are read together, so nothing but its head is asked for.
    """
    definitions = Definitions(kinds, word)
    whole = definitions.group(Agreement if kind == AGREEMENT else ledger_form())
    return {
        "$schema": DIALECT,
        "$id": f"urn:overenskommelse:{kind}-{FORMAT}:{language}",
        **told(FILES[kind], kind, word),
        "type": "object",
        "properties": {**_head(kind, word), **whole["properties"]},
        "required": ["format", "kind"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.made.items())),
    }


def _head(kind: str, word: Word) -> Mapping[str, Schema]:
    return {
        "format": {"type": "integer", "const": FORMAT, **told(HEAD["format"], "format", word)},
        "kind": {"type": "string", "const": kind, **told(HEAD["kind"], "kind", word)},
    }
