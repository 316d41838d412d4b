"""What is kept when the program ends by a fault; nothing here loads a form."""

from collections.abc import Iterable
from contextlib import suppress


class Keeping:
    """What holds something that somebody wrote and has not saved."""

    def keep(self) -> None:
        """Keep it at once."""


def keep_all(screens: Iterable[object]) -> None:
    """Let every screen keep what is written in it; whatever else goes wrong meanwhile stops none of the others."""
    for each in screens:
        if isinstance(each, Keeping):
            with suppress(Exception):
                each.keep()
