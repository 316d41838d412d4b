"""The numbers of our file format, the steps from each to the next, and the head that names them in every file."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from ..errors import InvalidError, Place, Problem
from ..messages import Template
from .hooks import GROUP, mismatch, not_a_choice, read_whole_number
from .problems import MISSING_KEY

FORMAT = 1
"""The format that is written."""

AGREEMENT, LEDGER = FILE_KINDS = ("agreement", "ledger")

Upcaster = Callable[[str, dict[str, object]], dict[str, object]]
"""Takes the kind and the data of one file; returns the data in the next format, and changes nothing."""

UPCASTERS: Mapping[int, Upcaster] = MappingProxyType({})
"""The step from format N to N + 1, by N."""

HEAD = ("format", "kind")

NEWER_FORMAT = Template("newer-format", "The file has format {format}; this version reads up to {newest}.")
UPDATE = Template("update", "It was made by a newer version of overenskommelse; update this one.")
NO_FORMAT = Template("no-such-format", "There is no format {format}.")
WRITE_FORMAT = Template("write-format", "Write format: {newest}.")
OTHER_KIND = Template("other-kind", "The file is of kind {found}; {expected} is asked for.")
OTHER_FILE = Template("other-file", "Give the file where kind {found} is asked for, or correct its kind.")
ADD_HEAD = Template("add-head", "Begin the file with format: {newest} and kind: {kind}.")


def kind_in(data: object) -> str:
    """Return the kind that a file's head names.  Raises InvalidError."""
    if not isinstance(data, dict):
        raise mismatch(GROUP(), data, ADD_HEAD(newest=FORMAT, kind=AGREEMENT))
    kind = data.get("kind")
    if kind not in FILE_KINDS:
        raise not_a_choice(kind, FILE_KINDS, at=("kind",))
    return str(kind)


def upcast(data: object, kind: str) -> dict[str, object]:
    """Return a file's data in the newest format, without its head.

    Raises InvalidError where the head is missing, of another kind, or of a format not known.
    """
    if not isinstance(data, dict):
        raise mismatch(GROUP(), data, ADD_HEAD(newest=FORMAT, kind=kind))
    problems = list(_wrong_head(data, kind))
    if problems:
        raise InvalidError(problems)
    for number in range(int(data["format"]), FORMAT):
        data = UPCASTERS[number](kind, data)
    return {key: value for key, value in data.items() if key not in HEAD}


def _wrong_head(data: dict[str, object], kind: str) -> Iterator[Problem]:
    for key in HEAD:
        if key not in data:
            yield Problem(MISSING_KEY(key=key), Place(path=(key,)), ADD_HEAD(newest=FORMAT, kind=kind))
    try:
        if "format" in data:
            _known_format(data["format"])
    except InvalidError as error:
        yield from (Problem(p.message, Place(path=("format",)), p.remedy) for p in error.problems)
    found = data.get("kind", kind)
    if found == kind:
        return
    if isinstance(found, str) and found in FILE_KINDS:
        yield Problem(OTHER_KIND(found=found, expected=kind), Place(path=("kind",)), OTHER_FILE(found=found))
    else:
        yield from not_a_choice(found, FILE_KINDS, at=("kind",)).problems


def _known_format(value: object) -> None:
    number = read_whole_number(value, int)
    if number > FORMAT:
        raise InvalidError([Problem(NEWER_FORMAT(format=number, newest=FORMAT), remedy=UPDATE())])
    if number < 1:
        raise InvalidError([Problem(NO_FORMAT(format=number), remedy=WRITE_FORMAT(newest=FORMAT))])
