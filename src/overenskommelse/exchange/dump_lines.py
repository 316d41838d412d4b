"""The lines of a dump: its head, each change and entry, and its end; read as strictly as they are written."""

import json
from datetime import datetime
from typing import Any

from ..errors import InvalidError, Place, Problem, UnreadableError
from ..journal import Change, Entry, Head, Header, Key
from ..journal.chain import written
from ..messages import Message, Template

FORMAT = 1
"""The format of the lines; each text has that of the records in it."""
KIND = "overenskommelse-dump"

BROKEN_LINE = Template("dump-broken-line", "The line is none that a dump has.")
FETCH_ANEW = Template("dump-fetch-anew", "Take the dump anew, or another copy of it: this one is damaged or changed.")

_TEXT, _TEXT_OR_NONE = (str,), (str, type(None))
_NUMBER, _NUMBER_OR_NONE = (int,), (int, type(None))
_CHANGE: dict[str, tuple[type, ...]] = {
    "change": _NUMBER,
    "at": _TEXT,
    "actor": _TEXT,
    "side": _TEXT_OR_NONE,
    "reason": _TEXT_OR_NONE,
    "command": _TEXT,
    "undoes": _NUMBER_OR_NONE,
    "size": _NUMBER,
    "salt": _TEXT,
    "sealed": _TEXT,
    "digest": _TEXT,
    "redacted": _NUMBER_OR_NONE,
}
_ENTRY: dict[str, tuple[type, ...]] = {
    "entry": _NUMBER,
    "of": _NUMBER,
    "agreement": _TEXT,
    "kind": _TEXT,
    "id": _TEXT,
    "version": _NUMBER,
    "text": _TEXT_OR_NONE,
    "salt": _TEXT,
    "sealed": _TEXT,
    "digest": _TEXT,
    "redacted": _NUMBER_OR_NONE,
}
_MOST = 2**63
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Line = dict[str, Any]


def line(data: Line) -> bytes:
    """Return plain data as a line."""
    return _encode(data).encode("utf-8") + b"\n"


def head_line(head: Head) -> bytes:
    """Return the first line: what the file is, and the head of the journal in it."""
    return line({"kind": KIND, "format": FORMAT, "head": str(head)})


def change_line(change: Change) -> bytes:
    """Return the line of a change."""
    header = change.header
    told = (header.actor, header.side, header.reason, header.command, header.undoes)
    sealing = (change.salt, change.sealed, change.digest, change.redacted)
    return line(dict(zip(_CHANGE, (change.number, written(header), *told, change.size, *sealing), strict=True)))


def entry_line(entry: Entry) -> bytes:
    """Return the line of an entry."""
    key = entry.key
    sealing = (entry.salt, entry.sealed, entry.digest, entry.redacted)
    cells = (entry.number, entry.change, key.agreement, key.kind, key.id, entry.version, entry.text, *sealing)
    return line(dict(zip(_ENTRY, cells, strict=True)))


def end_line(changes: int, entries: int, head: Head) -> bytes:
    """Return the last line: how many changes and entries there were, and the head once more."""
    return line({"end": {"changes": changes, "entries": entries}, "head": str(head)})


def data_of(raw: bytes, number: int) -> Line:
    """Return the plain data of a line.  Raises UnreadableError with the number of the line."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise wrong(number)
    return data


def change_of(data: Line, number: int) -> Change:
    """Return the change of a line.  Raises UnreadableError with the number of the line."""
    found = _checked(data, _CHANGE, number)
    at, actor, side, reason, command, undoes = (found[name] for name in _HEADER)
    try:
        time = datetime.fromisoformat(at)
        header = Header(at=time, actor=actor, side=side, reason=reason, command=command, undoes=undoes)
    except (ValueError, OverflowError, InvalidError) as error:
        raise wrong(number) from error
    if written(header) != at:
        raise wrong(number)
    rest = {name: data[name] for name in ("size", "salt", "sealed", "digest", "redacted")}
    return Change(number=data["change"], header=header, **rest)


_HEADER = ("at", "actor", "side", "reason", "command", "undoes")


def entry_of(data: Line, number: int) -> Entry:
    """Return the entry of a line.  Raises UnreadableError with the number of the line."""
    found = _checked(data, _ENTRY, number)
    rest = {name: found[name] for name in ("version", "text", "salt", "sealed", "digest", "redacted")}
    key = Key(found["agreement"], found["kind"], found["id"])
    return Entry(number=found["entry"], change=found["of"], key=key, **rest)


def _checked(data: Line, form: dict[str, tuple[type, ...]], number: int) -> Line:
    if data.keys() != form.keys():
        raise wrong(number)
    for name, types in form.items():
        value = data[name]
        if type(value) not in types or (isinstance(value, int) and not 0 <= value < _MOST):
            raise wrong(number)
        if isinstance(value, str) and not _is_text(value):
            raise wrong(number)
    return data


def _is_text(value: str) -> bool:
    """Tell whether a text can be stored: half a character cannot, and a zero not everywhere."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def wrong(number: int, message: Message | None = None) -> UnreadableError:
    """Return the error of a dump that is not as it was written, at a line."""
    return UnreadableError([Problem(message or BROKEN_LINE(), Place(line=number), FETCH_ANEW())])
