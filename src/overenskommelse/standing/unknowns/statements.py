"""The statements of a part of an agreement, or of a record: its sources, and its histories with all that they keep."""

from collections.abc import Container, Iterator
from typing import Any

import attrs
from attrs import frozen

from ...sources import Dated, Source

CALLED_BY = ("heading", "title", "label", "name", "summary", "lemma", "id")
"""The fields that something may be called by."""


@frozen(kw_only=True)
class Statement:
    """A source or a history, and where it stands."""

    path: tuple[str, ...]
    """The fields that lead to it, and in a list which; none for the source of the part itself."""
    called: str
    """What it is about is called so."""
    value: Source | Dated[object]


def statements(part: object, apart: Container[int]) -> Iterator[Statement]:
    """Yield the statements inside a part, but not those inside other parts, which are told `apart` by identity."""
    return _inside(part, (), called(part) or "", apart)


def called(part: object) -> str | None:
    """Return what something is called; None where it has no name of its own."""
    names = (getattr(part, name, None) for name in CALLED_BY)
    return next((name for name in names if isinstance(name, str)), None)


def _inside(value: object, path: tuple[str, ...], name: str, apart: Container[int]) -> Iterator[Statement]:
    cls: Any = type(value)
    for own in attrs.fields(cls):
        inner = getattr(value, own.name)
        if isinstance(inner, Dated):
            yield Statement(path=(*path, own.name), called=name, value=inner)
        elif isinstance(inner, Source):
            yield Statement(path=path, called=name, value=inner)
        elif isinstance(inner, tuple):
            for index, each in enumerate(inner, 1):
                if attrs.has(type(each)) and id(each) not in apart:
                    place = getattr(each, "id", None) or str(index)
                    yield from _inside(each, (*path, own.name, place), called(each) or name, apart)
        elif attrs.has(type(inner)):
            yield from _inside(inner, (*path, own.name), called(inner) or name, apart)
