"""A round of follow-up: each side beside the other, and who has not answered."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..errors import Place, Problem, UnknownError
from ..ledger import Ledger, Round
from ..messages import PluralTemplate, Template
from ..references import nearest
from ..standing.follow_up import (
    Asking,
    Awaited,
    Beside,
    RoundState,
    Said,
    Voice,
    awaited,
    beside,
    round_state,
    unanswered,
)
from ..workplace.opening import Opened
from .page import Block, Card, Field, Heading, Text, Tone, field, filled
from .session import Session

NO_ROUND = Template("no-such-round", "There is no round {id}; the nearest is {nearest}.")
ROUNDS_ARE = Template("rounds-are", "The rounds are {choices}.")
OPEN_ONE = Template("no-rounds", "No round is recorded. Open one: overenskommelse open round --title … --period …")
ABOUT = Template("round-about", "Period {period}, opened {opened}, answers asked for by {due}.")
ABOUT_NO_DUE = Template("round-about-no-due", "Period {period}, opened {opened}.")
LOCKED = Template("round-locked-by", "Locked {day}, approved by {by}.")
NOT_LOCKED = Template("round-open-still", "The round is open.")
ANSWERED = PluralTemplate(
    "round-answers-counted", "{given} of {count} answer has come in.", "{given} of {count} answers have come in."
)
STATES = {
    RoundState.READY: Template("round-is-ready", "It can be locked once the body has approved it."),
    RoundState.LATE: Template("round-is-late", "The last day for answers has passed."),
}
"""What there is to say of an open round on a day."""
DIFFERING = PluralTemplate(
    "round-differing",
    "The authors differ about {count} commitment, and the joint body has not closed it.",
    "The authors differ about {count} commitments, and the joint body has not closed these.",
)
MISSING = Template("round-missing", "Has not answered")
MISSING_FROM = PluralTemplate("round-missing-from", "{name}: {count} commitment", "{name}: {count} commitments")
DIFFERS = Template("mark-differs", "differs")
CLOSED = Template("mark-closed", "closed")
NOTHING_SAID = Template("mark-nothing-said", "no answer")
AGREED = Template("mark-answered", "answered")
VOICES = {
    Voice.OF_ITSELF: Template("voice-of-itself", "{side} of itself"),
    Voice.OF_THE_OTHER: Template("voice-of-the-other", "{side} of the other side"),
    Voice.OF_BOTH: Template("voice-of-both", "{side}"),
    Voice.JOINT: Template("voice-joint", "The joint body"),
    Voice.INDEPENDENT: Template("voice-independent", "Independent"),
    Voice.AUDIT: Template("voice-audit", "The auditors"),
}
"""In what capacity something was said, beside what was said."""
SAID = Template("assessment-said", "{name}: {fulfilment}")
SAID_OF = Template("assessment-said-with", "{name}: {fulfilment}; {more}")
SAID_BY = PluralTemplate("assessment-said-by", "{fulfilment}: {count} answer", "{fulfilment}: {count} answers")
MOST_NAMED = 6
"""How many answers of one kind are told by name; more are counted."""


@frozen(kw_only=True)
class FollowUp:
    """A round as it stands: what was said of each commitment, and every answer that is asked for."""

    round: Round
    beside: tuple[Beside, ...]
    awaited: tuple[Awaited, ...]


def follow_up(session: Session) -> int:
    """Print a round: its commitments with both sides beside each other, and who has not answered."""
    opened = session.open(session.text("agreement") or "")
    found = round_of(opened.ledger, session.text("round") or "")
    shown = follow_up_of(opened, found)
    return session.show(shown, lambda: page(shown, opened, session))


def follow_up_of(opened: Opened, of: Round) -> FollowUp:
    """Return a round as it stands."""
    agreement, ledger = opened.agreement, opened.ledger
    return FollowUp(round=of, beside=beside(agreement, ledger, of), awaited=awaited(agreement, ledger, of))


def round_of(ledger: Ledger, id: str) -> Round:
    """Return a round by its id.  Raises UnknownError with the choices and the nearest."""
    rounds = {each.id: each for each in ledger.of(Round)}
    if id not in rounds:
        remedy = ROUNDS_ARE(choices=tuple(rounds)) if rounds else OPEN_ONE()
        near = nearest(id, rounds)
        raise UnknownError([Problem(NO_ROUND(id=id, nearest=near), Place(path=("round",)), remedy)])
    return rounds[id]


def page(found: FollowUp, opened: Opened, session: Session) -> Iterator[Block]:
    """Lay a round out: what it is, who has not answered, and each commitment."""
    yield from head(found, opened, session)
    yield from (card(each, opened, session) for each in found.beside)
    yield from missing(found, opened, session)


def head(found: FollowUp, opened: Opened, session: Session) -> Iterator[Block]:
    """Tell what a round is, whether it is locked, how many answers have come in, and how many commitments differ."""
    language, of = session.language, found.round
    yield Heading(of.title)
    told = (
        ABOUT(period=of.period, opened=of.opened, due=of.due)
        if of.due
        else ABOUT_NO_DUE(period=of.period, opened=of.opened)
    )
    yield Text(language.say(told))
    if of.locked is None:
        yield Text(language.fill(NOT_LOCKED))
    else:
        (by,) = opened.subject.names((of.approved_by or "–",))
        yield Text(language.say(LOCKED(day=of.locked, by=by)))
    owed = sum(map(len, unanswered(found.awaited).values()))
    yield Text(language.say(ANSWERED(count=len(found.awaited), given=len(found.awaited) - owed)))
    state = round_state(of, opened.on, is_complete=not owed)
    if state in STATES:
        yield Text(language.fill(STATES[state]))
    if differing := sum(each.is_open for each in found.beside):
        yield Text(language.say(DIFFERING(count=differing)))


def missing(found: FollowUp, opened: Opened, session: Session) -> Iterator[Block]:
    """Tell who has not answered, and about how many commitments; nothing where everybody has."""
    if owed := unanswered(found.awaited):
        language = session.language
        names = {each.id: each.name for each in Asking(opened.agreement, opened.ledger, found.round).all}
        lines = (language.say(MISSING_FROM(count=len(about), name=names[who])) for who, about in owed.items())
        yield Card(language.fill(MISSING), "", (Field("", tuple(lines)),))


def card(each: Beside, opened: Opened, session: Session) -> Card:
    """Lay out one commitment: whether the sides differ, and what each of them said."""
    fill = session.language.fill
    if each.is_open:
        mark, tone = DIFFERS, Tone.OPEN
    elif not each.said:
        mark, tone = NOTHING_SAID, Tone.PLAIN
    else:
        mark, tone = (CLOSED if each.differs else AGREED), Tone.PLAIN
    return Card(fill(mark), each.commitment.summary, filled(_fields(each, opened, session)), tone)


def _fields(each: Beside, opened: Opened, session: Session) -> Iterator[Field]:
    for voice, says in VOICES.items():
        sides = dict.fromkeys(said.side for said in each.of(voice))
        for side in sides:
            (name,) = opened.subject.names((side or "–",))
            label = session.language.fill(says, side=name) if "{side}" in says.text else session.language.fill(says)
            found = [said for said in each.of(voice) if said.side == side]
            yield field(label, *lines(found, session))
    yield field("", each.commitment.citation)


def lines(found: list[Said], session: Session) -> Iterable[str]:
    """Return what several said: by name where they are few, else counted by how far it has come."""
    language = session.language
    if len(found) > MOST_NAMED:
        counted = Counter(each.assessment.fulfilment for each in found)
        return [language.say(SAID_BY(count=count, fulfilment=each)) for each, count in sorted(counted.items())]
    return [_line(each, session) for each in found]


def _line(each: Said, session: Session) -> str:
    language, made = session.language, each.assessment
    proofs = (f"{one.summary} ({language.word(one.grade)})" for one in made.evidence)
    more = "; ".join((*proofs, *filter(None, (made.comment,))))
    told = {"name": each.name, "fulfilment": made.fulfilment}
    return language.say(SAID_OF(**told, more=more) if more else SAID(**told))
