"""The program: words in, exit code out.  Here alone the process is asked for its words, environment and day."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import cast

from ..errors import OverenskommelseError, Problem, UnreadableError
from ..messages import Template
from ..wording import Language, language
from ..wording.causes import cause
from .commands import COMMANDS
from .exits import BAD_INPUT, INTERRUPTED
from .parsing import language_in, parse
from .plugged import plugged, speaking
from .session import VARIABLE, Session
from .telling import PROGRAM, refuse, tell
from .terminal import PIPE_WIDTH, Terminal, terminal
from .veiling import veil

CANNOT_USE = Template("cannot-use", "{path} cannot be used: {reason}.")
LOOK_AT_PATH = Template("look-at-path", "Look at the path.")
NOT_INSTALLED = Template("part-not-installed", "The command needs {module}, which is not installed.")
INSTALL = Template("install-extra", "Install overenskommelse[{extra}].")
EXTRAS = {
    **dict.fromkeys(("alembic", "platformdirs", "sqlalchemy", "sqlmodel", "stdnum"), "store"),
    **dict.fromkeys(("python_calamine", "xlsxwriter"), "sheets"),
    "icalendar": "papers",
}
"""What commands at a database need beside the library, and the extra that each comes with."""


def _now() -> datetime:
    return datetime.now(UTC)


def main(argv: Sequence[str] | None = None, *, clock: Callable[[], datetime] = _now) -> int:
    """Run the command line and return its exit code, one of those in `exits`; `clock` tells the time, with its zone."""
    words = [*(sys.argv[1:] if argv is None else argv)] or ["--help"]
    try:
        return _run(words, clock)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: Sequence[str], clock: Callable[[], datetime]) -> int:
    speech = language(language_in(words))
    hidden = veil([*words, os.environ.get(VARIABLE, "")])
    speaker = terminal(plain="--plain" in words, environment=os.environ, is_json="--json" in words, veil=hidden)
    try:
        return _answer(words, speech, speaker, clock)
    except OverenskommelseError as error:
        return _refuse(error, speech, speaker)
    except OSError as error:
        problem = Problem(CANNOT_USE(path=error.filename, reason=cause(error)), remedy=LOOK_AT_PATH())
        return _refuse(UnreadableError([problem]), speech, speaker)


def _answer(words: Sequence[str], speech: Language, speaker: Terminal, clock: Callable[[], datetime]) -> int:
    more, wrong = plugged(words, {each.name for each in COMMANDS})
    speech = speaking(speech, more)
    tell(wrong, speech, speaker)
    try:
        parsed = parse(words, speech, speaker.layout.width or PIPE_WIDTH, (*COMMANDS, *more), speaker.text)
    except SystemExit as stop:
        # Argparse is silent where its help cannot be printed.
        speaker.text("")
        return stop.code if isinstance(stop.code, int) else BAD_INPUT
    session = Session(parsed, speech, speaker, clock, os.environ)
    try:
        return _command(parsed.run)(session)
    except OverenskommelseError as error:
        # Once an agreement is open, its words are spoken.
        return _refuse(error, session.language, speaker)
    except ModuleNotFoundError as error:
        if error.name not in EXTRAS:
            raise
        problem = Problem(NOT_INSTALLED(module=error.name), remedy=INSTALL(extra=EXTRAS[error.name]))
        return _refuse(OverenskommelseError([problem]), session.language, speaker)
    finally:
        session.close()


def _refuse(error: OverenskommelseError, speech: Language, speaker: Terminal) -> int:
    refuse(error, speech, speaker, program=getattr(error, "program", PROGRAM))
    return BAD_INPUT


def _command(run: str | Callable[[Session], int]) -> Callable[[Session], int]:
    if callable(run):
        return run
    module, _, name = run.partition(":")
    found = getattr(import_module(f".{module}", __package__), name)
    return cast("Callable[[Session], int]", found)
