"""YAML 1.2, core schema, read from the stream of events: what is too deep or repeats itself never becomes data."""

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ..errors import MOST, Place, Problem
from ..messages import Message, Template
from .tree import Group, Numeral, Series

DEEPEST = 100
"""How many lists and groups may stand inside each other."""

EMPTY_FILE = Template("empty-file", "The file is empty.")
SECOND_DOCUMENT = Template("second-document", "A second document begins here (---).")
ONE_DOCUMENT = Template("one-document", "Put it in a file of its own; several files are joined.")
OTHER_VERSION = Template("other-yaml-version", "The file asks for YAML {version}; it is read as YAML 1.2.")
REMOVE_DIRECTIVE = Template("remove-directive", "Remove the line that begins with %YAML.")
TOO_DEEP = Template("too-deep", "More than {deepest} lists and groups stand inside each other.")
FLATTEN = Template("flatten", "No agreement needs that; look for a bracket that is never closed.")
ALIAS = Template("alias", "The alias *{name} is not allowed.")
WRITE_OUT = Template("write-out", "Write the value out where it is needed.")
TAG = Template("tag", "The tag {tag} is not allowed.")
REMOVE_TAG = Template("remove-tag", "Remove it; put what is text in quotes.")
KEY_TWICE = Template("key-twice", "The key {key} stands twice, on line {first} and on line {second}.")
KEEP_ONE = Template("keep-one", "Keep one of them.")
KEY_NO_TEXT = Template("key-no-text", "A list or group stands as a key.")
PLAIN_KEY = Template("plain-key", "Write a name as the key.")

_NUMBER = re.compile(r"[-+]?(?:\d+|0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)", re.ASCII)
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("0123456789+-.")


class _Stop(Exception):
    """Nothing more can be read; what is wrong is already noted."""


def read_yaml(name: str, text: str) -> tuple[object, list[Problem]]:
    """Return what a YAML text holds, and every problem met; with a problem the data may be partial."""
    return _Reader(name, text).read()


class _Reader:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.problems: list[Problem] = []
        # The two loaders differ in speed alone; the pure one serves where the C one is not installed.
        self.events: Iterator[Any] = YAML(typ="safe").parse(text)

    def read(self) -> tuple[object, list[Problem]]:
        try:
            return self._document(), self.problems
        except _Stop:
            pass
        except YAMLError as error:
            self._broken(error)
        return None, self.problems

    def _broken(self, error: YAMLError) -> None:
        # A file that is as it should be does not wait for all that could be wrong with it.
        from .yaml_faults import LOOK_ABOVE, NOT_YAML, explain

        if isinstance(error, MarkedYAMLError):
            self._note(*explain(error, self.text))
        else:
            self._note(1, NOT_YAML(reason=str(error)), LOOK_ABOVE())

    def _document(self) -> object:
        next(self.events)
        start = next(self.events)
        if isinstance(start, StreamEndEvent):
            self._note(1, EMPTY_FILE(), None)
            raise _Stop
        version = getattr(start, "version", None)
        if version is not None and tuple(version) != (1, 2):
            self._note(1, OTHER_VERSION(version=".".join(map(str, version))), REMOVE_DIRECTIVE())
        data = self._node(next(self.events), DEEPEST)
        next(self.events)
        after = next(self.events)
        if isinstance(after, DocumentStartEvent):
            self._note(_line(after), SECOND_DOCUMENT(), ONE_DOCUMENT())
        return data

    def _node(self, event: Any, room: int) -> object:
        cls = event.__class__
        if cls is AliasEvent:
            self._note(_line(event), ALIAS(name=event.anchor), WRITE_OUT())
            return None
        if event.tag is not None and str(event.tag) != "!":
            self._note(_line(event), TAG(tag=str(event.tag)), REMOVE_TAG())
        if cls is ScalarEvent:
            return _scalar(event)
        if not room:
            self._note(_line(event), TOO_DEEP(deepest=DEEPEST), FLATTEN())
            raise _Stop
        return self._group(event, room - 1) if cls is MappingStartEvent else self._series(event, room - 1)

    def _series(self, start: SequenceStartEvent, room: int) -> Series:
        series = Series(_line(start))
        while (event := next(self.events)).__class__ is not SequenceEndEvent:
            series.lines.append(event.start_mark.line + 1)
            series.append(self._node(event, room))
        return series

    def _group(self, start: MappingStartEvent, room: int) -> Group:
        group = Group(_line(start))
        while (event := next(self.events)).__class__ is not MappingEndEvent:
            line = event.start_mark.line + 1
            key = self._key(event)
            value = self._node(next(self.events), room)
            if key in group:
                self._note(line, KEY_TWICE(key=key, first=group.lines[key], second=line), KEEP_ONE())
            else:
                group[key] = value
                group.lines[key] = line
        return group

    def _key(self, event: Event) -> str:
        if event.__class__ is ScalarEvent:
            return str(event.value)
        self._note(_line(event), KEY_NO_TEXT(), PLAIN_KEY())
        raise _Stop

    def _note(self, line: int | None, message: Message, remedy: Message | None) -> None:
        self.problems.append(Problem(message, Place(file=self.name, line=line), remedy))
        if len(self.problems) >= MOST:
            raise _Stop


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: ScalarEvent) -> object:
    text: str = event.value
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_STARTS and _NUMBER.fullmatch(text):
        return Numeral(text)
    return text
