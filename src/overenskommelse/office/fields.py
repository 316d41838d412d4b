"""Records as plain data: each text inside with its path, and what differs between two versions."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from attrs import frozen

from ..errors import InvalidError, Problem, dotted
from ..messages import Template
from ..notation import FORMAT
from ..notation.json_writer import dump_lines
from ..notation.parts import PART_KINDS, part_data
from ..notation.writing import keepable_json
from ..references import Path

NO_PATH = Template("no-path", "{text} is no path of a field.")
WRITE_PATH = Template("write-path", "Write it as person, minutes.confirmed_by[0] or items[2].summary, for example.")

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_decode = json.JSONDecoder().decode
"""Made once, for making one takes longer than using it."""

_STEP = re.compile(r"\.?([a-z_]\w*)|\[(\d{1,6})\]", re.ASCII)


@frozen(kw_only=True)
class FieldChange:
    """One field that differs between two versions, as plain data; None where it is not there."""

    path: str
    old: Any = None
    new: Any = None


def data_of(kind: str, text: str) -> dict[str, Any]:
    """Return the plain data of a record's text, in the newest format."""
    data: dict[str, Any] = _decode(text)
    if data.pop("format") != FORMAT and kind in PART_KINDS:
        # The steps between formats keep the text of numbers, so that they are read once more.
        return dict(json.loads(dump_lines(part_data(kind, text))))
    return data


def text_of(data: Mapping[str, Any]) -> str:
    """Write plain data as canonical JSON in the newest format.  Raises InvalidError for unwritable text."""
    return keepable_json(_encode({"format": FORMAT, **data}))


def path_of(text: str) -> Path:
    """Read a path as `dotted` writes it.  Raises InvalidError."""
    steps: list[str | int] = []
    at = 0
    while at < len(text):
        found = _STEP.match(text, at)
        if found is None or (not steps and not found[1]):
            break
        steps.append(found[1] or int(found[2]))
        at = found.end()
    if at < len(text) or not steps:
        raise InvalidError([Problem(NO_PATH(text=text), remedy=WRITE_PATH())])
    return tuple(steps)


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text inside plain data, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from texts(each, (*path, index))


def changed(before: object, after: object) -> tuple[FieldChange, ...]:
    """Return what differs between plain data, in the order of the new, then what is gone.

    Items of a list are compared by their ids where all have one, and else by their places; a list of bare values
    differs as a whole.  Paths are those of the new data, and of the old for what is gone.
    """
    return tuple(_changed(before, after, ()))


def _changed(before: object, after: object, path: Path) -> Iterator[FieldChange]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in (*after, *(key for key in before if key not in after)):
            yield from _changed(before.get(key), after.get(key), (*path, key))
    elif _is_of_groups(before) and _is_of_groups(after):
        yield from _items(_by_id(before), _by_id(after), path)
    elif before != after:
        yield FieldChange(path=dotted(path), old=before, new=after)


def _items(before: dict[Any, tuple[int, Any]], after: dict[Any, tuple[int, Any]], path: Path) -> Iterator[FieldChange]:
    for name in (*after, *(name for name in before if name not in after)):
        _, old = before.get(name, (0, None))
        index, new = after.get(name) or (before[name][0], None)
        yield from _changed(old, new, (*path, index))


def _by_id(items: list[dict[str, Any]]) -> dict[Any, tuple[int, Any]]:
    has_ids = all("id" in item for item in items)
    return {item["id"] if has_ids else index: (index, item) for index, item in enumerate(items)}


def _is_of_groups(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
