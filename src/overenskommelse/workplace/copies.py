"""Copies of a database: backups that the journal knows of, and their way back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from attrs import field, frozen

from ..errors import OverenskommelseError, Problem, StoreError
from ..journal import Head
from ..messages import Template
from ..office import Office
from ..office.aftermath import Decided, lack, missing_redactions, redactions, with_lacks
from ..office.backups import WHOLE, Backup, Lack, NoteBackup, OvertakenError, backups

if TYPE_CHECKING:
    from ..store.engines import Database

NOT_NOTED = Template("copies-not-noted", "The journal does not know of these copies: {files}.")
KEEP_LIST = Template("keep-list-of-copies", "Keep a list of them: no later redaction names them.")

BROUGHT_BACK = Template(
    "redactions-brought-back",
    "The backup was made before these redactions, and holds what they took out: {redactions}.",
)
REDACT_AGAIN = Template("redact-again", "Carry each of them out again, with the same decision: overenskommelse redact")
NOT_COMPARED = Template(
    "redactions-not-compared", "What was there could not be read, so nobody knows which redactions the backup lacks."
)
LOOK_UP = Template("look-up-decisions", "Look up the decisions since the backup, and carry them out again.")


_TRIES = 3
"""How many times a copy is made that a redaction overtakes each time."""


def back_up(office: Office, url: str, target: Path, *, now: datetime) -> Head:
    """Copy a database to a file while others work in it, note that in its journal, and return the head in the copy.

    A copy that a redaction has overtaken is made anew.
    Raises StoreError where it is a server's, or the copy cannot be written; OvertakenError where it is overtaken again.
    """
    from ..store.engines import open_database

    with closing(open_database(url, may_create=False)) as database:
        return _not_overtaken(lambda: _copy(office, database, target, now))


def dump(office: Office, target: Path, stream: IO[bytes], *, now: datetime) -> Head:
    """Write the whole database to the stream of what becomes a file, note that, and return the head in it.

    What a redaction has overtaken is written anew.  Raises OvertakenError as above.
    """
    from ..exchange import dumping

    def written() -> Head:
        stream.seek(0)
        stream.truncate()
        head = dumping.dump(office.store, stream)
        # Before it has its name, as with a backup.
        note(office, target, now=now, head=head, is_new=True)
        return head

    return _not_overtaken(written)


def _not_overtaken(copy: Callable[[], Head]) -> Head:
    for _ in range(1, _TRIES):
        with suppress(OvertakenError):
            return copy()
    return copy()


def _copy(office: Office, database: "Database", target: Path, now: datetime) -> Head:
    from ..store.backing import copied, head_of

    with copied(database, target) as unfinished:
        head = head_of(unfinished)
        # Before the copy has its name: a backup that the journal does not know would keep what is redacted.
        note(office, target, now=now, head=head, is_new=True)
    return head


def note(office: Office, copy: Path, *, now: datetime, head: Head, lack: Lack = WHOLE, is_new: bool = False) -> None:
    """Note in the journal that there is a copy, which has all up to a head but what it lacks.

    Raises OvertakenError of a new one that a redaction has overtaken.
    """
    office.do(NoteBackup(path=str(copy.absolute()), time=now, head=head, lack=lack, is_new=is_new))


@frozen(kw_only=True)
class Restored:
    """A backup put back: where what was there before is kept, and what is wrong with the note of the copies."""

    kept: Path | None
    problems: tuple[Problem, ...] = ()
    missing: tuple[Decided, ...] = ()
    """The redactions that the backup was made before."""


def restore(url: str, backup: Path, *, enter: Callable[[], Office], now: datetime) -> Restored:
    """Put a backup in the place of a database, and note there which copies there are: `enter` opens it.

    Raises StoreError where the backup is none of ours, or the place is a server's.
    """
    from ..store.backing import head_of, put_back

    head = head_of(backup)
    known = _known(enter)
    before = known or _Known()
    kept = put_back(backup, url)
    copies = [Backup(id="", path=str(backup.absolute()), time=now, head=head), *before.copies]
    if kept is not None:
        copies.append(Backup(id="", path=str(kept.absolute()), time=now, head=before.head or head, lack=before.lack))
    # The journals go apart at this head, or before it: what comes later in this one is not meant by a later number.
    copies = [each.up_to(head) for each in copies]
    lost = [Problem(NOT_COMPARED(), remedy=LOOK_UP())] if kept and known is None else []
    missing: tuple[Decided, ...] = tuple(before.decided.values())
    try:
        missing = _missing(enter, before.decided)
        _note_all(enter, copies)
    except OverenskommelseError as error:
        files = tuple(each.path for each in copies)
        lost += [*error.problems, Problem(NOT_NOTED(files=files), remedy=KEEP_LIST())]
    if missing:
        told = tuple(f"{each.of} ({each.decision})" for each in missing)
        lost.append(Problem(BROUGHT_BACK(redactions=told), remedy=REDACT_AGAIN()))
    return Restored(kept=kept, problems=tuple(lost), missing=missing)


@frozen(kw_only=True)
class _Known:
    """What the journal knows that a backup takes the place of: its head, copies, redactions, and what these took."""

    head: Head | None = None
    copies: tuple[Backup, ...] = ()
    decided: Mapping[str, Decided] = field(factory=dict)
    lack: Lack = WHOLE


def _known(enter: Callable[[], Office]) -> _Known | None:
    """Return what the journal knows, None where there is none that can be read."""
    try:
        with _entered(enter) as office, office.view() as view:
            head = view.reading.head()
            return _Known(head=head, copies=with_lacks(view), decided=redactions(view), lack=lack(view, head.number))
    except StoreError:
        return None


def _missing(enter: Callable[[], Office], decided: Mapping[str, Decided]) -> tuple[Decided, ...]:
    with _entered(enter) as office, office.view() as view:
        return missing_redactions(decided, view)


def _note_all(enter: Callable[[], Office], copies: Iterable[Backup]) -> None:
    """Note the copies that the journal does not know of."""
    with _entered(enter) as office:
        with office.view() as view:
            known = {(each.path, each.head.number) for each in backups(view)}
        for each in copies:
            if (each.path, each.head.number) not in known:
                known.add((each.path, each.head.number))
                note(office, Path(each.path), now=each.time, head=each.head, lack=each.lack)


@contextmanager
def _entered(enter: Callable[[], Office]) -> Iterator[Office]:
    office = enter()
    try:
        yield office
    finally:
        office.store.close()


def leftovers(url: str) -> tuple[Path, ...]:
    """Return the files that an interrupted command left beside a database."""
    from ..store.places import files_of, site_of
    from ..store.unfinished import is_unfinished

    place = site_of(url).path
    if place is None:
        return ()
    found = {*place.parent.glob(".*.new"), *filter(lambda path: is_unfinished(path.name), place.parent.glob(".*"))}
    return tuple(sorted(found.difference(files_of(place))))
