"""Whether files are right: everything that is wrong with them, each with file, line, path and way out."""

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..ledger import check_against
from ..messages import PluralTemplate, Template
from ..notation import SourceFile, kind_of, load_file, read_agreement, read_ledger
from ..wording import problem
from .opening import Kinds, all_kinds, files_under
from .page import Block, Text
from .session import Session

BAD_INPUT = 2

ALL_RIGHT = PluralTemplate(
    "files-all-right", "{count} file, and nothing is wrong with it.", "{count} files, and nothing is wrong with them."
)
PROBLEMS = PluralTemplate("files-problems", "{count} problem.", "{count} problems.")
NO_FILES_HERE = Template("no-files-here", "There is no file to check: a folder is searched for .yaml, .yml and .json.")


@frozen(kw_only=True)
class Validation:
    """Which files were read, and what is wrong with them."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def validate(session: Session) -> int:
    """Print what is wrong with files, all of it; nothing is changed."""
    paths = tuple(dict.fromkeys(file for word in session.words.files for file in files_under(Path(word))))
    problems = check(paths, all_kinds(session.loaded.catalog)) if paths else (Problem(NO_FILES_HERE()),)
    found = Validation(files=tuple(map(str, paths)), problems=problems)
    session.show(found, lambda: page(found, session))
    return BAD_INPUT if problems else 0


def page(found: Validation, session: Session) -> list[Block]:
    """Lay out the problems, a paragraph for each, and their number."""
    lines = [Text(problem(each, session.language)) for each in found.problems]
    if lines:
        return [*lines, Text(session.language.say(PROBLEMS(count=len(lines))))]
    return [Text(session.language.say(ALL_RIGHT(count=len(found.files))))]


def check(paths: Iterable[Path], kinds: Kinds) -> tuple[Problem, ...]:
    """Return every problem of files: of each by itself, of those that make one value, and between the two."""
    files: dict[str, list[SourceFile]] = {"agreement": [], "ledger": []}
    problems: list[Problem] = []
    for path in paths:
        try:
            file = load_file(path)
            files[kind_of(file)].append(file)
        except OverenskommelseError as error:
            problems += error.problems
    return (*problems, *_values(files["agreement"], files["ledger"], kinds))


def _values(texts: list[SourceFile], records: list[SourceFile], kinds: Kinds) -> Iterable[Problem]:
    agreement = ledger = None
    try:
        agreement = read_agreement(texts, kinds=kinds) if texts else None
    except OverenskommelseError as error:
        yield from error.problems
    try:
        ledger = read_ledger(records) if records else None
    except OverenskommelseError as error:
        yield from error.problems
    if agreement is not None and ledger is not None:
        yield from check_against(ledger, agreement)
