"""Whether a value is made of what it should be: mypy says so to those who ask it, this to everybody else."""

from collections.abc import Callable, Mapping
from typing import Any

from ..errors import Collector
from ..messages import Template

WRONG_TYPE = Template("wrong-type", "{found} stands where {expected} is asked for.")

Path = tuple[str | int, ...]
Check = Callable[[Any, Path, Collector], None]
"""Takes a value, its path and a collector, and notes what is wrong."""


def guard(value: object, shape: Mapping[str, Check]) -> None:
    """Raise InvalidError with every field that is not of its type."""
    problems = Collector()
    for name, check in shape.items():
        check(getattr(value, name), (name,), problems)
    problems.close()


def of(kind: type, *, optional: bool = False) -> Check:
    """Make the check that a value is of a class, or None where it is optional."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, kind) and not (optional and value is None):
            _note(value, kind.__name__, path, problems)

    return check


def tuple_of(kind: type) -> Check:
    """Make the check that a value is a tuple, and each item of a class."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, tuple):
            _note(value, "tuple", path, problems)
            return
        for index, each in enumerate(value):
            of(kind)(each, (*path, index), problems)

    return check


def mapping_of(key: Check, item: Check) -> Check:
    """Make the check that a value is a mapping, and its keys and items what they should be."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not isinstance(value, Mapping):
            _note(value, "dict", path, problems)
            return
        for name, each in value.items():
            key(name, path, problems)
            item(each, (*path, getattr(name, "__name__", str(name))), problems)

    return check


def subclass_of(kind: type) -> Check:
    """Make the check that a value is a class, and that one or below it."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not (isinstance(value, type) and issubclass(value, kind)):
            _note(value, f"type[{kind.__name__}]", path, problems)

    return check


def function(*, optional: bool = False) -> Check:
    """Make the check that a value can be called, or is None where it is optional."""

    def check(value: object, path: Path, problems: Collector) -> None:
        if not callable(value) and not (optional and value is None):
            _note(value, "Callable", path, problems)

    return check


def _note(value: object, expected: str, path: Path, problems: Collector) -> None:
    found = "None" if value is None else type(value).__name__
    problems.add(WRONG_TYPE(found=found, expected=expected), *path)
