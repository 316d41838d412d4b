"""Plain data as YAML: the same bytes for the same data, which reads back as the same, and is kind to YAML 1.1."""

import json
import re
from collections.abc import Iterator

from .converter import Bare

# Texts that some reader takes for something else than text; YAML 1.1 has more of them than 1.2.
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_PLAIN = re.compile(r"[^\W\d_](?:[^\s:]|:(?=\S)| (?=[^\s#]))*")
_BARE = re.compile(r"[0-9A-Za-z.+-][0-9A-Za-z.+/?~-]*", re.ASCII)
_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONGEST_KEY = 1000
_INDENT = "  "


def emit(data: dict[str, object]) -> str:
    """Write data as YAML; texts of several lines as blocks, all else on one line."""
    return "".join(f"{line}\n" for line in _group(data, ""))


def _group(data: dict[str, object], pad: str) -> Iterator[str]:
    for key, value in data.items():
        shown = _text(key)
        head = f"{pad}{shown}:" if len(shown) < _LONGEST_KEY else f"{pad}? {shown}\n{pad}:"
        if isinstance(value, dict) and value:
            yield head
            yield from _group(value, pad + _INDENT)
        elif isinstance(value, list) and value:
            yield head
            yield from _series(value, pad + _INDENT)
        else:
            yield f"{head} {_scalar(value, pad)}"


def _series(data: list[object], pad: str) -> Iterator[str]:
    for value in data:
        if isinstance(value, dict | list) and value:
            inner = _group(value, pad + _INDENT) if isinstance(value, dict) else _series(value, pad + _INDENT)
            first = next(inner)
            yield f"{pad}- {first[len(pad) + len(_INDENT) :]}"
            yield from inner
        else:
            yield f"{pad}- {_scalar(value, pad)}"


def _scalar(value: object, pad: str) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Bare):
        return str(value) if _BARE.fullmatch(value) else _quoted(value)
    if isinstance(value, str):
        return _block(value, pad + _INDENT) if _is_block(value) else _text(value)
    return "[]" if value == [] else "{}" if value == {} else str(value)


def _text(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and not _ESCAPED.search(text) and text.lower() not in _WORDS
    return text if is_plain else _quoted(text)


def _quoted(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _is_block(text: str) -> bool:
    """Tell whether a text has lines that a block shows as they are."""
    lines = text.removesuffix("\n").split("\n")
    return (
        "\n" in text
        and all(not line or (line.isprintable() and line == line.strip()) for line in lines)
        and bool(lines[0] and lines[-1])
    )


def _block(text: str, pad: str) -> str:
    lines = text.removesuffix("\n").split("\n")
    head = "|" if text.endswith("\n") else "|-"
    return "\n".join([head, *(f"{pad}{line}" if line else "" for line in lines)])
