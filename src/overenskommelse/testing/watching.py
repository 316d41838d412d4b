"""What a plugin's code does meanwhile: the files that it opens, and the clocks and environment that it reads."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from random import Random
from types import FrameType
from typing import Any

from attrs import field, frozen

_OPENINGS = frozenset({"open", "os.listdir", "os.scandir", "glob.glob", "socket.connect", "subprocess.Popen"})
_TODAY = frozenset({"today", "now", "utcnow"})
_PLACE = frozenset({"getcwd", "urandom", "getlocale"})


@frozen
class Watched:
    """What was seen, each with the place in the plugin that it came from."""

    package: str
    """The name that the plugin's modules begin with."""
    opened: list[str] = field(factory=list)
    read: list[str] = field(factory=list)

    def opening(self, event: str, words: tuple[object, ...]) -> None:
        """Note a file that is opened, unless the machinery of imports does."""
        # To ask for the frame is an event too.
        if event not in _OPENINGS:
            return
        frame, what = sys._getframe(2), str(words[0] if words else event)  # noqa: SLF001 - whoever opens it
        # A module is opened to be imported, and to show the line that warns.
        if not (frame.f_code.co_filename.startswith("<frozen importlib") or what.endswith(".py")):
            self._note(self.opened, f"{what} is opened", frame)

    def calling(self, frame: FrameType, event: str, called: Any) -> None:  # noqa: ANN401 - as sys.setprofile has it
        """Note a reading of clock, chance or environment in the plugin's own code."""
        # Whose code it is comes first: that is soon seen, and most is not the plugin's.
        if event == "c_call" and self._is_ours(frame) and _is_fickle(called):
            self._note(self.read, f"{called.__name__}() is called", frame)
        elif event == "call" and self._is_ours(frame.f_back) and _is_environment(frame):
            self._note(self.read, f"the environment is read ({frame.f_locals.get('key')})", frame)

    def _is_ours(self, frame: FrameType | None) -> bool:
        name = frame.f_globals.get("__name__") if frame else None
        return isinstance(name, str) and (name == self.package or name.startswith(f"{self.package}."))

    def _note(self, found: list[str], what: str, frame: FrameType | None) -> None:
        """Note something once, with the nearest place in the plugin; what it has no part in is nothing of its."""
        while frame is not None and not self._is_ours(frame):
            frame = frame.f_back
        if frame is not None and (told := f"{what} ({frame.f_code.co_filename}:{frame.f_lineno})") not in found:
            found.append(told)


def _is_fickle(called: Any) -> bool:  # noqa: ANN401 - any function of C's
    """Tell whether a function's answer depends on when or where it is called."""
    owner, name = getattr(called, "__self__", None), called.__name__
    is_date = isinstance(owner, type) and issubclass(owner, date) and name in _TODAY
    return is_date or called.__module__ == "time" or name in _PLACE or isinstance(owner, Random)


def _is_environment(frame: FrameType) -> bool:
    return frame.f_code is os.getenv.__code__ or frame.f_locals.get("self") is os.environ


@contextmanager
def watched(package: str) -> Iterator[Watched]:
    """Watch a plugin's package; Python has no way to take an audit hook back, so this is for a process of its own."""
    seen, is_on = Watched(package), [True]
    sys.addaudithook(lambda event, words: seen.opening(event, words) if is_on else None)
    before = sys.getprofile()
    sys.setprofile(seen.calling)
    try:
        yield seen
    finally:
        sys.setprofile(before)
        is_on.clear()
