"""The remarks of a file whose data is cast into another shape: each goes with what it stands at."""

from collections.abc import Iterator

from attrs import evolve

from ..references import Path
from .remarks import Note, Remarks, value_at


def move(remarks: Remarks, old: object, new: object) -> Remarks:
    """Return the remarks of `old` as those of `new`.

    What is the very same group or list in both takes its remarks along; all else goes by path.  Where a path is gone,
    its comments stand above the nearest entry above it that is left, and above everything where none is.
    """
    mover = _Mover(old, new)
    for path, note in remarks.notes.items():
        mover.take_note(path, note)
    for path, lines in remarks.ends.items():
        mover.take_end(path, lines)
    return Remarks((*remarks.head, *mover.lost), mover.notes, mover.ends)


class _Mover:
    def __init__(self, old: object, new: object) -> None:
        self.old = old
        self.new = new
        self.kept = {id(value): path for path, value in _containers(new, ())}
        self.notes: dict[Path, Note] = {}
        self.ends: dict[Path, tuple[str, ...]] = {}
        self.lost: tuple[str, ...] = ()

    def take_note(self, path: Path, note: Note) -> None:
        place, is_left = self._moved(path)
        if not is_left:
            self._above(place, (*note.before, note.beside or ""))
        elif place in self.notes:
            # Two entries became one.
            self._above(place, note.before)
            beside = self.notes[place].beside
            if beside:
                self._above(place, (note.beside or "",))
            else:
                self.notes[place] = evolve(self.notes[place], beside=note.beside, column=note.column)
        else:
            self.notes[place] = note

    def take_end(self, path: Path, lines: tuple[str, ...]) -> None:
        place, is_left = self._moved(path)
        if is_left and isinstance(value_at(self.new, place), dict | list):
            self.ends[place] = (*self.ends.get(place, ()), *lines)
        else:
            self._above(place, lines)

    def _above(self, place: Path, lines: tuple[str, ...]) -> None:
        comments = tuple(filter(None, lines))
        if place:
            note = self.notes.get(place, Note())
            self.notes[place] = evolve(note, before=(*note.before, *comments))
        else:
            self.lost = (*self.lost, *comments)

    def _moved(self, path: Path) -> tuple[Path, bool]:
        """Return where what stood at a path stands now, or else the nearest above it, and whether it is left."""
        if not path:
            return (), True
        kept = self.kept.get(id(value_at(self.old, path)))
        if kept is not None:
            return kept, True
        above, is_left = self._moved(path[:-1])
        place = (*above, path[-1])
        return (place, True) if is_left and value_at(self.new, place, _GONE) is not _GONE else (above, False)


_GONE = object()


def _containers(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict | list):
        yield path, value
    for step, each in inner:
        yield from _containers(each, (*path, step))
