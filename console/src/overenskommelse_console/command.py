"""The command that opens the console, as the command line knows it; no screen is loaded to tell of it."""

import gc
from sys import setswitchinterval

from overenskommelse.cli.command import Argument, Command
from overenskommelse.cli.exits import CRASHED, DONE, TERMINATED
from overenskommelse.cli.plugged import speaking
from overenskommelse.cli.records import AS, DB, SIDE
from overenskommelse.cli.session import Session
from overenskommelse.messages import Template
from overenskommelse.plugins import Domain
from overenskommelse.wording import language

from .terminal.needed import check_terminal

HELP = Template("console-help-console", "open the console, where the day's work is done")
DEMO = Argument(
    name="--demo",
    help=Template(
        "console-help-console-demo", "work in an example that lives as long as the program, and try everything"
    ),
)
READ_ONLY = Argument(name="--read-only", help=Template("console-help-console-read-only", "look, and change nothing"))
_TURN = 0.001
"""For how many seconds a thread is let go on while another waits."""
_MANY = 10_000
"""How many more values there are before garbage is sought: what comes and goes with one screen."""


def run(session: Session) -> int:
    """Open the console, and return the exit code when it closes."""
    check_terminal(session.environment)
    gc.set_threshold(_MANY)
    # Nothing of a screen is loaded before somebody asks for one.
    from .app import Console
    from .desk import Desk
    from .own.settings import path, read
    from .terminal.hearing import hear_older_terminals

    chosen = read(path())
    if chosen.language is not None and session.text("language") is None:
        session.language = speaking(language(chosen.language), [CONSOLE])
    # Whoever answers a key waits for less long where a question is worked at in another thread.
    setswitchinterval(_TURN)
    hear_older_terminals()
    desk = Desk.of(session)
    console = Console(desk, chosen)
    try:
        console.run()
    finally:
        desk.close()
    if console.is_stopped:
        from .failing import stopping

        stopping.tell(session)
        return TERMINATED
    if console.fault is None:
        return DONE
    from .failing.crash import tell

    tell(console.fault, session)
    return CRASHED


CONSOLE = Command(
    name="console",
    help=HELP,
    run=run,
    arguments=(DEMO, READ_ONLY, AS, SIDE, DB),
    domain=Domain("overenskommelse_console", "overenskommelse_console"),
)
