"""What a test of agreements needs (an extra: `overenskommelse[testing]`).

`VariantConformance` is what a plugin's tests inherit; the strategies draw agreements, ledgers and dates, and the
builders parts of them.  Each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .case import standing_of
    from .conformance import VariantConformance
    from .pen import Known, Pen
    from .strategies import (
        agreements,
        agreements_with_ledgers,
        days,
        intervals,
        known_dates,
        known_in,
        ledgers,
        partial_dates,
        periods,
        slugs,
        texts,
    )

_HOMES = {
    "case": ("standing_of",),
    "conformance": ("VariantConformance",),
    "pen": ("Known", "Pen"),
    "strategies": (
        "agreements",
        "agreements_with_ledgers",
        "days",
        "intervals",
        "known_dates",
        "known_in",
        "ledgers",
        "partial_dates",
        "periods",
        "slugs",
        "texts",
    ),
}

__all__ = [
    "Known",
    "Pen",
    "VariantConformance",
    "agreements",
    "agreements_with_ledgers",
    "days",
    "intervals",
    "known_dates",
    "known_in",
    "ledgers",
    "partial_dates",
    "periods",
    "slugs",
    "standing_of",
    "texts",
]


def __getattr__(name: str) -> object:
    """Load a name from its home when it is first used: pytest loads this package wherever it is installed."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    message = f"module {__name__!r} has no attribute {name!r}; its public names are listed in __all__"
    raise AttributeError(message)
