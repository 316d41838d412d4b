"""Whether what has come back answers what was asked: row by row, cell by cell."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from attrs import define, field, frozen

from ...ledger import Evidence, Fulfilment, Grade
from ...messages import Message, PluralTemplate, Template
from ...references import nearest
from ...wording import Language
from ..texts import wrong_with
from .choices import near, read, several, words
from .filled import FILL_ANEW, Cell, Fault, Filled, Written
from .form import Column, Line, Questionnaire

BLANK_ID = Template("questionnaire-blank-id", "The row has no id.")
UNKNOWN_ID = Template("questionnaire-unknown-id", "The id {id} was not asked about; the nearest is {nearest}.")
LEAVE_ID = Template(
    "questionnaire-leave-id", "Put the id back as it was sent out; the column is hidden, and stays as it is."
)
TWICE = Template("questionnaire-row-twice", "The commitment stands in row {first} already.")
REMOVE_ROW = Template("questionnaire-remove-row", "Remove one of the rows, so that there is one answer.")
GONE = Template("questionnaire-row-gone", "The row about {id} is missing.")
OTHER_WORDING = Template("questionnaire-other-wording", "The commitment is not worded as it was sent out.")
LEAVE_WORDING = Template(
    "questionnaire-leave-wording", "Put the wording back, and write what you think of it as a comment: {wording}"
)
BLANK = Template("questionnaire-blank", "Nothing is answered.")
WITHOUT_WORD = Template("questionnaire-without-word", "Something is written in the row, and nothing chosen here.")
CHOOSE = Template("questionnaire-choose-word", "Choose one of {choices}.")
NOT_A_WORD = Template("questionnaire-not-a-word", "{text} is none of the words to choose from.")
DID_YOU_MEAN = Template("questionnaire-did-you-mean", "Choose {nearest}, if that is what is meant.")
SEVERAL = Template("questionnaire-several", "Several words are written in one cell: {words}.")
ONE_ONLY = Template("questionnaire-one-only", "Choose the one that fits best, and write the rest as a comment.")
A_DAY = Template("questionnaire-a-day", "The cell holds a day or a time of day, where a word is asked for.")
A_NUMBER = Template("questionnaire-a-number", "The cell holds a number, where a word is asked for.")
A_TRUTH = Template("questionnaire-a-truth", "The cell holds a logical value, TRUE or FALSE, where a word is asked for.")
NO_TEXT = Template("questionnaire-no-text", "The cell holds a value of another kind, where a text is asked for.")
WRITE_TEXT = Template("questionnaire-write-text", "Write what is meant in words.")
TOO_LONG = PluralTemplate(
    "questionnaire-too-long",
    "The text has {count} character; at most {most} are taken.",
    "The text has {count} characters; at most {most} are taken.",
)
SHORTEN = Template("questionnaire-shorten", "Shorten it, or send the document beside and name it here.")
GRADE_ALONE = Template("questionnaire-grade-alone", "A grade is chosen, and no evidence written.")
WRITE_EVIDENCE = Template("questionnaire-write-evidence", "Write what the evidence is, or take the grade away.")
MOST_CHARACTERS = 4_000
"""The longest text of an answer."""

C = TypeVar("C", bound=StrEnum)


@frozen(kw_only=True)
class Answer:
    """One answer as it is to be taken: `grade` is None where none was chosen."""

    about: str
    judged: str | None
    fulfilment: Fulfilment
    evidence: tuple[str, ...]
    grade: Grade | None
    comment: str | None

    def pieces(self, standing: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """Return the evidence; a piece that stands already keeps its record, and its grade where none was chosen."""
        known = {each.summary: each for each in standing}
        return tuple(self._piece(text, known.get(text)) for text in self.evidence)

    def _piece(self, text: str, known: Evidence | None) -> Evidence:
        grade = self.grade or (known.grade if known else Grade.WEAK)
        return Evidence(summary=text, grade=grade, record=known.record if known else None)


@define
class Checking:
    """Checks one file against the questionnaire that it answers; `faults` and `answers` fill as it goes."""

    filled: Filled
    asked: Questionnaire
    speech: Language
    faults: list[Fault] = field(factory=list)
    answers: list[Answer] = field(factory=list)

    def check(self) -> None:
        """Look through every row: those without fault become answers."""
        lines = {line.id: line for line in self.asked.lines}
        seen: dict[str, Written] = {}
        for row in self.filled.rows:
            line = self._line(row, lines)
            if line is None:
                continue
            if line.id in seen:
                self._note(row[Column.ID], TWICE(first=seen[line.id].number), REMOVE_ROW())
                continue
            seen[line.id] = row
            if (answer := self._answer(row, line)) is not None:
                self.answers.append(answer)
        for line in self.asked.lines:
            if line.id not in seen and line.is_asked:
                self._missing(line)

    def _line(self, row: Written, lines: dict[str, Line]) -> Line | None:
        cell = row[Column.ID]
        if cell.wrong is not None:
            self._note(cell, *cell.wrong)
            return None
        if cell.text not in lines:
            told = UNKNOWN_ID(id=cell.text, nearest=nearest(cell.text, lines)) if cell.text else BLANK_ID()
            self._note(cell, told, LEAVE_ID())
        return lines.get(cell.text)

    def _missing(self, line: Line) -> None:
        # An id that was changed has been told of where it stands.
        if not any(each.message.code in {BLANK_ID.code, UNKNOWN_ID.code} for each in self.faults):
            cell = Cell(place="A" if self.filled.sheet else "answers")
            self._note(cell, GONE(id=line.id), FILL_ANEW())

    def _answer(self, row: Written, line: Line) -> Answer | None:
        before = len(self.faults)
        self._wording(row, line)
        written = (Column.EVIDENCE, Column.GRADE, Column.COMMENT)
        is_empty = row[Column.FULFILMENT].is_blank and all(row[each].is_blank for each in written)
        if is_empty and not line.is_asked:
            return None
        fulfilment = self._word(row[Column.FULFILMENT], Fulfilment, BLANK() if is_empty else WITHOUT_WORD())
        grade = self._word(row[Column.GRADE], Grade, None)
        evidence, comment = self._text(row[Column.EVIDENCE]), self._text(row[Column.COMMENT])
        if grade is not None and row[Column.EVIDENCE].is_blank:
            self._note(row[Column.GRADE], GRADE_ALONE(), WRITE_EVIDENCE())
        if len(self.faults) > before or fulfilment is None:
            return None
        pieces = tuple(dict.fromkeys(each.strip() for each in evidence.splitlines() if each.strip()))
        return Answer(
            about=line.id,
            judged=line.judged,
            fulfilment=fulfilment,
            evidence=pieces,
            grade=grade,
            comment=comment or None,
        )

    def _wording(self, row: Written, line: Line) -> None:
        cell = row[Column.WORDING]
        if cell.wrong is not None:
            self._note(cell, *cell.wrong)
        elif " ".join(cell.text.split()) != line.wording:
            self._note(cell, OTHER_WORDING(), LEAVE_WORDING(wording=line.wording))

    def _word(self, cell: Cell, of: type[C], blank: Message | None) -> C | None:
        """Return what was chosen, or None; note what is wrong, and `blank` where nothing may not be chosen."""
        choose = CHOOSE(choices=words(of, self.speech))
        if cell.wrong is not None:
            self._note(cell, *cell.wrong)
            return None
        if cell.is_blank:
            if blank is not None:
                self._note(cell, blank, choose)
            return None
        if (told := _kind(cell.value)) is not None:
            self._note(cell, told, choose)
            return None
        found = read(of, cell.text)
        if found is None:
            self._note(cell, *self._misspelt(cell.text, of))
        return found

    def _misspelt(self, text: str, of: type[C]) -> tuple[Message, Message]:
        if len(written := several(of, text)) > 1:
            return SEVERAL(words=written), ONE_ONLY()
        meant = near(of, text, self.speech)
        remedy = CHOOSE(choices=words(of, self.speech)) if meant is None else DID_YOU_MEAN(nearest=meant)
        return NOT_A_WORD(text=text[:_SHOWN]), remedy

    def _text(self, cell: Cell) -> str:
        """Return a text; note where it is none, too long, or holds what no text may."""
        wrong = cell.wrong or next(_wrong_text(cell), None)
        if wrong is not None:
            self._note(cell, *wrong)
            return ""
        return cell.text

    def _note(self, cell: Cell, message: Message, remedy: Message | None) -> None:
        self.faults.append(self.filled.fault(cell, message, remedy))


_SHOWN = 60


def _wrong_text(cell: Cell) -> Iterator[tuple[Message, Message]]:
    if cell.value is not None and not isinstance(cell.value, str):
        told = _kind(cell.value)
        # A year or a number is a text to whoever wrote it.
        if told is None or told.code != A_NUMBER.code:
            yield NO_TEXT(), WRITE_TEXT()
    elif len(cell.text) > MOST_CHARACTERS:
        yield TOO_LONG(count=len(cell.text), most=MOST_CHARACTERS), SHORTEN()
    elif (found := wrong_with(cell.text)) is not None:
        yield found


def _kind(value: object) -> Message | None:
    match value:
        case bool():
            return A_TRUTH()
        case int() | float():
            return A_NUMBER()
        case date() | datetime() | time() | timedelta():
            return A_DAY()
        case _:
            return None
