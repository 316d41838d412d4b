"""Plugins: how variants arrive from other distributions.  The only user of pluggy.

Write a plugin with `hookimpl`; load those installed with `load`.
"""

from .entries import GROUP, Entry, installed
from .hooks import hookimpl
from .loading import Loaded, PluginInfo, load

__all__ = ["GROUP", "Entry", "Loaded", "PluginInfo", "hookimpl", "installed", "load"]
