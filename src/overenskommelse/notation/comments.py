"""The comments and blank lines of a YAML text: read from what stands between the events of its reader."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from attrs import define, evolve
from ruamel.yaml import YAML
from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ..references import Path
from .remarks import Note, Remarks

_BREAK = re.compile(r"\r\n|\r|\n")
# Between values a hash begins a comment, unless it belongs to the name of an anchor.
_COMMENT = re.compile(r"(?<![\w&!-])#.*")
# Above the first key it follows a space; the version of YAML alone may stand right before it.
_COMMENT_ABOVE = re.compile(r"(?:^(?:%YAML[ \t]+[0-9.]+)?|(?<=[\s{]))(#.*)")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(#[^\r\n]*)?")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:\s+|#.*)*)+")
_ANYWHERE = 1_000_000
"""The column of what belongs to the next entry wherever it stands."""

_Line = tuple[int, str]
"""A column and a comment; an empty text is a blank line."""


def remarks_in(text: str, *, is_pure: bool = False) -> Remarks:
    """Return the comments and blank lines of a YAML text that `read_yaml` reads without a problem.

    A comment on a line of its own belongs to the entry below it; one that is indented further than that entry stands
    after the last entry of the list or group it is indented as.  All above the first key belongs to the file.
    `is_pure` asks for the loader in Python, which serves where the one in C is not installed.
    """
    return _Reader(text, YAML(typ="safe", pure=is_pure).parse(text)).read()


@define
class _Frame:
    """A list or group that is open; a comment after its last entry belongs to it from the column `least` on."""

    path: Path
    is_group: bool
    is_flow: bool
    column: int
    least: int
    key: str | None = None
    count: int = 0


class _Reader:
    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self.text = text
        self.events = events
        # How far the text is read, and the entry whose line that is.
        self.at = 0
        self.current: Path | None = None
        self.frames: list[_Frame] = []
        self.pending: list[_Line] = []
        self.head: tuple[str, ...] | None = None
        self.notes: dict[Path, Note] = {}
        self.ends: dict[Path, tuple[str, ...]] = {}

    def read(self) -> Remarks:
        for event in self.events:
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, MappingStartEvent | SequenceStartEvent):
                self._begin(event)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                self._end(event)
        self._gap(len(self.text))
        self._close((), 0)
        return Remarks(self.head or (), self.notes, self.ends)

    def _scalar(self, event: ScalarEvent) -> None:
        start, stop = event.start_mark.index, event.end_mark.index
        if named := _PROPERTIES.match(self.text, start, stop):
            start = named.end()
        if self.head is None:
            self.head, self.at = _above(self.text[:start]), start
        self._gap(start)
        path = self._enter(str(event.value))
        if event.style and (header := _HEADER.match(self.text, start)):
            self._beside(path, header[1], self._column(header.start(1)))
            # Blank lines that follow are none of its text, unless it says so.
            stop = max(header.end(), start + len(self.text[start:stop].rstrip()))
        self.at = stop

    def _begin(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        at, column, is_group = event.end_mark.index, event.end_mark.column, isinstance(event, MappingStartEvent)
        is_flow = bool(event.flow_style)
        if not is_flow and not is_group and self.text[at : at + 1] != "-":
            # A list that is not indented begins after its first hyphen.
            at, column = at - 1, column - 1
        self._gap(at)
        is_indented = not self.frames or self.frames[-1].is_flow or column > self.frames[-1].column
        path = self._enter(None, is_block=not is_flow) if self.frames else ()
        least = 0 if is_flow else column if is_indented else column + 1
        self.frames.append(_Frame(path, is_group, is_flow, column, least))
        self.current = path if is_flow and path else None

    def _end(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        self._gap(event.end_mark.index)
        frame = self.frames.pop()
        self._close(frame.path, frame.least)
        self.current = frame.path if frame.is_flow and frame.path else None

    def _enter(self, key: str | None, *, is_block: bool = False) -> Path:
        """Return the path of the entry that begins here, or whose value does; hand it the comments above."""
        frame = self.frames[-1]
        is_value = frame.is_group and frame.key is not None
        if not frame.is_group:
            path: Path = (*frame.path, frame.count)
            frame.count += 1
        elif frame.key is None:
            frame.key = str(key)
            path = (*frame.path, frame.key)
        else:
            path = (*frame.path, frame.key)
            frame.key = None
        if not (is_value and is_block):
            lines = tuple(text for _, text in self.pending if text or not is_value)
            self._add(path, lines)
            self.pending.clear()
        self.current = path
        return path

    def _gap(self, stop: int) -> None:
        """Read what stands between two events."""
        if self.head is None:
            return
        start, self.at = self.at, stop
        lines = _lines(self.text, start, stop)
        for number, (begins, line) in enumerate(lines):
            found = _COMMENT.search(line)
            if found:
                self._comment(found, begins, is_first=not number)
            elif 0 < number < len(lines) - 1 and not line.strip() and not (self.frames and self.frames[-1].is_flow):
                self.pending.append((0, ""))

    def _comment(self, found: re.Match[str], begins: int, *, is_first: bool) -> None:
        text, before = found[0].rstrip(), found.string[: found.start()].strip()
        column = self._column(begins + found.start())
        if self.current is not None and (is_first or before == ":"):
            self._beside(self.current, text, column)
        else:
            self.pending.append((_ANYWHERE if before else column, text))

    def _column(self, at: int) -> int:
        return at - max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) - 1

    def _beside(self, path: Path, text: str | None, column: int) -> None:
        note = self.notes.get(path, Note())
        if text and note.beside:
            self._add(path, (text.rstrip(),))
        elif text:
            # Between brackets a column says nothing: each entry gets a line of its own.
            is_flow = bool(self.frames) and self.frames[-1].is_flow
            self.notes[path] = evolve(note, beside=text.rstrip(), column=0 if is_flow else column)

    def _add(self, path: Path, lines: tuple[str, ...]) -> None:
        if lines:
            note = self.notes.get(path, Note())
            self.notes[path] = evolve(note, before=(*note.before, *lines))

    def _close(self, path: Path, least: int) -> None:
        """Give the end of a list or group the comments that stand there."""
        taken = [text for _, text in takewhile(lambda line: not line[1] or line[0] >= least, self.pending)]
        while taken and not taken[-1]:
            taken.pop()
        del self.pending[: len(taken)]
        if taken:
            self.ends[path] = (*self.ends.get(path, ()), *taken)


def _above(text: str) -> tuple[str, ...]:
    """Return the comments and blank lines above the first key."""
    lines = [(line.strip(), _COMMENT_ABOVE.search(line)) for line in _BREAK.split(text)[:-1]]
    return tuple(found[1].rstrip() if found else "" for line, found in lines if found or not line)


def _lines(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    """Return the lines between two places, each with where it begins."""
    begins = [start, *(found.end() for found in _BREAK.finditer(text, start, stop))]
    ends = [*(found.start() for found in _BREAK.finditer(text, start, stop)), stop]
    return [(begin, text[begin:end]) for begin, end in zip(begins, ends, strict=True)]
