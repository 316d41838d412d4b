"""How records change: what was given, what is taken away, and whether somebody else was there before."""

from collections.abc import Iterable
from typing import Any

import attrs

from ...errors import InvalidError, Place, Problem
from ...journal import Key
from ...messages import Template
from ...notation.parts import part_text
from ..conflicts import Conflict, ConflictError, RefusedError, part_of
from ..fields import data_of
from ..ports import Row
from ..view import View
from .drafting import Drafting

GONE = Template("withdrawn-meanwhile", "{key} was withdrawn by {actor} at {at}; you saw version {seen}.")
NOT_CLEARED = Template("not-cleared", "{name} cannot be taken away; these can: {choices}.")


def changed(command: object, names: Iterable[str]) -> dict[str, Any]:
    """Return the fields of a command that were given, of those named."""
    return {name: value for name in names if (value := getattr(command, name)) is not None}


def cleared(cls: type[Any], names: Iterable[str]) -> dict[str, Any]:
    """Return the fields to be taken away, each with what stands where it is left out.  Raises InvalidError."""
    may = {each.name: each.default for each in attrs.fields(cls) if each.default is not attrs.NOTHING}
    unknown = [name for name in names if name not in may]
    if unknown:
        choices = tuple(may)
        raise InvalidError(Problem(NOT_CLEARED(name=name, choices=choices), Place(path=("clear",))) for name in unknown)
    return {name: may[name] for name in names}


def check_seen(drafting: Drafting, key: Key, seen: int | None, mine: Any) -> None:  # noqa: ANN401 - any record
    """Raise ConflictError with both versions where a record is not the one that was seen."""
    row = drafting.view.standing(key)
    if seen is not None and row.version != seen:
        raise ConflictError(_conflict(drafting.view, row, seen, part_text(mine, kinds=drafting.view.kinds)))


def check_part_seen(drafting: Drafting, key: Key, seen: int | None, within: tuple[str, str], mine: Any) -> None:  # noqa: ANN401 - any record
    """Raise ConflictError where one part of a record is not what was seen; what else it holds may have changed.

    `within` is the key of the list that the part is in, and the path of its ids, "" for the list itself; `mine` is the
    record whole.
    """
    row = drafting.view.standing(key)
    if seen is None or row.version == seen:
        return
    entries = [each for each in drafting.view.reading.entries_of([key])[key] if each.version >= seen]
    parts = [part_of(data_of(key.kind, each.text), within) if each.text else None for each in entries]
    if parts[0] == parts[-1] and entries[0].version == seen:
        return
    # Who changed another part last is not who changed this one.
    last = next((at for at in range(len(parts) - 1, 0, -1) if parts[at] != parts[at - 1]), len(parts) - 1)
    number = entries[last].change
    header = next(iter(drafting.view.reading.changes(number, number))).header
    text = part_text(mine, kinds=drafting.view.kinds)
    raise ConflictError(
        Conflict(key=key, seen=seen, theirs=row, mine=text, actor=header.actor, at=header.at, within=within)
    )


def seen_row(view: View, key: Key, seen: int | None) -> Row:
    """Return what stands under a key.  Raises RefusedError where it was withdrawn after it was seen."""
    last = view.last(key)
    if seen is not None and last is not None and last[0].text is None:
        header = last[1].header
        at = header.at
        raise RefusedError([Problem(GONE(key=str(key), actor=header.actor, at=at, seen=seen))])
    return view.standing(key)


def _conflict(view: View, row: Row, seen: int, mine: str) -> Conflict:
    last = view.last(row.key)
    if last is None:
        msg = f"{row.key} stands without an entry"
        raise LookupError(msg)
    header = last[1].header
    return Conflict(key=row.key, seen=seen, theirs=row, mine=mine, actor=header.actor, at=header.at)
