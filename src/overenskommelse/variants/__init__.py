"""Variants: what countries, regions and municipalities bring, the catalog of them, and the rules that follow.

Pure values: nothing here loads a plugin or parses a file.  `variants.base` and `variants.se` hold the built-in ones.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalog import Catalog
    from .faults import Collected, Fault, Sifted, sift
    from .offer import Demo, Offer, Resource
    from .origin import Origin
    from .removal import Removable, Removal
    from .rules import Override, kinds_for, overrides, problems_for, rules_for
    from .variant import Variant

__all__ = [
    "Catalog",
    "Collected",
    "Demo",
    "Fault",
    "Offer",
    "Origin",
    "Override",
    "Removable",
    "Removal",
    "Resource",
    "Sifted",
    "Variant",
    "kinds_for",
    "overrides",
    "problems_for",
    "rules_for",
    "sift",
]

_HOMES = {
    "catalog": ("Catalog",),
    "faults": ("Collected", "Fault", "Sifted", "sift"),
    "offer": ("Demo", "Offer", "Resource"),
    "origin": ("Origin",),
    "removal": ("Removable", "Removal"),
    "rules": ("Override", "kinds_for", "overrides", "problems_for", "rules_for"),
    "variant": ("Variant",),
}


def __getattr__(name: str) -> object:
    """Load a name from its home when it is first used: to name a file or a plugin takes no rule."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
