"""The files of a user's own: where they lie, and those of settings read, with what is wrong told by its line."""

import errno
import os
import re
from pathlib import Path
from typing import Any

from attrs import frozen

from overenskommelse.errors import Place, Problem, UnreadableError
from overenskommelse.messages import Message, Template
from overenskommelse.wording.causes import cause

_PROGRAM = "overenskommelse"
"""What the folder is called; the store, which has the same name, takes time to load."""
_UTF8 = "utf-8-sig"
"""Some editors begin a file with a mark."""
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


@frozen(kw_only=True)
class Wrong:
    """What is said of a file that cannot be read, and what to do."""

    not_read: Template
    not_toml: Template
    not_utf8: Template
    remedy: Template


def own_file(name: str) -> Path:
    """Return where a file of the user's own is kept; it need not be there."""
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False) / name


def read_own(file: Path, encoding: str = _UTF8, errors: str = "strict") -> str:
    """Return the text of a file.  Raises OSError, UnicodeDecodeError."""
    # A pipe that nobody writes to would be read from for ever.
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(file))
    return file.read_text(encoding=encoding, errors=errors)


def read_toml(file: Path, wrong: Wrong) -> tuple[str, dict[str, Any]]:
    """Return the text of a file and what it says; nothing where it is not there.  Raises UnreadableError."""
    try:
        text = read_own(file)
    except FileNotFoundError:
        return "", {}
    except OSError as error:
        raise _unread(file, wrong.not_read(reason=cause(error)), wrong) from error
    except UnicodeDecodeError as error:
        raise _unread(file, wrong.not_utf8(), wrong) from error
    # Who has chosen nothing need not wait for what reads it.
    import tomllib

    try:
        return text, tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # A number too long to be one, or brackets without end, are told of without a line.
        last = text.count("\n") + 1 if isinstance(error, tomllib.TOMLDecodeError) else None
        at = _AT_LINE.search(str(error))
        raise _unread(file, wrong.not_toml(), wrong, int(at[1]) if at else last) from error


def _unread(file: Path, message: Message, wrong: Wrong, line: int | None = None) -> UnreadableError:
    return UnreadableError([Problem(message, Place(file=str(file), line=line), wrong.remedy())])
