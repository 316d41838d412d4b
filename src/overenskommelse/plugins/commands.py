"""The commands that other distributions bring, by the names of their entry points; each is loaded when it is needed."""

from collections.abc import Collection, Iterable
from importlib.metadata import entry_points
from typing import TypeVar

from ..errors import Problem
from ..messages import Template
from .calling import WRONG_ITEM
from .entries import Entry, entries_of
from .guarding import RefusedError, guard, repair

GROUP = "overenskommelse.commands"
"""The group of entry points, each of which names a command and where its value stands."""

NOT_LOADED = Template("command-not-loaded", "The command {name} of {plugin} could not be loaded: {error}.")
OWN_NAME = Template(
    "command-own-name", "The command {name} of {plugin} has the name of one of the program's own, which is used."
)
SAME_NAME = Template("command-same-name", "The command {name} is brought by {plugins}; none of them is used.")
CHOOSE_ONE = Template("command-choose-one", "Uninstall all but one of them.")

C = TypeVar("C")


def installed() -> tuple[Entry, ...]:
    """Return the commands that installed distributions bring; none where their metadata cannot be read."""
    try:
        return tuple(entries_of(entry_points(group=GROUP)))
    except Exception:  # noqa: BLE001 - any distribution, ours or not, may have broken metadata
        return ()


def usable(entries: Iterable[Entry], own: Collection[str]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the commands whose names are nobody else's, and what is wrong with the others."""
    found = sorted(entries, key=lambda each: (each.name, each.distribution))
    problems: dict[str, Problem] = {}
    for each in found:
        alike = tuple(other.origin.told() for other in found if other.name == each.name)
        if each.name in own:
            told = OWN_NAME(name=each.name, plugin=each.origin.told())
            problems[f"{each.name} {each.distribution}"] = Problem(told, remedy=repair(each.origin))
        elif len(alike) > 1:
            problems[each.name] = Problem(SAME_NAME(name=each.name, plugins=alike), remedy=CHOOSE_ONE())
    good = (each for each in found if each.name not in problems and each.name not in own)
    return tuple(good), tuple(problems.values())


def load_command(entry: Entry, kind: type[C]) -> C:
    """Return the command that an entry point names.  Raises PluginError where it is none or cannot be loaded."""
    with guard(entry.origin, NOT_LOADED, name=entry.name):
        found = entry.load()
        if not isinstance(found, kind):
            name, what = type(found).__name__, kind.__name__
            told = WRONG_ITEM(plugin=entry.origin.told(), found=name, hook=entry.name, what=what)
            raise RefusedError([Problem(told, remedy=repair(entry.origin))])
        return found
