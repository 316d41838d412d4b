"""What plugins bring to the console, each loaded for itself: a broken one is told of by name, and the rest is shown."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import evolve, frozen
from pluggy import PluginManager

from ..errors import Problem
from ..variants import Origin
from . import console_hooks, hooks
from .calling import COMMANDS, PANELS, Call
from .contributions import Domain
from .entries import Entry
from .gathering import Gatherer
from .loading import Loaded, PluginInfo, order
from .panels import ConsoleCommand, Panel
from .taking import Taken, take

T = TypeVar("T", Panel, ConsoleCommand)


@frozen
class From(Generic[T]):
    """A panel or a command, and the plugin that it comes from."""

    origin: Origin
    item: T


@frozen(kw_only=True)
class ForConsole:
    """The panels and commands that can be used, the plugins that they come by, and everything that is wrong."""

    panels: tuple[From[Panel], ...] = ()
    commands: tuple[From[ConsoleCommand], ...] = ()
    plugins: tuple[PluginInfo, ...] = ()
    problems: tuple[Problem, ...] = ()
    domains: tuple[Domain, ...] = ()

    def beside(self, plugins: Iterable[PluginInfo]) -> tuple[PluginInfo, ...]:
        """Return plugins with what they bring to the console; one that brings nothing else comes last."""
        left = {_identity(each): each for each in self.plugins}
        known = [_with(each, left.pop(_identity(each), None)) for each in plugins]
        return (*known, *left.values())


def load_console(loaded: Loaded, entry_points: Iterable[Entry]) -> ForConsole:
    """Import plugins for the console and call their hooks; nothing that a plugin does raises here.

    What is left out of the plugins that are loaded already is left out here too.
    """
    manager = PluginManager(hooks.PROJECT)
    manager.add_hookspecs(console_hooks)
    entries = sorted(entry_points, key=order)
    taken = [Taken(each) if loaded.is_left_out(each) else take(manager, each) for each in entries]
    gatherer = Gatherer(tuple(each for each in taken if each.caller is not None), loaded.catalog)
    panels = tuple(From(origin, each) for origin, each in gatherer.brought(PANELS, lambda each: each.name))
    commands = tuple(From(origin, each) for origin, each in gatherer.brought(COMMANDS, lambda each: each.name))
    return ForConsole(
        panels=panels,
        commands=commands,
        plugins=tuple(_info(each, gatherer, is_left=loaded.is_left_out(each.entry)) for each in taken),
        problems=(*(problem for each in taken for problem in each.problems), *gatherer.problems),
        domains=tuple(domain for each in taken for domain in each.domains),
    )


def _info(taken: Taken, gatherer: Gatherer, *, is_left: bool) -> PluginInfo:
    origin = taken.entry.origin
    calls: list[Call] = [call for of, call in gatherer.calls if of == origin]
    wrong = [each for each in gatherer.problems if dict(each.message.values).get("plugin") == origin.told()]
    return PluginInfo(
        name=origin.plugin,
        distribution=origin.distribution,
        version=origin.version,
        hooks=taken.hooks,
        blocked=is_left,
        problems=(*taken.problems, *wrong),
        calls=(*taken.calls, *calls),
    )


def _identity(plugin: PluginInfo) -> tuple[str, str]:
    return plugin.name, plugin.distribution


def _with(plugin: PluginInfo, more: PluginInfo | None) -> PluginInfo:
    if more is None:
        return plugin
    return evolve(
        plugin,
        hooks=tuple(dict.fromkeys((*plugin.hooks, *more.hooks))),
        problems=(*plugin.problems, *more.problems),
        calls=(*plugin.calls, *more.calls),
    )
