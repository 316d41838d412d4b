"""What minutes say of each item: proposals, votes, reservations, decisions; and the days of the minutes themselves.

What minutes hold per matter follows KL 5:67: proposals not withdrawn, the order of voting, votes and their results,
decisions, how members voted in open votes, and reservations.
"""

from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from attrs import evolve, field, frozen

from ..dates import PartialDate
from ..errors import Collector
from ..messages import Template
from ..references import check_ids, refers
from ..sources import Source
from .people import OUT_OF_ORDER

FEWER_COUNTED = Template(
    "vote-cast-uncounted", "{cast} voted {choice} by name, but only {counted} votes are counted for it."
)
COUNT_ALL = Template("count-all-votes", "Count the votes by name along with the others.")
NEGATIVE_COUNT = Template("vote-count-negative", "{counted} is no number of votes for {choice}: it is 0 at least.")
CAST_TWICE = Template("vote-cast-twice", "{seat} votes more than once in the same vote; a seat votes once.")
NO_PARAGRAPH = Template("paragraph-not-from-one", "{number} is no number of a §: they are numbers from 1.")
NOT_CONFIRMED = Template("minutes-day-unconfirmed", "There is a day for {later}, but none for {earlier}.")
GIVE_CONFIRMED = Template(
    "give-minutes-confirmed", "Give the day that the minutes were confirmed, as much of it as is known."
)
DAYS = {
    "confirmed": Template("minutes-confirmation", "the confirmation of the minutes"),
    "announced": Template("minutes-announcement", "the announcement of the minutes"),
    "taken_down": Template("minutes-notice-down", "the taking down of the notice"),
}
"""What the days of minutes are days of."""


@frozen(kw_only=True)
class Decision:
    """One numbered point of what was decided under an item."""

    id: str
    summary: str
    outcome: str | None = None
    source: Source | None = None
    """Where it is told, if elsewhere than the meeting."""


@frozen(kw_only=True)
class Proposal:
    """A proposal or motion (yrkande) under an item; `by` are seats."""

    id: str
    summary: str
    by: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    withdrawn: bool = False


class Choice(StrEnum):
    """What somebody voted."""

    YES = "yes"
    NO = "no"
    ABSTAINED = "abstained"


@frozen(kw_only=True)
class Cast:
    """How one seat voted in an open vote."""

    seat: str = field(metadata=refers("seat"))
    choice: Choice


