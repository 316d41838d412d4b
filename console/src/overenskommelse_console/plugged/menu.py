"""What plugins bring to the menu: their commands and pages, and the keys that were free for them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from overenskommelse.wording import Language

from ..actions import key_name
from ..shared_actions import COMMON

if TYPE_CHECKING:
    from overenskommelse.plugins.panels import ConsoleCommand, Panel

    from ..dialogs.chooser import Choice
    from ..page import Page
    from .panels import Offers

LISTS = frozenset({"enter", "space", "tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown"})
"""The keys that lists have."""
COMMAND, PAGE = "command", "page"
"""How the choices of plugins are told apart, before the place of each."""


def of_plugins(brought: "Offers", language: Language) -> "Iterator[Choice]":
    """Yield what plugins bring to the menu, each with its key where it has one, else with the plugin's name."""
    for place, command in enumerate(brought.commands):
        key = brought.key_of(command)
        beside = key_name(key, language) if key else command.origin.plugin
        yield _choice(f"{COMMAND} {place}", command.item, beside, language)
    for place, panel in enumerate(brought.pages):
        yield _choice(f"{PAGE} {place}", panel.item, panel.origin.plugin, language)


def _choice(id: str, item: "Panel | ConsoleCommand", beside: str, language: Language) -> "Choice":
    # The menu is loaded when it is opened, or soon.
    from ..dialogs.chooser import Choice

    other = language.fill(item.synonyms) if item.synonyms else ""
    return Choice(id=id, title=language.fill(item.title), beside=beside, sought=f"{other} {language.fill(item.says)}")


def do_part(page: "Page", brought: "Offers", what: str, place: int) -> None:
    """Do a command, or open a page, that was chosen."""
    # The screen of plugins' pages is loaded when one is opened.
    from ..screens.plugged import do_command, open_panel

    if what == COMMAND:
        do_command(page, brought.commands[place])
    else:
        open_panel(page, brought.pages[place])


def do_key(page: "Page", key: str) -> None:
    """Do the plugin's command whose key was pressed, if there is one."""
    from . import panels as plugged

    def show(brought: "Offers") -> None:
        if (command := brought.keys.get(key)) is not None:
            do_part(page, brought, COMMAND, brought.commands.index(command))

    page.ask(lambda: plugged.offers(page.desk, taken(page)), show, group="palette")


def taken(page: "Page") -> set[str]:
    """Return the keys that the console has itself."""
    own = map(page.console.with_key, (*COMMON, *page.ACTIONS))
    return {*LISTS, *(key for each in own for key in each.key.split(",")), *(key for key, _ in page.console.tabs())}
