"""What each respondent of a round is asked: what it answers for, and what it may say something of."""

from collections.abc import Mapping

from attrs import frozen

from ...agreement import Responsibility
from .commitments import Commitment
from .respondents import Asking, Respondent


@frozen(kw_only=True)
class Question:
    """One commitment put to a respondent; `is_awaited` where the answer is asked for, and not only welcome."""

    commitment: Commitment
    is_awaited: bool


@frozen(kw_only=True)
class Questions:
    """All that one respondent is asked in a round."""

    respondent: Respondent
    questions: tuple[Question, ...]


def questions(asking: Asking) -> Mapping[str, Questions]:
    """Return what each respondent is asked, by its id, in the order of the round.

    Each may also say how it sees the responsibilities of the other side.
    """
    asked = {
        commitment.citation: frozenset(each.id for each in asking.asked(commitment))
        for commitment in asking.commitments
    }
    return {each.id: _questions(each, asking, asked) for each in asking.all}


def _questions(respondent: Respondent, asking: Asking, asked: Mapping[str, frozenset[str]]) -> Questions:
    found = (
        Question(commitment=each, is_awaited=respondent.id in asked[each.citation])
        for each in asking.commitments
        if respondent.id in asked[each.citation] or _is_others(each, respondent)
    )
    return Questions(respondent=respondent, questions=tuple(found))


def _is_others(commitment: Commitment, respondent: Respondent) -> bool:
    is_duty = isinstance(commitment.part, Responsibility)
    return is_duty and respondent.side is not None and respondent.side not in commitment.sides
