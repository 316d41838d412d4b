"""What is wrong with words that cannot be read: no such command, no such option, an option out of its place."""

import argparse
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import ClassVar, NoReturn

from ..errors import OverenskommelseError, Problem
from ..messages import Message, Template
from ..references import nearest
from ..wording import Language
from .command import Command
from .commands import COMMON
from .records import WRITER
from .telling import PROGRAM
from .veiling import Veil

NO_COMMAND = Template(
    "no-command", "There is no command {command}; the nearest is {nearest}. {program} --help lists them."
)
NO_OPTION = Template("no-option", "{program} has no option {option}; the nearest is {nearest}.")
NONE_OF_OPTIONS = Template("none-of-options", "{program} has no option {option}; there are {choices}.")
AFTER_COMMAND = Template(
    "option-after-command",
    "{option} stands before the command {command}; the options of a command stand after it: {program} {command} … "
    "{option} …",
)
UNREAD = Template("words-not-read", "{text}")
MORE_HELP = Template("more-help", "More: {program} --help")


_COMMON = frozenset({"--help", *(each.name for each in COMMON), *(each.name for each in WRITER)})
_SLIP = 0.8
"""How like an option another is of which it is a slip: --plase of --place, and not --items of --title."""


class UnparsedError(OverenskommelseError):
    """Words that cannot be read, and the program and command that they were given to."""

    def __init__(self, message: Message, program: str) -> None:
        """Take what is wrong with them."""
        self.program = program
        self.hint = None if message.template is NO_COMMAND else MORE_HELP(program=program)
        """Where more is told; no command that there is not tells anything."""
        super().__init__([Problem(message)])


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are errors of ours, and quote what was given without a password."""

    language: Language
    veil: ClassVar[Veil] = str
    write: ClassVar[Callable[[str], object]]

    def print_help(self, file: object = None) -> None:
        """Print the help; argparse itself is silent where a stream takes no more."""
        del file
        type(self).write(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Raise UnparsedError for what argparse says."""
        raise UnparsedError(UNREAD(text=type(self).veil(message)), self.prog)

    def refuse(self, left: Sequence[str]) -> NoReturn:
        """Raise UnparsedError for words that are left over, with the nearest option of the command."""
        option = next((word.partition("=")[0] for word in left if word.startswith("-")), None)
        every = [*self._option_string_actions]
        own = tuple(each for each in every if each.startswith("--") and each not in _COMMON)
        if option is None or not own:
            # argparse's own sentence, in the language spoken.
            self.error(self.language.translations.gettext("unrecognized arguments: %s") % " ".join(left))
        told = type(self).veil(option)
        # What is no slip is another word for one of them, which only its reader knows.
        near = nearest(option, every, least=_SLIP)
        if near is not None:
            raise UnparsedError(NO_OPTION(program=self.prog, option=told, nearest=near), self.prog)
        raise UnparsedError(NONE_OF_OPTIONS(program=self.prog, option=told, choices=own), self.prog)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a command that there is not, with the nearest one; argparse lists them all as Python writes them."""
        if action.choices is not None and value not in action.choices:
            near = nearest(str(value), list(action.choices))
            raise UnparsedError(NO_COMMAND(command=value, nearest=near, program=self.prog), self.prog)


def check_order(words: Sequence[str], commands: Sequence[Command]) -> None:
    """Raise UnparsedError for an option of a command that is given before it: its value would be read as one."""
    names = {each.name for each in commands}
    before = [*takewhile(lambda word: word not in names, words)]
    own = {each.name for each in COMMON} | {"--version", "--help"}
    options = (word.partition("=")[0] for word in before if word.startswith("--"))
    strange = next((each for each in options if each not in own), None)
    if strange is not None and len(before) < len(words):
        command = words[len(before)]
        message = AFTER_COMMAND(option=strange, command=command, program=PROGRAM)
        raise UnparsedError(message, f"{PROGRAM} {command}")
