"""Single values as YAML: bare, plain, in quotes, as a block of lines, or folded; kind to readers of YAML 1.1."""

import json
import re
from functools import lru_cache

from .converter import Bare
from .files import DIRECTIONS
from .tree import Numeral

LONGEST_KEY = 1000
"""Past this many characters YAML wants a key on a line of its own."""

# What breaks lines or turns text around in some reader, or is no character at all.
_ODD = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff" + DIRECTIONS
_ESCAPED = re.compile(f"[{_ODD}]")
# Texts that some reader takes for something else than text; YAML 1.1 has more of them than 1.2.
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_LONGEST_WORD = 5
# A text may begin with digits where something follows that no number and no point in time has: 7 §, 5 kap. 69, 4–12.
_START = r"(?:[^\W\d_]|[§“”]|(?=[0-9][^\n]*(?:[^\x00-\x7f]| [^\n]*[^0-9a-fA-FtTzZ:.,+_\s-]))[0-9])"
_PLAIN = re.compile(rf"{_START}[^\s:{_ODD}]*+(?:(?: |:+)[^\s:#{_ODD}][^\s:{_ODD}]*+)*+")
_PLAIN_IN_FLOW = re.compile(rf"{_START}[^\s:,?\[\]{{}}{_ODD}]*+(?: [^\s:,?\[\]{{}}#{_ODD}][^\s:,?\[\]{{}}{_ODD}]*+)*+")
_SINGLE_SPACE = re.compile("(?<! ) (?! )")
_BARE = re.compile(r"(?:[-+.]?[0-9]|\.\./|[A-Za-z])[0-9A-Za-z.+/?~\[\]-]*", re.ASCII)
_BARE_IN_FLOW = re.compile(r"(?:[-+.]?[0-9]|\.\./|[A-Za-z])[0-9A-Za-z.+/~-]*", re.ASCII)


def one_line(value: object, *, in_flow: bool = False) -> str:
    """Write a value that is no group or list, or an empty one, on one line."""
    if isinstance(value, str):
        return _written(value, in_flow=in_flow)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "[]" if value == [] else "{}" if value == {} else str(value)


def _written(text: str, *, in_flow: bool) -> str:
    if isinstance(text, Numeral):
        return text
    if isinstance(text, Bare):
        is_plain = (_BARE_IN_FLOW if in_flow else _BARE).fullmatch(text)
    else:
        is_word = len(text) <= _LONGEST_WORD and text.lower() in _WORDS
        is_plain = None if is_word else (_PLAIN_IN_FLOW if in_flow else _PLAIN).fullmatch(text)
    return text if is_plain else _quoted(text)


@lru_cache(maxsize=1024)
def key_text(key: str, *, in_flow: bool = False) -> str:
    """Write the name of a key."""
    return _written(str(key), in_flow=in_flow)


def block(text: str, pad: str) -> list[str] | None:
    """Return a text of several lines as a block, or None where quotes alone show it as it is."""
    lines = text.removesuffix("\n").split("\n")
    if "\n" not in text or not (lines[0] and lines[-1]):
        return None
    if not all(not line or (line.isprintable() and line == line.strip()) for line in lines):
        return None
    return ["|" if text.endswith("\n") else "|-", *(f"{pad}{line}" if line else "" for line in lines)]


def folded(text: str, pad: str, width: int) -> list[str] | None:
    """Return a long text folded into lines of at most `width`, or None where nothing is won or it would not read back.

    A line is broken at single spaces alone: other space belongs to the text.
    """
    if not text.isprintable() or text != text.strip():
        return None
    lines, rest, room = [">-"], text, width - len(pad)
    while len(rest) > room:
        at = _break(rest, room)
        if at is None:
            break
        lines.append(pad + rest[:at])
        rest = rest[at + 1 :]
    return [*lines, pad + rest] if len(lines) > 1 else None


def _break(text: str, room: int) -> int | None:
    """Return the last single space within the room, else the first after it."""
    last = None
    for found in _SINGLE_SPACE.finditer(text):
        if last is not None and found.start() > room:
            return last
        last = found.start()
        if last > room:
            return last
    return last


def _quoted(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def may_be_bare(text: str) -> bool:
    """Tell whether a text without quotes reads back as this text, or as the number it writes."""
    return bool(_BARE.fullmatch(text)) and text.lower() not in _WORDS
