"""Commands that plugins bring: looked for only where no word is one of the program's own, or all are listed."""

from collections.abc import Collection, Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points

from attrs import evolve

from ..errors import PluginError, Problem
from ..messages import Template
from ..wording import Language
from .command import Command

PLUGGED = Template("help-plugged", "brought by a plugin; its own --help tells more")
GROUP = "overenskommelse.commands"
"""The group of entry points, each of which names a command and where its value stands."""


def plugged(words: Sequence[str], own: Collection[str]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    """Return the plugins' commands, and what is wrong with those that the words may mean.

    To look for them takes time, so nobody waits for it whose words name a command of the program itself.  A command
    is loaded where its name is one of the words; in a list of all it stands with the distribution that it is of.
    """
    if "--no-plugins" in words or any(word in own for word in words):
        return (), ()
    try:
        points = [*entry_points(group=GROUP)]
    except Exception:  # noqa: BLE001 - any distribution, ours or not, may have broken metadata
        return (), ()
    meant = [point for point in points if point.name in words]
    loaded, problems = _loaded(meant) if meant else ((), ())
    free = {point.name: point for point in points if point.name not in own and point not in meant}
    return (*loaded, *(_listed(point) for _, point in sorted(free.items()))), problems


def _loaded(points: Iterable[EntryPoint]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    # What loads a stranger's code takes time to load itself.
    from ..plugins.commands import load_command, usable
    from ..plugins.entries import entries_of

    entries, problems = usable(entries_of(points))
    found: list[Command] = []
    wrong = [*problems]
    for entry in entries:
        try:
            found.append(evolve(load_command(entry, Command), name=entry.name))
        except PluginError as error:
            wrong += error.problems
    return tuple(found), tuple(wrong)


def _listed(point: EntryPoint) -> Command:
    """Return a command as a list of all shows it: nobody has looked inside yet."""
    return Command(name=point.name, help=PLUGGED, run="")


def speaking(language: Language, commands: Iterable[Command]) -> Language:
    """Return a language that knows the sentences of plugins' commands; a catalogue that is none is told of later."""
    domains = [each.domain for each in commands if each.domain is not None]
    return language.knowing(each.catalogue(language.code) for each in domains)[0] if domains else language
