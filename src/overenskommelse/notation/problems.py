"""What is wrong with plain data: each thing at its path, out of the nested errors that cattrs raises."""

from collections.abc import Iterator

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from ..errors import MOST, InvalidError, Place, Problem
from ..messages import Template
from ..references import Path, nearest
from .disguises import disguised
from .hooks import DID_YOU_MEAN

MISSING_KEY = Template("missing-key", "The key {key} is missing.")
ADD_KEY = Template("add-key", "Add it: what stands here needs it.")
UNKNOWN_KEY = Template("unknown-key", "{key} is no key that may stand here.")
KNOWN_KEYS = Template("known-keys", "The keys that may stand here are {keys}.")


def problems_of(error: BaseException, path: Path = (), known: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yield every problem inside an error; `known` are the keys of the group that it comes from.

    Anything that is not about the data is raised on.
    """
    if isinstance(error, ClassValidationError | IterableValidationError):
        known = tuple(key.name for key in attrs.fields(error.cl)) if attrs.has(error.cl) else ()
        inside, whole = error.group_exceptions()
        for inner, note in inside:
            yield from problems_of(inner, (*path, _step(note)), known)
        for inner in whole:
            yield from problems_of(inner, path, known)
    elif isinstance(error, InvalidError):
        yield from (attrs.evolve(problem, place=problem.place.under(*path)) for problem in error.problems)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (unknown_key(key, path, known) for key in sorted(error.extra_fields)[:MOST])
    elif isinstance(error, KeyError):
        yield Problem(MISSING_KEY(key=path[-1]), Place(path=path), ADD_KEY())
    else:
        raise error


def _step(note: AttributeValidationNote | IterableValidationNote) -> str | int:
    return note.name if isinstance(note, AttributeValidationNote) else note.index


def unknown_key(key: str, path: Path, known: tuple[str, ...]) -> Problem:
    """Return the problem of a key that nothing is called, with the nearest that is."""
    if worn := disguised(key):
        return worn.problem(Place(path=(*path, key)))
    near = nearest(key, known)
    remedy = DID_YOU_MEAN(nearest=near) if near else KNOWN_KEYS(keys=known)
    return Problem(UNKNOWN_KEY(key=key), Place(path=(*path, key)), remedy)
