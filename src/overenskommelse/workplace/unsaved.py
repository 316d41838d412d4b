"""What somebody was writing when the program ended: kept on disk, offered again, and reached by a redaction.

The files lie among the user's own, open to nobody else, in a folder for each database.  Each program that writes holds
a lock of its own, so that only what was left behind is offered; what lies longer than a month is taken away.
"""

import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from attrs import asdict, define, evolve, field, frozen

from ..journal import REDACTION
from ..office.view import View
from ..store.locks import FileLock
from ..store.places import NAME, site_of
from ..store.unfinished import CLOSED

KEPT = timedelta(days=30)
"""How long what was never saved is kept."""
_OWN = 0o700
_HELD, _DRAFT, _HALF = ".open", ".draft", ".new"
_SHORT = 16
_PASSWORD = re.compile(r":[^/@]*@")


@frozen(kw_only=True)
class Unsaved:
    """What stood in a form and was not saved."""

    form: str
    """Which form: its command, and what it was opened for."""
    title: str
    texts: Mapping[str, str] = field(repr=False)
    """What was written, by field; fields that nobody had touched are left out."""
    at: datetime
    kind: str | None = None
    id: str | None = None
    """The record that was being mended, if one was."""
    seen: int | None = None
    """The version of the record that was being mended."""


@define
class Shelf:
    """Where one program keeps what is being written for a database."""

    folder: Path
    _token: str = field(factory=lambda: token_hex(6), init=False)
    _lock: FileLock | None = field(default=None, init=False)

    def keep(self, unsaved: Unsaved) -> None:
        """Write what is being written.  Raises OSError."""
        self._hold()
        _write(self._path(unsaved.form), unsaved)

    def drop(self, form: str) -> None:
        """Take away what this program has kept of a form: it is saved, or thrown away.  Raises OSError."""
        self._path(form).unlink(missing_ok=True)

    def left(self, form: str, *, now: datetime) -> Unsaved | None:
        """Return the newest that another program left of a form when it ended; nothing that is being written now."""
        self._tidy(now)
        found = [_read(path) for path in self._left(form)]
        return max((each for each in found if each), key=lambda each: each.at, default=None)

    def discard(self, form: str) -> None:
        """Take away all that other programs left of a form.  Raises OSError."""
        for path in self._left(form):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let others find what is left."""
        if self._lock is not None:
            self._lock.remove()
            self._lock = None

    def _left(self, form: str) -> list[Path]:
        found = sorted(self.folder.glob(f"{_digest(form)}.*{_DRAFT}"))
        return [path for path in found if not is_held(path) and path != self._path(form)]

    def _tidy(self, now: datetime) -> None:
        """Take away what is too old, whichever database it is for, what cannot be read, and what was never whole."""
        _drop_halves(self.folder)
        for path in self.folder.parent.glob(f"*/*{_DRAFT}"):
            if not is_held(path) and ((found := _read(path)) is None or now - found.at > KEPT):
                path.unlink(missing_ok=True)

    def _path(self, form: str) -> Path:
        return self.folder / f"{_digest(form)}.{self._token}{_DRAFT}"

    def _hold(self) -> None:
        if self._lock is None:
            self.folder.mkdir(mode=_OWN, parents=True, exist_ok=True)
            self._lock = FileLock(self.folder / f"{self._token}{_HELD}", CLOSED)
            self._lock.take()


@frozen(kw_only=True)
class Swept:
    """What a redaction found among what is being written: how much it masked or took away, and what it cannot reach."""

    cleaned: int = 0
    unreached: tuple[Path, ...] = ()
    """Files that could not be read or written, and those that an open program still writes."""


def state_folder() -> Path:
    """Return where the program keeps what is no data: drafts, and reports of what went wrong."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)


def shelf_for(url: str) -> Shelf:
    """Return the shelf of a database, by its URL or its path.  Raises StoreError where that is none."""
    return Shelf(_folder(url))


