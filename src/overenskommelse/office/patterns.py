"""Which texts of a record a path means, in every version of it: items of a list move, and keep their ids."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from attrs import frozen

from ..references import Path
from .fields import texts


@frozen
class Item:
    """A step into a list: to the item of an id, or to any where `id` is None."""

    id: str | None = None


@frozen
class Pattern:
    """A path that holds for every version; where an item has no id, it is known by what it says alone."""

    steps: tuple[str | Item, ...]
    is_known: bool
    """Whether every item on the way has an id, or all of a list are meant."""

    def found_in(self, data: object, said: Collection[str | None]) -> Iterator[Path]:
        """Yield the paths of the texts that are meant; `said` is what an item that has no id may say."""
        for path, text in texts(data):
            if (self.is_known or text in said) and _leads(data, path, self.steps):
                yield path


def pattern_of(data: object, path: Path) -> Pattern | None:
    """Return what a path means in plain data; None where it leads to no text, and to no list of texts alone."""
    node: Any = data
    steps: list[str | Item] = []
    for step in path:
        if isinstance(node, dict) and step in node:
            steps.append(str(step))
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            item = node[step]
            steps.append(Item(item.get("id") if isinstance(item, dict) else None))
        else:
            return None
        node = node[step]
    if isinstance(node, str):
        return Pattern(tuple(steps), is_known=Item() not in steps)
    is_of_texts = isinstance(node, list) and bool(node) and all(isinstance(each, str) for each in node)
    return Pattern((*steps, Item()), is_known=True) if is_of_texts and Item() not in steps else None


def replaced(data: Any, paths: Iterable[Path], text: str) -> Any:  # noqa: ANN401 - plain data has no type
    """Return plain data with one text at every one of some paths."""
    wanted = list(paths)
    if () in wanted:
        return text
    inner: dict[str | int, list[Path]] = {}
    for path in wanted:
        inner.setdefault(path[0], []).append(path[1:])
    items = data.items() if isinstance(data, dict) else enumerate(data)
    new = {key: replaced(each, inner[key], text) if key in inner else each for key, each in items}
    return new if isinstance(data, dict) else list(new.values())


def _leads(data: Any, path: Path, steps: tuple[str | Item, ...]) -> bool:  # noqa: ANN401 - as above
    if len(path) != len(steps):
        return False
    for key, step in zip(path, steps, strict=True):
        data = data[key]
        if isinstance(step, Item):
            if not isinstance(key, int) or (step.id is not None and data.get("id") != step.id):
                return False
        elif key != step:
            return False
    return True
