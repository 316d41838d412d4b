"""A round of follow-up as rows: its commitments with the sides beside each other; nothing here knows a screen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from overenskommelse.cli.follow_ups import FollowUp, follow_up_of
from overenskommelse.ledger import Assessment, Round
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office.commands.rounds import PUT_TO
from overenskommelse.standing.follow_up import (
    Answering,
    Asking,
    Beside,
    Respondent,
    RoundState,
    answers,
    days_left,
    round_state,
)
from overenskommelse.wording import Language
from overenskommelse.workplace.opening import Opened

from ..widgets.columns import Line

DIFFERS = Template("console-round-differs", "differ")
SETTLED = Template("console-round-settled", "settled")
AWAITS = Template("console-round-awaits", "awaits answers")
SOME = PluralTemplate("console-round-some", "{given} of {count} answer", "{given} of {count} answers")
ANSWERED = Template("console-round-answered", "answered")
NOBODY = Template("console-round-nobody", "nobody asked")
WAITING = PluralTemplate("console-round-waiting", "… {count} awaited", "… {count} awaited")
JUDGED = Template("console-round-judged", "{fulfilment} ({count})")
LOCKED = Template("console-round-locked", "locked")
READY = Template("console-round-ready", "can be locked")
LATE = Template("console-round-late", "late")
RUNS = Template("console-round-runs", "under way")
LEFT = PluralTemplate("console-round-left", "{count} day left", "{count} days left")
LAST_DAY = Template("console-round-last-day", "the last day is today")
PAST = PluralTemplate("console-round-past", "{count} day past the day", "{count} days past the day")
NO_DUE = Template("console-round-no-due", "no last day")
ASKED = PluralTemplate("console-round-asked", "{count} question to {respondents}", "{count} questions to {respondents}")
ANSWERS = Template("console-round-answers", "{given} of {count}")
STATES: Mapping[RoundState, tuple[str, str, Template]] = {
    RoundState.LOCKED: ("✓", "kept", LOCKED),
    RoundState.READY: ("»", "soon", READY),
    RoundState.LATE: ("!", "broken", LATE),
    RoundState.RUNNING: ("…", "open", RUNS),
}
"""How far a round has come: a sign, a tone and a word for each."""


@frozen(slots=False)
class Judged:
    """A round as it stands on a day: every commitment, every answer, and who is asked."""

    opened: Opened
    round: Round
    on: date

    @cached_property
    def found(self) -> FollowUp:
        """What was said of each commitment, and every answer that is asked for."""
        return follow_up_of(self.opened, self.round)

    @cached_property
    def asked(self) -> Mapping[str, Respondent]:
        """Whom the round asks, by id."""
        return {each.id: each for each in Asking(self.opened.agreement, self.opened.ledger, self.round).all}

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The sides that are beside each other, in the agreement's order."""
        return tuple(each.id for each in self.opened.agreement.sides)

    @cached_property
    def _owing(self) -> Mapping[str, tuple[Respondent, ...]]:
        found: dict[str, list[Respondent]] = {}
        for each in self.found.awaited:
            if each.state is Answering.AWAITED:
                found.setdefault(each.commitment, []).append(self.asked[each.respondent])
        return {about: tuple(owing) for about, owing in found.items()}

    @cached_property
    def awaited(self) -> Mapping[str, int]:
        """How many answers are asked for about each commitment."""
        return Counter(each.commitment for each in self.found.awaited)

    def owing(self, about: str) -> tuple[Respondent, ...]:
        """Return who has not answered about a commitment."""
        return self._owing.get(about, ())

    @cached_property
    def _answers(self) -> Mapping[tuple[str, str], Assessment]:
        return answers(Asking(self.opened.agreement, self.opened.ledger, self.round))

    def answer(self, respondent: str, about: str) -> Assessment | None:
        """Return what somebody answered about a commitment; None where nothing was."""
        return self._answers.get((respondent, about))

    @property
    def given(self) -> int:
        """How many answers have come in."""
        return sum(each.state is Answering.ANSWERED for each in self.found.awaited)

    @property
    def is_complete(self) -> bool:
        """Whether every answer that is asked for has come in."""
        return not self._owing

    @property
    def state(self) -> RoundState:
        """How far it has come."""
        return round_state(self.round, self.on, is_complete=self.is_complete)


def judged(opened: Opened, of: Round) -> Judged:
    """Return a round as it stands on the day looked at."""
    return Judged(opened, of, opened.on)


def left(found: Judged, language: Language) -> str:
    """Say how long is left until answers are due."""
    days = days_left(found.round, found.on)
    if days is None:
        return language.fill(NO_DUE)
    if days == 0:
        return language.fill(LAST_DAY)
    return language.say(LEFT(count=days) if days > 0 else PAST(count=-days))


def round_line(found: Judged, language: Language) -> Line:
    """Return a round as a row: how it stands, its title, its period, how many answers, how long is left."""
    sign, tone, word = STATES[found.state]
    counted = language.say(ANSWERS(given=found.given, count=len(found.found.awaited)))
    time = "" if found.round.locked else left(found, language)
    cells = (f"{sign} {language.fill(word)}", found.round.title, language.word(found.round.period), counted, time)
    return Line(cells=cells, tone=tone)


def commitment_line(each: Beside, found: Judged, language: Language) -> Line:
    """Return a commitment as a row: how it stands, what it says, and what each side said."""
    sign, tone, word = state_of(each, found, language)
    owing = found.owing(each.commitment.citation)
    sides = (_side(each, side, [who for who in owing if who.side == side], language) for side in found.sides)
    return Line(cells=(f"{sign} {word}", each.commitment.summary, *sides), tone=tone)


def state_of(each: Beside, found: Judged, language: Language) -> tuple[str, str, str]:
    """Return how a commitment stands, in its row and in what is told of it: a sign, a tone and a word."""
    about = each.commitment.citation
    if each.is_open:
        return "≠", "soon", language.fill(DIFFERS)
    if owing := len(found.owing(about)):
        count = found.awaited[about]
        some = language.say(SOME(given=count - owing, count=count)) if owing < count else language.fill(AWAITS)
        return "…", "open", some
    if not each.said:
        return "–", "", language.fill(NOBODY)
    return "✓", "kept", language.fill(SETTLED if each.differs else ANSWERED)


def asked_line(found: Judged, language: Language) -> str:
    """Say how many questions are put to how many, which together are the answers that are counted."""
    return language.say(ASKED(count=len(found.found.beside), respondents=PUT_TO(count=len(found.asked))))


def _side(each: Beside, side: str, owing: Sequence[Respondent], language: Language) -> str:
    counted = Counter(said.assessment.fulfilment for said in each.by(side))
    words = [
        language.say(JUDGED(fulfilment=kind, count=count)) if len(counted) > 1 else language.word(kind)
        for kind, count in sorted(counted.items())
    ]
    waiting = [language.say(WAITING(count=len(owing)))] if owing else []
    return ", ".join((*words, *waiting)) or "–"
