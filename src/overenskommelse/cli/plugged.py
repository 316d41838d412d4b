"""Commands that plugins bring: looked for only where no word is one of the program's own, or all are listed."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from attrs import evolve

from ..errors import PluginError, Problem
from ..wording import Language
from .command import Command


def plugged(words: Sequence[str], own: Collection[str]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    """Return the plugins' commands that the words may mean, and what is wrong with some of them.

    To look for them takes time, so nobody waits for it whose words name a command of the program itself.
    """
    if "--no-plugins" in words or any(word in own for word in words):
        return (), ()
    return _loaded(frozenset(own))


@cache
def _loaded(own: frozenset[str]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    from ..plugins.commands import installed, load_command, usable

    entries, problems = usable(installed(), own)
    found: list[Command] = []
    wrong: list[Problem] = [*problems]
    for entry in entries:
        try:
            found.append(evolve(load_command(entry, Command), name=entry.name))
        except PluginError as error:
            wrong += error.problems
    return tuple(found), tuple(wrong)


def speaking(language: Language, commands: Iterable[Command]) -> Language:
    """Return a language that knows the sentences of plugins' commands; a catalogue that is none is told of later."""
    domains = [each.domain for each in commands if each.domain is not None]
    return language.knowing(each.catalogue(language.code) for each in domains)[0] if domains else language
