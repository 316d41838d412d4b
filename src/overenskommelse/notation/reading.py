"""Agreements and ledgers out of files: every problem of every file at once, or the value."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, Generic, TypeVar

import attrs
from attrs import frozen
from cattrs import BaseValidationError, ClassValidationError, Converter

from ..agreement import CORE_KINDS, Agreement
from ..errors import DANGLING, MOST, Collector, InvalidError, Problem, UnreadableError
from ..ledger import Ledger
from ..messages import Template
from ..references import is_slug, note_no_id
from .converter import Kinds, converter_for
from .disguises import unmask
from .files import SourceFile
from .formats import AGREEMENT, LEDGER, kind_in
from .ledger_form import from_form, ledger_form
from .merging import Merged, parse, parse_as, placed
from .problems import MISSING_KEY, problems_of
from .tree import ids

V = TypeVar("V")

NO_FILES = Template("no-files", "No file was given.")
MORE = Template("more-problems", "There is more; only the first {most} problems are told.")
GIVE_FILES = Template("give-files", "Give at least one file of kind {kind}.")


@frozen
class _Shape(Generic[V]):
    """What is read: the kind that a file's head names, the class of its keys, and how data becomes the value.

    `build` raises InvalidError where an invariant of the whole breaks, BaseValidationError where the data does not fit.
    """

    kind: str
    form: type[Any]
    build: Callable[[dict[str, object]], V]


def read_agreement(files: Iterable[SourceFile], *, kinds: Kinds = CORE_KINDS) -> Agreement:
    """Read an agreement from one file or several.

    Lists are joined in the order of the files; anything else is said once.  `kinds` are the kinds of obligation known.
    Raises UnreadableError with every problem of every file, each with file, line and path.
    """
    converter = converter_for(kinds)
    return _read(files, _Shape(AGREEMENT, Agreement, lambda data: _agreement(converter, data)))


def read_ledger(files: Iterable[SourceFile], *, agreement: Agreement | None = None) -> Ledger:
    """Read a ledger from one file or several, and hold it against its agreement where that is given.

    Records stand under the plural of their kind (`meetings:`); lists are joined in the order of the files.
    Raises UnreadableError with every problem of every file, each with file, line and path.
    """
    converter, form = converter_for(CORE_KINDS), ledger_form()
    return _read(files, _Shape(LEDGER, form, lambda data: from_form(converter.structure(data, form), agreement)))


def agreement_from_json(text: str, *, kinds: Kinds = CORE_KINDS, name: str = "JSON") -> Agreement:
    """Read an agreement from JSON text; `name` stands in errors for the file.  Raises UnreadableError."""
    return read_agreement([_json_file(name, text)], kinds=kinds)


def ledger_from_json(text: str, *, name: str = "JSON") -> Ledger:
    """Read a ledger from JSON text; `name` stands in errors for the file.  Raises UnreadableError."""
    return read_ledger([_json_file(name, text)])


def kind_of(file: SourceFile) -> str:
    """Return what a file holds, `agreement` or `ledger`, as its head says.  Raises UnreadableError."""
    parsed = parse(file)
    with parsed.placing():
        return kind_in(parsed.raw)


def _json_file(name: str, text: str) -> SourceFile:
    # A lone surrogate passes here, and is told about as what is no UTF-8.
    return SourceFile(name, text.encode("utf-8", "surrogatepass"), is_json=True)


def _agreement(converter: Converter, data: dict[str, object]) -> Agreement:
    try:
        return converter.structure(data, Agreement)
    except ClassValidationError as error:
        inside, whole = error.group_exceptions()
        if not inside and isinstance(whole[0], InvalidError):
            raise whole[0] from error
        raise


def _read(files: Iterable[SourceFile], shape: _Shape[V]) -> V:
    files = tuple(files)
    if not files:
        raise UnreadableError([Problem(NO_FILES(), remedy=GIVE_FILES(kind=shape.kind))])
    merged, problems = _merge(files, shape.kind)
    if not merged.keys:
        raise UnreadableError(problems, is_all=False)
    is_all = not problems
    try:
        value = shape.build(merged.data)
    except (InvalidError, BaseValidationError) as error:
        is_all = is_all and isinstance(error, InvalidError)
        problems += _found(error, merged, shape, is_whole=not problems)
    else:
        if not problems:
            return value
    order = {file.name: index for index, file in enumerate(files)}
    told = sorted(unmask(problems), key=lambda p: (order.get(p.place.file or "", 0), p.place.line or 0))
    raise UnreadableError([*told[:MOST], Problem(MORE(most=MOST))] if len(told) > MOST else told, is_all=is_all)


def _merge(files: tuple[SourceFile, ...], kind: str) -> tuple[Merged, list[Problem]]:
    merged = Merged()
    problems: list[Problem] = []
    for file in files:
        try:
            merged.add(parse_as(kind, file))
        except UnreadableError as error:
            problems += error.problems
    return merged, [*problems, *merged.problems]


def _found(error: Exception, merged: Merged, shape: _Shape[V], *, is_whole: bool) -> list[Problem]:
    """Return what an error tells; and where parts did not fit, what is wrong with all that did."""
    found = list(islice(problems_of(error), MOST + 1))
    if isinstance(error, BaseValidationError):
        found = [p for p in found if is_whole or not _lacks_key(p)]
        more = [*_ids_left_out(merged, found), *_salvage(merged, found, shape, is_whole=is_whole)]
    else:
        found, more = [p for p in found if is_whole or p.message.template is not DANGLING], []
    return [*(placed(problem, merged.place) for problem in found), *more]


def _lacks_key(problem: Problem) -> bool:
    # A file that cannot be read may hold it.
    return problem.message.template is MISSING_KEY and len(problem.place.path) == 1


def _salvage(merged: Merged, found: list[Problem], shape: _Shape[V], *, is_whole: bool) -> list[Problem]:
    """Return the broken invariants of what is left without the parts that did not fit."""
    left = merged.without(problem.place.path for problem in found)
    needed = [each.name for each in attrs.fields(shape.form) if each.default is attrs.NOTHING]
    try:
        shape.build({**dict.fromkeys(needed, "x"), **left.data})
    except InvalidError as error:
        lost = merged.written_ids()
        is_sure = is_whole and not any(problem.place.path[-1:] == ("id",) for problem in found)
        kept = [problem for problem in error.problems if _stands(problem, lost, is_sure=is_sure)]
        return [placed(problem, left.place) for problem in kept]
    except BaseValidationError:
        pass
    return []


def _ids_left_out(merged: Merged, found: Iterable[Problem]) -> list[Problem]:
    """Return what is wrong with the ids of the parts that did not fit: others refer to them, and would be blamed."""
    problems = Collector()
    told = {problem.place.path for problem in found}
    left_out = {path[:2] for path in told if path[:1] and path[0] in merged.items}
    for path, own in ids(merged.data):
        # The means of a promise have codes of acts, which may be written in more ways.
        if path[:2] in left_out and path not in told and "by" not in path and not is_slug(own):
            note_no_id(own, problems, *path)
    return [placed(problem, merged.place) for problem in problems.problems]


def _stands(problem: Problem, lost: frozenset[str], *, is_sure: bool) -> bool:
    """Tell whether a problem of what is left is one of the whole: a reference may lead to a part left out."""
    if problem.message.template is not DANGLING:
        return True
    return is_sure and str(problem.message.values["value"]).rpartition("/")[2] not in lost
