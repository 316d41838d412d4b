"""The help and the errors of argparse are Swedish all through, or English all through."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator
from importlib.metadata import version

import pytest

from overenskommelse.cli import main, words
from overenskommelse.cli.commands import COMMANDS
from overenskommelse.cli.topics import ENTERING, MORE, PAPERS, by_topic
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.wording import language

# What argparse tells programmers, and what it says of arguments that no command has.
FOR_PROGRAMMERS = {
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "cannot merge actions - two groups are named %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "cannot have multiple subparser arguments",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    'argument "-" with mode %r',
}


NAMES = [command.name for command in COMMANDS]
OURS = {"agreement", "json", "standing", "overenskommelse"}
ENGLISH = re.compile(r"\b(usage|options?|positional|arguments|show|exit|error|required|choose|from|invalid|the|and)\b")


def test_every_sentence_that_argparse_says_to_a_reader_is_in_our_catalogue() -> None:
    said = {text for call in gettext_calls() for text in call} - FOR_PROGRAMMERS
    ours = {text for template in words.ARGPARSE for text in texts(template)}
    assert said - ours == set()


def gettext_calls() -> list[list[str]]:
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call)]
    found = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}]
    return [[a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)] for call in found]


def texts(template: Template | PluralTemplate) -> tuple[str, ...]:
    return (template.text,) if isinstance(template, Template) else (template.singular, template.plural)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    """Runs the program and returns what it said, on either stream."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *line: str, code: int) -> str:
        assert main(line) == code
        out, err = self.capsys.readouterr()
        assert (out == "") is (code == 2), "help is data, an error is talk"
        return out + err


def prose(text: str) -> str:
    """Leave out what is the same in every language: names of commands and options."""
    return re.sub(rf"--?[a-z]+|\b({'|'.join([*NAMES, *OURS])})\b|'[^']*'", "", text)


@pytest.mark.parametrize("name", ["", *NAMES])
def test_no_english_is_left_in_the_swedish_help(name: str, said: Said) -> None:
    text = said(*filter(None, [name]), "--help", code=0)
    assert text.startswith(f"användning: overenskommelse {name}".rstrip())
    assert ENGLISH.search(prose(text).lower()) is None


def wrong() -> Iterator[tuple[list[str], str]]:
    yield ["--json"], "följande argument behövs: KOMMANDO"
    yield ["standing"], "följande argument behövs: ÖVERENSKOMMELSE"
    yield ["standings"], "Det finns inget kommando standings; närmast är standing."
    yield ["standing", "vgr", "--strikt"], "overenskommelse standing har inget --strikt; närmast är --strict."
    yield ["standing", "vgr", "en", "till"], "okända argument: en till"
    yield (
        ["record", "outcome", "a", "--outcome=B", "--steg", "c"],
        "record outcome har inget --steg; närmast är --step.",
    )
    yield ["--db", "a.db", "bodies", "vgr"], "--db står före kommandot bodies; ett kommandos val står efter det"
    yield ["standing", "vgr", "--on"], "argumentet --on: ett värde behövs"
    yield ["standing", "vgr", "--strict=ja"], "argumentet --strict: tar inget värde, men fick 'ja'"
    yield ["validate"], "följande argument behövs: FIL"
    yield ["list", "--language", "de"], "argumentet --language: de finns inte att välja; det som finns är sv och en"


@pytest.mark.parametrize(("line", "told"), list(wrong()))
def test_what_cannot_be_read_is_told_in_swedish_with_exit_code_2(line: list[str], told: str, said: Said) -> None:
    text = said(*line, code=2)
    assert told in text
    assert ENGLISH.search(prose(text).lower()) is None


def test_the_language_may_stand_before_the_command_or_after_it(said: Said) -> None:
    before, after = said("--language", "en", "list", "--help", code=0), said("list", "--language=en", "--help", code=0)
    assert before == after
    assert before.startswith("usage: overenskommelse list [--json]")
    assert "List the installed agreements." in before


def test_each_command_of_the_program_belongs_to_one_topic() -> None:
    found = [each.name for _, commands in by_topic(COMMANDS) for each in commands]
    assert sorted(found) == sorted(NAMES)
    assert MORE not in {title for title, _ in by_topic(COMMANDS)}


def test_the_help_lists_the_commands_under_their_topics(said: Said) -> None:
    lines = said("--language", "en", "--help", code=0).splitlines()
    papers, entering = (lines.index(f"{title.text}:") for title in (PAPERS, ENTERING))
    assert any(line.split()[:1] == ["handover"] for line in lines[papers:entering])
    assert any(line.split()[:1] == ["sign"] for line in lines[entering:])


def test_the_program_alone_shows_its_help(said: Said) -> None:
    assert said(code=0) == said("--help", code=0)


def test_the_version_is_that_of_the_installed_distribution(said: Said) -> None:
    assert said("--version", code=0) == f"overenskommelse {version('overenskommelse')}\n"


def test_argparse_is_left_as_it_was(said: Said) -> None:
    before = argparse._, argparse.ngettext  # type: ignore[attr-defined]
    said("--help", code=0)
    assert (argparse._, argparse.ngettext) == before  # type: ignore[attr-defined]


def test_each_command_has_its_help_in_both_languages() -> None:
    for command in COMMANDS:
        assert language("sv").fill(command.help) != command.help.text == language("en").fill(command.help)
