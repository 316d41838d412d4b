"""Every action of the console that reads or changes data has its twin on the command line."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import overenskommelse_console
from overenskommelse.cli.commands import COMMANDS
from overenskommelse.cli.verbs import forms
from overenskommelse.office import Command
from overenskommelse.office.installing import Install
from overenskommelse.office.together import Together
from overenskommelse.office.undoing import Redo, Undo
from overenskommelse_console.actions import Action
from overenskommelse_console.app import PAGES
from overenskommelse_console.page import Page
from overenskommelse_console.shared_actions import COMMON
from overenskommelse_console.twins import ACTIONS, SCREENS, VIEWS

SOURCE = Path(overenskommelse_console.__file__).parent
UNNAMED = {Together: (), Install: ("init",), Undo: ("undo",), Redo: ("redo",)}
"""What no verb is said of: several commands at once, the demonstration's own agreement, and what takes back."""
NAMED = {each.name: each for each in COMMANDS}


def pages() -> dict[str, type[Page]]:
    """Return every screen of the console, by the name of its class."""
    for module in walk_packages([str(SOURCE)], "overenskommelse_console."):
        import_module(module.name)
    ours = (each for each in below(Page) if each.__module__.startswith("overenskommelse_console."))
    # What has no title is what screens have in common.
    return {each.__name__: each for each in ours if hasattr(each, "TITLED")}


def below(cls: type[Page]) -> Iterator[type[Page]]:
    for each in cls.__subclasses__():
        yield each
        yield from below(each)


def actions() -> dict[str, list[Action]]:
    return {"everywhere": list(COMMON), **{name: list(page.ACTIONS) for name, page in pages().items()}}


def is_known(words: str) -> bool:
    """Tell whether the command line has a command, and what is said after it: a noun, a choice or an option."""
    name, _, rest = words.partition(" ")
    if name not in NAMED or not rest:
        return name in NAMED
    arguments = NAMED[name].arguments
    return rest in forms(name) or any(rest == each.name or rest in each.choices for each in arguments)


def used() -> set[type[Command]]:
    """Return the office's commands that the console's source imports."""
    found = set[type[Command]]()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("overenskommelse.office"):
                module = import_module(node.module)
                named = [getattr(module, each.name, None) for each in node.names]
                # A module that says which command comes next gives all that it knows.
                named += [value for each in named if isinstance(each, ModuleType) for value in vars(each).values()]
                found |= {each for each in named if isinstance(each, type) and issubclass(each, Command)}
    return found - {Command}


def all_twins() -> set[str]:
    return {words for each in ACTIONS.values() for twins in each.values() for words in twins}


def test_every_action_has_a_twin_on_the_command_line_or_is_a_view_of_its_screen() -> None:
    lacking = [
        f"{screen}: {action.name}"
        for screen, each in actions().items()
        for action in each
        if action.name not in ACTIONS.get(screen, {}) and action.name not in VIEWS.get(screen, ())
    ]
    assert lacking == []


def test_no_action_that_writes_is_a_view() -> None:
    written = {(screen, action.name) for screen, each in actions().items() for action in each if action.writes}
    assert [each for each in sorted(written) if each[1] in VIEWS.get(each[0], ())] == []


def test_no_twin_is_of_an_action_that_is_gone() -> None:
    there = {(screen, action.name) for screen, each in actions().items() for action in each}
    told = {(screen, name) for table in (ACTIONS, VIEWS) for screen, names in table.items() for name in names}
    assert sorted(told - there) == []


def test_every_screen_has_a_command_that_shows_the_same() -> None:
    assert sorted(pages()) == sorted(SCREENS)
    assert {place.partition(":")[2] for _, place in PAGES} <= set(SCREENS)


def test_every_twin_is_a_command_of_the_command_line() -> None:
    twins = {*all_twins(), *(words for each in SCREENS.values() for words in each)}
    assert sorted(words for words in twins if not is_known(words)) == []


def test_every_command_of_the_office_that_the_console_gives_is_among_the_twins() -> None:
    given = {cls: UNNAMED.get(cls, (f"{cls.verb} {cls.noun}",)) for cls in used() if not hasattr(cls, "record")}
    generic = {"edit record", "add record", "end record", "withdraw record"}
    lacking = {words for each in given.values() for words in each} - all_twins() - generic - {"init"}
    assert sorted(lacking) == []


def test_every_twin_that_changes_something_is_given_by_the_console() -> None:
    given = used()
    verbs = [words.split() for words in all_twins() if " " in words]
    commands = {" ".join(each): forms(each[0])[each[1]].command for each in verbs if each[1] in forms(each[0])}
    assert sorted(words for words, cls in commands.items() if cls not in given) == []
