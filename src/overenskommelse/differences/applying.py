"""A difference applied to the old text, which gives the new."""

from collections import defaultdict
from collections.abc import Container
from typing import TypeVar, cast

import attrs
from attrs import frozen

from ..agreement import Edition, Plan
from ..errors import InvalidError, Problem
from ..messages import Template
from .changes import Change, ChangeKind, Difference
from .parts import Node, Part, grow, place_of, put_together

NOT_THE_OLD = Template(
    "not-the-old-text", "The difference is that between {old} and {new}, and does not fit {given}: {citation}."
)

T = TypeVar("T", bound=Edition | Plan)


def apply(old: T, difference: Difference) -> T:
    """Return the new text, exactly.

    Raises InvalidError where the text lacks a part that the difference changes, or says something else there.
    """
    known = {part.citation: part for part in grow(old).walk()}
    moved = {part for each in difference.of(ChangeKind.MOVED) if (part := known.get(each.old or ""))}
    for change in difference.changes:
        if change.old is not None and not _fits(change, known, moved):
            told = {"old": difference.old, "new": difference.new, "given": old.id}
            raise InvalidError([Problem(NOT_THE_OLD(**told, citation=change.old or old.id))])
    return cast("T", _Builder.of(difference, known).build(known[""], ""))


def _fits(change: Change, known: dict[str, Part], moved: Container[Part]) -> bool:
    """Tell whether the part of a change is there, and says what it is said to have said."""
    part = known.get(change.old or "")
    if part is None:
        return False
    if change.kind is ChangeKind.REMOVED:
        return bool(put_together(part, moved) == change.part)
    return change.field is None or getattr(part.value, change.field, None) == change.before


@frozen
class _Builder:
    """Builds the new text from its top: what stayed, and between that what came."""

    gone: frozenset[Part]
    """The old parts that do not stand where they stood."""
    came: dict[tuple[str, str], list[tuple[int, Part]]]
    """The parts that come to a list, by the new citation of its owner and its name, each with its index there."""
    values: dict[Part, dict[str, object]]
    """The new values of the fields of old parts."""

    @classmethod
    def of(cls, difference: Difference, known: dict[str, Part]) -> "_Builder":
        gone: set[Part] = set()
        came: dict[tuple[str, str], list[tuple[int, Part]]] = defaultdict(list)
        values: dict[Part, dict[str, object]] = defaultdict(dict)
        for change in difference.changes:
            part = grow(change.part) if change.kind is ChangeKind.ADDED else known[change.old or ""]
            if change.kind in {ChangeKind.REMOVED, ChangeKind.MOVED}:
                gone.add(part)
            if change.place is not None:
                came[change.place.parent, change.place.slot].append((change.place.index, part))
            if change.field is not None:
                values[part][change.field] = change.after
        return cls(frozenset(gone), came, values)

    def build(self, part: Part, citation: str) -> Node:
        """Return a part as it is in the new text."""
        inner = {slot: self._list(part, slot, citation) for slot in part.parts}
        return attrs.evolve(part.value, **self.values.get(part, {}), **inner)

    def _list(self, owner: Part, slot: str, citation: str) -> tuple[Node, ...]:
        found = [part for part in owner.parts[slot] if part not in self.gone]
        for index, part in sorted(self.came.get((citation, slot), ()), key=lambda pair: pair[0]):
            found.insert(index, part)
        return tuple(self.build(part, place_of(citation, slot, self._id(part))) for part in found)

    def _id(self, part: Part) -> str:
        return str(self.values.get(part, {}).get("id", part.value.id))
