"""The hooks: what a plugin may implement.  docs/plugins/hooks.md has a heading for each."""

from collections.abc import Iterable

import pluggy

from ..variants import Variant
from .contributions import Check, Declaration, Domain, Format, Observing

PROJECT = "overenskommelse"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of the hook of its name."""


@hookspec
def declares() -> Declaration:  # type: ignore[empty-body]
    """Return for which versions of the library the plugin is written, and whether it writes.

    Called first: of a plugin that does not fit nothing else is called.
    """


@hookspec
def variants() -> Iterable[Variant]:  # type: ignore[empty-body]
    """Return the variants that the plugin brings.

    Called once, when the program starts: make values, open no file.
    """


@hookspec
def catalogues() -> Iterable[Domain]:  # type: ignore[empty-body]
    """Return where the plugin's own sentences are translated.

    Called once, when the program starts; the files are read when sentences are worded.
    """


@hookspec
def checks() -> Iterable[Check]:  # type: ignore[empty-body]
    """Return what is asked of records of the plugin's variants before they are saved.

    Called when a database is opened.
    """


@hookspec
def observers() -> Iterable[Observing]:  # type: ignore[empty-body]
    """Return readers of the journal; only of a plugin that declares that it writes.

    Called when a database is opened.
    """


@hookspec
def formats() -> Iterable[Format]:  # type: ignore[empty-body]
    """Return formats of files that registers are read from and written to.

    Called when a register is imported or exported.
    """
