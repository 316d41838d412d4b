"""Several files made one: lists are joined, all else is said alike; and the way back to file and line."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import attrs
from attrs import define, field, frozen

from ..errors import InvalidError, Place, Problem, UnreadableError
from ..messages import Template
from ..references import Path
from .files import SourceFile, decode
from .formats import upcast
from .json_reader import lined, read_json
from .tree import ids, locate
from .yaml_reader import read_yaml

SAID_TWICE = Template("said-twice", "{key} is said in two ways, in {first} and in {second}.")
SAY_ONCE = Template("say-once", "Say it in one file; only lists are joined.")


@frozen(slots=False)
class Parsed:
    """One file's data, and its tree for finding lines."""

    name: str
    text: str = field(repr=False)
    raw: object = field(repr=False)
    is_json: bool = False
    data: dict[str, object] = field(factory=dict, repr=False)

    @cached_property
    def tree(self) -> object:
        """The data with lines."""
        return lined(self.name, self.text) if self.is_json else self.raw

    def place(self, path: Path) -> Place:
        """Return where a path of this file stands."""
        written, line = locate(self.tree, path)
        return Place(file=self.name, line=line or (None if self.is_json else 1), path=written)

    @contextmanager
    def placing(self) -> Iterator[None]:
        """Raise UnreadableError, with file and line, where what is done raises InvalidError about the data."""
        try:
            yield
        except InvalidError as error:
            raise UnreadableError([placed(problem, self.place) for problem in error.problems]) from error


def parse(file: SourceFile) -> Parsed:
    """Read one file as plain data.  Raises UnreadableError with every problem of its form."""
    text = decode(file)
    read = read_json if file.is_json else read_yaml
    raw, problems = read(file.name, text)
    if problems:
        raise UnreadableError(problems)
    return Parsed(file.name, text, raw, file.is_json)


def plain_data(file: SourceFile) -> Any:
    """Return what any YAML or JSON file holds, as plain data.  Raises UnreadableError with every problem."""
    return parse(file).raw


def parse_as(kind: str, file: SourceFile) -> Parsed:
    """Read one file of a kind, in the newest format.  Raises UnreadableError."""
    parsed = parse(file)
    with parsed.placing():
        return attrs.evolve(parsed, data=upcast(parsed.raw, kind))


def placed(problem: Problem, place: Callable[[Path], Place]) -> Problem:
    """Return a problem with the place of its path."""
    return attrs.evolve(problem, place=place(problem.place.path))


@define
class Merged:
    """The data of several files, and where each key and each item of a list came from."""

    data: dict[str, object] = field(factory=dict)
    keys: dict[str, tuple[Parsed, Path]] = field(factory=dict)
    items: dict[str, list[tuple[Parsed, Path]]] = field(factory=dict)
    problems: list[Problem] = field(factory=list)

    def add(self, parsed: Parsed) -> None:
        """Join the data of one more file; what is said in two ways is noted."""
        for key, value in parsed.data.items():
            joined = self.data.get(key)
            if key not in self.data:
                self.data[key] = list(value) if isinstance(value, list) else value
                self.keys[key] = parsed, (key,)
            elif isinstance(joined, list) and isinstance(value, list):
                joined.extend(value)
            else:
                # Files that name their agreement alike agree about it.
                if joined != value or type(joined) is not type(value):
                    self._said_twice(key, parsed)
                continue
            if isinstance(value, list):
                self.items.setdefault(key, []).extend((parsed, (key, index)) for index in range(len(value)))

    def place(self, path: Path) -> Place:
        """Return the file, the line and the file's own path of a path in the joined data."""
        head, *rest = path or ("",)
        if rest and head in self.items and isinstance(rest[0], int):
            parsed, start = self.items[head][rest[0]]
            return parsed.place((*start, *rest[1:]))
        parsed, start = self.keys.get(str(head)) or self._beginning(path[:1])
        return parsed.place((*start, *rest))

    def without(self, paths: Iterable[Path]) -> "Merged":
        """Return the same data without the items, or whole keys, that these paths lead into."""
        bad = {path[:2] if path[0] in self.items else path[:1] for path in paths if path}
        left = Merged(keys=self.keys)
        for key, value in self.data.items():
            if (key,) in bad:
                continue
            if isinstance(value, list):
                kept = [index for index in range(len(value)) if (key, index) not in bad]
                left.data[key] = [value[index] for index in kept]
                left.items[key] = [self.items[key][index] for index in kept]
            else:
                left.data[key] = value
        return left

    def written_ids(self) -> frozenset[str]:
        """Return every id written anywhere in the data."""
        return frozenset(id for _, id in ids(self.data))

    def _beginning(self, path: Path) -> tuple[Parsed, Path]:
        parsed, _ = next(iter(self.keys.values()))
        return parsed, path

    def _said_twice(self, key: str, parsed: Parsed) -> None:
        first = self.keys[key][0].place((key,))
        second = parsed.place((key,))
        message = SAID_TWICE(key=key, first=_where(first), second=_where(second))
        self.problems.append(Problem(message, second, SAY_ONCE()))


def _where(place: Place) -> str:
    return str(attrs.evolve(place, path=()))
