"""What will be needed soon, made ready while nobody waits: an officer reads a while before she presses the next key."""

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Page

PAUSE = 0.4
"""How many seconds after a screen stands."""
SOON = ("screens.joined", "doing.everywhere", "doing.steps", "forms.opening")
"""What is loaded: the list that is opened most, the menu, and the forms."""


def begin(page: "Page") -> None:
    """Make ready, once, what takes time: a little after the first screen stands, where no screen waits."""
    console = page.console
    if console.is_warm:
        return
    console.is_warm = True
    page.set_timer(PAUSE, lambda: page.ask(lambda: _warm(page), lambda _: None, lambda _: None, group="warm"))


def _warm(page: "Page") -> None:
    from importlib import import_module

    for name in SOON:
        import_module(f".{name}", __package__)
    from .shown import registers

    if not page.desk.is_demo:
        # The store keeps the names that it has read, and finds among them at once.
        registers.organisations(page.desk)
    # What is here by now stays, so that the search for garbage need not go through it while somebody writes.
    gc.freeze()
