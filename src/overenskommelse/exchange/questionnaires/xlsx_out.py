"""A questionnaire as a workbook: a sheet with instructions, and one with a row for each commitment."""

from collections.abc import Iterator
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from ...ledger import Fulfilment, Grade
from ...messages import Template
from ...wording import Language
from .choices import words
from .form import (
    ANSWERED,
    ANSWERS,
    HEADS,
    INSTRUCTIONS,
    MARKS,
    WANTED,
    WELCOME,
    Column,
    Line,
    Questionnaire,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

TITLE = Template("questionnaire-title", "{round}: questions to {respondent}")
HOW = (
    Template(
        "questionnaire-how-1", "The questions are in the sheet {sheet}: one row for each commitment in {agreement}."
    ),
    Template(
        "questionnaire-how-2", "Choose from the list how far it has come. Only the shaded cells can be written in."
    ),
    Template(
        "questionnaire-how-3",
        "Choose {none} where you know of nothing that shows how it is; that is not the same as {not_started}.",
    ),
    Template("questionnaire-how-4", "Choose {not_relevant} where the commitment has nothing to do with you."),
    Template(
        "questionnaire-how-5", "Write what the answer rests on, one thing on each line, and choose how much it proves."
    ),
    Template(
        "questionnaire-how-6",
        "Rows that are voluntary are about what the other side answers for; leave them blank if you wish.",
    ),
    Template(
        "questionnaire-how-7", "Do not move, remove or merge rows and cells. Save the file as XLSX and send it back."
    ),
)
SENT_BACK_BY = Template("questionnaire-due", "Send it back by {due}.")
KNOWN_BY = Template("questionnaire-known-by", "The file is known again by this; leave it as it is:")
CHOOSE = Template("questionnaire-choose", "Choose one of the words in the list.")
WIDTHS = {
    Column.ID: 12,
    Column.WORDING: 60,
    Column.SIDE: 24,
    Column.ASKED: 12,
    Column.FULFILMENT: 20,
    Column.EVIDENCE: 40,
    Column.GRADE: 20,
    Column.COMMENT: 40,
}


def write(stream: IO[bytes], asked: Questionnaire, speech: Language, *, created: datetime) -> None:
    """Write a questionnaire; the same questions and `created` give the same bytes.  Every text stays a text."""
    from xlsxwriter import Workbook

    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"created": created, "title": title(asked, speech)})
    try:
        _instructions(book, asked, speech)
        _answers(book, asked, speech)
    finally:
        book.close()


def title(asked: Questionnaire, speech: Language) -> str:
    """Return what a questionnaire is called."""
    return speech.fill(TITLE, round=asked.round.title, respondent=asked.respondent_name)


def instructions(asked: Questionnaire, speech: Language) -> Iterator[str]:
    """Yield how a questionnaire is filled in, sentence by sentence."""
    given = {
        "sheet": speech.fill(ANSWERS),
        "agreement": asked.name,
        "none": speech.word(Fulfilment.NO_EVIDENCE),
        "not_started": speech.word(Fulfilment.NOT_STARTED),
        "not_relevant": speech.word(Fulfilment.NOT_RELEVANT),
    }
    yield from (speech.fill(each, **given) for each in HOW)
    if asked.round.due is not None:
        yield speech.say(SENT_BACK_BY(due=asked.round.due))


def _instructions(book: "Workbook", asked: Questionnaire, speech: Language) -> None:
    sheet = book.add_worksheet(speech.fill(INSTRUCTIONS))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80, wrapped)
    sheet.write_string(0, 0, title(asked, speech), bold)
    row = 2
    for text in instructions(asked, speech):
        sheet.write_string(row, 1, text, wrapped)
        row += 1
    sheet.write_string(row + 1, 0, speech.fill(KNOWN_BY), bold)
    for place, (mark, value) in enumerate(asked.marks.items(), start=row + 2):
        sheet.write_string(place, 0, speech.fill(MARKS[mark]))
        sheet.write_string(place, 1, value)
    sheet.protect()


def _answers(book: "Workbook", asked: Questionnaire, speech: Language) -> None:
    sheet = book.add_worksheet(speech.fill(ANSWERS))
    bold = book.add_format({"bold": True, "text_wrap": True})
    fixed = book.add_format({"text_wrap": True, "valign": "top"})
    free = book.add_format({"text_wrap": True, "valign": "top", "locked": False, "bg_color": "#FFF8DC", "border": 1})
    for place, column in enumerate(Column):
        sheet.set_column(place, place, WIDTHS[column], None, {"hidden": column is Column.ID})
        sheet.write_string(0, place, speech.fill(HEADS[column]), bold)
    for number, line in enumerate(asked.lines, start=1):
        for place, (column, text) in enumerate(row_of(line, speech).items()):
            form = free if column in ANSWERED else fixed
            if text:
                # Unlike `write`, this takes no text for a formula, a number or a link.
                sheet.write_string(number, place, text, form)
            else:
                sheet.write_blank(number, place, None, form)
    _lists(sheet, len(asked.lines), speech)
    sheet.freeze_panes(1, 2)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _lists(sheet: Any, count: int, speech: Language) -> None:  # noqa: ANN401 - a worksheet, which has no types
    for column, of in ((Column.FULFILMENT, Fulfilment), (Column.GRADE, Grade)):
        place = list(Column).index(column)
        rule = {"validate": "list", "source": list(words(of, speech)), "error_message": speech.fill(CHOOSE)}
        sheet.data_validation(1, place, max(count, 1), place, rule)


def row_of(line: Line, speech: Language) -> dict[Column, str]:
    """Return what stands in the row of a commitment, with the answer that there is already."""
    given = line.answer
    grades = {each.grade for each in given.evidence} if given else set()
    return {
        Column.ID: line.id,
        Column.WORDING: line.wording,
        Column.SIDE: line.side,
        Column.ASKED: speech.fill(WANTED if line.is_asked else WELCOME),
        Column.FULFILMENT: speech.word(given.fulfilment) if given else "",
        Column.EVIDENCE: "\n".join(each.summary for each in given.evidence) if given else "",
        Column.GRADE: speech.word(grades.pop()) if len(grades) == 1 else "",
        Column.COMMENT: (given.comment or "") if given else "",
    }
