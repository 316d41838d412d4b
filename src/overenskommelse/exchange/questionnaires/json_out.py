"""A questionnaire as JSON, for those whose own system answers."""

import json
from typing import IO

from ...wording import Language
from .form import FORMAT, KIND, Column, Mark, Questionnaire
from .xlsx_out import row_of, title


def write(stream: IO[bytes], asked: Questionnaire, speech: Language) -> None:
    """Write a questionnaire: `format`, `kind`, what it is known again by, and `answers`, each with the keys of Column.

    `fulfilment` and `grade` hold codes, or null until they are answered; each line of `evidence` is one piece of it.
    """
    marks = {mark.value: value for mark, value in asked.marks.items() if mark is not Mark.FORMAT}
    answers = [
        {
            **{column.value: text or None for column, text in row_of(line, speech).items()},
            Column.ASKED.value: line.is_asked,
            Column.FULFILMENT.value: line.answer.fulfilment.value if line.answer else None,
        }
        for line in asked.lines
    ]
    told = {"format": FORMAT, "kind": KIND, "title": title(asked, speech), **marks, "answers": answers}
    stream.write((json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode())
