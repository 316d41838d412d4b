"""Files written in another way: all of them are read, and what may hinder is looked for, before any is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from ..errors import OverenskommelseError, Place, Problem
from ..messages import PluralTemplate, Template
from ..notation import SourceFile, load_file
from ..notation.replacing import hindrances, replace_file
from ..wording import problem
from ..wording.causes import cause
from ..workplace.opening import files_given
from .page import Block, Text
from .session import Session
from .validating import NO_FILES_HERE

NOTHING_WRITTEN = PluralTemplate(
    "nothing-written", "{count} problem; no file was changed.", "{count} problems; no file was changed."
)
SOME_WRITTEN = PluralTemplate(
    "some-written",
    "{count} file was changed all the same; each file told of above is as it was.",
    "{count} files were changed all the same; each file told of above is as it was.",
)
NOT_WRITTEN = Template("file-not-written", "The file was not written: {reason}.")
WRITE_LATER = Template("write-later", "It is as it was; mend that, and run again.")

Cast = Callable[[SourceFile], str | None]
"""Returns what a file shall hold, or None where it is to be left as it is.  Raises UnreadableError."""


@frozen(kw_only=True)
class Rewriting:
    """Which files were read, which of them are changed (or would be), and what is wrong with others."""

    files: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class _Change:
    """What a file held when it was read, and what it shall hold."""

    old: bytes
    new: bytes


def rewrite(session: Session, cast: Cast, *, is_check: bool = False) -> Rewriting:
    """Cast every file that the words name; write those that it changes, unless this is a check or one has a problem.

    A file that then cannot be written after all is told, and the others are written: each is whole by itself.
    """
    words = tuple(session.words.files)
    paths = files_given(words)
    if not paths:
        return Rewriting(problems=(Problem(NO_FILES_HERE(folders=words)),))
    changed, problems = _cast(paths, cast)
    names = tuple(map(str, paths))
    if not (problems or is_check):
        problems = tuple(_hindrances(changed))
    if problems:
        return Rewriting(files=names, problems=problems)
    failed = () if is_check else tuple(_write(changed))
    unwritten = {each.place.file for each in failed}
    return Rewriting(
        files=names, changed=tuple(name for name in map(str, changed) if name not in unwritten), problems=failed
    )


def _cast(paths: tuple[Path, ...], cast: Cast) -> tuple[dict[Path, _Change], tuple[Problem, ...]]:
    changed: dict[Path, _Change] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            file = load_file(path)
            text = cast(file)
        except OverenskommelseError as error:
            problems += error.problems
            continue
        if text is not None and text.encode() != file.content:
            changed[path] = _Change(file.content, text.encode())
    return changed, tuple(problems)


def _hindrances(paths: Iterable[Path]) -> Iterator[Problem]:
    for path in paths:
        try:
            yield from hindrances(path)
        except OSError as error:
            yield _not_written(path, error)


def _write(changed: Mapping[Path, _Change]) -> Iterator[Problem]:
    """Write files, and yield what is wrong with those that cannot be."""
    for path, change in changed.items():
        try:
            replace_file(path, change.new, expected=change.old)
        except OverenskommelseError as error:
            yield from error.problems
        except OSError as error:
            yield _not_written(path, error)


def _not_written(path: Path, error: OSError) -> Problem:
    return Problem(NOT_WRITTEN(reason=cause(error)), Place(file=str(path)), WRITE_LATER())


def problem_page(found: Rewriting, session: Session) -> list[Block]:
    """Lay out what is wrong, a paragraph for each problem, and what was written."""
    lines = [Text(problem(each, session.language)) for each in found.problems]
    count = len(found.changed)
    verdict = SOME_WRITTEN(count=count) if count else NOTHING_WRITTEN(count=len(lines))
    return [*lines, *map(Text, found.changed), Text(session.language.say(verdict))]
