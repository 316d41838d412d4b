"""Follow the tutorial for who writes a plugin: in an environment of its own, every file written and every command run.

A block whose first line is `# PATH` is that file.  A block of `console` holds commands and their answers, which may be
cut with a line `…`.  Of pytest the answer is what the tests complain of, and the last line without its seconds.
`python -m tools.tutorial FILE…` writes the answers anew.
"""

import re
import sys
from pathlib import Path
from shlex import split
from tempfile import TemporaryDirectory

from attrs import define, field

from tools.installing import Environment, made
from tools.walkthrough import BLOCK, CUT

NAMED = re.compile(r"# (\S+\.\w+)\n")
LIBRARY = "./overenskommelse["
"""What the requirement of a clone of the library begins with; it is in the environment already."""
_RUN = re.compile(r"^\$ .*\n(?:(?!\$ ).*\n)*", re.MULTILINE)
_COMPLAINT = re.compile(r"^_{3,} .*? _{3,}\n(.*?)(?=^[_=]{3,} )", re.MULTILINE | re.DOTALL)


@define
class Reader:
    """Somebody who follows a page: where they are, and the environment that they have made."""

    home: Path
    at: Path
    environment: Environment | None = field(default=None)

    def read(self, text: str) -> str:
        """Do what a page says, and return it with the answers that came."""
        parts: list[str] = []
        last = 0
        for block in BLOCK.finditer(text):
            parts += [text[last : block.start(2)], self._do(block[1], block[2])]
            last = block.end(2)
        return "".join([*parts, text[last:]])

    def _do(self, language: str, inside: str) -> str:
        if language == "console":
            return "".join(self._answered(shown.splitlines()) for shown in _RUN.findall(inside))
        if named := NAMED.match(inside):
            path = self.at / named[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(inside[named.end() :], encoding="utf-8", newline="\n")
        return inside

    def _answered(self, lines: list[str]) -> str:
        """Return a command with what it answers now, cut where the page cuts it."""
        command, *before = lines
        answer = self._run(*split(command.removeprefix("$ "))).splitlines()
        if before[-1:] == [CUT]:
            answer = [*answer[: len(before) - 1], CUT]
        return "".join(f"{line}\n" for line in (command, *answer))

    def _run(self, program: str, *words: str) -> str:
        match program, words:
            case "python3", ("-m", "venv", name):
                self.environment = made(self.home / name)
                return ""
            case "source", (path,):
                assert (self.at / path).parent.parent == self._active.folder, path
                return ""
            case "cd", (path,):
                self.at = (self.at / path).resolve(strict=True)
                return ""
            case "pip", ("install", *requirements):
                self._install(requirements)
                return ""
            case "overenskommelse", _:
                done = self._active.program(*words, at=self.at)
                return done.stdout + done.stderr
            case "pytest", _:
                return _told(self._active.run("-m", "pytest", *words, at=self.at).stdout)
            case _:
                raise ValueError(f"nobody knows how to follow {program} {' '.join(words)}")

    @property
    def _active(self) -> Environment:
        assert self.environment is not None, "no environment was made"
        return self.environment

    def _install(self, requirements: list[str]) -> None:
        for each in requirements:
            if each.startswith(".") and not each.startswith(LIBRARY):
                self._active.install((self.at / each.partition("[")[0]).resolve())


def _told(said: str) -> str:
    """Return what pytest's tests complain of, and its last line without the seconds."""
    complaints = "".join(found[1] for found in _COMPLAINT.finditer(said))
    return f"{complaints}{said.splitlines()[-1].partition(' in ')[0]}\n"


def follow(text: str) -> str:
    """Do what a page says in an empty folder, and return it with the answers that came."""
    with TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        return Reader(home, home).read(text)


def main(paths: list[str]) -> int:
    """Write the answers of each page anew."""
    for path in map(Path, paths):
        path.write_text(follow(path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
