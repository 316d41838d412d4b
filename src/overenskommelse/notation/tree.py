"""Plain data as a file gives it: every number keeps its text, every entry its line."""

from collections.abc import Iterator, Mapping

from ..references import Path


class Numeral(str):
    """A bare number as it was written: `87`, `1.7`, `2014`.  What it is read as depends on what is expected."""

    __slots__ = ()


class Group(dict[str, object]):
    """A group of keys with the line of each."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Series(list[object]):
    """A list with the line of each item."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


def locate(tree: object, path: Path) -> tuple[Path, int | None]:
    """Follow a path as far as a tree goes.

    Returns the path as the file has it, and the line of its last step that the file holds (from 1; None where the tree
    keeps no lines).  A key that a file does not write, because a bare list stands for the value, is left out.
    """
    written: list[str | int] = []
    line = tree.line if isinstance(tree, Group | Series) else None
    node = tree
    for step in path:
        if isinstance(node, list) and isinstance(step, str):
            continue
        written.append(step)
        line = _line(node, step) or line
        node = _inner(node, step)
    return tuple(written), line


def _line(node: object, step: str | int) -> int | None:
    if isinstance(node, Group) and isinstance(step, str):
        return node.lines.get(step)
    if isinstance(node, Series) and isinstance(step, int) and step < len(node.lines):
        return node.lines[step]
    return None


def _inner(node: object, step: str | int) -> object:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def ids(tree: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every id that a tree writes, at any depth, with its path."""
    if isinstance(tree, Mapping):
        own = tree.get("id")
        if isinstance(own, str):
            yield (*path, "id"), own
        for key, each in tree.items():
            yield from ids(each, (*path, key))
    elif isinstance(tree, list):
        for index, each in enumerate(tree):
            yield from ids(each, (*path, index))
