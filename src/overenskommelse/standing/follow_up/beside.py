"""What was said of each commitment, side beside side: of oneself, of the other, jointly, from outside."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from ...agreement import Agreement
from ...ledger import Assessment, Author, Fulfilment, Ledger, Round
from .commitments import Commitment, short
from .respondents import Asking


class Voice(StrEnum):
    """In what capacity, and of whom, something was said."""

    OF_ITSELF = "of_itself"
    OF_THE_OTHER = "of_the_other"
    OF_BOTH = "of_both"
    """Of what is everybody's, and where it is not known whose side spoke."""
    JOINT = "joint"
    INDEPENDENT = "independent"
    AUDIT = "audit"


_FROM_OUTSIDE = {Author.JOINT: Voice.JOINT, Author.INDEPENDENT: Voice.INDEPENDENT, Author.AUDIT: Voice.AUDIT}


@frozen(kw_only=True)
class Said:
    """One assessment, with who made it and in what capacity; `side` is that of whoever judges."""

    assessment: Assessment
    name: str
    side: str | None
    voice: Voice

    @property
    def group(self) -> tuple[str, str]:
        """Those who speak as one: the members of a side, each of what it does itself, contradict nobody among them."""
        if self.assessment.author is Author.SIDE:
            return Author.SIDE, self.side or self.name
        return self.assessment.author, self.name


@frozen(kw_only=True)
class Beside:
    """All that was said of one commitment in a round.

    It `differs` where two authors judged it otherwise for the same period: other than the members of one side, each of
    its own part.  That nothing is known of it is not that it has not begun; that it concerns somebody not is no
    judgement.  `is_open` where the joint body has not closed what differs.
    """

    commitment: Commitment
    said: tuple[Said, ...]
    differs: bool
    closed: tuple[str, ...]
    """The ids of the assessments that the joint body has settled."""
    is_open: bool

    def of(self, *voices: Voice) -> tuple[Said, ...]:
        """Return what was said in some capacities, in the order of names."""
        return tuple(each for each in self.said if each.voice in voices)

    def by(self, side: str) -> tuple[Said, ...]:
        """Return what the members of a side said."""
        return tuple(each for each in self.said if each.assessment.author is Author.SIDE and each.side == side)


def beside(agreement: Agreement, ledger: Ledger, of: Round) -> tuple[Beside, ...]:
    """Return, for each commitment of a round, what was said of it, and whether the authors differ.

    What was judged outside of any round counts where it is of the same period.
    """
    asking = Asking(agreement, ledger, of)
    found: dict[str, list[Assessment]] = {}
    for each in ledger.of(Assessment):
        if each.round == of.id or (each.round is None and each.period == of.period):
            found.setdefault(short(agreement, each.about), []).append(each)
    return tuple(_beside(each, found.get(each.citation, ()), asking) for each in asking.commitments)


def _beside(commitment: Commitment, found: Iterable[Assessment], asking: Asking) -> Beside:
    said = sorted((_said(each, commitment, asking) for each in found), key=lambda each: (each.name, each.assessment.id))
    closed = {id for each in said if each.assessment.author is Author.JOINT for id in each.assessment.closes}
    closing = {each.assessment.id for each in said if closed.intersection(each.assessment.closes)}
    left = [each for each in said if each.assessment.id not in closed | closing]
    return Beside(
        commitment=commitment,
        said=tuple(said),
        differs=differ(said),
        closed=tuple(sorted(closed)),
        is_open=differ(left),
    )


def differ(said: Iterable[Said]) -> bool:
    """Tell whether two authors, who do not speak as one, judged otherwise for the same period."""
    periods: dict[str, dict[tuple[str, str], set[Fulfilment]]] = {}
    for each in said:
        if each.assessment.fulfilment is not Fulfilment.NOT_RELEVANT:
            groups = periods.setdefault(str(each.assessment.period), {})
            groups.setdefault(each.group, set()).add(each.assessment.fulfilment)
    return any(len(groups) > 1 and len(set().union(*groups.values())) > 1 for groups in periods.values())


def _said(each: Assessment, commitment: Commitment, asking: Asking) -> Said:
    who = asking.find(each.by) or asking.respondent(each.by)
    is_side = each.author is Author.SIDE
    return Said(
        assessment=each, name=who.name, side=who.side if is_side else None, voice=_voice(each, commitment, who.side)
    )


def _voice(each: Assessment, commitment: Commitment, side: str | None) -> Voice:
    if each.author is not Author.SIDE:
        return _FROM_OUTSIDE[each.author]
    judged = each.side or commitment.side
    if judged is None or side is None:
        return Voice.OF_BOTH
    return Voice.OF_ITSELF if judged == side else Voice.OF_THE_OTHER


def differing(found: Iterable[Beside]) -> Iterator[Beside]:
    """Yield where the authors differ and the joint body has not closed it."""
    yield from (each for each in found if each.is_open)
