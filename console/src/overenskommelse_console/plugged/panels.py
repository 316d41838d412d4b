"""What plugins bring: panels that are asked within a time, commands for the menu, and what was wrong with them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from overenskommelse.cli.page import Block, Section, Text
from overenskommelse.errors import PluginError, Problem
from overenskommelse.messages import Template
from overenskommelse.wording import problem

if TYPE_CHECKING:
    from overenskommelse.plugins import PluginInfo
    from overenskommelse.plugins.consoles import From
    from overenskommelse.plugins.panels import Begun, ConsoleCommand, Looking, Panel
    from overenskommelse.variants import Origin
    from overenskommelse.workplace.opening import Opened

    from ..desk import Desk

Part = tuple["Origin", str]
"""A part of a plugin: whose it is, and what it is called."""
FAULT = Template("console-panel-fault", "! {reason}")


@frozen(kw_only=True)
class Offers:
    """What the menu has of plugins for the agreement worked at."""

    commands: "tuple[From[ConsoleCommand], ...]"
    pages: "tuple[From[Panel], ...]"
    keys: Mapping[str, "From[ConsoleCommand]"]
    """The commands by their keys, where these were free."""

    def key_of(self, command: "From[ConsoleCommand]") -> str | None:
        """Return the key that a command has."""
        return next((key for key, each in self.keys.items() if each is command), None)


def offers(desk: "Desk", taken: Collection[str]) -> Offers:
    """Return the commands and the pages that plugins bring for the agreement worked at; `taken` are others' keys."""
    from overenskommelse.cli.panels import is_for

    found, catalog = desk.extras(), desk.session.loaded.catalog
    commands = tuple(each for each in found.commands if is_for(each.item, desk.variant, catalog))
    keys: dict[str, From[ConsoleCommand]] = {}
    for each in commands:
        key = each.item.key
        if key is not None and key not in keys and key not in taken:
            keys[key] = each
    pages = tuple(each for each in found.panels if each.item.has_page and is_for(each.item, desk.variant, catalog))
    return Offers(commands=commands, pages=pages, keys=keys)


def sections(desk: "Desk", opened: "Opened") -> Iterator[Section]:
    """Yield the panels of the first screen, each under its title; in the place of one that fails stands what failed."""
    from overenskommelse.cli.panels import is_for

    catalog = desk.session.loaded.catalog
    for each in desk.extras().panels:
        if not each.item.has_page and is_for(each.item, opened.agreement.variant, catalog):
            yield Section(desk.language.fill(each.item.title), _told(desk, each, opened))


def _told(desk: "Desk", panel: "From[Panel]", opened: "Opened") -> tuple[Block, ...]:
    try:
        return shown(desk, panel, opened)
    except PluginError as error:
        return tuple(Text(desk.say(FAULT, reason=problem(each, desk.language))) for each in error.problems)


def shown(desk: "Desk", panel: "From[Panel]", opened: "Opened") -> tuple[Block, ...]:
    """Return what a panel shows.  Raises PluginError; one that gave no answer in time is not asked again."""
    from overenskommelse.cli import panels

    known = desk.troubled.get((panel.origin, panel.item.name))
    if known is not None and known.message.code == panels.LATE.code:
        raise PluginError([known])
    with _Minding(desk, panel):
        return panels.shown(panel, _looking(desk, opened), seconds=panels.DEADLINE)


def chosen(desk: "Desk", command: "From[ConsoleCommand]", opened: "Opened") -> "tuple[Block, ...] | Begun":
    """Return what a command shows, or the form that it opens.  Raises PluginError."""
    from overenskommelse.cli import panels

    with _Minding(desk, command):
        return panels.chosen(command, _looking(desk, opened), seconds=panels.DEADLINE)


class _Minding:
    """Keeps what is wrong with a part of a plugin as long as it is, for the screen of plugins."""

    def __init__(self, desk: "Desk", part: "From[Panel] | From[ConsoleCommand]") -> None:
        self._desk, self._key = desk, (part.origin, part.item.name)

    def __enter__(self) -> None:
        self._desk.troubled.pop(self._key, None)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, PluginError):
            self._desk.troubled[self._key] = error.problems[0]


def _looking(desk: "Desk", opened: "Opened") -> "Looking":
    from overenskommelse.plugins.panels import Looking

    return Looking(agreement=opened.agreement, ledger=opened.ledger, on=opened.on, language=desk.language)


def plugins(desk: "Desk") -> "Sequence[PluginInfo]":
    """Return every plugin, with what it brings to the console and what has been wrong with that."""
    known = desk.extras().beside(desk.session.loaded.plugins)
    return [evolve(each, problems=(*each.problems, *_since(desk, each))) for each in known]


def _since(desk: "Desk", plugin: "PluginInfo") -> Iterator[Problem]:
    for part, found in desk.troubled.items():
        origin, _ = cast("Part", part)
        if (origin.plugin, origin.distribution) == (plugin.name, plugin.distribution):
            yield found
