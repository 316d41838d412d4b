"""What differs between two versions of one record, or of one part of it, in words."""

from attrs import frozen

from ..office.conflicts import Conflict
from .data import joined, told_at
from .language import Language
from .shapes import Shape, shape_of
from .titles import first, title


@frozen(kw_only=True)
class Differing:
    """One field in which two versions differ: its key, what it is called, and what each has there."""

    name: str
    title: str
    theirs: str
    mine: str


def differing(conflict: Conflict, language: Language) -> tuple[Differing, ...]:
    """Return the fields in which the two versions differ, in their order."""
    theirs, mine = conflict.versions
    shape = _shape(conflict)
    return tuple(
        Differing(
            name=name,
            title=first(title(shape, name), name, language),
            theirs=joined(told_at(shape, (name,), theirs.get(name), language)),
            mine=joined(told_at(shape, (name,), mine.get(name), language)),
        )
        for name in dict.fromkeys((*theirs, *mine))
        if theirs.get(name) != mine.get(name)
    )


def _shape(conflict: Conflict) -> Shape | None:
    """Return the shape of what is in conflict."""
    shape = shape_of(conflict.key.kind)
    if conflict.within is not None and conflict.within[1]:
        listed = shape and shape.at(conflict.within[0])
        shape = listed and listed.item
    return shape
