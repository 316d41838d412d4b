"""A questionnaire read back from JSON."""

import json
from collections.abc import Mapping
from typing import Any

from ...messages import Template
from .filled import FILL_ANEW, Cell, Fault, Filled, UnreadableQuestionnaireError, Written
from .form import KIND, Column, Mark

NOT_JSON = Template("questionnaire-not-json", "The file is no JSON: {reason} at line {line}.")
NOT_A_QUESTIONNAIRE = Template("questionnaire-other-json", "The file is JSON, and no questionnaire of this program.")
NO_ANSWERS = Template("questionnaire-no-answers", "The key answers holds no list of answers.")
MEND_JSON = Template(
    "questionnaire-mend-json", "Let the system that wrote it mend it, or fill in the workbook instead."
)


def read(name: str, content: bytes) -> Filled:
    """Read a questionnaire.  Raises UnreadableQuestionnaireError."""
    data = _load(name, content)
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise _unreadable(name, "kind", NOT_A_QUESTIONNAIRE())
    answers = data.get("answers")
    if not isinstance(answers, list) or not all(isinstance(each, dict) for each in answers):
        raise _unreadable(name, "answers", NO_ANSWERS())
    marks = {mark: Cell(place=mark.value, value=_plain(data[mark.value])) for mark in Mark if mark.value in data}
    rows = (_row(number, each) for number, each in enumerate(answers))
    return Filled(file=name, sheet=None, marks_sheet=None, marks=marks, rows=tuple(rows))


def _load(name: str, content: bytes) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        message = NOT_JSON(reason=error.msg, line=error.lineno)
    except (UnicodeDecodeError, RecursionError) as error:
        message = NOT_JSON(reason=type(error).__name__, line=1)
    raise UnreadableQuestionnaireError([Fault(file=name, message=message, remedy=MEND_JSON())])


def _unreadable(name: str, place: str, message: Any) -> UnreadableQuestionnaireError:  # noqa: ANN401 - a message
    return UnreadableQuestionnaireError([Fault(file=name, cell=place, message=message, remedy=FILL_ANEW())])


def _row(number: int, answer: Mapping[str, Any]) -> Written:
    cells = {
        column: Cell(place=f"answers[{number}].{column.value}", value=_plain(answer.get(column.value)))
        for column in Column
    }
    return Written(number=number, cells=cells)


def _plain(value: object) -> object:
    """Return a value as a cell has it: several pieces of evidence on a line each."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, bool | int | float | str) or value is None else str(value)
