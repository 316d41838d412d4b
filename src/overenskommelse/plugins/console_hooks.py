"""The hooks of plugins for the console.  docs/plugins/console.md has a heading for each."""

from collections.abc import Iterable

from .contributions import Declaration, Domain
from .hooks import hookspec
from .panels import ConsoleCommand, Panel


@hookspec
def declares() -> Declaration:  # type: ignore[empty-body]
    """Return for which versions of the library the plugin is written.

    Called first: of a plugin that does not fit nothing else is called.
    """


@hookspec
def catalogues() -> Iterable[Domain]:  # type: ignore[empty-body]
    """Return where the plugin's own sentences are translated, where no other part of it says so already."""


@hookspec
def panels() -> Iterable[Panel]:  # type: ignore[empty-body]
    """Return what the plugin shows in the console.

    Called once, after the console's first picture: make values, open no file.
    """


@hookspec
def commands() -> Iterable[ConsoleCommand]:  # type: ignore[empty-body]
    """Return what the plugin adds to the menu of the console.

    Called once, after the console's first picture: make values, open no file.
    """
