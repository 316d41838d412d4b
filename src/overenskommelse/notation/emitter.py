"""Plain data as YAML in its one canonical form: the same bytes for the same data, with the remarks of a file in place.

What is written reads back as the same, and is kind to readers of YAML 1.1.
"""

from collections.abc import Iterable
from typing import Any

from ..references import Path
from .remarks import NO_REMARKS, Note, Remarks
from .scalars import LONGEST_KEY, block, folded, key_text, one_line

WIDTH = 120
"""How many columns a group in braces, or a line of a folded text, takes at most."""

_INDENT = "  "
_APART = 2
"""How many spaces stand at least before a comment at the end of a line."""

_BRACKETS = _COMMA = 2
_ITEM = "-"
# One tuple made once: a union is made anew for each check.
_CONTAINERS = (dict, list)
_NO_NOTE = Note()


def emit(data: dict[str, Any], remarks: Remarks = NO_REMARKS) -> str:
    """Write data as YAML.

    A group or list that fits on its line stands there in braces or brackets, where it holds no comment and at most one
    level of other groups; any other has a line for each entry.  The groups of one list are alike: all fit, or none.
    A text of several lines becomes a block, and one longer than a line is folded, where that reads back as it was.
    A blank line stands before and after each key of the whole that has entries below it, and where a note has one.
    """
    return _Emitter(remarks.settled(data)).whole(data)


class _Emitter:
    def __init__(self, remarks: Remarks) -> None:
        self.remarks = remarks
        self.lines: list[str] = []
        # Indentation and hyphens of items that have begun; what comes first in them stands on the same line.
        self.lead = ""

    def whole(self, data: dict[str, Any]) -> str:
        self._above(self.remarks.head, "")
        was_tall = False
        for index, (key, value) in enumerate(data.items()):
            start = len(self.lines)
            is_tall = self._entry(_head(key, ""), value, "", (key,), is_first=not start)
            if index and (is_tall or was_tall) and self.lines[start]:
                self.lines.insert(start, "")
            was_tall = is_tall
        self._above(self.remarks.ends.get((), ()), "")
        return "".join(f"{line}\n" for line in self.lines)

    def _entry(
        self, head: str, value: Any, pad: str, at: Path, *, is_first: bool = False, may_flow: bool = True
    ) -> bool:
        """Write one entry; tell whether others stand below it."""
        note = self.remarks.notes.get(at, _NO_NOTE)
        if note.before:
            self._above(note.before, pad, is_first=is_first)
        if not (value and isinstance(value, _CONTAINERS)):
            self._scalar(head, value, pad, note)
            return False
        flow = self._flow(head, value, pad, at) if may_flow else None
        if flow is not None:
            self._put(f"{head} {flow}", pad, note)
            return False
        if head == _ITEM:
            self._above((note.beside,) if note.beside else (), pad)
            self.lead = f"{self.lead or pad}{_ITEM} "
        else:
            self._put(head, pad, note)
        self._below(value, pad + _INDENT, at)
        return True

    def _flow(self, head: str, value: dict[str, Any] | list[Any], pad: str, at: Path) -> str | None:
        return None if at in self.remarks.commented else _flow(value, WIDTH - len(pad) - len(head) - 1)

    def _below(self, value: dict[str, Any] | list[Any], pad: str, at: Path) -> None:
        if isinstance(value, dict):
            for index, (key, inner) in enumerate(value.items()):
                self._entry(_head(key, pad), inner, pad, (*at, key), is_first=not index)
        else:
            # The items of a list are alike: where one does not fit on its line, none does.
            places = [(*at, index) for index in range(len(value))]
            fit = not any(
                isinstance(inner, dict) and self._flow(_ITEM, inner, pad, place) is None
                for inner, place in zip(value, places, strict=True)
            )
            for index, inner in enumerate(value):
                self._entry(_ITEM, inner, pad, places[index], is_first=not index, may_flow=fit)
        if at in self.remarks.ends:
            self._above(self.remarks.ends[at], pad)

    def _scalar(self, head: str, value: Any, pad: str, note: Note) -> None:
        shown = one_line(value)
        lines = None
        if value.__class__ is str:
            if "\n" in value:
                lines = block(value, pad + _INDENT)
            elif len(pad) + len(head) + len(shown) >= WIDTH:
                lines = folded(value, pad + _INDENT, WIDTH)
        self._put(f"{head} {lines[0] if lines else shown}", pad, note)
        if lines:
            self.lines += lines[1:]

    def _put(self, text: str, pad: str, note: Note) -> None:
        line = f"{self.lead or pad}{text}"
        self.lead = ""
        if note.beside:
            missing = note.column - len(line.rpartition("\n")[2])
            line = f"{line}{' ' * max(missing, _APART)}{note.beside}"
        self.lines.append(line)

    def _above(self, lines: tuple[str, ...], pad: str, *, is_first: bool = False) -> None:
        """Write comments and blank lines; none of these begins a file or a list, or follows another."""
        if not lines:
            return
        if self.lead:
            pad = self.lead[: len(self.lead) - len(self.lead.lstrip())]
        for line in lines:
            if line:
                self.lines.append(f"{pad}{line}")
                is_first = False
            elif not is_first and self.lines and self.lines[-1]:
                self.lines.append("")


def _head(key: str, pad: str) -> str:
    shown = key_text(key)
    return f"{shown}:" if len(shown) < LONGEST_KEY else f"? {shown}\n{pad}:"


def _flow(value: dict[str, Any] | list[Any], room: int, depth: int = 1) -> str | None:
    """Write a group or list on one line, or return None where it does not fit or holds too much."""
    is_group = isinstance(value, dict)
    if not _may_fit(value.values() if isinstance(value, dict) else value, room, depth if is_group else 0):
        return None
    parts = []
    room -= _BRACKETS
    entries = value.items() if isinstance(value, dict) else (("", each) for each in value)
    for key, inner in entries:
        shown = _inner_flow(inner, room, depth if is_group else 0)
        if shown is None:
            return None
        parts.append(f"{key_text(key, in_flow=True)}: {shown}" if is_group else shown)
        room -= len(parts[-1])
        if room < 0:
            return None
        room -= _COMMA
    return f"{{{', '.join(parts)}}}" if is_group else f"[{', '.join(parts)}]"


def _may_fit(values: Iterable[Any], room: int, depth: int) -> bool:
    """Tell whether it is worth while to write values on one line: most groups are far too long for it."""
    for each in values:
        if each.__class__ is str:
            room -= len(each)
        elif not depth and each and isinstance(each, _CONTAINERS):
            return False
    return room > 0


def _inner_flow(value: Any, room: int, depth: int) -> str | None:
    if isinstance(value, _CONTAINERS) and value:
        return _flow(value, room, depth - 1) if depth else None
    if isinstance(value, str) and (len(value) > room or "\n" in value):
        return None
    return one_line(value, in_flow=True)
