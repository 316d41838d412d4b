"""What differs between two texts, as a value that turns the old into the new."""

from enum import StrEnum

import attrs
from attrs import frozen

from ..sources import Source


class ChangeKind(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """To another parent, or to another place among its siblings; not where others only made it move up or down."""
    RENUMBERED = "renumbered"
    CHANGED = "changed"


@frozen
class Place:
    """Where a part stands: inside which part (its citation, empty for the text itself), in which list, as which."""

    parent: str
    slot: str
    index: int
    """Counted from 0."""


def _is_about_source(change: "Change") -> bool:
    if change.kind not in {ChangeKind.CHANGED, ChangeKind.RENUMBERED}:
        return False
    return _without_sources(change.before) == _without_sources(change.after)


@frozen(kw_only=True)
class Change:
    """One thing that differs.

    `old` and `new` are the citations of the part inside its text: None where it is not, empty for the text itself.
    """

    kind: ChangeKind
    sort: str
    """What kind of part it is: clause, principle, area …"""
    old: str | None = None
    new: str | None = None
    field: str | None = None
    """Of what changed or was renumbered."""
    before: object = None
    after: object = None
    was: Place | None = None
    """Where it stood, of what was moved or removed."""
    place: Place | None = None
    """Where it stands, of what was moved or added."""
    part: object = None
    """What was added or removed, with all inside it that did not move from or to elsewhere."""
    is_about_source: bool = attrs.field(default=attrs.Factory(_is_about_source, takes_self=True))
    """Whether nothing but a source differs, or which of the two texts one and the same place in both is cited from."""


@frozen
class Difference:
    """What differs between two texts, in the order of the new one; what was removed stands where it was."""

    old: str
    """The id of the old edition or plan."""
    new: str
    changes: tuple[Change, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of one kind, without those that are about sources alone."""
        return tuple(each for each in self.changes if each.kind is kind and not each.is_about_source)

    @property
    def about_sources(self) -> tuple[Change, ...]:
        """The changes that are about sources alone."""
        return tuple(each for each in self.changes if each.is_about_source)


def _without_sources(value: object) -> object:
    """Return what a value says, without who says so."""
    if isinstance(value, Source):
        return None
    if isinstance(value, tuple):
        return tuple(map(_without_sources, value))
    cls = type(value)
    if not attrs.has(cls):
        return value
    return cls, tuple(_without_sources(getattr(value, each.name)) for each in attrs.fields(cls))
