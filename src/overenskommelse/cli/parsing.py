"""The words given, read by argparse; its parsers are made from the commands, and speak the language asked for."""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import pairwise
from typing import Any

from ..messages import Template
from ..wording import CODES, DEFAULT, Language
from ..wording.language import capital
from .choosing import chosen
from .command import VALUE, Argument, Command
from .commands import COMMON, LANGUAGE
from .telling import PROGRAM
from .unread import Parser, check_order
from .veiling import veil
from .words import HELP

COMMAND = Template("metavar-command", "COMMAND")
NOUN = Template("metavar-noun", "WHAT")
NOUNS_TITLE = Template("nouns", "what")
BELOW = Template("commands-below", "what is to be done; the commands are listed below")
DESCRIPTION = Template(
    "program-description",
    "Follows up agreements between regions and civil society: what was promised, and how it stood on a day.",
)
VERSION = Template("help-version", "print the version and exit")
NO_LETTERS = Template("word-no-letters", "{text} holds bytes that are no letters; write it anew")
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
EMPTY_WORD = Template("empty-word", "it is empty; write it, or leave it out")
EMPTY_TO_CLEAR = Template(
    "empty-word-to-clear", "it is empty; write it, or leave it out; what stands is taken away by --clear {name}"
)
EPILOG = Template(
    "program-epilog",
    "Each command tells more with --help. Exit codes: 0 done; 1 a check did not hold (--strict, --check, lint); "
    "2 what was given cannot be used.",
)


def _given(text: str, language: Language, *, is_file: bool = False, clears: str | None = None) -> str:
    """Return a word that says something; an empty one is a slip of the shell, and a path of none is this folder.

    Only the name of a file may hold bytes that are no letters, which Python gives as halves of characters; an address,
    with its password, is none.  `clears` is the option's name where what stands may be taken away.
    """
    if not text.strip():
        told = language.fill(EMPTY_WORD) if clears is None else language.fill(EMPTY_TO_CLEAR, name=clears)
        raise argparse.ArgumentTypeError(told)
    if not is_file and _NO_TEXT.search(text):
        raise argparse.ArgumentTypeError(language.fill(NO_LETTERS, text=text))
    if is_file and (":" in text or "=" in text):
        # Few are looked at so closely, for it takes time.
        from ..store.addresses import is_address
        from ..store.places import IS_ADDRESS

        if is_address(text):
            raise argparse.ArgumentTypeError(language.fill(IS_ADDRESS))
    return text


class _Formatter(argparse.HelpFormatter):
    """Leaves lines as they are that are laid out already, and folds what is one line."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return "\n".join(f"{indent}{line}" for line in text.splitlines())
        return super()._fill_text(text, width, indent)


def language_in(words: Sequence[str]) -> str:
    """Return the language that the words ask for, before they are parsed; the default for one we do not speak."""
    asked = DEFAULT
    for word, after in pairwise([*words, ""]):
        name, is_joined, value = word.partition("=")
        if name == LANGUAGE.name:
            asked = value if is_joined else after
    return asked if asked in CODES else DEFAULT


def parse(
    words: Sequence[str],
    language: Language,
    width: int,
    commands: Sequence[Command],
    write: Callable[[str], object],
) -> argparse.Namespace:
    """Read the words; `write` is given the help.

    Raises SystemExit after help, as argparse does, and UnparsedError for what cannot be read.
    """
    with _speaking(language):
        check_order(words, commands)
        parser = _parser(language, width, words, commands, write)
        found, left = parser.parse_known_args(words)
        # Where there is a noun, it is the parser of its verb and noun.
        named = vars(found).pop("parser", parser)
        if left:
            named.refuse(left)
        return found


@contextmanager
def _speaking(language: Language) -> Iterator[None]:
    """Let argparse find its sentences in our catalogue: its own way to one goes by the machine's environment."""
    names = {"_": language.translations.gettext, "ngettext": language.translations.ngettext}
    before = {name: getattr(argparse, name) for name in names}
    try:
        for name, look_up in names.items():
            setattr(argparse, name, look_up)
        yield
    finally:
        for name, look_up in before.items():
            setattr(argparse, name, look_up)


