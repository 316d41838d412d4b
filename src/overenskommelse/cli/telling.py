"""What is wrong, told beside the data: a line for each problem, or with --json an object on a line of its own."""

import json
from collections.abc import Iterable, Mapping

from attrs import evolve

from ..errors import OverenskommelseError, Place, Problem
from ..messages import Message, Template
from ..wording import Language, problem
from .terminal import Terminal

PROGRAM = "overenskommelse"
ERROR = Template("error-line", "{program}: error: {problem}")


def tell(found: Iterable[Problem], language: Language, terminal: Terminal) -> None:
    """Tell of what was wrong and did not keep the command from being done."""
    for each in found:
        _say(each, problem(each, language), language, terminal, {"is_error": False})


def refuse(
    error: OverenskommelseError,
    language: Language,
    terminal: Terminal,
    *,
    program: str = PROGRAM,
    more: Iterable[str] = (),
) -> None:
    """Tell why a command could not be done: each problem, and what there is to choose among or what differs.

    Where more is told of the command's arguments is a line of its own, or the problem's remedy in JSON.
    """
    hint: Message | None = getattr(error, "hint", None)
    choices = [*getattr(error, "choices", ()), *more]
    for each in error.problems:
        line = language.fill(ERROR, program=program, problem=problem(each, language))
        told = evolve(each, remedy=each.remedy or hint)
        _say(told, line, language, terminal, {"is_error": True, **({"choices": choices} if choices else {})})
    if not terminal.is_json:
        terminal.talk([*(f"  {choice}" for choice in choices), *([language.say(hint)] if hint else [])])


def _say(found: Problem, line: str, language: Language, terminal: Terminal, more: Mapping[str, object]) -> None:
    if not terminal.is_json:
        terminal.talk([line])
        return
    told = {**_message(found.message, language), "place": _place(found.place), "remedy": None, **more}
    if found.remedy is not None:
        told["remedy"] = _message(found.remedy, language)
    terminal.talk([json.dumps(told, ensure_ascii=False)])


def _message(message: Message, language: Language) -> dict[str, object]:
    # Only whoever asked for JSON waits for what makes data plain.
    from ..notation import plain

    def bare(value: object) -> object:
        try:
            return plain(value)
        except TypeError:
            return str(value)

    values = {name: bare(value) for name, value in message.values.items()}
    return {"code": message.code, "message": language.say(message), "values": values}


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "path": list(place.path)}
