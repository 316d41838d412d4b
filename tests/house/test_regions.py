"""No file of the library or the console names a region: each comes in as a variant, by a plugin like anybody's."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from unicodedata import combining, normalize

import pytest

from tools.tree import ROOT, texts

NAMES = (
    *("blekinge", "dalarna", "gavleborg", "gotaland", "gotland", "harjedalen", "jamtland", "jonkoping", "kalmar"),
    *("kronoberg", "norrbotten", "norrland", "orebro", "skane", "sormland", "sodermanland", "uppsala", "varmland"),
    *("vasterbotten", "vastmanland"),
    # Not every förhållande is Halland's; a zone of time is called by a city; a code is a word by itself.
    *("(?<!for)halland", "(?<!europe/)stockholm", "(?<![a-z0-9])(vgr|vgregion)(?![a-z0-9])"),
)
REGION = re.compile("|".join(NAMES), re.IGNORECASE)


def bare(text: str) -> str:
    """Return a text with its letters as codes have them: Skåne as Skane."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char))


def named(text: str) -> list[int]:
    """List the numbers of the lines that name a region."""
    return [number for number, line in enumerate(bare(text).split("\n"), 1) if REGION.search(line)]


def said(source: str) -> str:
    """Return the lines of a module without its docstrings and comments, which may hold examples."""
    lines = source.split("\n")
    for (row, start), (last, end) in spared(source):
        for number in range(row, last + 1):
            line = lines[number - 1]
            lines[number - 1] = (line[:start] if number == row else "") + (line[end:] if number == last else "")
    return "\n".join(lines)


def spared(source: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where each docstring and each comment begins and ends, the last first."""
    rows = {node.lineno for node in docstrings(ast.parse(source))}
    tokens = [*tokenize.generate_tokens(io.StringIO(source).readline)]
    for token in reversed(tokens):
        is_docstring = token.type == tokenize.STRING and token.start[0] in rows and token.line.strip().startswith('"')
        if is_docstring or token.type == tokenize.COMMENT:
            yield token.start, token.end


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the texts that stand alone: a docstring of a module, a class or a function, or of the name above it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value


def naming(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    lines = named(text)
    if lines and path.suffix == ".py":
        lines = named(said(text))
    return [f"{path.relative_to(ROOT).as_posix()}:{number}" for number in lines]


def test_no_file_of_the_library_or_the_console_names_a_region() -> None:
    read = [path for path in texts() if path.relative_to(ROOT).parts[0] in {"src", "console"}]
    assert {".md", ".po", ".py", ".toml"} <= {path.suffix for path in read}
    assert [line for path in read for line in naming(path)] == []


@pytest.mark.parametrize(
    "line",
    ["Region Skåne", "SKANE", "Hallands", "Västra Götalandsregionen", "overenskommelse_vgr", "`vgr/edition`", "Örebro"],
)
def test_a_region_is_known_by_its_name_or_code_with_or_without_marks(line: str) -> None:
    assert named(f"x\n{line}\nx") == [2]


@pytest.mark.parametrize("line", ["Europe/Stockholm", "hamnby/meeting", "regionen", "förhållande"])
def test_other_words_are_no_region(line: str) -> None:
    assert named(line) == []


MODULE = '''"""Reads Skåne."""

ABOVE = "skane"  # as in Halland
"""What Halland
says."""


def read(name: str = "vgr") -> str:
    """Read `vgr/halland`."""
    return f"{name} Halland"
'''


def test_docstrings_and_comments_may_name_one_as_an_example_and_nothing_else_may() -> None:
    assert named(said(MODULE)) == [3, 8, 10]
