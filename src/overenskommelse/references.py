"""Ids, and the references between values: declared on the field, followed by one walk."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any
from unicodedata import category

import attrs

from .errors import DANGLING, EMPTY, NOT_AN_ID, TRY_ID, TWICE, Collector

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_OF_IDS = {sign: sign for sign in "abcdefghijklmnopqrstuvwxyz0123456789"} | {"å": "a", "ä": "a", "ö": "o"}
_IN_IDS = "".join(_OF_IDS.get(chr(code), " ") for code in range(256)).encode("ascii")
"""What stands in an id for each sign of Latin-1, by its code; a blank where an id is divided."""

_REFERS = "overenskommelse.refers"

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_LEAVES = (int, bool, int | None)

Path = tuple[str | int, ...]


def refers(kind: str) -> dict[str, str]:
    """Mark a field as holding the id, or ids, of something of a kind: `field(metadata=refers("side"))`."""
    return {_REFERS: kind}


def kind_referred(field: "attrs.Attribute[Any]") -> str | None:
    """Return the kind of what a field refers to, or None where it refers to nothing."""
    kind: str | None = field.metadata.get(_REFERS)
    return kind


@attrs.frozen
class Reference:
    """One reference: where it stands, the kind it names, and the id it names."""

    path: Path
    kind: str
    target: str


def is_slug(text: str) -> bool:
    """Tell whether a text may be an id: small letters a–z, digits, single hyphens."""
    return bool(_SLUG.fullmatch(text))


def nearest(text: str, known: Collection[str], *, least: float = 0.6) -> str | None:
    """Return the known name most like the text, or None where none is near."""
    found = get_close_matches(text, known, n=1, cutoff=least)
    return found[0] if found else None


@cache
def _fields(cls: type[Any]) -> tuple[tuple[str, str | None], ...] | None:
    """Return name and reference kind of each field that a walk looks at; None for a class that is not ours to enter."""
    if not attrs.has(cls):
        return None
    return tuple((f.name, kind_referred(f)) for f in attrs.fields(cls) if f.init and f.type not in _LEAVES)


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every attrs value inside a value, itself included, with its path."""
    found: list[tuple[Path, object]] = []
    _gather(value, path, found)
    return iter(found)


def _gather(value: object, path: Path, found: list[tuple[Path, object]]) -> None:
    # A list that grows: nested generators would hand each value up through every level.
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            if each.__class__ is not str:
                _gather(each, (*path, index), found)
        return
    fields = _fields(type(value))  # type: ignore[arg-type]  # every class is hashable
    if fields is None:
        return
    found.append((path, value))
    for name, _ in fields:
        inner = getattr(value, name)
        if inner is not None and inner.__class__ is not str:
            _gather(inner, (*path, name), found)


def references(value: object, path: Path = ()) -> Iterator[Reference]:
    """Yield every declared reference inside a value, whose own path is given."""
    for at, node in walk(value, path):
        for name, kind in _fields(type(node)) or ():  # type: ignore[arg-type]  # as above
            if kind is None:
                continue
            target = getattr(node, name)
            if isinstance(target, str):
                yield Reference((*at, name), kind, target)
            else:
                yield from (Reference((*at, name, i), kind, each) for i, each in enumerate(target or ()))


def check_references(value: object, known: Mapping[str, Collection[str]], problems: Collector, path: Path = ()) -> None:
    """Note every reference of a kind listed in `known` whose target is not there."""
    for reference in references(value, path):
        if problems.is_full:
            return
        targets = known.get(reference.kind)
        if targets is not None and reference.target not in targets:
            near = nearest(reference.target, targets)
            message = DANGLING(value=reference.target, kind=reference.kind, nearest=near)
            problems.add(message, *reference.path)


def check_ids(values: Sequence[object], path: Path, problems: Collector) -> None:
    """Note every id among siblings that is no slug, or is used twice."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        own = str(getattr(value, "id"))  # noqa: B009 - siblings of any class, alike only in having an id
        if not is_slug(own):
            note_no_id(own, problems, *path, index, "id")
        if own in seen:
            problems.add(TWICE(value=own), *path, index, "id")
        seen.add(own)


def slugged(text: str) -> str:
    """Return the id that a text makes: självständighet, sjalvstandighet; empty where no letter may stand in one."""
    from .swedish import fold

    # By bytes it takes a third of the time; what has none becomes a question mark, which divides as all signs do.
    signs = fold(text).encode("latin-1", "replace").translate(_IN_IDS)
    return b"-".join(signs.split()).decode("ascii")


def note_no_id(text: str, problems: Collector, *path: str | int) -> None:
    """Note a text that is no id, with the id that it would make."""
    made = slugged(text)
    problems.add(NOT_AN_ID(value=text), *path, remedy=TRY_ID(value=made) if is_slug(made) else None)


def is_blank(text: str) -> bool:
    """Tell whether nothing in a text can be seen: blanks, controls, and signs of no width such as U+200B."""
    # Nearly every text begins with a letter, and is read no further.
    return not text[:1].isalnum() and all(category(char) in _UNSEEN for char in text)


def check_texts(node: object, path: Path, problems: Collector) -> None:
    """Note every text of one attrs value that has nothing in it: nobody can tell it from a text left out."""
    for name, _ in _fields(type(node)) or ():  # type: ignore[arg-type]  # as above
        value = getattr(node, name)
        if isinstance(value, str):
            if not value.strip():
                problems.add(EMPTY(name=name), *path, name)
        elif isinstance(value, tuple):
            for index, each in enumerate(value):
                if isinstance(each, str) and not each.strip():
                    problems.add(EMPTY(name=name), *path, name, index)
