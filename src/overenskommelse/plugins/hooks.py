"""The hooks: what a plugin may implement.  docs/plugins/README.md has a heading for each."""

from collections.abc import Iterable

import pluggy

from ..variants import Variant

PROJECT = "overenskommelse"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of the hook of its name."""


@hookspec
def variants() -> Iterable[Variant]:  # type: ignore[empty-body]
    """Return the variants that the plugin brings.

    Called once, when the program starts: make values, open no file.
    """
