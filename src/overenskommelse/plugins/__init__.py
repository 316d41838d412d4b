"""Plugins: how variants arrive from other distributions.  The only user of pluggy.

Write a plugin with `hookimpl`; load those installed with `load`.
"""

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
