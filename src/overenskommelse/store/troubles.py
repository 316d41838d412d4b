"""What can be wrong with a database, told so that somebody can act on it."""

from collections.abc import Mapping

from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError, ProgrammingError

from ..errors import Place, Problem, StoreError
from ..messages import Template
from .places import MAY_READ_FILE, MAY_WRITE_FILE, NOT_OPENED, READ_ONLY

NO_DATABASE = Template("no-sqlite-file", "The file is no SQLite database.")
OTHER_FILE = Template("other-database-file", "Give the path of a database, or of a file that is not there yet.")
CORRUPT = Template("database-corrupt", "The database is damaged: {reason}.")
RESTORE = Template("restore-backup", "Put the latest backup there with the command restore; it keeps the damaged file.")
FULL = Template("disk-full", "There is no room left for the database.")
MAKE_ROOM = Template("make-room", "Make room and try again; what was being written is not there.")
BUSY = Template("database-busy", "Another program keeps the database locked.")
END_OTHER = Template("end-other", "Close the other program and try again.")
UNREACHED = Template("server-unreached", "The server does not answer: {reason}.")
CHECK_ADDRESS = Template("check-address", "Check the address and the port, and that the server runs.")
NOT_LET_IN = Template("server-refused", "The server lets nobody in by this name and password: {reason}.")
CHECK_PASSWORD = Template("check-password", "Check the user and the password; ~/.pgpass can hold them outside the URL.")
NO_SUCH_DATABASE = Template("no-such-database", "The server has no such database: {reason}.")
CREATE_DATABASE = Template("create-database", "Ask whoever keeps the server to create it, with the encoding UTF8.")
NO_RIGHTS = Template("no-rights", "The server lets this user do too little: {reason}.")
ASK_RIGHTS = Template(
    "ask-for-rights", "Ask whoever keeps the server for the right to make, read and write its tables."
)
NO_SCHEMA = Template("no-schema", "The database has no schema that this user's search path finds.")
CHECK_SCHEMA = Template("check-schema", "Check search_path in the address, or ask whoever keeps the server.")
BAD_OPTION = Template("bad-server-option", "The address says what no server understands: {reason}.")
CHECK_OPTIONS = Template("check-server-options", "Check what stands in the address behind the question mark.")
FAILED = Template("database-failed", "The database does not answer as it should: {reason}.")
TRY_AGAIN = Template("try-again-database", "Nothing was changed. Try again; if it comes back, restore a backup.")

_SQLITE: Mapping[str, tuple[Template, Template]] = {
    "READONLY": (READ_ONLY, MAY_WRITE_FILE),
    "CANTOPEN": (NOT_OPENED, MAY_READ_FILE),
    "PERM": (NOT_OPENED, MAY_READ_FILE),
    "NOTADB": (NO_DATABASE, OTHER_FILE),
    "CORRUPT": (CORRUPT, RESTORE),
    "FULL": (FULL, MAKE_ROOM),
    "BUSY": (BUSY, END_OTHER),
    "LOCKED": (BUSY, END_OTHER),
}
"""By the middle of SQLite's name of an error, as in SQLITE_READONLY_DIRECTORY."""

_SERVER: Mapping[str, tuple[Template, Template]] = {
    "28": (NOT_LET_IN, CHECK_PASSWORD),
    "3D": (NO_SUCH_DATABASE, CREATE_DATABASE),
    "25006": (READ_ONLY, MAY_WRITE_FILE),
    "53100": (FULL, MAKE_ROOM),
    "08": (UNREACHED, CHECK_ADDRESS),
    "57P": (UNREACHED, CHECK_ADDRESS),
    "42501": (NO_RIGHTS, ASK_RIGHTS),
    "3F": (NO_SCHEMA, CHECK_SCHEMA),
    "no option": (BAD_OPTION, CHECK_OPTIONS),
}
"""By the beginning of PostgreSQL's code of an error, or our own for what never came to a server."""
_OF_THE_SERVER = ("42501", "3F")
"""Those of them that come as if a statement were wrong."""


def told(error: DBAPIError, where: str) -> StoreError:
    """Tell what a database's error means to whoever uses it."""
    template, remedy = _meaning(error)
    values = {"reason": _reason(error)} if "{reason}" in template.text else {}
    return StoreError([Problem(template(**values), Place(file=where), remedy())])


def is_trouble(error: DBAPIError) -> bool:
    """Tell whether an error is the database's own state: not a breach of its rules, nor a statement that is wrong."""
    if type(error) is ProgrammingError and (_never_connected(error) or _code(error).startswith(_OF_THE_SERVER)):
        return True
    if type(error) not in {DatabaseError, OperationalError}:
        return bool(error.connection_invalidated)
    return not _is_statement(error)


def _is_statement(error: DBAPIError) -> bool:
    """Tell whether SQLite means the statement, which it tells by no other class."""
    return getattr(error.orig, "sqlite_errorname", None) == "SQLITE_ERROR"


def _meaning(error: DBAPIError) -> tuple[Template, Template]:
    if name := getattr(error.orig, "sqlite_errorname", None):
        return _SQLITE.get(name.split("_")[1], (FAILED, TRY_AGAIN))
    code = _code(error) or _guess(error)
    return next((pair for start, pair in _SERVER.items() if code.startswith(start)), (FAILED, TRY_AGAIN))


def _code(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


def _never_connected(error: DBAPIError) -> bool:
    """Tell whether the driver refuses an address itself; whatever a server says has a code."""
    return hasattr(error.orig, "pgconn") and error.statement is None and not _code(error)


def _guess(error: DBAPIError) -> str:
    """Return the code that fits a connection that was never made; the driver has only words for it."""
    if type(error) is ProgrammingError:
        return "no option"
    connection = getattr(error.orig, "pgconn", None)
    if connection is None:
        return "08"
    reason = _reason(error)
    if "password" in reason or "pg_hba.conf" in reason:
        return "28"
    if reason.endswith("does not exist"):
        return "28" if "role" in reason else "3D"
    return "08"


def _reason(error: DBAPIError) -> str:
    """Return what the server says in short, else the last line of what the driver says."""
    primary = getattr(getattr(error.orig, "diag", None), "message_primary", None)
    if primary:
        return str(primary).rstrip(".")
    lines = [line.strip() for line in str(error.orig).splitlines() if line.strip()] or [type(error.orig).__name__]
    return lines[-1].rpartition("FATAL:  ")[2].rstrip(".")
