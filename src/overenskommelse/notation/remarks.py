"""What stands in a file beside its data: comments and blank lines, each with the entry that it belongs to."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import Factory, evolve, field, frozen

from ..references import Path


@frozen
class Note:
    """What stands around one entry.

    `before` are the lines above it, an empty one for a blank line; `beside` is the comment at the end of its line,
    which began in `column`.
    """

    before: tuple[str, ...] = ()
    beside: str | None = None
    column: int = 0


@frozen(slots=False)
class Remarks:
    """The comments and blank lines of a file: above everything, around each entry, and after the last of a container.

    Paths are those of the data.  No two blank lines follow each other.
    """

    head: tuple[str, ...] = ()
    notes: Mapping[Path, Note] = field(default=Factory(dict))
    ends: Mapping[Path, tuple[str, ...]] = field(default=Factory(dict))

    @cached_property
    def commented(self) -> frozenset[Path]:
        """The containers with a comment inside, which have a line for each entry."""
        found: set[Path] = set()
        for path, note in self.notes.items():
            if note.beside or any(note.before):
                found.update(path[:length] for length in range(len(path)))
        for path in self.ends:
            found.update(path[:length] for length in range(len(path) + 1))
        return frozenset(found)

    def comments(self) -> Iterator[str]:
        """Yield the text of every comment."""
        yield from filter(None, self.head)
        for note in self.notes.values():
            yield from filter(None, (*note.before, note.beside))
        for lines in self.ends.values():
            yield from filter(None, lines)

    def settled(self, data: object) -> "Remarks":
        """Return the same remarks where the canonical form has room for them.

        Nothing stands above what begins on its item's own line, and nothing within an empty list: these comments stand
        above the item, and above the list.
        """
        notes, ends = dict(self.notes), dict(self.ends)
        for path in [path for path in ends if not value_at(data, path)]:
            _raise(notes, path, ends.pop(path))
        for path in sorted(notes, key=len, reverse=True):
            if _begins_item(path, data) and notes[path].before:
                _raise(notes, path[:-1], notes[path].before)
                notes[path] = evolve(notes[path], before=())
        return Remarks(self.head, notes, ends)


NO_REMARKS = Remarks()


def value_at(data: Any, path: Path, gone: object = None) -> object:
    """Return what stands at a path; `gone` where nothing does."""
    for step in path:
        try:
            data = data[step]
        except (TypeError, KeyError, IndexError):
            return gone
    return data


def _raise(notes: dict[Path, Note], path: Path, lines: tuple[str, ...]) -> None:
    note = notes.get(path, Note())
    comments = tuple(filter(None, lines))
    notes[path] = evolve(note, before=(*note.before, *comments))


def _begins_item(path: Path, data: object) -> bool:
    """Tell whether an entry is the first of a group or list that is itself an item."""
    if len(path) < 2 or isinstance(path[-2], str):  # noqa: PLR2004 - its own step and the item's
        return False
    container = value_at(data, path[:-1])
    first = 0 if isinstance(container, list) else next(iter(container), None) if isinstance(container, dict) else None
    return path[-1] == first
