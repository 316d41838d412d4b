"""Follow a document that is done while it is read: its files are written, its commands run, their answers kept.

A block whose first line is `# NAME` is added to that file; a block of `console` holds `$ overenskommelse …` and the
answer, which may be cut with a line `…`.  `python -m tools.walkthrough FILE…` writes the answers anew.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from shlex import split
from tempfile import TemporaryDirectory

from overenskommelse.cli import main as run

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# (\S+\.\w+)\n")
PROMPT = "$ overenskommelse "
RUN = re.compile(r"^\$ overenskommelse .*\n(?:(?!\$ ).*\n)*", re.MULTILINE)
NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
"""When every command of a document is given, as far as the program knows."""
CUT = "…"
"""What stands for the rest of a long answer."""


def follow(text: str) -> str:
    """Do what a document says in an empty folder, and return it with the answers that came."""
    with TemporaryDirectory() as folder, chdir(folder), _own_database(Path(folder) / "egen.db"):
        parts: list[str] = []
        last = 0
        for block in BLOCK.finditer(text):
            parts += [text[last : block.start(2)], _do(block[1], block[2])]
            last = block.end(2)
    return "".join([*parts, text[last:]])


@contextmanager
def _own_database(path: Path) -> Iterator[None]:
    """Let the commands of a document have a database of their own, and a name to write there by."""
    own = {"OVERENSKOMMELSE_DB": str(path), "OVERENSKOMMELSE_AS": "registrator"}
    before = {name: os.environ.get(name) for name in own}
    os.environ |= own
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            os.environ |= {name: value} if value is not None else {}


def _do(language: str, inside: str) -> str:
    if language == "console":
        return "".join(_shown(shown.splitlines()) for shown in RUN.findall(inside))
    named = NAMED.match(inside)
    if named:
        path = Path(named[1])
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(inside[named.end() :])
    return inside


def _shown(lines: list[str]) -> str:
    """Return a command with what it answers now, cut where the document cuts it."""
    command, *before = lines
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        run(split(command.removeprefix(PROMPT)), clock=lambda: NOW)
    answer = said.getvalue().splitlines()
    if before[-1:] == [CUT]:
        answer = [*answer[: len(before) - 1], CUT]
    return "".join(f"{line}\n" for line in (command, *answer))


def main(paths: list[str]) -> int:
    """Write the answers of each document anew."""
    for path in map(Path, paths):
        path.write_text(follow(path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
