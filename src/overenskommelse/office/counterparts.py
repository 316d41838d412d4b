"""What one version of a record has in the place of a text in another: items of lists move, and are rewritten."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..references import Path

_Name = tuple[bool, str | None]
"""Whether an item is known by an id, and by what it is known: that, or what it says."""


def counterpart(data: Any, path: Path, other: Any) -> Path | None:  # noqa: ANN401 - plain data has no type
    """Return where what stands at a path of one version stands in another; None where it is not, or nobody can tell.

    An item of a list is known by its id.  One without is the item that says the same, or else the one in the same
    place, unless both versions have that one besides.
    """
    found = tuple(there for _, _, there in _followed(data, path, other))
    return found if len(found) == len(path) else None


def strangers(data: Any, path: Path, other: Any) -> tuple[Path, ...]:  # noqa: ANN401 - as above
    """Return, of the list where a path has no counterpart, the paths of what says nothing that the first version says.

    What was meant may be one of them.
    """
    found: Path = ()
    for mine, theirs, there in _followed(data, path, other):
        found, data, other = (*found, there), mine, theirs
    step, rest = path[len(found)], path[len(found) + 1 :]
    if not isinstance(step, int) or not isinstance(other, list) or _has_id(data[step]):
        return ()
    known = set(_alike(*_named(data, other, rest)).values())
    left = (place for place, item in enumerate(other) if place not in known and said(item, rest) is not None)
    return tuple((*found, place, *rest) for place in left)


def said(data: Any, path: Path) -> str | None:  # noqa: ANN401 - as above
    """Return the text that stands at a path; None where there is none."""
    for step in path:
        is_there = step in data if isinstance(data, dict) else isinstance(data, list) and _is_place(step, data)
        if not is_there:
            return None
        data = data[step]
    return data if isinstance(data, str) else None


def _followed(data: Any, path: Path, other: Any) -> Iterator[tuple[Any, Any, str | int]]:  # noqa: ANN401 - as above
    """Yield what both versions have at each step of a path as far as it can be followed, and the step in the other."""
    for at, step in enumerate(path):
        there: str | int | None = step
        if isinstance(step, int):
            there = _paired(data, other, path[at + 1 :]).get(step) if isinstance(other, list) else None
        elif not isinstance(other, dict) or step not in other:
            there = None
        if there is None:
            return
        data, other = data[step], other[there]
        yield data, other, there


def _paired(own: list[Any], other: list[Any], rest: Path) -> dict[int, int]:
    """Return, by the places of a list's items, the places of the same ones in another version of the list."""
    mine, theirs = _named(own, other, rest)
    pairs = _alike(mine, theirs)
    taken = set(pairs.values())
    for place, (is_id, _) in enumerate(mine[: len(theirs)]):
        if place not in pairs and place not in taken and not is_id and not theirs[place][0] and theirs[place][1]:
            pairs[place] = place
    return pairs


def _alike(mine: Sequence[_Name], theirs: Sequence[_Name]) -> dict[int, int]:
    """Return, by place, the place of what goes by the same name: in the same place, or else the first that is left."""
    pairs = {place: place for place, name in enumerate(mine[: len(theirs)]) if name[1] and theirs[place] == name}
    left = {place: name for place, name in enumerate(theirs) if place not in pairs and name[1]}
    for place, name in enumerate(mine):
        there = None if place in pairs else next((there for there, each in left.items() if each == name), None)
        if there is not None:
            pairs[place] = there
            del left[there]
    return pairs


def _named(own: list[Any], other: list[Any], rest: Path) -> tuple[list[_Name], list[_Name]]:
    return [_name(item, rest) for item in own], [_name(item, rest) for item in other]


def _name(item: Any, rest: Path) -> _Name:  # noqa: ANN401 - as above
    return (True, str(item["id"])) if _has_id(item) else (False, said(item, rest))


def _has_id(item: Any) -> bool:  # noqa: ANN401 - as above
    return isinstance(item, dict) and "id" in item


def _is_place(step: str | int, items: list[Any]) -> bool:
    return isinstance(step, int) and step < len(items)
