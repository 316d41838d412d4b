"""The built-in plugin of the root variant; it comes by the same entry points as anybody's."""

from collections.abc import Iterable

from ..variants import Variant
from ..variants.base import BASE
from .hooks import hookimpl


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the root variant."""
    return [BASE]
