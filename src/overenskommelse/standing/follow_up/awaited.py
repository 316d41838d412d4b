"""Who has answered a round, and whose answers are awaited."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from ...agreement import Agreement
from ...ledger import Assessment, Ledger, Round
from .commitments import short
from .respondents import Asking, Respondent


class Answering(StrEnum):
    """Whether somebody has answered; that underlag saknas is an answer too."""

    ANSWERED = "answered"
    AWAITED = "awaited"


@frozen(kw_only=True)
class Awaited:
    """One answer that a round asks for: of whom, about what, and whether it is there."""

    respondent: str
    commitment: str
    state: Answering
    assessment: str | None = None
    """The id of the answer, where it is there."""


def awaited(agreement: Agreement, ledger: Ledger, of: Round) -> tuple[Awaited, ...]:
    """Return every answer that a round asks for, commitment by commitment: one for each board where it is of each."""
    return tuple(_awaited(Asking(agreement, ledger, of)))


def unanswered(found: tuple[Awaited, ...]) -> dict[str, tuple[str, ...]]:
    """Return the commitments that answers are missing about, by the respondents who owe them."""
    missing: dict[str, list[str]] = {}
    for each in found:
        if each.state is Answering.AWAITED:
            missing.setdefault(each.respondent, []).append(each.commitment)
    return {respondent: tuple(about) for respondent, about in missing.items()}


def answers(asking: Asking) -> dict[tuple[str, str], Assessment]:
    """Return the answers to a round, by respondent and commitment; of two the last made."""
    own = (each for each in asking.ledger.of(Assessment) if each.round == asking.round.id)
    found: dict[tuple[str, str], Assessment] = {}
    for each in sorted(own, key=lambda each: (each.made.lo, each.id)):
        by: Respondent | None = asking.find(each.by)
        found[by.id if by else each.by, short(asking.agreement, each.about)] = each
    return found


def _awaited(asking: Asking) -> Iterator[Awaited]:
    given = answers(asking)
    for commitment in asking.commitments:
        for respondent in asking.asked(commitment):
            answer = given.get((respondent.id, commitment.citation))
            yield Awaited(
                respondent=respondent.id,
                commitment=commitment.citation,
                state=Answering.AWAITED if answer is None else Answering.ANSWERED,
                assessment=None if answer is None else answer.id,
            )
