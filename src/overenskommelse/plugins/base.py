"""The built-in plugin of the root variant; it comes by the same entry points as anybody's."""

from collections.abc import Iterable

from ..variants import Variant
from ..variants.base import BASE
from .contributions import Declaration
from .hooks import hookimpl


@hookimpl
def declares() -> Declaration:
    """Fit the library that it comes with, and write nothing."""
    return Declaration(since="0.1", before="0.2")


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the root variant."""
    return [BASE]
