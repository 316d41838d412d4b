"""Follow a handbook of the console: every key in its steps is pressed, and what is to be seen is looked for.

In a numbered step, `code` is a key that is pressed where its sentence says "tryck" before it, and a text that is
written where the word before it is "skriv"; **bold** is what stands on the screen then, *slanted* a file that lies in
the folder, and an image is how the screen looks.  A key in a sentence without "tryck" is told, and not pressed.
A block whose first line is `# NAME` is a file that lies in the folder from the start.  Each heading begins anew, in
the demonstration.  `python -m tools.handbook FILE…` draws the images anew.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from attrs import frozen
from textual.pilot import Pilot

from overenskommelse_console.app import Console

from .driving import desk_at, play, press, seen, settle, write

KEYS: Mapping[str, str] = {
    "enter": "enter",
    "esc": "escape",
    "mellanslag": "space",
    "tabb": "tab",
    "skift+tabb": "shift+tab",
    "pil ned": "down",
    "pil upp": "up",
    "pil höger": "right",
    "pil vänster": "left",
}
"""The keys that a handbook calls by a Swedish name; others it calls as they are."""
SIZE = 120, 36
TASK = re.compile(r"^##+ (?P<title>.+)\n(?P<inside>(?:(?!##+ ).*\n?)*)", re.MULTILINE)
FILE = re.compile(r"^ *```\w*\n *# (?P<name>\S+\.\w+)\n(?P<inside>.*?)^ *```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^\d+\. .*(?:\n {3}.*)*", re.MULTILINE)
PART = re.compile(
    r"(?P<verb>\b[Ss]kriv\s+)?`(?P<code>[^`]+)`"
    r"|\*\*(?P<seen>[^*]+)\*\*|(?<!\*)\*(?P<file>[^*\s][^*]*)\*(?!\*)"
    r"|!\[[^\]]*\]\(screens/(?P<picture>[^)]+)\)"
)
SENTENCE = re.compile(r"[.;:?!]\s")
# A picture in a document is seen where there is no network.
_FETCHED = re.compile(r"\s*@font-face \{.*?\}\n|\s*<!--.*?-->", re.DOTALL)
_CALLED_BY_CHANCE = re.compile(r"terminal-\d+")
TEXT = re.compile(r"<text [^>]*>(.*?)</text>")


@frozen(kw_only=True)
class Task:
    """One task of a handbook: its heading, and its steps as what is done in them one after the other."""

    title: str
    parts: tuple[re.Match[str], ...]
    files: Mapping[str, str]


def tasks(text: str) -> Iterator[Task]:
    """Yield the tasks that have steps."""
    for found in TASK.finditer(text):
        parts = tuple(part for step in STEP.findall(found["inside"]) for part in PART.finditer(step))
        if parts:
            files = {file["name"]: dedent(file["inside"]) for file in FILE.finditer(found["inside"])}
            yield Task(title=found["title"], parts=parts, files=files)


def follow(task: Task) -> dict[str, str]:
    """Do what a task says, and return its pictures by their names.  Raises AssertionError where it sees otherwise."""
    pictures: dict[str, str] = {}
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        for part in task.parts:
            if part["picture"]:
                pictures[part["picture"]] = drawn(console, part["picture"])
            elif part["code"]:
                await _do(pilot, part)
            else:
                _look(console, part)

    with TemporaryDirectory() as folder, chdir(folder):
        for name, inside in task.files.items():
            Path(name).write_text(inside, encoding="utf-8")
        play(console, played, SIZE)
    return pictures


async def _do(pilot: Pilot[None], part: re.Match[str]) -> None:
    code = part["code"]
    if part["verb"]:
        await write(pilot, code)
    elif "tryck" in SENTENCE.split(part.string[: part.start()])[-1].casefold():
        await press(pilot, KEYS.get(code, code.lower() if len(code) > 1 else code))
    await settle(pilot)


def _look(console: Console, part: re.Match[str]) -> None:
    if part["file"]:
        assert Path(part["file"]).exists(), f"no file {part['file']} after {part.string!r}: {[*Path().iterdir()]}"
        return
    stands = seen(console)
    assert plain(part["seen"]) in plain(stands), f"{part['seen']} is not on the screen:\n{stands}"


def plain(text: str) -> str:
    """Return a text in one line, as it is compared."""
    return " ".join(re.sub("[│▕▏▎]", " ", text).split()).casefold()


def drawn(console: Console, name: str) -> str:
    """Return what the screen looks like, as SVG that fetches nothing."""
    svg = console.export_screenshot(title="overenskommelse")
    return _CALLED_BY_CHANCE.sub(f"terminal-{Path(name).stem}", _FETCHED.sub("", svg))


def main(paths: list[str]) -> int:
    """Draw the images of each handbook anew."""
    for path in map(Path, paths):
        for task in tasks(path.read_text(encoding="utf-8")):
            for name, svg in follow(task).items():
                figure = path.parent / "screens" / name
                figure.parent.mkdir(exist_ok=True)
                figure.write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
