"""What a questionnaire is: whose answers it asks for, its rows, and the fingerprint that it is known again by."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from hashlib import sha256

from attrs import frozen

from ...agreement import Agreement
from ...ledger import Assessment, Ledger, Round
from ...messages import Template
from ...standing.follow_up import Asking, Questions, answers, questions
from ...wording import Language, language

FORMAT = 1
"""The version of the form; what has another was made by another version of the program."""
KIND = "questionnaire"


class Column(StrEnum):
    """What stands in each column of the answers, in this order; in JSON the keys of each answer."""

    ID = "id"
    WORDING = "wording"
    SIDE = "side"
    ASKED = "asked"
    FULFILMENT = "fulfilment"
    EVIDENCE = "evidence"
    GRADE = "grade"
    COMMENT = "comment"


HEADS: Mapping[Column, Template] = {
    Column.ID: Template("questionnaire-id", "Id"),
    Column.WORDING: Template("questionnaire-wording", "Commitment"),
    Column.SIDE: Template("questionnaire-side", "Whose responsibility"),
    Column.ASKED: Template("questionnaire-asked", "Answer"),
    Column.FULFILMENT: Template("questionnaire-fulfilment", "How far has it come?"),
    Column.EVIDENCE: Template("questionnaire-evidence", "Evidence"),
    Column.GRADE: Template("questionnaire-grade", "Grade of the evidence"),
    Column.COMMENT: Template("questionnaire-comment", "Comment"),
}
ANSWERED = (Column.FULFILMENT, Column.EVIDENCE, Column.GRADE, Column.COMMENT)
"""The columns that the respondent fills in."""


class Mark(StrEnum):
    """What a questionnaire is known again by."""

    AGREEMENT = "agreement"
    ROUND = "round"
    RESPONDENT = "respondent"
    FORMAT = "format"
    FINGERPRINT = "fingerprint"


MARKS: Mapping[Mark, Template] = {
    Mark.AGREEMENT: Template("questionnaire-agreement", "Agreement"),
    Mark.ROUND: Template("questionnaire-round", "Round"),
    Mark.RESPONDENT: Template("questionnaire-respondent", "Answers"),
    Mark.FORMAT: Template("questionnaire-format", "Format"),
    Mark.FINGERPRINT: Template("questionnaire-fingerprint", "Fingerprint"),
}
INSTRUCTIONS = Template("questionnaire-instructions", "Instructions")
ANSWERS = Template("questionnaire-answers", "Answers sheet")
WANTED = Template("questionnaire-wanted", "asked for")
WELCOME = Template("questionnaire-welcome", "voluntary")
EVERYBODY = Template("questionnaire-everybody", "everybody")


@frozen(kw_only=True)
class Line:
    """One commitment to answer about, with the answer that stands already, if any does."""

    id: str
    wording: str
    side: str
    judged: str | None
    """The id of the side whose doings are judged; None for those of everybody."""
    is_asked: bool
    answer: Assessment | None = None


@frozen(kw_only=True)
class Questionnaire:
    """All that one respondent is asked."""

    agreement: str
    name: str
    """What the agreement is called."""
    round: Round
    respondent: str
    respondent_name: str
    lines: tuple[Line, ...]

    @property
    def fingerprint(self) -> str:
        """What it is known again by: of whom and what it asks, whatever has been answered meanwhile."""
        told = [str(FORMAT), self.agreement, self.round.id, self.respondent]
        told += (part for line in self.lines for part in (line.id, line.wording))
        return sha256("\n".join(told).encode()).hexdigest()[:16]

    @property
    def marks(self) -> dict[Mark, str]:
        """What it is known again by, as it stands in the file."""
        return {
            Mark.AGREEMENT: self.agreement,
            Mark.ROUND: self.round.id,
            Mark.RESPONDENT: self.respondent,
            Mark.FORMAT: str(FORMAT),
            Mark.FINGERPRINT: self.fingerprint,
        }


def questionnaires(agreement: Agreement, ledger: Ledger, of: Round, speech: Language) -> Iterator[Questionnaire]:
    """Yield the questionnaire of each respondent of a round."""
    asking = Asking(agreement, ledger, of)
    given, called = answers(asking), agreement.called(of.period.last_day or of.period.first_day or date.max)
    for each in questions(asking).values():
        lines = tuple(_lines(each, given, called, speech))
        yield Questionnaire(
            agreement=agreement.code,
            name=agreement.name,
            round=of,
            respondent=each.respondent.id,
            respondent_name=each.respondent.name,
            lines=lines,
        )


def _lines(
    asked: Questions, given: Mapping[tuple[str, str], Assessment], called: Mapping[str, str], speech: Language
) -> Iterator[Line]:
    for each in asked.questions:
        found = each.commitment
        side = speech.join(called[id] for id in found.sides) if found.sides else speech.fill(EVERYBODY)
        yield Line(
            id=found.citation,
            wording=" ".join(found.summary.split()),
            side=side,
            judged=found.side,
            is_asked=each.is_awaited,
            answer=given.get((asked.respondent.id, found.citation)),
        )


def spellings(template: Template) -> Iterable[str]:
    """Return how a heading or label is written in each language."""
    return [language(code).fill(template) for code in ("sv", "en")]
