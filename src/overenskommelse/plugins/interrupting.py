"""Ctrl-C, told apart from a KeyboardInterrupt that a plugin raises by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from signal import SIGINT, getsignal, signal
from threading import current_thread, main_thread
from types import FrameType


@contextmanager
def watch_ctrl_c() -> Iterator[list[int]]:
    """Note in the list given whenever Ctrl-C is pressed meanwhile; what it does stays as it was."""
    pressed: list[int] = []
    before = getsignal(SIGINT)
    # Python tells the main thread alone, and nobody where Ctrl-C is ignored.
    if not callable(before) or current_thread() is not main_thread():
        yield pressed
        return

    def note(number: int, frame: FrameType | None) -> None:
        pressed.append(number)
        before(number, frame)

    signal(SIGINT, note)
    try:
        yield pressed
    finally:
        signal(SIGINT, before)
