"""Which database is worked at, who works there, and where an agreement is looked for."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InvalidError, Problem
from ..messages import Template
from ..notation.writing import storable
from ..store.addresses import FILE, is_server
from ..store.places import site_of
from ..wording import read_day, read_last
from ..wording.days import zone
from ..workplace.opening import Opened, all_kinds, is_path, open_agreement
from .missing import is_known, no_agreement
from .session import VARIABLE

if TYPE_CHECKING:
    from ..workplace.place import Workplace
    from .session import Session

ACTOR = "OVERENSKOMMELSE_AS"
"""The environment variable that says who makes changes where no option does."""
_MAKERS = frozenset({"init", "load", "migrate"})
"""The commands that make a database where there is none."""

NO_ACTOR = Template("no-actor", "Nobody is named as the one who makes the change.")
SAY_WHO = Template("say-who", "Say who: --as NAME, or the environment variable {variable}.")


def place(session: "Session") -> "Workplace":
    """Open the database that was named, or the user's own, and take a place at it."""
    from ..store import MEMORY, open_store
    from ..workplace.place import enter

    catalog, gathered = session.loaded.catalog, session.gathered
    url = url_of(session)
    if url == MEMORY:
        # What is done there would be gone when the program ends.
        site_of(url)
    store = open_store(url, kinds=all_kinds(catalog), may_create=_command(session) in _MAKERS)
    return enter(
        store,
        catalog,
        gathered,
        actor=_actor(session),
        side=session.text("speaking_for"),
        clock=session.clock,
        today=session.today,
    )


def url_of(session: "Session") -> str:
    """Return the database that was named, else the user's own."""
    return session.text("db") or _own(session, may_create=_command(session) in {*_MAKERS, "restore"})


def _command(session: "Session") -> str:
    return getattr(session.words, "command", "")


def _own(session: "Session", *, may_create: bool = False) -> str:
    """Return the user's own database: the one that the environment names, else the one among the user's files."""
    from ..store.places import default_path

    return session.environment.get(VARIABLE) or str(default_path(may_create=may_create))


def read(session: "Session", name: str) -> Opened:
    """Return an agreement from the database, from installed files, or from files of the user's own."""
    if _is_stored(session, name):
        return session.place.open(name, known=known(session))
    catalog = session.loaded.catalog
    if not is_known(name, catalog):
        raise no_agreement(name, catalog)
    return open_agreement(name, catalog)


def _is_stored(session: "Session", name: str) -> bool:
    """Tell whether a name is looked for in a database: the one that was named, or the user's own if it holds it."""
    if is_path(name):
        return False
    return session.text("db") is not None or (_has_own(session) and name in session.place.codes())


def _has_own(session: "Session") -> bool:
    try:
        own = _own(session)
    except ModuleNotFoundError:
        # Without what a database needs there is none.
        return False
    return is_server(own) or Path(own.removeprefix(FILE)).exists()


def known(session: "Session") -> datetime | None:
    """Return the time that --known gives: the end of a day, or a time of it.  Raises UnreadableError."""
    text = session.text("known")
    return None if text is None else time_of(text)


def time_of(text: str, today: date | None = None) -> datetime:
    """Read a time, or the end of a day; given today, also of the last day of a month or a year.

    Raises UnreadableError.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or ":" not in text:
        found = datetime.combine(read_last(text, today) if today else read_day(text), time.max)
    # Times are read as they are told: in Swedish time, whatever the machine's own is.
    told = found.replace(tzinfo=zone()) if found.tzinfo is None else found
    try:
        return told.astimezone(UTC)
    except (OverflowError, ValueError):
        # At the ends of all time no zone matters.
        return told.replace(tzinfo=UTC)


def _actor(session: "Session") -> str:
    given = session.text("as") or session.environment.get(ACTOR)
    if given:
        return storable(given)
    # A command that reads files waits for no names of users.
    import getpass

    try:
        return storable(getpass.getuser())
    except (KeyError, OSError, ImportError) as error:
        raise InvalidError([Problem(NO_ACTOR(), remedy=SAY_WHO(variable=ACTOR))]) from error
