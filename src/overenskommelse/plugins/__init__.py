"""Plugins: how variants arrive from other distributions.  The only user of pluggy.

Write a plugin with `hookimpl`; load those installed with `load`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .contributions import Check, Declaration, Domain, Format, Observing
    from .entries import GROUP, Entry, installed
    from .hooks import hookimpl
    from .loading import Loaded, PluginInfo, load

__all__ = [
    "GROUP",
    "Check",
    "Declaration",
    "Domain",
    "Entry",
    "Format",
    "Loaded",
    "Observing",
    "PluginInfo",
    "hookimpl",
    "installed",
    "load",
]

_HOMES = {
    "contributions": ("Check", "Declaration", "Domain", "Format", "Observing"),
    "entries": ("GROUP", "Entry", "installed"),
    "hooks": ("hookimpl",),
    "loading": ("Loaded", "PluginInfo", "load"),
}


def __getattr__(name: str) -> object:
    """Load a name from its home when it is first used: a command of a plugin needs neither pluggy nor a rule."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
