"""The catalogues that plugins bring, read from their packages."""

import struct
from collections.abc import Iterable
from gettext import GNUTranslations

from ..errors import Place, Problem, UnreadableError
from ..messages import Template
from ..variants.offer import REINSTALL, Resource
from ..variants.telling import told

NO_CATALOGUE = Template("no-plugin-catalogue", "The file holds no translated sentences: {reason}.")


def catalogues_of(resources: Iterable[Resource]) -> tuple[tuple[GNUTranslations, ...], tuple[Problem, ...]]:
    """Return the catalogues that can be read, and what is wrong with the others."""
    found: list[GNUTranslations] = []
    problems: list[Problem] = []
    for resource in resources:
        try:
            found.append(catalogue_of(resource))
        except UnreadableError as error:
            problems += error.problems
    return tuple(found), tuple(problems)


def catalogue_of(resource: Resource) -> GNUTranslations:
    """Read a plugin's compiled catalogue.  Raises UnreadableError where it is not there or is none."""
    (file,) = resource.files()
    try:
        with file.open("rb") as stream:
            return GNUTranslations(stream)
    except (OSError, EOFError, UnicodeDecodeError, ValueError, struct.error) as error:
        message = NO_CATALOGUE(reason=told(error))
        raise UnreadableError(
            [Problem(message, Place(file=str(resource)), REINSTALL(package=resource.package))]
        ) from error