def sweep(url: str, of: Iterable[tuple[str, str]], holds: Iterable[str]) -> Swept:
    """Clean what is being written for a database from what was redacted.

    What was to mend one of the records `of` (a kind and an id) goes as a whole; `holds` is what was taken out, and goes
    wherever it stands.
    """
    records, values, folder = frozenset(of), tuple(holds), _folder(url)
    _drop_halves(folder)
    cleaned, unreached = 0, list[Path]()
    for path in sorted(folder.glob(f"*{_DRAFT}")):
        try:
            was_held, has_cleaned = is_held(path), _clean(path, records, values)
        except OSError:
            unreached.append(path)
            continue
        cleaned += has_cleaned
        if has_cleaned and was_held:
            unreached.append(path)
    return Swept(cleaned=cleaned, unreached=tuple(unreached))


def is_redacted(view: View, unsaved: Unsaved) -> bool:
    """Tell whether the record that was being mended was redacted after it was written: elsewhere, for instance."""
    for row in view.reading.rows(kind=REDACTION):
        of = json.loads(row.text).get("of") or {}
        if (of.get("kind"), of.get("id")) == (unsaved.kind, unsaved.id):
            number = next(view.reading.entries(row.entry)).change
            if next(view.reading.changes(number)).header.at > unsaved.at:
                return True
    return False


def is_held(path: Path) -> bool:
    """Tell whether the program that keeps a draft still runs.  Raises OSError."""
    lock = FileLock(path.with_name(f"{path.name.split('.')[1]}{_HELD}"), CLOSED)
    if not lock.take():
        return True
    lock.remove()
    return False


def _drop_halves(folder: Path) -> None:
    """Take away what a killed program had not written to its end: nothing offers it, and it may hold a name."""
    for path in folder.glob(f"*{_HALF}"):
        with suppress(OSError):
            if not is_held(path):
                path.unlink(missing_ok=True)


def _clean(path: Path, records: frozenset[tuple[str, str]], values: tuple[str, ...]) -> bool:
    found = _parsed(path.read_text(encoding="utf-8"))
    if found is None or (found.kind, found.id) in records:
        path.unlink(missing_ok=True)
        return True
    masked = {name: _masked(text, values) for name, text in found.texts.items()}
    title = _masked(found.title, values)
    if masked == found.texts and title == found.title:
        return False
    _write(path, evolve(found, texts=masked, title=title))
    return True


def _masked(text: str, values: tuple[str, ...]) -> str:
    """Take values out of a text; where one stands otherwise than it is written, the text goes as a whole."""
    from ..errors import InvalidError
    from ..office.redaction import GONE
    from ..office.traces import Sought

    for each in filter(None, values):
        text = text.replace(each, GONE)
        try:
            if Sought.of(each).stands_in(text):
                return GONE
        except InvalidError:
            # What has no letters stands nowhere but as it is written.
            continue
    return text


def _folder(url: str) -> Path:
    place = site_of(url).path
    # A password may change, and is nothing that the name of a folder is made of.
    return state_folder() / "drafts" / _digest(str(place) if place else _PASSWORD.sub("@", url.partition("://")[2]))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]


def _write(path: Path, unsaved: Unsaved) -> None:
    new = path.with_suffix(_HALF)
    data = asdict(unsaved) | {"at": unsaved.at.isoformat()}
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, CLOSED)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(data, stream, ensure_ascii=True)
    new.replace(path)


def _read(path: Path) -> Unsaved | None:
    try:
        return _parsed(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError):
        return None


def _parsed(text: str) -> Unsaved | None:
    try:
        data: dict[str, Any] = json.loads(text)
        found = Unsaved(**{**data, "at": datetime.fromisoformat(data["at"])})
        return found if _is_whole(found) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_whole(found: Unsaved) -> bool:
    """Tell whether all is of its kind: the file may be harmed."""
    parts: tuple[object, ...] = (found.form, found.title, found.kind or "", found.id or "", *found.texts)
    seen: object = found.seen
    return (
        all(isinstance(each, str) for each in (*parts, *found.texts.values()))
        and all(name.isidentifier() for name in found.texts)
        and isinstance(seen, int | None)
        and found.at.tzinfo is not None
    )
