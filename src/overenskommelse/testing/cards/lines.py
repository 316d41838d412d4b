"""The lines of a card: a title with what belongs under it indented, or nothing where there is nothing."""

import json
from collections.abc import Iterable, Iterator

from ...agreement import Obligation
from ...notation.parts import part_text
from ...workplace.opening import Kinds

INDENT = "  "
_APART = frozenset({"format", "id", "summary", "clauses", "source"})
"""The keys of a promise that are told in words of their own."""


def block(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield an empty line, a title, and lines under it; nothing where there are none."""
    found = [*lines]
    if found:
        yield from ("", title, *under(found))


def entry(head: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a line, and what is said of it under it."""
    yield head
    yield from under(lines)


def under(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines one step in; a text of several lines becomes one."""
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        yield f"{INDENT}{indent}{' '.join(line.split())}"


def rule_keys(promise: Obligation, kinds: Kinds) -> Iterator[str]:
    """Yield what a promise's rule reads, key by key, as files write it."""
    for key, value in json.loads(part_text(promise, kinds=kinds)).items():
        if key not in _APART:
            yield f"{key}: {_plain(value)}"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "; ".join(_plain(each) for each in value)
    return str(value)
