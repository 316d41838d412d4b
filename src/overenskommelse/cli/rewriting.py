"""Files written in another way: all of them are read before any is written."""

from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..messages import PluralTemplate
from ..notation import SourceFile, load_file
from ..notation.replacing import replace_file
from ..wording import problem
from .opening import files_given
from .page import Block, Text
from .session import Session
from .validating import NO_FILES_HERE

NOTHING_WRITTEN = PluralTemplate(
    "nothing-written", "{count} problem; no file was changed.", "{count} problems; no file was changed."
)

Cast = Callable[[SourceFile], str | None]
"""Returns what a file shall hold, or None where it is to be left as it is.  Raises UnreadableError."""


@frozen(kw_only=True)
class Rewriting:
    """Which files were read, which of them are changed (or would be), and what is wrong with them."""

    files: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def rewrite(session: Session, cast: Cast, *, is_check: bool = False) -> Rewriting:
    """Cast every file that the words name; write those that it changes, unless this is a check or one has a problem."""
    words = tuple(session.words.files)
    paths = files_given(words)
    if not paths:
        return Rewriting(problems=(Problem(NO_FILES_HERE(folders=words)),))
    changed, problems = _cast(paths, cast)
    names = tuple(map(str, paths))
    if problems:
        return Rewriting(files=names, problems=problems)
    if not is_check:
        for path, content in changed.items():
            replace_file(path, content)
    return Rewriting(files=names, changed=tuple(map(str, changed)))


def _cast(paths: tuple[Path, ...], cast: Cast) -> tuple[dict[Path, bytes], tuple[Problem, ...]]:
    changed: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            file = load_file(path)
            text = cast(file)
        except OverenskommelseError as error:
            problems += error.problems
            continue
        if text is not None and text.encode() != file.content:
            changed[path] = text.encode()
    return changed, tuple(problems)


def problem_page(found: Rewriting, session: Session) -> list[Block]:
    """Lay out what is wrong, a paragraph for each problem, and that nothing was written."""
    lines = [Text(problem(each, session.language)) for each in found.problems]
    return [*lines, Text(session.language.say(NOTHING_WRITTEN(count=len(lines))))]
