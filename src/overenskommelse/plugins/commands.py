"""The commands that other distributions bring, by the names of their entry points; each is loaded when it is needed."""

from collections.abc import Iterable
from typing import TypeVar

from ..errors import Problem
from ..messages import Template
from .entries import Entry
from .guarding import WRONG_ITEM, RefusedError, guard, repair

NOT_LOADED = Template("command-not-loaded", "The command {name} of {plugin} could not be loaded: {error}.")
SAME_NAME = Template("command-same-name", "The command {name} is brought by {plugins}; none of them is used.")
CHOOSE_ONE = Template("command-choose-one", "Uninstall all but one of them.")

C = TypeVar("C")


def usable(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the commands whose names are nobody else's, and what is wrong with the others."""
    found = sorted(entries, key=lambda each: (each.name, each.distribution))
    problems: dict[str, Problem] = {}
    for each in found:
        alike = tuple(other.origin.told() for other in found if other.name == each.name)
        if len(alike) > 1:
            problems[each.name] = Problem(SAME_NAME(name=each.name, plugins=alike), remedy=CHOOSE_ONE())
    return tuple(each for each in found if each.name not in problems), tuple(problems.values())


def load_command(entry: Entry, kind: type[C]) -> C:
    """Return the command that an entry point names.  Raises PluginError where it is none or cannot be loaded."""
    with guard(entry.origin, NOT_LOADED, name=entry.name):
        found = entry.load()
        if not isinstance(found, kind):
            name, what = type(found).__name__, kind.__name__
            told = WRONG_ITEM(plugin=entry.origin.told(), found=name, hook=entry.name, what=what)
            raise RefusedError([Problem(told, remedy=repair(entry.origin))])
        return found
