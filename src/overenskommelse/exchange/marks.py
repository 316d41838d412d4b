r"""Texts in the cells of a register: what stands there is what is meant, a few marked cells excepted.

A dash takes a value away.  A list is divided by semicolons or line breaks.  A text that would not be read back as it
is (blanks at its ends, a dash alone, a semicolon within a list, what no cell can hold) stands as JSON after a
backslash: `\"A; B"`.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from ..errors import EMPTY, InvalidError, Problem
from .texts import FORBIDDEN

DASHES = frozenset({"–", "-", "—"})
"""Each of them alone in a cell takes the value away."""

NOTHING = frozenset({"", *DASHES})
"""What a cell may hold, blanks around it aside, that gives nothing."""

_MARK = '\\"'
UNREADABLE = f'{_MARK}"'
"""Stands for a cell that could not be read: a marked text with nothing in it, which no column takes."""
_ITEM = re.compile(r'\s*(?:(\\"(?:[^"\\\n]|\\.)*")\s*(?=[;\n]|\Z)|([^;\n]*))(?:[;\n]|\Z)')


def text_cell(text: str) -> str:
    """Return a text as a cell that is read back as the same text."""
    if text != text.strip() or text in DASHES or text.startswith(_MARK) or FORBIDDEN.search(text):
        return _marked(text)
    return text


def text_of(cell: str) -> str:
    """Return the text of a cell without blanks around it.  Raises InvalidError for a marked text with nothing in it."""
    if not cell.startswith(_MARK):
        return cell
    try:
        text = json.loads(cell[1:])
    except ValueError:
        return cell
    if not isinstance(text, str) or not text.strip():
        raise InvalidError([Problem(EMPTY(name=cell))])
    return text


def list_cell(texts: list[str]) -> str:
    """Return a list of texts as one cell."""
    return "; ".join(_marked(text) if ";" in text or "\n" in text else text_cell(text) for text in texts)


def list_of(cell: str) -> list[str]:
    """Return the texts of a cell, blank ones left out.  Raises InvalidError as `text_of` does."""
    return [*_list_of(cell)]


@lru_cache(maxsize=1024)
def _list_of(cell: str) -> tuple[str, ...]:
    return tuple(_items(cell)) if ";" in cell or "\n" in cell or _MARK in cell else (cell,)


def _items(cell: str) -> Iterator[str]:
    at = 0
    while at < len(cell) and (found := _ITEM.match(cell, at)):
        item = found[1] or (found[2] or "").strip()
        if item:
            yield text_of(item)
        at = found.end()


def _marked(text: str) -> str:
    return "\\" + json_cell(text)


def json_cell(value: object) -> str:
    """Return plain data as JSON that a cell can hold."""
    text = json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if FORBIDDEN.search(text) else text
