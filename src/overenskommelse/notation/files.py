"""The files that agreements and ledgers are read from, and what any text must be before it is looked into."""

import errno
import os
import re
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path

from attrs import field, frozen

from ..errors import Place, Problem, UnreadableError
from ..messages import Template

LARGEST = 5_000_000
"""The largest file read, in bytes; the largest agreement known is a hundredth of it."""

NO_FILE = Template("no-file", "The file cannot be read: {reason}.")
CHECK_PATH = Template("check-path", "Check the path and that you may read it.")
NO_REGULAR_FILE = Template("no-regular-file", "This is no file but a device, a pipe or a socket.")
SAVE_AS_FILE = Template("save-as-file", "Save what it holds in a file, and give that.")
TOO_LARGE = Template("too-large", "The file is larger than {largest} bytes.")
SPLIT_FILE = Template("split-file", "Split it into several files; their lists are joined.")
NOT_UTF8 = Template("not-utf-8", "Byte {offset} is not UTF-8.")
SAVE_AS_UTF8 = Template("save-as-utf-8", "Save the file with the encoding UTF-8.")
CONTROL_CHARACTER = Template("control-character", "The character {code} may not stand in a file.")
REMOVE_CHARACTER = Template("remove-character", "Remove it; many editors can show invisible characters.")

_BOM = b"\xef\xbb\xbf"
DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""Turn the order of what is shown, so that a text reads otherwise than it is."""

# YAML 1.2 forbids the C0 and C1 controls; NEL, LS and PS break lines in some readers and not in others.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff" + DIRECTIONS + "]")
MOST_CONTROLS = 20
"""How many control characters are told about: a binary file has thousands."""

# JSON's own reader refuses the controls.
_TURNING = re.compile(f"[{DIRECTIONS}]")


@frozen
class SourceFile:
    """A file as it was found: a name to show in errors, and its bytes.

    It is read as JSON where its name ends in .json or `is_json` says so, otherwise as YAML.
    """

    name: str
    content: bytes = field(repr=False)
    is_json: bool = field(kw_only=True)

    @is_json.default
    def _by_name(self) -> bool:
        return self.name.lower().endswith(".json")


def load_file(path: Path | Traversable) -> SourceFile:
    """Read a file from disk or from a package.  Raises UnreadableError when it is not there or too large."""
    name = str(path) if isinstance(path, Path) else path.name
    try:
        if isinstance(path, Path) and not (path.is_file() or path.is_dir()) and path.exists():
            raise UnreadableError([Problem(NO_REGULAR_FILE(), Place(file=name), SAVE_AS_FILE())])
        with path.open("rb") as stream:
            return SourceFile(name, stream.read(LARGEST + 1))
    except OSError as error:
        raise _no_file(name, error.strerror or type(error).__name__) from error
    except ValueError as error:
        # A name with a NUL, or with half a character, is none that a file could have.
        raise _no_file(name, os.strerror(errno.ENOENT)) from error


def _no_file(name: str, reason: str) -> UnreadableError:
    return UnreadableError([Problem(NO_FILE(reason=reason), Place(file=name), CHECK_PATH())])


def decode(file: SourceFile) -> str:
    """Return the text of a file of ours, without a byte order mark.

    Raises UnreadableError as `any_text` does, and for each control character in YAML, and in both for each that turns
    text around.
    """
    text = any_text(file)
    _refuse_controls(file.name, text, _TURNING if file.is_json else _FORBIDDEN)
    return text


def any_text(file: SourceFile) -> str:
    """Return the text of any file, without a byte order mark.  Raises UnreadableError: too large, or not UTF-8."""
    if len(file.content) > LARGEST:
        raise UnreadableError([Problem(TOO_LARGE(largest=LARGEST), Place(file=file.name), SPLIT_FILE())])
    content = file.content.removeprefix(_BOM)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(file=file.name, line=content.count(b"\n", 0, error.start) + 1)
        offset = error.start + len(file.content) - len(content)
        raise UnreadableError([Problem(NOT_UTF8(offset=offset), place, SAVE_AS_UTF8())]) from error


def _refuse_controls(name: str, text: str, forbidden: re.Pattern[str]) -> None:
    problems = [
        Problem(
            CONTROL_CHARACTER(code=f"U+{ord(found[0]):04X}"),
            Place(file=name, line=text.count("\n", 0, found.start()) + 1),
            REMOVE_CHARACTER(),
        )
        for found in islice(forbidden.finditer(text), MOST_CONTROLS)
    ]
    if problems:
        raise UnreadableError(problems)
