"""JSON, read strictly; the lines of what is wrong are looked up only when something is."""

import json
import re
from collections.abc import Iterable

from attrs import evolve

from ..errors import Place, Problem
from ..messages import Template
from .tree import Numeral
from .yaml_reader import DEEPEST, FLATTEN, KEEP_ONE, TOO_DEEP, read_yaml

NOT_JSON = Template("not-json", "The file is not JSON: {reason}.")
LOOK_BEFORE = Template("look-before", "Look at this line and the one above: quotes, commas and brackets.")
DUPLICATE_KEY = Template("duplicate-key", "The key {key} stands twice in one group.")
NO_NUMBER = Template("not-a-number", "{text} is no number.")
WRITE_NULL = Template("write-null", "Write null where a number is not known.")

HALF_ESCAPE = Template("half-escape", "The escape {escape} is half a character.")
WRITE_CHARACTER = Template("write-character", "Write the character itself.")

_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_HALF = re.compile(r"(?<!\\)(?:\\\\)*(\\u[dD][89a-fA-F][0-9a-fA-F]{2})")


class _Refused(Exception):
    """Carries a problem out of the standard library's reader."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


def read_json(name: str, text: str) -> tuple[object, list[Problem]]:
    """Return what a JSON text holds, and every problem met; with a problem the data may be partial."""
    try:
        data = json.loads(
            text, object_pairs_hook=_group, parse_int=Numeral, parse_float=Numeral, parse_constant=_constant
        )
    except _Refused as refused:
        return None, _with_lines(name, text, refused.problem)
    except json.JSONDecodeError as error:
        place = Place(file=name, line=error.lineno)
        return None, [Problem(NOT_JSON(reason=error.msg), place, LOOK_BEFORE())]
    except RecursionError:
        return None, [Problem(TOO_DEEP(deepest=DEEPEST), Place(file=name), FLATTEN())]
    whole = _SURROGATES.sub(_paired, text)
    if half := _HALF.search(whole):
        place = Place(file=name, line=whole.count("\n", 0, half.start()) + 1)
        return None, [Problem(HALF_ESCAPE(escape=half[1]), place, WRITE_CHARACTER())]
    if _is_deeper(data, DEEPEST):
        return None, [Problem(TOO_DEEP(deepest=DEEPEST), Place(file=name), FLATTEN())]
    return data, []


def lined(name: str, text: str) -> object:
    """Return the same data with lines, as YAML reads it: JSON is YAML, apart from its pairs of surrogates."""
    return read_yaml(name, _SURROGATES.sub(_paired, text))[0]


def _paired(found: re.Match[str]) -> str:
    pair = bytes.fromhex(found[2] + found[3]).decode("utf-16-be")
    return f"{found[1]}\\U{ord(pair):08x}"


def _with_lines(name: str, text: str, problem: Problem) -> list[Problem]:
    found = read_yaml(name, _SURROGATES.sub(_paired, text))[1]
    return found or [evolve(problem, place=Place(file=name))]


def _group(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    group: dict[str, object] = {}
    for key, value in pairs:
        if key in group:
            raise _Refused(Problem(DUPLICATE_KEY(key=key), remedy=KEEP_ONE()))
        group[key] = value
    return group


def _constant(text: str) -> object:
    raise _Refused(Problem(NO_NUMBER(text=text), remedy=WRITE_NULL()))


def _is_deeper(data: object, room: int) -> bool:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else None
    if inner is None:
        return False
    return not room or any(_is_deeper(each, room - 1) for each in inner)
