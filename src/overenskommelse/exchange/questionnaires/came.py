"""One questionnaire that has come back and can be looked into: its answers, and what each would change."""

from attrs import field, frozen

from ...ledger import Assessment, Evidence, Fulfilment
from ...messages import Message, Template
from .checking import Answer
from .filled import Cell, Fault, Filled
from .form import Mark, Questionnaire

ONE_FILE = Template("questionnaire-one-file", "Keep the file that is meant, and take it in alone.")


@frozen(kw_only=True)
class Given:
    """What is answered about one commitment."""

    fulfilment: Fulfilment
    evidence: tuple[Evidence, ...]
    comment: str | None


@frozen(kw_only=True)
class Changed:
    """An answer that differs from what stands."""

    about: str
    wording: str
    was: Given
    now: Given


@frozen(kw_only=True)
class Returned:
    """A file whose respondent is known: the answers that can be taken, and what they would change."""

    file: str
    round: str
    respondent: str
    name: str
    answers: tuple[Answer, ...] = field(repr=False)
    new: int
    changed: int
    unchanged: int
    changes: tuple[Changed, ...] = field(repr=False)


@frozen
class Came:
    """A file whose respondent is known, beside what was asked."""

    filled: Filled
    asked: Questionnaire
    answers: tuple[Answer, ...]

    @property
    def name(self) -> str:
        """What the respondent is called."""
        return self.asked.respondent_name

    def fault(self, message: Message) -> Fault:
        """Return what is wrong with its having come beside another."""
        return of_mark(self.filled, self.filled.marks[Mark.RESPONDENT], message, ONE_FILE())


def of_mark(filled: Filled, cell: Cell, message: Message, remedy: Message | None) -> Fault:
    """Return what is wrong with something that a file is known again by."""
    return Fault(
        file=filled.file,
        sheet=filled.marks_sheet,
        cell=cell.place,
        value=cell.text,
        message=message,
        remedy=remedy,
    )


def returned(came: Came) -> Returned:
    """Return what a file's answers would change."""
    lines = {line.id: line for line in came.asked.lines}
    old = [(each, lines[each.about]) for each in came.answers]
    changes = tuple(
        Changed(about=line.id, wording=line.wording, was=_standing(line.answer), now=_given(each, line.answer))
        for each, line in old
        if line.answer is not None and not is_same(each, line.answer)
    )
    new = sum(line.answer is None for _, line in old)
    return Returned(
        file=came.filled.file,
        round=came.asked.round.id,
        respondent=came.asked.respondent,
        name=came.name,
        answers=came.answers,
        new=new,
        changed=len(changes),
        unchanged=len(old) - new - len(changes),
        changes=changes,
    )


def is_same(answer: Answer, was: Assessment) -> bool:
    """Tell whether an answer is what stands already."""
    return _given(answer, was) == _standing(was)


def _given(answer: Answer, was: Assessment) -> Given:
    return Given(fulfilment=answer.fulfilment, evidence=answer.pieces(was.evidence), comment=answer.comment)


def _standing(was: Assessment) -> Given:
    return Given(fulfilment=was.fulfilment, evidence=was.evidence, comment=was.comment)
