"""The built-in plugin of Swedish statutory rules; it comes by the same entry points as anybody's."""

from collections.abc import Iterable

from ..variants import Variant
from ..variants.se import SE
from .hooks import hookimpl


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the Swedish variant."""
    return [SE]
