"""When the system ends the program: what is being written is kept first, and the terminal is given back whole."""

import signal
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from overenskommelse.cli.session import Session
from overenskommelse.messages import Template

ENDED = Template(
    "console-ended",
    "The console was ended by the system. What was saved is there; what you were writing is offered when you open the "
    "same form again.",
)


def heed(keep: Callable[[], None], end: Callable[[], None]) -> None:
    """Keep what is being written when the system wants the program to end, or its terminal is gone."""
    loop = get_running_loop()
    for name, then in (("SIGTERM", end), ("SIGHUP", partial(signal.raise_signal, getattr(signal, "SIGHUP", 0)))):
        number = getattr(signal, name, None)
        # Windows has no such signals, and a program within another one leaves them to it.
        if number is not None:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, _stop, loop, number, keep, then)


def _stop(loop: AbstractEventLoop, number: int, keep: Callable[[], None], then: Callable[[], None]) -> None:
    """Keep, and then end; whoever asks once more, or has hung up, does not wait for more than that."""
    loop.remove_signal_handler(number)
    keep()
    then()


def tell(session: Session) -> None:
    """Tell what became of the console, on the terminal that it has given back."""
    session.terminal.talk([session.say(ENDED)])
