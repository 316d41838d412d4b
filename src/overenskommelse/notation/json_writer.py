"""Plain data as JSON: every number keeps its text, and what turns text around is escaped."""

import json
import re
from typing import Any

from .files import DIRECTIONS
from .tree import Numeral

_TURNING = re.compile(f"[{DIRECTIONS}]")
_INDENT = "  "


def dump(data: object, *, indent: int | None = None) -> str:
    """Write data as JSON; numbers are those of Python."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=indent))


def dump_lines(value: Any, pad: str = "") -> str:
    """Write data as JSON with a line for each entry, as `dump` does with an indent of 2; numbers keep their text."""
    if isinstance(value, Numeral):
        return str(value)
    if isinstance(value, dict) and value:
        entries = [f"{_quoted(key)}: {dump_lines(each, pad + _INDENT)}" for key, each in value.items()]
        return f"{{{_lines(entries, pad)}}}"
    if isinstance(value, list) and value:
        return f"[{_lines([dump_lines(each, pad + _INDENT) for each in value], pad)}]"
    return _quoted(value)


def escaped(text: str) -> str:
    """Escape what a reader refuses to find in a text as it is."""
    return _TURNING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _quoted(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))


def _lines(entries: list[str], pad: str) -> str:
    between = f",\n{pad}{_INDENT}"
    return f"\n{pad}{_INDENT}{between.join(entries)}\n{pad}"
