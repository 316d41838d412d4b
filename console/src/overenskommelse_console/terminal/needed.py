"""What the console needs of a terminal: without it nobody could see it, or end it."""

import sys
from collections.abc import Mapping

from overenskommelse.errors import OverenskommelseError, Problem
from overenskommelse.messages import Template

NO_TERMINAL = Template(
    "console-no-terminal", "The console needs a terminal to show itself in and to hear the keys of, and has none here."
)
USE_TERMINAL = Template(
    "console-use-terminal",
    "Open it in a terminal, without <, > or | on its line. Its work is done by commands too: overenskommelse --help",
)
DUMB = Template("console-dumb-terminal", "The terminal says that it cannot move its cursor (TERM={name}).")
USE_ANOTHER = Template(
    "console-use-another-terminal",
    "Open the console in another terminal; where this one can, write TERM=xterm-256color before the command.",
)
_DUMB = "dumb"


def check_terminal(environment: Mapping[str, str]) -> None:
    """Raise OverenskommelseError where there is no terminal, or one that cannot show a screen."""
    # What is drawn goes where errors go, but on Windows.
    drawn = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, drawn)):
        raise OverenskommelseError([Problem(NO_TERMINAL(), remedy=USE_TERMINAL())])
    if (name := environment.get("TERM")) == _DUMB:
        raise OverenskommelseError([Problem(DUMB(name=name), remedy=USE_ANOTHER())])
