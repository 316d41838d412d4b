"""Variants: what countries, regions and municipalities bring, the catalog of them, and the rules that follow.

Pure values: nothing here loads a plugin or parses a file.  `variants.base` and `variants.se` hold the built-in ones.
"""

from .catalog import Catalog
from .faults import Collected, Fault, Origin, Sifted, sift
from .offer import Demo, Offer, Resource
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
