"""A questionnaire read back from JSON."""

import json
from collections.abc import Mapping
from typing import Any

from ...messages import Message, Template
from .filled import FILL_ANEW, MOST_ROWS, TOO_MANY_ROWS, Cell, Fault, Filled, UnreadableQuestionnaireError, Written
from .form import KIND, Column, Mark

NOT_JSON = Template("questionnaire-not-json", "The file is no JSON: {reason} at line {line}.")
NOT_A_QUESTIONNAIRE = Template("questionnaire-other-json", "The file is JSON, and no questionnaire of this program.")
NO_ANSWERS = Template("questionnaire-no-answers", "The key answers holds no list of answers.")
MEND_JSON = Template(
    "questionnaire-mend-json", "Let the system that wrote it mend it, or fill in the workbook instead."
)


KEY_TWICE = Template(
    "questionnaire-json-key-twice", "The key {key} stands twice in one object, so that it is not sure what is meant."
)
NO_NUMBER = Template("questionnaire-json-no-number", "The file holds {text}, which is no number of JSON.")
LONG_NUMBER = Template(
    "questionnaire-json-long-number", "The file holds a number of {count} digits; nothing here is counted so far."
)
TEXT_ASKED = Template("questionnaire-json-text-asked", "A text is asked for.")
TEXTS_ASKED = Template("questionnaire-json-texts-asked", "A text, or a list of texts, is asked for.")
_MOST_DIGITS = 1000
"""Python reads no number of many thousand digits."""
_TEXTS = {Column.COMMENT: TEXT_ASKED, Column.EVIDENCE: TEXTS_ASKED}
"""What is written freely, and what is asked for there."""


class _RefusedError(Exception):
    """What JSON may hold by its letter, and nobody can take for sure."""

    def __init__(self, message: Message, cell: str | None = None) -> None:
        """Take the message, and the key that it is about."""
        self.message, self.cell = message, cell
        super().__init__(message)


def read(name: str, content: bytes) -> Filled:
    """Read a questionnaire.  Raises UnreadableQuestionnaireError."""
    data = _load(name, content)
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise _unreadable(name, "kind", NOT_A_QUESTIONNAIRE())
    answers = data.get("answers")
    if not isinstance(answers, list) or not all(isinstance(each, dict) for each in answers):
        raise _unreadable(name, "answers", NO_ANSWERS())
    if len(answers) > MOST_ROWS:
        raise _unreadable(name, "answers", TOO_MANY_ROWS(most=MOST_ROWS))
    marks = {mark: Cell(place=mark.value, value=_plain(data[mark.value])) for mark in Mark if mark.value in data}
    rows = (_row(number, each) for number, each in enumerate(answers))
    return Filled(file=name, sheet=None, marks_sheet=None, marks=marks, rows=tuple(rows))


def _load(name: str, content: bytes) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole
        )
    except _RefusedError as error:
        raise UnreadableQuestionnaireError(
            [Fault(file=name, cell=error.cell, message=error.message, remedy=MEND_JSON())]
        ) from error
    except json.JSONDecodeError as error:
        message = NOT_JSON(reason=error.msg, line=error.lineno)
    except (UnicodeDecodeError, RecursionError) as error:
        message = NOT_JSON(reason=type(error).__name__, line=1)
    raise UnreadableQuestionnaireError([Fault(file=name, message=message, remedy=MEND_JSON())])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        key = next(each for place, each in enumerate(keys) if each in keys[:place])
        raise _RefusedError(KEY_TWICE(key=key), key)
    return found


def _no_number(text: str) -> Any:  # noqa: ANN401 - as the reader of JSON asks for
    raise _RefusedError(NO_NUMBER(text=text))


def _whole(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise _RefusedError(LONG_NUMBER(count=len(text.removeprefix("-"))))
    return int(text)


def _unreadable(name: str, place: str, message: Any) -> UnreadableQuestionnaireError:  # noqa: ANN401 - a message
    return UnreadableQuestionnaireError([Fault(file=name, cell=place, message=message, remedy=FILL_ANEW())])


def _row(number: int, answer: Mapping[str, Any]) -> Written:
    return Written(number=number, cells={column: _cell(number, column, answer.get(column.value)) for column in Column})


def _cell(number: int, column: Column, value: object) -> Cell:
    place, plain = f"answers[{number}].{column.value}", _plain(value)
    if column not in _TEXTS or value is None or isinstance(value, str):
        return Cell(place=place, value=plain)
    if column is Column.EVIDENCE and isinstance(value, list) and all(isinstance(each, str) for each in value):
        return Cell(place=place, value=plain)
    return Cell(place=place, value=plain, wrong=(_TEXTS[column](), MEND_JSON()))


def _plain(value: object) -> object:
    """Return a value as a cell has it: several pieces of evidence on a line each."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, bool | int | float | str) or value is None else str(value)