def _parser(
    language: Language,
    width: int,
    words: Sequence[str],
    commands: Sequence[Command],
    write: Callable[[str], object],
) -> Parser:
    def formatter(prog: str) -> argparse.HelpFormatter:
        return _Formatter(prog, max_help_position=28, width=width)

    shared: dict[str, Any] = {"formatter_class": formatter, "allow_abbrev": False, "add_help": False}
    # Those of the commands are of the same class.
    veiled: type[Parser] = type("_Veiled", (Parser,), {"veil": staticmethod(veil(words)), "write": staticmethod(write)})
    parser = veiled(prog=PROGRAM, description=language.fill(DESCRIPTION), epilog=language.fill(EPILOG), **shared)
    parser.language = language
    _add_common(parser, language)
    parser.add_argument("--version", action=_Version, nargs=0, help=language.fill(VERSION))
    every = parser.add_subparsers(
        metavar=language.fill(COMMAND), dest="command", required=True, help=language.fill(BELOW)
    )
    for command in commands:
        told = {"description": _told(command, language)["description"]}
        own = every.add_parser(command.name, prog=f"{PROGRAM} {command.name}", **told, **shared)
        # Only what is named can be asked for its arguments, and all the others' take time.
        if command.name in words:
            if command.is_verb:
                _add_nouns(own, command, language, shared)
            else:
                _add_command(own, command, language)
    if not {each.name for each in commands}.intersection(words):
        _add_topics(parser, commands, language, width)
    return parser


def _add_topics(parser: Parser, commands: Sequence[Command], language: Language, width: int) -> None:
    """Let the help list the commands by what they are for: argparse itself knows one list of them."""
    from .layout import Layout
    from .page import Entries
    from .topics import by_topic

    layout = Layout(width=max(width - 4, 20))
    for title, found in by_topic(commands):
        entries = Entries(tuple((each.name, _told(each, language)["help"]) for each in found))
        parser.add_argument_group(language.fill(title), "\n".join((*layout.lines([entries]), "")))


def _told(command: Command, language: Language) -> dict[str, Any]:
    text = language.fill(command.help).removesuffix(".")
    return {"help": text, "description": f"{capital(text)}."}


def _add_nouns(parser: Parser, verb: Command, language: Language, shared: Mapping[str, Any]) -> None:
    """Add what a verb is said of; the office's commands load only when one of them is given."""
    from .verbs import forms

    parser.language = language
    nouns = parser.add_subparsers(
        title=language.fill(NOUNS_TITLE), metavar=language.fill(NOUN), dest="noun", required=True
    )
    for form in forms(verb.name).values():
        command = Command(name=form.noun, help=form.says, run=verb.run, arguments=form.arguments)
        own = nouns.add_parser(
            form.noun, prog=f"{PROGRAM} {verb.name} {form.noun}", **_told(command, language), **shared
        )
        _add_command(own, command, language)
    parser.add_argument("-h", "--help", action="help", help=language.fill(HELP))


class _Version(argparse.Action):
    """Prints the installed version; argparse's own action wants it before anybody has asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        # As with argparse's own help, what cannot be written is found out when the stream is flushed.
        with suppress(OSError):
            sys.stdout.write(f"{PROGRAM} {version(PROGRAM)}\n")
        parser.exit()


def _add_command(parser: Parser, command: Command, language: Language) -> None:
    for argument in command.arguments:
        _add(parser, argument, language)
    _add_common(parser, language)
    parser.set_defaults(run=command.run, parser=parser)
    parser.language = language


def _add_common(parser: argparse.ArgumentParser, language: Language) -> None:
    for argument in COMMON:
        _add(parser, argument, language)
    # Last in the list: argparse by itself puts it first.
    parser.add_argument("-h", "--help", action="help", help=language.fill(HELP))


def _add(parser: argparse.ArgumentParser, argument: Argument, language: Language) -> None:
    told = (language.fill(each) for each in (argument.help, argument.how) if each)
    given: dict[str, Any] = {"help": " ".join(told)}
    if argument.name.startswith("-"):
        # What stands before the command holds too, and must not be overwritten by what does not stand after it.
        given["default"] = argparse.SUPPRESS
    if argument.metavar is None:
        given["action"] = "store_true"
    else:
        is_free = not argument.choices or argument.metavar is not VALUE
        given["metavar"] = language.fill(argument.metavar) if is_free else "|".join(argument.choices)
        clears = argument.name.removeprefix("--") if argument.is_clearable else None
        given["type"] = partial(_given, language=language, is_file=argument.is_file, clears=clears)
    if argument.choices:
        given["type"] = partial(chosen, choices=argument.choices, language=language, of=argument.of)
    if argument.many:
        given["nargs"] = "+"
    if argument.is_required:
        given["required"] = True
    parser.add_argument(argument.name, **given)
