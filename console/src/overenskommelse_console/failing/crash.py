"""What happens when the program fails itself: a report of what went wrong, with nothing in it that anybody wrote."""

import os
import platform
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from overenskommelse.cli.session import Session
from overenskommelse.messages import Template
from overenskommelse.wording.causes import cause

STOPPED = Template(
    "console-crashed",
    "The console has stopped by a fault of its own. What was saved is there; what you were writing is offered when you "
    "open the same form again.",
)
REPORTED = Template(
    "console-crash-report",
    "A report lies at {file}. Send it to whoever keeps the program; it holds nothing of what you wrote.",
)
NOT_REPORTED = Template("console-crash-no-report", "No report could be written: {reason}.")
_CLOSED = 0o600
_PARTS = ("overenskommelse", "overenskommelse-console", "textual", "rich")


def tell(error: BaseException, session: Session) -> None:
    """Write a report, and tell where it lies and what to do."""
    told = [session.say(STOPPED)]
    try:
        told.append(session.say(REPORTED, file=str(written(error, session.clock()))))
    except OSError as failed:
        told.append(session.say(NOT_REPORTED, reason=cause(failed)))
    session.terminal.talk(told)


def written(error: BaseException, now: datetime) -> Path:
    """Write a report among the user's own files, open to nobody else, and return its path.  Raises OSError."""
    from overenskommelse.workplace.unsaved import state_folder

    folder = state_folder() / "reports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{now:%Y-%m-%dT%H%M%S}-{os.getpid()}.txt"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _CLOSED)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in report(error, now))
    return path


def report(error: BaseException, now: datetime) -> Iterator[str]:
    """Yield the lines of a report: versions, and where it went wrong; never what an error says, which may be data."""
    yield f"overenskommelse console, {now.isoformat(timespec='seconds')}"
    yield from _versions()
    yield ""
    for each in _chain(error):
        yield f"{type(each).__module__}.{type(each).__qualname__}"
        for frame in traceback.extract_tb(each.__traceback__, limit=-60):
            yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
            yield f"    {frame.line or ''}"
        yield ""


def _versions() -> Iterator[str]:
    yield f"python {platform.python_version()}, {platform.system()} {platform.release()}, {sys.stdout.encoding}"
    for each in _PARTS:
        with suppress(PackageNotFoundError):
            yield f"{each} {version(each)}"


def _chain(error: BaseException | None) -> Iterable[BaseException]:
    found = list[BaseException]()
    while error is not None and error not in found:
        found.append(error)
        # A worker of the screen's wraps what went wrong in it.
        wrapped = getattr(error, "error", None)
        error = error.__cause__ or error.__context__ or (wrapped if isinstance(wrapped, BaseException) else None)
    return found
