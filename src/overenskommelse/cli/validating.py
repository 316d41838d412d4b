"""Whether files are right: everything that is wrong with them, each with file, line, path and way out."""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from ..errors import DANGLING, OverenskommelseError, Problem, UnreadableError
from ..messages import Message, PluralTemplate, Template
from ..notation import SourceFile, kind_of, load_file, read_agreement, read_ledger
from ..wording import problem
from ..workplace.opening import Kinds, all_kinds, files_given
from .exits import BAD_INPUT, DONE
from .page import Block, Text
from .session import Session

ALL_RIGHT = PluralTemplate(
    "files-all-right", "{count} file, and nothing is wrong with it.", "{count} files, and nothing is wrong with them."
)
PROBLEMS = PluralTemplate("files-problems", "{count} problem.", "{count} problems.")
NO_FILES_HERE = Template(
    "no-files-here",
    "There is no file to check in {folders}: a folder and those directly in it are searched for .yaml, .yml and .json.",
)
LEDGER_ALONE = Template(
    "ledger-alone", "No agreement was given, so what the ledger refers to in it is not checked; give its folder too."
)
PART_ALONE = Template(
    "part-alone",
    "What is missing may stand in another file of the agreement; give the folder, and all its files are read together.",
)
MORE_MAY_COME = Template("more-may-come", "Once these are mended, more may come to light.")


@frozen(kw_only=True)
class Validation:
    """Which files were read, what is wrong with them, and what a reader must know about the check."""

    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Message, ...] = ()


def validate(session: Session) -> int:
    """Print what is wrong with files, all of it; nothing is changed."""
    given = session.words.files
    paths = files_given(given)
    if paths:
        is_part = not any(Path(word).is_dir() for word in given)
        checked = check(paths, all_kinds(session.loaded.catalog), is_part=is_part)
    else:
        checked = Validation(problems=(Problem(NO_FILES_HERE(folders=tuple(given))),))
    found = evolve(checked, files=tuple(map(str, paths)))
    session.show(found, lambda: page(found, session))
    return BAD_INPUT if found.problems else DONE


def page(found: Validation, session: Session) -> list[Block]:
    """Lay out the problems, a paragraph for each, and their number."""
    language = session.language
    lines = [Text(problem(each, language)) for each in found.problems]
    verdict = PROBLEMS(count=len(lines)) if lines else ALL_RIGHT(count=len(found.files))
    return [*lines, Text(language.say(verdict)), *(Text(language.say(remark)) for remark in found.remarks)]


def check(paths: Iterable[Path], kinds: Kinds, *, is_part: bool) -> Validation:
    """Find every problem of files: of each by itself, of those that make one value, and between the two.

    `is_part` says that files were given without their folder, so that others may belong to them.
    """
    files: dict[str, list[SourceFile]] = {"agreement": [], "ledger": []}
    broken: list[Problem] = []
    for path in paths:
        file = None
        try:
            file = load_file(path)
            files[kind_of(file)].append(file)
        except OverenskommelseError as error:
            broken += error.problems
            # What a broken file would have held is not missed in the others.
            if file is not None:
                files = {kind: [*some, file] for kind, some in files.items()}
    told = {problem.place.file for problem in broken}
    inside, is_all = _values(files["agreement"], files["ledger"], kinds)
    problems = (*broken, *(each for each in inside if each.place.file not in told))
    remarks = _remarks(files, problems, is_part=is_part, is_all=is_all)
    return Validation(problems=problems, remarks=tuple(remarks))


def _remarks(
    files: dict[str, list[SourceFile]], problems: Iterable[Problem], *, is_part: bool, is_all: bool
) -> Iterable[Message]:
    if not is_all:
        yield MORE_MAY_COME()
    if files["ledger"] and not files["agreement"]:
        yield LEDGER_ALONE()
    texts = [file.name for file in files["agreement"]]
    is_missing = any(each.message.template is DANGLING and each.place.file in texts for each in problems)
    if is_part and len(texts) == 1 and is_missing:
        yield PART_ALONE()


def _values(texts: list[SourceFile], records: list[SourceFile], kinds: Kinds) -> tuple[list[Problem], bool]:
    """Return what is wrong with the agreement and the ledger, and whether that is all that can be."""
    problems: list[Problem] = []
    agreement, is_all = None, True
    try:
        agreement = read_agreement(texts, kinds=kinds) if texts else None
    except UnreadableError as error:
        # Without its agreement a ledger is not held against it.
        problems, is_all = list(error.problems), error.is_all and not records
    try:
        if records:
            read_ledger(records, agreement=agreement)
    except UnreadableError as error:
        problems, is_all = [*problems, *error.problems], is_all and error.is_all
    return problems, is_all
