"""A program in a terminal of its own, and when something came to stand on its screen."""

import os
from pathlib import Path
from time import perf_counter

import pexpect
import pyte

COLUMNS, LINES = 120, 40
PATIENCE = 60.0
_BAR = " ▁▂▃▄▅▆▇█"
SAME = 1.0
"""After so many seconds without a change, what is drawn anew is what stood there."""


class Terminal:
    """What is written is fed to a screen as it comes, so that a time is that of the byte which completed the text."""

    def __init__(self, *command: str) -> None:
        """Start a program."""
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.stream = pyte.ByteStream(self.screen)
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.began = perf_counter()
        self.child = pexpect.spawn(command[0], [*command[1:]], dimensions=(LINES, COLUMNS), env=environment)
        self.child.delaybeforesend = None

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.screen.display)

    def read(self, patience: float) -> bool:
        """Take in what is written; tell whether something was."""
        try:
            some = self.child.read_nonblocking(1 << 16, timeout=patience)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            raise SystemExit(f"the program ended:\n{self.text}") from None
        self.stream.feed(some)
        return True

    def until(self, text: str, *, line: int | None = None) -> float:
        """Wait for a text, in one line where that is told; return the seconds since the program was started."""
        end = perf_counter() + PATIENCE
        while text not in (self.text if line is None else self.screen.display[line]):
            if perf_counter() > end:
                raise SystemExit(f"{text} never came:\n{self.text}")
            self.read(0.5)
        return perf_counter() - self.began

    def rest(self, seconds: float = 0.15) -> None:
        """Wait until nothing more is written."""
        while self.read(seconds):
            pass

    def repaint(self, keys: str) -> float:
        """Press a key; return the seconds until the first of what it changes is written."""
        self.rest()
        before = perf_counter()
        self.child.send(keys)
        if not self.read(PATIENCE):
            raise SystemExit("nothing was drawn anew")
        return perf_counter() - before

    def reach(self, keys: str, text: str) -> float:
        """Press a key; return the seconds until a text stands on the screen."""
        self.rest()
        before = perf_counter()
        self.child.send(keys)
        return self.until(text) - (before - self.began)

    def changed(self, keys: str, head: str) -> float | None:
        """Press a key; return the seconds until a list stands anew beneath its head; None where it is the same."""
        said, before, is_drawn = self.below(head), perf_counter(), False
        self.child.send(keys)
        while perf_counter() - before < SAME:
            self.read(0.2)
            now = self.below(head)
            is_drawn = is_drawn or now != said
            if is_drawn and now[0].strip(" │…"):
                return perf_counter() - before
        return None

    def below(self, head: str) -> list[str]:
        """Return the lines beneath a head, without the bar beside them, which tells only how many there are."""
        at = next(place for place, line in enumerate(self.screen.display) if head in line)
        within = (line.split("│")[1:2] or [line] for line in self.screen.display[at + 1 : at + 9])
        return [line.rstrip(_BAR) for (line,) in within]

    def memory(self) -> float:
        """Return how many megabytes the program has taken at most."""
        status = Path(f"/proc/{self.child.pid}/status").read_text(encoding="utf-8")
        (line,) = (line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        """End the program."""
        self.child.close(force=True)
