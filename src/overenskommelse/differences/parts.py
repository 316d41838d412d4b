"""A text as a tree of its parts: what has an id of its own, and the fields that each part has besides."""

from collections.abc import Container, Iterator
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from attrs import define, field

from ..agreement import sort_of

SEGMENTS = {
    "clauses": "",
    "areas": "",
    "measures": "",
    "responsibilities": "",
    "indicators": "",
    "principles": "principer/",
    "levels": "nivaer/",
    "steps": "steg/",
    "related": "underlag/",
    "renderings": "former/",
}
"""What stands before the ids of a list in a citation; a list that is not cited goes by its name, which no id is."""
Node = Any
"""A value with an id: an edition, a plan, or a part of one."""


@define(eq=False)
class Part:
    """One part of a text, where it stands: `citation` is inside the text, and empty for the text itself."""

    value: Node
    citation: str = ""
    parent: "Part | None" = None
    slot: str = ""
    """The field of the parent that it stands in."""
    index: int = 0
    parts: dict[str, list["Part"]] = field(factory=dict)
    """The parts inside it, by the field that they stand in."""

    @property
    def sort(self) -> str:
        """The kind of part it is, as `clause` or `area_kind`."""
        return sort_of(self.value)

    def walk(self) -> Iterator["Part"]:
        """Yield the part and all inside it, in the order of the text."""
        yield self
        for inner in self.inside():
            yield from inner.walk()

    def inside(self) -> Iterator["Part"]:
        """Yield the parts directly inside it."""
        for inner in self.parts.values():
            yield from inner


def grow(value: object, parent: Part | None = None, slot: str = "", index: int = 0) -> Part:
    """Make the tree of a text, or of a part of one."""
    part = Part(value, _citation(value, parent, slot), parent, slot, index)
    for name in slots(type(value)):
        part.parts[name] = [grow(inner, part, name, at) for at, inner in enumerate(getattr(value, name))]
    return part


def _citation(value: Node, parent: Part | None, slot: str) -> str:
    return "" if parent is None else place_of(parent.citation, slot, value.id)


def place_of(parent: str, slot: str, id: str) -> str:
    """Return the citation of a part by its parent's, the list it stands in, and its id."""
    own = f"{SEGMENTS.get(slot, f'{slot}/')}{id}"
    return f"{parent}/{own}" if parent else own


def slots(cls: type[Node]) -> tuple[str, ...]:
    """Return the fields of a class that hold parts: lists of what has an id."""
    return _kept(cls)[0]  # type: ignore[arg-type]  # every class is hashable


def fields(cls: type[Node]) -> tuple[str, ...]:
    """Return the fields of a class that hold no parts."""
    return _kept(cls)[1]  # type: ignore[arg-type]  # as above


@cache
def _kept(cls: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    hints = get_type_hints(cls)
    names = [each.name for each in attrs.fields(cls) if each.init]
    holding = tuple(name for name in names if _holds_parts(hints[name]))
    return holding, tuple(name for name in names if name not in holding)


def _holds_parts(hint: object) -> bool:
    inner = get_args(hint)[:1]
    return (
        get_origin(hint) is tuple and attrs.has(inner[0]) and any(each.name == "id" for each in attrs.fields(inner[0]))
    )


def put_together(part: Part, without: Container[Part] = ()) -> Node:
    """Return the value of a tree as its parts now stand, but for some of those inside it."""
    inner = {
        name: tuple(put_together(each, without) for each in parts if each not in without)
        for name, parts in part.parts.items()
    }
    return attrs.evolve(part.value, **inner) if inner else part.value
