"""Registers in and out by a file's name: the program's own formats, and those of plugins."""

from collections.abc import Callable, Iterable
from pathlib import Path

from ..errors import Place, Problem, UnreadableError
from ..exchange import read_sheet
from ..exchange.registers import known_heads
from ..exchange.sheet import Sheet
from ..messages import Message, Template
from ..plugins import Format

WRONG_KIND = Template("format-wrong-kind", "Files ending in {ending} hold {kinds}, not {kind}.")
ONLY_READ = Template("format-only-read", "Files ending in {ending} can be read, but not written.")
ONLY_WRITTEN = Template("format-only-written", "Files ending in {ending} can be written, but not read.")
USE_SHEET = Template("use-sheet-format", "Use a file ending in .csv or .xlsx, which holds every register.")
NOT_A_SHEET = Template("not-a-sheet-name", "The name of the file ends in none of .csv and .xlsx.")
NAME_SHEET = Template("name-sheet-file", "Name it so, for a spreadsheet program opens a file by its ending.")
ENDINGS = (".csv", ".xlsx")
"""Those of our own formats, which hold every register."""


def format_of(path: Path, formats: Iterable[Format]) -> Format | None:
    """Return the plugins' format that a file's name ends as, the longest ending first; None for our own."""
    fitting = [each for each in formats if path.name.lower().endswith(each.ending)]
    return max(fitting, key=lambda each: len(each.ending), default=None)


def read_table(
    path: Path, content: bytes, kind: str, formats: Callable[[], Iterable[Format]], sheet: str | None = None
) -> Sheet:
    """Read a register's table from a file's bytes; `formats` are asked for where the name is none of our endings.

    `sheet` names that of a workbook.

    Raises UnreadableError with every problem, PluginError where a plugin's format fails.
    """
    found = None if is_own(path) else format_of(path, formats())
    if found is None:
        return read_sheet(str(path), content, known_heads=known_heads(kind), sheet=sheet)
    check_kind(path, found, kind)
    if found.read is None:
        raise _refused(path, ONLY_WRITTEN(ending=found.ending))
    return found.read(str(path), content)


def check_kind(path: Path, found: Format, kind: str) -> None:
    """Raise UnreadableError where a format does not hold registers of a kind."""
    if kind not in found.kinds:
        raise _refused(path, WRONG_KIND(ending=found.ending, kinds=found.kinds, kind=kind))


def check_ending(path: Path, kind: str | None, formats: Callable[[], Iterable[Format]]) -> Format | None:
    """Return the format that a register of a kind is written in, None for our own.  Raises UnreadableError for none.

    The rows that were refused are of no register (None): they are written in our own formats alone.
    """
    if is_own(path):
        return None
    found = None if kind is None else format_of(path, formats())
    if found is None or kind is None:
        raise UnreadableError([Problem(NOT_A_SHEET(), Place(file=str(path)), NAME_SHEET())])
    check_kind(path, found, kind)
    if found.write is None:
        raise _refused(path, ONLY_READ(ending=found.ending))
    return found


def is_own(path: Path) -> bool:
    """Tell whether a file's name ends as those of our own formats do."""
    return path.suffix.lower() in ENDINGS


def _refused(path: Path, message: Message) -> UnreadableError:
    return UnreadableError([Problem(message, Place(file=str(path)), USE_SHEET())])