@frozen(kw_only=True)
class Vote:
    """One vote under an item: what yes and no meant, how many, and in an open vote who."""

    question: str
    """What yes and no stand for: Ja för ordförandens förslag, nej för återremiss."""
    yes: int
    no: int
    abstained: int = 0
    cast: tuple[Cast, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard that the votes by name are among those counted, and that no seat votes twice."""
        problems = Collector()
        for choice in Choice:
            by_name, counted = sum(each.choice is choice for each in self.cast), getattr(self, choice.value)
            if counted < 0:
                problems.add(NEGATIVE_COUNT(counted=counted, choice=choice), choice.value)
            elif by_name > counted:
                message = FEWER_COUNTED(cast=by_name, choice=choice, counted=counted)
                problems.add(message, choice.value, remedy=COUNT_ALL())
        voters = [each.seat for each in self.cast]
        for index, seat in enumerate(voters):
            if seat in voters[:index]:
                problems.add(CAST_TWICE(seat=seat), "cast", index, "seat")
        problems.close()


@frozen(kw_only=True)
class Statement:
    """A reservation, or a note to the minutes (protokollsanteckning): whose, and what it says; `by` are seats."""

    by: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    text: str


@frozen(kw_only=True)
class AgendaItem:
    """One § of the minutes; an information item has no matter and no decision."""

    id: str
    number: int | None = None
    """The number of its §, which run on over the year; None where it has none or none is known."""
    heading: str
    """As it stands in the minutes, without § and number."""
    source: Source | None = None
    """Where it is told, if elsewhere than the meeting."""
    matter: str | None = field(default=None, metadata=refers("matter"))
    rapporteur: str | None = None
    """Who presents it, by role rather than by name."""
    summary: str | None = None
    proposals: tuple[Proposal, ...] = ()
    order_of_voting: str | None = None
    """How the chair put the proposals, and in what order (propositionsordning)."""
    votes: tuple[Vote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reservations: tuple[Statement, ...] = ()
    remarks: tuple[Statement, ...] = ()
    """Notes to the minutes (protokollsanteckningar); the law has no such thing, and the chair decides on them."""
    disqualified: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    """The seats that took no part because of a conflict of interest (jäv)."""
    papers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    information: tuple[str, ...] = ()
    put_off: bool = False
    """Whether it was left to a later meeting (bordlagd)."""
    confirmed: PartialDate | None = None
    """The day it was confirmed at once (omedelbart justerad), before the other minutes."""

    def __attrs_post_init__(self) -> None:
        """Guard that its number is one."""
        problems = Collector()
        if self.number is not None and self.number < 1:
            problems.add(NO_PARAGRAPH(number=self.number), "number")
        problems.close()

    def check(self, path: tuple[str | int, ...], problems: Collector) -> None:
        """Note ids used twice among its decisions and proposals."""
        check_ids(self.decisions, (*path, "decisions"), problems)
        check_ids(self.proposals, (*path, "proposals"), problems)

    @property
    def is_information(self) -> bool:
        """Tell whether it only informs: nothing is decided, and no matter handled."""
        return self.matter is None and not self.decisions


class MinutesState(StrEnum):
    """How far minutes have come."""

    NOT_RECORDED = "not_recorded"
    """Nothing is known of them."""
    NOTES = "notes"
    """Notes, which nobody confirms."""
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    ANNOUNCED = "announced"
    TAKEN_DOWN = "taken_down"
    """The notice of their confirmation has been up, and is no longer."""


@frozen(kw_only=True)
class Minutes:
    """The days of the minutes: confirmed (justerat) where and by whom, announced; notes are not confirmed."""

    checkers: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    """The seats chosen to check the minutes (justerare)."""
    confirmed: PartialDate | None = None
    confirmed_at: str | None = None
    confirmed_by: tuple[str, ...] = ()
    announced: PartialDate | None = None
    taken_down: PartialDate | None = None
    """The day the notice of their confirmation was taken down."""
    kept_at: str | None = None
    """Where the minutes are kept."""
    notes_only: bool = False

    def __attrs_post_init__(self) -> None:
        """Guard that only what is confirmed is announced and taken down, and the order of the days."""
        problems = Collector()
        known = [(name, day) for name in DAYS if (day := getattr(self, name)) is not None]
        for (earlier, one), (later, other) in pairwise(known):
            if other.is_before(one):
                names = {"later": DAYS[later](), "earlier": DAYS[earlier]()}
                problems.add(OUT_OF_ORDER(**names, later_date=other, earlier_date=one), later)
        if known and self.confirmed is None:
            message = NOT_CONFIRMED(later=DAYS[known[0][0]](), earlier=DAYS["confirmed"]())
            problems.add(message, known[0][0], remedy=GIVE_CONFIRMED())
        problems.close()

    def until(self, on: date) -> "Minutes":
        """Return them without the days that surely lie after a day, and without what can only follow upon these."""
        names = list(DAYS)
        days: list[PartialDate | None] = [getattr(self, name) for name in names]
        ahead = (place for place, day in enumerate(days) if day is not None and day.lo > on.toordinal())
        gone: dict[str, Any] = dict.fromkeys(names[next(ahead, len(names)) :])
        return evolve(self, **gone)

    def state_on(self, on: date) -> MinutesState:
        """Return how far they had surely come on a day."""
        if self.notes_only:
            return MinutesState.NOTES
        steps = (
            (self.taken_down, MinutesState.TAKEN_DOWN),
            (self.announced, MinutesState.ANNOUNCED),
            (self.confirmed, MinutesState.CONFIRMED),
        )
        return next((state for day, state in steps if day and day.hi <= on.toordinal()), MinutesState.DRAFT)
