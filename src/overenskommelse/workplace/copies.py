"""Copies of a database: backups that the journal knows of, and their way back."""

from datetime import datetime
from pathlib import Path

from ..journal import Head
from ..office import Office
from ..office.backups import NoteBackup


def back_up(office: Office, url: str, target: Path, *, now: datetime) -> Head:
    """Copy a database to a file while others work in it, note that in its journal, and return the head in the copy.

    Raises StoreError where it is a server's, or the copy cannot be written.
    """
    from ..store.backing import back_up as copy
    from ..store.backing import head_of
    from ..store.engines import open_database

    database = open_database(url, may_create=False)
    try:
        copy(database, target)
    finally:
        database.close()
    head = head_of(target)
    office.do(NoteBackup(path=str(target.absolute()), time=now, head=head))
    return head


def restore(url: str, backup: Path) -> Path | None:
    """Put a backup in the place of a database; return where what was there is kept, if something was.

    Raises StoreError where the backup is none of ours, or the place is a server's.
    """
    from ..store.backing import put_back

    return put_back(backup, url)
