"""The numbers of our file format, the steps from each to the next, and the head that names them in every file."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from ..errors import InvalidError, Place, Problem
from ..messages import Message, Template
from .disguises import disguised
from .hooks import GROUP, mismatch, not_a_choice, read_whole_number, refuse
from .problems import MISSING_KEY

FORMAT = 1
"""The format that is written."""

AGREEMENT, LEDGER = FILE_KINDS = ("agreement", "ledger")

Upcaster = Callable[[str, dict[str, object]], dict[str, object]]
"""Takes the kind and the data of one file; returns the data in the next format, and changes nothing."""

UPCASTERS: Mapping[int, Upcaster] = MappingProxyType({})
"""The step from format N to N + 1, by N."""

HEAD = ("format", "kind")


@frozen
class Formats:
    """The newest format, and the steps that lead to it."""

    newest: int
    upcasters: Mapping[int, Upcaster]


def current() -> Formats:
    """Return the formats of this version."""
    return Formats(FORMAT, UPCASTERS)


NEWER_FORMAT = Template("newer-format", "The file has format {format}; this version reads up to {newest}.")
UPDATE = Template("update", "It was made by a newer version of overenskommelse; update this one.")
NO_FORMAT = Template("no-such-format", "There is no format {format}.")
WRITE_FORMAT = Template("write-format", "Write format: {newest}.")
OTHER_KIND = Template("other-kind", "The file is of kind {found}; {expected} is asked for.")
OTHER_FILE = Template("other-file", "Give the file where kind {found} is asked for, or correct its kind.")
ADD_KIND = Template(
    "add-kind", "Begin the file with format: {newest} and kind: agreement, or kind: ledger for what has happened."
)
ADD_HEAD = Template("add-head", "Begin the file with format: {newest} and kind: {kind}.")


def kind_in(data: object) -> str:
    """Return the kind that a file's head names.  Raises InvalidError."""
    if not isinstance(data, dict):
        raise mismatch(GROUP(), data, ADD_HEAD(newest=FORMAT, kind=AGREEMENT))
    if "kind" not in data:
        raise refuse(MISSING_KEY(key="kind"), ADD_KIND(newest=FORMAT), at=("kind",))
    kind = data["kind"]
    if kind not in FILE_KINDS:
        raise not_a_choice(kind, FILE_KINDS, at=("kind",))
    return str(kind)


def head_of(data: object, formats: Formats | None = None) -> tuple[str, int]:
    """Return the kind and the number of the format that a file's head names.

    Raises InvalidError where the head is missing or of a format not known.
    """
    kind = kind_in(data)
    return kind, _number(data, kind, formats or current())


def upcast(data: object, kind: str, formats: Formats | None = None) -> dict[str, object]:
    """Return a file's data in the newest format, without its head.

    Raises InvalidError where the head is missing, of another kind, or of a format not known.
    """
    formats = formats or current()
    number = _number(data, kind, formats)
    cast: Any = data
    for each in range(number, formats.newest):
        cast = formats.upcasters[each](kind, cast)
    return {key: value for key, value in cast.items() if key not in HEAD}


def _number(data: object, kind: str, formats: Formats) -> int:
    if not isinstance(data, dict):
        raise mismatch(GROUP(), data, ADD_HEAD(newest=formats.newest, kind=kind))
    problems = list(_wrong_head(data, kind, formats.newest))
    if problems:
        raise InvalidError(problems)
    return int(data["format"])


def _wrong_head(data: dict[str, object], kind: str, newest: int) -> Iterator[Problem]:
    for key in HEAD:
        if key not in data:
            yield _missing(key, data, ADD_HEAD(newest=newest, kind=kind))
    try:
        if "format" in data:
            _known_format(data["format"], newest)
    except InvalidError as error:
        yield from (Problem(p.message, Place(path=("format",)), p.remedy) for p in error.problems)
    found = data.get("kind", kind)
    if found == kind:
        return
    if isinstance(found, str) and found in FILE_KINDS:
        yield Problem(OTHER_KIND(found=found, expected=kind), Place(path=("kind",)), OTHER_FILE(found=found))
    else:
        yield from not_a_choice(found, FILE_KINDS, at=("kind",)).problems


def _missing(key: str, data: Mapping[str, object], remedy: Message) -> Problem:
    """Return the problem of a head without a key; one that only looks like it is told as such."""
    worn = next((disguise for other in data if (disguise := disguised(other)) and disguise.plain == key), None)
    if worn:
        return worn.problem(Place(path=(worn.word,)))
    return Problem(MISSING_KEY(key=key), Place(path=(key,)), remedy)


def _known_format(value: object, newest: int) -> None:
    number = read_whole_number(value, int)
    if number > newest:
        raise InvalidError([Problem(NEWER_FORMAT(format=number, newest=newest), remedy=UPDATE())])
    if number < 1:
        raise InvalidError([Problem(NO_FORMAT(format=number), remedy=WRITE_FORMAT(newest=newest))])
