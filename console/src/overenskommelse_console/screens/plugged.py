"""Pages and commands that plugins bring: the blocks that they show under their own titles, and the forms they open."""

from collections.abc import Callable, Sequence

from overenskommelse.cli.page import Block
from overenskommelse.messages import Template
from overenskommelse.plugins.consoles import From
from overenskommelse.plugins.panels import Begun, ConsoleCommand, Panel

from ..forms.opening import open_form
from ..page import Page
from ..plugged import panels as plugged
from .reading import Reading

ABOUT = Template("console-about-plugged", "A page that the plugin {plugin} brings: {says}")


def open_panel(page: Page, panel: From[Panel]) -> None:
    """Open the page of a panel."""
    desk = page.desk
    _open(page, panel, lambda: plugged.shown(desk, panel, desk.opened()))


def do_command(page: Page, command: From[ConsoleCommand]) -> None:
    """Do what a plugin's command does: show blocks on a page, or open a form with something filled in."""
    desk = page.desk

    def ask() -> tuple[Block, ...] | Begun:
        return plugged.chosen(desk, command, desk.opened())

    def again() -> tuple[Block, ...]:
        found = ask()
        return () if isinstance(found, Begun) else found

    def show(found: tuple[Block, ...] | Begun) -> None:
        if isinstance(found, Begun):
            fixed = {"agreement": desk.code}
            open_form(page, found.command, found.title, begun=found.fields, fixed=fixed)
        else:
            _open(page, command, again)

    page.ask(ask, show, group="plugged")


def _open(page: Page, part: From[Panel] | From[ConsoleCommand], ask: Callable[[], Sequence[Block]]) -> None:
    language = page.language
    says = language.fill(part.item.says)
    about = page.desk.say(ABOUT, plugin=part.origin.told(), says=says)
    page.app.push_screen(Reading(language.fill(part.item.title), ask, about))
