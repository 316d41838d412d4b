"""How what can be done on every screen is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from overenskommelse.messages import Template
from overenskommelse.office.undoing import Redo, Undo

from .. import words
from ..actions import key_name
from ..dialogs.asked import Asked
from ..dialogs.chooser import Choice, Chooser
from ..dialogs.help import Help
from ..plugged.menu import COMMAND, PAGE, do_part, of_plugins, taken
from ..shared_actions import COMMON, QUIT
from ..terminal.themes import THEMES
from . import looking_back

if TYPE_CHECKING:
    from overenskommelse.cli.page import Block
    from overenskommelse.office import Command

    from ..app import Console
    from ..page import Page
    from ..plugged.panels import Offers

ON_SCREEN = Template("console-help-on-screen", "On this screen")
ON_EVERY = Template("console-help-on-every", "On every screen")
IN_LISTS = Template("console-help-in-lists", "In lists")
MOVE = Template("console-help-move", "go up and down; page up and page down go further, home and end go all the way")
CHOOSE_IT = Template("console-help-choose", "open what the cursor stands on; with the mouse, click twice")
SORT_IT = Template("console-help-sort-list", "click a heading to sort by it, once more for the other way round")
MOUSE = Template("console-help-mouse", "mouse")
ARROWS = Template("console-help-arrows", "arrows")
OPEN_ONE = Template("console-help-open-screen", "open {screen}")


def do(name: str, console: "Console", page: "Page") -> None:
    """Do one thing."""
    known: dict[str, Callable[[], object]] = {
        "back": page.action_back,
        "help": lambda: _help(console, page),
        "palette": lambda: _palette(console, page),
        "undo": lambda: _take_back(page, words.UNDO_ASKED, Undo(undoes=None)),
        "redo": lambda: _take_back(page, words.REDO_ASKED, Redo(undoes=None)),
        "as_of": lambda: looking_back.valid_on(console, page),
        "known": lambda: looking_back.known_on(console, page),
        "switch": lambda: _switch(console, page),
        "reload": console.changed,
        "theme": lambda: _theme(console),
        "settings": lambda: _settings(console, page),
        QUIT: console.leave,
    }
    known[name]()


def leave(console: "Console") -> None:
    """End the program from a dialog; what is written in a form behind it is asked about first."""
    from ..forms.form import Form

    form = next((each for each in console.screen_stack if isinstance(each, Form)), None)
    if form is None:
        console.leave()
    elif not isinstance(console.screen, Asked):
        form.leave(console.leave)


def _palette(console: "Console", page: "Page") -> None:
    from ..plugged import panels as plugged

    page.ask(
        lambda: plugged.offers(console.desk, taken(page)), lambda found: _choose(console, page, found), group="palette"
    )


def _choose(console: "Console", page: "Page", brought: "Offers") -> None:
    language, may = console.desk.language, console.desk.may_write
    every = [each for each in (*page.possible, *COMMON) if may or not each.writes]
    choices = [
        *(
            Choice(
                id=str(place),
                title=language.fill(each.title),
                beside=key_name(console.with_key(each).key, language),
                sought=each.words(language),
            )
            for place, each in enumerate(every)
        ),
        *(
            Choice(id=f"open {key}", title=console.desk.say(OPEN_ONE, screen=name), beside=key)
            for key, name in console.tabs()
        ),
        *of_plugins(brought, language),
    ]

    def chosen(id: str | None) -> None:
        if id is None:
            return
        what, _, which = id.partition(" ")
        if what == "open":
            console.action_open(which)
        elif what in (COMMAND, PAGE):
            do_part(page, brought, what, int(which))
        else:
            console.perform(every[int(id)])

    console.push_screen(Chooser(language.fill(words.ALL_ACTIONS), choices, language), chosen)


def _help(console: "Console", page: "Page") -> None:
    language = console.desk.language
    fill = language.fill
    own = [(key_name(each.key, language), fill(each.title)) for each in map(console.with_key, page.possible)]
    lists = [(fill(ARROWS), fill(MOVE)), (key_name("enter", language), fill(CHOOSE_IT)), (fill(MOUSE), fill(SORT_IT))]
    every = [(key_name(each.key, language), fill(each.title)) for each in map(console.with_key, COMMON)]
    screens = [(key, console.desk.say(OPEN_ONE, screen=name)) for key, name in console.tabs()]
    parts = [(fill(ON_SCREEN), own), (fill(IN_LISTS), lists), (fill(ON_EVERY), [*every, *screens])]
    console.push_screen(Help(page.crumb, page.told_about, parts, language))


def _take_back(page: "Page", question: Template, command: "Command") -> None:
    if page.may_write():
        take_back(page, page.language.fill(question), command)


def take_back(page: "Page", question: str, command: "Command") -> None:
    """Ask, and take a change back."""

    def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
        if answer:
            page.ask(lambda: page.desk.do(command), page.tell, group="doing")

    page.app.push_screen(Asked(question, page.language), answered)


def _switch(console: "Console", page: "Page") -> None:
    desk = console.desk

    def chosen(code: str | None) -> None:
        if code is not None:
            desk.code = code
            looking_back.show_anew(console, console.close_opened())

    def show(codes: tuple[str, ...]) -> None:
        choices = [Choice(id=code, title=code) for code in codes]
        console.push_screen(Chooser(desk.language.fill(words.SWITCH), choices, desk.language), chosen)

    page.ask(desk.codes, show, group="codes")


def _theme(console: "Console") -> None:
    language = console.desk.language
    choices = [Choice(id=name, title=language.fill(title)) for name, (_, title) in THEMES.items()]

    def chosen(name: str | None) -> None:
        if name is not None:
            console.theme = name

    console.push_screen(Chooser(language.fill(words.THEME), choices, language), chosen)


def _settings(console: "Console", page: "Page") -> None:
    from ..keys import check, told
    from ..screens.reading import Reading

    def ask() -> "list[Block]":
        return told(console.settings, check(console.settings, dict(console.tabs())), page.language)

    page.app.push_screen(Reading(page.language.fill(words.SETTINGS), ask))
